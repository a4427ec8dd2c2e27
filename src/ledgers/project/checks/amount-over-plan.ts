import type { Finding } from '../../../model/finding.ts';
import type { Row } from './material.ts';
import { about, written } from './rule.ts';

/**
 * 本年累计完成投资 beyond the annual plan by more than the factor of `thresholds.overPlan` (default 1.5) is doubted. Does
 * not apply without a plan.
 */
export function amountOverPlan({ project, thresholds }: Row): Finding | undefined {
  const { completed, annualPlan } = project;
  if (completed === undefined || annualPlan === undefined || annualPlan <= 0) return undefined;
  const { numerator, denominator } = thresholds.overPlan;
  if (completed * denominator <= annualPlan * numerator) return undefined;
  const facts = {
    name: project.name,
    completed: written(project, 'completed', completed),
    plan: written(project, 'annualPlan', annualPlan),
  };
  return about(project, 'amount/over-plan', facts, 'completed');
}
