import { matchProjects } from '../../ledgers/project/identity/identity.ts';
import { effectOf } from '../../ledgers/project/plan/effect.ts';
import { calculatePlan, type PlanBefore } from '../../ledgers/project/plan/plan.ts';
import type { Project } from '../../ledgers/project/record.ts';
import { effectSentence, renderPlan } from '../../ledgers/project/show/plan/picture.ts';
import { parseBy } from '../../ledgers/project/show/report/by.ts';
import { applyWhere } from '../../ledgers/project/show/report/where.ts';
import type { Outcome } from '../../model/outcome.ts';
import { failure } from '../../model/problem.ts';
import { PLAN_KINDS, type PlanKind } from '../../model/vocabulary.ts';
import type { Context } from '../../office/context.ts';
import { countInputs, nothingRead } from '../../office/count-inputs.ts';
import { pictureOptions } from '../../office/picture.ts';
import { latestPlannedYear, type Plan, readLists, readPlan, requirePlan } from '../../office/plan/plans.ts';
import { chosen, type RecordRequest, recordRequest, wantedProjects } from '../../office/record-request.ts';
import { findWorkspace, requireWorkspace, type Workspace } from '../../office/workspace.ts';
import type { DisplayUnit } from '../../write/amounts.ts';
import type { Run } from '../command.ts';
import { EXIT } from '../exit.ts';
import { exitCode, FAIL_ON } from '../fail-on.ts';
import { FORMATS } from '../formats.ts';
import { longFlag, type OptionId, type Options } from '../options.ts';
import { type PlanShown, planPack, shownPlanTable } from '../plan-formats.ts';
import { printFindings } from '../print-findings.ts';
import { refuseOutputs } from '../refuse-outputs.ts';
import { readingAsked, recordsAsked } from '../requests.ts';
import { renderTables, sayTables, tableTargets, writeTables } from '../table-formats.ts';
import { writePieces } from '../write-pieces.ts';

/**
 * `kp plan [YEAR|INPUT…]`: a year's plan, checked and summed up, against the year before. What begins with `candidates`,
 * `adjust` or `adjustments` is done in a file of its own.
 */
export const plan: Run = async (inputs, options, context) => {
  const [word, ...rest] = inputs;
  refuse(NOT_FOR.get(word ?? '') ?? RECORDING, options);
  switch (word) {
    case 'candidates':
      return (await import('./plan-candidates.ts')).planCandidates(rest, options, context);
    case 'adjust':
      return (await import('./plan-adjust.ts')).planAdjust(rest, options, context);
    case 'adjustments':
      return (await import('./plan-adjustments.ts')).planAdjustments(rest, options, context);
    default:
      return showPlan(inputs, options, context);
  }
};

const RECORDING: readonly OptionId[] = ['date', 'reason', 'remove'];
/** What the words of `kp plan` have no use for; nothing that was asked for is passed over in silence. */
const NOT_FOR: ReadonlyMap<string, readonly OptionId[]> = new Map([
  ['candidates', [...RECORDING, 'plan', 'by']],
  ['adjustments', [...RECORDING, 'plan', 'by', 'where']],
  ['adjust', ['plan', 'output', 'format', 'by', 'where', 'unit', 'failOn', 'rawCsv']],
]);

function refuse(ids: readonly OptionId[], options: Options): void {
  const asked = ids.find((id) => options.has(id));
  if (asked !== undefined)
    throw failure('usage/unknown-option', { option: longFlag(asked), suggestion: undefined });
}

const showPlan: Run = async (inputs, options, context) => {
  const { effects, language } = context;
  const request = planRequest(options);
  const targets = await tableTargets(options.texts('output'), context);
  const workspace = await findWorkspace(context);
  const records = recordRequest(recordsAsked(options), workspace?.configuration);
  const planned = await wantedPlan(inputs, request.kind, workspace, options, context);
  await refuseOutputs(targets, planned.files, context);
  if (nothingRead(planned.dataset)) {
    await printFindings(planned.findings, context);
    return EXIT.unreadable;
  }
  const projects = wantedProjects(planned.projects, records);
  const before = workspace && (await planBefore(planned.year, projects, records, workspace, context));
  const findings = [...planned.findings, ...(before?.findings ?? [])];
  const counts = countInputs(planned.files.length, planned.dataset, projects, findings);
  const shown: PlanShown = {
    ...request,
    plan: calculatePlan(projects, planned.year, before?.value, records),
    adjustments: planned.adjustments.length,
    inputs: counts,
    findings,
    language,
  };
  const style = { ...request, language };
  await writeTables(targets, planPack(shown), style, context);
  if (request.format === 'table')
    await effects.stdout.write(await pictureOf(shown, planned, workspace, request.unit, context));
  else await writePieces([await renderTables(request.format, planPack(shown), style)], effects.stdout);
  await printFindings(findings, context);
  await sayTables(targets, context);
  return exitCode({ unreadable: counts.unreadable, findings, failOn: request.failOn });
};

function planRequest(options: Options) {
  const by = options.text('by');
  return {
    format: options.choice('format', FORMATS.plan) ?? 'table',
    by: by === undefined ? undefined : chosen('--by', parseBy(by)),
    unit: options.choice<DisplayUnit>('unit', ['亿元', '万元']),
    kind: options.choice<PlanKind>('plan', PLAN_KINDS) ?? 'original',
    failOn: options.choice('failOn', FAIL_ON) ?? 'never',
    rawCsv: options.flag('rawCsv'),
  } as const;
}

/** The plan of a year of the workspace, of its latest one where nothing is named, or the lists that are. */
async function wantedPlan(
  inputs: readonly string[],
  kind: PlanKind,
  workspace: Workspace | undefined,
  options: Options,
  context: Context,
): Promise<Plan> {
  const { year, lists } = yearAndLists(inputs);
  if (lists.length > 0 && kind === 'adjusted')
    throw failure('usage/invalid-value', { option: '--plan', value: kind, expected: ['original'] });
  if (lists.length > 0) return readLists(lists, year, 'plan', readingAsked(options), context);
  refuse(['encoding', 'delimiter', 'sheet', 'headerRow', 'skipHidden'], options);
  const own = workspace ?? (await requireWorkspace(context));
  const wanted = year ?? readingAsked(options).period?.year;
  return requirePlan(wanted ?? (await latestPlannedYear(own, context)), kind, own, context);
}

/** `2023` alone is a year; a file or folder of that name is `./2023`. */
export function yearAndLists(inputs: readonly string[]): {
  readonly year: number | undefined;
  readonly lists: readonly string[];
} {
  const [first = '', ...rest] = inputs;
  return /^20\d\d$/.test(first) ? { year: Number(first), lists: rest } : { year: undefined, lists: inputs };
}

/** The plan of the year before, narrowed as this one is, and which of its projects is which now; none where it cannot be read. */
async function planBefore(
  year: number,
  projects: readonly Project[],
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

async function pictureOf(
  shown: PlanShown,
  planned: Plan,
  workspace: Workspace | undefined,
  unit: DisplayUnit | undefined,
  context: Context,
): Promise<string> {
  const { plan: calculated, kind, adjustments, inputs: counts, by, language } = shown;
  const isStored = workspace !== undefined && planned.isStored && kind === 'original';
  const adjusted = isStored ? await readPlan(planned.year, 'adjusted', workspace, context) : undefined;
  const options = pictureOptions(unit, context);
  const recorded = adjusted?.adjustments ?? [];
  const effect = effectSentence(effectOf(recorded.flatMap(({ changes }) => changes)), options);
  const note = recorded.length === 0 ? undefined : language.plan.spoken.adjusted(recorded.length, effect);
  const tables = (by ?? (['planChange', 'byLevel', 'byPhase', 'byCategory'] as const)).map((id) =>
    shownPlanTable(id, shown),
  );
  return renderPlan({ plan: calculated, kind, adjustments, counts, adjusted: note }, tables, {
    ...options,
    wholeTables: by !== undefined,
  });
}
