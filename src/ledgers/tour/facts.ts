import { decimalText } from '../../model/exact.ts';
import { earliestDay, latestDay, type PlainDate } from '../../model/plain-date.ts';
import { saysNothing } from '../../normalise/blank.ts';
import { answerOf, dateOf, type Entry, textOf } from '../entries/entry.ts';
import type { Fact } from '../ledger.ts';
import { fact } from '../lines/lines.ts';
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
function isAnswered(entry: Entry): boolean {
  if (!isQuestion(entry)) return false;
  return answerOf(entry, 'onSpot') === true || !saysNothing(textOf(entry, 'answer') ?? '');
}

function isRegistered(entry: Entry): boolean {
  return isQuestion(entry) && answerOf(entry, 'registered') === true;
}

export const TOUR_FACTS: readonly Fact[] = [
  fact('drawn', '抽中', 'Drawn', 'name', (entry, _, among) => standsFor(entry, among) !== undefined),
  fact('visited', '已查看', 'Visited', 'visitedOn', isVisited),
  fact('vote', '投票', 'Vote', 'judge', isVote),
  fact(
    'marked',
    '有得分',
    'Marked',
    'mark',
    (entry, _, among) => standsFor(entry, among)?.mark !== undefined,
  ),
  fact('average', '平均分', 'Average', 'mark', (entry, _, among) => {
    const mark = standsFor(entry, among)?.mark;
    return mark && decimalText(mark, 2);
  }),
  fact('rank', '得分名次', 'Rank', 'mark', (entry, _, among) => standsFor(entry, among)?.rank?.toString()),
  fact('asks', '问题', 'Question', 'question', isQuestion),
  fact('answered', '已答复', 'Answered', 'onSpot', isAnswered),
  fact('taken', '已登记', 'Registered', 'registered', isRegistered),
  fact('unsettled', '未答复未登记', 'Neither answered nor registered', 'question', isUnsettled),
];

/** Neither answered nor registered: nobody follows it. */
export function isUnsettled(entry: Entry): boolean {
  return isQuestion(entry) && !isAnswered(entry) && !isRegistered(entry);
}
