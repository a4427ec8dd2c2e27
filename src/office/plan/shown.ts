import { describeFinding, findingSpeech } from '../../language/describe.ts';
import { matchProjects } from '../../ledgers/project/identity/identity.ts';
import { plannedAlready, screenCandidates } from '../../ledgers/project/plan/candidates.ts';
import { calculatePlan, type PlanBefore } from '../../ledgers/project/plan/plan.ts';
import { adjustmentsShown, changesPicture } from '../../ledgers/project/show/plan/adjustments.ts';
import { candidatesShown } from '../../ledgers/project/show/plan/candidates.ts';
import { newPlanShown } from '../../ledgers/project/show/plan/new-plan.ts';
import { planShown } from '../../ledgers/project/show/plan/shown.ts';
import { applyWhere } from '../../ledgers/project/show/report/where.ts';
import type { Finding } from '../../model/finding.ts';
import type { Outcome } from '../../model/outcome.ts';
import { failure } from '../../model/problem.ts';
import type { PlanKind } from '../../model/vocabulary.ts';
import type { Shown } from '../../write/formats.ts';
import type { Context } from '../context.ts';
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
 * and the one before; `isCompiled`: the plan list of those that pass. The findings are the reasons why some fail.
 */
export async function screened(
  { year, projects: listed }: Plan,
  asked: RecordsAsked,
  workspace: Workspace,
  drawing: Drawing,
  context: Context,
  isCompiled: boolean,
): Promise<Outcome<Shown>> {
  const { configuration } = workspace;
  const projects = wantedProjects(listed, recordRequest(asked, configuration));
  const plans = [];
  for (const plannedIn of [year - 1, year]) {
    const plan = await readPlan(plannedIn, 'adjusted', workspace, context);
    plans.push({ year: plannedIn, projects: plan?.projects ?? [] });
  }
  const planned = plannedAlready(projects, plans, configuration);
  const candidates = screenCandidates(projects, requireThresholds(workspace), planned);
  const sentence = (reason: Finding) => describeFinding(reason, context.language).sentence;
  const show = isCompiled ? newPlanShown : candidatesShown;
  const shown = show(year, candidates, sentence, { ...drawing, letterhead: configuration.bulletin });
  return { value: shown, findings: candidates.flatMap(({ reasons }) => reasons) };
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
