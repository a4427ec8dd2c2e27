import { medianOf } from '../../calculate/median.ts';
import { sumOf } from '../../calculate/survey.ts';
import { counted, yes } from '../conditions.ts';
import type { Ledger } from '../ledger.ts';
import { TASK_CHECKS } from './checks.ts';
import { TASK_FACTS } from './facts.ts';
import { TASK_FIELDS, TASK_UNUSED } from './fields.ts';

/**
 * 揭榜挂帅: tasks posted, taken up, finished, and the breakthroughs among them.
 *
 *     taken          = somebody took it up by the day
 *     breakthroughs  = finished, and called a breakthrough (突破) by their state or by a column of their own
 *     open           = posted − finished − given up (终止);  overdue = open, with a limit before the day
 *     揭榜率          = taken up ÷ posted
 *     完成率          = finished ÷ taken up
 *     按时完成率       = finished by the limit ÷ finished with a limit and a day
 *     medians        = of the days from 揭榜 to 完成, and of the marks; rank: equal marks share one
 *
 * Units: tasks; money in 元; rates as fractions. Source: DOMAIN §5 (69 tasks), CONTRACT, tasks.
 */
export const TASKS: Ledger = {
  id: 'tasks',
  title: { 'zh-CN': '揭榜挂帅', en: 'tasks' },
  titled: /揭榜|挂帅|张榜|发榜|榜单/,
  fields: TASK_FIELDS,
  unused: TASK_UNUSED,
  // A list of targets has tasks and who is responsible; only such a list says who posted them and who took them up.
  isList: (fields, isTitled) => {
    const tells = ['poster', 'taker', 'takenOn', 'postedOn'].filter((field) => fields.has(field)).length;
    const isSure = fields.has('taker') && tells > 1;
    return fields.has('name') && (isSure || (isTitled && (tells > 0 || fields.has('reward'))));
  },
  key: ['name'],
  handedInAs: () => 'agency',
  beside: { project: 'project', at: ['projects'] },
  facts: TASK_FACTS,
  figures: [
    { id: 'posted', title: { 'zh-CN': '发榜', en: 'Posted' }, of: counted('posted') },
    { id: 'taken', title: { 'zh-CN': '已揭榜', en: 'Taken up' }, of: counted('taken') },
    { id: 'untaken', title: { 'zh-CN': '未揭榜', en: 'Not taken up' }, of: counted('untaken') },
    { id: 'finished', title: { 'zh-CN': '已完成', en: 'Finished' }, of: counted('finished') },
    { id: 'breakthroughs', title: { 'zh-CN': '突破', en: 'Breakthroughs' }, of: counted('isBreakthrough') },
    { id: 'open', title: { 'zh-CN': '未完成', en: 'Open' }, of: counted('open') },
    { id: 'overdue', title: { 'zh-CN': '超期', en: 'Overdue' }, of: counted('overdue') },
    { id: 'reward', title: { 'zh-CN': '榜金', en: 'Rewards' }, of: sumOf('reward', yes('posted')) },
    {
      id: 'takenRate',
      title: { 'zh-CN': '揭榜率', en: 'Taken up of posted' },
      of: { numerator: counted('taken'), denominator: counted('posted') },
    },
    {
      id: 'finishedRate',
      title: { 'zh-CN': '完成率', en: 'Finished of taken up' },
      of: { numerator: counted('finished'), denominator: counted('taken') },
    },
    {
      id: 'onTimeRate',
      title: { 'zh-CN': '按时完成率', en: 'On-time rate' },
      of: { numerator: counted('onTime'), denominator: counted('timed') },
    },
    {
      id: 'medianDays',
      title: { 'zh-CN': '攻关用时中位数', en: 'Median time' },
      of: medianOf('timeTaken'),
    },
    { id: 'medianMark', title: { 'zh-CN': '评分中位数', en: 'Median mark' }, of: medianOf('points') },
  ],
  groups: ['agency', 'kind', 'poster', 'state'],
  lists: [
    { id: 'overdue', title: { 'zh-CN': '超期未完成', en: 'Overdue' }, where: [yes('overdue')] },
    { id: 'untaken', title: { 'zh-CN': '未揭榜', en: 'Not taken up' }, where: [yes('untaken')] },
    { id: 'breakthroughs', title: { 'zh-CN': '突破', en: 'Breakthroughs' }, where: [yes('isBreakthrough')] },
    {
      id: 'marks',
      title: { 'zh-CN': '评分名次', en: 'Marks' },
      where: [yes('marked')],
      columns: ['rank', 'name', 'taker', 'agency', 'mark', 'state', 'file', 'sheet', 'row'],
      orderedBy: 'rank',
    },
  ],
  checks: TASK_CHECKS,
  looksBack: 'years',
};
