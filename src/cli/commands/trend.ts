import { officeOf, standard } from '../../ledgers/office.ts';
import { calculateReport } from '../../ledgers/project/measures/report.ts';
import type { Project } from '../../ledgers/project/record.ts';
import { applyWhere } from '../../ledgers/project/show/report/where.ts';
import { renderTrend } from '../../ledgers/project/show/trend/picture.ts';
import {
  type Series,
  seriesOf,
  type TrendMonth,
  trendDocument,
  trendTable,
} from '../../ledgers/project/show/trend/trend.ts';
import type { Finding } from '../../model/finding.ts';
import { formatPeriod, monthIndex, type Period, parsePeriod } from '../../model/period.ts';
import { failure } from '../../model/problem.ts';
import type { Context } from '../../office/context.ts';
import { closedMonths, monthOf } from '../../office/months.ts';
import { pictureOptions } from '../../office/picture.ts';
import { type RecordRequest, recordRequest } from '../../office/record-request.ts';
import { currentMonth, requireWorkspace, type Workspace } from '../../office/workspace.ts';
import type { DisplayUnit } from '../../write/amounts.ts';
import type { Run } from '../command.ts';
import { exitCode } from '../fail-on.ts';
import { FORMATS } from '../formats.ts';
import type { Options } from '../options.ts';
import { printFindings } from '../print-findings.ts';
import { refuseOutputs } from '../refuse-outputs.ts';
import { recordsAsked } from '../requests.ts';
import { renderTables, sayTables, type TablePack, tableTargets, writeTables } from '../table-formats.ts';
import { writePieces } from '../write-pieces.ts';

/** What is shown unless a figure is named. */
const USUAL = ['overall.rate', 'overall.completed'];

/** `kp trend [FIGURE]`: a figure over the months of the workspace, closed ones from history, open ones from their lists. */
export const trend: Run = async ([wanted], options, context) => {
  const { effects, language, settings } = context;
  const request = trendRequest(options);
  const targets = await tableTargets(options.texts('output'), context);
  await refuseOutputs(targets, [], context);
  const workspace = await requireWorkspace(context);
  const records = recordRequest(recordsAsked(options), workspace.configuration);
  const periods = await wantedPeriods(request, workspace, context);
  const { months, findings, drift, unreadable } = await readMonths(periods, records, workspace, context);
  // The figure is what was asked for: of the findings only those that falsify figures are said.
  await printFindings(findings, { ...context, settings: { ...settings, quiet: !settings.verbose } });
  const series = (wanted === undefined ? USUAL : [wanted]).map((path): Series => {
    const found = seriesOf(months, path);
    if (found.found) return found;
    throw failure('usage/unknown-figure', { figure: path, examples: found.suggestions });
  });
  const pack: TablePack = {
    document: () => trendDocument(months, series),
    tables: () => [trendTable(months, series, language.trend)],
    heading: language.trend.title(periods[0]!, periods.at(-1)!),
  };
  const style = { ...request, language };
  await writeTables(targets, pack, style, context);
  if (request.format === 'table')
    await effects.stdout.write(renderTrend(months, series, pictureOptions(request.unit, context)));
  else await writePieces([await renderTables(request.format, pack, style)], effects.stdout);
  await printFindings(drift, context);
  await sayTables(targets, context);
  return exitCode({ unreadable, findings, failOn: 'never' });
};

function trendRequest(options: Options) {
  return {
    from: options.parsed('from', ['2023-01'], parsePeriod),
    to: options.parsed('to', ['2023-12'], parsePeriod),
    format: options.choice('format', FORMATS.trend) ?? 'table',
    unit: options.choice<DisplayUnit>('unit', ['亿元', '万元']),
    rawCsv: options.flag('rawCsv'),
  } as const;
}

/** From the first to the last month that there is in the stretch asked for, and every month between them. */
async function wantedPeriods(
  { from, to }: Pick<ReturnType<typeof trendRequest>, 'from' | 'to'>,
  workspace: Workspace,
  context: Context,
): Promise<Period[]> {
  const [earliest, latest] = [from && indexOf(from), to && indexOf(to)];
  const known = [...workspace.months, ...(await closedMonths(workspace, context))].map(indexOf);
  // Says what is missing.
  if (known.length === 0) await currentMonth(workspace, context);
  const wanted = known.filter(
    (index) => index >= (earliest ?? 0) && index <= (latest ?? Number.POSITIVE_INFINITY),
  );
  if (wanted.length === 0) {
    const ends = [Math.min(...known), Math.max(...known)].map((index) => formatPeriod(periodOf(index)));
    const [option, asked] =
      from !== undefined && indexOf(from) > Math.max(...known) ? ['--from', from] : ['--to', to ?? from!];
    throw failure('usage/invalid-value', { option, value: formatPeriod(asked), expected: [ends.join('…')] });
  }
  const first = Math.min(...wanted);
  return Array.from({ length: Math.max(...wanted) - first + 1 }, (_, at) => periodOf(first + at));
}

function indexOf({ year, month }: Period): number {
  return monthIndex(year, month);
}

function periodOf(index: number): Period {
  return { year: Math.floor(index / 12), month: (index % 12) + 1 };
}

interface ReadMonths {
  readonly months: readonly TrendMonth[];
  readonly findings: readonly Finding[];
  /** What has become of closed months' lists since. */
  readonly drift: readonly Finding[];
  readonly unreadable: number;
}

async function readMonths(
  periods: readonly Period[],
  records: RecordRequest,
  workspace: Workspace,
  context: Context,
): Promise<ReadMonths> {
  const months: TrendMonth[] = [];
  const findings: Finding[] = [];
  const drift: Finding[] = [];
  let unreadable = 0;
  for (const period of periods) {
    const month = await monthOf(period, workspace, context);
    if (month === undefined) {
      months.push({ period, closed: false, report: undefined });
      continue;
    }
    // What could not be read of a closed month was accepted when it was closed.
    if (!month.closed) unreadable += month.inputs.unreadable;
    for (const found of month.findings) findings.push(found);
    drift.push(...month.drift);
    const wanted = applyWhere(underPresentNames(month.projects, workspace), records.where);
    // A value that only other months have is no mistake here.
    const report = calculateReport(wanted.ok ? wanted.value : [], period, records);
    months.push({ period, closed: month.closed, report });
  }
  return { months, findings, drift, unreadable };
}

/** A month that was closed before an agency was renamed has it under its former name. */
function underPresentNames(projects: readonly Project[], { configuration }: Workspace): readonly Project[] {
  if (configuration.agencies.length === 0) return projects;
  const office = officeOf(configuration);
  return projects.map((project) => {
    const agency = project.agency === undefined ? undefined : standard(project.agency, office.agency);
    return agency === project.agency ? project : { ...project, agency };
  });
}
