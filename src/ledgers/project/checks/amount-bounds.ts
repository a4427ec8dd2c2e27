import type { Finding } from '../../../model/finding.ts';
import { about, written } from './about.ts';
import type { Row } from './material.ts';

/**
 * The investment completed before this year and in this year cannot exceed the total. Half a percent is allowed for
 * rounding and price changes.
 */
export function amountOverTotal({ project }: Row): Finding | undefined {
  const { completed, completedBefore, totalInvestment } = project;
  if (completed === undefined || totalInvestment === undefined || totalInvestment <= 0) return undefined;
  const done = (completedBefore ?? 0) + completed;
  if (done * 200 <= totalInvestment * 201) return undefined;
  const facts = {
    name: project.name,
    done: written(project, 'totalInvestment', done),
    total: written(project, 'totalInvestment', totalInvestment),
  };
  return about(project, 'amount/over-total', facts, 'completed');
}

/** The annual plan is a part of the whole: 年度计划投资 cannot exceed the total investment. */
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

/**
 * 本年累计完成投资 above the annual plan times `thresholds.overPlan` (default 1.5) is doubted. Does not apply without a plan.
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

/** If investment is reported for this year, an annual plan of 0 cannot be right: one of the two is wrong. */
export function planZero({ project }: Row): Finding | undefined {
  const { completed, annualPlan, phase } = project;
  if (annualPlan !== 0 || completed === undefined || completed <= 0 || phase === '储备') return undefined;
  const facts = { name: project.name, completed: written(project, 'completed', completed) };
  return about(project, 'plan/zero', facts, 'annualPlan');
}

/** This month is a part of this year: 本月完成投资 cannot exceed 本年累计完成投资. */
export function amountMonthOverYear({ project }: Row): Finding | undefined {
  const { completedMonth, completed } = project;
  if (completedMonth === undefined || completed === undefined || completedMonth <= completed)
    return undefined;
  const facts = {
    name: project.name,
    month: written(project, 'completedMonth', completedMonth),
    completed: written(project, 'completed', completed),
  };
  return about(project, 'amount/month-over-year', facts, 'completedMonth');
}
