import type { OptionId, Options } from '../cli/options.ts';
import { printFindings } from '../cli/print-findings.ts';
import type { ClosedMonth } from '../history/open-month.ts';
import { applyWaivers } from '../ledgers/project/checks/waivers.ts';
import type { ReportOptions } from '../ledgers/project/measures/report.ts';
import type { Project } from '../ledgers/project/record.ts';
import type { Inputs } from '../ledgers/project/show/report/json.ts';
import type { Finding } from '../model/finding.ts';
import { type Period, parsePeriod } from '../model/period.ts';
import { failure } from '../model/problem.ts';
import type { Context } from './context.ts';
import { countInputs, countProjects, nothingRead, unreadableFiles } from './count-inputs.ts';
import { withFormerReserves } from './former-reserves.ts';
import { unlessDamaged } from './history/unless-damaged.ts';
import { closedMonth, driftOf } from './months.ts';
import { type ReadingRequest, readFiles, readingRequest } from './read-inputs.ts';
import { reportingOf } from './reporting.ts';
import { currentMonth, findConfiguration, findWorkspace, monthFiles } from './workspace.ts';

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

/** A month's records, and what was found on the way. */
export interface MonthInput {
  readonly period: Period;
  readonly projects: readonly Project[];
  /** Those that kp.yaml does not waive. */
  readonly findings: readonly Finding[];
  /** What has become of a closed month's lists since. */
  readonly drift: readonly Finding[];
  readonly unreadable: number;
  /** What the month was calculated with when it was closed; of an open one, who has not reported. */
  readonly calculation: ReportOptions;
  /** What was read and found, of the projects that are asked for. */
  readonly counts: (projects: readonly Project[], findings: readonly Finding[]) => Inputs;
}

/** With one of these the lists are read, even of a month that is closed. */
export const READ_ANEW: readonly OptionId[] = [
  'lists',
  'encoding',
  'delimiter',
  'sheet',
  'headerRow',
  'skipHidden',
];

/** A closed month of the workspace is what was closed; anything else is read: what is named, or the month's lists. */
export async function monthRequest(
  inputs: readonly string[],
  options: Options,
  context: Context,
): Promise<MonthRequest> {
  const isWholeMonth = inputs.length === 0;
  const workspace = isWholeMonth ? await findWorkspace(context) : undefined;
  if (workspace === undefined) {
    const request = await readingRequest(inputs, options, context);
    return { ...request, closed: undefined, drift: [], isRead: true, isWholeMonth };
  }
  const period =
    options.parsed('period', ['2019-08'], parsePeriod) ?? (await currentMonth(workspace, context));
  const isReadAnew = READ_ANEW.some((id) => options.has(id));
  const asked = closedMonth(period, workspace, context);
  const closed = await (isReadAnew ? unlessDamaged(asked, context) : asked);
  const drift = await driftOf(period, closed, workspace, context);
  const isRead = isReadAnew || closed === undefined;
  const request = isRead
    ? await readingRequest(inputs, options, context)
    : { files: await monthFiles(workspace, period, context), reading: { period } };
  return { ...request, closed, drift, isRead, isWholeMonth };
}

/** Undefined where nothing could be read; the findings are told by then. Lists of no known month are a Failure. */
export async function monthInput(
  { files, reading, closed, drift, isRead, isWholeMonth }: MonthRequest,
  context: Context,
): Promise<MonthInput | undefined> {
  if (closed !== undefined && !isRead) return inputOfClosed(closed, drift);
  const { value: dataset, findings: read } = await readFiles(files, reading, context);
  if (nothingRead(dataset)) {
    await printFindings(read, context);
    return undefined;
  }
  const { period, projects } = dataset;
  if (period === undefined) {
    await printFindings(read, context);
    throw failure('usage/no-period', { files: dataset.readings.length });
  }
  const configuration = await findConfiguration(context);
  const { open } = applyWaivers(read, configuration?.waivers ?? [], period, projects);
  return {
    period,
    projects: await withFormerReserves(projects, period, context),
    findings: open,
    drift,
    unreadable: unreadableFiles(dataset),
    calculation: { reporting: isWholeMonth ? reportingOf(dataset, configuration) : undefined },
    counts: (wanted, findings) => countInputs(files.length, dataset, wanted, findings),
  };
}

function inputOfClosed({ manifest, projects, findings }: ClosedMonth, drift: readonly Finding[]): MonthInput {
  const { period, calculation, counts } = manifest;
  return {
    period,
    projects,
    findings,
    drift,
    // What could not be read was accepted when the month was closed.
    unreadable: 0,
    calculation,
    // Of the findings only those count that the report counted then.
    counts: (wanted) => ({ ...counts, ...countProjects(wanted) }),
  };
}
