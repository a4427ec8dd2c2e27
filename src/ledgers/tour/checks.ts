import type { Checks, Rule } from '../../check/rule.ts';
import { decimalText } from '../../model/exact.ts';
import { type Finding, finding } from '../../model/finding.ts';
import { formatSource } from '../../model/source.ts';
import { numberOf, textOf } from '../entries/entry.ts';
import { cellOfEntry, placeOf } from '../entries/entry-place.ts';
import type { EntryOnDay, EntrySubjects } from '../ledger.ts';
import { isQuestion, isUnsettled } from './facts.ts';
import { DROPPED, isVote, judged, otherVotes, placesGiven, voteOf } from './marks.ts';

/** A question that was not answered should be registered as a matter, so that somebody follows it. */
function questionLeft({ entry }: EntryOnDay): Finding | undefined {
  if (!isUnsettled(entry)) return undefined;
  const facts = { project: entry.name, question: textOf(entry, 'question')! };
  return finding('tour/question-left', facts, placeOf(entry, 'question'));
}

/** The department that answers a question should be known beforehand. */
function noDepartment({ entry }: EntryOnDay): Finding | undefined {
  if (!isQuestion(entry) || textOf(entry, 'asked') !== undefined) return undefined;
  return finding(
    'tour/no-department',
    { question: textOf(entry, 'question')! },
    placeOf(entry, 'asked', 'question'),
  );
}

/** At least one vote must remain. Reported once a project; not for a project without any vote. */
function tooFewVotes({ entry, among }: EntryOnDay): Finding | undefined {
  const project = judged(among).get(entry);
  if (project?.first !== entry || project.votes.length === 0 || project.votes.length > 2 * DROPPED)
    return undefined;
  const facts = { project: entry.name, votes: project.votes.length };
  return finding('tour/too-few-votes', facts, placeOf(entry, 'name'));
}

/** A mark is between 0 and 100, a place between 1 and the number of places that the judge gave. */
function noVote({ entry, among }: EntryOnDay): Finding | undefined {
  if (!isVote(entry) || voteOf(entry, placesGiven(among, entry)) !== undefined) return undefined;
  const field = numberOf(entry, 'mark') === undefined ? 'place' : 'mark';
  const raw = cellOfEntry(entry, field)?.raw ?? decimalText(numberOf(entry, field)!, 2);
  return finding('tour/no-vote', { raw, column: field === 'mark' ? '分数' : '名次' }, placeOf(entry, field));
}

/** A judge votes once on a project. */
function votedTwice({ entry, among }: EntryOnDay): Finding | undefined {
  const rows = judged(among).get(entry)?.rows ?? [];
  const [first] = otherVotes(rows, entry);
  if (first === undefined) return undefined;
  const other = formatSource(placeOf(first, 'mark', 'place'));
  const facts = { project: entry.name, judge: textOf(entry, 'judge')!, other };
  return finding('tour/voted-twice', facts, placeOf(entry, 'mark', 'place'));
}

const RULES: readonly Rule<EntrySubjects>[] = [
  { over: 'entry', codes: ['tour/no-vote'], find: noVote },
  { over: 'entry', codes: ['tour/voted-twice'], find: votedTwice },
  { over: 'entry', codes: ['tour/too-few-votes'], find: tooFewVotes },
  { over: 'entry', codes: ['tour/no-department'], find: noDepartment },
  { over: 'entry', codes: ['tour/question-left'], find: questionLeft },
];

export const TOUR_CHECKS: Checks<EntrySubjects> = { rules: RULES, doubts: [] };
