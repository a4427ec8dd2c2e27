import type { Mark } from '../lexicon.ts';
import { type Has, NOTHING, named, type Said, type Stems, since } from './said.ts';

/** 已开工15个，比上月增加4个: the same count of last month, or the change since. */
function eventsSince(said: Counted): Stems {
  const { marks, family = '' } = said;
  const changes = (['growth', 'fall', 'ahead', 'behind'] as const).filter((mark) => marks.has(mark));
  const own = new Set([...marks].filter((mark) => mark !== 'last-month' && !CHANGES.has(mark)));
  const isOwn = (['start', 'finish', 'due', 'not'] as const).some((mark) => own.has(mark));
  const now = isOwn || family === '' ? countStems({ ...said, marks: own }) : named(family);
  const what = changes.length > 0 ? 'change' : 'before';
  return {
    stems: now.stems.map((stem) => `${what}.lastMonth.${stem}`),
    isNamed: now.isNamed,
    isBehind: marks.has('fall') || marks.has('behind'),
  };
}

const CHANGES: ReadonlySet<Mark> = new Set(['growth', 'fall', 'ahead', 'behind', 'added']);

type Counted = Pick<Said, 'marks' | 'phase' | 'step' | 'family' | 'countsDue'>;

/** What a number can count. */
export function countStems(said: Counted): Stems {
  const { marks, phase, step, family = '' } = said;
  const has = (mark: Mark) => marks.has(mark);
  // 还有52个项目计划四季度开工
  if (has('future') && has('start') && !has('done')) return { stems: ['starts.notStarted'], isNamed: false };
  if (has('future') || has('province') || has('unstated')) return NOTHING;
  const isEventOfThen = has('start') || has('finish') || has('not') || has('due') || family !== '';
  if (has('last-month') && !has('last-year') && isEventOfThen) return eventsSince(said);
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
  if (isOfStarts && (isEvent || isStart)) return startStems(has, said);
  if (isOfFinishes && (isEvent || isFinish)) return finishStems(has);
  if (has('not') || has('due') || has('remaining')) return NOTHING;
  if (phase === '储备') return named('reserves.projects', 'projects');
  // 超额完成年度计划的项目17个: only some of them.
  const isNarrowed = has('achieved') || has('schedule') || has('rate');
  const isNamed = (has('project') || has('number') || phase !== undefined) && !isNarrowed;
  return { stems: ['projects', 'lines'], isNamed: isNamed && !has('ongoing') };
}

/**
 * The measures of a count of starts. The first number since the phase was named counts that phase.
 */
function startStems(has: Has, { phase, family = '', countsDue }: Counted): Stems {
  const isFirst = family === '';
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
  // 应开工20个，已开工17个: of those due, if the sentence spoke of them.
  if (has('done'))
    return countsDue ? named('starts.started', 'starts.startedOfDue') : named('starts.started');
  if (has('start') && phase !== '新开工') return named('starts.started', 'starts.planned');
  return { stems: ['starts.planned', 'projects', 'starts.started'], isNamed: has('start') || isFirst };
}

function finishStems(has: Has): Stems {
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
