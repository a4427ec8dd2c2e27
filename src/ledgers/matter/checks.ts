import type { Checks, Rule } from '../../check/rule.ts';
import { type Finding, finding } from '../../model/finding.ts';
import { formatPeriod } from '../../model/period.ts';
import { earliestDay, formatDate, latestDay, type PlainDate } from '../../model/plain-date.ts';
import { dateOf, type Entry, textOf } from '../entries/entry.ts';
import { placeOf } from '../entries/entry-place.ts';
import { unknownProject } from '../entries/named-project.ts';
import type { EntryGone, EntryOnDay, EntryPair, EntrySubjects } from '../ledger.ts';
import { isOpen, isResolved, isUnregistered, settledOn } from './facts.ts';

/** A project list asks for help, and no ledger of the month has an open matter of that project. */
function notRegistered({ entry, isKept }: EntryOnDay): Finding | undefined {
  if (!isKept || !isUnregistered(entry)) return undefined;
  const facts = { project: textOf(entry, 'project') ?? '', matter: entry.name };
  return finding('matter/unregistered', facts, placeOf(entry, 'name'));
}

/** None of the month's project lists has its project. */
function projectUnknown(subject: EntryOnDay): Finding | undefined {
  const { entry } = subject;
  const project = textOf(entry, 'project');
  if (project === undefined) return undefined;
  return unknownProject(subject, project, 'project', () =>
    finding('matter/project-unknown', { project, matter: entry.name }, placeOf(entry, 'project')),
  );
}

/** An open matter without a department that is asked. */
function noDepartment({ entry, on }: EntryOnDay): Finding | undefined {
  if (!isOpen(entry, on) || textOf(entry, 'asked') !== undefined) return undefined;
  return finding('matter/no-department', { matter: entry.name }, placeOf(entry, 'asked'));
}

/** An open matter without a limit can never become overdue. */
function noLimit({ entry, on }: EntryOnDay): Finding | undefined {
  if (!isOpen(entry, on) || entry.values.has('due')) return undefined;
  return finding('matter/no-limit', { matter: entry.name }, placeOf(entry, 'due'));
}

/** Two days that contradict each other. */
function settledBeforeRaised({ entry }: EntryOnDay): Finding | undefined {
  const [raised, settled] = [dateOf(entry, 'raised'), settledOn(entry)];
  if (raised === undefined || settled === undefined || latestDay(settled) >= earliestDay(raised))
    return undefined;
  const facts = { raised: formatDate(raised), settled: formatDate(settled) };
  return finding('matter/settled-before-raised', facts, placeOf(entry, 'resolvedOn', 'struckOn'));
}

/** A day on which it was settled, beside a state that says it is not. */
function settledAndOpen({ entry, on }: EntryOnDay): Finding | undefined {
  const [status, settled] = [textOf(entry, 'status'), settledOn(entry)];
  if (settled === undefined || latestDay(settled) > latestDay(on)) return undefined;
  if (status !== '未办结' && status !== '办理中') return undefined;
  const facts = { status, settled: formatDate(settled) };
  return finding('matter/settled-and-open', facts, placeOf(entry, 'status'));
}

/** Settled, but without a day. */
function settledWithoutDay({ entry, on }: EntryOnDay): Finding | undefined {
  if (!isResolved(entry, on) || settledOn(entry) !== undefined || !entry.values.has('due')) return undefined;
  return finding('matter/settled-without-day', {}, placeOf(entry, 'resolvedOn', 'status'));
}

/**
 * A matter that was open when last listed must stay in the list, settled or not; reported every month until it is
 * back.
 */
function vanished({ entry, on, last, since }: EntryGone): Finding | undefined {
  if (!wasOpen(entry, on)) return undefined;
  const facts = { matter: entry.name, last: formatPeriod(last), since: formatPeriod(since) };
  return finding('matter/vanished', facts, placeOf(entry, 'name'));
}

/** A matter that was settled when last listed should stay settled. */
function reopened({ before, after, last, on }: EntryPair): Finding | undefined {
  if (wasOpen(before, on) || !isOpen(after, on)) return undefined;
  const facts = { matter: after.name, settled: formatPeriod(last) };
  return finding('matter/reopened', facts, placeOf(after, 'status', 'name'));
}

/** By what its last list said, however long ago. */
function wasOpen(entry: Entry, on: PlainDate): boolean {
  return !isResolved(entry, on);
}

const RULES: readonly Rule<EntrySubjects>[] = [
  { over: 'entry', codes: ['matter/settled-and-open'], find: settledAndOpen },
  { over: 'entry', codes: ['matter/settled-before-raised'], find: settledBeforeRaised },
  { over: 'entry', codes: ['matter/no-department'], find: noDepartment },
  { over: 'entry', codes: ['matter/no-limit'], find: noLimit },
  { over: 'entry', codes: ['matter/settled-without-day'], find: settledWithoutDay },
  { over: 'entry', codes: ['matter/project-unknown', 'table/project-unchecked'], find: projectUnknown },
  { over: 'entry', codes: ['matter/unregistered'], find: notRegistered },
  { over: 'left', codes: ['matter/vanished'], find: vanished },
  { over: 'pair', codes: ['matter/reopened'], find: reopened },
];

export const MATTER_CHECKS: Checks<EntrySubjects> = { rules: RULES, doubts: [] };
