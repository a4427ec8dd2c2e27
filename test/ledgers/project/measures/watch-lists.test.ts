import { describe, expect, test } from 'vitest';
import { measuredValue } from '../../../../src/calculate/figure.ts';
import { isLagging, laggingBelow } from '../../../../src/ledgers/project/measures/lagging-state.ts';
import { calculateReport } from '../../../../src/ledgers/project/measures/report.ts';
import { type Given, month, projects } from './records.ts';

const SEPTEMBER = { year: 2024, month: 9 };
const TENTH = { numerator: 1, denominator: 10 };

describe('进度滞后: started, and more than 10 百分点 below three quarters of the plan', () => {
  test.each<[string, Given, boolean | undefined]>([
    ['at 65 %: not more than the threshold', { started: true, annualPlan: 1000, completed: 650 }, false],
    ['at 64.9 %', { started: true, annualPlan: 1000, completed: 649 }, true],
    ['ahead', { started: true, annualPlan: 1000, completed: 990 }, false],
    ['nothing done', { started: true, annualPlan: 1000, completed: 0 }, true],
    ['not started', { started: false, annualPlan: 1000, completed: 0 }, undefined],
    ['nobody tells whether it has', { annualPlan: 1000, completed: 0 }, undefined],
    ['without a plan', { started: true, completed: 5 }, undefined],
    ['a plan of 0', { started: true, annualPlan: 0, completed: 5 }, undefined],
    ['without what is completed', { started: true, annualPlan: 1000 }, undefined],
  ])('%s', (_, given, expected) => {
    expect(isLagging(projects([given])[0]!, laggingBelow(SEPTEMBER, TENTH))).toBe(expected);
  });
});

test('the three lists: how many projects, their plan, and which', () => {
  const given: Given[] = [
    { name: '西环路', phase: '续建', started: true, annualPlan: 1000, completed: 100 },
    { name: '学校', phase: '新开工', started: false, plannedStart: month(2024, 5), annualPlan: 70, size: 2 },
    {
      name: '泵站',
      phase: '竣工',
      started: true,
      finished: false,
      plannedFinish: month(2024, 8),
      annualPlan: 40,
      completed: 39,
    },
    {
      name: '广场',
      phase: '竣工',
      started: true,
      finished: true,
      plannedFinish: month(2024, 8),
      annualPlan: 40,
      completed: 40,
    },
  ];
  const report = calculateReport(projects(given), SEPTEMBER);
  const told = (['lagging', 'overdueStarts', 'overdueFinishes'] as const).map((id) => {
    const { projects: count, annualPlan, items } = report[id];
    return [measuredValue(count), measuredValue(annualPlan), items.map(({ name }) => name)];
  });
  expect(told).toEqual([
    [1, 1000, ['西环路']],
    [2, 70, ['学校']],
    [1, 40, ['泵站']],
  ]);
});
