import { monthIndex, type Period } from '../../model/period.ts';
import { firstMonth } from '../../model/plain-date.ts';
import type { Yuan } from '../../model/yuan.ts';
import type { AmountField } from './fields.ts';
import type { Project } from './record.ts';

/**
 * What a record states, and what it should state but does not. Missing is not 0: if an amount is due, a blank, a dash
 * or an unreadable amount is missing. A project that has not started has completed 0, even if the cell is blank. A
 * reserve needs no plan for the year, and owes its completed investment only if it has a plan. Source: DOMAIN §8.
 */

/** 缺年度计划 */
export function lacksPlan(project: Project): boolean {
  return project.phase !== '储备' && lacks(project, 'annualPlan');
}

/** 本年累计完成投资: as stated; 0 for a project that has not started and leaves it blank; undefined if missing. */
export function completedOf({ completed, nothingCompleted }: Project): Yuan | undefined {
  return completed ?? (nothingCompleted === true ? 0 : undefined);
}

/** 缺完成投资. If nothing is planned for the year, a blank is not a gap. */
export function lacksCompleted(project: Project): boolean {
  if (completedOf(project) !== undefined || !lacks(project, 'completed') || !owesCompleted(project))
    return false;
  return project.annualPlan !== 0 || !isBlank(project, 'completed');
}

/** Whether plan and completed investment are both stated, so that the project counts in the rate. */
export function statesRate(project: Project): boolean {
  return isStated(project, 'annualPlan') && tellsCompleted(project);
}

/** Whether the completed investment is known, including a known 0. */
export function tellsCompleted(project: Project): boolean {
  return isStated(project, 'completed') || project.nothingCompleted === true;
}

/** Whether an amount is stated; for rows that belong together, whether it is stated for all of them. */
export function isStated(project: Project, field: AmountField): boolean {
  const { together } = project;
  return together === undefined ? project[field] !== undefined : together.has(field);
}

/** 截至上年底累计完成投资: as stated; 0 for a project that starts only this year and leaves it blank. */
export function completedBeforeOf(project: Project): Yuan | undefined {
  const isNew = project.phase === '新开工' || project.phase === '储备';
  return project.completedBefore ?? (isNew && isBlank(project, 'completedBefore') ? 0 : undefined);
}

/** Whether a blank in 本年累计完成投资 means 0, because the project has not started. */
export function hasNothingCompleted(project: Project, period: Period): boolean {
  return (
    lacks(project, 'completed') &&
    isBlank(project, 'completed') &&
    owesCompleted(project) &&
    hasNotBegun(project, period)
  );
}

/**
 * 未开工: stated so, or planned to start after the period with no actual start and nothing completed this month. A blank
 * in the column of starts says nothing.
 */
function hasNotBegun(
  { started, startedBy, plannedStart, actualStart, completedMonth = 0 }: Project,
  { year, month }: Period,
): boolean {
  if (started === true || completedMonth > 0) return false;
  const isSaid = started === false && (startedBy !== 'actualStart' || actualStart !== undefined);
  if (isSaid || actualStart !== undefined) return isSaid;
  // 三季度 or 2024年 may have meant its first month.
  return (
    plannedStart !== undefined &&
    monthIndex(plannedStart.year, firstMonth(plannedStart)) > monthIndex(year, month)
  );
}

function lacks(project: Project, field: AmountField): boolean {
  return project[field] === undefined && project.together?.has(field) !== true;
}

function owesCompleted(project: Project): boolean {
  return project.phase !== '储备' || !lacks(project, 'annualPlan');
}

function isBlank({ unknown }: Project, field: AmountField): boolean {
  return unknown === undefined || !unknown.includes(field);
}
