import { describe, expect, test } from 'vitest';
import type { LayoutCell } from '../../src/model/layout.ts';
import {
  type DisplayUnit,
  exactMoney,
  formatCell,
  formatMoney,
  roundMoney,
} from '../../src/write/amounts.ts';

const MONEY: readonly [yuan: number, unit: DisplayUnit, shown: string, rounded: string, exact: string][] = [
  [3_583_465_000_000, '亿元', '35,834.65', '35834.65', '35834.65'],
  [133_830_000_000, '亿元', '1,338.3', '1338.30', '1338.3'],
  [12_000_000_000, '亿元', '120', '120.00', '120'],
  [100_500_000, '亿元', '1.01', '1.01', '1.005'],
  [100_499_999, '亿元', '1', '1.00', '1.00499999'],
  [-100_500_000, '亿元', '-1.01', '-1.01', '-1.005'],
  [-1_234_567_890_000, '亿元', '-12,345.68', '-12345.68', '-12345.6789'],
  [1, '亿元', '0', '0.00', '0.00000001'],
  [-1, '亿元', '0', '0.00', '-0.00000001'],
  [0, '亿元', '0', '0.00', '0'],
  [9_007_199_254_740_991, '亿元', '90,071,992.55', '90071992.55', '90071992.54740991'],
  [12_345_678, '万元', '1,234.57', '1234.57', '1234.5678'],
  [50, '万元', '0.01', '0.01', '0.005'],
  [1_000_000_000, '万元', '100,000', '100000.00', '100000'],
];

test.each(MONEY)('%d 元 in %s is %s', (yuan, unit, shown, rounded, exact) => {
  expect(formatMoney(yuan, unit)).toBe(shown);
  expect(roundMoney(yuan, unit, 2)).toBe(rounded);
  expect(exactMoney(yuan, unit)).toBe(exact);
});

const CELLS: readonly [name: string, cell: LayoutCell, shown: string][] = [
  ['text as it is', { type: 'text', text: ' a|b ' }, ' a|b '],
  ['a count with thousands', { type: 'count', value: 1_105 }, '1,105'],
  ['a negative count', { type: 'count', value: -1_000 }, '-1,000'],
  ['money', { type: 'money', value: 460_699_000_000 }, '4,606.99'],
  ['a difference of counts', { type: 'count', value: 28, signed: true }, '+28'],
  ['a negative difference of counts', { type: 'count', value: -28, signed: true }, '-28'],
  ['no difference', { type: 'count', value: 0, signed: true }, '0'],
  ['a difference of money', { type: 'money', value: 3_680_000_000, signed: true }, '+36.8'],
  ['a difference that rounds to zero', { type: 'money', value: 400_000, signed: true }, '0'],
  ['a rate', { type: 'percent', value: { numerator: 3_568_05, denominator: 4_606_99 } }, '77.45%'],
  [
    'a rate on the border, half-up',
    { type: 'percent', value: { numerator: 69_805, denominator: 100_000 } },
    '69.81%',
  ],
  ['a rate over one', { type: 'percent', value: { numerator: 1_094, denominator: 1_000 } }, '109.40%'],
  ['points ahead', { type: 'points', value: { numerator: 64, denominator: 1_000 } }, '+6.4'],
  ['points behind', { type: 'points', value: { numerator: -64, denominator: 1_000 } }, '-6.4'],
  ['points on the border', { type: 'points', value: { numerator: 5, denominator: 10_000 } }, '+0.1'],
  ['points on the border, behind', { type: 'points', value: { numerator: -5, denominator: 10_000 } }, '-0.1'],
  ['points that round to zero', { type: 'points', value: { numerator: -4, denominator: 10_000 } }, '0.0'],
  ['a day', { type: 'date', value: { year: 2019, month: 3, day: 1, precision: 'day' } }, '2019-03-01'],
  ['a month', { type: 'date', value: { year: 2019, month: 3, day: 31, precision: 'month' } }, '2019-03'],
  ['nothing', { type: 'empty' }, ''],
  ['not applicable', { type: 'empty', reason: 'no-denominator' }, '—'],
];

describe('a cell as people read it', () => {
  test.each(CELLS)('%s', (_, cell, shown) => {
    expect(formatCell(cell, '亿元')).toBe(shown);
  });
});
