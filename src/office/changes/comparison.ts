import type { SourceFile } from '../../effects/discover.ts';
import { findingSpeech } from '../../language/describe.ts';
import { changeOf, coverAlike, progressOf } from '../../ledgers/project/comparison/change.ts';
import { compareProjects } from '../../ledgers/project/comparison/comparison.ts';
import { matchProjects } from '../../ledgers/project/identity/identity.ts';
import { dimensionsInOrder } from '../../ledgers/project/measures/dimensions.ts';
import type { Project } from '../../ledgers/project/record.ts';
import { comparisonShown } from '../../ledgers/project/show/comparison/shown.ts';
import type { ComparedSide, SideName } from '../../ledgers/project/show/comparison/sides.ts';
import type { Finding } from '../../model/finding.ts';
import type { Outcome } from '../../model/outcome.ts';
import { type Period, parsePeriod } from '../../model/period.ts';
import { failure } from '../../model/problem.ts';
import { PLAN_KINDS, type PlanKind } from '../../model/vocabulary.ts';
import type { Shown } from '../../write/formats.ts';
import type { Context } from '../context.ts';
import { monthOf } from '../months/months.ts';
import type { Drawing } from '../picture.ts';
import type { PipelineOptions } from '../pipeline.ts';
import { requirePlan } from '../plan/plans.ts';
import { nothingRead, unreadableFiles } from '../reading/count-inputs.ts';
import { readFiles } from '../reading/read-inputs.ts';
import { findWorkspace, requireWorkspace, submissionFiles, type Workspace } from '../workspace/workspace.ts';

/** One side of the comparison, with the files read for it. */
interface ReadSide extends ComparedSide {
  readonly files: readonly SourceFile[];
  readonly findings: readonly Finding[];
  /** How a closed month's lists have changed since closing. */
  readonly drift: readonly Finding[];
  readonly unreadable: number;
}

/** A side that could not be read, with the findings about it. */
interface UnreadSide {
  readonly findings: readonly Finding[];
  readonly projects?: undefined;
}

/** How to read the lists, and which plan of a year is meant if the argument does not say. */
export interface SideAsked {
  readonly reading: PipelineOptions;
  readonly plan: PlanKind | undefined;
}

/** Both lists; undefined if one could not be read. The findings are those of the lists. */
export async function readSides(
  [first, second]: readonly [string, string],
  asked: SideAsked,
  context: Context,
): Promise<Outcome<Sides | undefined>> {
  const workspace = await findWorkspace(context);
  const from = await readSide(first, workspace, asked, context);
  const to = await readSide(second, workspace, asked, context);
  const findings = [...from.findings, ...to.findings];
  if (from.projects === undefined || to.projects === undefined) return { value: undefined, findings };
  return { value: { from, to, workspace }, findings };
}

/** Two lists, whoever read them. */
interface ComparedSides {
  readonly from: ComparedSide;
  readonly to: ComparedSide;
  readonly workspace: Workspace | undefined;
}

interface Sides extends ComparedSides {
  readonly from: ReadSide;
  readonly to: ReadSide;
}

/** The projects of a month, as a report has them. */
export type MonthSide = Pick<ComparedSide, 'period' | 'projects' | 'notReported'>;

/** The comparison of two months that are at hand. */
export function comparedMonths(
  from: MonthSide,
  to: MonthSide,
  workspace: Workspace,
  drawing: Drawing,
  context: Context,
): Shown {
  const sideOf = (month: MonthSide): ComparedSide => ({
    ...month,
    name: { kind: 'month', period: month.period },
    progress: progressOf(month.projects, month.period),
  });
  return comparedSides({ from: sideOf(from), to: sideOf(to), workspace }, drawing, context).value;
}

/** The comparison of the two lists, with its findings. */
export function comparedSides(
  { from, to, workspace }: ComparedSides,
  drawing: Drawing,
  { language }: Context,
): Outcome<Shown> {
  const { agencies = [], identities = [] } = workspace?.configuration ?? {};
  const { value, findings } = matchProjects(from.projects, to.projects, identities, agencies);
  const ofOneYear = from.period.year === to.period.year;
  const ordered = dimensionsInOrder(agencies.map(({ name }) => name));
  const alike = coverAlike(from.period, to.period);
  const material = {
    from,
    to,
    comparison: compareProjects(value),
    change: changeOf(from.progress, to.progress, alike, ofOneYear ? value : undefined),
    findings: findings.filter(({ code }) => code !== 'identity/inferred'),
    compareAgencies: ordered.find(({ id }) => id === 'agency')!.compare,
    words: language,
    speech: findingSpeech(language),
  };
  return { value: comparisonShown(material, drawing), findings };
}

/**
 * What an argument of `kp compare` names: a month of the workspace (`2023-08`); a plan in it (`plan/2023`, `plan:2023`,
 * optionally followed by `/original` or `/adjusted`); or lists by path. Lists that state a year but no month are a
 * plan.
 */
async function readSide(
  argument: string,
  workspace: Workspace | undefined,
  { reading, plan: kind = 'original' }: SideAsked,
  context: Context,
): Promise<ReadSide | UnreadSide> {
  const plan = /^plan[:/](20\d\d)(?:[:/](original|adjusted))?$/.exec(argument);
  if (plan !== null) {
    const named = PLAN_KINDS.find((one) => one === plan[2]);
    return planSide(Number(plan[1]), named ?? kind, workspace, context);
  }
  const period = parsePeriod(argument);
  const files = await context.effects.files.discover([argument]);
  // A local folder 2023-08 is used if there is no workspace, or if it is the folder of that month.
  const isPath = files.some(({ place }) => place !== undefined);
  if (period !== undefined && (workspace !== undefined || !isPath))
    return monthSide(period, workspace, context);
  return listSide(argument, files, reading, context);
}

async function monthSide(
  period: Period,
  workspace: Workspace | undefined,
  context: Context,
): Promise<ReadSide> {
  const own = workspace ?? (await requireWorkspace(context));
  const month = await monthOf(period, own, context);
  // Fails with a message that names the existing months.
  const files = month?.closed ? [] : await submissionFiles(own, period, context);
  const { projects, findings, drift, inputs, reporting } = month!;
  return sideOf({ kind: 'month', period }, period, projects, {
    files,
    findings,
    drift,
    // Unreadable files of a closed month were accepted when it was closed.
    unreadable: month!.closed ? 0 : inputs.unreadable,
    notReported: reporting?.notReported,
  });
}

async function planSide(
  year: number,
  kind: PlanKind,
  workspace: Workspace | undefined,
  context: Context,
): Promise<ReadSide | UnreadSide> {
  const plan = await requirePlan(year, kind, workspace ?? (await requireWorkspace(context)), context);
  const { files, findings, projects, dataset } = plan;
  if (nothingRead(dataset)) return { findings };
  const read = { files, findings, unreadable: unreadableFiles(dataset) };
  return sideOf({ kind: 'plan', year, plan: kind }, { year, month: 1 }, projects, read);
}

async function listSide(
  path: string,
  files: readonly SourceFile[],
  { period: asked, ...reading }: PipelineOptions,
  context: Context,
): Promise<ReadSide | UnreadSide> {
  const attempts: readonly PipelineOptions[] = [
    ...(PLAN_PATH.test(path) ? [] : [reading]),
    { ...reading, purpose: 'plan' },
    { ...reading, period: asked },
  ];
  for (const attempt of attempts) {
    const { value: dataset, findings } = await readFiles(files, attempt, context);
    const { period, projects } = dataset;
    if (nothingRead(dataset)) return { findings };
    if (period === undefined) continue;
    const holds = attempt.purpose === 'plan' ? 'plan' : 'month';
    const read = { files, findings, unreadable: unreadableFiles(dataset) };
    return sideOf({ kind: 'list', path, holds }, period, projects, read);
  }
  throw failure('usage/no-period', { files: files.length });
}

/** A path that is a plan in a workspace, even if its title states the month in which it was made. */
const PLAN_PATH = /(?:^|\/)plan\/20\d\d(?:\.\w+)?\/?$/;

function sideOf(
  name: SideName,
  period: Period,
  projects: readonly Project[],
  read: Pick<ReadSide, 'files' | 'findings' | 'unreadable'> &
    Partial<Pick<ReadSide, 'drift' | 'notReported'>>,
): ReadSide {
  return { name, period, projects, progress: progressOf(projects, period), drift: [], ...read };
}
