import { expect, test } from 'vitest';
import { inUnit } from '../../../../src/ledgers/project/checks/about.ts';

// How a finding writes an amount: in the unit of its list, to the last 元 and no further.
test.each([
  [50_000, '万元', '5'],
  [54_000, '万元', '5.4'],
  [54_321, '万元', '5.4321'],
  [1000, '万元', '0.1'],
  [1, '万元', '0.0001'],
  [0, '万元', '0'],
  [-12_345, '万元', '-1.2345'],
  [120_000_000, '亿元', '1.2'],
  [100_000_000, '亿元', '1'],
  [5, '元', '5'],
  [700, '元', '700'],
  [1200, '千元', '1.2'],
] as const)('%i 元 in %s: %s', (amount, unit, expected) => {
  expect(inUnit(amount, unit)).toBe(expected);
});
