import { toNumber } from '../../model/exact.ts';
import { earliestDay, latestDay, type PlainDate } from '../../model/plain-date.ts';
import { inUnits } from '../../model/quantity.ts';
import { answerOf, dateOf, type Entry, numberOf, textOf } from '../entries/entry.ts';
import type { Fact } from '../ledger.ts';
import { daysTaken } from '../lines/days-taken.ts';
import { doneByLimit, limitIsOver } from '../lines/limit.ts';
import { fact, quantityFact } from '../lines/lines.ts';

/** Posted by the day. A task in a list that does not say when it was posted counts. */
function isPosted(entry: Entry, on: PlainDate): boolean {
  const posted = dateOf(entry, 'postedOn');
  return posted === undefined || earliestDay(posted) <= latestDay(on);
}

/** 已揭榜: by its day; without one, by who took it up, unless its state says otherwise; else by its state. */
export function isTaken(entry: Entry, on: PlainDate): boolean {
  if (!isPosted(entry, on)) return false;
  const taken = dateOf(entry, 'takenOn');
  if (taken !== undefined) return earliestDay(taken) <= latestDay(on);
  const status = textOf(entry, 'status');
  if (status === '未揭榜') return false;
  return entry.values.has('taker') || isFinished(entry, on) || status === '已揭榜' || status === '推进中';
}

/** 已完成, 已突破: by its day; without one, by its state. A list without states may call it a breakthrough. */
export function isFinished(entry: Entry, on: PlainDate): boolean {
  const finished = dateOf(entry, 'finishedOn');
  if (finished !== undefined) return latestDay(finished) <= latestDay(on);
  const status = textOf(entry, 'status');
  if (status !== undefined) return status === '已完成' || status === '已突破';
  return /^已/.test(textOf(entry, 'finishedOn') ?? '') || answerOf(entry, 'breakthrough') === true;
}

/** 突破: finished, and its state or a separate column calls it one. */
function isBreakthrough(entry: Entry, on: PlainDate): boolean {
  if (!isPosted(entry, on) || !isFinished(entry, on)) return false;
  return answerOf(entry, 'breakthrough') ?? textOf(entry, 'status') === '已突破';
}

function isEnded({ values }: Entry): boolean {
  return values.get('status') === '已终止';
}

export function isOpen(entry: Entry, on: PlainDate): boolean {
  return isPosted(entry, on) && !isFinished(entry, on) && !isEnded(entry);
}

/** 超期: its limit has passed, and it is not finished. */
function isOverdue(entry: Entry, on: PlainDate): boolean {
  return limitIsOver(entry, on) && isOpen(entry, on);
}

/** Finished, with a day and a limit to compare; undefined where the list does not state both. */
function isOnTime(entry: Entry, on: PlainDate): boolean | undefined {
  return isFinished(entry, on) ? doneByLimit(entry, dateOf(entry, 'finishedOn')) : undefined;
}

function stateOf(entry: Entry, on: PlainDate): string | undefined {
  if (!isPosted(entry, on)) return undefined;
  if (isBreakthrough(entry, on)) return '已突破';
  if (isFinished(entry, on)) return '已完成';
  if (isEnded(entry)) return '已终止';
  return isTaken(entry, on) ? '推进中' : '未揭榜';
}

/** Its rank by the marks of the month; equal marks share a rank. Undefined without a mark. */
function rank(entry: Entry, _: PlainDate, among: readonly Entry[]): string | undefined {
  const mark = numberOf(entry, 'mark');
  if (mark === undefined) return undefined;
  const better = among.filter((other) => {
    const theirs = numberOf(other, 'mark');
    return theirs !== undefined && theirs.top * mark.bottom > mark.top * theirs.bottom;
  });
  return String(better.length + 1);
}

export const TASK_FACTS: readonly Fact[] = [
  fact('state', '进展', 'Stage', 'status', stateOf, { isShown: true }),
  fact('posted', '已发榜', 'Posted?', 'name', isPosted),
  fact('taken', '已揭榜', 'Taken up?', 'taker', isTaken),
  fact(
    'finished',
    '已完成',
    'Finished?',
    'status',
    (entry, on) => isPosted(entry, on) && isFinished(entry, on),
  ),
  fact('isBreakthrough', '突破', 'Breakthrough?', 'status', isBreakthrough),
  fact('open', '未完成', 'Open', 'status', isOpen),
  fact('untaken', '未揭榜', 'Not taken up', 'taker', (entry, on) => isOpen(entry, on) && !isTaken(entry, on)),
  fact('overdue', '超期', 'Overdue', 'due', isOverdue),
  fact('timed', '可核按时', 'Timed', 'finishedOn', (entry, on) => isOnTime(entry, on) !== undefined),
  fact('onTime', '按时完成', 'On time', 'due', isOnTime),
  quantityFact('timeTaken', '攻关用时', 'Time it took', 'finishedOn', (entry, on) =>
    isFinished(entry, on) ? daysTaken(dateOf(entry, 'takenOn'), dateOf(entry, 'finishedOn')) : undefined,
  ),
  quantityFact('points', '得分', 'Points', 'mark', (entry) => {
    const mark = numberOf(entry, 'mark');
    return mark && inUnits(toNumber(mark), '分');
  }),
  fact('marked', '已评分', 'Marked?', 'mark', (entry) => numberOf(entry, 'mark') !== undefined),
  fact('rank', '名次', 'Rank', 'mark', rank),
];
