import type { RankRecords } from '../../calculate/scoring/ranking.ts';
import type { Options } from '../../cli/options.ts';
import type { SourceFile } from '../../effects/discover.ts';
import type { Project } from '../../ledgers/project/record.ts';
import type { Finding } from '../../model/finding.ts';
import { formatPeriod, type Period, parsePeriod } from '../../model/period.ts';
import { Failure, failure } from '../../model/problem.ts';
import type { Context } from '../context.ts';
import { type MonthInput, monthInput, monthRequest } from '../month-input.ts';
import { monthOf } from '../months.ts';
import { basisOf } from '../record-request.ts';
import { readRegisters } from '../registers.ts';
import { findConfiguration, findWorkspace, type Workspace } from '../workspace.ts';
import { type RankingSource, remembered } from './ranker.ts';
import { rankRecords } from './records.ts';

/** What a ranking is made from, and what was found on the way. */
export interface RankInput {
  readonly period: Period;
  readonly source: RankingSource;
  readonly workspace: Workspace | undefined;
  /** What was read and must not be written over. */
  readonly files: readonly SourceFile[];
  readonly findings: readonly Finding[];
  /** What has become of the lists of closed months that were looked at; grows with them. */
  readonly drift: readonly Finding[];
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
): Promise<RankInput | undefined> {
  const workspace = await findWorkspace(context);
  const configuration = await findConfiguration(context);
  const registers = await context.effects.files.discover(options.texts('register'));
  const register = await readRegisters(registers, configuration);
  const month = await ownMonth(inputs, options, workspace, context);
  if (month === undefined) return undefined;
  const { period, projects } = month;
  const key = formatPeriod(period);
  const basis = basisOf(options, configuration);
  const own = projects && (await rankRecords(projects, period, basis, context));
  const drift = [...month.drift];
  const recordsOf = async (wanted: Period): Promise<RankRecords<Project> | undefined> => {
    if (formatPeriod(wanted) === key) return own?.value;
    const earlier = workspace && (await monthOf(wanted, workspace, context));
    drift.push(...(earlier?.drift ?? []));
    return earlier && (await unlessUnplanned(rankRecords(earlier.projects, wanted, basis, context)))?.value;
  };
  return {
    period,
    workspace,
    source: { month: remembered(recordsOf), register: register.value.entries, configuration },
    files: [...month.files, ...registers],
    findings: [...month.findings, ...register.findings, ...(own?.findings ?? [])],
    drift,
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

/** Of a register alone there are no projects. */
type OwnMonth = Pick<MonthInput, 'period' | 'findings' | 'drift' | 'unreadable'> & {
  readonly projects: readonly Project[] | undefined;
  readonly files: readonly SourceFile[];
};

/** Undefined where nothing could be read. */
async function ownMonth(
  inputs: readonly string[],
  options: Options,
  workspace: Workspace | undefined,
  context: Context,
): Promise<OwnMonth | undefined> {
  if (inputs.length === 0 && workspace === undefined) {
    if (options.texts('register').length === 0) throw failure('usage/no-input', {});
    const period = options.parsed('period', ['2019-08'], parsePeriod);
    if (period === undefined) throw failure('usage/no-period', { files: 0 });
    return { period, projects: undefined, files: [], findings: [], drift: [], unreadable: 0 };
  }
  const request = await monthRequest(inputs, options, context);
  const month = await monthInput(request, context);
  return month && { ...month, files: request.files };
}
