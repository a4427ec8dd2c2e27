import type { Finding } from '../../model/finding.ts';
import type { Period } from '../../model/period.ts';
import type { Context } from '../context.ts';
import type { Dataset } from '../pipeline.ts';
import { type PlanBasis, type RecordRequest, wantedProjects } from '../reading/record-request.ts';

/** The projects of a month for a command, and the plan that their figures follow. */
export interface MonthProjects {
  readonly projects: Dataset['projects'];
  /** With a plan: its projects that are in no list. */
  readonly unreported: ReadonlySet<Dataset['projects'][number]>;
  /** Undefined if the submitted figures are used. */
  readonly basis: PlanBasis | undefined;
  readonly findings: readonly Finding[];
  /** The number of unreadable files of the plan. */
  readonly unreadable: number;
  /** No file of the plan could be read, so there is no plan to follow. */
  readonly isPlanUnread: boolean;
}

/** The projects as reported, or combined with the plan of their year. */
export async function monthProjects(
  reported: Dataset['projects'],
  period: Period,
  request: RecordRequest,
  context: Context,
): Promise<MonthProjects> {
  const { goesBy } = request;
  if (goesBy !== 'reported') {
    const { heldAgainstPlan } = await import('../plan/by-plan.ts');
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
