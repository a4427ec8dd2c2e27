import type { PlanBasis } from '../ledgers/project/plan/basis.ts';
import type { Project } from '../ledgers/project/record.ts';
import type { Finding } from '../model/finding.ts';
import type { Period } from '../model/period.ts';
import type { Context } from './context.ts';
import { type RecordRequest, wantedProjects } from './record-request.ts';

/** The projects of a month that a command is about, and by which plan their figures go. */
export interface MonthProjects {
  readonly projects: readonly Project[];
  /** Undefined where the submitted figures hold. */
  readonly basis: PlanBasis | undefined;
  readonly findings: readonly Finding[];
  /** Files of the plan that gave nothing. */
  readonly unreadable: number;
  /** Not one file of the plan could be read: there is nothing to go by. */
  readonly isPlanUnread: boolean;
}

/** As they were reported, or held against the plan of their year. */
export async function monthProjects(
  reported: readonly Project[],
  period: Period,
  request: RecordRequest,
  context: Context,
): Promise<MonthProjects> {
  const { goesBy } = request;
  if (goesBy !== 'reported') {
    const { heldAgainstPlan } = await import('./plan/basis.ts');
    return heldAgainstPlan(goesBy, period, reported, request, context);
  }
  const projects = wantedProjects(reported, request);
  return { projects, basis: undefined, findings: [], unreadable: 0, isPlanUnread: false };
}
