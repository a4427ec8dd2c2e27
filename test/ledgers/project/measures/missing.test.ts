import { describe, expect, test } from 'vitest';
import { measuredValue } from '../../../../src/calculate/figure.ts';
import { calculateReport } from '../../../../src/ledgers/project/measures/report.ts';
import { type Given, projects } from './records.ts';

const JUNE = { year: 2024, month: 6 };
const of = (given: readonly Given[], missing?: number) =>
  calculateReport(
    projects(given),
    JUNE,
    missing === undefined
      ? {}
      : {
          limits: {
            lagging: { numerator: 1, denominator: 10 },
            missing: { numerator: missing, denominator: 100 },
          },
        },
  );
const done = (plan: number, completed?: number, count = 1): Given[] =>
  Array.from({ length: count }, () => ({ phase: '续建', annualPlan: plan, completed }));

describe('a rate is over the projects that state both sides, and says what it leaves out', () => {
  test.each<[string, Given[], rate: unknown, lacking: unknown]>([
    ['all state both', done(100, 40, 2), { numerator: 80, denominator: 200 }, undefined],
    [
      'one does not state what is completed',
      [...done(100, 40), ...done(300)],
      { numerator: 40, denominator: 100 },
      { projects: 1, annualPlan: 300 },
    ],
    [
      'one has no plan: what it completed is no part either',
      [...done(100, 40), { phase: '续建', completed: 500 }],
      { numerator: 40, denominator: 100 },
      { projects: 1, annualPlan: 0 },
    ],
    [
      'one lacks both and is one project',
      [...done(100, 40), { phase: '续建' }],
      { numerator: 40, denominator: 100 },
      { projects: 1, annualPlan: 0 },
    ],
    [
      'a package counts as its members',
      [...done(100, 40), { phase: '续建', annualPlan: 60, size: 4 }],
      { numerator: 40, denominator: 100 },
      { projects: 4, annualPlan: 60 },
    ],
    [
      'a reserve without plan leaves nothing out, nor does what it spent count',
      [...done(100, 40), { phase: '储备', completed: 7 }],
      { numerator: 40, denominator: 100 },
      undefined,
    ],
    ['a correction below zero counts', done(100, -4), { numerator: -4, denominator: 100 }, undefined],
  ])('%s', (_, given, value, missing) => {
    const { measure } = of(given).overall.rate;
    expect(measure).toEqual(
      missing === undefined ? { state: 'measured', value } : { state: 'measured', value, missing },
    );
  });

  test('sums stay as reported', () => {
    const { overall } = of([...done(100, 40), ...done(300), { phase: '续建', completed: 500 }]);
    expect([overall.annualPlan, overall.completed].map(measuredValue)).toEqual([400, 540]);
  });

  test('nobody states both: no rate, for want of reports', () => {
    const { rate, lead } = of([...done(100), { phase: '续建', completed: 5 }]).overall;
    expect([rate.measure, lead.measure]).toEqual([
      { state: 'not-applicable', reason: 'not-reported' },
      { state: 'not-applicable', reason: 'not-reported' },
    ]);
  });
});

describe('the missing share is the larger of plan and projects, and decides over the lead', () => {
  test.each<[string, Given[], threshold: number | undefined, share: unknown, isPrinted: boolean]>([
    ['nothing missing', done(100, 40), undefined, { numerator: 0, denominator: 100 }, true],
    [
      '1 of 20 projects and little plan: 5 % is not above 5 %',
      [...done(100, 40, 19), ...done(1)],
      undefined,
      { numerator: 1, denominator: 20 },
      true,
    ],
    [
      '1 of 19 projects',
      [...done(100, 40, 18), ...done(1)],
      undefined,
      { numerator: 1, denominator: 19 },
      false,
    ],
    [
      '1 of 30 projects with a tenth of the plan',
      [...done(100, 40, 29), ...done(400)],
      undefined,
      { numerator: 400, denominator: 3300 },
      false,
    ],
    [
      'as much with a threshold of 15 %',
      [...done(100, 40, 29), ...done(400)],
      15,
      { numerator: 400, denominator: 3300 },
      true,
    ],
    [
      'reserves do not thin it out',
      [...done(100, 40), ...done(1), ...Array.from({ length: 50 }, (): Given => ({ phase: '储备' }))],
      undefined,
      { numerator: 1, denominator: 2 },
      false,
    ],
    ['nobody owes anything', [{ phase: '储备' }], undefined, undefined, false],
  ])('%s', (_, given, threshold, share, isPrinted) => {
    const { overall } = of(given, threshold);
    expect(overall.missing.share).toEqual(share);
    expect(overall.lead.measure.state === 'measured').toBe(isPrinted);
  });
});

describe('whole-life and funds rates', () => {
  test.each<[string, Given[], wholeLife: unknown, funds: unknown]>([
    [
      'over those that state both',
      [
        {
          phase: '续建',
          totalInvestment: 1000,
          completedBefore: 300,
          completed: 40,
          annualPlan: 100,
          fundsInPlace: 70,
        },
        { phase: '续建', totalInvestment: 500, completed: 40, annualPlan: 60 },
      ],
      { numerator: 340, denominator: 1000 },
      { numerator: 70, denominator: 100 },
    ],
    [
      'a start of this year has done nothing before it',
      [{ phase: '新开工', totalInvestment: 500, completed: 40, annualPlan: 60, fundsInPlace: 0 }],
      { numerator: 40, denominator: 500 },
      { numerator: 0, denominator: 60 },
    ],
    ['nobody states it', done(100, 40), undefined, undefined],
  ])('%s', (_, given, wholeLife, funds) => {
    const { overall } = of(given);
    expect([measuredValue(overall.wholeLifeRate), measuredValue(overall.fundsRate)]).toEqual([
      wholeLife,
      funds,
    ]);
  });
});
