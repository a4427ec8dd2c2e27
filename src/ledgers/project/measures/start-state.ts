import { monthIndex, type Period } from '../../../model/period.ts';
import { firstMonth, type PlainDate } from '../../../model/plain-date.ts';
import type { Project } from '../record.ts';

/**
 * What a project planned to start this year has to show for it: 应开工, 提前开工, 应开工未开工. Each answer is undefined for
 * projects that are not to start this year. A plan of a quarter or a year is due in its last month. Source: DOMAIN §3, §8.
 */

/** 计划新开工: of phase 新开工, unless a date says that it had begun before the year. */
export function isToStart({ phase, actualStart }: Project, { year }: Period): boolean {
  return phase === '新开工' && !(actualStart !== undefined && actualStart.year < year);
}

/** 应开工: the planned month ≤ the period. */
export function startIsDue(project: Project, period: Period): boolean | undefined {
  return isToStart(project, period) ? isDue(project.plannedStart, period) : undefined;
}

/**
 * 提前开工: begun in an earlier month than planned. Only what is certain counts: a plan of a quarter or a year may have
 * meant its first month; a start without a date, or dated vaguely, was made by the period's end at the latest.
 */
export function startIsEarly(project: Project, period: Period): boolean | undefined {
  if (!isToStart(project, period)) return undefined;
  const { plannedStart, actualStart, started } = project;
  if (started !== true || plannedStart === undefined) return false;
  const reached = monthIndex(period.year, period.month);
  const begun = actualStart === undefined ? reached : monthIndex(actualStart.year, actualStart.month);
  return Math.min(begun, reached) < monthIndex(plannedStart.year, firstMonth(plannedStart));
}

/** 应开工未开工: due and not known to have begun. */
export function startIsOverdue(project: Project, period: Period): boolean | undefined {
  return isToStart(project, period)
    ? isDue(project.plannedStart, period) && project.started !== true
    : undefined;
}

/** 开工情况不明: planned to start this year, and nothing tells whether it has. */
export function startIsUnknown(project: Project, period: Period): boolean | undefined {
  return isToStart(project, period) ? project.started === undefined : undefined;
}

/** Whether a planned date's month is reached by the period's end. Without a plan nothing is due. */
export function isDue(planned: PlainDate | undefined, period: Period): boolean {
  return (
    planned !== undefined && monthIndex(planned.year, planned.month) <= monthIndex(period.year, period.month)
  );
}
