import { describe, expect, test } from 'vitest';
import { measuredValue } from '../../../../src/calculate/figure.ts';
import { finishIsOverdue, isToFinish } from '../../../../src/ledgers/project/measures/finish-state.ts';
import { calculateReport } from '../../../../src/ledgers/project/measures/report.ts';
import { plainDate } from '../../../../src/model/plain-date.ts';
import { type Given, month, projects } from './records.ts';

const AUGUST = { year: 2019, month: 8 };

type Case = [string, Given, boolean, boolean | undefined];
const BY_DATE = { finishByDate: true };

describe('计划竣工, 应竣工未竣工', () => {
  test.each<Case>([
    [
      'of phase 竣工, due, not finished',
      { phase: '竣工', plannedFinish: month(2019, 8), finished: false },
      true,
      true,
    ],
    ['of phase 竣工, due, nothing tells', { phase: '竣工', plannedFinish: month(2019, 8) }, true, true],
    [
      'of phase 竣工, due, finished',
      { phase: '竣工', plannedFinish: month(2019, 8), finished: true },
      true,
      false,
    ],
    [
      'of phase 竣工, due later',
      { phase: '竣工', plannedFinish: month(2019, 9), finished: false },
      true,
      false,
    ],
    ['of phase 竣工, planned for the year', { phase: '竣工', plannedFinish: plainDate(2019)! }, true, false],
    ['of phase 竣工, overdue since last year', { phase: '竣工', plannedFinish: month(2018, 11) }, true, true],
    ['of phase 竣工, without a date', { phase: '竣工' }, true, false],
    ['of no phase, planned this year', { plannedFinish: month(2019, 6) }, true, true],
    ['of no phase, planned next year', { plannedFinish: month(2020, 6) }, false, undefined],
    ['of no phase, planned last year', { plannedFinish: month(2018, 6) }, true, true],
    ['of no phase, without a date', {}, false, undefined],
    [
      'of phase 竣工, planned for next year',
      { phase: '竣工', plannedFinish: month(2020, 3) },
      false,
      undefined,
    ],
    [
      'of phase 竣工, planned for next year, finished early',
      { phase: '竣工', plannedFinish: month(2020, 3), finished: true },
      true,
      false,
    ],
    [
      'of phase 竣工, finished last year',
      { phase: '竣工', plannedFinish: month(2019, 3), actualFinish: month(2018, 12), finished: true },
      false,
      undefined,
    ],
    ['ongoing, whatever the date', { phase: '续建', plannedFinish: month(2019, 6) }, false, undefined],
    ...(['新开工', '续建', undefined] as const).flatMap((phase): Case[] => [
      [`${phase}, by its date`, { phase, ...BY_DATE, plannedFinish: month(2019, 6) }, true, true],
      [
        `${phase}, by a date next year`,
        { phase, ...BY_DATE, plannedFinish: month(2020, 6) },
        false,
        undefined,
      ],
      [
        `${phase}, finished before its date, which is next year`,
        { phase, ...BY_DATE, plannedFinish: month(2020, 6), actualFinish: month(2019, 7), finished: true },
        true,
        false,
      ],
      [
        `${phase}, finished last year`,
        { phase, ...BY_DATE, plannedFinish: month(2019, 6), actualFinish: month(2018, 7), finished: true },
        false,
        undefined,
      ],
      [
        `${phase}, finished, nobody says when, and planned for last year`,
        { phase, ...BY_DATE, plannedFinish: month(2018, 6), finished: true },
        true,
        false,
      ],
    ]),
  ])('%s', (_, given, planned, overdue) => {
    const [project] = projects([given]);
    expect([isToFinish(project!, AUGUST), finishIsOverdue(project!, AUGUST)]).toEqual([planned, overdue]);
  });
});

test('finished and expected with their total investment', () => {
  const { finishes } = calculateReport(
    projects([
      { phase: '竣工', finished: true, totalInvestment: 40 },
      { phase: '竣工', finished: true },
      { phase: '竣工', finished: false, totalInvestment: 60, size: 3 },
      { phase: '竣工', totalInvestment: 5 },
      { phase: '续建', finished: true, totalInvestment: 999 },
    ]),
    AUGUST,
  );
  const { planned, finished, finishedInvestment, expected, expectedInvestment } = finishes;
  expect([planned, finished, finishedInvestment, expected, expectedInvestment].map(measuredValue)).toEqual([
    6, 2, 40, 4, 65,
  ]);
  expect(measuredValue(finishes.rate)).toEqual({ numerator: 2, denominator: 6 });
});

describe('investment of the finished', () => {
  test.each<[string, Given[], unknown]>([
    ['none is finished: a true 0', [{ phase: '竣工', totalInvestment: 5 }], { state: 'measured', value: 0 }],
    [
      'none says its investment',
      [{ phase: '竣工', finished: true }],
      { state: 'not-applicable', reason: 'not-reported' },
    ],
    ['no projects', [], { state: 'not-applicable', reason: 'no-projects' }],
  ])('%s', (_, given, measure) => {
    expect(calculateReport(projects(given), AUGUST).finishes.finishedInvestment.measure).toEqual(measure);
  });
});

test('the rate does not apply when none is to finish', () => {
  const { rate } = calculateReport(projects([{ phase: '续建' }]), AUGUST).finishes;
  expect(rate.measure).toEqual({ state: 'not-applicable', reason: 'no-denominator' });
});
