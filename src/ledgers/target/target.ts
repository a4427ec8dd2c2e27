import { sumOf } from '../../calculate/survey.ts';
import { wholeField } from '../../model/stretch.ts';
import { yes } from '../conditions.ts';
import { ENTRIES } from '../entry-columns.ts';
import type { Ledger } from '../ledger.ts';
import { TARGET_CHECKS } from './checks.ts';
import { deriveTarget } from './derive.ts';
import { TARGET_FACTS, WHOLE } from './facts.ts';
import { TARGET_FIELDS, TARGET_KEY, TARGET_UNUSED } from './fields.ts';
import { uniteTargets } from './unite.ts';

const entriesThat = (fact: string) => sumOf(ENTRIES, yes(fact));

/**
 * 目标任务台账: what is to be reached this year, in any unit, against its breakdown by periods.
 *
 *     完成       = done ≥ goal
 *     达到进度    = done ≥ what the breakdown wants by the day
 *     滞后       = done < that
 *     超期       = the limit, or the year, is over, and done < goal
 *     完成率      = done ÷ goal, over the goals of one unit that state both
 *
 * Goals of one unit are added up, units never; what is held (始终不少于20个, 增长9.5%) is compared alone. A row for the whole city
 * beside those of its agencies counts in nothing.
 *
 * Units: targets; quantities in their own unit, money in 元; rates as fractions. Source: DOMAIN §4, §5.
 */
/** What is said of a target at a meeting; all else stands in the list of all. */
const LISTED = [
  'name',
  'agency',
  'leader',
  'due',
  'goal',
  'wanted',
  'wantedFrom',
  'done',
  'rate',
  'file',
  'sheet',
  'row',
];

export const TARGETS: Ledger = {
  id: 'targets',
  title: { 'zh-CN': '目标任务', en: 'targets' },
  titled:
    /目标(?:任务|分解|责任)?.{0,6}(?:清单|台账|分解|一览|汇总|表|情况)|(?:任务|责任|时限)(?:清单|分解|台账)|指标.{0,8}(?:完成|调度|分解|表)/,
  fields: TARGET_FIELDS,
  unused: TARGET_UNUSED,
  // It must say what (任务清单), who (责任清单) or by when (时限清单). Projects have another field for names than tasks.
  isList: (fields) => {
    const hasGoal = [...fields].some((field) => field === 'goal' || wholeField(field) === 'goals');
    return fields.has('name') && (hasGoal || fields.has('due') || fields.has('agency'));
  },
  key: TARGET_KEY,
  handedInAs: () => 'agency',
  derive: deriveTarget,
  unite: uniteTargets,
  facts: TARGET_FACTS,
  figures: [
    { id: 'items', title: { 'zh-CN': '目标', en: 'Targets' }, of: entriesThat('counts') },
    { id: 'met', title: { 'zh-CN': '完成', en: 'Met' }, of: entriesThat('met') },
    { id: 'onTrack', title: { 'zh-CN': '达到进度', en: 'On track' }, of: entriesThat('onTrack') },
    { id: 'behind', title: { 'zh-CN': '滞后', en: 'Behind' }, of: entriesThat('behind') },
    { id: 'overdue', title: { 'zh-CN': '超期', en: 'Overdue' }, of: entriesThat('overdue') },
    { id: 'going', title: { 'zh-CN': '推进中', en: 'Under way' }, of: entriesThat('going') },
    { id: 'unknown', title: { 'zh-CN': '无法判断', en: 'Unknown' }, of: entriesThat('unknown') },
    { id: 'open', title: { 'zh-CN': '未完成', en: 'Open' }, of: entriesThat('open') },
    { id: 'goal', title: { 'zh-CN': '目标数', en: 'Goal' }, of: sumOf('goal', yes('adds')) },
    { id: 'done', title: { 'zh-CN': '完成数', en: 'Done' }, of: sumOf('done', yes('rated')) },
    {
      id: 'rate',
      title: { 'zh-CN': '完成率', en: 'Rate' },
      of: { numerator: sumOf('done', yes('rated')), denominator: sumOf('goal', yes('rated')) },
    },
  ],
  groups: ['unit', 'agency', 'kind', 'name'],
  lists: [
    { id: 'overdue', title: { 'zh-CN': '超期', en: 'Overdue' }, where: [yes('overdue')], columns: LISTED },
    { id: 'behind', title: { 'zh-CN': '滞后', en: 'Behind' }, where: [yes('behind')], columns: LISTED },
    { id: 'held', title: { 'zh-CN': '保持类指标', en: 'Held' }, where: [yes('held')] },
    {
      id: 'wholes',
      title: { 'zh-CN': '全市目标', en: 'Goals of the whole' },
      where: [{ column: 'role', is: WHOLE }],
    },
    { id: 'unknown', title: { 'zh-CN': '无法判断', en: 'Unknown' }, where: [yes('unknown')] },
  ],
  checks: TARGET_CHECKS,
  looksBack: 'year',
};
