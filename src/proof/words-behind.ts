import { EVERYTHING, type Subject, subjectOf } from './claim.ts';
import type { Kind } from './form.ts';
import type { Mark } from './lexicon.ts';
import type { Token } from './tokens.ts';

/** What the words behind a figure say about it. */
export interface Behind {
  readonly marks: ReadonlySet<Mark>;
  /** The subject, if they name one. */
  readonly subject: Subject | undefined;
  /** Whether there are unknown words among them. */
  readonly hasOther: boolean;
  /** How many words say what is counted: 3 in 5个计划竣工项目仅竣工2个. What was done by them is said of the next figure. */
  readonly counted: number;
}

/** What was said before the figure. */
interface Before {
  readonly subject: Subject;
  /** Whose paper it is. */
  readonly home: Subject;
  /** Whether its clause names a phase. */
  readonly isPhaseHere: boolean;
  readonly isLatin: boolean;
}

/** Reads the words behind a figure: 27个省重点项目开工, 67 were due. */
export function wordsBehind(kind: Kind, behind: readonly Token[], before: Before): Behind {
  if (!before.isLatin && kind !== 'count') return ofRate(kind, behind);
  return ofCount(kind, behind, before);
}

/** 77.45%的完成率, 61.3亿元的年度计划, 开工率85.07%（占应开工数） */
function ofRate(kind: Kind, behind: readonly Token[]): Behind {
  const marks = new Set<Mark>();
  const [first, second] = behind;
  if (
    first?.type === 'word' &&
    first.text === '的' &&
    second?.type === 'word' &&
    (second.marks.includes('rate') ||
      (kind === 'money' && (second.marks.includes('plan') || second.marks.includes('schedule'))))
  )
    for (const mark of second.marks) marks.add(mark);
  // 差18.4亿就完成全年任务, 还差246亿完成全年计划
  if (
    kind === 'money' &&
    first?.type === 'word' &&
    /^(?:就|即|便|才|可|能|完成|达到|实现)/.test(first.text)
  ) {
    const until = behind.findIndex(({ type }) => type === 'stop' || type === 'figure');
    const goal = behind
      .slice(0, until < 0 ? 5 : Math.min(5, until))
      .find(
        (token) =>
          token.type === 'word' && (token.marks.includes('plan') || token.marks.includes('achieved')),
      );
    if (goal !== undefined) for (const mark of ['plan', 'to-go'] as const) marks.add(mark);
  }
  const counted = marks.size > 0 ? 2 : 0;
  const close = behind.slice(0, 7).findIndex((token) => token.type === 'stop' && /[)）]/.test(token.text));
  const isNote = first?.type === 'stop' && /[(（]/.test(first.text) && close > 0;
  if (kind === 'percent' && isNote)
    for (const token of behind.slice(1, close)) for (const mark of marksOf(token)) marks.add(mark);
  return { marks, ...ofNoun(behind), counted };
}

/** 总投资63.26亿元的B项目, 完成8亿元的A县: whose it is stands behind the figure. */
function ofNoun([first, second]: readonly Token[]): Pick<Behind, 'subject' | 'hasOther'> {
  if (first?.type !== 'word' || first.text !== '的') return { subject: undefined, hasOther: false };
  if (second?.type === 'name')
    return { subject: { ...EVERYTHING, groups: second.name.groups }, hasOther: false };
  return { subject: undefined, hasOther: second?.type === 'other' };
}

function ofCount(
  kind: Kind,
  behind: readonly Token[],
  { subject: base, home, isPhaseHere, isLatin }: Before,
): Behind {
  let marks = new Set<Mark>();
  let subject: Subject | undefined;
  let hasOther = false;
  let isEvent = false;
  let ofProjects: ReadonlySet<Mark> | undefined;
  let goesOn = false;
  let counted = 0;
  for (const [at, token] of behind.entries()) {
    if (token.type === 'figure' && token.figure.kind === 'count' && ofProjects !== undefined && !isLatin) {
      // 41个计划新开工项目已开工32个, 计划新开工的41个项目中已开工32个: the event belongs to the next figure.
      marks = new Set(ofProjects);
      break;
    }
    if (token.type === 'figure' || token.type === 'stop' || token.type === 'bound') {
      goesOn = token.type === 'figure';
      break;
    }
    // Ahead of B: B is only compared with.
    if (token.type === 'name' && isLatin && (marks.has('ahead') || marks.has('behind'))) break;
    if (token.type === 'name' && !isEvent)
      subject = subjectOf(
        token.name.groups,
        subject?.phase ?? (isPhaseHere ? base.phase : undefined),
        isOfAgency(base) ? base : home,
      );
    else if (token.type === 'phase') {
      subject = { ...(subject ?? base), phase: token.phase, unknown: undefined };
      for (const mark of token.marks) marks.add(mark);
      ofProjects = new Set(marks);
      counted = at + 1;
    } else if (token.type === 'other') {
      if (isLatin) hasOther ||= token.text.length > 2;
      else if (/[\u4e00-\u9fff]{2}/.test(token.text)) {
        hasOther = true;
        // After 项目 the unknown word is a verb: what these projects did is not understood.
        if (isEvent) break;
        subject = {
          groups: [`text[${token.text}]`],
          phase: undefined,
          step: undefined,
          unknown: token.text,
        };
      }
    } else if (token.type === 'word') {
      if (isEvent && !isLatin && !token.marks.some((mark) => EVENTS.has(mark))) {
        // 3个项目超时序进度: only some of them.
        hasOther ||= token.marks.some((mark) => SOME.has(mark));
        break;
      }
      for (const mark of marksOf(token)) marks.add(mark);
      if (token.marks.includes('project')) {
        isEvent = true;
        ofProjects = new Set(marks);
        counted = at + 1;
      }
    }
  }
  // 33个开了27个: what was done is said of the next figure, and the first counts what was planned.
  const event = (['start', 'finish'] as const).find((mark) => marks.has(mark));
  if (!isLatin && goesOn && event !== undefined && marks.has('done') && !marks.has('not') && !isEvent)
    return { marks: new Set([event, 'plan']), subject, hasOther, counted: 0 };
  // Words without a project or an event belong to the next figure.
  const counts =
    isEvent ||
    ['start', 'finish', 'convert', 'lagging'].some((mark) => marks.has(mark as Mark)) ||
    subject?.phase !== undefined;
  if (!isLatin && !counts) return { marks: new Set(), subject: undefined, hasOther: false, counted: 0 };
  // 34个项目已完成53.41亿元: this is not an event of the projects.
  const hasEvent = ['start', 'finish', 'convert', 'lagging', 'problem'].some((mark) =>
    marks.has(mark as Mark),
  );
  // 4个项目提前完成全年任务: only some of them; 34个项目已完成53.41亿元 is said of all.
  if (!isLatin && isEvent && !goesOn && !hasEvent && (marks.has('early') || marks.has('done')))
    hasOther = true;
  if (kind === 'count' && !hasEvent)
    for (const mark of ['done', 'plan', 'not', 'investment', 'total', 'expected'] as const)
      if (!isLatin || !ENGLISH_BEHIND.has(mark)) marks.delete(mark);
  return { marks, subject, hasOther, counted: isLatin ? 0 : counted };
}

/** 2个交通项目 behind the name of an agency are its own. */
function isOfAgency({ groups: [group = ''], unknown }: Subject): boolean {
  return unknown === undefined && /^by(?:Agency|District)\[/.test(group);
}

/** English states these behind the number, even without an event: 3 are overdue, 107 more are expected. */
const ENGLISH_BEHIND: ReadonlySet<Mark> = new Set(['plan', 'expected', 'not']);

const SOME: ReadonlySet<Mark> = new Set(['schedule', 'ahead', 'behind', 'growth', 'fall']);

const EVENTS: ReadonlySet<Mark> = new Set([
  'start',
  'finish',
  'convert',
  'lagging',
  'done',
  'not',
  'early',
  'due',
  'on-time',
  'filler',
  'sum',
  'expected',
  'problem',
  'unstated',
  'year',
]);

function marksOf(token: Token): readonly Mark[] {
  return token.type === 'word' ? token.marks.filter((mark) => mark !== 'filler' && mark !== 'sum') : [];
}
