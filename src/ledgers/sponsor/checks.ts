import type { Checks } from '../../check/rule.ts';
import { type Finding, finding } from '../../model/finding.ts';
import { placeOf } from '../entries/entry-place.ts';
import { unknownProject } from '../entries/named-project.ts';
import type { EntryOnDay, EntrySubjects } from '../ledger.ts';
import { lacking } from './facts.ts';

/** A list of sponsors leaves one of the five columns blank. */
function blank({ entry }: EntryOnDay): readonly Finding[] {
  return lacking(entry).map(({ field }) => {
    const facts = { project: entry.name, field };
    return finding('sponsor/blank', facts, placeOf(entry, field));
  });
}

/**
 * Neither a list of sponsors nor the project list names a sponsor for the project. Does not apply where no list of
 * sponsors is kept.
 */
function without({ entry, isKept }: EntryOnDay): Finding | undefined {
  if (!isKept || entry.from === undefined || entry.values.has('sponsor')) return undefined;
  return finding('sponsor/without', { project: entry.name }, placeOf(entry, 'name'));
}

/** No project list of the month has a sponsored project. */
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
