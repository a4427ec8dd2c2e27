import { earliestDay, latestDay, type PlainDate } from '../../model/plain-date.ts';
import type { Said } from '../../model/said.ts';
import { daysTaken } from '../days-taken.ts';
import { dateOf, type Entry, textOf } from '../entry.ts';
import type { Fact } from '../ledger.ts';

/** Found by the day. An item in a list that does not say when it was found counts. */
export function isFound(entry: Entry, on: PlainDate): boolean {
  const found = dateOf(entry, 'foundOn');
  return found === undefined || earliestDay(found) <= latestDay(on);
}

/** 交办: by its day. Without a day: the agency has answered or, in a list without a column for it, is named. */
export function isAssigned(entry: Entry, on: PlainDate): boolean {
  const assigned = dateOf(entry, 'assignedOn');
  if (assigned !== undefined) return earliestDay(assigned) <= latestDay(on);
  if (isRectified(entry, on) || isReopened(entry, on) || textOf(entry, 'status') === '整改中') return true;
  const hasDays = entry.table.columns.some(({ field }) => field === 'assignedOn');
  return !hasDays && entry.agency !== undefined;
}

/** 复发: the rectification failed, or was never made; by its day, else by the second inspection or the state. */
export function isReopened(entry: Entry, on: PlainDate): boolean {
  const day = dateOf(entry, 'reopenedOn');
  if (day !== undefined) return earliestDay(day) <= latestDay(on);
  if (textOf(entry, 'status') === '复发' || /^已/.test(textOf(entry, 'reopenedOn') ?? '')) return true;
  return textOf(entry, 'checkResult') === '未通过' && !isAhead(dateOf(entry, 'checkedOn'), on);
}

/**
 * 已整改, as its agency says: by the day, else by the state. A reopened item is rectified by a later day; if the order
 * of the days is unknown, by the state; and by 已销号 in any case.
 */
export function isRectified(entry: Entry, on: PlainDate): boolean {
  const status = textOf(entry, 'status');
  const day = dateOf(entry, 'rectifiedOn');
  if (isReopened(entry, on)) {
    const again = dateOf(entry, 'reopenedOn') ?? dateOf(entry, 'checkedOn');
    if (status === '已销号') return true;
    if (day === undefined || again === undefined) return status === '已整改';
    if (earliestDay(day) <= latestDay(again)) return false;
  }
  if (day !== undefined) return latestDay(day) <= latestDay(on);
  return status === '已整改' || status === '已销号' || /^已/.test(textOf(entry, 'rectifiedOn') ?? '');
}

/** 已复查: it was inspected again. A reopened item has been. */
function isChecked(entry: Entry, on: PlainDate): boolean {
  if (isReopened(entry, on)) return true;
  const day = dateOf(entry, 'checkedOn');
  if (day !== undefined) return earliestDay(day) <= latestDay(on);
  const result = textOf(entry, 'checkResult');
  if (result !== undefined) return result !== '未复查';
  return textOf(entry, 'status') === '已销号';
}

/** 已销号: rectified, and the inspection after that found it right. */
export function isClosed(entry: Entry, on: PlainDate): boolean {
  if (!isRectified(entry, on) || !isChecked(entry, on)) return false;
  const [rectified, checked] = [dateOf(entry, 'rectifiedOn'), dateOf(entry, 'checkedOn')];
  const isOutdated =
    rectified !== undefined && checked !== undefined && latestDay(checked) < earliestDay(rectified);
  return !isOutdated && (textOf(entry, 'checkResult') === '通过' || textOf(entry, 'status') === '已销号');
}

export function isOpen(entry: Entry, on: PlainDate): boolean {
  return isFound(entry, on) && !isRectified(entry, on);
}

/** 超期: its limit has passed, and it is not rectified. */
function isOverdue(entry: Entry, on: PlainDate): boolean {
  const due = dateOf(entry, 'due');
  return due !== undefined && latestDay(due) < latestDay(on) && isOpen(entry, on);
}

/** Rectified, with a day and a limit to compare; undefined where the list does not state both. */
function isOnTime(entry: Entry, on: PlainDate): boolean | undefined {
  const [due, rectified] = [dateOf(entry, 'due'), dateOf(entry, 'rectifiedOn')];
  if (due === undefined || rectified === undefined || !isRectified(entry, on)) return undefined;
  return earliestDay(rectified) <= latestDay(due);
}

/**
 * It was not an office that reported it: 互联网, 群众, 媒体, 第三方. Undefined where the list does not say how it was found.
 */
function isFromOutside(entry: Entry, on: PlainDate): boolean | undefined {
  const source = textOf(entry, 'source');
  return source === undefined || !isFound(entry, on) ? undefined : OUTSIDE.has(source);
}

const OUTSIDE: ReadonlySet<string> = new Set(['互联网', '群众反映', '媒体', '第三方']);

function stateOf(entry: Entry, on: PlainDate): string | undefined {
  if (!isFound(entry, on)) return undefined;
  if (isClosed(entry, on)) return '已销号';
  if (isRectified(entry, on)) return '待复查';
  if (isReopened(entry, on)) return '复发整改中';
  return isAssigned(entry, on) ? '整改中' : '未交办';
}

function isAhead(day: PlainDate | undefined, on: PlainDate): boolean {
  return day !== undefined && earliestDay(day) > latestDay(on);
}

/** A fact about items found by the day. */
function found(
  id: string,
  title: Said,
  evidence: string,
  of: (entry: Entry, on: PlainDate) => boolean,
): Fact {
  return { id, title, of: (entry, on) => isFound(entry, on) && of(entry, on), evidence };
}

export const SUPERVISION_FACTS: readonly Fact[] = [
  { id: 'state', title: { 'zh-CN': '进展', en: 'Stage' }, of: stateOf, evidence: 'status', isShown: true },
  found('found', { 'zh-CN': '已发现', en: 'Found by then' }, 'name', () => true),
  {
    id: 'fromOutside',
    kind: 'count',
    title: { 'zh-CN': '外部发现', en: 'From outside' },
    of: isFromOutside,
    evidence: 'source',
  },
  found('assigned', { 'zh-CN': '已交办', en: 'Assigned?' }, 'assignedOn', isAssigned),
  found('rectified', { 'zh-CN': '已整改', en: 'Rectified?' }, 'rectifiedOn', isRectified),
  found('checked', { 'zh-CN': '已复查', en: 'Checked?' }, 'checkedOn', isChecked),
  found('closed', { 'zh-CN': '已销号', en: 'Closed' }, 'checkResult', isClosed),
  found('reopened', { 'zh-CN': '复发', en: 'Reopened?' }, 'reopenedOn', isReopened),
  found('open', { 'zh-CN': '未整改', en: 'Open' }, 'rectifiedOn', isOpen),
  found('overdue', { 'zh-CN': '超期', en: 'Overdue' }, 'due', isOverdue),
  found(
    'unchecked',
    { 'zh-CN': '待复查', en: 'To be checked' },
    'checkedOn',
    (entry, on) => isRectified(entry, on) && !isClosed(entry, on),
  ),
  {
    id: 'timed',
    title: { 'zh-CN': '可核按时', en: 'Timed' },
    of: (entry, on) => isOnTime(entry, on) !== undefined,
    evidence: 'rectifiedOn',
  },
  {
    id: 'timeTaken',
    kind: 'quantity',
    title: { 'zh-CN': '整改用时', en: 'Time it took' },
    of: (entry, on) =>
      isRectified(entry, on) ? daysTaken(dateOf(entry, 'foundOn'), dateOf(entry, 'rectifiedOn')) : undefined,
    evidence: 'rectifiedOn',
  },
  { id: 'onTime', title: { 'zh-CN': '按时整改', en: 'On time' }, of: isOnTime, evidence: 'due' },
];
