import { expect, test } from 'vitest';
import { monthsBetween } from '../../src/model/period.ts';

const JULY = { year: 2023, month: 7 };

test.each([
  [JULY, { year: 2023, month: 8 }, 1],
  [{ year: 2022, month: 12 }, { year: 2023, month: 1 }, 1],
  [JULY, { year: 2024, month: 9 }, 14],
  [JULY, JULY, 0],
  [JULY, { year: 2022, month: 12 }, -7],
])('from %o to %o: %s months', (from, to, months) => {
  expect(monthsBetween(from, to)).toBe(months);
});
