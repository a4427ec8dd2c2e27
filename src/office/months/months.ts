import type { Calculation } from '../../history/manifest.ts';
import type { OpenedMonth } from '../../history/open-month.ts';
import type { Entry } from '../../ledgers/entries/entry.ts';
import { entryStored } from '../../ledgers/entries/entry-stored.ts';
import type { Ledger } from '../../ledgers/ledger.ts';
import { type Finding, finding } from '../../model/finding.ts';
import type { Inputs } from '../../model/inputs.ts';
import { formatPeriod, type Period } from '../../model/period.ts';
import { failure } from '../../model/problem.ts';
import type { Context } from '../context.ts';
import { driftFindings } from '../history/drift.ts';
import {
  holdingVersion,
  lastVersion,
  listHistory,
  openVersion,
  quarantinedVersion,
  requireSound,
} from '../history/store.ts';
import { readLedgers } from '../ledger/read-ledger.ts';
import { remembered } from '../memory.ts';
import type { Dataset } from '../pipeline.ts';
import { countInputs } from '../reading/count-inputs.ts';
import { readFiles } from '../reading/read-inputs.ts';
import { findWorkspace, monthFiles, type Workspace } from '../workspace/workspace.ts';
import { reportingOf } from './reporting.ts';

/** A month as it was closed. */
export type ClosedMonth = NonNullable<OpenedMonth<Dataset['projects'][number]>['month']>;

/** A month of the workspace, closed or open, with its records. */
export interface Month {
  readonly period: Period;
  readonly projects: Dataset['projects'];
  readonly findings: readonly Finding[];
  /** True if it comes from `history/`, verified; else it is read from the lists as they are now. */
  readonly closed: boolean;
  readonly inputs: Inputs;
  /** Undefined if kp.yaml did not say who must report. */
  readonly reporting: Calculation['reporting'];
  /** How its lists have changed since it was closed. */
  readonly drift: readonly Finding[];
  /** The entries of another ledger; undefined if a closed month was stored without that ledger. */
  readonly entries: (ledger: Ledger) => readonly Entry[] | undefined;
}

/**
 * The closed month from `history/`, verified; else as read from its lists in `submissions/`; undefined if there is
 * neither. A damaged month is a Failure `history/damaged`.
 */
export function monthOf(period: Period, workspace: Workspace, context: Context): Promise<Month | undefined> {
  return remembered(context.memory?.months, period, () => openMonth(period, workspace, context));
}

async function openMonth(period: Period, workspace: Workspace, context: Context): Promise<Month | undefined> {
  const closed = await closedMonth(period, workspace, context);
  if (closed !== undefined) {
    const { manifest, records: projects } = closed;
    return {
      period,
      projects,
      // Read on first use, as comparing figures does not need the findings.
      get findings() {
        return closed.findings;
      },
      closed: true,
      inputs: manifest.counts,
      reporting: manifest.calculation.reporting,
      drift: await driftOf(period, closed, workspace, context),
      entries: (ledger) => closed.recordsOf(entryStored(ledger)),
    };
  }
  const files = await monthFiles(workspace, period, context);
  if (files.length === 0) return undefined;
  const { value: dataset, findings } = await readFiles(files, { period }, context);
  const read = readLedgers(dataset, period, workspace.configuration);
  return {
    period,
    projects: await recordsOf(dataset, period, context),
    findings,
    closed: false,
    inputs: countInputs(files.length, dataset, dataset.projects, findings),
    reporting: reportingOf(dataset, workspace.configuration),
    drift: await driftOf(period, undefined, workspace, context),
    entries: (ledger) => read(ledger).entries,
  };
}

/**
 * The records of a month's lists for all its figures, with former reserves marked. Only a workspace's plan tells which
 * these are.
 */
export async function recordsOf(
  { projects }: Dataset,
  period: Period,
  context: Context,
): Promise<Dataset['projects']> {
  if ((await findWorkspace(context)) === undefined) return projects;
  const { withFormerReserves } = await import('../plan/by-plan.ts');
  return withFormerReserves(projects, period, context);
}

/**
 * For a closed month, how its lists have changed since; for an open one, whether a version of it is in quarantine. As
 * warnings, which say whether the figures shown are the closed ones.
 */
export async function driftOf(
  period: Period,
  closed: ClosedMonth | undefined,
  workspace: Workspace,
  context: Context,
): Promise<readonly Finding[]> {
  if (closed !== undefined) return driftFindings(closed.manifest, workspace, context);
  const history = await listHistory(workspace, context, period);
  const version = lastVersion(history, period);
  const aside = quarantinedVersion(history, period, version);
  const facts = { period: formatPeriod(period), version };
  return aside === undefined ? [] : [finding('closed/quarantined', facts, { file: aside.record })];
}

/** The months in `history/`, ascending. */
export async function closedMonths(workspace: Workspace, context: Context): Promise<readonly Period[]> {
  const history = await listHistory(workspace, context);
  requireSound(history);
  return history.months.map(({ period }) => period).filter((period) => holdingVersion(history, period));
}

/** The current version of a month, or the requested one; undefined if there is none. */
export function closedMonth(
  period: Period,
  workspace: Workspace,
  context: Context,
  wanted?: number,
): Promise<ClosedMonth | undefined> {
  return remembered(context.memory?.closed, [period, wanted], () =>
    openClosed(period, workspace, context, wanted),
  );
}

async function openClosed(
  period: Period,
  workspace: Workspace,
  context: Context,
  wanted: number | undefined,
): Promise<ClosedMonth | undefined> {
  const history = await listHistory(workspace, context, period);
  requireSound(history);
  const version = wanted ?? holdingVersion(history, period);
  if (version === undefined || history.months[0]?.versions.includes(version) !== true) return undefined;
  const { month, damages } = await openVersion(period, version, history, workspace, context);
  if (month === undefined) throw failure('history/damaged', { damages });
  return month;
}

/** The same where a closed month is required: if there is none, it is a Failure that lists the closed months. */
export async function requireClosedMonth(
  period: Period,
  workspace: Workspace,
  context: Context,
  wanted?: number,
): Promise<ClosedMonth> {
  const month = await closedMonth(period, workspace, context, wanted);
  if (month !== undefined) return month;
  const months = (await closedMonths(workspace, context)).map(formatPeriod);
  const version = wanted === undefined ? '' : `/${wanted}`;
  throw failure('history/not-closed', { period: `${formatPeriod(period)}${version}`, months });
}
