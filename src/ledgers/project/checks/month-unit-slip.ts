import type { Finding } from '../../../model/finding.ts';
import type { TwoMonths } from './material.ts';
import { about, written } from './rule.ts';

/** Against its last report an amount of a thousand times, or less than a thousandth, is 万 typed for 亿 or the other way. */
export function monthUnitSlip({ before, after, toldIn, to }: TwoMonths): Finding | undefined {
  for (const field of ['totalInvestment', 'annualPlan', 'completedBefore', 'completed'] as const) {
    // What is done, and what is planned, begins anew with the year.
    if (field !== 'totalInvestment' && toldIn(field).year !== to.year) continue;
    const earlier = before[field] ?? 0;
    const later = after[field] ?? 0;
    if (earlier <= 0 || later <= 0) continue;
    // A project may well do a thousand times what it had done in its first month.
    const isSlip =
      later * FACTOR <= earlier || (later >= earlier * FACTOR && later > (after.totalInvestment ?? 0));
    if (!isSlip && !(field === 'totalInvestment' && later >= earlier * FACTOR)) continue;
    const facts = {
      name: after.name,
      field,
      amount: written(after, field, later),
      against: 'lastMonth',
      reference: written(after, field, earlier),
    };
    return about(after, 'amount/unit-slip', facts, field);
  }
  return undefined;
}

const FACTOR = 1_000;
