import { cellOf } from '../cell-of.ts';
import { USUAL_LIMITS } from '../measures/limits.ts';
import type { Project } from '../record.ts';
import { applyWhere, type Filter } from '../show/report/where.ts';
import { forecastMonth } from './month.ts';

/**
 * What the forecast needs from the project ledger: a month's sums, how they are traced, and how projects are filtered.
 */
export const FORECAST = { month: forecastMonth, cellOf, narrowed, limits: USUAL_LIMITS } as const;

/** A filter value that occurs only in other months is not an error; no project of this month is then selected. */
function narrowed(projects: readonly Project[], filters: readonly Filter[]): readonly Project[] {
  const wanted = applyWhere(projects, filters);
  return wanted.ok ? wanted.value : [];
}
