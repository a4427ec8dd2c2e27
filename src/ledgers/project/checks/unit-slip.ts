import type { Finding } from '../../../model/finding.ts';
import type { Yuan } from '../../../model/yuan.ts';
import type { Project } from '../record.ts';
import { about, written } from './about.ts';
import type { Row, TwoMonths } from './material.ts';

/**
 * Finds amounts in the wrong unit (万 instead of 亿, or the unit of another column): about ten thousand times what the
 * rest of the row or of the list makes likely. Completed investment is compared with the plan, the plan with the total,
 * the total with the other amounts and the median of the list; beyond what any project costs, with the median alone: a
 * whole row may be in another unit. Does not apply if there is nothing to compare with.
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

/**
 * An amount that is at least a thousand times its last report, or at most a thousandth of it, has the wrong unit (万 and
 * 亿 mixed up).
 */
export function monthUnitSlip({ before, after, toldIn, to }: TwoMonths): Finding | undefined {
  for (const field of ['totalInvestment', 'annualPlan', 'completedBefore', 'completed'] as const) {
    // Completed investment and the annual plan start again every year.
    if (field !== 'totalInvestment' && toldIn(field).year !== to.year) continue;
    const earlier = before[field] ?? 0;
    const later = after[field] ?? 0;
    if (earlier <= 0 || later <= 0) continue;
    // Shortly after its start a project can honestly complete a thousand times what it had done before; it is a slip
    // only if the amount exceeds the total investment.
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

/**
 * Smaller factors occur in correct lists: a thousandth of the plan completed in January, an expressway among village
 * roads.
 */
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
  if (isShrunk(project.completed, plan))
    return { field: 'completed', amount: project.completed!, reference: plan!, against: 'annualPlan' };
  const largest = Math.max(plan ?? 0, before ?? 0, project.completed ?? 0);
  const isTooMuch = isSlip(total, largest) || (total ?? 0) > MOST;
  const isTooLittle = (total ?? 0) > 0 && total! < LEAST && isSlip(median(), total);
  if ((isTooMuch && isSlip(total, median())) || isTooLittle) {
    return { field: 'totalInvestment', amount: total!, reference: median()!, against: 'median' };
  }
  return undefined;
}

/** Projects in these lists cost at most a thousand 亿元 and at least a hundred 万元. */
const MOST = 100_000_000_000;
const LEAST = 1_000_000;

/**
 * 0.41 among amounts in 万元: next to nothing of the plan, but ten thousand times as much would be a likely share of it.
 */
function isShrunk(amount: Yuan | undefined, plan: Yuan | undefined): boolean {
  if (amount === undefined || plan === undefined || amount <= 0 || amount >= NEXT_TO_NOTHING) return false;
  return amount * TEN_THOUSAND >= plan * LEAST_SHARE && amount * TEN_THOUSAND <= plan * MOST_SHARE;
}

/** Ten 万元. */
const NEXT_TO_NOTHING = 100_000;
const TEN_THOUSAND = 10_000;
const LEAST_SHARE = 0.2;
const MOST_SHARE = 1.5;

function isSlip(amount: Yuan | undefined, reference: Yuan | undefined): boolean {
  return amount !== undefined && reference !== undefined && reference > 0 && amount >= reference * FACTOR;
}
