import { medianOf } from '../../calculate/median.ts';
import { sumOf } from '../../calculate/survey.ts';
import type { Ledger } from '../ledger.ts';
import { counted, yes } from '../lines/conditions.ts';
import { inOrder } from '../lines/group-order.ts';
import { figure, list } from '../lines/lines.ts';
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
  titled: /揭榜|挂帅|张榜|发榜|榜单|攻坚榜|攻关榜/,
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
    figure('posted', '发榜', 'Posted', counted('posted')),
    figure('taken', '已揭榜', 'Taken up', counted('taken')),
    figure('untaken', '未揭榜', 'Not taken up', counted('untaken')),
    figure('finished', '已完成', 'Finished', counted('finished')),
    figure('breakthroughs', '突破', 'Breakthroughs', counted('isBreakthrough')),
    figure('open', '未完成', 'Open', counted('open')),
    figure('overdue', '超期', 'Overdue', counted('overdue')),
    figure('reward', '榜金', 'Rewards', sumOf('reward', yes('posted'))),
    figure('takenRate', '揭榜率', 'Taken up of posted', {
      numerator: counted('taken'),
      denominator: counted('posted'),
    }),
    figure('finishedRate', '完成率', 'Finished of taken up', {
      numerator: counted('finished'),
      denominator: counted('taken'),
    }),
    figure('onTimeRate', '按时完成率', 'On-time rate', {
      numerator: counted('onTime'),
      denominator: counted('timed'),
    }),
    figure('medianDays', '攻关用时中位数', 'Median time', medianOf('timeTaken')),
    figure('medianMark', '评分中位数', 'Median mark', medianOf('points')),
  ],
  groups: ['agency', 'kind', 'poster', 'state'],
  order: { state: inOrder(['未揭榜', '推进中', '已完成', '已突破', '已终止']) },
  lists: [
    list('overdue', '超期未完成', 'Overdue', [yes('overdue')]),
    list('untaken', '未揭榜', 'Not taken up', [yes('untaken')]),
    list('breakthroughs', '突破', 'Breakthroughs', [yes('isBreakthrough')]),
    list('marks', '评分名次', 'Marks', [yes('marked')], {
      columns: ['rank', 'name', 'taker', 'agency', 'mark', 'state', 'file', 'sheet', 'row'],
      orderedBy: 'rank',
    }),
  ],
  checks: TASK_CHECKS,
  looksBack: 'years',
};
