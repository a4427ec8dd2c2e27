import { measuredValue } from '../../calculate/figure.ts';
import type { ReportDocument } from '../../contract/report.ts';
import { findingSpeech } from '../../language/describe.ts';
import { calculateReport, type Report } from '../../ledgers/project/measures/report.ts';
import { bulletinSource } from '../../ledgers/project/show/report/bulletin.ts';
import { parseBy } from '../../ledgers/project/show/report/by.ts';
import { factBlock, renderClosing } from '../../ledgers/project/show/report/closing.ts';
import { findFigure, namedFigures, traceReport } from '../../ledgers/project/show/report/figures.ts';
import { headlines } from '../../ledgers/project/show/report/headline.ts';
import { folderNames } from '../../ledgers/project/show/report/papers.ts';
import { provable, provableOf, provableProjects } from '../../ledgers/project/show/report/provable.ts';
import { reportShown } from '../../ledgers/project/show/report/shown.ts';
import type { Finding } from '../../model/finding.ts';
import type { Outcome } from '../../model/outcome.ts';
import type { PaperTemplate } from '../../model/paper.ts';
import { failure } from '../../model/problem.ts';
import { fraction } from '../../model/ratio.ts';
import type { ProofData, Selection } from '../../proof/proof.ts';
import type { Shown } from '../../write/formats.ts';
import { drawBlocks } from '../../write/terminal/blocks.ts';
import type { MonthChanges, monthChanges } from '../changes/report-changes.ts';
import type { Context } from '../context.ts';
import { closingFacts } from '../history/facts.ts';
import { recalculate } from '../history/report.ts';
import { emptyMemory } from '../memory.ts';
import { type MonthInput, type MonthRequest, monthInput } from '../months/month-input.ts';
import { monthProjects } from '../months/month-projects.ts';
import { MANIFESTS } from '../pack/folder.ts';
import type { Drawing } from '../picture.ts';
import { chosen, type RecordRequest, type RecordsAsked, recordRequest } from '../reading/record-request.ts';
import { findConfiguration } from '../workspace/workspace.ts';

/** The records of a report, and the requested tables. */
export interface ReportAsked {
  readonly records: RecordsAsked;
  readonly by: string | undefined;
  /** The office's own document, to be filled in for the bulletin. */
  readonly template?: string | undefined;
}

/** The same, parsed; this happens before any list is read. */
export interface ReportRequest {
  readonly records: RecordRequest;
  /** Undefined: a closed month keeps its own benchmarks. */
  readonly benchmarks: RecordRequest['benchmarks'] | undefined;
  readonly by: ReturnType<typeof tablesNamed>;
  readonly template: PaperTemplate | undefined;
}

export async function reportRequest(
  { records, by, template }: ReportAsked,
  context: Context,
): Promise<ReportRequest> {
  const tables = tablesNamed(by);
  const request = recordRequest(records, await findConfiguration(context));
  const benchmarks = records.benchmarks.length > 0 ? request.benchmarks : undefined;
  return { records: request, benchmarks, by: tables, template: await templateAt(template, context) };
}

async function templateAt(
  path: string | undefined,
  { effects }: Context,
): Promise<PaperTemplate | undefined> {
  if (path === undefined) return undefined;
  const bytes = await effects.files.read(path).catch(() => undefined);
  if (bytes === undefined) throw failure('usage/template-unreadable', { path });
  return { path, bytes };
}

/** `--by agency,level` as tables; undefined if the option is not given. */
export function tablesNamed(by: string | undefined) {
  return by === undefined ? undefined : chosen('--by', parseBy(by));
}

/** The figures of a month, and what they were computed from. */
export interface MonthFigures {
  readonly month: MonthInput;
  readonly report: Report;
  /** Findings about the plan that is used. */
  readonly ofPlan: readonly Finding[];
  readonly unreadable: number;
}

/** Nothing of the month's lists, or nothing of the plan that it follows, could be read. */
export interface Unread {
  readonly unread: 'lists' | 'plan';
}

/** The findings are those of the month's lists; if the plan could not be read, they are all findings. */
export async function monthFigures(
  request: MonthRequest,
  { records, benchmarks }: Pick<ReportRequest, 'records' | 'benchmarks'>,
  context: Context,
): Promise<Outcome<MonthFigures | Unread>> {
  const { value: month, findings } = await monthInput(request, context);
  if (month === undefined) return { value: { unread: 'lists' }, findings };
  const held = await monthProjects(month.projects, month.period, records, context);
  if (held.isPlanUnread)
    return { value: { unread: 'plan' }, findings: [...findings, ...month.drift, ...held.findings] };
  const report = calculateReport(held.projects, month.period, {
    ...records,
    ...month.calculation,
    benchmarks: benchmarks ?? month.calculation.benchmarks ?? records.benchmarks,
    basis: held.basis,
  });
  const unreadable = month.unreadable + held.unreadable;
  return { value: { month, report, ofPlan: held.findings, unreadable }, findings };
}

/** The file names in a folder with a full report. */
export function reportFiles({ commands, report }: Context['language']): readonly string[] {
  return [...folderNames(commands, report), MANIFESTS.report];
}

/** A month's report, ready to be shown. */
export interface MonthReport
  extends Pick<MonthChanges, 'drift'>,
    Pick<MonthFigures, 'report' | 'unreadable'> {
  readonly shown: Shown<ReportDocument>;
}

export async function monthReport(
  month: MonthRequest,
  request: ReportRequest,
  drawing: Drawing,
  given: Context,
): Promise<Outcome<MonthReport | Unread>> {
  // The papers of a month ask for the same months several times.
  const context = month.isWholeMonth ? { ...given, memory: given.memory ?? emptyMemory() } : given;
  const { value, findings: found } = await monthFigures(month, request, context);
  if ('unread' in value) return { value, findings: found };
  const { report, unreadable } = value;
  const findings = [...found, ...value.month.drift, ...value.ofPlan];
  // If files were given, they may be only a part of the month, so nothing is compared with them.
  const { changes, drift } = month.isWholeMonth
    ? await changesOf(report, request.records, context)
    : { changes: [], drift: [] };
  const material = {
    report: { ...report, changes },
    inputs: value.month.counts(report.projects, findings),
    hashes: value.month.hashes,
    findings,
    speech: findingSpeech(context.language),
    pack: context.language.commands,
    city: (await findConfiguration(context))?.city,
    by: request.by,
    drawing,
  };
  // With a filter, the records are not a whole month of the office.
  const isMonth = month.isWholeMonth && request.records.where.length === 0;
  const { records } = request;
  const { projects, reporting, period } = report;
  const parts = isMonth ? { period, goesBy: records.goesBy, registers: [], drawing } : undefined;
  const compared = { period, projects, notReported: reporting?.notReported, records };
  const asked = { asked: parts, month: compared, template: request.template, drawing };
  const paper = async () => {
    const { monthBulletin } = await import('./bulletin.ts');
    return monthBulletin(bulletinSource(material), asked, context);
  };
  const beside = async () => {
    const { besidePages } = await import('./beside-pages.ts');
    return besidePages<Report>(
      (others, of, heard) => calculateReport(others, of, { ...records, reporting: heard }),
      { request: month, ...compared, drawing },
      context,
    );
  };
  const shown = reportShown({ ...material, paper, beside });
  return { value: { shown, report, drift, unreadable }, findings };
}

/** The paths of the figures that every month has, and those of these agencies. */
export function figurePaths(agencies: readonly string[]): readonly string[] {
  const paths = Array.from(namedFigures(calculateReport([], { year: 2000, month: 1 })), ({ path }) => path);
  const ofAll = paths.filter((path) => path.startsWith('overall.'));
  return [
    ...paths,
    ...agencies.flatMap((agency) => ofAll.map((path) => path.replace('overall', `byAgency[${agency}]`))),
  ];
}

/** The opening sentences of the month's bulletin. */
export function reportHeadlines(report: Report, drawing: Drawing): readonly string[] {
  return headlines(report, drawing);
}

/** Every figure of a month that a text can be compared with, including changes. */
export async function provableFigures(
  report: Report,
  { isWholeMonth }: MonthRequest,
  { records }: ReportRequest,
  context: Context,
): Promise<{ readonly known: ProofData; readonly drift: MonthChanges['drift'] }> {
  const { changes, lastMonth, drift } = isWholeMonth
    ? await changesOf(report, records, context)
    : { changes: [], lastMonth: undefined, drift: [] };
  const groups = [...report.groups].flatMap(([table, { rows }]) => rows.map(({ key }) => ({ table, key })));
  const projects = provableProjects(report);
  const known = {
    period: report.period,
    groups: [...groups, ...projects.groups],
    figures: [...provable({ ...report, changes }), ...projects.figures],
    selected: (selection: Selection) => provableOf(report, selection),
    before:
      lastMonth &&
      provableMonth(calculateReport(lastMonth.projects, lastMonth.period, { limits: report.limits })),
  };
  return { known, drift };
}

function provableMonth(report: Report): ProofData['before'] {
  const { period } = report;
  const selected = (selection: Selection) => provableOf(report, selection);
  return { period, figures: provable(report), selected };
}

/** Its main figures; null where not stated. */
export function reportFigures({ overall }: Report) {
  const { projects, totalInvestment, annualPlan, completed, rate } = overall;
  const share = measuredValue(rate);
  return {
    projects: measuredValue(projects) ?? null,
    totalInvestment: measuredValue(totalInvestment) ?? null,
    annualPlan: measuredValue(annualPlan) ?? null,
    completed: measuredValue(completed) ?? null,
    rate: share === undefined ? null : fraction(share),
  };
}

async function changesOf(...material: Parameters<typeof monthChanges>): Promise<MonthChanges> {
  const { monthChanges } = await import('../changes/report-changes.ts');
  return monthChanges(...material);
}

/** Traces a figure of a report to its cells; an unknown figure is a Failure that suggests similar ones. */
export function tracedFigure(report: Report, wanted: string, { language }: Context) {
  const found = findFigure(report, wanted);
  if (!found.found) throw failure('usage/unknown-figure', { figure: wanted, examples: found.suggestions });
  const figures = new Map([[found.path, found.figure]]);
  return { document: traceReport(report, found, language.report), figures };
}

/** The text of `kp close` about the month just stored. */
export function storedPicture(closing: Parameters<typeof renderClosing>[0], drawing: Drawing): string {
  return renderClosing(closing, drawing);
}

/** A closed month as in `kp report`, with the facts of its closing. Ends with a line break. */
export async function closedMonthPicture(
  month: Parameters<typeof recalculate>[0],
  drawing: Drawing,
): Promise<string> {
  const { manifest, findings } = month;
  const { picture } = reportShown({
    report: recalculate(month),
    inputs: manifest.counts,
    hashes: undefined,
    findings,
    speech: findingSpeech(drawing.words),
    pack: drawing.words.commands,
    city: undefined,
    by: undefined,
    drawing,
  });
  const facts = closingFacts({ ...manifest, digest: month.digest, closedAt: month.closedAt }, drawing.words);
  // The picture ends with an empty line and the facts begin with one; one of them is dropped.
  const [, ...lines] = drawBlocks([factBlock(facts, drawing)], drawing).split('\n');
  return (await picture()) + lines.join('\n');
}
