import { describe, expect, test } from 'vitest';
import { changeOf, coverAlike, progressOf } from '../../src/calculate/change.ts';
import type { Measure } from '../../src/model/measure.ts';
import { roundRatio } from '../../src/model/ratio.ts';
import { type Given, projects } from './records.ts';

const AUGUST = { year: 2023, month: 8 };

function change(before: readonly Given[], after: readonly Given[], comparable = true) {
  const [was, is] = [before, after].map((given) => progressOf(projects(given), AUGUST));
  return changeOf(was!, is!, comparable);
}

describe('growth: difference, percent, 百分点', () => {
  test.each<[string, Given, Given, number, string, string]>([
    ['more', { annualPlan: 200, completed: 100 }, { annualPlan: 200, completed: 150 }, 50, '50.00', '25.0'],
    ['less', { annualPlan: 200, completed: 100 }, { annualPlan: 200, completed: 90 }, -10, '-10.00', '-5.0'],
    ['the same', { annualPlan: 200, completed: 100 }, { annualPlan: 200, completed: 100 }, 0, '0.00', '0.0'],
    [
      'more, but the plan grew faster',
      { annualPlan: 100, completed: 50 },
      { annualPlan: 200, completed: 60 },
      10,
      '20.00',
      '-20.0',
    ],
  ])('%s', (_, before, after, difference, growth, points) => {
    const { completed, rate } = change([before], [after]);
    expect(completed.difference).toEqual({ state: 'measured', value: difference });
    expect(rounded(completed.growth, 2)).toBe(growth);
    expect(rounded(rate.difference, 1)).toBe(points);
  });
});

describe('does not apply', () => {
  const some = { annualPlan: 200, completed: 100 };
  test.each<[string, Given, Given, boolean, string]>([
    ['nothing reported before', {}, some, true, 'not-reported'],
    ['nothing reported now', some, {}, true, 'not-reported'],
    ['other months of another year', some, some, false, 'other-months'],
  ])('%s', (_, before, after, comparable, reason) => {
    const { completed, rate, projects: count } = change([before], [after], comparable);
    for (const measure of [completed.difference, completed.growth, rate.difference])
      expect(measure).toEqual({ state: 'not-applicable', reason });
    expect(count.difference).toEqual({ state: 'measured', value: 0 });
  });

  test('growth from nothing', () => {
    const { completed } = change([{ completed: 0 }], [some]);
    expect(completed.difference).toEqual({ state: 'measured', value: 100 });
    expect(completed.growth).toEqual({ state: 'not-applicable', reason: 'no-denominator' });
  });
});

test.each([
  ['months of one year', [2023, 8], [2023, 9], true],
  ['one month of two years', [2022, 9], [2023, 9], true],
  ['December and January', [2022, 12], [2023, 1], false],
] as const)('%s', (_, [year, month], [otherYear, otherMonth], expected) => {
  expect(coverAlike({ year, month }, { year: otherYear, month: otherMonth })).toBe(expected);
});

function rounded(measure: Measure<{ numerator: number; denominator: number }>, digits: number): string {
  if (measure.state !== 'measured') throw new Error(measure.reason);
  return roundRatio(measure.value, 2, digits);
}
