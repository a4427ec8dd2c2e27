import { daysBetween, earliestDay, latestDay, type PlainDate } from '../../model/plain-date.ts';
import { dateOf, type Entry, textOf } from '../entries/entry.ts';
import type { Fact } from '../ledger.ts';
import { doneByLimit, limitIsOver } from '../lines/limit.ts';
import { fact } from '../lines/lines.ts';

/**
 * Raised by the day. A matter in a list that does not say when it was raised counts; one that only a project list
 * raises does not.
 */
function isRegistered(entry: Entry, on: PlainDate): boolean {
  if (isUnregistered(entry)) return false;
  const raised = dateOf(entry, 'raised');
  return raised === undefined || earliestDay(raised) <= latestDay(on);
}

/** 未登记: a project list asks for it, and no ledger has an open matter of that project. */
export function isUnregistered({ from }: Entry): boolean {
  return from !== undefined;
}

/**
 * 已办结: struck off or resolved by the day, or said to be without a day. Where the list has no column for it, what the
 * progress says (已解决, 已办结).
 */
export function isResolved(entry: Entry, on: PlainDate): boolean {
  if (isStruckOff(entry, on)) return true;
  const day = settledOn(entry);
  if (day !== undefined) return latestDay(day) <= latestDay(on);
  const status = textOf(entry, 'status');
  if (status !== undefined) return status === '已办结';
  return /^已/.test(textOf(entry, 'resolvedOn') ?? '');
}

/** 已销号 */
function isStruckOff(entry: Entry, on: PlainDate): boolean {
  const day = dateOf(entry, 'struckOn');
  if (day !== undefined) return latestDay(day) <= latestDay(on);
  return /^已/.test(textOf(entry, 'struckOn') ?? '') || textOf(entry, 'status') === '已销号';
}

export function isOpen(entry: Entry, on: PlainDate): boolean {
  return isRegistered(entry, on) && !isResolved(entry, on);
}

/** The day on which it was settled; of a month only the last one is sure. */
export function settledOn(entry: Entry): PlainDate | undefined {
  return dateOf(entry, 'resolvedOn') ?? dateOf(entry, 'struckOn');
}

/** 超期: open, and its limit has passed. */
function isOverdue(entry: Entry, on: PlainDate): boolean {
  return limitIsOver(entry, on) && isOpen(entry, on);
}

/** A department has it now, or had it. */
function isAssigned(entry: Entry, on: PlainDate): boolean {
  if (!isRegistered(entry, on)) return false;
  const assigned = dateOf(entry, 'assignedOn');
  if (assigned !== undefined) return earliestDay(assigned) <= latestDay(on);
  return textOf(entry, 'asked') !== undefined || isResolved(entry, on);
}

/** The department has answered it or settled it. */
function isAnswered(entry: Entry, on: PlainDate): boolean {
  if (!isRegistered(entry, on)) return false;
  const answered = dateOf(entry, 'answeredOn');
  if (answered !== undefined) return earliestDay(answered) <= latestDay(on);
  return (
    (['answer', 'progress'] as const).some((field) => textOf(entry, field) !== undefined) ||
    isResolved(entry, on)
  );
}

/** Settled, with a day and a limit to compare; undefined where the list does not state both. */
function isOnTime(entry: Entry, on: PlainDate): boolean | undefined {
  return isResolved(entry, on) ? doneByLimit(entry, settledOn(entry)) : undefined;
}

/** How long it has been open, in groups; undefined if it is not open. */
function ageing(entry: Entry, on: PlainDate): string | undefined {
  if (!isOpen(entry, on)) return undefined;
  const raised = dateOf(entry, 'raised');
  if (raised === undefined) return '未写提出时间';
  const days = daysBetween(raised, on);
  return BANDS.find(({ upTo }) => days <= upTo)!.name;
}

const BANDS = [
  { upTo: 30, name: '30天以内' },
  { upTo: 60, name: '31—60天' },
  { upTo: 90, name: '61—90天' },
  { upTo: Number.POSITIVE_INFINITY, name: '90天以上' },
] as const;

export const MATTER_FACTS: readonly Fact[] = [
  fact('unregistered', '未登记', 'Not registered', 'name', isUnregistered),
  fact('registered', '登记', 'Registered', 'name', isRegistered),
  fact('assigned', '已交办', 'Assigned', 'asked', isAssigned),
  fact('answered', '已答复', 'Answered', 'progress', isAnswered),
  fact('resolved', '已办结', 'Resolved', 'status', isResolvedEntry),
  fact('struckOff', '已销号', 'Struck off', 'struckOn', isStruckOff),
  fact('open', '未办结', 'Open', 'status', isOpen),
  fact('overdue', '超期', 'Overdue', 'due', isOverdue),
  fact('timed', '可核按时', 'Timed', 'resolvedOn', (entry, on) => isOnTime(entry, on) !== undefined),
  fact('onTime', '按时办结', 'On time', 'due', isOnTime),
  fact('ageing', '挂账时间', 'Age', 'raised', ageing),
];

function isResolvedEntry(entry: Entry, on: PlainDate): boolean {
  return isRegistered(entry, on) && isResolved(entry, on);
}
