import type { Finding } from '../../../model/finding.ts';
import { monthIndex } from '../../../model/period.ts';
import type { Row } from './material.ts';
import { about } from './rule.ts';

/**
 * A project that started in an earlier month has done something: a start with 0 invested, this year and before, is doubted.
 * Does not apply where the start is not dated, or nothing is reported.
 */
export function startNoInvestment({ project, period }: Row): Finding | undefined {
  const { started, actualStart, completed, completedBefore } = project;
  if (started !== true || actualStart === undefined || completed !== 0 || (completedBefore ?? 0) !== 0)
    return undefined;
  const months = monthIndex(period.year, period.month) - monthIndex(actualStart.year, actualStart.month);
  return months < 1 ? undefined : about(project, 'start/no-investment', { name: project.name }, 'completed');
}
