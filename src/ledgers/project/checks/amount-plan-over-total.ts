import type { Finding } from '../../../model/finding.ts';
import type { Row } from './material.ts';
import { about, written } from './rule.ts';

/** The year's plan is part of the whole: 年度计划投资 cannot exceed the total investment. */
export function amountPlanOverTotal({ project }: Row): Finding | undefined {
  const { annualPlan, totalInvestment } = project;
  if (annualPlan === undefined || totalInvestment === undefined || totalInvestment <= 0) return undefined;
  if (annualPlan <= totalInvestment) return undefined;
  const facts = {
    name: project.name,
    plan: written(project, 'annualPlan', annualPlan),
    total: written(project, 'totalInvestment', totalInvestment),
  };
  return about(project, 'amount/plan-over-total', facts, 'annualPlan');
}
