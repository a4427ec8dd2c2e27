import { applyWaivers } from '../check/waivers.ts';
import type { Calculation } from '../history/manifest.ts';
import type { Finding } from '../model/finding.ts';
import type { Inputs } from '../model/inputs.ts';
import type { Outcome } from '../model/outcome.ts';
import type { Period } from '../model/period.ts';
import type { Context } from './context.ts';
import { countInputs, countProjects, nothingRead, unreadableFiles } from './count-inputs.ts';
import { unlessDamaged } from './history/unless-damaged.ts';
import { type ClosedMonth, closedMonth, driftOf, recordsOf } from './months.ts';
import type { Dataset, PipelineOptions } from './pipeline.ts';
import { type ReadingRequest, readFiles, readingRequest, requirePeriod } from './read-inputs.ts';
import { reportingOf } from './reporting.ts';
import { currentMonth, findConfiguration, findWorkspace, monthFiles } from './workspace.ts';

/** Which month a call asks for: that of the files it names, else one of the workspace. */
export interface MonthAsked {
  readonly inputs: readonly string[];
  readonly reading: PipelineOptions;
  /** The lists are wanted, even of a month that is closed. */
  readonly lists: boolean;
}

/** Which month figures are asked of, and where they come from. */
export interface MonthRequest extends ReadingRequest {
  /** The month as it was closed; undefined where it is open, or files are named. */
  readonly closed: ClosedMonth | undefined;
  /** What has become of its lists since. */
  readonly drift: readonly Finding[];
  /** The files are read, of a closed month as well. */
  readonly isRead: boolean;
  /** Of files named one by one nobody knows who is missing. */
  readonly isWholeMonth: boolean;
}

/** A month's records; the findings beside it are those that kp.yaml does not waive. */
export interface MonthInput {
  readonly period: Period;
  readonly projects: Dataset['projects'];
  /** What has become of a closed month's lists since. */
  readonly drift: readonly Finding[];
  readonly unreadable: number;
  /** What the month was calculated with when it was closed; of an open one, who has not reported. */
  readonly calculation: Partial<Calculation>;
  /** What was read and found, of the projects that are asked for. */
  readonly counts: (projects: Dataset['projects'], findings: readonly Finding[]) => Inputs;
}

/** A closed month of the workspace is what was closed; anything else is read: what is named, or the month's lists. */
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

/** Whoever says how lists are to be read wants them read. */
function isToldHow({ encoding, delimiter, sheet, headerRow, leaveOutHidden }: PipelineOptions): boolean {
  return leaveOutHidden === true || [encoding, delimiter, sheet, headerRow].some((one) => one !== undefined);
}

/** Undefined where nothing could be read; the findings say why. Lists of no known month are a Failure with its findings. */
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
  const value = {
    period,
    projects: await recordsOf(dataset, period, context),
    drift,
    unreadable: unreadableFiles(dataset),
    calculation: { reporting: isWholeMonth ? reportingOf(dataset, configuration) : undefined },
    counts: (wanted: Dataset['projects'], findings: readonly Finding[]) =>
      countInputs(files.length, dataset, wanted, findings),
  };
  return { value, findings: open };
}

function inputOfClosed(
  { manifest, records, findings }: ClosedMonth,
  drift: readonly Finding[],
): Outcome<MonthInput> {
  const { period, calculation, counts } = manifest;
  const value: MonthInput = {
    period,
    projects: records,
    drift,
    // What could not be read was accepted when the month was closed.
    unreadable: 0,
    calculation,
    // Of the findings only those count that the report counted then.
    counts: (wanted) => ({ ...counts, ...countProjects(wanted) }),
  };
  return { value, findings };
}
