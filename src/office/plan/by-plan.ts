import type { RankRecords } from '../../calculate/scoring/ranking.ts';
import { planBasis } from '../../ledgers/project/plan/basis.ts';
import {
  type HeldMonth,
  heldByPlan,
  markFormerReserves,
  movedToPlanned,
} from '../../ledgers/project/plan/month-by-plan.ts';
import { type Owners, ownersAmong } from '../../ledgers/project/reading/claims.ts';
import { applyWhere } from '../../ledgers/project/show/report/where.ts';
import type { Outcome } from '../../model/outcome.ts';
import { monthsLater, type Period } from '../../model/period.ts';
import type { Basis, PlanKind } from '../../model/vocabulary.ts';
import type { Context } from '../context.ts';
import type { MonthProjects } from '../months/month-projects.ts';
import { monthOf } from '../months/months.ts';
import type { Dataset } from '../pipeline.ts';
import { nothingRead, unreadableFiles } from '../reading/count-inputs.ts';
import { type RecordRequest, wantedProjects } from '../reading/record-request.ts';
import { findWorkspace, requireWorkspace } from '../workspace/workspace.ts';
import { type Plan, readPlan, requirePlan } from './plans.ts';

type Projects = Dataset['projects'];

/** Combines a month's projects with the plan of their year. Without a workspace or a plan it is a Failure. */
export async function heldAgainstPlan(
  kind: PlanKind,
  period: Period,
  reported: Projects,
  request: RecordRequest,
  context: Context,
): Promise<MonthProjects> {
  const { plan, held, findings } = await monthByPlan(kind, period, reported, context);
  const projects = wantedProjects(held.projects, request);
  const silent = projects.filter((project) => held.unreported.has(project));
  const unplanned = applyWhere(held.unplanned, request.where);
  const { year, adjustments, dataset } = plan;
  const name = { year, kind, adjustments: adjustments.length };
  return {
    projects,
    unreported: held.unreported,
    basis: planBasis(name, silent, unplanned.ok ? unplanned.value : []),
    findings,
    unreadable: unreadableFiles(dataset),
    isPlanUnread: nothingRead(dataset),
  };
}

/**
 * The records for ranking agencies. With a plan: its agencies, phases, levels and dates, and a planned project that
 * nobody reported is missing. As reported: what the lists say, but a project in another agency's list stays with the
 * plan's agency unless the plan was changed, so that no agency can improve its rank by giving projects away.
 */
export async function rankRecords(
  reported: Projects,
  period: Period,
  basis: Basis,
  context: Context,
): Promise<Outcome<RankRecords<Projects[number]>>> {
  if (basis !== 'reported') {
    const { held, findings } = await monthByPlan(basis, period, reported, context);
    return {
      value: { records: held.projects, reporters: reportersOf(reported, held.agencies) },
      findings,
    };
  }
  const planned = await plannedIn(period, 'adjusted', context);
  const records =
    planned === undefined ? reported : movedToPlanned(reported, planned.projects, planned.configuration);
  // Findings about the plan are reported by `kp check`.
  return { value: { records, reporters: reportersOf(reported, new Map()) }, findings: [] };
}

/**
 * The projects of a month, with those marked that were reserves at the beginning of the year. Without a plan only the
 * lists can tell.
 */
export async function withFormerReserves(
  projects: Projects,
  period: Period,
  context: Context,
): Promise<Projects> {
  const planned = await plannedIn(period, 'original', context);
  return planned === undefined
    ? projects
    : markFormerReserves(projects, planned.projects, planned.configuration);
}

/**
 * The owners of projects that two agencies claim in a month: from the current plan, else from the latest month within a
 * year whose lists contain them. Without a workspace there are none.
 */
export async function claimOwners(claimed: Projects, period: Period, context: Context): Promise<Owners> {
  const workspace = await findWorkspace(context);
  if (workspace === undefined) return new Map();
  const planned = await plannedIn(period, 'adjusted', context);
  const owners = new Map(ownersAmong(claimed, planned?.projects ?? [], 'plan'));
  for (let back = 1; back <= 12; back += 1) {
    const open = claimed.filter((project) => !owners.has(project));
    if (open.length === 0) break;
    const month = await monthOf(monthsLater(period, -back), workspace, context);
    for (const [project, owner] of ownersAmong(open, month?.projects ?? [], 'month'))
      owners.set(project, owner);
  }
  return owners;
}

/** The whole month by the plan, together with the plan. */
async function monthByPlan(
  kind: PlanKind,
  period: Period,
  reported: Projects,
  context: Context,
): Promise<{
  readonly plan: Plan;
  readonly held: HeldMonth;
  readonly findings: Plan['findings'];
}> {
  const workspace = await requireWorkspace(context);
  const plan = await requirePlan(period.year, kind, workspace, context, period);
  const { value: held, findings } = heldByPlan(plan.projects, reported, workspace.configuration);
  return { plan, held, findings: [...plan.findings, ...findings] };
}

/** What was planned by the end of a month; undefined without a workspace or a plan. */
async function plannedIn(period: Period, kind: PlanKind, context: Context) {
  const workspace = await findWorkspace(context);
  const plan = workspace && (await readPlan(period.year, kind, workspace, context, period));
  return plan && { projects: plan.projects, configuration: workspace!.configuration };
}

function reportersOf(projects: Projects, names: ReadonlyMap<string, string>): ReadonlySet<string> {
  return new Set(
    projects.flatMap(({ agency }) => (agency === undefined ? [] : [names.get(agency) ?? agency])),
  );
}
