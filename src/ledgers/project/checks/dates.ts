import type { Finding } from '../../../model/finding.ts';
import { formatPeriod } from '../../../model/period.ts';
import { earliestDay, formatDate, latestDay, overlap, type PlainDate } from '../../../model/plain-date.ts';
import { about } from './about.ts';
import type { Row, TwoMonths } from './material.ts';
import { agreesWithPlan } from './plan-agrees.ts';

/** A project finishes after it has started, by plan and in fact. Dates that may still be in order, by month or year, pass. */
export function dateFinishBeforeStart({ project }: Row): Finding | undefined {
  for (const [one, other] of SPANS) {
    const start = project[one];
    const finish = project[other];
    if (start === undefined || finish === undefined || latestDay(finish) >= earliestDay(start)) continue;
    const facts = { name: project.name, start: formatDate(start), finish: formatDate(finish) };
    return about(project, 'date/finish-before-start', facts, other);
  }
  return undefined;
}

const SPANS = [
  ['plannedStart', 'plannedFinish'],
  ['actualStart', 'actualFinish'],
] as const;

/** What has happened lies before the end of the period. Only a date of which every reading lies behind it is doubted. */
export function dateFuture({ project, period }: Row): Finding | undefined {
  const end = (period.year * 100 + period.month) * 100 + 31;
  for (const field of ['actualStart', 'actualFinish'] as const) {
    const date = project[field];
    if (date === undefined || earliestDay(date) <= end) continue;
    const facts = { name: project.name, field, date: formatDate(date), period: formatPeriod(period) };
    return about(project, 'date/future', facts, field);
  }
  return undefined;
}

/** When a project started or finished is a fact, and stays what it was. A date told more exactly is the same. */
export function monthDateRewritten({ before, after, toldIn }: TwoMonths): Finding | undefined {
  const field = (['actualStart', 'actualFinish'] as const).find((one) => differ(before[one], after[one]));
  if (field === undefined) return undefined;
  const dates = { before: formatDate(before[field]!), after: formatDate(after[field]!) };
  const facts = { name: after.name, field, ...dates, month: formatPeriod(toldIn(field)) };
  return about(after, 'month/date-rewritten', facts, field);
}

/**
 * Planned dates stay where they were: who moves them hides a delay. A date told more exactly has not moved, and one that
 * the plan moved may be.
 */
export function monthDatesMoved({ before, after, planned }: TwoMonths): Finding | undefined {
  const field = (['plannedStart', 'plannedFinish'] as const).find(
    (one) => differ(before[one], after[one]) && !agreesWithPlan(planned, after, one),
  );
  if (field === undefined) return undefined;
  const dates = { before: formatDate(before[field]!), after: formatDate(after[field]!) };
  return about(after, 'month/dates-moved', { name: after.name, field, ...dates }, field);
}

function differ(one: PlainDate | undefined, other: PlainDate | undefined): boolean {
  return one !== undefined && other !== undefined && !overlap(one, other);
}
