import type { TraceWords } from '../../show/trace/words.ts';

export const trace: TraceWords = {
  formula: '公式',
  numerator: '分子',
  denominator: '分母',
  leftOut: '未填报',
  addends: (count) => `${count}笔`,
  sum: '合计',
  goal: '目标',
  goalRate: '完成率',
  median: '中位数',
  value: '数值',
  project: '项目',
  cell: '单元格',
  raw: '原文',
  yuan: (amount) => `${amount}元`,
  projects: (count) => `${count}个`,
  points: (points) => `${points}个百分点`,
  reasons: {
    'no-projects': '不适用：没有项目',
    'several-units': '不适用：计量单位不同，不相加',
    'no-denominator': '不适用：分母为零',
    'not-reported': '不适用：没有填报',
    'no-former-period': '不适用：没有前期数据',
    incomplete: '不适用：缺报太多',
    'other-months': '不适用：跨年度的不同月份不可比',
  },
};
