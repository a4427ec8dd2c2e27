import type { Phase } from '../../model/vocabulary.ts';
import type { Mark } from '../lexicon.ts';
import { type Has, NOTHING, named, type Said, type Stems, since } from './said.ts';

/** What a percentage can be. */
export function percentStems(said: Said): Stems {
  const { marks, phase, family = '', amount } = said;
  const has = (mark: Mark) => marks.has(mark);
  if (has('future') || has('province')) return NOTHING;
  const isThen = has('last-year') || has('last-month');
  if (has('expected')) return NOTHING;
  if (isThen && (has('schedule') || has('start') || has('finish') || has('event-rate'))) return NOTHING;
  if (has('schedule') && (has('ahead') || has('behind')))
    return { stems: ['lead'], isNamed: true, isBehind: has('behind') };
  if (has('schedule')) return named('timeProgress');
  if (has('growth') || has('fall') || has('last-year') || has('last-month')) {
    if (isThen && has('rate') && !has('growth') && !has('fall')) return since(has, 'before', 'rate');
    const { stems, isNamed } = since(has, 'growth', amount ?? 'completed');
    return { stems, isNamed: isNamed && (has('growth') || has('fall')), isBehind: has('fall') };
  }
  if (has('convert')) return NOTHING;
  const share = shareOf(said);
  if (share !== undefined && has('city')) return share;
  if (has('resumption'))
    return { stems: ['starts.rateOfAll', 'starts.rate', 'starts.rateOfDue'], isNamed: false };
  if (has('funds')) return named('fundsRate');
  if (
    has('event-rate')
      ? has('start')
      : !has('investment') && !has('rate') && !has('finish') && isOfStarts(has, phase, family)
  ) {
    const isStarted = has('event-rate') || family === 'starts.started' || family === 'starts.startedOfDue';
    // 10个应开未开，占应开工的14.9%: the share of those not started.
    if (has('share') && !isStarted)
      return { stems: ['starts.rateOfDue', 'starts.rate', 'share'], isNamed: false };
    if (has('due')) return { stems: ['starts.rateOfDue'], otherwise: [], isNamed: true };
    // 应开工67个，实际开工57个，开工率…
    if (said.isOfDue && !has('plan') && !has('year'))
      return { stems: ['starts.rateOfDue'], otherwise: ['starts.rate', 'starts.rateOfAll'], isNamed: true };
    if (has('on-time')) return { stems: ['starts.rateOfDue', 'starts.rate'], isNamed: true };
    if (has('whole') && !has('plan')) return { stems: ['starts.rateOfAll', 'starts.rate'], isNamed: false };
    return {
      stems: ['starts.rate'],
      otherwise: has('plan') ? [] : ['starts.rateOfDue', 'starts.rateOfAll'],
      isNamed: true,
    };
  }
  if (
    has('event-rate')
      ? has('finish')
      : !has('investment') && !has('rate') && (has('finish') || family.startsWith('finishes.'))
  )
    return { stems: ['finishes.rate'], isNamed: has('event-rate') || has('plan') };
  if (has('total') && (has('share') || has('done')))
    return { stems: ['wholeLifeRate', 'share'], isNamed: false };
  if (share !== undefined) return share;
  if (has('whole') && has('share')) return { stems: ['share'], isNamed: false };
  // 计划竣工28个，已竣工12个，完成率42.86%
  const event = /^(?:starts|finishes)(?=\.)/.exec(family)?.[0];
  if (has('rate') && !has('investment') && event !== undefined) return named(`${event}.rate`, 'rate');
  if (has('rate') || has('plan') || has('achieved')) return { stems: ['rate'], isNamed: true };
  if (has('share')) return { stems: ['rate', 'share'], isNamed: false };
  // 完成97.2% is a rate; a bare 97.2% behind a name is taken for one only if it agrees.
  if (has('done') && !has('start') && !has('finish')) return named('rate');
  return marks.size === 0 ? { stems: ['rate'], isNamed: false } : NOTHING;
}

/**
 * 占全市的, 占全部完成投资的: the share in all projects of what the words name, else of the amount or number that was named last.
 * After 占 alone what was completed may also be held against the plan.
 */
function shareOf({ marks, family = '', amount }: Said): Stems | undefined {
  const has = (mark: Mark) => marks.has(mark);
  if (!has('share') || has('achieved') || has('rate') || has('due')) return undefined;
  if (has('not')) return { stems: has('start') ? ['share.starts.notStarted'] : [], isNamed: false };
  const isOfAll = has('city') || has('whole') || has('all');
  const whole = wholeOf(has) ?? (has('whole-life') ? amount : undefined);
  if (isOfAll && whole !== undefined) {
    const last = family === '' ? (amount ?? whole) : family;
    return last === whole
      ? named(`share.${whole}`)
      : { stems: [`share.${whole}`, 'rate', 'share'], isNamed: false };
  }
  if (whole !== undefined && whole !== 'totalInvestment' && whole !== 'completed') return undefined;
  const isOfOthers = ['start', 'finish', 'ongoing', 'project', 'number'].some((mark) => has(mark as Mark));
  if (isOfOthers && whole === undefined) return undefined;
  if (amount === 'totalInvestment' && !has('investment')) return named('share.totalInvestment');
  if (amount === 'completed' && !has('total')) {
    if (isOfAll && (has('investment') || !has('done'))) return named('share.completed');
    return isOfAll ? undefined : { stems: ['rate', 'share'], isNamed: false };
  }
  if (isOfAll && amount !== undefined && family === '') return named(`share.${amount}`);
  return family === '' ? undefined : { stems: ['share', 'rate'], isNamed: false };
}

/** What 占全市已开工项目的, 占全市到位资金的 is a share of. */
function wholeOf(has: Has): string | undefined {
  if (has('this-month')) return 'month';
  if (has('funds')) return 'fundsInPlace';
  if (has('remaining')) return 'remaining';
  for (const [mark, done, planned] of !has('city')
    ? []
    : ([
        ['start', 'starts.started', 'starts.planned'],
        ['finish', 'finishes.finished', 'finishes.planned'],
      ] as const))
    if (has(mark)) return has('plan') && !has('done') ? planned : done;
  if (has('total')) return 'totalInvestment';
  if (has('plan')) return 'annualPlan';
  if (has('done') && has('investment')) return 'completed';
  return has('number') ? 'projects' : undefined;
}

function isOfStarts(has: Has, phase: Phase | undefined, family: string): boolean {
  return (
    (has('start') && phase !== '新开工') || family.startsWith('starts.') || (has('due') && phase === '新开工')
  );
}

/** What a difference in 百分点 can be. */
export function pointStems({ marks }: Said): Stems {
  const has = (mark: Mark) => marks.has(mark);
  if (has('future') || has('province')) return NOTHING;
  // 距时序进度还差15.2个百分点, 还有15.2个百分点的差距
  const isBehind = has('behind') || has('fall') || has('remaining') || (has('schedule') && has('expected'));
  const isThen = has('last-year') || has('last-month');
  if (isThen && has('schedule')) return NOTHING;
  if (has('schedule')) return { stems: ['lead'], isNamed: has('ahead') || isBehind, isBehind };
  if (has('last-year') || has('last-month')) return { ...since(has, 'change', 'rate'), isBehind };
  if (has('ahead') || has('behind')) return { stems: ['lead'], isNamed: false, isBehind };
  return NOTHING;
}
