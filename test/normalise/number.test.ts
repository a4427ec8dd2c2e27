import { describe, expect, test } from 'vitest';
import { decimalsOf, decimalText } from '../../src/model/exact.ts';
import { CELL, GENERAL } from '../../src/model/sheet.ts';
import { readNumber } from '../../src/normalise/number.ts';
import { textCell } from '../../src/normalise/reading.ts';

function told(reading: ReturnType<typeof readNumber>): string {
  return reading.state === 'value' ? decimalText(reading.value, decimalsOf(reading.value)) : reading.state;
}

describe('a number as it is written', () => {
  test.each([
    ['12', '12'],
    ['１２', '12'],
    ['-2.5', '-2.5'],
    ['+3', '3'],
    ['1,234.5', '1234.5'],
    ['1,23', 'unreadable'],
    ['3个', '3'],
    ['3 项', '3'],
    ['80%', '0.8'],
    ['30亿元', '3000000000'],
    ['0.5万元', '5000'],
    ['30亩', 'unreadable'],
    ['若干', 'unreadable'],
    ['2023-03-01', 'unreadable'],
    ['', 'empty'],
    ['无', 'empty'],
    ['—', 'empty'],
    ['0', '0'],
  ])('%s → %s', (text, expected) => {
    expect(told(readNumber(textCell(text)))).toBe(expected);
  });
});

describe('a number under a heading that states a unit of money', () => {
  test.each([
    ['3', '30000'],
    ['1,234.5', '12345000'],
    ['3亿元', '300000000'],
    ['3个', '3'],
    ['80%', '0.8'],
    ['无', 'empty'],
  ])('%s → %s', (text, expected) => {
    expect(told(readNumber(textCell(text), '万元'))).toBe(expected);
  });
});

describe('a number as it is stored', () => {
  const stored = (text: string, kind: 'general' | 'date' = 'general') =>
    told(readNumber({ kind: CELL.number, text, format: { ...GENERAL, kind }, date1904: false }));

  test.each([
    ['0.1', '0.1'],
    ['0.30000000000000004', '0.3'],
    ['-4', '-4'],
  ])('%s → %s', (text, expected) => {
    expect(stored(text)).toBe(expected);
  });

  test('a day is no number', () => {
    expect(stored('45000', 'date')).toBe('unreadable');
  });
});
