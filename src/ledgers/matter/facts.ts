import { daysBetween, earliestDay, latestDay, type PlainDate } from '../../model/plain-date.ts';
import { dateOf, type Entry, textOf } from '../entry.ts';
import type { Fact } from '../ledger.ts';

/**
 * Raised by the day. A matter in a list that does not say when it was raised counts; one that only a project list
 * raises does not.
 */
export function isRegistered(entry: Entry, on: PlainDate): boolean {
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
export function isStruckOff(entry: Entry, on: PlainDate): boolean {
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
  const due = dateOf(entry, 'due');
  return due !== undefined && latestDay(due) < latestDay(on) && isOpen(entry, on);
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
  const [due, settled] = [dateOf(entry, 'due'), settledOn(entry)];
  if (due === undefined || settled === undefined || !isResolved(entry, on)) return undefined;
  return earliestDay(settled) <= latestDay(due);
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
  {
    id: 'unregistered',
    title: { 'zh-CN': '未登记', en: 'Not registered' },
    of: isUnregistered,
    evidence: 'name',
  },
  { id: 'registered', title: { 'zh-CN': '登记', en: 'Registered' }, of: isRegistered, evidence: 'name' },
  { id: 'assigned', title: { 'zh-CN': '已交办', en: 'Assigned' }, of: isAssigned, evidence: 'asked' },
  { id: 'answered', title: { 'zh-CN': '已答复', en: 'Answered' }, of: isAnswered, evidence: 'progress' },
  { id: 'resolved', title: { 'zh-CN': '已办结', en: 'Resolved' }, of: isResolvedEntry, evidence: 'status' },
  { id: 'struckOff', title: { 'zh-CN': '已销号', en: 'Struck off' }, of: isStruckOff, evidence: 'struckOn' },
  { id: 'open', title: { 'zh-CN': '未办结', en: 'Open' }, of: isOpen, evidence: 'status' },
  { id: 'overdue', title: { 'zh-CN': '超期', en: 'Overdue' }, of: isOverdue, evidence: 'due' },
  {
    id: 'timed',
    title: { 'zh-CN': '可核按时', en: 'Timed' },
    of: (entry, on) => isOnTime(entry, on) !== undefined,
    evidence: 'resolvedOn',
  },
  { id: 'onTime', title: { 'zh-CN': '按时办结', en: 'On time' }, of: isOnTime, evidence: 'due' },
  { id: 'ageing', title: { 'zh-CN': '挂账时间', en: 'Age' }, of: ageing, evidence: 'raised' },
];

function isResolvedEntry(entry: Entry, on: PlainDate): boolean {
  return isRegistered(entry, on) && isResolved(entry, on);
}
