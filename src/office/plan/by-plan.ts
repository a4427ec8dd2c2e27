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
import { nothingRead, unreadableFiles } from '../count-inputs.ts';
import type { MonthProjects } from '../month-projects.ts';
import { monthOf } from '../months.ts';
import type { Dataset } from '../pipeline.ts';
import { type RecordRequest, wantedProjects } from '../record-request.ts';
import { findWorkspace, requireWorkspace } from '../workspace.ts';
import { type Plan, readPlan, requirePlan } from './plans.ts';

type Projects = Dataset['projects'];

/** A month's projects held against the plan of their year. No workspace and no plan are Failures. */
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
 * What agencies are ranked by in a month. By a plan: its agencies, phases, levels and dates, and a planned project that
 * nobody reported is missing. As reported: what the lists say, but a project that stands in another agency's list without a
 * word in the plan that holds stays with the plan's agency, so that nobody rises by pushing projects away.
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
  // What the plan says of the lists is said by `kp check`.
  return { value: { records, reporters: reportersOf(reported, new Map()) }, findings: [] };
}

/** The projects of a month, those marked that were reserves when the year began. Where there is no plan the lists alone tell. */
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
 * Whose the projects are that two agencies claim in a month: by the plan that holds, else by the last month of the past
 * year whose lists had them. Nobody's outside of a workspace.
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

/** The whole month by the plan, and the plan itself. */
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

/** What was planned by a month's end; undefined where there is no workspace, or no plan. */
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
