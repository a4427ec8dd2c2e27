import type { Finding } from '../../../model/finding.ts';
import { formatPeriod, monthsBetween } from '../../../model/period.ts';
import { formatDate } from '../../../model/plain-date.ts';
import type { Project } from '../record.ts';
import { about, written } from './about.ts';
import type { Planned, Row, TwoMonths } from './material.ts';
import { agreesWithPlan } from './plan-agrees.ts';

/**
 * A project that started in an earlier month has done something: a start with 0 invested, this year and before, is doubted.
 * Does not apply where the start is not dated, or nothing is reported.
 */
export function startNoInvestment({ project, period }: Row): Finding | undefined {
  const { started, actualStart, completed, completedBefore } = project;
  if (started !== true || actualStart === undefined || completed !== 0 || (completedBefore ?? 0) !== 0)
    return undefined;
  const months = monthsBetween(actualStart, period);
  return months < 1 ? undefined : about(project, 'start/no-investment', { name: project.name }, 'completed');
}

/**
 * Investment is done on projects that have started: one said to be 未开工 with investment this year is doubted. Reserves
 * have their own rule, and the members of a package start with it.
 */
export function startUnstartedInvestment({ project }: Row): Finding | undefined {
  const { started, startedBy, completed, phase } = project;
  if (started !== false || startedBy === undefined || completed === undefined || completed <= 0)
    return undefined;
  // A start behind the period has its own finding.
  if (project.actualStart !== undefined) return undefined;
  if (phase === '储备' || project.table.memberOf.has(project.position)) return undefined;
  const facts = { name: project.name, completed: written(project, 'completed', completed) };
  return about(project, 'start/unstarted-investment', facts, 'completed');
}

/** A reserve is not built yet: investment of this year says that it has become a start. */
export function reserveInvestment({ project }: Row): Finding | undefined {
  const { phase, completed } = project;
  if (phase !== '储备' || completed === undefined || completed <= 0) return undefined;
  const facts = { name: project.name, completed: written(project, 'completed', completed) };
  return about(project, 'reserve/investment', facts, 'completed');
}

/** A start of this year is dated in it: one dated before is last year's, and no start that was planned for this year. */
export function startBeforeYear({ project, period }: Row): Finding | undefined {
  const { phase, actualStart, name } = project;
  if (phase !== '新开工' || actualStart === undefined || actualStart.year >= period.year) return undefined;
  return about(project, 'start/before-year', { name, told: formatDate(actualStart) }, 'actualStart', 'start');
}

/** The same where no date tells, but last year's lists: what had begun then does not begin now. */
export function yearStartAgain({ before, after, toldIn }: TwoMonths): Finding | undefined {
  const { phase, actualStart, name } = after;
  if (phase !== '新开工' || actualStart !== undefined || before.started !== true) return undefined;
  return about(after, 'start/before-year', { name, told: formatPeriod(toldIn('started')) }, 'phase');
}

/**
 * A project to be started this year is 新开工 all year: called 续建 or 竣工 it leaves the starts that were planned, begun or
 * not, and the start rate rises. Does not apply where an adjustment of the plan says so.
 */
export function planStartRelabelled({ planned, reported }: Planned): Finding | undefined {
  return planned.phase === '新开工' ? relabelled(reported, undefined) : undefined;
}

/** The same against the last report of the year, where the plan says nothing of the phase. */
export function monthStartRelabelled({ before, after, planned, toldIn }: TwoMonths): Finding | undefined {
  if (before.phase !== '新开工' || agreesWithPlan(planned, after, 'phase')) return undefined;
  return relabelled(after, formatPeriod(toldIn('phase')));
}

function relabelled(project: Project, month: string | undefined): Finding | undefined {
  const { name, phase } = project;
  if (phase !== '续建' && phase !== '竣工') return undefined;
  return about(project, 'start/relabelled', { name, phase, month }, 'phase');
}
