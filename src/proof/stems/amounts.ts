import type { Mark } from '../lexicon.ts';
import { type Has, NOTHING, named, type Said, type Stems, since } from './said.ts';

/** The total investment that is meant after a number of some of the projects. */
const TOTALS: ReadonlyMap<string, readonly string[]> = new Map([
  ['finishes.finished', ['finishes.finishedInvestment']],
  ['finishes.planned', ['finishes.plannedInvestment', 'totalInvestment']],
  ['finishes.expected', ['finishes.expectedInvestment']],
  ['starts.planned', ['totalInvestment']],
  ['reserves.projects', ['reserves.totalInvestment']],
  ['reserves.step.projects', ['reserves.step.totalInvestment']],
  ['reserves.converted.projects', ['reserves.converted.totalInvestment']],
]);
const PLANS: ReadonlyMap<string, readonly string[]> = new Map([
  ['lagging.projects', ['lagging.annualPlan']],
  ['starts.overdue', ['overdueStarts.annualPlan']],
  ['finishes.overdue', ['overdueFinishes.annualPlan']],
  ['starts.planned', ['annualPlan']],
  ['finishes.planned', ['annualPlan']],
]);
/** Counts of a whole phase: amounts that follow are those of the phase, which are known. */
const WHOLE_FAMILIES: ReadonlySet<string> = new Set(['starts.planned', 'finishes.planned']);

/** What an amount of money can be. */
export function moneyStems(said: Said): Stems {
  const { marks } = said;
  const has = (mark: Mark) => marks.has(mark);
  const open = bySchedule(has) ?? eachOrMonth(has) ?? leftOfPlan(has);
  if (open !== undefined) return open;
  if (has('funds') && !has('plan') && !has('total')) return { stems: ['fundsInPlace'], isNamed: false };
  if (has('future') || has('province') || has('funds') || has('whole-life')) return NOTHING;
  if (has('expected') && !has('total')) return NOTHING;
  if (has('convert')) return has('total') ? named('reserves.converted.totalInvestment') : NOTHING;
  return statedAmount(said, has);
}

/** 距时序目标还差22.12亿元, 比时序多2.93亿元, 欠账16.78亿元 */
function bySchedule(has: Has): Stems | undefined {
  if (has('schedule') && (has('remaining') || has('behind') || has('apart')))
    return named('remainingBySchedule');
  if (has('schedule') && has('ahead')) return { ...named('remainingBySchedule'), isBehind: true };
  if (has('arrears') && !has('plan') && !has('total') && !has('achieved') && !has('funds'))
    return named('remainingBySchedule');
  return undefined;
}

/** 项目平均总投资27.14亿元, of how many is not always said; 按时序应完成125亿元; 月均需完成20.93亿元 */
function eachOrMonth(has: Has): Stems | undefined {
  if (has('average') && !has('monthly')) return averageStems(has);
  if (has('should')) return { stems: ['scheduled'], isNamed: false };
  if (!has('monthly') || has('total') || has('this-month')) return undefined;
  const isLeft = has('need') || has('remaining') || has('future') || has('expected');
  return isLeft
    ? { stems: ['remaining.month'], isNamed: has('need') && !has('funds') }
    : { stems: ['completed.month', 'remaining.month'], isNamed: false };
}

/** What is left of the year's plan, or was done beyond it. */
function leftOfPlan(has: Has): Stems | undefined {
  const isToGo = has('to-go') && (has('plan') || has('achieved') || has('need'));
  if (isToGo && !has('total') && !has('funds') && !has('schedule')) return named('remaining');
  if (has('remaining') && has('plan') && !has('done') && !has('achieved') && !has('future'))
    return named('remaining');
  // 四季度还需完成108亿元: what is left, if nothing but the months that are left is spoken of.
  if (has('need') && has('future') && has('done') && !has('total') && !has('funds'))
    return named('remaining');
  // 超年度计划1.04亿元
  if (has('plan') && has('ahead') && !has('total') && !has('growth'))
    return { stems: ['remaining'], isNamed: true, isBehind: true };
  // 差全年任务23.53亿元, 完成投资低于计划3亿元
  if (has('plan') && has('behind') && !has('total')) return { stems: ['remaining'], isNamed: !has('done') };
  if (has('remaining')) return { stems: ['remaining', 'remaining.month', 'completed.month'], isNamed: false };
  return undefined;
}

/** An amount that the lists state, of all projects of the subject or of those that were counted last. */
function statedAmount({ marks, phase, family, step }: Said, has: Has): Stems {
  const isPartly = family !== undefined && !WHOLE_FAMILIES.has(family);
  const amount = has('total')
    ? 'totalInvestment'
    : has('plan') && !has('achieved') && !(phase === '竣工' && has('done'))
      ? 'annualPlan'
      : has('done') || has('achieved') || has('this-month')
        ? 'completed'
        : undefined;
  if (has('last-year') || has('last-month')) {
    if (amount === undefined && !has('growth')) return NOTHING;
    const isChange = has('growth') || has('fall') || has('ahead') || has('behind');
    return since(has, isChange ? 'change' : 'before', amount ?? 'completed');
  }
  if (has('growth') || has('fall')) return NOTHING;
  if (has('each') && amount !== undefined)
    return { stems: [`each.${amount}`], isNamed: amount === 'totalInvestment' };
  if (amount === 'totalInvestment') {
    if (step !== undefined) return named('reserves.step.totalInvestment');
    const own = family === undefined ? undefined : TOTALS.get(family);
    if (own !== undefined) return named(...own);
    // 竣工项目总投资: of those that have been finished, or of all of the phase.
    if (phase === '竣工') return named('totalInvestment', 'finishes.finishedInvestment');
    return ofFamily('totalInvestment', isPartly ? family : undefined);
  }
  if (amount === 'annualPlan') {
    const own = family === undefined ? undefined : PLANS.get(family);
    if (own !== undefined) return named(...own);
    return ofFamily('annualPlan', isPartly ? family : undefined);
  }
  if (has('this-month')) return named('month.completed');
  if (amount === 'completed') return ofFamily('completed', isPartly ? family : undefined);
  if (has('investment')) return { stems: ['totalInvestment', 'annualPlan', 'completed'], isNamed: false };
  // 还剩104个，涉及2152.52亿元
  if (marks.size === 0 && isPartly)
    return { stems: AMOUNTS.flatMap((one) => ofFamily(one, family).stems), isNamed: false };
  // 省重点一马当先：499.51亿元
  return marks.size === 0
    ? { stems: ['completed', 'annualPlan', 'totalInvestment'], isNamed: false }
    : NOTHING;
}

const AMOUNTS = ['totalInvestment', 'annualPlan', 'completed'];

/** 已开工17个，完成15.58亿元: by those that were counted (`family`), or by all of the subject. */
function ofFamily(amount: string, family: string | undefined): Stems {
  if (family === undefined) return named(amount);
  return { stems: [`of ${family} ${amount}`, amount], isNamed: false };
}

function averageStems(has: Has): Stems {
  if (has('future') || has('province') || has('last-year') || has('last-month')) return NOTHING;
  const amount = has('total')
    ? 'totalInvestment'
    : has('plan') && !has('achieved')
      ? 'annualPlan'
      : has('done')
        ? 'completed'
        : undefined;
  return amount === undefined ? NOTHING : { stems: [`each.${amount}`], isNamed: false };
}
