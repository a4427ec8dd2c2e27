import type { Period } from '../../../model/period.ts';
import type { Project } from '../record.ts';
import { isDue } from './start-state.ts';

/**
 * 计划竣工 and 应竣工未竣工 of one project. Source: DOMAIN §3.
 */

/**
 * Planned to finish this year: phase 竣工, where the lists use that phase, which is then the project's role in this
 * year's plan. Elsewhere: finished, or planned to be by the year's end. Never included are projects whose date says
 * that they finished before this year, and unfinished ones that are planned for a later year. Source: DOMAIN §3, §8.
 */
export function isToFinish(project: Project, period: Period): boolean {
  const { phase, actualFinish, plannedFinish, finished, finishByDate } = project;
  if (actualFinish !== undefined && actualFinish.year < period.year) return false;
  if (finished !== true && plannedFinish !== undefined && plannedFinish.year > period.year) return false;
  return phase === undefined || finishByDate === true
    ? finished === true || plannedFinish !== undefined
    : phase === '竣工';
}

/** 预计年内竣工: planned to finish this year and not known to be finished; undefined if not planned to finish this year. */
export function finishIsExpected(project: Project, period: Period): boolean | undefined {
  return isToFinish(project, period) ? project.finished !== true : undefined;
}

/** 竣工情况不明: planned to finish this year, and the list does not tell whether it has. */
export function finishIsUnknown(project: Project, period: Period): boolean | undefined {
  return isToFinish(project, period) ? project.finished === undefined : undefined;
}

/**
 * 应竣工未竣工: the planned month is reached and the project is not known to be finished; undefined if not planned to finish
 * this year.
 */
export function finishIsOverdue(project: Project, period: Period): boolean | undefined {
  if (!isToFinish(project, period)) return undefined;
  return isDue(project.plannedFinish, period) && project.finished !== true;
}
