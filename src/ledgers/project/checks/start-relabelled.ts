import type { Finding } from '../../../model/finding.ts';
import { formatPeriod } from '../../../model/period.ts';
import type { Project } from '../record.ts';
import type { Planned, TwoMonths } from './material.ts';
import { agreesWithPlan } from './plan-agrees.ts';
import { about } from './rule.ts';

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
