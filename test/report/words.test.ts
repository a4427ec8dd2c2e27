import { describe, expect, test } from 'vitest';
import { report as english } from '../../src/language/en/report.ts';
import { report as chinese } from '../../src/language/zh-CN/report.ts';
import type { Formula, SumFormula } from '../../src/model/formula.ts';

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
      'sum of Projects (Reserve step is empty, Started is “是”)',
    ],
  ])('%j', (formula, inChinese, inEnglish) => {
    expect([chinese.formula(formula), english.formula(formula)]).toEqual([inChinese, inEnglish]);
  });
});
