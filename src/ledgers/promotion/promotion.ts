import type { FigureDefinition } from '../../calculate/account.ts';
import { medianOf } from '../../calculate/median.ts';
import { sumOf } from '../../calculate/survey.ts';
import { yes } from '../conditions.ts';
import { ENTRIES } from '../entry-columns.ts';
import type { Ledger } from '../ledger.ts';
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
    return isTitled ? sure + likely > 1 : sure > 0 && sure + likely > 2;
  },
  key: ['name', 'agency'],
  handedInAs: () => 'agency',
  beside: { project: 'name', at: ['projects'] },
  derive: derivePromotion,
  facts: PROMOTION_FACTS,
  figures: [
    { id: 'items', title: { 'zh-CN': '项目', en: 'Projects' }, of: sumOf(ENTRIES) },
    ...STEPS.flatMap(reached),
    ...PAIRS.map(([before, step]) => share(step.rate, before, step, `${step.id}Kept`)),
    {
      ...share('signedOfVisited', STEPS[0]!, STEPS[3]!, 'visitedToSigned'),
      title: { 'zh-CN': '签约率', en: 'Signed of visited' },
    },
    {
      ...share('startedOfSigned', STEPS[3]!, STEPS[5]!, 'signedToStarted'),
      title: { 'zh-CN': '开工率', en: 'Started of signed' },
    },
    ...PAIRS.map(([before, step]) => days(step.days, before, step, `${step.id}Took`)),
    days('signedToStartedDays', STEPS[3]!, STEPS[5]!, 'signedToStartedTook'),
    {
      id: 'signedInQuarter',
      title: { 'zh-CN': '本季签约', en: 'Signed this quarter' },
      of: sumOf(ENTRIES, yes('inQuarter')),
    },
    {
      id: 'signedInQuarterAmount',
      title: { 'zh-CN': '本季签约金额', en: 'Signed this quarter, amount' },
      of: sumOf('amount', yes('inQuarter')),
    },
    {
      id: 'signedInYear',
      title: { 'zh-CN': '本年签约', en: 'Signed this year' },
      of: sumOf(ENTRIES, yes('inYear')),
    },
    {
      id: 'signedInYearAmount',
      title: { 'zh-CN': '本年签约金额', en: 'Signed this year, amount' },
      of: sumOf('amount', yes('inYear')),
    },
    {
      id: 'large',
      title: { 'zh-CN': '本年签约亿元以上', en: 'Large ones signed this year' },
      of: sumOf(ENTRIES, yes('inYear'), yes('isLarge')),
    },
    { id: 'fundsInPlace', title: { 'zh-CN': '到位资金', en: 'In place' }, of: sumOf('inPlace') },
    {
      id: 'fundsInPlaceYear',
      title: { 'zh-CN': '本年到位资金', en: 'In place this year' },
      of: sumOf('inPlaceYear'),
    },
    {
      id: 'fundsRate',
      title: { 'zh-CN': '资金到位率', en: 'Funds rate' },
      of: { numerator: sumOf('inPlace', yes('funded')), denominator: sumOf('amount', yes('funded')) },
    },
    { id: 'open', title: { 'zh-CN': '推进中', en: 'Open' }, of: sumOf(ENTRIES, yes('open')) },
    {
      id: 'startsDue',
      title: { 'zh-CN': '应开工', en: 'Starts due' },
      of: sumOf('startsDue'),
    },
    {
      id: 'lateStarts',
      title: { 'zh-CN': '超期开工', en: 'Late starts' },
      of: sumOf('lateStarts'),
    },
    {
      id: 'overdue',
      title: { 'zh-CN': '超期未开工', en: 'Overdue' },
      of: sumOf('overdue'),
    },
    {
      id: 'lateRate',
      title: { 'zh-CN': '超期开工率', en: 'Late of starts due' },
      of: { numerator: sumOf('lateStarts'), denominator: sumOf('startsDue') },
    },
  ],
  groups: ['step', ...BY],
  lists: [
    {
      id: 'overdue',
      title: { 'zh-CN': '签约后超期未开工', en: 'Signed, start overdue' },
      where: [yes('isOverdue')],
    },
    {
      id: 'unlisted',
      title: { 'zh-CN': '已开工未入项目清单', en: 'Begun, and in no project list' },
      where: [yes('unlisted')],
    },
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
    { id, by: BY, title: { 'zh-CN': `已${title['zh-CN']}`, en: title.en }, of: sumOf(`${id}Count`) },
    {
      id: `${id}Amount`,
      by,
      title: { 'zh-CN': `${title['zh-CN']}金额`, en: `${title.en}, amount` },
      of: sumOf(`${id}Amount`),
    },
  ];
}

function share(id: string, before: Step, step: Step, kept: string): FigureDefinition {
  return {
    id,
    by: BY,
    title: {
      'zh-CN': `${before.title['zh-CN']}转${step.title['zh-CN']}`,
      en: `${before.title.en} to ${step.title.en.toLowerCase()}`,
    },
    of: {
      numerator: sumOf(ENTRIES, yes(step.id), yes(kept)),
      denominator: sumOf(ENTRIES, yes(before.id), yes(kept)),
    },
  };
}

function days(id: string, before: Step, step: Step, took: string): FigureDefinition {
  return {
    id,
    by: BY,
    title: {
      'zh-CN': `${before.title['zh-CN']}至${step.title['zh-CN']}用时中位数`,
      en: `Median days, ${before.title.en.toLowerCase()} to ${step.title.en.toLowerCase()}`,
    },
    of: medianOf(took),
  };
}
