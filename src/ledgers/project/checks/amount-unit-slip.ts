import type { Finding } from '../../../model/finding.ts';
import type { Yuan } from '../../../model/yuan.ts';
import type { Project } from '../record.ts';
import type { Row } from './material.ts';
import { about, written } from './rule.ts';

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

/** The median total investment; sorted only when it is asked for. Of fewer than five it says nothing. */
export function medianOf(projects: readonly Project[]): () => Yuan | undefined {
  let known: { readonly value: Yuan | undefined } | undefined;
  return () => {
    if (known === undefined) {
      const totals = projects.flatMap(({ totalInvestment }) => (totalInvestment ? [totalInvestment] : []));
      totals.sort((one, other) => one - other);
      known = { value: totals.length < 5 ? undefined : totals[totals.length >> 1] };
    }
    return known.value;
  };
}
