import { monthIndex } from '../../../../model/period.ts';
import { yuan } from '../../../../write/spoken/zh-CN.ts';
import type { TrendWords } from '../../show/trend/words.ts';

export const trend: TrendWords = {
  title: (from, to) => {
    const isOne = monthIndex(from.year, from.month) === monthIndex(to.year, to.month);
    const end = from.year === to.year ? `${to.month}月` : `${to.year}年${to.month}月`;
    return `重点项目走势  ${from.year}年${from.month}月${isOne ? '' : `—${end}`}`;
  },
  months: (months, closed, missing) =>
    `${months}个月${closed === 0 ? '' : `，已归档${closed}个月`}${missing === 0 ? '' : `，缺${missing}个月`}`,
  lead: (rate) => `${rate} − 时序进度`,
  table: '走势',
  leftOut: (period, { projects, annualPlan }) =>
    `${period}有${projects}个项目${annualPlan === 0 ? '' : `（年度计划${yuan(annualPlan)}）`}未填报年度计划或完成投资，未计入完成率`,
  period: '月份',
  missing: '没有数据',
  project: '项目逐月情况',
  state: '状态',
  states: { 'not-started': '未开工', underway: '在建', finished: '已竣工', unknown: '不明' },
  notListed: '清单中没有',
};
