import { describeFinding, findingSpeech } from '../../language/describe.ts';
import { matchProjects } from '../../ledgers/project/identity/identity.ts';
import { plannedAlready, screenCandidates } from '../../ledgers/project/plan/candidates.ts';
import { type ClosingYear, carriedOver, withAnnualPlans } from '../../ledgers/project/plan/carried.ts';
import { calculatePlan, type PlanBefore } from '../../ledgers/project/plan/plan.ts';
import type { Project } from '../../ledgers/project/record.ts';
import { adjustmentsShown, changesPicture } from '../../ledgers/project/show/plan/adjustments.ts';
import { candidatesShown } from '../../ledgers/project/show/plan/candidates.ts';
import { newPlanShown } from '../../ledgers/project/show/plan/new-plan.ts';
import { planShown } from '../../ledgers/project/show/plan/shown.ts';
import { applyWhere } from '../../ledgers/project/show/report/where.ts';
import { type Finding, finding } from '../../model/finding.ts';
import type { Outcome } from '../../model/outcome.ts';
import { failure } from '../../model/problem.ts';
import type { PlanKind } from '../../model/vocabulary.ts';
import type { Shown } from '../../write/formats.ts';
import type { Context } from '../context.ts';
import { monthOf } from '../months/months.ts';
import type { Drawing } from '../picture.ts';
import type { PipelineOptions } from '../pipeline.ts';
import { countInputs, nothingRead } from '../reading/count-inputs.ts';
import {
  type RecordRequest,
  type RecordsAsked,
  recordRequest,
  wantedProjects,
} from '../reading/record-request.ts';
import { tablesNamed } from '../report/report.ts';
import { findWorkspace, requireWorkspace, type Workspace } from '../workspace/workspace.ts';
import type { AppliedAdjustment } from './adjusted.ts';
import { latestPlannedYear, type Plan, readLists, readPlan, requirePlan } from './plans.ts';

/** The plan of a year in the workspace (the latest if no year is given), or the given lists. */
export interface PlanAsked {
  readonly year: number | undefined;
  readonly lists: readonly string[];
  readonly reading: PipelineOptions;
  readonly kind: PlanKind;
  readonly records: RecordsAsked;
  readonly by: string | undefined;
}

/** A plan that was read, and the part of it that is wanted. */
interface WantedPlan {
  readonly plan: Plan;
  readonly records: RecordRequest;
  readonly by: ReturnType<typeof tablesNamed>;
  readonly workspace: Workspace | undefined;
}

export async function wantedPlan(asked: PlanAsked, context: Context): Promise<WantedPlan> {
  const by = tablesNamed(asked.by);
  const workspace = await findWorkspace(context);
  const records = recordRequest(asked.records, workspace?.configuration);
  return { plan: await planOf(asked, workspace, context), records, by, workspace };
}

async function planOf(
  { year, lists, reading, kind }: PlanAsked,
  workspace: Workspace | undefined,
  context: Context,
): Promise<Plan> {
  if (lists.length > 0 && kind === 'adjusted')
    throw failure('usage/invalid-value', { option: '--plan', value: kind, expected: ['original'] });
  if (lists.length > 0) return readLists(lists, year, 'plan', reading, context);
  const own = workspace ?? (await requireWorkspace(context));
  const wanted = year ?? reading.period?.year ?? (await latestPlannedYear(own, context));
  return requirePlan(wanted, kind, own, context);
}

/** A year's plan, checked and summed up, compared with the year before. */
export async function annualPlan(
  { plan, records, by, workspace }: WantedPlan,
  drawing: Drawing,
  context: Context,
): Promise<Outcome<Shown & { readonly unreadable: number }>> {
  const { year, kind } = plan;
  const projects = wantedProjects(plan.projects, records);
  const before = workspace && (await planBefore(year, projects, records, workspace, context));
  const findings = [...plan.findings, ...(before?.findings ?? [])];
  const inputs = countInputs(plan.files.length, plan.dataset, projects, findings);
  const isOriginal = workspace !== undefined && plan.isStored && kind === 'original';
  const adjusted = isOriginal ? await readPlan(year, 'adjusted', workspace, context) : undefined;
  const shown = planShown({
    plan: calculatePlan(projects, year, before?.value, records),
    kind,
    adjustments: plan.adjustments.length,
    since: adjusted?.adjustments ?? [],
    inputs,
    findings,
    speech: findingSpeech(context.language),
    by,
    drawing,
    letterhead: workspace?.configuration.bulletin ?? {},
  });
  return { value: { ...shown, unreadable: inputs.unreadable }, findings };
}

/**
 * The plan of the year before, with the same filters, and its projects paired with this year's; undefined if it cannot
 * be read.
 */
async function planBefore(
  year: number,
  projects: Plan['projects'],
  { where }: RecordRequest,
  workspace: Workspace,
  context: Context,
): Promise<Outcome<PlanBefore | undefined>> {
  const before = await readPlan(year - 1, 'original', workspace, context);
  if (before === undefined) return { value: undefined, findings: [] };
  if (nothingRead(before.dataset)) return { value: undefined, findings: before.findings };
  const wanted = applyWhere(before.projects, where);
  const kept = wanted.ok ? wanted.value : [];
  const { agencies, identities } = workspace.configuration;
  const { value: matching, findings } = matchProjects(kept, projects, identities, agencies);
  return { value: { projects: kept, matching }, findings: [...before.findings, ...findings] };
}

/** The thresholds for candidates in kp.yaml; a Failure if there are none. */
export function requireThresholds({ configuration }: Workspace) {
  const { candidates } = configuration.thresholds;
  if (candidates.size === 0) throw failure('usage/no-thresholds', {});
  return configuration.thresholds;
}

/**
 * The projects proposed for a year's plan, checked against the thresholds of kp.yaml and against the plans of that year
 * and the one before, beside what goes on from that year; `isCompiled`: the plan's lists of both. The findings are the
 * reasons why some fail, and what is amiss with those that go on (`ofCarried`).
 */
export async function screened(
  { year, projects: listed }: Plan,
  asked: RecordsAsked,
  workspace: Workspace,
  drawing: Drawing,
  context: Context,
  isCompiled: boolean,
): Promise<Outcome<{ readonly shown: Shown; readonly ofCarried: readonly Finding[] }>> {
  const { configuration } = workspace;
  const records = recordRequest(asked, configuration);
  const projects = wantedProjects(listed, records);
  const plans = [];
  for (const plannedIn of [year - 1, year]) {
    const plan = await readPlan(plannedIn, 'adjusted', workspace, context);
    plans.push({ year: plannedIn, projects: plan?.projects });
  }
  const closing = await closingYear(year - 1, plans[0]!.projects, records, workspace, context);
  const { value: carried, findings } = carriedInto(year, closing, projects, configuration);
  const known = plans.map((plan) => ({ ...plan, projects: plan.projects ?? [] }));
  const planned = plannedAlready(projects, [...carried.lists, ...known], configuration);
  const candidates = screenCandidates(projects, requireThresholds(workspace), planned);
  const sentence = (reason: Finding) => describeFinding(reason, context.language).sentence;
  const show = isCompiled ? newPlanShown : candidatesShown;
  const next = { year, candidates, carried: carried.over };
  const shown = show(next, sentence, { ...drawing, letterhead: configuration.bulletin });
  const reasons = candidates.flatMap((one) => one.reasons);
  return { value: { shown, ofCarried: findings }, findings: [...findings, ...reasons] };
}

/** The last month of a year in the workspace, open or closed, beside the plan of the year; undefined if it has none. */
async function closingYear(
  year: number,
  planned: readonly Project[] | undefined,
  { where }: RecordRequest,
  workspace: Workspace,
  context: Context,
): Promise<ClosingYear | undefined> {
  const wanted = (projects: readonly Project[]) => {
    const found = applyWhere(projects, where);
    return found.ok ? found.value : [];
  };
  for (let month = 12; month >= 1; month -= 1) {
    const period = { year, month };
    const last = await monthOf(period, workspace, context);
    if (last === undefined) continue;
    const projects = wanted(last.projects);
    const { identities, agencies } = workspace.configuration;
    const plan = planned && matchProjects(wanted(planned), projects, identities, agencies).value;
    return { period, projects, plan };
  }
  return undefined;
}

/** What goes on from a year into the next, with the annual plans of those that applied all the same. */
function carriedInto(
  year: number,
  closing: ClosingYear | undefined,
  applied: Plan['projects'],
  configuration: Workspace['configuration'],
) {
  if (closing === undefined) {
    const findings = [finding('carried/no-list', { year: year - 1 }, { file: '' })];
    return { value: { over: undefined, lists: [] }, findings };
  }
  const { period } = closing;
  const { value: all, findings } = carriedOver(closing);
  const list = { year: year - 1, carriedFrom: period, projects: all.map(({ project }) => project) };
  const projects = withAnnualPlans(all, plannedAlready(applied, [list], configuration));
  return { value: { over: { period, projects }, lists: [list] }, findings };
}

/** The recorded adjustments of a plan, with date, reason and effect. */
export function recordedShown({ year, adjustments }: Plan, drawing: Drawing): Shown {
  const recorded = adjustments.map(({ entry, changes }) => ({ ...entry, changes }));
  return adjustmentsShown(year, recorded, drawing);
}

/** The effect of one adjustment; empty if it changes nothing. */
export function adjustmentPicture({ entry, changes }: AppliedAdjustment, drawing: Drawing): string {
  return changes.length === 0 ? '' : changesPicture({ date: entry.date, changes }, drawing);
}
