import { entryWords, wideWords } from '../ledgers/entries/entry-words.ts';
import { LEDGERS } from '../ledgers/ledgers.ts';
import { type Office, officeOf } from '../ledgers/office.ts';
import { agreementOf } from '../ledgers/project/checks/agreement.ts';
import { checkList } from '../ledgers/project/checks/check-list.ts';
import { type RowThresholds, USUAL_THRESHOLDS } from '../ledgers/project/checks/material.ts';
import type { ProjectField } from '../ledgers/project/fields.ts';
import { projectWords } from '../ledgers/project/list-words.ts';
import type { Owners } from '../ledgers/project/reading/claims.ts';
import { isCrowded, MOST_GROUPS } from '../ledgers/project/reading/crowded.ts';
import { namesFinishing, withFinishByDate } from '../ledgers/project/reading/finish-by-date.ts';
import { settlePackages } from '../ledgers/project/reading/packages.ts';
import { readProjects } from '../ledgers/project/reading/read-projects.ts';
import { sendingsOf } from '../ledgers/project/reading/sendings.ts';
import { supersededLists } from '../ledgers/project/reading/superseded.ts';
import { uniteProjects } from '../ledgers/project/reading/unite.ts';
import type { ListPurpose, Project } from '../ledgers/project/record.ts';
import type { Agreement } from '../model/agreement.ts';
import type { Configuration } from '../model/configuration.ts';
import { type Finding, finding } from '../model/finding.ts';
import type { Outcome } from '../model/outcome.ts';
import { formatPeriod, isSamePeriod, monthIndex, type Period, periodAt } from '../model/period.ts';
import { formatSource } from '../model/source.ts';
import { type Table, tableSource } from '../model/table.ts';
import { findPeriod, findYear, periodConflicts } from '../recognise/batch-period.ts';
import { ofPeriod } from '../recognise/months.ts';
import type { Reading } from '../recognise/reading.ts';
import { createRecogniser } from '../recognise/recognise.ts';
import { type ListOptions, readLists, type SourceFile } from './reading/read-lists.ts';

export interface PipelineOptions extends Omit<ListOptions, 'isMonthly'> {
  /** What kp.yaml says about the words in the lists. */
  readonly configuration?: Configuration | undefined;
  /** Default: progress. For a plan only the year of the period is used. */
  readonly purpose?: ListPurpose | undefined;
  /**
   * Tells which agency owns the projects that two agencies claim, by the plan or earlier months; called only if there
   * are any.
   */
  readonly ownersOf?: ((claimed: readonly Project[], period: Period) => Promise<Owners>) | undefined;
}

export interface Dataset {
  /** Undefined if no option, folder, file name or title tells. */
  readonly period: Period | undefined;
  readonly readings: readonly Reading<ProjectField>[];
  /** Every project once. Empty without a period, because what has started depends on it. */
  readonly projects: readonly Project[];
  /** The totals and counts printed in each list, compared with its rows. Empty without a period. */
  readonly agreements: ReadonlyMap<Table, Agreement>;
  /** The number of data rows read, before duplicates were merged. */
  readonly rows: number;
  /** Findings about lists and rows that a later list has replaced: nobody needs to correct them. */
  readonly settled: readonly Finding[];
}

/** The tables of lists that count. */
export function countedTables(readings: readonly Reading<ProjectField>[]): readonly Table<ProjectField>[] {
  return readings.flatMap((reading) => (reading.supersededBy === undefined ? tablesOf(reading) : []));
}

/** All steps from bytes to records: read, recognise, normalise, check, unite. */
export async function readDataset(
  files: readonly SourceFile[],
  options: PipelineOptions,
): Promise<Outcome<Dataset>> {
  const { configuration, purpose = 'progress' } = options;
  const office = officeOf(configuration);
  const recognise = recogniserOf(office, configuration, purpose);
  const read = await readLists(
    files,
    { ...options, isMonthly: purpose === 'progress' },
    { recognise, office },
  );
  const found = [...read.findings, ...otherLedgers(read.value)];
  const period =
    options.period ?? (purpose === 'progress' ? periodOf(read.value, office) : planPeriodOf(read.value));
  if (period === undefined) return { value: withoutPeriod(read.value), findings: found };

  const settings: Settings = {
    period,
    purpose,
    office,
    thresholds: configuration?.thresholds ?? USUAL_THRESHOLDS,
  };
  const dated = ofThePeriod(read.value, settings);
  const records = readRecords(dated.value, settings);
  const { readings } = records.value;
  const resent = resentLists(readings, records.value.projects, settings);
  const counting = records.value.projects.filter(({ table }) => !resent.value.has(table.file));
  const united = await uniteRecords(counting, settings, options.ownersOf);
  const all = [...found, ...dated.findings, ...records.findings];
  const answered = isAnswered(resent.value, united.superseded);
  return {
    value: {
      period,
      readings: readings.map((reading) => ({ ...reading, supersededBy: resent.value.get(reading.file) })),
      projects: united.value,
      agreements: records.value.agreements,
      rows: rowsIn(readings),
      settled: all.filter(answered),
    },
    findings: [...all.filter((one) => !answered(one)), ...united.findings, ...resent.findings],
  };
}

/** The settings used for reading the lists. */
interface Settings {
  readonly period: Period;
  readonly purpose: ListPurpose;
  readonly office: Office;
  readonly thresholds: RowThresholds;
}

type Readings = readonly Reading<ProjectField>[];

export function recogniserOf(office: Office, configuration: Configuration | undefined, purpose: ListPurpose) {
  return createRecogniser(
    projectWords(office, configuration?.synonyms.columns, purpose),
    LEDGERS.flatMap((ledger) => {
      const asked = [ledger, office, configuration?.synonyms.columns] as const;
      return [entryWords(...asked), ...wideWords(...asked)];
    }),
  );
}

/** Findings that name the other ledgers' lists among the files. */
function otherLedgers(readings: Readings): Finding[] {
  return readings
    .flatMap(({ sheets }) => sheets)
    .flatMap(({ others }) => others)
    .map((table) => {
      const facts = { ledger: table.ledger, rows: table.rows.length };
      return finding('table/ledger', facts, tableSource(table, table.headerRows[0]));
    });
}

/** Without a period no project can be evaluated. */
function withoutPeriod(readings: Readings): Dataset {
  return {
    period: undefined,
    readings,
    projects: [],
    agreements: new Map(),
    rows: rowsIn(readings),
    settled: [],
  };
}

/**
 * Of lists with one row, block or sheet per month, the part for the period; and findings about lists for another month.
 */
function ofThePeriod(all: Readings, { period, purpose, office }: Settings): Outcome<Readings> {
  const { year, month } = period;
  const wanted = { year, month: purpose === 'progress' ? month : undefined };
  const elsewhere =
    purpose === 'progress' ? all.flatMap(({ file }) => ofOtherMonth(file, period, office)) : [];
  const others = new Set(elsewhere.map(({ source }) => source.file));
  const readings = all.map(
    (reading): Reading<ProjectField> =>
      others.has(reading.file) ? { ...reading, isLeftOut: true, sheets: [] } : reading,
  );
  const parts = readings.map((reading) => ({ reading, part: ofPeriod(reading.sheets, wanted) }));
  const value = parts.map(({ reading, part }) => ({ ...reading, sheets: part.value }));
  const unsettled = ({ file }: Reading) => office.stated(file).month === undefined;
  return {
    value,
    findings: [
      ...elsewhere,
      ...parts.flatMap(({ part }) => part.findings),
      ...periodConflicts(
        value.filter(unsettled).map(tablesByFile),
        purpose === 'progress' ? period : { year },
      ),
    ],
  };
}

/** The finding for a file whose month kp.yaml states, if that is not the period. */
function ofOtherMonth(file: string, period: Period, office: Office): Finding[] {
  const { month } = office.stated(file);
  if (month === undefined || isSamePeriod(month, period)) return [];
  const facts = { month: formatPeriod(month), used: formatPeriod(period) };
  return [finding('file/other-month', facts, { file })];
}

interface Records {
  /** Those of which nothing may be counted have no sheets. */
  readonly readings: Readings;
  readonly projects: readonly Project[];
  readonly agreements: ReadonlyMap<Table, Agreement>;
}

/** The records of every file, each table checked by itself. */
function readRecords(all: Readings, settings: Settings): Outcome<Records> {
  const readings: Reading<ProjectField>[] = [];
  const projects: Project[] = [];
  const agreements = new Map<Table, Agreement>();
  const findings: Finding[] = [];
  const counted: ReturnType<typeof readTable>[] = [];
  // Pushed one by one: a list can have more elements than a call can take arguments.
  for (const reading of all) {
    const tables = tablesOf(reading).map((table) => readTable(table, settings));
    const isRefused = isCrowded(tables.flatMap((table) => table.projects));
    readings.push(isRefused ? { ...reading, sheets: [] } : reading);
    if (isRefused) {
      const facts = { part: '', rule: 'groups', limit: MOST_GROUPS } as const;
      findings.push(finding('file/refused', facts, { file: reading.file }));
    } else for (const table of tables) counted.push(table);
  }
  const areRoles = counted.some((one) => namesFinishing(one.projects));
  for (const one of counted) {
    const own = areRoles ? one.projects : withFinishByDate(one.projects);
    const agreement = agreementOf(one.table, own);
    agreements.set(one.table, agreement);
    const checked = checkList({ ...settings, table: one.table, projects: own, agreement });
    for (const project of own) projects.push(project);
    for (const found of [...one.findings, checked]) for (const each of found) findings.push(each);
  }
  return { value: { readings, projects, agreements }, findings };
}

function readTable(table: Table<ProjectField>, { period, purpose, office }: Settings) {
  const normalised = readProjects(table, period, purpose, office);
  const settled = settlePackages(table, normalised.value);
  return { table, projects: settled.value, findings: [normalised.findings, settled.findings] };
}

/** Lists that an agency has sent again, with the file that replaces each. */
function resentLists(
  readings: Readings,
  projects: readonly Project[],
  { period, purpose, office }: Settings,
): Outcome<ReadonlyMap<string, string>> {
  if (purpose !== 'progress') return { value: new Map(), findings: [] };
  const sent = readings.map((reading) => ({ ...reading, tables: tablesOf(reading) }));
  const { value, findings } = supersededLists(sendingsOf(sent, projects), period, office);
  return { value: new Map(value.map(({ former, by }) => [former.file, by.file])), findings };
}

/** Every project once. The owner of a project is looked up only if two agencies claim it. */
async function uniteRecords(
  projects: readonly Project[],
  { period, purpose, office }: Settings,
  ownersOf: PipelineOptions['ownersOf'],
): Promise<ReturnType<typeof uniteProjects>> {
  const unite = (owners?: Owners) => uniteProjects(projects, period, office, purpose, owners);
  const alone = unite();
  return alone.claimed.length === 0 ? alone : unite(await ownersOf?.(alone.claimed, period));
}

/** Whether a finding is about a list or a row that was replaced by a later one. */
function isAnswered(
  formers: ReadonlyMap<string, string>,
  rows: readonly Project[],
): (found: Finding) => boolean {
  const places = new Set(
    rows.map(({ table, position }) =>
      formatSource(tableSource(table, table.sheet.cells.rowNumber(position))),
    ),
  );
  return ({ source }) =>
    formers.has(source.file) ||
    (places.size > 0 && places.has(formatSource({ ...source, column: undefined })));
}

/** The month that kp.yaml states, the latest; else that of the project lists; if there are none, that of the other ledgers' lists. */
function periodOf(readings: Readings, office: Office): Period | undefined {
  const stated = readings.flatMap(({ file }) => office.stated(file).month ?? []);
  const latest = Math.max(...stated.map(({ year, month }) => monthIndex(year, month)));
  if (stated.length > 0) return periodAt(latest);
  const own = readings.map(tablesByFile);
  if (own.some(({ tables }) => tables.length > 0)) return findPeriod(own);
  return findPeriod(
    readings.map(({ file, sheets }) => ({ file, tables: sheets.flatMap((one) => one.others) })),
  );
}

/** A plan describes the state at the beginning of its year. */
function planPeriodOf(readings: Readings): Period | undefined {
  const year = findYear(readings.map(tablesByFile));
  return year === undefined ? undefined : { year, month: 1 };
}

function rowsIn(readings: Readings): number {
  return readings.flatMap(tablesOf).reduce((sum, { rows }) => sum + rows.length, 0);
}

function tablesByFile(reading: Reading<ProjectField>) {
  return { file: reading.file, tables: tablesOf(reading) };
}

function tablesOf(reading: Reading<ProjectField>): readonly Table<ProjectField>[] {
  return reading.sheets.flatMap((sheet) => sheet.tables);
}
