import { expect, test } from 'vitest';
import { CELL } from '../../src/model/sheet.ts';
import { readCount } from '../../src/normalise/count.ts';
import { textCell } from '../../src/normalise/reading.ts';
import { cellOf, numberCell } from './cells.ts';

test.each([
  [textCell('12'), 12],
  [textCell('12个'), 12],
  [textCell('共12项'), 12],
  [textCell('１２'), 12],
  [textCell('含3个子项目'), 3],
  [textCell('1,113个'), 1113],
  [textCell('十二个'), 12],
  [textCell('一百零五'), 105],
  [textCell('12.0'), 12],
  [textCell('0'), 0],
  [numberCell('12'), 12],
  [numberCell('12.0'), 12],
])('$text → %i', (cell, value) => {
  expect(readCount(cell)).toEqual({ state: 'value', value, doubt: undefined });
});

test.each([
  [textCell('12.5'), 'unreadable'],
  [textCell('-3'), 'unreadable'],
  [textCell('12万平方米'), 'unreadable'],
  [textCell('若干'), 'unreadable'],
  [textCell('1,23'), 'unreadable'],
  [textCell('1'.repeat(100_000)), 'unreadable'],
  [numberCell('12.5'), 'unreadable'],
  [numberCell('-1'), 'unreadable'],
  [cellOf(CELL.boolean, 'TRUE'), 'unreadable'],
  [textCell(''), 'empty'],
  [textCell('/'), 'empty'],
  [textCell('无'), 'empty'],
])('$text → %s', (cell, state) => {
  expect(readCount(cell)).toEqual({ state });
});
