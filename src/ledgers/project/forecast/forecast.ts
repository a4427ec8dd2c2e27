import { cellOf } from '../cell-of.ts';
import { USUAL_LIMITS } from '../measures/limits.ts';
import type { Project } from '../record.ts';
import { applyWhere, type Filter } from '../show/report/where.ts';
import { forecastMonth } from './month.ts';

/** What a forecast must know of projects: a month's sums, how one is traced, and which projects are asked for. */
export const FORECAST = { month: forecastMonth, cellOf, narrowed, limits: USUAL_LIMITS } as const;

/** A value that only other months have is no mistake: then none of this month is meant. */
function narrowed(projects: readonly Project[], filters: readonly Filter[]): readonly Project[] {
  const wanted = applyWhere(projects, filters);
  return wanted.ok ? wanted.value : [];
}
