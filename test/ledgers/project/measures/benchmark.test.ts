import { expect, test } from 'vitest';
import { calculateReport } from '../../../../src/ledgers/project/measures/report.ts';
import { roundRatio } from '../../../../src/model/ratio.ts';
import { type Given, projects } from './records.ts';

const SEPTEMBER = { year: 2023, month: 9 };
const PROVINCE = { name: '全省', ratio: { numerator: 1011, denominator: 1000 } };
const PROVINCIAL: Given = { levels: ['省重点'], annualPlan: 1000, completed: 1094 };
const OTHER: Given = { annualPlan: 1000, completed: 534 };

test('Chengdu 2023: provincial projects 8.3 above the province’s average, all of them below', () => {
  const { benchmarks } = calculateReport(projects([PROVINCIAL, OTHER]), SEPTEMBER, {
    benchmarks: [PROVINCE],
  });
  expect(benchmarks.map(({ overall, provincial }) => [overall, provincial].map(points))).toEqual([
    ['-19.7', '8.3'],
  ]);
});

test.each<[string, Given[], string]>([
  ['without a provincial project', [OTHER], 'no-projects'],
  ['without a provincial plan', [{ levels: ['省重点'], completed: 3 }], 'not-reported'],
])('does not apply %s', (_, given, reason) => {
  const { benchmarks } = calculateReport(projects(given), SEPTEMBER, { benchmarks: [PROVINCE] });
  expect(benchmarks[0]?.provincial).toEqual({ state: 'not-applicable', reason });
});

function points(measure: {
  state: string;
  value?: { numerator: number; denominator: number };
}): string | undefined {
  return measure.value && roundRatio(measure.value, 2, 1);
}
