import { expect, test } from 'vitest';
import { chinese } from '../../../../src/language/zh-CN/language.ts';
import { progressOf } from '../../../../src/ledgers/project/comparison/change.ts';
import { type SideName, sideTitles } from '../../../../src/ledgers/project/show/comparison/sides.ts';
import type { Period } from '../../../../src/model/period.ts';

const AUGUST = { year: 2023, month: 8 };
const month = (year: number, number: number): Side => {
  const period = { year, month: number };
  return [{ kind: 'month', period }, period];
};
const plan = (year: number, kind: 'original' | 'adjusted'): Side => [
  { kind: 'plan', year, plan: kind },
  { year, month: 1 },
];
const list = (path: string, period: Period = AUGUST): Side => [
  { kind: 'list', path, holds: 'month' },
  period,
];
type Side = readonly [SideName, Period];

test.each<[string, Side, Side, [string, string]]>([
  ['months of one year', month(2023, 8), month(2023, 9), ['8月', '9月']],
  ['months of two years', month(2022, 9), month(2023, 9), ['2022年9月', '2023年9月']],
  ['plans', plan(2022, 'original'), plan(2023, 'adjusted'), ['2022年年初计划', '2023年调整后计划']],
  ['a plan and a month', plan(2023, 'original'), month(2023, 9), ['2023年年初计划', '2023年9月']],
  ['lists of two months', list('a/2023-08'), list('a/2023-09', { year: 2023, month: 9 }), ['8月', '9月']],
  ['lists of one month', list('/x/报送/2023-08'), list('/x/更正/2023-08'), ['报送/2023-08', '更正/2023-08']],
  ['one of them in a folder of the other', list('报送'), list('报送/更正.xlsx'), ['报送', '报送/更正.xlsx']],
  ['a month and a list of it', month(2023, 8), list('更正.xlsx'), ['8月', '更正.xlsx']],
  ['a list and itself', list('报送/a.csv'), list('报送/a.csv'), ['报送/a.csv', '报送/a.csv']],
])('%s', (_, from, to, titles) => {
  const [first, second] = [from, to].map(([name, period]) => {
    return { name, period, projects: [], notReported: [], progress: progressOf([], period) };
  });
  expect(sideTitles(first!, second!, chinese.comparison)).toEqual(titles);
});
