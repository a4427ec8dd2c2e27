import { entryWords } from '../ledgers/entry-words.ts';
import { LEDGERS } from '../ledgers/ledgers.ts';
import { officeOf } from '../ledgers/office.ts';
import { agreementOf } from '../ledgers/project/checks/agreement.ts';
import { checkList } from '../ledgers/project/checks/check-list.ts';
import { USUAL_THRESHOLDS } from '../ledgers/project/checks/material.ts';
import type { ProjectField } from '../ledgers/project/fields.ts';
import { projectWords } from '../ledgers/project/list-words.ts';
import type { Owners } from '../ledgers/project/reading/claims.ts';
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
import type { Period } from '../model/period.ts';
import { formatSource } from '../model/source.ts';
import { type Table, tableSource } from '../model/table.ts';
import { findPeriod, findYear, periodConflicts } from '../recognise/batch-period.ts';
import { ofPeriod } from '../recognise/months.ts';
import type { Reading } from '../recognise/reading.ts';
import { createRecogniser } from '../recognise/recognise.ts';
import { type ListOptions, readLists, type SourceFile } from './read-lists.ts';

export interface PipelineOptions extends Omit<ListOptions, 'isMonthly'> {
  /** What the office has settled in kp.yaml about the words of its lists. */
  readonly configuration?: Configuration | undefined;
  /** Default: progress. Of a plan only the year of the period counts. */
  readonly purpose?: ListPurpose | undefined;
  /** Tells whose projects are that two agencies claim, by the plan or the months before; asked only where there are any. */
  readonly ownersOf?: ((claimed: readonly Project[], period: Period) => Promise<Owners>) | undefined;
}

export interface Dataset {
  /** Undefined when neither option, folder, file names nor titles tell. */
  readonly period: Period | undefined;
  readonly readings: readonly Reading<ProjectField>[];
  /** Every project once. Empty without a period: what has started depends on it. */
  readonly projects: readonly Project[];
  /** What each list prints of itself, held against its rows. Empty without a period. */
  readonly agreements: ReadonlyMap<Table, Agreement>;
  /** Data rows read, before doubles were united. */
  readonly rows: number;
  /** What was found in lists and rows that a later sending has taken the place of: nobody need mend it. */
  readonly settled: readonly Finding[];
}

/** The tables of lists that count. */
export function countedTables(readings: readonly Reading<ProjectField>[]): readonly Table<ProjectField>[] {
  return readings.flatMap((reading) => (reading.supersededBy === undefined ? tablesOf(reading) : []));
}

/** The whole way from bytes to records: read, recognise, normalise, check, unite. */
export async function readDataset(
  files: readonly SourceFile[],
  options: PipelineOptions,
): Promise<Outcome<Dataset>> {
  const findings: Finding[] = [];
  // Not push(...more): a list may well have more findings than a call has room for arguments.
  const note = (more: readonly Finding[]) => {
    for (const one of more) findings.push(one);
  };
  const office = officeOf(options.configuration);
  const recognise = createRecogniser(
    projectWords(office, options.configuration?.synonyms.columns),
    LEDGERS.map((ledger) => entryWords(ledger, office)),
  );
  const { purpose = 'progress' } = options;
  const isMonthly = purpose === 'progress';
  const read = await readLists(files, { ...options, isMonthly }, { recognise, office });
  const readings = read.value;
  note(read.findings);
  let rows = readings.flatMap(tablesOf).reduce((sum, table) => sum + table.rows.length, 0);

  for (const { others } of readings.flatMap(({ sheets }) => sheets))
    for (const table of others) {
      const facts = { ledger: table.ledger, rows: table.rows.length };
      note([finding('table/ledger', facts, tableSource(table, table.headerRows[0]))]);
    }

  const lists = readings.map((reading) => ({ file: reading.file, tables: tablesOf(reading) }));
  const period = options.period ?? (isMonthly ? periodOf(readings) : findPlanPeriod(lists));
  if (period === undefined) {
    const value = {
      period,
      readings,
      projects: [],
      agreements: new Map<Table, Agreement>(),
      rows,
      settled: [],
    };
    return { value, findings };
  }
  const wanted = { year: period.year, month: purpose === 'progress' ? period.month : undefined };
  const ofThePeriod = readings.map((reading): Reading<ProjectField> => {
    const { value, findings: more } = ofPeriod(reading.sheets, wanted);
    note(more);
    return { ...reading, sheets: value };
  });
  const counted = ofThePeriod.map((reading) => ({ file: reading.file, tables: tablesOf(reading) }));
  note(periodConflicts(counted, purpose === 'progress' ? period : { year: period.year }));

  const thresholds = options.configuration?.thresholds ?? USUAL_THRESHOLDS;
  const projects: Project[] = [];
  const agreements = new Map<Table, Agreement>();
  for (const table of ofThePeriod.flatMap(tablesOf)) {
    const normalised = readProjects(table, period, purpose, office);
    const settled = settlePackages(table, normalised.value);
    note(normalised.findings);
    note(settled.findings);
    const agreement = agreementOf(table, settled.value);
    agreements.set(table, agreement);
    note(checkList({ table, projects: settled.value, period, purpose, agreement, thresholds }));
    for (const project of settled.value) projects.push(project);
  }
  const sendings =
    purpose === 'progress'
      ? sendingsOf(
          ofThePeriod.map((reading) => ({ ...reading, tables: tablesOf(reading) })),
          projects,
        )
      : [];
  const { value: superseded, findings: resent } = supersededLists(sendings, period.month, office);
  const formers = new Map(superseded.map(({ former, by }) => [former.file, by.file]));
  const counting = projects.filter(({ table }) => !formers.has(table.file));
  const unite = (owners?: Owners) => uniteProjects(counting, period, office, purpose, owners);
  const alone = unite();
  const united = alone.claimed.length === 0 ? alone : unite(await options.ownersOf?.(alone.claimed, period));
  rows = counted.flatMap(({ tables }) => tables).reduce((sum, table) => sum + table.rows.length, 0);
  const marked = ofThePeriod.map((reading) => ({ ...reading, supersededBy: formers.get(reading.file) }));
  const answered = isAnswered(formers, united.superseded);
  return {
    value: {
      period,
      readings: marked,
      projects: united.value,
      agreements,
      rows,
      settled: findings.filter(answered),
    },
    findings: [...findings.filter((found) => !answered(found)), ...united.findings, ...resent],
  };
}

/** Whether a finding is about a list, or a row, in whose place a later one came. */
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

/** The month of the lists; of a folder without any, that of the other ledgers' lists in it. */
function periodOf(readings: readonly Reading<ProjectField>[]): Period | undefined {
  const own = readings.map((reading) => ({ file: reading.file, tables: tablesOf(reading) }));
  if (own.some(({ tables }) => tables.length > 0)) return findPeriod(own);
  const others = readings.map(({ file, sheets }) => ({ file, tables: sheets.flatMap((one) => one.others) }));
  return findPeriod(others);
}

/** A plan is the state of things when its year begins. */
function findPlanPeriod(lists: Parameters<typeof findYear>[0]): Period | undefined {
  const year = findYear(lists);
  return year === undefined ? undefined : { year, month: 1 };
}

function tablesOf(reading: Reading<ProjectField>): readonly Table<ProjectField>[] {
  return reading.sheets.flatMap((sheet) => sheet.tables);
}
