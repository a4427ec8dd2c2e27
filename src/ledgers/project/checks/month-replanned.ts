import type { Finding } from '../../../model/finding.ts';
import { formatPeriod } from '../../../model/period.ts';
import type { TwoMonths } from './material.ts';
import { agreesWithPlan } from './plan-agrees.ts';
import { about, written } from './rule.ts';

/**
 * The annual plan, the total, and what was done before the year stay within it, unless the plan was adjusted: a change
 * needs an explanation.
 */
export function monthReplanned({ before, after, planned, toldIn }: TwoMonths): Finding | undefined {
  for (const field of ['annualPlan', 'totalInvestment', 'completedBefore'] as const) {
    const earlier = before[field];
    const later = after[field];
    if (earlier === undefined || later === undefined || earlier === later) continue;
    if (agreesWithPlan(planned, after, field)) continue;
    const facts = {
      name: after.name,
      field,
      before: written(after, field, earlier),
      after: written(after, field, later),
      month: formatPeriod(toldIn(field)),
    };
    return about(after, 'month/replanned', facts, field);
  }
  return undefined;
}
