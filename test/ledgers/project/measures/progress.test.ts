import { describe, expect, test } from 'vitest';
import { calculateReport } from '../../../../src/ledgers/project/measures/report.ts';
import { roundRatio } from '../../../../src/model/ratio.ts';
import { type Given, projects } from './records.ts';

const YI = 100_000_000;
const AUGUST = { year: 2019, month: 8 };

function progress(given: readonly Given[], period = AUGUST) {
  return calculateReport(projects(given), period).overall;
}

describe('published rates, to the printed digit', () => {
  test.each([
    ['Chengdu 2019, 1–8', 3568.05, 4606.99, 8, '77.45', '10.8'],
    ['Tongliang 2024, 1–9', 297, 405.34, 9, '73.27', '-1.7'],
    ['Tongliang 2024, ongoing', 227.82, 271.5, 9, '83.91', '8.9'],
    ['Tongliang 2024, new', 69.19, 133.84, 9, '51.70', '-23.3'],
    ['Jiangmen, 1–10', 629, 647.4, 10, '97.16', '13.8'],
    ['Jiangmen, another year', 482, 565.6, 10, '85.22', '1.9'],
  ])('%s', (_, completed, plan, month, rate, lead) => {
    const yuan = (yi: number) => Math.round(yi * YI);
    const figures = progress([{ completed: yuan(completed), annualPlan: yuan(plan) }], { year: 2019, month });

    expect(figures.rate.measure).toEqual({
      state: 'measured',
      value: { numerator: yuan(completed), denominator: yuan(plan) },
    });
    expect(rounded(figures.rate.measure, 2)).toBe(rate);
    expect(rounded(figures.lead.measure, 1)).toBe(lead);
  });
});

describe('sums', () => {
  test.each<[string, readonly Given[], unknown, number]>([
    ['reported values are added', [{ annualPlan: 3 }, { annualPlan: 4 }], { state: 'measured', value: 7 }, 0],
    ['a missing value is no 0', [{ annualPlan: 3 }, {}], { state: 'measured', value: 3 }, 1],
    ['a reported 0 is a value', [{ annualPlan: 0 }, {}], { state: 'measured', value: 0 }, 1],
    ['a reserve owes no plan', [{ annualPlan: 3 }, { phase: '储备' }], { state: 'measured', value: 3 }, 0],
    [
      'nor does a line for its listed members',
      [{ annualPlan: 3 }, { size: 0 }],
      { state: 'measured', value: 3 },
      0,
    ],
    ['only a reserve', [{ phase: '储备' }], { state: 'not-applicable', reason: 'not-reported' }, 0],
    ['nobody reports', [{}, {}], { state: 'not-applicable', reason: 'not-reported' }, 2],
    ['no list at all', [], { state: 'not-applicable', reason: 'no-projects' }, 0],
  ])('%s', (_, given, measure, unreported) => {
    expect(progress(given).annualPlan).toMatchObject({ measure, unreported });
  });

  test('packages count by their members, and lines without a project of their own not at all', () => {
    const given = [{ size: 5, isPackage: true }, { size: 0, isPackage: true }, {}];
    const report = calculateReport(projects(given), AUGUST);
    expect(report.overall.projects.measure).toEqual({ state: 'measured', value: 6 });
    expect(report.packages.measure).toEqual({ state: 'measured', value: 2 });
  });
});

describe('the rate does not apply', () => {
  test.each<[string, readonly Given[], string]>([
    ['without projects', [], 'no-projects'],
    ['without a plan', [{ completed: 5 }], 'not-reported'],
    ['without anything completed', [{ annualPlan: 5 }], 'not-reported'],
    ['with a plan of 0', [{ annualPlan: 0, completed: 5 }], 'no-denominator'],
    ['with a plan below 0', [{ annualPlan: -5, completed: 5 }], 'no-denominator'],
  ])('%s', (_, given, reason) => {
    const { rate, lead } = progress(given);
    expect([rate.measure, lead.measure]).toEqual([
      { state: 'not-applicable', reason },
      { state: 'not-applicable', reason },
    ]);
  });
});

test('nothing completed is a rate of 0', () => {
  const { rate, lead } = progress([{ annualPlan: 5, completed: 0 }]);
  expect([rounded(rate.measure, 2), rounded(lead.measure, 1)]).toEqual(['0.00', '-66.7']);
});

test('the lead stays exact where 12 × the sums is beyond exact numbers', () => {
  const { lead } = progress([{ annualPlan: 9_000_000_000_000_000, completed: 6_000_000_000_000_000 }]);
  expect(lead.measure).toEqual({ state: 'measured', value: { numerator: 0, denominator: 1 } });
});

function rounded(measure: ReturnType<typeof progress>['rate']['measure'], digits: number): string {
  if (measure.state !== 'measured') throw new Error(measure.reason);
  return roundRatio(measure.value, 2, digits);
}
