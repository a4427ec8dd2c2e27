import type { Finding } from '../model/finding.ts';
import { earliestDay, formatDate, latestDay, type PlainDate } from '../model/plain-date.ts';
import type { TwoMonths } from './month-rule.ts';
import { about } from './rule.ts';

/** Planned dates stay where they were: who moves them hides a delay. A date told more exactly has not moved. */
export function monthDatesMoved({ before, after }: TwoMonths): Finding | undefined {
  for (const field of ['plannedStart', 'plannedFinish'] as const) {
    const one = before[field];
    const other = after[field];
    if (one === undefined || other === undefined || overlap(one, other)) continue;
    const facts = { name: after.name, field, before: formatDate(one), after: formatDate(other) };
    return about(after, 'month/dates-moved', facts, field);
  }
  return undefined;
}

export function overlap(one: PlainDate, other: PlainDate): boolean {
  return earliestDay(one) <= latestDay(other) && earliestDay(other) <= latestDay(one);
}
