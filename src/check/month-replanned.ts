import type { Finding } from '../model/finding.ts';
import { formatPeriod } from '../model/period.ts';
import type { TwoMonths } from './month-rule.ts';
import { about, written } from './rule.ts';

/** The annual plan, the total, and what was done before the year stay within it, unless they were adjusted: a change needs an explanation. */
export function monthReplanned({ before, after, from, to }: TwoMonths): Finding | undefined {
  if (from.year !== to.year) return undefined;
  for (const field of ['annualPlan', 'totalInvestment', 'completedBefore'] as const) {
    const earlier = before[field];
    const later = after[field];
    if (earlier === undefined || later === undefined || earlier === later) continue;
    const facts = {
      name: after.name,
      field,
      before: written(after, field, earlier),
      after: written(after, field, later),
      month: formatPeriod(from),
    };
    return about(after, 'month/replanned', facts, field);
  }
  return undefined;
}
