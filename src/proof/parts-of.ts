import { wordAt } from './around.ts';
import { type Claim, EVERYTHING, type Subject } from './claim.ts';
import type { Mark } from './lexicon.ts';
import { moneyStems } from './stems/amounts.ts';
import { countStems } from './stems/counts.ts';
import { unexplained } from './stems/explained.ts';
import type { Token } from './tokens.ts';

/** What a share is of: a measure of the subject over another one, or over that of somebody else. */
export interface PartOf {
  /** `ratio NUMERATOR DENOMINATOR`, the likeliest first. */
  readonly stems: readonly string[];
  readonly of: Subject;
  /** Whose the part is. */
  readonly subject: Subject;
  readonly isNamed: boolean;
}

/** What was said before the share. */
interface Before {
  readonly subject: Subject;
  /** Whom 占A县的 names. */
  readonly of: Subject | undefined;
  /** The figures of this sentence so far. */
  readonly claims: readonly Claim[];
}

/**
 * 占应开工的23.18%, 占全区开工数的29.8%, 完成额占全市25.28%: the words before 占 say what the part is, those behind it what it is a
 * part of. What they do not say is what the last number or amount was. Undefined if no share is spoken of, or if words
 * do not say of what.
 */
export function partOf(tokens: readonly Token[], at: number, before: Before): PartOf | undefined {
  const from = beginning(tokens, at);
  const word = tokens
    .slice(from, at)
    .findLastIndex((token) => token.type === 'word' && TAKES.test(token.text));
  if (word < 0) return undefined;
  const part = saidIn(tokens.slice(from, from + word));
  const behind = saidIn(tokens.slice(from + word + 1, at));
  const whole = { ...behind, isOfCity: behind.isOfCity || /全部|总数/.test(wordAt(tokens, from + word)) };
  if (part.hasOther || whole.hasOther) return undefined;
  const over = measureOf(whole);
  // 开了182个，占60.3%: of what is not said.
  if (over === undefined && !(isEmpty(whole) && (whole.isOfCity || before.of !== undefined)))
    return undefined;
  const last = before.claims.findLast(
    ({ figure: { kind } }) =>
      (kind === 'count' || kind === 'money') && (over === undefined || kindOf(over) === kind),
  );
  const own = measureOf(part) ?? (isEmpty(part) ? last?.stems[0] : undefined);
  if (own === undefined || !COUNTED.test(own) || (over !== undefined && kindOf(own) !== kindOf(over)))
    return undefined;
  const isOfLast = isEmpty(part) && last !== undefined;
  const subject = isOfLast ? last.subject : before.subject;
  const isSame = (over ?? own) === own && whole.phase === subject.phase;
  const of = before.of ?? (whole.isOfCity || isSame ? EVERYTHING : { ...subject, phase: whole.phase });
  return {
    stems: ratiosOf(own, over ?? own, of === EVERYTHING || before.of !== undefined),
    of,
    subject,
    isNamed: (before.of !== undefined || whole.isOfCity || !isSame) && (!isOfLast || last.isNamed),
  };
}

/** A measure over another one; over that of the same subject it may be a rate that has a name. */
function ratiosOf(own: string, over: string, isOfOthers: boolean): readonly string[] {
  const ratio = `ratio ${own} ${over}`;
  const rate = isOfOthers ? undefined : RATES[ratio];
  if (rate === undefined) return [ratio];
  // 实际开工57个，占应开工的: of those that were due, or of all that have started.
  return ratio === STARTED_OVER_DUE ? [rate, ratio] : [rate];
}

const STARTED_OVER_DUE = 'ratio starts.started starts.due';
const RATES: Readonly<Record<string, string>> = {
  'ratio completed annualPlan': 'rate',
  'ratio starts.started starts.planned': 'starts.rate',
  'ratio starts.startedOfDue starts.due': 'starts.rateOfDue',
  [STARTED_OVER_DUE]: 'starts.rateOfDue',
  'ratio finishes.finished finishes.planned': 'finishes.rate',
};

/** Said of a share, with the whole behind it or with none. */
const TAKES = /^(?:占|占到|仅占|只占|约占|占了|占去|占据|占全部|占总数|占比|占全年|所占比例|比重)$/;
const COUNTED =
  /^(?:projects|totalInvestment|annualPlan|completed|remaining|fundsInPlace|(?:starts|finishes)\.\w+)$/;

/** Where the clause begins: behind the last figure or stop, brackets apart. */
function beginning(tokens: readonly Token[], at: number): number {
  const last = tokens
    .slice(0, at)
    .findLastIndex(
      ({ type, ...token }) => type === 'figure' || (type === 'stop' && !/[(（）)]/.test(textOf(token))),
    );
  return last + 1;
}

function textOf(token: object): string {
  return 'text' in token ? String(token.text) : '';
}

interface Words {
  readonly marks: ReadonlySet<Mark>;
  readonly phase: Subject['phase'];
  readonly isOfCity: boolean;
  readonly hasOther: boolean;
}

function saidIn(tokens: readonly Token[]): Words {
  const marks = new Set<Mark>();
  let phase: Subject['phase'];
  let [isOfCity, hasOther] = [false, false];
  for (const [at, token] of tokens.entries()) {
    if (token.type === 'other') hasOther ||= /[\u4e00-\u9fff]{2}/.test(token.text);
    if (token.type === 'bound' || token.type === 'step') hasOther = true;
    if (token.type === 'phase') phase = token.phase;
    if (token.type !== 'word' && token.type !== 'phase') continue;
    if (
      token.type === 'word' &&
      (token.marks.includes('city') || /^(?:全部|总数|总量|所有)$/.test(wordAt(tokens, at)))
    )
      isOfCity = true;
    for (const mark of token.marks) if (!CONNECTING.has(mark)) marks.add(mark);
  }
  return { marks, phase, isOfCity, hasOther };
}

const CONNECTING: ReadonlySet<Mark> = new Set([
  'filler',
  'sum',
  'city',
  'all',
  'whole',
  'share',
  'of-which',
  'ahead',
  'behind',
]);

function isEmpty({ marks, phase }: Words): boolean {
  return marks.size === 0 && phase === undefined;
}

/** The measure that words name, if they name one and account for all of them. */
function measureOf({ marks, phase }: Words): string | undefined {
  const isEvent = EVENTS.some((mark) => marks.has(mark)) || (phase !== undefined && marks.size === 0);
  const saysNumber = marks.has('project') || marks.has('number');
  const isCount = isEvent || (saysNumber && !AMOUNTS.some((mark) => marks.has(mark)));
  const said = {
    marks,
    phase,
    step: undefined,
    family: undefined,
    amount: undefined,
    rate: undefined,
    countsDue: false,
  };
  const { stems, isNamed } = isCount
    ? countStems(said)
    : moneyStems({ ...said, isOfDue: false, isCompared: false });
  const [first] = stems;
  return isNamed && first !== undefined && unexplained(first, marks, phase, false).length === 0
    ? first
    : undefined;
}

const EVENTS: readonly Mark[] = ['start', 'finish', 'due', 'convert', 'lagging'];
const AMOUNTS: readonly Mark[] = ['total', 'investment', 'done', 'plan', 'achieved', 'funds', 'remaining'];

function kindOf(stem: string): 'money' | 'count' {
  return /nvestment|annualPlan|completed|remaining|funds/.test(stem) ? 'money' : 'count';
}
