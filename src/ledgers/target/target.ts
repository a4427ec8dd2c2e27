import { sumOf } from '../../calculate/survey.ts';
import { wholeField } from '../../model/stretch.ts';
import type { Ledger } from '../ledger.ts';
import { counted, yes } from '../lines/conditions.ts';
import { figure, list } from '../lines/lines.ts';
import { agencyInHeading } from './agency-columns.ts';
import { TARGET_CHECKS } from './checks.ts';
import { deriveTarget } from './derive.ts';
import { TARGET_FACTS, WHOLE } from './facts.ts';
import { TARGET_FIELDS, TARGET_KEY, TARGET_UNUSED } from './fields.ts';
import { uniteTargets } from './unite.ts';
import { WEEK_FACTS } from './weeks.ts';

/**
 * 目标任务台账: what is to be reached this year, in any unit, against its breakdown by periods.
 *
 *     完成       = done ≥ goal
 *     达到进度    = done ≥ what the breakdown wants by the day
 *     滞后       = done < that
 *     超期       = the limit, or the year, is over, and done < goal
 *     完成率      = done ÷ goal, over the goals of one unit that state both
 *     周完成率    = weeks met ÷ weeks due, where the list has goals and results by week (weeks.ts)
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

/** Weeks are counted of agencies and tasks. */
const BY_WEEK = { by: ['agency', 'name'], isRare: true } as const;

export const TARGETS: Ledger = {
  id: 'targets',
  title: { 'zh-CN': '目标任务', en: 'targets' },
  titled:
    /目标(?:任务|分解|责任)?.{0,6}(?:清单|台账|分解|一览|汇总|表|情况)|(?:任务|责任|时限)(?:清单|分解|台账)|指标.{0,8}(?:完成|调度|分解|表)/,
  fields: TARGET_FIELDS,
  unused: TARGET_UNUSED,
  // It must say what (任务清单), who (责任清单) or by when (时限清单). Projects have another field for names than tasks.
  isList: (fields) => {
    const hasGoal = [...fields].some((field) => ['goal', 'goals'].includes(wholeField(field)));
    return fields.has('name') && (hasGoal || fields.has('due') || fields.has('agency'));
  },
  wide: {
    field: 'agency',
    read: agencyInHeading,
    fields: new Set(['goal', 'done']),
    whole: {
      word: WHOLE,
      own: new Set(['goals', 'doneBy', 'status', 'progress', 'finishedOn', 'agency', 'leader']),
    },
  },
  key: TARGET_KEY,
  handedInAs: () => 'agency',
  derive: deriveTarget,
  unite: uniteTargets,
  facts: [...TARGET_FACTS, ...WEEK_FACTS],
  figures: [
    figure('items', '目标', 'Targets', counted('counts')),
    figure('met', '完成', 'Met', counted('met')),
    figure('onTrack', '达到进度', 'On track', counted('onTrack')),
    figure('behind', '滞后', 'Behind', counted('behind')),
    figure('overdue', '超期', 'Overdue', counted('overdue')),
    figure('going', '推进中', 'Under way', counted('going')),
    figure('unknown', '无法判断', 'Unknown', counted('unknown')),
    figure('open', '未完成', 'Open', counted('open')),
    figure('goal', '目标数', 'Goal', sumOf('goal', yes('adds'))),
    figure('done', '完成数', 'Done', sumOf('done', yes('rated'))),
    figure('rate', '完成率', 'Rate', {
      numerator: sumOf('done', yes('rated')),
      denominator: sumOf('goal', yes('rated')),
    }),
    figure('weeksDue', '应完成周数', 'Weeks due', sumOf('weeksDue', yes('counts')), BY_WEEK),
    figure('weeksMet', '完成周数', 'Weeks met', sumOf('weeksMet', yes('counts')), BY_WEEK),
    figure(
      'weeksUnreported',
      '未报周数',
      'Weeks unreported',
      sumOf('weeksUnreported', yes('counts')),
      BY_WEEK,
    ),
    figure(
      'weeklyRate',
      '周完成率',
      'Weeks met of those due',
      { numerator: sumOf('weeksMet', yes('counts')), denominator: sumOf('weeksDue', yes('counts')) },
      BY_WEEK,
    ),
  ],
  groups: ['unit', 'agency', 'kind', 'name'],
  lists: [
    list('overdue', '超期', 'Overdue', [yes('overdue')], { columns: LISTED }),
    list('behind', '滞后', 'Behind', [yes('behind')], { columns: LISTED }),
    list('held', '保持类指标', 'Held', [yes('held')]),
    list('wholes', '全市目标', 'Goals of the whole', [{ column: 'role', is: WHOLE }]),
    list('unknown', '无法判断', 'Unknown', [yes('unknown')]),
  ],
  checks: TARGET_CHECKS,
  looksBack: 'year',
};
