import type { Checks, Rule } from '../../check/rule.ts';
import { type Finding, finding } from '../../model/finding.ts';
import { cellIn } from '../../show/trace/evidence.ts';
import { placeOf } from '../entries/entry-place.ts';
import type { EntryOnDay, EntrySubjects } from '../ledger.ts';
import { faultOf } from './facts.ts';
import { SCORE_FIELDS } from './fields.ts';

/** An entry with a missing or unreadable value counts for nobody. */
function unreadable({ entry }: EntryOnDay): Finding | undefined {
  const field = faultOf(entry);
  if (field === undefined) return undefined;
  const column = SCORE_FIELDS.find((one) => one.field === field)!.title['zh-CN'];
  const raw = cellIn(entry, field)?.raw ?? '';
  return finding('register/unreadable', { raw, column }, placeOf(entry, field));
}

const RULES: readonly Rule<EntrySubjects>[] = [
  { over: 'entry', codes: ['register/unreadable'], find: unreadable },
];

/** The finding that the row is left out already says that its cell is unreadable. */
export const SCORE_CHECKS: Checks<EntrySubjects> = {
  rules: RULES,
  doubts: ['register/unreadable', 'number/unreadable', 'date/unreadable', 'date/ambiguous'],
};
