import { latestDay, type PlainDate } from '../../model/plain-date.ts';
import { dateOf, type Entry, textOf } from '../entries/entry.ts';
import type { Fact } from '../ledger.ts';
import { limitIsOver } from '../lines/limit.ts';
import { fact } from '../lines/lines.ts';

const MATCHED: ReadonlySet<string> = new Set(['已匹配', '已签约', '已落地']);

/**
 * 已匹配: by its day; without one, by its state; where the list says neither, by those it is matched with: a project, a
 * partner, or both who wants it and who supplies it.
 */
export function isMatched(entry: Entry, on: PlainDate): boolean {
  const when = dateOf(entry, 'matchedOn');
  if (when !== undefined) return latestDay(when) <= latestDay(on);
  const status = textOf(entry, 'status');
  return status === undefined
    ? hasOwner(entry) || textOf(entry, 'project') !== undefined
    : MATCHED.has(status);
}

function isWithdrawn(entry: Entry): boolean {
  return textOf(entry, 'status') === '已失效';
}

/** Not matched yet, and not withdrawn. */
export function isOpen(entry: Entry, on: PlainDate): boolean {
  return !isMatched(entry, on) && !isWithdrawn(entry);
}

function isOverdue(entry: Entry, on: PlainDate): boolean {
  return limitIsOver(entry, on) && isOpen(entry, on);
}

function hasOwner({ values }: Entry): boolean {
  return values.has('partner') || (values.has('demander') && values.has('supplier'));
}

/** Matched, and its list names the project. */
function isOfProject(entry: Entry, on: PlainDate): boolean {
  return isMatched(entry, on) && entry.values.has('project');
}

/** Matched with somebody who is named, but with no project yet. */
function isOfOwner(entry: Entry, on: PlainDate): boolean {
  return isMatched(entry, on) && !entry.values.has('project') && hasOwner(entry);
}

/** Matched, but the list does not say with what. */
export function isOfNobody(entry: Entry, on: PlainDate): boolean {
  return isMatched(entry, on) && !entry.values.has('project') && !hasOwner(entry);
}

function stateOf(entry: Entry, on: PlainDate): string {
  if (isMatched(entry, on)) {
    const status = textOf(entry, 'status');
    return status !== undefined && MATCHED.has(status) ? status : '已匹配';
  }
  if (isWithdrawn(entry)) return '已失效';
  if (isOverdue(entry, on)) return '到期未匹配';
  return textOf(entry, 'status') === '对接中' ? '对接中' : '未匹配';
}

export const OPPORTUNITY_FACTS: readonly Fact[] = [
  fact('state', '状态', 'State', 'status', stateOf, { isShown: true }),
  fact('matched', '已匹配', 'Matched', 'status', isMatched),
  fact('toProject', '匹配到项目', 'To a project', 'project', isOfProject),
  fact('toOwner', '匹配到单位', 'To an owner', 'partner', isOfOwner),
  fact('unnamed', '未说明匹配对象', 'To nobody named', 'status', isOfNobody),
  fact('landed', '已落地', 'Landed', 'status', (entry, on) => stateOf(entry, on) === '已落地'),
  fact('inList', '所配项目在清单', 'Its project is listed', 'project', (entry, on) =>
    isOfProject(entry, on) ? entry.values.get('listed') === true : false,
  ),
  fact('open', '待匹配', 'Open', 'status', isOpen),
  fact('overdue', '到期未匹配', 'Overdue', 'due', isOverdue),
];
