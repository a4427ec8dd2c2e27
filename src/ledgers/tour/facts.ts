import { decimalText } from '../../model/exact.ts';
import { earliestDay, latestDay, type PlainDate } from '../../model/plain-date.ts';
import { saysNothing } from '../../normalise/blank.ts';
import { answerOf, dateOf, type Entry, textOf } from '../entry.ts';
import type { Fact } from '../ledger.ts';
import { isVote, type Judged, judged } from './marks.ts';

/** The result of a project, for its first row only: that row stands for the project. */
function standsFor(entry: Entry, among: readonly Entry[]): Judged | undefined {
  const project = judged(among).get(entry);
  return project?.first === entry ? project : undefined;
}

/** It was visited: a day that has come is given, or a judge has voted. */
function isVisited(entry: Entry, on: PlainDate, among: readonly Entry[]): boolean {
  const project = standsFor(entry, among);
  if (project === undefined) return false;
  return project.rows.some((row) => {
    const day = dateOf(row, 'visitedOn');
    return isVote(row) || (day !== undefined && earliestDay(day) <= latestDay(on));
  });
}

/** A judge's row with a mark or a place. */
export function isQuestion(entry: Entry): boolean {
  return !saysNothing(textOf(entry, 'question') ?? '');
}

/** Answered on the spot, or in words later. */
export function isAnswered(entry: Entry): boolean {
  if (!isQuestion(entry)) return false;
  return answerOf(entry, 'onSpot') === true || !saysNothing(textOf(entry, 'answer') ?? '');
}

export function isRegistered(entry: Entry): boolean {
  return isQuestion(entry) && answerOf(entry, 'registered') === true;
}

export const TOUR_FACTS: readonly Fact[] = [
  {
    id: 'drawn',
    title: { 'zh-CN': '抽中', en: 'Drawn' },
    of: (entry, _, among) => standsFor(entry, among) !== undefined,
    evidence: 'name',
  },
  { id: 'visited', title: { 'zh-CN': '已查看', en: 'Visited' }, of: isVisited, evidence: 'visitedOn' },
  { id: 'vote', title: { 'zh-CN': '投票', en: 'Vote' }, of: isVote, evidence: 'judge' },
  {
    id: 'marked',
    title: { 'zh-CN': '有得分', en: 'Marked' },
    of: (entry, _, among) => standsFor(entry, among)?.mark !== undefined,
    evidence: 'mark',
  },
  {
    id: 'average',
    title: { 'zh-CN': '平均分', en: 'Average' },
    of(entry, _, among) {
      const mark = standsFor(entry, among)?.mark;
      return mark && decimalText(mark, 2);
    },
    evidence: 'mark',
  },
  {
    id: 'rank',
    title: { 'zh-CN': '得分名次', en: 'Rank' },
    of(entry, _, among) {
      const rank = standsFor(entry, among)?.rank;
      return rank === undefined ? undefined : String(rank);
    },
    evidence: 'mark',
  },
  { id: 'asks', title: { 'zh-CN': '问题', en: 'Question' }, of: isQuestion, evidence: 'question' },
  { id: 'answered', title: { 'zh-CN': '已答复', en: 'Answered' }, of: isAnswered, evidence: 'onSpot' },
  { id: 'taken', title: { 'zh-CN': '已登记', en: 'Registered' }, of: isRegistered, evidence: 'registered' },
  {
    id: 'unsettled',
    title: { 'zh-CN': '未答复未登记', en: 'Neither answered nor registered' },
    of: isUnsettled,
    evidence: 'question',
  },
];

/** Neither answered nor registered: nobody follows it. */
export function isUnsettled(entry: Entry): boolean {
  return isQuestion(entry) && !isAnswered(entry) && !isRegistered(entry);
}
