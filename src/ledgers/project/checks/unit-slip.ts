import type { Finding } from '../../../model/finding.ts';
import type { Yuan } from '../../../model/yuan.ts';
import type { Project } from '../record.ts';
import { about, written } from './about.ts';
import type { Row, TwoMonths } from './material.ts';

/**
 * 万 typed for 亿, or the unit of another column: an amount of the order of ten thousand times what the rest of its row, or
 * of its list, makes likely. An amount done is held against the plan, the plan against the total, the total against the
 * other amounts and the list's median. Does not apply where there is nothing to hold it against.
 */
export function amountUnitSlip({ project, median }: Row): Finding | undefined {
  const slip = slipOf(project, median);
  if (slip === undefined) return undefined;
  const { field, amount, reference, against } = slip;
  const facts = {
    name: project.name,
    field,
    amount: written(project, field, amount),
    against,
    reference: written(project, field, reference),
  };
  return about(project, 'amount/unit-slip', facts, field);
}

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

/** Smaller factors happen honestly: a share of a thousandth done in January, an expressway among village roads. */
const FACTOR = 1_000;

interface Slip {
  readonly field: 'totalInvestment' | 'annualPlan' | 'completed' | 'completedMonth' | 'completedBefore';
  readonly amount: Yuan;
  readonly reference: Yuan;
  readonly against: 'annualPlan' | 'totalInvestment' | 'median';
}

function slipOf(project: Project, median: () => Yuan | undefined): Slip | undefined {
  const { totalInvestment: total, annualPlan: plan, completedBefore: before } = project;
  if (isSlip(plan, total))
    return { field: 'annualPlan', amount: plan!, reference: total!, against: 'totalInvestment' };
  if (isSlip(before, total)) {
    return { field: 'completedBefore', amount: before!, reference: total!, against: 'totalInvestment' };
  }
  for (const field of ['completed', 'completedMonth'] as const) {
    const amount = project[field];
    if (isSlip(amount, plan) && (total === undefined || amount! > total)) {
      return { field, amount: amount!, reference: plan!, against: 'annualPlan' };
    }
  }
  const largest = Math.max(plan ?? 0, before ?? 0, project.completed ?? 0);
  if (isSlip(total, largest) && isSlip(total, median())) {
    return { field: 'totalInvestment', amount: total!, reference: median()!, against: 'median' };
  }
  return undefined;
}

function isSlip(amount: Yuan | undefined, reference: Yuan | undefined): boolean {
  return amount !== undefined && reference !== undefined && reference > 0 && amount >= reference * FACTOR;
}
