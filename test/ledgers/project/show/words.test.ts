import { describe, expect, test } from 'vitest';
import { problems as englishProblems } from '../../../../src/language/en/problems.ts';
import { problems as chineseProblems } from '../../../../src/language/zh-CN/problems.ts';
import { report as english } from '../../../../src/ledgers/project/words/en/report.ts';
import { report as chinese } from '../../../../src/ledgers/project/words/zh-CN/report.ts';
import type { Formula, SumFormula } from '../../../../src/model/formula.ts';

const DONE: SumFormula = { op: 'sum', column: 'completed', where: [{ column: 'agency', is: '郫都区' }] };
const PLAN: SumFormula = { op: 'sum', column: 'annualPlan', where: [{ column: 'level:省重点', is: '是' }] };

describe('a formula in words', () => {
  test.each<[Formula, string, string]>([
    [{ op: 'sum', column: 'size', where: [] }, '项目数之和', 'sum of Projects'],
    [
      { op: 'ratio', numerator: DONE, denominator: PLAN },
      '本年累计完成投资之和（责任单位为“郫都区”） ÷ 年度计划投资之和（级别含“省重点”）',
      'sum of Completed this year (Agency is “郫都区”) ÷ sum of Annual plan (Level includes “省重点”)',
    ],
    [
      { op: 'lead', numerator: { ...DONE, where: [] }, denominator: { ...PLAN, where: [] }, month: 8 },
      '本年累计完成投资之和 ÷ 年度计划投资之和 − 时序进度 8/12，以百分点计',
      'sum of Completed this year ÷ sum of Annual plan − time progress 8/12, in percentage points',
    ],
    [
      {
        op: 'sum',
        column: 'size',
        where: [
          { column: 'step', is: '' },
          { column: 'started', is: '是' },
        ],
      },
      '项目数之和（前期工作阶段未填，已开工为“是”）',
      'sum of Projects (Reserve step is empty, started)',
    ],
    [
      {
        op: 'sum',
        column: 'size',
        where: [
          { column: 'finishPlanned', is: '是' },
          { column: 'finished', is: '否' },
          { column: 'phase', is: '竣工' },
        ],
      },
      '项目数之和（计划今年竣工为“是”，已竣工为“否”，项目性质为“竣工”）',
      'sum of Projects (planned to finish this year, not finished, Phase is “竣工”)',
    ],
  ])('%j', (formula, inChinese, inEnglish) => {
    expect([chinese.formula(formula), english.formula(formula)]).toEqual([inChinese, inEnglish]);
  });
});

test.each([
  [1, 'January 2023, time progress 8.33%'],
  [3, 'January–March 2023, time progress 25.00%'],
])('the months of a period in English: %i', (month, expected) => {
  expect(english.notes.period({ year: 2023, month })).toBe(expected);
});

test.each([
  ['zh-CN', chineseProblems],
  ['en', englishProblems],
])('who asks for what cannot be traced is told what can: %s', (_, problems) => {
  const said = problems['usage/unknown-figure']({ figure: 'timeProgress', examples: ['overall.rate'] });
  for (const word of ['timeProgress', 'overall', 'byLevel[…]', 'starts', 'finishes', 'reserves', 'problems'])
    expect(said).toContain(word);
});
