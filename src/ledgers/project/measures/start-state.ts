import { monthIndex, type Period } from '../../../model/period.ts';
import { firstMonth, type PlainDate } from '../../../model/plain-date.ts';
import type { Project } from '../record.ts';

/**
 * The start state of projects planned to start this year: 应开工, 提前开工, 应开工未开工. Each function returns undefined for other
 * projects. A plan given as a quarter or a year is due in its last month. Source: DOMAIN §3, §8.
 */

/** 计划新开工: phase 新开工, unless a date says that it started before this year. */
export function isToStart({ phase, actualStart }: Project, { year }: Period): boolean {
  return phase === '新开工' && !(actualStart !== undefined && actualStart.year < year);
}

/** 应开工: the planned month is not after the period. */
export function startIsDue(project: Project, period: Period): boolean | undefined {
  return isToStart(project, period) ? isDue(project.plannedStart, period) : undefined;
}

/**
 * 提前开工: started in an earlier month than planned. Only certain cases count: a plan given as a quarter or a year may
 * have meant its first month, and a start without a date (or with a vague one) may be as late as the end of the period.
 */
export function startIsEarly(project: Project, period: Period): boolean | undefined {
  if (!isToStart(project, period)) return undefined;
  const { plannedStart, actualStart, started } = project;
  if (started !== true || plannedStart === undefined) return false;
  const reached = monthIndex(period.year, period.month);
  const begun = actualStart === undefined ? reached : monthIndex(actualStart.year, actualStart.month);
  return Math.min(begun, reached) < monthIndex(plannedStart.year, firstMonth(plannedStart));
}

/** 应开工未开工: due and not known to have started. */
export function startIsOverdue(project: Project, period: Period): boolean | undefined {
  return isToStart(project, period)
    ? isDue(project.plannedStart, period) && project.started !== true
    : undefined;
}

/** 开工情况不明: planned to start this year, and the list does not tell whether it has. */
export function startIsUnknown(project: Project, period: Period): boolean | undefined {
  return isToStart(project, period) ? project.started === undefined : undefined;
}

/** Whether the month of a planned date is reached by the end of the period. Without a planned date nothing is due. */
export function isDue(planned: PlainDate | undefined, period: Period): boolean {
  return (
    planned !== undefined && monthIndex(planned.year, planned.month) <= monthIndex(period.year, period.month)
  );
}
