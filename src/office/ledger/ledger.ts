import { type Accounted, account } from '../../calculate/account.ts';
import type { Columns } from '../../calculate/column.ts';
import { measuredValue } from '../../calculate/figure.ts';
import type { SourceFile } from '../../effects/discover.ts';
import type { Entry } from '../../ledgers/entries/entry.ts';
import { ENTRIES, entryColumns } from '../../ledgers/entries/entry-columns.ts';
import { cellOfEntry } from '../../ledgers/entries/entry-place.ts';
import { entryStored } from '../../ledgers/entries/entry-stored.ts';
import { shownLedger } from '../../ledgers/entries/shown.ts';
import type { Ledger } from '../../ledgers/ledger.ts';
import { LEDGERS } from '../../ledgers/ledgers.ts';
import { inOwnOrder } from '../../ledgers/lines/group-order.ts';
import { officeOf } from '../../ledgers/office.ts';
import type { StatedGoal } from '../../model/configuration.ts';
import { type Finding, finding } from '../../model/finding.ts';
import type { Outcome } from '../../model/outcome.ts';
import { lastDayOf, type Period } from '../../model/period.ts';
import type { PlainDate } from '../../model/plain-date.ts';
import { failure } from '../../model/problem.ts';
import type { Basis } from '../../model/vocabulary.ts';
import type { TraceOf } from '../../model/wall-chart.ts';
import type { Source } from '../../show/bulletin/paper.ts';
import { ledgerSource } from '../../show/ledger/bulletin.ts';
import type { LedgerInputs } from '../../show/ledger/document.ts';
import { formulaText, ledgerFigures, ledgerTraces } from '../../show/ledger/figures.ts';
import { goalsReached, type ReachedGoal } from '../../show/ledger/goals.ts';
import { type LedgerCounts, ledgersShown } from '../../show/ledger/list.ts';
import { ledgerShown } from '../../show/ledger/shown.ts';
import { ledgerSheets } from '../../show/ledger/tables.ts';
import { findNamed } from '../../show/trace/named-figure.ts';
import { traceFigure } from '../../show/trace/trace.ts';
import { formatCount } from '../../write/amounts.ts';
import type { Shown } from '../../write/formats.ts';
import { lightsFor } from '../alerts/ledger-lights.ts';
import { checkedLedgers } from '../check/checked-ledgers.ts';
import { earlierEntries } from '../check/earlier-entries.ts';
import { withoutWaived } from '../check/waived.ts';
import type { Context } from '../context.ts';
import { closedMonth, driftOf, monthOf } from '../months/months.ts';
import type { Drawing } from '../picture.ts';
import type { Dataset, PipelineOptions } from '../pipeline.ts';
import { countSeverities, nothingRead, unreadableFiles } from '../reading/count-inputs.ts';
import { readFiles, readingRequest } from '../reading/read-inputs.ts';
import { type Traceable, type Traced, tracedAs } from '../trace.ts';
import {
  currentMonth,
  findConfiguration,
  findWorkspace,
  monthFiles,
  type Workspace,
} from '../workspace/workspace.ts';
import { lastMovementsOf } from './ledger-entries.ts';
import { type ListedEntries, readLedgers } from './read-ledger.ts';
import { goalsStated, withTargets } from './stated-goals.ts';

/** A month's ledger: its entries, and their figures on a given day. */
interface LedgerMonth {
  readonly ledger: Ledger;
  readonly period: Period;
  readonly on: PlainDate;
  readonly columns: Columns<Entry>;
  readonly accounted: Accounted<Entry>;
  /** The goals that kp.yaml sets for its figures. */
  readonly goals: readonly ReachedGoal[];
  readonly inputs: LedgerInputs;
  readonly findings: readonly Finding[];
  readonly files: readonly SourceFile[];
  readonly unreadable: number;
}

/** The month of a call: that of the given files, else the workspace's month. Undefined if nothing could be read. */
export interface LedgerAsked {
  readonly inputs: readonly string[];
  readonly reading: PipelineOptions;
  /** The day that everything refers to; undefined: the last day of the month. */
  readonly on: PlainDate | undefined;
  /** The plan or basis for the lights of projects; undefined: as in kp.yaml. */
  readonly goesBy?: Basis | undefined;
}

/** A ledger, or all of them, to be shown. */
export interface LedgersShown {
  readonly shown: Shown;
  /** Files that were read and must not be overwritten. */
  readonly files: readonly SourceFile[];
  readonly unreadable: number;
}

/** One ledger of a month in every format; undefined where nothing could be read. */
export async function ledgerMonth(
  name: string,
  asked: LedgerAsked,
  drawing: Drawing,
  context: Context,
): Promise<Outcome<LedgersShown | undefined>> {
  const ledger = ledgerNamed(name);
  const { months, findings } = await ledgerMonths([ledger], asked, context);
  const [month] = months;
  if (month === undefined) return { value: undefined, findings };
  const { files, unreadable, accounted } = month;
  const isEmpty = accounted.records.length === 0;
  const none = isEmpty ? [finding('ledger/none', { ledger: name, files: files.length }, { file: '' })] : [];
  return {
    value: { shown: shownMonth(month, drawing), files, unreadable },
    findings: [...findings, ...month.findings, ...none],
  };
}

/** The available ledgers with their counts; undefined if nothing could be read. */
export async function ledgersOfMonth(
  asked: LedgerAsked,
  drawing: Drawing,
  context: Context,
): Promise<Outcome<LedgersShown | undefined>> {
  const { months, findings } = await ledgerMonths(LEDGERS, asked, context, false);
  const [first] = months;
  if (first === undefined) return { value: undefined, findings };
  const counts = months.map((month) => countsOf(month, drawing));
  const shown = ledgersShown(counts, drawing.words.ledger, drawing);
  return { value: { shown, files: first.files, unreadable: first.unreadable }, findings };
}

/** A ledger that has entries in the month, in every format. */
interface LedgerInUse {
  readonly counts: LedgerCounts;
  readonly shown: Shown;
  /** What a bulletin says about it. */
  readonly source: Source;
  /** Its sheets in a workbook with other subjects. */
  readonly tables: ReturnType<typeof ledgerSheets>;
  readonly traceOf: TraceOf;
  /** Whether some of it is sent out page by page. */
  readonly hasPages: boolean;
}

export interface LedgersInUse {
  readonly ledgers: readonly LedgerInUse[];
  readonly unreadable: number;
}

/** All of them; undefined where nothing could be read. */
export async function ledgersInUse(
  asked: LedgerAsked,
  drawing: Drawing,
  context: Context,
): Promise<Outcome<LedgersInUse | undefined>> {
  const { months, findings } = await ledgerMonths(LEDGERS, asked, context);
  const [first] = months;
  if (first === undefined) return { value: undefined, findings };
  const used = months.filter(({ ledger, accounted: { records } }) =>
    ledger.isInUse === undefined ? records.length > 0 : ledger.isInUse(records),
  );
  const ledgers = used.map((month) => {
    const shown = shownLedger(month.ledger, month, drawing.words.ledger, drawing.tag);
    const traceOf = ledgerTraces(shown, month.period, cellOfEntry);
    return {
      counts: countsOf(month, drawing),
      shown: ledgerShown(shown, month, drawing, traceOf),
      source: ledgerSource(shown, month.accounted),
      tables: ledgerSheets(shown),
      traceOf,
      hasPages: shown.pages !== undefined,
    };
  });
  const found = [...findings, ...used.flatMap((month) => month.findings)];
  return { value: { ledgers, unreadable: first.unreadable }, findings: found };
}

function shownMonth(month: LedgerMonth, drawing: Drawing): Shown {
  const shown = shownLedger(month.ledger, month, drawing.words.ledger, drawing.tag);
  return ledgerShown(shown, month, drawing, ledgerTraces(shown, month.period, cellOfEntry));
}

function countsOf({ ledger, accounted: { figures, records } }: LedgerMonth, { tag }: Drawing): LedgerCounts {
  const count = (id: string): number | null => {
    const figure = figures.get(id);
    const value = figure && measuredValue(figure);
    return typeof value === 'number' ? value : null;
  };
  const { id, title } = ledger;
  return {
    ledger: id,
    title: title[tag],
    items: records.length,
    open: count('open'),
    overdue: count('overdue'),
  };
}

/** The same for tracing its figures to the cells. */
export async function ledgerTraceable(
  name: string,
  asked: LedgerAsked,
  context: Context,
): Promise<Outcome<Traceable | undefined>> {
  const ledger = ledgerNamed(name);
  const { months, findings } = await ledgerMonths([ledger], asked, context);
  const [month] = months;
  if (month === undefined) return { value: undefined, findings };
  const { accounted, columns, goals, unreadable } = month;
  const traced = { records: accounted.records, columns, cellOf: cellOfEntry };
  const { ledger: language, tag } = context.language;
  const words = shownLedger(ledger, month, language, tag);
  const trace = async (wanted: string): Promise<Traced> => {
    const examples = [`${ledger.id}.${ledger.figures[0]!.id}`];
    const found = findNamed(() => ledgerFigures(ledger.id, accounted), wanted, examples);
    if (!found.found) throw failure('usage/unknown-figure', { figure: wanted, examples: found.suggestions });
    const goal = goals.find(({ path }) => path === found.path);
    const document = traceFigure(traced, found, {
      formula: (formula) => formulaText(formula, words),
      goal,
    });
    const kind = {
      goal,
      name: ledger.fields.find((one) => one.kind === 'name')!.title[tag],
      countOf: (value: number, column: string) =>
        column === ENTRIES ? language.count(value) : formatCount(value),
    };
    return tracedAs(document, new Map([[document.figure, found.figure]]), columns, kind);
  };
  return { value: { trace, drift: [], unreadable }, findings: [...findings, ...month.findings] };
}

/** A ledger of one of the workspace's months, with its findings; undefined if there is no such month. */
export async function ledgerOfMonth(
  ledger: Ledger,
  period: Period,
  workspace: Workspace,
  context: Context,
): Promise<{ readonly entries: readonly Entry[]; readonly findings: readonly Finding[] } | undefined> {
  const isClosed = (await closedMonth(period, workspace, context)) !== undefined;
  if (!isClosed && (await monthFiles(workspace, period, context)).length === 0) return undefined;
  const asked = { inputs: [], reading: { period }, on: undefined };
  const { months, findings } = await ledgerMonths([ledger], asked, context);
  const [month] = months;
  return { entries: month?.accounted.records ?? [], findings: [...findings, ...(month?.findings ?? [])] };
}

/**
 * Ledgers of a month: as it was closed, or as its lists are now; empty if nothing could be read. Lights are computed
 * on request only, because alerts read many months.
 */
async function ledgerMonths(
  ledgers: readonly Ledger[],
  asked: LedgerAsked,
  context: Context,
  withLights = true,
): Promise<{ readonly months: readonly LedgerMonth[]; readonly findings: readonly Finding[] }> {
  const workspace = asked.inputs.length === 0 ? await findWorkspace(context) : undefined;
  const read =
    (workspace && (await closedSource(asked, workspace, context))) ?? (await listSource(asked, context));
  if (read.period === undefined) return { months: [], findings: read.findings };
  const { period, files, unreadable } = read;
  const on = asked.on ?? lastDayOf(period);
  const open = async (month: Period) => workspace && (await monthOf(month, workspace, context));
  const configuration = await findConfiguration(context);
  const stated = goalsFor(ledgers, configuration?.goals ?? []);
  const earlier = await earlierEntries(withTargets(ledgers, stated), period, read.of, open);
  const moved = await lastMovementsOf(ledgers, period, read.projects, workspace, context);
  // A closed month has its lights stored.
  const lit = ledgers.filter((ledger) => withLights && !read.of(ledger).isStored);
  const reading = { ...asked.reading, period };
  const lights =
    workspace && (await lightsFor(lit, { reading, on: asked.on, goesBy: asked.goesBy }, context));
  const checked = checkedLedgers({ ...read, period, moved, lights }, earlier, on, configuration);
  const records = { period, projects: read.projects, listed: read.of };
  const office = officeOf(configuration);
  const months = ledgers.map((ledger): LedgerMonth => {
    const { entries, rows, findings: found } = checked(ledger);
    const goals = goalsStated(goalsFor([ledger], stated), on, checked, earlier);
    const findings = withoutWaived([...found, ...goals.findings], records, configuration).open;
    const columns = entryColumns(ledger, on, entries);
    const counts = { entries: entries.length, ...countSeverities(findings) };
    const accounted = inOwnOrder(account(entries, { ...ledger, columns }), ledger, office);
    const figures = () => ledgerFigures(ledger.id, accounted);
    return {
      ledger,
      period,
      on,
      columns,
      accounted,
      goals: goalsReached(ledger.id, period.year, goals.value, figures),
      inputs: { files: files.length, unreadable, rows, ...counts },
      findings,
      files,
      unreadable,
    };
  });
  return { months, findings: read.findings };
}

/** The goals that kp.yaml sets for figures of these ledgers. */
function goalsFor(ledgers: readonly Ledger[], goals: readonly StatedGoal[]): readonly StatedGoal[] {
  return goals.filter(({ figure }) => ledgers.some(({ id }) => figure.startsWith(`${id}.`)));
}

/** The source of a month's entries. */
interface EntrySource {
  /** Undefined where nothing could be read. */
  readonly period: Period | undefined;
  readonly of: (ledger: Ledger) => ListedEntries;
  readonly projects: Dataset['projects'];
  readonly files: readonly SourceFile[];
  readonly unreadable: number;
  /** Findings about whole files. */
  readonly findings: readonly Finding[];
}

/** The month as it was closed; undefined where it is open. */
async function closedSource(
  { reading }: LedgerAsked,
  workspace: Workspace,
  context: Context,
): Promise<EntrySource | undefined> {
  const period = reading.period ?? (await currentMonth(workspace, context));
  const closed = await closedMonth(period, workspace, context);
  if (closed === undefined) return undefined;
  const of: EntrySource['of'] = (ledger) => {
    const stored = closed.recordsOf(entryStored(ledger));
    const entries = stored ?? [];
    return { entries, rows: entries.length, findings: [], isStored: stored !== undefined };
  };
  const findings = await driftOf(period, closed, workspace, context);
  return {
    period,
    of,
    projects: closed.records,
    files: await monthFiles(workspace, period, context),
    unreadable: 0,
    findings,
  };
}

async function listSource({ inputs, reading }: LedgerAsked, context: Context): Promise<EntrySource> {
  const request = await readingRequest(inputs, reading, context);
  const { value: dataset, findings: read } = await readFiles(request.files, request.reading, context);
  const unreadable = unreadableFiles(dataset);
  const findings = read.filter(({ code }) => code.startsWith('file/'));
  const configuration = await findConfiguration(context);
  const { period } = dataset;
  if (period === undefined && !nothingRead(dataset))
    throw failure('usage/no-period', { files: request.files.length }, read);
  const of = readLedgers(dataset, period!, configuration);
  const { files } = request;
  const { projects } = dataset;
  return { period: nothingRead(dataset) ? undefined : period, of, projects, files, unreadable, findings };
}

export function ledgerNamed(name: string): Ledger {
  const ledger = LEDGERS.find(({ id, title }) => id === name || Object.values(title).includes(name));
  if (ledger === undefined)
    throw failure('usage/unknown-ledger', { ledger: name, known: LEDGERS.map(({ id }) => id) });
  return ledger;
}
