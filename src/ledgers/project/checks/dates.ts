import type { Finding } from '../../../model/finding.ts';
import { formatPeriod } from '../../../model/period.ts';
import { earliestDay, formatDate, latestDay, overlap, type PlainDate } from '../../../model/plain-date.ts';
import { about } from './about.ts';
import type { Row, TwoMonths } from './material.ts';
import { agreesWithPlan } from './plan-agrees.ts';

/**
 * A project finishes after it starts, both by plan and in fact. Vague dates (a month, a year) pass if some reading of
 * them is in order.
 */
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

/**
 * What has happened cannot be dated after the end of the period. A date is doubted only if every possible reading of it
 * is later.
 */
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

/** The date of an actual start or finish must not change. Stating it more precisely is not a change. */
export function monthDateRewritten({ before, after, toldIn }: TwoMonths): Finding | undefined {
  const field = (['actualStart', 'actualFinish'] as const).find((one) => differ(before[one], after[one]));
  if (field === undefined) return undefined;
  const dates = { before: formatDate(before[field]!), after: formatDate(after[field]!) };
  const facts = { name: after.name, field, ...dates, month: formatPeriod(toldIn(field)) };
  return about(after, 'month/date-rewritten', facts, field);
}

/**
 * Planned dates must stay: moving them hides a delay. Stating a date more precisely is not a change; a date may also
 * move if the plan moved it.
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
