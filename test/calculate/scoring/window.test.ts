import { expect, test } from 'vitest';
import {
  beforeSpan,
  formerPeriod,
  isInSpan,
  quarterOf,
  timeOf,
} from '../../../src/calculate/scoring/window.ts';
import { formatPeriod, parsePeriod } from '../../../src/model/period.ts';

/** A span ends with its month and begins with January, with its quarter, or with the month itself. */
test.each([
  ['year', '2023-09', '–', '9/12', '2023-01 2023-09', '2022-12 2023-10'],
  ['year', '2023-01', '–', '1/12', '2023-01', '2022-12 2023-02 2022-01'],
  ['quarter', '2023-09', '2023-06', '3/12', '2023-07 2023-09', '2023-06 2023-10 2022-09'],
  ['quarter', '2023-08', '2023-06', '2/12', '2023-07 2023-08', '2023-06 2023-09'],
  ['quarter', '2023-03', '–', '3/12', '2023-01 2023-03', '2022-12 2023-04'],
  ['quarter', '2023-04', '2023-03', '1/12', '2023-04', '2023-03 2023-05'],
  ['month', '2023-09', '2023-08', '1/12', '2023-09', '2023-08 2023-10 2022-09'],
  ['month', '2023-01', '–', '1/12', '2023-01', '2022-12 2023-02'],
] as const)('%s to %s', (over, end, before, time, inside, outside) => {
  const period = parsePeriod(end)!;
  const start = beforeSpan(over, period);
  expect(start === undefined ? '–' : formatPeriod(start)).toBe(before);
  const { top, bottom } = timeOf(over, period);
  const [months = 0, year = 1] = time.split('/').map(Number);
  expect(Number(top) * year).toBe(Number(bottom) * months);
  const isIn = (one: string) => isInSpan(parsePeriod(one)!, over, period);
  expect(inside.split(' ').filter((one) => !isIn(one))).toEqual([]);
  expect(outside.split(' ').filter(isIn)).toEqual([]);
});

test.each([
  ['month', '2023-09', '2023-08'],
  ['month', '2023-01', '2022-12'],
  ['quarter', '2023-09', '2023-06'],
  ['quarter', '2023-08', '2023-06'],
  ['quarter', '2023-07', '2023-06'],
  ['quarter', '2023-03', '2022-12'],
] as const)('the ranking before, of every %s: before %s comes %s', (cycle, now, before) => {
  expect(formatPeriod(formerPeriod(cycle, parsePeriod(now)!))).toBe(before);
});

test('quarters', () => {
  expect([1, 3, 4, 6, 7, 9, 10, 12].map(quarterOf)).toEqual([1, 1, 2, 2, 3, 3, 4, 4]);
});
