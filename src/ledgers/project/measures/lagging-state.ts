import type { Period } from '../../../model/period.ts';
import { compareRatios, difference, type Ratio } from '../../../model/ratio.ts';
import type { Project } from '../record.ts';
import { completedOf } from '../stated.ts';

/** The project's own 完成率; undefined if its plan or its completed investment is missing. */
export function completionRate(project: Project): Ratio | undefined {
  const { annualPlan } = project;
  const completed = completedOf(project);
  if (completed === undefined || annualPlan === undefined || annualPlan <= 0) return undefined;
  return { numerator: completed, denominator: annualPlan };
}

/** The project's completion rate less month / 12. */
export function ownLead(project: Project, period: Period): Ratio | undefined {
  const rate = completionRate(project);
  return rate && difference(rate, { numerator: period.month, denominator: 12 });
}

/**
 * 进度滞后: started, and its completion rate is below the time progress by more than the threshold. Undefined for a project
 * that has not started or has no rate. `limit` is the time progress minus the threshold. Source: DOMAIN §3.
 */
export function isLagging(project: Project, limit: Ratio): boolean | undefined {
  if (project.started !== true) return undefined;
  const rate = completionRate(project);
  return rate && compareRatios(rate, limit) < 0;
}

/** The completion rate below which a project lags. */
export function laggingBelow({ month }: Period, threshold: Ratio): Ratio {
  return difference({ numerator: month, denominator: 12 }, threshold);
}
