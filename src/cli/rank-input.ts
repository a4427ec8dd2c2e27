import type { RankRecords } from '../calculate/scoring/ranking.ts';
import type { Finding } from '../model/finding.ts';
import { formatPeriod, type Period, parsePeriod } from '../model/period.ts';
import { Failure, failure } from '../model/problem.ts';
import type { Project } from '../registers/project/record.ts';
import type { Context } from './context.ts';
import { nothingRead, unreadableFiles } from './count-inputs.ts';
import type { SourceFile } from './effects/discover.ts';
import { monthOf } from './months.ts';
import type { Options } from './options.ts';
import { rankRecords } from './rank-records.ts';
import { type RankingSource, remembered } from './ranker.ts';
import { readFiles, readingRequest } from './read-inputs.ts';
import { basisOf } from './record-request.ts';
import { readRegisters } from './registers.ts';
import {
  currentMonth,
  findConfiguration,
  findWorkspace,
  submissionFiles,
  type Workspace,
} from './workspace.ts';

/** What a ranking is made from, and what was found on the way. */
export interface RankInput {
  readonly period: Period;
  readonly source: RankingSource;
  readonly workspace: Workspace | undefined;
  /** What was read and must not be written over. */
  readonly files: readonly SourceFile[];
  readonly findings: readonly Finding[];
  readonly unreadable: number;
}

/**
 * The month that is ranked: of the files a command names, else of the workspace (closed, if it is). Earlier months come
 * from the workspace, where there is one. Undefined where nothing could be read; the findings are told by then.
 */
export async function rankInput(
  inputs: readonly string[],
  options: Options,
  context: Context,
): Promise<RankInput | { readonly unread: readonly Finding[] }> {
  const workspace = await findWorkspace(context);
  const configuration = await findConfiguration(context);
  const registers = await context.effects.files.discover(options.texts('register'));
  const register = await readRegisters(registers, configuration);
  const month = await ownMonth(inputs, options, workspace, context);
  const findings = [...month.findings, ...register.findings];
  const { period, projects } = month;
  if (period === undefined) return { unread: findings };
  const key = formatPeriod(period);
  const basis = basisOf(options, configuration);
  const own = projects && (await rankRecords(projects, period, basis, context));
  const recordsOf = async (wanted: Period): Promise<RankRecords | undefined> => {
    if (formatPeriod(wanted) === key) return own?.value;
    const earlier = workspace && (await monthOf(wanted, workspace, context));
    return earlier && (await unlessUnplanned(rankRecords(earlier.projects, wanted, basis, context)))?.value;
  };
  return {
    period,
    workspace,
    source: { month: remembered(recordsOf), register: register.value.entries, configuration },
    files: [...month.files, ...registers],
    findings: [...findings, ...(own?.findings ?? [])],
    unreadable: month.unreadable + register.value.unreadable,
  };
}

/** An earlier month whose year has no plan cannot be ranked by it. */
async function unlessUnplanned<T>(records: Promise<T>): Promise<T | undefined> {
  return records.catch((error: unknown) => {
    if (error instanceof Failure && error.problem.code === 'usage/no-plan') return undefined;
    throw error;
  });
}

interface OwnMonth {
  /** Undefined where nothing could be read. */
  readonly period: Period | undefined;
  /** Undefined where a register alone is ranked. */
  readonly projects: readonly Project[] | undefined;
  readonly files: readonly SourceFile[];
  readonly findings: readonly Finding[];
  readonly unreadable: number;
}

/** Options that bear on reading: with one of them the lists are read, even of a month that is closed. */
const READING = ['encoding', 'delimiter', 'sheet', 'headerRow', 'skipHidden'] as const;

async function ownMonth(
  inputs: readonly string[],
  options: Options,
  workspace: Workspace | undefined,
  context: Context,
): Promise<OwnMonth> {
  const isReadAnew = READING.some((id) => options.has(id));
  if (inputs.length > 0 || (workspace !== undefined && isReadAnew))
    return readOwnMonth(inputs, options, context);
  const asked = options.parsed('period', ['2019-08'], parsePeriod);
  if (workspace !== undefined) {
    const period = asked ?? (await currentMonth(workspace, context));
    const month = await monthOf(period, workspace, context);
    if (month === undefined) return readOwnMonth(inputs, options, context);
    const { projects, findings, inputs: counts } = month;
    const files = month.closed ? [] : await submissionFiles(workspace, period, context);
    return { period, projects, files, findings, unreadable: counts.unreadable };
  }
  if (options.texts('register').length === 0) throw failure('usage/no-input', {});
  if (asked === undefined) throw failure('usage/no-period', { files: 0 });
  return { period: asked, projects: undefined, files: [], findings: [], unreadable: 0 };
}

async function readOwnMonth(
  inputs: readonly string[],
  options: Options,
  context: Context,
): Promise<OwnMonth> {
  const { files, reading } = await readingRequest(inputs, options, context);
  const { value: dataset, findings } = await readFiles(files, reading, context);
  const { projects } = dataset;
  if (nothingRead(dataset)) return { period: undefined, projects: undefined, files, findings, unreadable: 0 };
  if (dataset.period === undefined) throw failure('usage/no-period', { files: dataset.readings.length });
  return {
    period: dataset.period,
    projects,
    files,
    findings,
    unreadable: unreadableFiles(dataset),
  };
}
