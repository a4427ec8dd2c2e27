import { expect, test } from 'vitest';
import { leading } from '../../../../src/ledgers/project/show/report/leading.ts';

test.each([
  ['three of four', [9, 8, 7, 6], 3],
  ['with all that share the third rate', [9, 8, 7, 7, 6], 4],
  ['of equals none is named', [7, 7, 7, 7], 0],
  ['nobody is left behind them', [9, 8, 7], 0],
  ['fewer than asked for', [9, 8], 0],
] as const)('%s', (_, rates, count) => {
  const sorted = rates.map((numerator) => ({ rate: { numerator, denominator: 10 } }));
  expect(leading(sorted, 3)).toEqual(sorted.slice(0, count));
});
