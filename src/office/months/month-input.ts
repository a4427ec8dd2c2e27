import { applyWaivers } from '../../check/waivers.ts';
import type { Calculation, FileDigest } from '../../history/manifest.ts';
import { entryStored } from '../../ledgers/entries/entry-stored.ts';
import type { Ledger } from '../../ledgers/ledger.ts';
import type { Finding } from '../../model/finding.ts';
import type { Inputs } from '../../model/inputs.ts';
import type { Outcome } from '../../model/outcome.ts';
import type { Period } from '../../model/period.ts';
import type { Context } from '../context.ts';
import { unlessDamaged } from '../history/unless-damaged.ts';
import { readLedgers } from '../ledger/read-ledger.ts';
import type { Dataset, PipelineOptions } from '../pipeline.ts';
import { countInputs, countProjects, nothingRead, unreadableFiles } from '../reading/count-inputs.ts';
import { type ReadingRequest, readFiles, readingRequest, requirePeriod } from '../reading/read-inputs.ts';
import { currentMonth, findConfiguration, findWorkspace, monthFiles } from '../workspace/workspace.ts';
import { type ClosedMonth, closedMonth, driftOf, type Month, recordsOf } from './months.ts';
import { reportingOf } from './reporting.ts';

/** The month of a call: that of the given files, else one of the workspace. */
export interface MonthAsked {
  readonly inputs: readonly string[];
  readonly reading: PipelineOptions;
  /** Read the lists, even if the month is closed. */
  readonly lists: boolean;
}

/** The month of the figures, and where its data comes from. */
export interface MonthRequest extends ReadingRequest {
  /** The month as it was closed; undefined if it is open or if files were given. */
  readonly closed: ClosedMonth | undefined;
  /** How its lists have changed since closing. */
  readonly drift: readonly Finding[];
  /** The files are read, even if the month is closed. */
  readonly isRead: boolean;
  /** False if files were given one by one, because missing agencies cannot be told then. */
  readonly isWholeMonth: boolean;
}

/** A month's records. The findings do not include those waived in kp.yaml. */
export interface MonthInput {
  readonly period: Period;
  readonly projects: Dataset['projects'];
  /** The entries of another ledger; undefined if a closed month was stored without that ledger. */
  readonly entries: Month['entries'];
  /** How a closed month's lists have changed since closing. */
  readonly drift: readonly Finding[];
  readonly unreadable: number;
  /** For a closed month, the settings it was calculated with; for an open one, who has not reported. */
  readonly calculation: Partial<Calculation>;
  /** What was read, each file with the SHA-256 of its bytes. */
  readonly hashes: readonly FileDigest[];
  /** Counts of what was read and found, for the selected projects. */
  readonly counts: (projects: Dataset['projects'], findings: readonly Finding[]) => Inputs;
}

/**
 * A closed month of the workspace is taken as it was closed; otherwise the given files or the month's lists are read.
 */
export async function monthRequest(
  { inputs, reading, lists }: MonthAsked,
  context: Context,
): Promise<MonthRequest> {
  const isWholeMonth = inputs.length === 0;
  const workspace = isWholeMonth ? await findWorkspace(context) : undefined;
  if (workspace === undefined) {
    const request = await readingRequest(inputs, reading, context);
    return { ...request, closed: undefined, drift: [], isRead: true, isWholeMonth };
  }
  const period = reading.period ?? (await currentMonth(workspace, context));
  const isReadAnew = lists || isToldHow(reading);
  const asked = closedMonth(period, workspace, context);
  const closed = await (isReadAnew ? unlessDamaged(asked, context) : asked);
  const drift = await driftOf(period, closed, workspace, context);
  const isRead = isReadAnew || closed === undefined;
  const request = isRead
    ? await readingRequest(inputs, reading, context)
    : { files: await monthFiles(workspace, period, context), reading: { period } };
  return { ...request, closed, drift, isRead, isWholeMonth };
}

/** If an option says how to read lists, they must be read. */
function isToldHow(reading: PipelineOptions): boolean {
  const { encoding, delimiter, quote, sheet, headerRow, leaveOutHidden } = reading;
  return (
    leaveOutHidden === true || [encoding, delimiter, quote, sheet, headerRow].some((one) => one !== undefined)
  );
}

/**
 * Undefined if nothing could be read; the findings say why. If the lists do not tell their month, it is a Failure with
 * the findings.
 */
export async function monthInput(
  { files, reading, closed, drift, isRead, isWholeMonth }: MonthRequest,
  context: Context,
): Promise<Outcome<MonthInput | undefined>> {
  if (closed !== undefined && !isRead) return inputOfClosed(closed, drift);
  const { value: dataset, findings: read } = await readFiles(files, reading, context);
  if (nothingRead(dataset)) return { value: undefined, findings: read };
  const { projects } = dataset;
  const period = requirePeriod(dataset, read);
  const configuration = await findConfiguration(context);
  const { open } = applyWaivers(read, configuration?.waivers ?? [], period, projects);
  const listed = readLedgers(dataset, period, configuration);
  const value = {
    period,
    projects: await recordsOf(dataset, period, context),
    entries: (ledger: Ledger) => listed(ledger).entries,
    drift,
    unreadable: unreadableFiles(dataset),
    calculation: { reporting: isWholeMonth ? reportingOf(dataset, configuration) : undefined },
    hashes: dataset.readings.map(({ file, sha256 }) => ({ file, sha256 })),
    counts: (wanted: Dataset['projects'], findings: readonly Finding[]) =>
      countInputs(files.length, dataset, wanted, findings),
  };
  return { value, findings: open };
}

function inputOfClosed(
  { manifest, records, findings, recordsOf: storedOf }: ClosedMonth,
  drift: readonly Finding[],
): Outcome<MonthInput> {
  const { period, calculation, counts } = manifest;
  const value: MonthInput = {
    period,
    projects: records,
    entries: (ledger) => storedOf(entryStored(ledger)),
    drift,
    // Unreadable files were accepted when the month was closed.
    unreadable: 0,
    calculation,
    hashes: manifest.inputs.map(({ file, sha256 }) => ({ file: String(file), sha256: String(sha256) })),
    // Counts only the findings that the report counted when the month was closed.
    counts: (wanted) => ({ ...counts, ...countProjects(wanted) }),
  };
  return { value, findings };
}
