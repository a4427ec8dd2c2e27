import type { Phase } from '../model/vocabulary.ts';
import type { Kind } from './form.ts';
import type { Mark } from './lexicon.ts';

/** What the words near a figure say, and what the sentence said before. */
export interface Said {
  readonly marks: ReadonlySet<Mark>;
  readonly phase: Phase | undefined;
  readonly step: string | undefined;
  /**
   * What the last number of projects counted, if not all: `finishes.finished`. Later amounts and rates may be about
   * these.
   */
  readonly family: string | undefined;
  /** The last amount that was named. */
  readonly amount: string | undefined;
  /** The last rate that was named; a difference in 百分点 is one of such rates. */
  readonly rate: string | undefined;
  /** Whether the sentence has counted those due to start, and none that the whole year plans. */
  readonly isOfDue: boolean;
  /** Whether the subject is compared with another one: 比B县多. */
  readonly isCompared: boolean;
}

export interface Stems {
  readonly stems: readonly string[];
  readonly otherwise?: readonly string[];
  /** Whether words name the measure; false if it is only the usual one. */
  readonly isNamed: boolean;
  readonly isBehind?: boolean;
}

const NOTHING: Stems = { stems: [], isNamed: false };

/** The measures that the words near a figure can mean, by the figure's kind. */
export function stemsOf(kind: Kind, said: Said): Stems {
  if (said.isCompared && !said.marks.has('schedule')) return differenceStems(kind, said);
  if (said.marks.has('apart') && !(kind === 'money' && said.marks.has('schedule'))) return NOTHING;
  if (said.marks.has('statistics')) return NOTHING;
  switch (kind) {
    case 'count':
      return countStems(said);
    case 'money':
      return moneyStems(said);
    case 'percent':
      return percentStems(said);
    case 'points':
      return pointStems(said);
    case 'bare':
      return NOTHING;
  }
}

/** 比B县高3个百分点, 与B县相差2亿元: of the measure that is named, else of the one spoken of before. */
function differenceStems(kind: Kind, said: Said): Stems {
  const { marks, family = '', amount, rate } = said;
  const has = (mark: Mark) => marks.has(mark);
  const isThen = has('last-year') || has('last-month') || has('growth') || has('fall') || has('added');
  if (isThen || has('future') || has('province') || has('each') || has('whole-life')) return NOTHING;
  const isBehind = has('behind');
  const saysSide = has('ahead') || isBehind || has('apart');
  if (kind === 'points') {
    const own = rateOf(has);
    const stem = own ?? rate;
    return { stems: [stem ?? 'rate'], isNamed: stem !== undefined && saysSide, isBehind };
  }
  if (kind === 'money') {
    if (has('funds')) return NOTHING;
    const own = has('total')
      ? 'totalInvestment'
      : has('plan') && !has('achieved')
        ? 'annualPlan'
        : has('done')
          ? 'completed'
          : amount;
    return own === undefined ? NOTHING : { stems: [own], isNamed: saysSide && family === '', isBehind };
  }
  if (kind !== 'count') return NOTHING;
  const counted = countStems({ ...said, marks: new Set([...marks].filter((mark) => !SIDES.has(mark))) });
  return { ...counted, stems: counted.stems.slice(0, 1), isBehind };
}

const SIDES: ReadonlySet<Mark> = new Set(['ahead', 'behind', 'apart']);

/** The rate that words name. */
function rateOf(has: (mark: Mark) => boolean): string | undefined {
  if (has('funds')) return 'fundsRate';
  if (has('event-rate')) return has('start') ? 'starts.rate' : 'finishes.rate';
  return has('rate') || has('achieved') ? 'rate' : undefined;
}

function named(...stems: string[]): Stems {
  return { stems, isNamed: true };
}

/** 已开工15个，比上月增加4个: the same count of last month, or the change since. */
function eventsSince({ marks, phase, step, family = '' }: Counted): Stems {
  const changes = (['growth', 'fall', 'ahead', 'behind'] as const).filter((mark) => marks.has(mark));
  const own = new Set([...marks].filter((mark) => mark !== 'last-month' && !CHANGES.has(mark)));
  const isOwn = (['start', 'finish', 'due', 'not'] as const).some((mark) => own.has(mark));
  const now = isOwn || family === '' ? countStems({ marks: own, phase, step, family }) : named(family);
  const what = changes.length > 0 ? 'change' : 'before';
  return {
    stems: now.stems.map((stem) => `${what}.lastMonth.${stem}`),
    isNamed: now.isNamed,
    isBehind: marks.has('fall') || marks.has('behind'),
  };
}

const CHANGES: ReadonlySet<Mark> = new Set(['growth', 'fall', 'ahead', 'behind', 'added']);

type Counted = Pick<Said, 'marks' | 'phase' | 'step' | 'family'>;

function countStems({ marks, phase, step, family = '' }: Counted): Stems {
  const has = (mark: Mark) => marks.has(mark);
  // 还有52个项目计划四季度开工
  if (has('future') && has('start') && !has('done')) return { stems: ['starts.notStarted'], isNamed: false };
  if (has('future') || has('province') || has('unstated')) return NOTHING;
  const isEventOfThen = has('start') || has('finish') || has('not') || has('due') || family !== '';
  if (has('last-month') && !has('last-year') && isEventOfThen)
    return eventsSince({ marks, phase, step, family });
  if (has('last-year') && isEventOfThen) return NOTHING;
  if ((has('added') && (has('start') || has('finish'))) || has('this-month')) return NOTHING;
  if (has('last-year') || has('last-month'))
    return since(
      has,
      has('growth') || has('fall') || has('ahead') || has('behind') ? 'change' : 'before',
      'projects',
    );
  if (has('late')) return { stems: ['starts.overdue', 'finishes.overdue'], isNamed: false };
  // More or fewer than at another time, which only an earlier clause names.
  if (has('growth') || has('fall')) return NOTHING;
  if (has('each')) return NOTHING;
  if (has('kickoff')) return named('projects');
  // 复工 also counts projects that were begun in earlier years.
  if (has('resumption')) return { stems: ['starts.started'], isNamed: false };
  if (has('convert')) return named('reserves.converted.projects');
  if (step !== undefined) return named('reserves.step.projects');
  if (has('problem')) return named('problems');
  const isStart = has('start') || (phase === '新开工' && !has('finish'));
  const isFinish = has('finish') || (phase === '竣工' && !has('start'));
  if (has('lagging') && !isStart && !isFinish) return named('lagging.projects');
  // 提前开工的有25个，比如期开工的还多2个: the difference of two numbers of one subject.
  if ((isStart || isFinish) && has('ahead') && !has('early') && !has('plan') && !has('schedule'))
    return NOTHING;
  const isOfStarts = isStart || (family.startsWith('starts.') && !isFinish);
  const isOfFinishes = isFinish || family.startsWith('finishes.');
  const isEvent =
    has('due') ||
    has('not') ||
    has('early') ||
    has('done') ||
    has('plan') ||
    has('expected') ||
    has('start') ||
    has('finish');
  // Of the 255 to start, 206 are under construction.
  if (has('ongoing') && family === 'starts.planned')
    return { stems: ['starts.started', 'projects'], isNamed: false };
  // 余下30项要竣工, 还剩49个没开工
  if (has('remaining') && isFinish)
    return { stems: ['finishes.expected'], isNamed: has('finish') && !has('due') };
  if (has('remaining') && isStart)
    return { stems: ['starts.notStarted'], isNamed: has('start') && !has('due') };
  if (isOfStarts && (isEvent || isStart)) return startStems(has, phase, family === '');
  if (isOfFinishes && (isEvent || isFinish)) return finishStems(has);
  if (has('not') || has('due') || has('remaining')) return NOTHING;
  if (phase === '储备') return named('reserves.projects', 'projects');
  // 超额完成年度计划的项目17个: only some of them.
  const isNarrowed = has('achieved') || has('schedule') || has('rate');
  const isNamed = (has('project') || has('number') || phase !== undefined) && !isNarrowed;
  return { stems: ['projects', 'lines'], isNamed: isNamed && !has('ongoing') };
}

/**
 * The measures of a count of starts. `isFirst`: it is the first number since the phase was named, so it counts that
 * phase.
 */
function startStems(has: (mark: Mark) => boolean, phase: Phase | undefined, isFirst: boolean): Stems {
  // 已超过计划开工时间
  if (has('ahead') && has('plan') && !has('early'))
    return { stems: ['starts.overdue', 'starts.started'], isNamed: false };
  if (has('not'))
    return has('due') || has('on-time') || has('plan')
      ? named('starts.overdue', 'starts.notStarted')
      : named('starts.notStarted', 'starts.overdue');
  if (has('early')) return named('starts.early');
  // 应于年内启动 is the plan of the year, or what is due by now.
  if (has('due') && has('year') && !has('done')) return named('starts.planned', 'starts.due');
  if (has('due') || (has('on-time') && has('plan')))
    return has('done')
      ? named('starts.startedOfDue', 'starts.started', 'starts.due')
      : named('starts.due', 'starts.planned');
  if (has('expected')) return NOTHING;
  if (has('plan') && !has('done')) return named('starts.planned', 'projects');
  if (has('done')) return named('starts.started', 'starts.startedOfDue');
  if (has('start') && phase !== '新开工') return named('starts.started', 'starts.planned');
  return { stems: ['starts.planned', 'projects', 'starts.started'], isNamed: has('start') || isFirst };
}

function finishStems(has: (mark: Mark) => boolean): Stems {
  if (has('not'))
    return has('due') || has('on-time')
      ? named('finishes.overdue', 'finishes.expected')
      : named('finishes.expected', 'finishes.overdue');
  if (has('due')) return NOTHING;
  if (has('expected')) return named('finishes.expected');
  if (has('plan') && !has('done')) return named('finishes.planned', 'projects');
  if (has('done')) return named('finishes.finished');
  return named('finishes.finished', 'finishes.planned', 'projects');
}

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

function moneyStems({ marks, phase, family, step }: Said): Stems {
  const has = (mark: Mark) => marks.has(mark);
  // 距时序目标还差22.12亿元
  if (has('schedule') && (has('remaining') || has('behind') || has('apart')))
    return named('remainingBySchedule');
  // 比时序多2.93亿元
  if (has('schedule') && has('ahead')) return { ...named('remainingBySchedule'), isBehind: true };
  // 欠账16.78亿元
  if (has('arrears') && !has('plan') && !has('total') && !has('achieved') && !has('funds'))
    return named('remainingBySchedule');
  // 项目平均总投资27.14亿元: of how many is not always said.
  if (has('average') && !has('monthly')) return averageStems(has);
  if (has('should')) return { stems: ['scheduled'], isNamed: false };
  if (has('monthly') && !has('total') && !has('this-month')) {
    const isLeft = has('need') || has('remaining') || has('future') || has('expected');
    return isLeft
      ? { stems: ['remaining.month'], isNamed: has('need') && !has('funds') }
      : { stems: ['completed.month', 'remaining.month'], isNamed: false };
  }
  if (
    has('to-go') &&
    (has('plan') || has('achieved') || has('need')) &&
    !has('total') &&
    !has('funds') &&
    !has('schedule')
  )
    return named('remaining');
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
  if (has('funds') && !has('plan') && !has('total')) return { stems: ['fundsInPlace'], isNamed: false };
  if (has('future') || has('province') || has('funds') || has('whole-life')) return NOTHING;
  if (has('expected') && !has('total')) return NOTHING;
  if (has('convert')) return has('total') ? named('reserves.converted.totalInvestment') : NOTHING;
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
    return isPartly ? { stems: ['totalInvestment'], isNamed: false } : named('totalInvestment');
  }
  if (amount === 'annualPlan') {
    const own = family === undefined ? undefined : PLANS.get(family);
    if (own !== undefined) return named(...own);
    return isPartly ? { stems: ['annualPlan'], isNamed: false } : named('annualPlan');
  }
  if (has('this-month')) return named('month.completed');
  if (amount === 'completed') return { stems: ['completed'], isNamed: !isPartly };
  if (has('investment')) return { stems: ['totalInvestment', 'annualPlan', 'completed'], isNamed: false };
  // 省重点一马当先：499.51亿元
  return marks.size === 0
    ? { stems: ['completed', 'annualPlan', 'totalInvestment'], isNamed: false }
    : NOTHING;
}

function averageStems(has: (mark: Mark) => boolean): Stems {
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

function percentStems(said: Said): Stems {
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
function wholeOf(has: (mark: Mark) => boolean): string | undefined {
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

/** A change on the year before or the month before. */
function since(has: (mark: Mark) => boolean, what: 'change' | 'before' | 'growth', measure: string): Stems {
  const isOnMonth = has('last-month') && !has('last-year');
  return { stems: [`${what}.${isOnMonth ? 'lastMonth' : 'lastYear'}.${measure}`], isNamed: true };
}

function isOfStarts(has: (mark: Mark) => boolean, phase: Phase | undefined, family: string): boolean {
  return (
    (has('start') && phase !== '新开工') || family.startsWith('starts.') || (has('due') && phase === '新开工')
  );
}

function pointStems({ marks }: Said): Stems {
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
