import { earliestDay, latestDay, type PlainDate } from '../../model/plain-date.ts';
import { answerOf, dateOf, type Entry, textOf } from '../entries/entry.ts';
import type { Fact } from '../ledger.ts';
import { daysTaken } from '../lines/days-taken.ts';
import { doneByLimit, limitIsOver } from '../lines/limit.ts';
import { countFact, fact, quantityFact } from '../lines/lines.ts';

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

/** 复发: the rectification failed, or was never made; by its day, else by the answer, the state or the second inspection. */
export function isReopened(entry: Entry, on: PlainDate): boolean {
  const day = dateOf(entry, 'reopenedOn');
  if (day !== undefined) return earliestDay(day) <= latestDay(on);
  if (
    answerOf(entry, 'again') === true ||
    textOf(entry, 'status') === '复发' ||
    /^已/.test(textOf(entry, 'reopenedOn') ?? '')
  )
    return true;
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
  // Somebody has seen that it was.
  const isPassed = textOf(entry, 'checkResult') === '通过' && !isAhead(dateOf(entry, 'checkedOn'), on);
  return (
    isPassed || status === '已整改' || status === '已销号' || /^已/.test(textOf(entry, 'rectifiedOn') ?? '')
  );
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
  return limitIsOver(entry, on) && isOpen(entry, on);
}

/** Rectified, with a day and a limit to compare; undefined where the list does not state both. */
function isOnTime(entry: Entry, on: PlainDate): boolean | undefined {
  return isRectified(entry, on) ? doneByLimit(entry, dateOf(entry, 'rectifiedOn')) : undefined;
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
  zh: string,
  en: string,
  evidence: string,
  of: (entry: Entry, on: PlainDate) => boolean,
): Fact {
  return fact(id, zh, en, evidence, (entry, on) => isFound(entry, on) && of(entry, on));
}

export const SUPERVISION_FACTS: readonly Fact[] = [
  fact('state', '进展', 'Stage', 'status', stateOf, { isShown: true }),
  found('found', '已发现', 'Found by then', 'name', () => true),
  countFact('fromOutside', '外部发现', 'From outside', 'source', isFromOutside),
  found('assigned', '已交办', 'Assigned?', 'assignedOn', isAssigned),
  found('rectified', '已整改', 'Rectified?', 'rectifiedOn', isRectified),
  found('checked', '已复查', 'Checked?', 'checkedOn', isChecked),
  found('closed', '已销号', 'Closed', 'checkResult', isClosed),
  found('reopened', '复发', 'Reopened?', 'reopenedOn', isReopened),
  found('open', '未整改', 'Open', 'rectifiedOn', isOpen),
  found('overdue', '超期', 'Overdue', 'due', isOverdue),
  found(
    'unchecked',
    '待复查',
    'To be checked',
    'checkedOn',
    (entry, on) => isRectified(entry, on) && !isClosed(entry, on),
  ),
  fact('timed', '可核按时', 'Timed', 'rectifiedOn', (entry, on) => isOnTime(entry, on) !== undefined),
  quantityFact('timeTaken', '整改用时', 'Time it took', 'rectifiedOn', (entry, on) =>
    isRectified(entry, on) ? daysTaken(dateOf(entry, 'foundOn'), dateOf(entry, 'rectifiedOn')) : undefined,
  ),
  fact('onTime', '按时整改', 'On time', 'due', isOnTime),
];
