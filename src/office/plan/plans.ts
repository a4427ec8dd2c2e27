import { join } from 'node:path';
import type { SourceFile } from '../../effects/discover.ts';
import type { Finding } from '../../model/finding.ts';
import type { Outcome } from '../../model/outcome.ts';
import type { Period } from '../../model/period.ts';
import { failure } from '../../model/problem.ts';
import type { PlanKind } from '../../model/vocabulary.ts';
import type { Context } from '../context.ts';
import type { Dataset, PipelineOptions } from '../pipeline.ts';
import { nothingRead } from '../reading/count-inputs.ts';
import { readFiles } from '../reading/read-inputs.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { type AppliedAdjustment, applyAdjustments } from './adjusted.ts';
import { storedAdjustments } from './store.ts';

/** A year's plan that has been read. */
export interface Plan {
  readonly year: number;
  readonly kind: PlanKind;
  /** It is in the workspace and was not given on the command line. */
  readonly isStored: boolean;
  readonly files: readonly SourceFile[];
  /** The data of the original plan. */
  readonly dataset: Dataset;
  readonly projects: Dataset['projects'];
  /** Recorded adjustments in the order in which they apply; empty for an original plan. */
  readonly adjustments: readonly AppliedAdjustment[];
  readonly findings: readonly Finding[];
}

/**
 * The plan of a year: `plan/<year>.*` or the lists in `plan/<year>/`; for the adjusted plan, with the recorded
 * adjustments dated up to the end of `until`. Undefined if the workspace has no such plan.
 */
export async function readPlan(
  year: number,
  kind: PlanKind,
  workspace: Workspace,
  context: Context,
  until?: Period,
): Promise<Plan | undefined> {
  const files = (await planFiles(workspace, context)).get(year);
  if (files === undefined) return undefined;
  const { value: dataset, findings } = await readAsPlan(files, year, {}, context);
  const original = {
    year,
    kind,
    isStored: true,
    files,
    dataset,
    findings,
    projects: dataset.projects,
    adjustments: [],
  };
  if (kind === 'original') return original;
  const stored = await storedAdjustments(year, workspace, context);
  const holding = stored.value.filter(({ entry }) => until === undefined || entry.date.month <= until.month);
  const adjusted = await applyAdjustments(original, holding, context);
  return {
    ...original,
    projects: adjusted.value.projects,
    adjustments: adjusted.value.adjustments,
    findings: [...findings, ...stored.findings, ...adjusted.findings],
  };
}

/** The same, but a missing plan is a Failure that names the existing ones. */
export async function requirePlan(
  year: number,
  kind: PlanKind,
  workspace: Workspace,
  context: Context,
  until?: Period,
): Promise<Plan> {
  const plan = await readPlan(year, kind, workspace, context, until);
  if (plan !== undefined) return plan;
  const years = await plannedYears(workspace, context);
  throw failure('usage/no-plan', { year, folder: join(workspace.root, FOLDER), years });
}

/** The latest year with a plan; a Failure if there is none. */
export async function latestPlannedYear(workspace: Workspace, context: Context): Promise<number> {
  const latest = (await plannedYears(workspace, context)).at(-1);
  if (latest !== undefined) return latest;
  throw failure('usage/no-plan', { year: undefined, folder: join(workspace.root, FOLDER), years: [] });
}

/** The years with a plan, ascending. */
async function plannedYears(workspace: Workspace, context: Context): Promise<readonly number[]> {
  return [...(await planFiles(workspace, context)).keys()].sort((first, second) => first - second);
}

/**
 * Lists given to a command, read as a plan or compared with one. The year is the given one, else that told by the
 * folder, file names or titles; a Failure if none tells.
 */
export async function readLists(
  lists: readonly string[],
  year: number | undefined,
  purpose: Exclude<PipelineOptions['purpose'], 'progress' | undefined>,
  reading: PipelineOptions,
  context: Context,
): Promise<Plan> {
  const files = await context.effects.files.discover(lists);
  const wanted = year ?? reading.period?.year;
  const { value: dataset, findings } = await readAsPlan(files, wanted, { ...reading, purpose }, context);
  const { period, projects } = dataset;
  if (period === undefined && !nothingRead(dataset)) throw failure('usage/no-year', { files: files.length });
  return {
    year: period?.year ?? 0,
    kind: 'original',
    isStored: false,
    files,
    dataset,
    projects,
    adjustments: [],
    findings,
  };
}

/** A plan describes the state at the beginning of its year. */
function readAsPlan(
  files: readonly SourceFile[],
  year: number | undefined,
  reading: PipelineOptions,
  context: Context,
): Promise<Outcome<Dataset>> {
  const period = year === undefined ? undefined : { year, month: 1 };
  return readFiles(files, { purpose: 'plan', ...reading, period }, context);
}

const FOLDER = 'plan';

/**
 * The lists of every plan by year, named relative to the workspace. If a plan has lists, other files beside them (the
 * notice as a PDF) are ignored.
 */
async function planFiles(
  { root }: Workspace,
  { effects }: Context,
): Promise<ReadonlyMap<number, readonly SourceFile[]>> {
  const folder = join(root, FOLDER);
  const above = folder.length - FOLDER.length;
  const byYear = new Map<number, SourceFile[]>();
  for (const file of await effects.files.discover([folder])) {
    const name = file.name.slice(above);
    const year = Number(/^plan\/(20\d\d)(?:\.[^./]+|\/.+)$/.exec(name)?.[1]);
    if (Number.isNaN(year)) continue;
    byYear.set(year, [...(byYear.get(year) ?? []), { ...file, name }]);
  }
  for (const [year, files] of byYear) {
    const lists = files.filter(({ name }) => LIST.test(name));
    if (lists.length > 0) byYear.set(year, lists);
  }
  return byYear;
}

const LIST = /\.(?:xl\w+|et|ett|ods|ots|fods|csv|tsv|tab|txt|html?|xml)$/i;
