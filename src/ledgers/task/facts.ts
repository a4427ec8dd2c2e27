import { toNumber } from '../../model/exact.ts';
import { earliestDay, latestDay, type PlainDate } from '../../model/plain-date.ts';
import { inUnits } from '../../model/quantity.ts';
import { daysTaken } from '../days-taken.ts';
import { answerOf, dateOf, type Entry, numberOf, textOf } from '../entry.ts';
import type { Fact } from '../ledger.ts';

/** Posted by the day. A task in a list that does not say when it was posted counts. */
export function isPosted(entry: Entry, on: PlainDate): boolean {
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
  const due = dateOf(entry, 'due');
  return due !== undefined && latestDay(due) < latestDay(on) && isOpen(entry, on);
}

/** Finished, with a day and a limit to compare; undefined where the list does not state both. */
function isOnTime(entry: Entry, on: PlainDate): boolean | undefined {
  const [due, finished] = [dateOf(entry, 'due'), dateOf(entry, 'finishedOn')];
  if (due === undefined || finished === undefined || !isFinished(entry, on)) return undefined;
  return earliestDay(finished) <= latestDay(due);
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
  { id: 'state', title: { 'zh-CN': '进展', en: 'Stage' }, of: stateOf, evidence: 'status', isShown: true },
  { id: 'posted', title: { 'zh-CN': '已发榜', en: 'Posted?' }, of: isPosted, evidence: 'name' },
  { id: 'taken', title: { 'zh-CN': '已揭榜', en: 'Taken up?' }, of: isTaken, evidence: 'taker' },
  {
    id: 'finished',
    title: { 'zh-CN': '已完成', en: 'Finished?' },
    of: (entry, on) => isPosted(entry, on) && isFinished(entry, on),
    evidence: 'status',
  },
  {
    id: 'isBreakthrough',
    title: { 'zh-CN': '突破', en: 'Breakthrough?' },
    of: isBreakthrough,
    evidence: 'status',
  },
  { id: 'open', title: { 'zh-CN': '未完成', en: 'Open' }, of: isOpen, evidence: 'status' },
  {
    id: 'untaken',
    title: { 'zh-CN': '未揭榜', en: 'Not taken up' },
    of: (entry, on) => isOpen(entry, on) && !isTaken(entry, on),
    evidence: 'taker',
  },
  { id: 'overdue', title: { 'zh-CN': '超期', en: 'Overdue' }, of: isOverdue, evidence: 'due' },
  {
    id: 'timed',
    title: { 'zh-CN': '可核按时', en: 'Timed' },
    of: (entry, on) => isOnTime(entry, on) !== undefined,
    evidence: 'finishedOn',
  },
  { id: 'onTime', title: { 'zh-CN': '按时完成', en: 'On time' }, of: isOnTime, evidence: 'due' },
  {
    id: 'timeTaken',
    kind: 'quantity',
    title: { 'zh-CN': '攻关用时', en: 'Time it took' },
    of: (entry, on) =>
      isFinished(entry, on) ? daysTaken(dateOf(entry, 'takenOn'), dateOf(entry, 'finishedOn')) : undefined,
    evidence: 'finishedOn',
  },
  {
    id: 'points',
    kind: 'quantity',
    title: { 'zh-CN': '得分', en: 'Points' },
    of: (entry) => {
      const mark = numberOf(entry, 'mark');
      return mark && inUnits(toNumber(mark), '分');
    },
    evidence: 'mark',
  },
  {
    id: 'marked',
    title: { 'zh-CN': '已评分', en: 'Marked?' },
    of: (entry) => numberOf(entry, 'mark') !== undefined,
    evidence: 'mark',
  },
  { id: 'rank', title: { 'zh-CN': '名次', en: 'Rank' }, of: rank, evidence: 'mark' },
];
