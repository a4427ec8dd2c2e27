import type { RankRecords } from '../../calculate/scoring/ranking.ts';
import type { SourceFile } from '../../effects/discover.ts';
import type { Finding } from '../../model/finding.ts';
import type { Outcome } from '../../model/outcome.ts';
import { formatPeriod, type Period } from '../../model/period.ts';
import { Failure, failure } from '../../model/problem.ts';
import type { Basis } from '../../model/vocabulary.ts';
import type { Context } from '../context.ts';
import { readRegisters } from '../ledger/registers.ts';
import { remembered } from '../memory.ts';
import { type MonthAsked, type MonthInput, monthInput, monthRequest } from '../months/month-input.ts';
import { monthOf } from '../months/months.ts';
import { rankRecords } from '../plan/by-plan.ts';
import { basisOf } from '../reading/record-request.ts';
import { findConfiguration, findWorkspace, type Workspace } from '../workspace/workspace.ts';
import { keptRegisters } from './kept-registers.ts';
import { type Ranked, type RankingSource, rankingSource } from './ranker.ts';

/** The month to rank, the registers, and whether a plan is used. */
export interface RankAsked extends MonthAsked {
  readonly registers: readonly string[];
  readonly goesBy: Basis | undefined;
}

/** The data for a ranking, with the findings. */
export interface RankInput {
  readonly period: Period;
  readonly source: RankingSource;
  readonly workspace: Workspace | undefined;
  /** Files that were read and must not be overwritten. */
  readonly files: readonly SourceFile[];
  /** How the lists of the closed months involved have changed since closing, and which registers count; grows as months are read. */
  readonly drift: readonly Finding[];
  readonly unreadable: number;
}

/**
 * The month to rank: of the given files, else of the workspace (as closed, if it is). Earlier months come from the
 * workspace, if there is one. Undefined if nothing could be read.
 */
export async function rankInput(asked: RankAsked, context: Context): Promise<Outcome<RankInput | undefined>> {
  const workspace = await findWorkspace(context);
  const configuration = await findConfiguration(context);
  const registers = await context.effects.files.discover(asked.registers);
  const { value: month, findings } = await ownMonth(asked, workspace, context);
  if (month === undefined) return { value: undefined, findings };
  const { period, projects } = month;
  const register = await readRegisters(registers, period, configuration);
  const key = formatPeriod(period);
  const basis = basisOf(asked.goesBy, configuration);
  const own = projects && (await rankRecords(projects, period, basis, context));
  const drift = [...month.drift];
  const months = new Map<string, ReturnType<typeof monthOf>>();
  const earlierMonth = (wanted: Period) =>
    remembered(months, wanted, async () => {
      const earlier = workspace && (await monthOf(wanted, workspace, context));
      drift.push(...(earlier?.drift ?? []));
      return earlier;
    });
  const entriesOf = async (wanted: Period) => (formatPeriod(wanted) === key ? month : earlierMonth(wanted));
  const recordsOf = async (wanted: Period): Promise<RankRecords<Ranked> | undefined> => {
    if (formatPeriod(wanted) === key) return own?.value;
    const earlier = await earlierMonth(wanted);
    return earlier && (await unlessUnplanned(rankRecords(earlier.projects, wanted, basis, context)))?.value;
  };
  const value = {
    period,
    workspace,
    source: rankingSource({
      month: recordsOf,
      register: keptRegisters(register.value.entries, entriesOf, configuration, (found) =>
        drift.push(...found),
      ),
      configuration,
    }),
    files: [...month.files, ...registers],
    drift,
    unreadable: month.unreadable + register.value.unreadable,
  };
  return { value, findings: [...findings, ...register.findings, ...(own?.findings ?? [])] };
}

/** An earlier month cannot be ranked by a plan if its year has none. */
async function unlessUnplanned<T>(records: Promise<T>): Promise<T | undefined> {
  return records.catch((error: unknown) => {
    if (error instanceof Failure && error.problem.code === 'usage/no-plan') return undefined;
    throw error;
  });
}

/** With a register only, there are no projects. */
type OwnMonth = Pick<MonthInput, 'period' | 'entries' | 'drift' | 'unreadable'> & {
  readonly projects: readonly Ranked[] | undefined;
  readonly files: readonly SourceFile[];
};

/** Undefined if nothing could be read. */
async function ownMonth(
  asked: RankAsked,
  workspace: Workspace | undefined,
  context: Context,
): Promise<Outcome<OwnMonth | undefined>> {
  if (asked.inputs.length === 0 && workspace === undefined) {
    if (asked.registers.length === 0) throw failure('usage/no-input', {});
    const { period } = asked.reading;
    if (period === undefined) throw failure('usage/no-period', { files: 0 });
    const value = {
      period,
      projects: undefined,
      entries: () => undefined,
      files: [],
      drift: [],
      unreadable: 0,
    };
    return { value, findings: [] };
  }
  const request = await monthRequest(asked, context);
  const { value, findings } = await monthInput(request, context);
  return { value: value && { ...value, files: request.files }, findings };
}
