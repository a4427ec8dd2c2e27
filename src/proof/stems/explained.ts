import type { Phase } from '../../model/vocabulary.ts';
import type { Mark } from '../lexicon.ts';

/*
 * Which words a measure accounts for. A word beside a figure that its measure does not account for may narrow it: 已开工项目完成率
 * is no rate of all projects. Such a figure can be right, but it cannot be called wrong.
 */

/** Words that narrow no measure: they name projects, their number or all of them, or connect. */
const NEUTRAL: readonly Mark[] = [
  'project',
  'number',
  'of-which',
  'divided',
  'respectively',
  'city',
  'all',
  'sum',
  'year',
  'rank',
  'ongoing',
  'filler',
];

const COMPARED: readonly Mark[] = ['ahead', 'behind', 'apart', 'average'];
const CHANGED: readonly Mark[] = ['growth', 'fall', 'ahead', 'behind', 'last-year', 'last-month', 'added'];
const EVENT: readonly Mark[] = [
  'done',
  'plan',
  'due',
  'not',
  'on-time',
  'early',
  'expected',
  'remaining',
  'late',
  'resumption',
  'convert',
  'event-rate',
  'whole',
  'share',
  'rate',
  'need',
  'ahead',
];
const AMOUNT: readonly Mark[] = [
  'total',
  'plan',
  'done',
  'investment',
  'achieved',
  'this-month',
  'each',
  'average',
];

/** By the start of a measure, the first that fits. */
const OWN: readonly (readonly [measure: RegExp, ...marks: readonly Mark[]])[] = [
  [/^share/, 'share', 'whole', 'whole-life', 'rate', 'start', 'finish', 'funds', ...EVENT, ...AMOUNT, 'need'],
  [/^(?:change|before|growth|month)\./, 'start', 'finish', 'rate', ...CHANGED, ...EVENT, ...AMOUNT],
  [/^starts\./, 'start', ...EVENT],
  [/^finishes\.\w+Investment/, 'finish', 'total', 'investment', ...EVENT],
  [/^finishes\./, 'finish', ...EVENT],
  [/^(?:projects|lines)$/, 'plan', 'kickoff', 'share', 'whole'],
  [/^totalInvestment$/, 'total', 'investment', 'plan', 'share', 'whole'],
  [/^annualPlan$/, 'plan', 'investment', 'achieved', 'total', 'need', 'share', 'whole'],
  [
    /^completed/,
    'done',
    'investment',
    'achieved',
    'plan',
    'monthly',
    'average',
    'whole',
    'share',
    'this-month',
  ],
  [/^rate$/, 'rate', 'achieved', 'plan', 'investment', 'done', 'share', 'whole', 'schedule', 'ahead'],
  [
    /^lead$/,
    'schedule',
    'rate',
    'achieved',
    'investment',
    'done',
    'plan',
    'ahead',
    'behind',
    'fall',
    'remaining',
    'expected',
    'apart',
    'to-go',
  ],
  [/^timeProgress$/, 'schedule', 'done', 'ahead', 'behind', 'rate', 'plan'],
  [
    /^(?:remaining|scheduled)/,
    'remaining',
    'to-go',
    'need',
    'plan',
    'achieved',
    'future',
    'ahead',
    'behind',
    'expected',
    'arrears',
    'schedule',
    'investment',
    'done',
    'apart',
    'monthly',
    'average',
    'should',
    'not',
  ],
  [/^funds/, 'funds', 'plan', 'investment', 'done'],
  [/^each\./, ...AMOUNT],
  [/^wholeLifeRate$/, 'total', 'share', 'done', 'investment', 'whole-life', 'whole'],
  [
    /^(?:reserves|lagging|problems|overdue)/,
    'start',
    'convert',
    'lagging',
    'problem',
    'total',
    'plan',
    'investment',
    ...EVENT,
  ],
];

/** The marks of a figure's words that its measure does not account for; `isCompared`: with another subject. */
export function unexplained(
  measure: string,
  marks: ReadonlySet<Mark>,
  phase: Phase | undefined,
  isCompared: boolean,
): readonly Mark[] {
  // The figures of those that were counted are explained as those of all.
  const [, ofCounted = measure] = /^of \S+ (\S+)$/.exec(measure) ?? [];
  const own = OWN.find(([pattern]) => pattern.test(ofCounted))?.slice(1) as readonly Mark[] | undefined;
  if (own === undefined) return [];
  // 新开工 and 竣工 are events as well as the phases that the subject has.
  const ofPhase: readonly Mark[] = phase === '新开工' ? ['start'] : phase === '竣工' ? ['finish'] : [];
  const known = new Set([...NEUTRAL, ...own, ...ofPhase, ...(isCompared ? COMPARED : [])]);
  return [...marks].filter((mark) => !known.has(mark));
}
