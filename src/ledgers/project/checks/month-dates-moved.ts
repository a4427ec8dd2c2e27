import type { Finding } from '../../../model/finding.ts';
import { formatDate, overlap } from '../../../model/plain-date.ts';
import type { TwoMonths } from './material.ts';
import { agreesWithPlan } from './plan-agrees.ts';
import { about } from './rule.ts';

/**
 * Planned dates stay where they were: who moves them hides a delay. A date told more exactly has not moved, and one that
 * the plan moved may be.
 */
export function monthDatesMoved({ before, after, planned }: TwoMonths): Finding | undefined {
  for (const field of ['plannedStart', 'plannedFinish'] as const) {
    const one = before[field];
    const other = after[field];
    if (one === undefined || other === undefined || overlap(one, other)) continue;
    if (agreesWithPlan(planned, after, field)) continue;
    const facts = { name: after.name, field, before: formatDate(one), after: formatDate(other) };
    return about(after, 'month/dates-moved', facts, field);
  }
  return undefined;
}
