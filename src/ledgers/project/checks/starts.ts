import type { Finding } from '../../../model/finding.ts';
import { formatPeriod, monthsBetween } from '../../../model/period.ts';
import { formatDate } from '../../../model/plain-date.ts';
import type { Project } from '../record.ts';
import { about, written } from './about.ts';
import type { Planned, Row, TwoMonths } from './material.ts';
import { agreesWithPlan } from './plan-agrees.ts';

/**
 * A project that started in an earlier month must have some investment: a start with 0 completed, this year and before,
 * is doubted. Does not apply if the start has no date or no investment is stated.
 */
export function startNoInvestment({ project, period }: Row): Finding | undefined {
  const { started, actualStart, completed, completedBefore } = project;
  if (started !== true || actualStart === undefined || completed !== 0 || (completedBefore ?? 0) !== 0)
    return undefined;
  const months = monthsBetween(actualStart, period);
  return months < 1 ? undefined : about(project, 'start/no-investment', { name: project.name }, 'completed');
}

/**
 * Only started projects have investment: a project marked 未开工 with investment this year is doubted. Reserves have a
 * rule of their own; members of a package start with the package.
 */
export function startUnstartedInvestment({ project }: Row): Finding | undefined {
  const { started, startedBy, completed, phase } = project;
  if (started !== false || startedBy === undefined || completed === undefined || completed <= 0)
    return undefined;
  // A start dated after the period has a finding of its own.
  if (project.actualStart !== undefined) return undefined;
  if (phase === '储备' || project.table.memberOf.has(project.position)) return undefined;
  const facts = { name: project.name, completed: written(project, 'completed', completed) };
  return about(project, 'start/unstarted-investment', facts, 'completed');
}

/** A reserve is not being built yet: investment this year means that it has become a start. */
export function reserveInvestment({ project }: Row): Finding | undefined {
  const { phase, completed } = project;
  if (phase !== '储备' || completed === undefined || completed <= 0) return undefined;
  const facts = { name: project.name, completed: written(project, 'completed', completed) };
  return about(project, 'reserve/investment', facts, 'completed');
}

/**
 * A start of this year must be dated this year: with an earlier date it is last year's, and not one planned for this
 * year.
 */
export function startBeforeYear({ project, period }: Row): Finding | undefined {
  const { phase, actualStart, name } = project;
  if (phase !== '新开工' || actualStart === undefined || actualStart.year >= period.year) return undefined;
  return about(project, 'start/before-year', { name, told: formatDate(actualStart) }, 'actualStart', 'start');
}

/**
 * The same check against last year's lists if there is no date: a project that started last year cannot start again.
 */
export function yearStartAgain({ before, after, toldIn }: TwoMonths): Finding | undefined {
  const { phase, actualStart, name } = after;
  if (phase !== '新开工' || actualStart !== undefined || before.started !== true) return undefined;
  return about(after, 'start/before-year', { name, told: formatPeriod(toldIn('started')) }, 'phase');
}

/**
 * A project planned to start this year stays 新开工 all year. Relabelled as 续建 or 竣工 it drops out of the planned starts,
 * whether started or not, and the start rate rises. Does not apply if an adjustment of the plan says so.
 */
export function planStartRelabelled({ planned, reported }: Planned): Finding | undefined {
  return planned.phase === '新开工' ? relabelled(reported, undefined) : undefined;
}

/** The same check against the year's last report, if the plan does not state the phase. */
export function monthStartRelabelled({ before, after, planned, toldIn }: TwoMonths): Finding | undefined {
  if (before.phase !== '新开工' || agreesWithPlan(planned, after, 'phase')) return undefined;
  return relabelled(after, formatPeriod(toldIn('phase')));
}

function relabelled(project: Project, month: string | undefined): Finding | undefined {
  const { name, phase } = project;
  if (phase !== '续建' && phase !== '竣工') return undefined;
  return about(project, 'start/relabelled', { name, phase, month }, 'phase');
}
