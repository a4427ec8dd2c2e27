import { matchProjects } from '../../ledgers/project/identity/identity.ts';
import { type Baseline, holdAgainstPlan } from '../../ledgers/project/plan/baseline.ts';
import { type PlanBasis, planBasis } from '../../ledgers/project/plan/basis.ts';
import type { Project } from '../../ledgers/project/record.ts';
import { applyWhere } from '../../ledgers/project/show/report/where.ts';
import type { Period } from '../../model/period.ts';
import type { PlanKind } from '../../model/vocabulary.ts';
import type { Context } from '../context.ts';
import { nothingRead, unreadableFiles } from '../count-inputs.ts';
import type { MonthProjects } from '../month-projects.ts';
import { type RecordRequest, wantedProjects } from '../record-request.ts';
import { requireWorkspace } from '../workspace.ts';
import { requirePlan } from './plans.ts';

/**
 * A month's projects held against the plan of their year: `--plan original`, or with what was recorded by the month's end,
 * `--plan adjusted`. No workspace and no plan are Failures.
 */
export async function heldAgainstPlan(
  kind: PlanKind,
  period: Period,
  reported: readonly Project[],
  request: RecordRequest,
  context: Context,
): Promise<MonthProjects> {
  const { plan, baseline, findings } = await heldByPlan(kind, period, reported, context);
  const projects = wantedProjects(baseline.projects, request);
  const { year, adjustments } = plan;
  return {
    projects,
    basis: basisOf({ year, kind, adjustments: adjustments.length }, projects, baseline, request),
    findings,
    unreadable: unreadableFiles(plan.dataset),
    isPlanUnread: nothingRead(plan.dataset),
  };
}

/** The whole month by the plan, the plan itself, and by what name each agency goes in both. */
export async function heldByPlan(
  kind: PlanKind,
  period: Period,
  reported: readonly Project[],
  context: Context,
) {
  const workspace = await requireWorkspace(context);
  const plan = await requirePlan(period.year, kind, workspace, context, period);
  const { agencies, identities } = workspace.configuration;
  const matched = matchProjects(plan.projects, reported, identities, agencies);
  const { value: baseline, findings } = holdAgainstPlan(plan.projects, matched.value);
  return {
    plan,
    baseline,
    agencies: matched.value.agencies,
    findings: [...plan.findings, ...matched.findings, ...findings],
  };
}

function basisOf(
  plan: Pick<PlanBasis, 'year' | 'kind' | 'adjustments'>,
  projects: readonly Project[],
  { unreported, unplanned }: Baseline,
  { where }: RecordRequest,
): PlanBasis {
  const wanted = applyWhere(unplanned, where);
  const silent = projects.filter((project) => unreported.has(project));
  return planBasis(plan, silent, wanted.ok ? wanted.value : []);
}
