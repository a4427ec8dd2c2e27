import type { Checks } from '../../check/rule.ts';
import { type Finding, finding } from '../../model/finding.ts';
import { formatPeriod } from '../../model/period.ts';
import { earliestDay, formatDate, latestDay } from '../../model/plain-date.ts';
import { formatSource } from '../../model/source.ts';
import { matchingKey } from '../../normalise/text.ts';
import { amountOf, dateOf } from '../entries/entry.ts';
import { placeOf } from '../entries/entry-place.ts';
import { unknownProject } from '../entries/named-project.ts';
import type { EntryOnDay, EntryPair, EntrySubjects } from '../ledger.ts';
import { usualRules } from '../lines/usual-rules.ts';
import { yearOf } from './derive.ts';
import { hasStarted, isHeld } from './facts.ts';

/** A project of an event should be in the month's project lists. */
function projectUnknown(subject: EntryOnDay): Finding | undefined {
  const { entry, on } = subject;
  if (!isHeld(entry, on)) return undefined;
  return unknownProject(subject, entry.name, 'name', () =>
    finding('kickoff/project-unknown', { project: entry.name }, placeOf(entry, 'name')),
  );
}

/** The month of its event is over, and it has not started. */
function notStarted({ entry, on }: EntryOnDay): Finding | undefined {
  const day = dateOf(entry, 'day');
  if (hasStarted(entry, on) !== false || day === undefined) return undefined;
  const isOfMonth = day.year === on.year && day.month === on.month;
  if (isOfMonth || latestDay(day) >= latestDay(on)) return undefined;
  const facts = { project: entry.name, day: formatDate(day) };
  return finding('kickoff/not-started', facts, placeOf(entry, 'isBegun', 'day'));
}

/** It started in a year before its event. Within the year, works may start before the event. */
function startedBefore({ entry, on }: EntryOnDay): Finding | undefined {
  const [day, begun] = [dateOf(entry, 'day'), dateOf(entry, 'begun')];
  if (!isHeld(entry, on) || day === undefined || begun === undefined || begun.year >= day.year)
    return undefined;
  const facts = { project: entry.name, day: formatDate(day), begun: formatDate(begun) };
  return finding('kickoff/started-before', facts, placeOf(entry, 'day'));
}

/** A project in two events of one year counts twice. */
function twice({ entry, on, among }: EntryOnDay): Finding | undefined {
  if (!isHeld(entry, on)) return undefined;
  const key = matchingKey(entry.name);
  const first = among.find((other) => isHeld(other, on) && matchingKey(other.name) === key);
  if (first === undefined || first === entry || isOther(first.agency, entry.agency)) return undefined;
  const facts = { project: entry.name, first: formatSource(placeOf(first, 'name')) };
  return finding('kickoff/twice', facts, placeOf(entry, 'name'));
}

/**
 * Without a day it counts in the year of its list, and nobody knows whether the event has taken place; nor of one in a quarter
 * that is going on.
 */
function noDay({ entry, on }: EntryOnDay): Finding | undefined {
  const day = dateOf(entry, 'day');
  const isGoingOn =
    day === undefined ||
    (day.precision === 'quarter' && earliestDay(day) <= latestDay(on) && latestDay(day) > latestDay(on));
  if (entry.from !== undefined || !isGoingOn) return undefined;
  return finding('kickoff/no-day', { project: entry.name }, placeOf(entry, 'day'));
}

/**
 * The total in the event's list should be that of the project list. Events are listed in 亿元, often with one decimal,
 * so half of the last digit is no difference.
 */
function amountDiffers({ entry }: EntryOnDay): Finding | undefined {
  const [own, listed] = [amountOf(entry, 'totalInvestment'), amountOf(entry, 'listedTotal')];
  if (entry.from !== undefined || own === undefined || listed === undefined) return undefined;
  if (Math.abs(own - listed) <= HALF_A_DIGIT) return undefined;
  const facts = { project: entry.name, total: own, listed };
  return finding('kickoff/amount-differs', facts, placeOf(entry, 'totalInvestment'));
}

/** 0.05亿元 */
const HALF_A_DIGIT = 5_000_000;

/** The total cost of an event's project should not change later without a reason. */
function amountChanged({ before, after, last }: EntryPair): Finding | undefined {
  const [first, second] = [before, after].map((entry) => amountOf(entry, 'totalInvestment'));
  if (first === undefined || second === undefined || first === second) return undefined;
  const facts = { project: after.name, before: first, after: second, last: formatPeriod(last) };
  return finding('kickoff/amount-changed', facts, placeOf(after, 'totalInvestment'));
}

/** Two agencies may each have a project with this name. */
function isOther(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && one !== other;
}

const USUAL = usualRules('kickoffs');

export const KICKOFF_CHECKS: Checks<EntrySubjects> = {
  rules: [
    // Without its amount, the sum of the event is too small.
    USUAL.says('totalInvestment', () => true),
    { over: 'entry', codes: ['kickoff/amount-differs'], find: amountDiffers },
    { over: 'entry', codes: ['kickoff/twice'], find: twice },
    { over: 'entry', codes: ['kickoff/no-day'], find: noDay },
    { over: 'entry', codes: ['kickoff/not-started'], find: notStarted },
    { over: 'entry', codes: ['kickoff/started-before'], find: startedBefore },
    { over: 'entry', codes: ['kickoff/project-unknown', 'table/project-unchecked'], find: projectUnknown },
    USUAL.stays((entry, on) => yearOf(entry) === on.year),
    { over: 'pair', codes: ['kickoff/amount-changed'], find: amountChanged },
  ],
  doubts: [],
};
