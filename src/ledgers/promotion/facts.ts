import { daysBetween, earliestDay, latestDay, type PlainDate } from '../../model/plain-date.ts';
import { inUnits, type Quantity } from '../../model/quantity.ts';
import { tableSource } from '../../model/table.ts';
import { amountOf, answerOf, dateOf, type Entry, textOf } from '../entries/entry.ts';
import type { Fact } from '../ledger.ts';
import { countFact, fact, moneyFact } from '../lines/lines.ts';
import { PAIRS, STEPS, type Step, stepCalled } from './steps.ts';

const SIGNED = stepCalled('signed');
const STARTED = stepCalled('started');

/** It has reached this step or a later one: by the day of one of them, or by the stage if no day is given. */
function hasReached(entry: Entry, step: Step, on: PlainDate): boolean {
  return STEPS.slice(STEPS.indexOf(step)).some((one) => isAt(entry, one, on));
}

export function isSigned(entry: Entry, on: PlainDate): boolean {
  return hasReached(entry, SIGNED, on);
}

/** It may still reach further steps. */
export function isOpen(entry: Entry, on: PlainDate): boolean {
  return textOf(entry, 'stage') !== '终止' && !hasReached(entry, STEPS.at(-1)!, on);
}

function isAt(entry: Entry, { day, word }: Step, on: PlainDate): boolean {
  const when = dateOf(entry, day);
  if (when !== undefined) return latestDay(when) <= latestDay(on);
  return textOf(entry, 'stage') === word || /^已/.test(textOf(entry, day) ?? '');
}

function stepOf(entry: Entry, on: PlainDate): string {
  if (textOf(entry, 'stage') === '终止') return '终止';
  return STEPS.findLast((step) => hasReached(entry, step, on))?.word ?? '待拜访';
}

/**
 * Whether its list keeps this step: it gives days for it, or has projects that are not further. Only then can a share
 * be calculated: in a list that begins with signed projects, everything ever visited would have been signed.
 */
function isKept({ table }: Entry, step: Step, among: readonly Entry[]): boolean {
  let kept = keptSteps.get(among);
  if (kept === undefined) {
    kept = keptIn(among);
    keptSteps.set(among, kept);
  }
  return kept.has(`${listOf(table)} ${step.id}`);
}

/** Whether it is known that the step was not reached: its list keeps this step or a later one. */
function isTold(entry: Entry, step: Step, among: readonly Entry[]): boolean {
  return STEPS.slice(STEPS.indexOf(step)).some((one) => isKept(entry, one, among));
}

/** For a month's entries, each list with the steps it keeps; kept, because every fact of every entry asks for it. */
const keptSteps = new WeakMap<readonly Entry[], ReadonlySet<string>>();

function keptIn(among: readonly Entry[]): ReadonlySet<string> {
  const kept = new Set<string>();
  for (const entry of among) {
    const list = listOf(entry.table);
    const reached = STEPS.findIndex(({ word }) => word === textOf(entry, 'stage'));
    const last = STEPS.findLastIndex(({ day }) => entry.values.has(day));
    for (const [at, { id, day }] of STEPS.entries())
      if (entry.values.has(day) || (reached >= 0 && at >= Math.max(reached, last))) kept.add(`${list} ${id}`);
  }
  return kept;
}

function listOf(table: Entry['table']): string {
  return `${table.file} ${tableSource(table).sheet}`;
}

/** Signed in this quarter or year, if the day is known precisely enough. */
function signedIn(entry: Entry, on: PlainDate, months: 3 | 12): boolean {
  const when = dateOf(entry, 'signedOn');
  if (when === undefined || !isSigned(entry, on) || when.year !== on.year) return false;
  const spanOf = (month: number) => Math.floor((month - 1) / months);
  const [first, last] = [earliestDay(when), latestDay(when)].map((day) => Math.floor(day / 100) % 100);
  return spanOf(first!) === spanOf(on.month) && spanOf(last!) === spanOf(on.month);
}

/**
 * The limit for its start has passed, whether it has started or not; undefined for a signed project without a limit.
 */
function isStartDue(entry: Entry, on: PlainDate): boolean | undefined {
  if (!isSigned(entry, on) || textOf(entry, 'stage') === '终止') return false;
  const limit = dateOf(entry, 'startBy');
  return limit && latestDay(limit) < latestDay(on);
}

/** It had not started by its limit; undefined where there is no limit, or it has started on an unknown day. */
function isLate(entry: Entry, on: PlainDate): boolean | undefined {
  const isDue = isStartDue(entry, on);
  if (isDue !== true) return isDue;
  if (!hasReached(entry, STARTED, on)) return true;
  const begun = dateOf(entry, 'startedOn');
  return begun && latestDay(begun) > latestDay(dateOf(entry, 'startBy')!);
}

function isOverdue(entry: Entry, on: PlainDate): boolean | undefined {
  const isDue = isStartDue(entry, on);
  return isDue && !hasReached(entry, STARTED, on);
}

/** Days from one step to the next, if both days are known and in order. */
function daysFrom(entry: Entry, before: Step, step: Step, on: PlainDate): Quantity | undefined {
  const [from, to] = [dateOf(entry, before.day), dateOf(entry, step.day)];
  if (from?.precision !== 'day' || to?.precision !== 'day' || latestDay(to) > latestDay(on)) return undefined;
  const days = daysBetween(from, to);
  return days < 0 ? undefined : inUnits(days, '天');
}

function daysFact(before: Step, step: Step, id: string): Fact {
  const title = {
    'zh-CN': `${before.title['zh-CN']}至${step.title['zh-CN']}用时`,
    en: `From ${before.title.en.toLowerCase()} to ${step.title.en.toLowerCase()}`,
  };
  return {
    id,
    kind: 'quantity',
    title,
    of: (entry, on) => daysFrom(entry, before, step, on),
    evidence: step.day,
  };
}

/** Both steps of a share are kept by its list. */
function pairFact(before: Step, step: Step, id: string): Fact {
  const title = {
    'zh-CN': `清单有${before.title['zh-CN']}和${step.title['zh-CN']}`,
    en: `Its list keeps ${before.title.en.toLowerCase()} and ${step.title.en.toLowerCase()}`,
  };
  return {
    id,
    title,
    of: (entry, _, among) => isKept(entry, before, among) && isKept(entry, step, among),
    evidence: before.day,
  };
}

export const PROMOTION_FACTS: readonly Fact[] = [
  fact('step', '所处阶段', 'Step', 'stage', stepOf, { isShown: true }),
  ...STEPS.map(
    (step): Fact =>
      fact(step.id, `已${step.title['zh-CN']}`, step.title.en, step.day, (entry, on) =>
        hasReached(entry, step, on),
      ),
  ),
  ...STEPS.map(
    (step): Fact =>
      countFact(
        `${step.id}Count`,
        `已${step.title['zh-CN']}`,
        step.title.en,
        step.day,
        (entry, on, among) => hasReached(entry, step, on) || (isTold(entry, step, among) ? false : undefined),
      ),
  ),
  ...STEPS.map(
    (step): Fact =>
      moneyFact(
        `${step.id}Amount`,
        `${step.title['zh-CN']}金额`,
        `${step.title.en}, amount`,
        'amount',
        (entry, on) => (hasReached(entry, step, on) ? amountOf(entry, 'amount') : undefined),
      ),
  ),
  ...PAIRS.map(([before, step]) => pairFact(before, step, `${step.id}Kept`)),
  pairFact(stepCalled('visited'), SIGNED, 'visitedToSigned'),
  pairFact(SIGNED, STARTED, 'signedToStarted'),
  ...PAIRS.map(([before, step]) => daysFact(before, step, `${step.id}Took`)),
  daysFact(SIGNED, STARTED, 'signedToStartedTook'),
  fact('inQuarter', '本季签约', 'Signed this quarter', 'signedOn', (entry, on) => signedIn(entry, on, 3)),
  fact('inYear', '本年签约', 'Signed this year', 'signedOn', (entry, on) => signedIn(entry, on, 12)),
  fact('open', '推进中', 'Open', 'stage', isOpen),
  fact('isOverdue', '超期未开工', 'Start overdue', 'startBy', isOverdue),
  countFact('startsDue', '应开工', 'Starts due', 'startBy', isStartDue),
  countFact('lateStarts', '超期开工', 'Late starts', 'startBy', isLate),
  countFact('overdue', '超期未开工', 'Overdue', 'startBy', isOverdue),
  fact(
    'funded',
    '写明协议和到位',
    'States agreed and in place',
    'inPlace',
    ({ values }) => amountOf({ values }, 'amount') !== undefined && values.has('inPlace'),
  ),
  fact(
    'unlisted',
    '已开工未入清单',
    'Begun and not listed',
    'name',
    (entry, on) => hasReached(entry, STARTED, on) && answerOf(entry, 'listed') === false,
  ),
];
