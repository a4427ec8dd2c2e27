import type { Checks } from '../../check/rule.ts';
import { type Finding, finding } from '../../model/finding.ts';
import { placeOf } from '../entry-place.ts';
import type { EntryOnDay, EntrySubjects } from '../ledger.ts';
import { unknownProject } from '../named-project.ts';
import { lacking } from './facts.ts';

/** A list of sponsors leaves one of the five blank. */
function blank({ entry }: EntryOnDay): readonly Finding[] {
  return lacking(entry).map(({ field }) => {
    const facts = { project: entry.name, field };
    return finding('sponsor/blank', facts, placeOf(entry, field));
  });
}

/** A project that no list of sponsors has, and that its project list gives no sponsor. Does not apply where nobody keeps such a list. */
function without({ entry, isKept }: EntryOnDay): Finding | undefined {
  if (!isKept || entry.from === undefined || entry.values.has('sponsor')) return undefined;
  return finding('sponsor/without', { project: entry.name }, placeOf(entry, 'name'));
}

/** A sponsored project that is in none of the month's project lists. */
function projectUnknown(subject: EntryOnDay): Finding | undefined {
  const { entry } = subject;
  return unknownProject(subject, entry.name, 'name', () =>
    finding('sponsor/project-unknown', { project: entry.name }, placeOf(entry, 'name')),
  );
}

export const SPONSOR_CHECKS: Checks<EntrySubjects> = {
  rules: [
    { over: 'entry', codes: ['sponsor/blank'], find: blank },
    { over: 'entry', codes: ['sponsor/project-unknown', 'table/project-unchecked'], find: projectUnknown },
    { over: 'entry', codes: ['sponsor/without'], find: without },
  ],
  doubts: [],
};
