import type { Finding } from '../model/finding.ts';
import type { Period } from '../model/period.ts';
import type { Context } from './context.ts';
import type { Dataset } from './pipeline.ts';
import { type PlanBasis, type RecordRequest, wantedProjects } from './record-request.ts';

/** The projects of a month that a command is about, and by which plan their figures go. */
export interface MonthProjects {
  readonly projects: Dataset['projects'];
  /** Of a plan's: those that are in no list. */
  readonly unreported: ReadonlySet<Dataset['projects'][number]>;
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
  reported: Dataset['projects'],
  period: Period,
  request: RecordRequest,
  context: Context,
): Promise<MonthProjects> {
  const { goesBy } = request;
  if (goesBy !== 'reported') {
    const { heldAgainstPlan } = await import('./plan/by-plan.ts');
    return heldAgainstPlan(goesBy, period, reported, request, context);
  }
  const projects = wantedProjects(reported, request);
  return {
    projects,
    unreported: new Set(),
    basis: undefined,
    findings: [],
    unreadable: 0,
    isPlanUnread: false,
  };
}
