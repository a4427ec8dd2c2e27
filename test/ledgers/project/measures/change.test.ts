import { describe, expect, test } from 'vitest';
import { changeOf, coverAlike, progressOf } from '../../../../src/ledgers/project/comparison/change.ts';
import { matchProjects } from '../../../../src/ledgers/project/identity/identity.ts';
import type { Measure } from '../../../../src/model/measure.ts';
import { roundRatio } from '../../../../src/model/ratio.ts';
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

describe('two months of one year: over what both state, the rest apart', () => {
  const of = (name: string, plan?: number, completed?: number): Given => ({
    name,
    key: name,
    agency: '甲区',
    annualPlan: plan,
    completed,
  });
  const held = (before: readonly Given[], after: readonly Given[]) => {
    const [was, is] = [projects(before), projects(after)];
    const matching = matchProjects(was, is, [], []).value;
    return changeOf(progressOf(was, AUGUST), progressOf(is, AUGUST), true, matching);
  };
  const none = { projects: 0, completed: 0 };

  test.each<[string, Given[], Given[], difference: unknown, points: string | undefined, apart: object]>([
    ['all state it', [of('桥', 100, 20)], [of('桥', 100, 50)], 30, '30.0', {}],
    [
      'one falls silent: no loss',
      [of('桥', 100, 20), of('渠', 100, 70)],
      [of('桥', 100, 50), of('渠', 100)],
      30,
      '30.0',
      { noLongerReported: { projects: 1, completed: 70 } },
    ],
    [
      'one is reported again: no progress',
      [of('桥', 100, 20), of('渠', 100)],
      [of('桥', 100, 50), of('渠', 100, 70)],
      30,
      '30.0',
      { newlyReported: { projects: 1, completed: 70 } },
    ],
    [
      'one enters, one leaves',
      [of('桥', 100, 20), of('渠', 100, 70)],
      [of('桥', 100, 50), of('文化宫', 100, 90)],
      30,
      '30.0',
      { entered: { projects: 1, completed: 90 }, left: { projects: 1, completed: 70 } },
    ],
    [
      'a plan that one month lacks leaves the rate out',
      [of('桥', 100, 20), of('渠', undefined, 70)],
      [of('桥', 100, 50), of('渠', 100, 80)],
      40,
      '30.0',
      {},
    ],
    [
      'no project states it in both',
      [of('桥', 100, 20), of('渠', 100)],
      [of('桥', 100), of('渠', 100, 5)],
      undefined,
      undefined,
      { newlyReported: { projects: 1, completed: 5 }, noLongerReported: { projects: 1, completed: 20 } },
    ],
  ])('%s', (_, before, after, difference, points, apart) => {
    const { completed, rate, common } = held(before, after);
    expect(completed.difference).toEqual(
      difference === undefined
        ? { state: 'not-applicable', reason: 'not-reported' }
        : { state: 'measured', value: difference },
    );
    expect(rate.difference.state === 'measured' ? rounded(rate.difference, 1) : undefined).toBe(points);
    const parts = { entered: none, left: none, newlyReported: none, noLongerReported: none, ...apart };
    expect(common).toMatchObject(parts);
    const {
      projects: _count,
      before: was,
      after: is,
      entered,
      left,
      newlyReported,
      noLongerReported,
    } = common!;
    const sum = (given: readonly Given[]) => given.reduce((total, one) => total + (one.completed ?? 0), 0);
    expect(
      sum(before) +
        entered.completed -
        left.completed +
        newlyReported.completed -
        noLongerReported.completed +
        is -
        was,
    ).toBe(sum(after));
  });
});

function rounded(measure: Measure<{ numerator: number; denominator: number }>, digits: number): string {
  if (measure.state !== 'measured') throw new Error(measure.reason);
  return roundRatio(measure.value, 2, digits);
}
