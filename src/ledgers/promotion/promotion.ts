import type { FigureDefinition } from '../../calculate/account.ts';
import { medianOf } from '../../calculate/median.ts';
import { sumOf } from '../../calculate/survey.ts';
import { ENTRIES } from '../entries/entry-columns.ts';
import type { Ledger } from '../ledger.ts';
import { counted, yes } from '../lines/conditions.ts';
import { inOrder } from '../lines/group-order.ts';
import { figure, list } from '../lines/lines.ts';
import { PROMOTION_CHECKS } from './checks.ts';
import { derivePromotion } from './derive.ts';
import { PROMOTION_FACTS } from './facts.ts';
import { PROMOTION_FIELDS, PROMOTION_UNUSED } from './fields.ts';
import { PAIRS, STEPS, type Step } from './steps.ts';

/** Not by stage: within one stage, shares of the steps mean nothing. */
const BY = ['industry', 'source', 'team', 'agency', 'ownership'];

/**
 * 招商引资台账: what is being won, and how far it has come: 拜访 → 共识 → 意向 → 签约 → 落地 → 开工 → 投产.
 *
 *     visited … producing = projects that have reached the step, or one after it, by its day, else by the stage
 *     转化率       = of those that reached the step before, the share that has reached this one; over lists that keep both
 *     签约率       = signed ÷ visited; 开工率: started ÷ signed; likewise
 *     用时         = the median of days from one step to the next, where both days are known
 *     本季、本年签约 = signed in the quarter or year of the day; 大项目: of the year's, at least promotion.large (1亿元)
 *     到位率       = funds in place ÷ agreed investment, over the projects that state both
 *     超期开工     = signed, limit for the start passed, and not begun by it; the rate is over those whose limit has passed
 *
 * Units: projects; money in 元; days; rates as fractions. Source: DOMAIN §4, §5; CONTRACT, promotion; PUBLISHED §25.
 */
export const PROMOTION: Ledger = {
  id: 'promotion',
  title: { 'zh-CN': '招商引资', en: 'promotion' },
  titled: /招商|签约项目|引资|招引|在谈|资本招商/,
  fields: PROMOTION_FIELDS,
  unused: PROMOTION_UNUSED,
  // A project list may name an investor; only such a list has the days of visits and signatures, the place of origin,
  // and who wins the project.
  isList: (fields, isTitled) => {
    const days = ['visitedOn', 'agreedOn', 'intendedOn', 'signedOn', 'landedOn'];
    const sure = [...days, 'source', 'team'].filter((field) => fields.has(field)).length;
    const likely = ['stage', 'investor', 'amount', 'inPlace', 'inPlaceYear'].filter((field) =>
      fields.has(field),
    ).length;
    if (!fields.has('name')) return false;
    const told = fields.has('progress') ? 1 : 0;
    return isTitled ? sure + likely + told > 1 : sure > 0 && sure + likely > 2;
  },
  key: ['name', 'agency'],
  handedInAs: () => 'agency',
  beside: { project: 'name', at: ['projects'] },
  derive: derivePromotion,
  facts: PROMOTION_FACTS,
  figures: [
    figure('items', '项目', 'Projects', sumOf(ENTRIES)),
    ...STEPS.flatMap(reached),
    ...PAIRS.map(([before, step]) => share(`${step.id}Rate`, before, step, `${step.id}Kept`)),
    {
      ...share('signedOfVisited', STEPS[0]!, STEPS[3]!, 'visitedToSigned'),
      title: { 'zh-CN': '签约率', en: 'Signed of visited' },
    },
    {
      ...share('startedOfSigned', STEPS[3]!, STEPS[5]!, 'signedToStarted'),
      title: { 'zh-CN': '开工率', en: 'Started of signed' },
    },
    ...PAIRS.map(([before, step]) => days(`${step.id}Days`, before, step, `${step.id}Took`)),
    days('signedToStartedDays', STEPS[3]!, STEPS[5]!, 'signedToStartedTook'),
    figure('signedInQuarter', '本季签约', 'Signed this quarter', counted('inQuarter'), { span: 'quarter' }),
    figure(
      'signedInQuarterAmount',
      '本季签约金额',
      'Signed this quarter, amount',
      sumOf('amount', yes('inQuarter')),
      { span: 'quarter' },
    ),
    figure('signedInYear', '本年签约', 'Signed this year', counted('inYear')),
    figure('signedInYearAmount', '本年签约金额', 'Signed this year, amount', sumOf('amount', yes('inYear'))),
    figure(
      'large',
      '本年签约亿元以上',
      'Large ones signed this year',
      sumOf(ENTRIES, yes('inYear'), yes('isLarge')),
    ),
    figure('fundsInPlace', '到位资金', 'In place', sumOf('inPlace')),
    figure('fundsInPlaceYear', '本年到位资金', 'In place this year', sumOf('inPlaceYear')),
    figure('fundsRate', '资金到位率', 'Funds rate', {
      numerator: sumOf('inPlace', yes('funded')),
      denominator: sumOf('amount', yes('funded')),
    }),
    figure('open', '推进中', 'Open', counted('open')),
    figure('startsDue', '应开工', 'Starts due', sumOf('startsDue')),
    figure('lateStarts', '超期开工', 'Late starts', sumOf('lateStarts')),
    figure('overdue', '超期未开工', 'Overdue', sumOf('overdue')),
    figure('lateRate', '超期开工率', 'Late of starts due', {
      numerator: sumOf('lateStarts'),
      denominator: sumOf('startsDue'),
    }),
  ],
  groups: ['step', ...BY],
  order: { step: inOrder(['待拜访', ...STEPS.map(({ word }) => word), '终止']) },
  lists: [
    list('overdue', '签约后超期未开工', 'Signed, start overdue', [yes('isOverdue')]),
    list('unlisted', '已开工未入项目清单', 'Begun, and in no project list', [yes('unlisted')]),
  ],
  checks: PROMOTION_CHECKS,
  looksBack: 'years',
};

/** How many projects have reached the step, and the amount agreed with them. */
function reached(step: Step): readonly FigureDefinition[] {
  const { id, title } = step;
  // Before the signature, amounts are only hopes.
  const isWon = STEPS.indexOf(step) >= 3;
  const by = isWon ? BY : [];
  return [
    figure(id, `已${title['zh-CN']}`, title.en, sumOf(`${id}Count`), { by: BY }),
    figure(`${id}Amount`, `${title['zh-CN']}金额`, `${title.en}, amount`, sumOf(`${id}Amount`), { by }),
  ];
}

function share(id: string, before: Step, step: Step, kept: string): FigureDefinition {
  return figure(
    id,
    `${before.title['zh-CN']}转${step.title['zh-CN']}`,
    `${before.title.en} to ${step.title.en.toLowerCase()}`,
    {
      numerator: sumOf(ENTRIES, yes(step.id), yes(kept)),
      denominator: sumOf(ENTRIES, yes(before.id), yes(kept)),
    },
    { by: BY },
  );
}

function days(id: string, before: Step, step: Step, took: string): FigureDefinition {
  return figure(
    id,
    `${before.title['zh-CN']}至${step.title['zh-CN']}用时中位数`,
    `Median days, ${before.title.en.toLowerCase()} to ${step.title.en.toLowerCase()}`,
    medianOf(took),
    { by: BY },
  );
}
