import { createHash } from 'node:crypto';
import { type Office, officeOf } from '../ledgers/office.ts';
import { agreementOf } from '../ledgers/project/checks/agreement.ts';
import { checkList } from '../ledgers/project/checks/check-list.ts';
import { USUAL_THRESHOLDS } from '../ledgers/project/checks/material.ts';
import { projectWords } from '../ledgers/project/list-words.ts';
import type { Owners } from '../ledgers/project/reading/claims.ts';
import { settlePackages } from '../ledgers/project/reading/packages.ts';
import { readProjects } from '../ledgers/project/reading/read-projects.ts';
import { sendingsOf } from '../ledgers/project/reading/sendings.ts';
import { supersededLists } from '../ledgers/project/reading/superseded.ts';
import { uniteProjects } from '../ledgers/project/reading/unite.ts';
import type { ListPurpose, Project, ProjectField } from '../ledgers/project/record.ts';
import type { Agreement } from '../model/agreement.ts';
import type { Configuration } from '../model/configuration.ts';
import { type Finding, finding } from '../model/finding.ts';
import type { Outcome } from '../model/outcome.ts';
import type { Period } from '../model/period.ts';
import { isReturnSheet } from '../model/return-sheet.ts';
import type { Workbook } from '../model/sheet.ts';
import { formatSource } from '../model/source.ts';
import { type Table, tableSource } from '../model/table.ts';
import { agencyInFileName } from '../normalise/agency.ts';
import { periodInText } from '../normalise/period.ts';
import type { Limits, ReadOptions } from '../read/options.ts';
import { wantedSheet } from '../read/wanted-sheet.ts';
import { readWorkbook } from '../read/workbook.ts';
import { findPeriod, findYear, periodConflicts, periodInFileName } from '../recognise/batch-period.ts';
import { ofPeriod } from '../recognise/months.ts';
import type { Reading } from '../recognise/reading.ts';
import { createRecogniser, type Recogniser } from '../recognise/recognise.ts';

/** A file to be read: the name people know it by, and its bytes when they are wanted. */
export interface SourceFile {
  readonly name: string;
  /** In bytes, where it is known before the file is read. */
  readonly size?: number | undefined;
  read(): Promise<Uint8Array>;
}

export interface PipelineOptions {
  /** Of a plan only the year counts. */
  readonly period?: Period | undefined;
  /** What the office has settled in kp.yaml about the words of its lists. */
  readonly configuration?: Configuration | undefined;
  /** Default: progress. */
  readonly purpose?: ListPurpose | undefined;
  readonly encoding?: string | undefined;
  readonly delimiter?: string | undefined;
  /** Only the sheet of this name is read. */
  readonly sheet?: string | undefined;
  readonly headerRow?: number | undefined;
  /** Leaves out hidden sheets, rows and columns instead of counting them with a note. */
  readonly leaveOutHidden?: boolean | undefined;
  readonly limits?: Limits | undefined;
  /** Tells whose projects are that two agencies claim, by the plan or the months before; asked only where there are any. */
  readonly ownersOf?: ((claimed: readonly Project[], period: Period) => Promise<Owners>) | undefined;
  /** Called before and after every file, and now and then within a large one. */
  readonly onProgress?: ((done: Progress) => void) | undefined;
}

/** How far the reading has come. */
export interface Progress {
  readonly files: number;
  readonly totalFiles: number;
  readonly rows: number;
  /** Of the bytes to be read, 0–1. */
  readonly share: number;
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
  const recognise = createRecogniser(projectWords(office, options.configuration?.synonyms.columns));
  const readings: Reading<ProjectField>[] = [];
  const seen = new Map<string, string>();
  let rows = 0;
  // The disk fetches the next files while one is understood: many small ones, or one large one.
  const ahead: Promise<Uint8Array | string>[] = [];
  let fetched = 0;
  let held = 0;
  const fetchAhead = () => {
    while (fetched < files.length && (ahead.length === 0 || held + sizeOf(files[fetched]!) <= BYTES_AHEAD)) {
      held += sizeOf(files[fetched]!);
      ahead.push(bytesOf(files[fetched]!));
      fetched += 1;
    }
  };
  const tell = progressTeller(files, options.onProgress);
  const within =
    tell &&
    ((ofFile: number, share: number) => tell(readings.length, rows + ofFile, share * SHARE_OF_READING));
  fetchAhead();
  for (const file of files) {
    const bytes = await ahead.shift()!;
    held -= sizeOf(file);
    fetchAhead();
    tell?.(readings.length, rows);
    const read = await readFile(file.name, bytes, options, { recognise, office, seen, within });
    note(read.findings);
    readings.push(read.value);
    for (const table of tablesOf(read.value)) rows += table.rows.length;
  }
  tell?.(readings.length, rows);

  const lists = readings.map((reading) => ({ file: reading.file, tables: tablesOf(reading) }));
  const { purpose = 'progress' } = options;
  const period = options.period ?? (purpose === 'progress' ? findPeriod(lists) : findPlanPeriod(lists));
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

/** A plan is the state of things when its year begins. */
function findPlanPeriod(lists: Parameters<typeof findYear>[0]): Period | undefined {
  const year = findYear(lists);
  return year === undefined ? undefined : { year, month: 1 };
}

/** Tells how far the reading has come: files and rows, and within a file the share of it, by its bytes. */
function progressTeller(files: readonly SourceFile[], tell: PipelineOptions['onProgress']) {
  if (tell === undefined) return undefined;
  const starts = [0];
  for (const file of files) starts.push(starts.at(-1)! + sizeOf(file));
  const total = Math.max(1, starts.at(-1)!);
  return (done: number, rows: number, share = 0): void => {
    const start = starts[done]!;
    const bytes = start + share * ((starts[done + 1] ?? start) - start);
    tell({ files: done, totalFiles: files.length, rows, share: bytes / total });
  };
}

/** Of the time that a large file takes; the rest goes into understanding it. */
const SHARE_OF_READING = 0.6;

const BYTES_AHEAD = 16 * 1024 * 1024;

/** A file of unknown size is fetched alone. */
function sizeOf(file: SourceFile): number {
  return file.size ?? BYTES_AHEAD;
}

/** The bytes of a file, or what the system says when it does not hand them over: its code (EACCES, ENOENT), else its words. */
async function bytesOf(file: SourceFile): Promise<Uint8Array | string> {
  try {
    return await file.read();
  } catch (error) {
    if (!(error instanceof Error)) return String(error);
    return 'code' in error && typeof error.code === 'string' ? error.code : error.message;
  }
}

/** What the files of one batch share. */
interface Batch {
  readonly recognise: Recogniser<ProjectField>;
  readonly office: Office;
  /** Checksums of the files before, with their names: the same bytes are read once. */
  readonly seen: Map<string, string>;
  /** Told how far a file is read. */
  readonly within: ReadOptions['onProgress'];
}

async function readFile(
  name: string,
  bytes: Uint8Array | string,
  options: PipelineOptions,
  { recognise, office, seen, within }: Batch,
): Promise<Outcome<Reading<ProjectField>>> {
  const source = { file: name };
  const unread = { file: name, sha256: '', sameAs: undefined, workbook: undefined, sheets: [] };
  if (typeof bytes === 'string') {
    return { value: unread, findings: [finding('file/unreadable', { reason: bytes }, source)] };
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const sameAs = bytes.length === 0 ? undefined : seen.get(sha256);
  if (sameAs !== undefined) {
    const code = tellApart(sameAs, name, office) ? 'file/copied' : 'file/same-content';
    const findings = [finding(code, { first: sameAs }, source)];
    return { value: { ...unread, sha256, sameAs }, findings };
  }
  seen.set(sha256, name);
  const known: string[] = [];
  const read = await readWorkbook({ name, bytes }, readOptions(options, known, within));
  const workbook = withoutMarks(read.value);
  if (workbook === undefined) return { value: { ...unread, sha256 }, findings: read.findings };
  const { file: _, sheets: __, ...kind } = workbook;
  const found = { ...unread, sha256, workbook: kind };
  if (isOwnOutput(workbook)) {
    const own = workbook.sheets.map((sheet) => ({ sheet, tables: [], leftOut: 'summary' as const }));
    const findings = [...read.findings, finding('file/own-output', {}, source)];
    return { value: { ...found, sheets: own }, findings };
  }
  if (options.sheet !== undefined && wantedSheet(options.sheet, workbook.sheets) === undefined) {
    const missing = finding('sheet/not-found', { wanted: options.sheet, sheets: known }, source);
    return { value: found, findings: [...read.findings, missing] };
  }
  const isMonthly = (options.purpose ?? 'progress') === 'progress';
  const recognised = recognise(workbook, {
    year: options.period?.year ?? periodInText(name)?.year,
    month: isMonthly ? (options.period?.month ?? periodInText(name)?.month) : undefined,
    headerRow: options.headerRow,
    leaveOutHidden: options.leaveOutHidden,
  });
  return {
    value: { ...found, sheets: recognised.value },
    findings: [...read.findings, ...recognised.findings],
  };
}

/** A list that was returned and comes back with kp's own sheet in it is the list. */
function withoutMarks(workbook: Workbook | undefined): Workbook | undefined {
  if (workbook === undefined || !workbook.sheets.some(isReturnSheet)) return workbook;
  return { ...workbook, sheets: workbook.sheets.filter((sheet) => !isReturnSheet(sheet)) };
}

/** Two names of the same bytes that speak of two agencies or two months cannot both be right. */
function tellApart(one: string, other: string, office: Office): boolean {
  const agencies = [one, other].map((name) => agencyInFileName(name, office));
  const months = [periodInFileName(one)?.month, periodInFileName(other)?.month];
  return [agencies, months].some(
    ([first, second]) => first !== undefined && second !== undefined && first !== second,
  );
}

/** A workbook or a JSON document that kp wrote, left among the lists. */
function isOwnOutput({ format, sheets }: Workbook): boolean {
  if (format === 'delimited') {
    const cells = sheets[0]?.cells;
    return cells !== undefined && cells.count > 1 && /^"schema": "kp\./.test(cells.text(1).trim());
  }
  const names = new Set(sheets.map((sheet) => sheet.name));
  return OWN_SHEETS.some((own) => own.every((name) => names.has(name)));
}

const OWN_SHEETS = [
  ['项目明细', '填报问题'],
  ['Projects', 'Findings'],
  ['红黑榜', '得分明细'],
  ['Red and black boards', 'Points'],
];

function tablesOf(reading: Reading<ProjectField>): readonly Table<ProjectField>[] {
  return reading.sheets.flatMap((sheet) => sheet.tables);
}

/** `known` takes the names of a workbook's sheets, for telling them where the one asked for is not among them. */
function readOptions(
  options: PipelineOptions,
  known: string[],
  onProgress: ReadOptions['onProgress'],
): ReadOptions {
  const { sheet, limits } = options;
  return {
    ...(limits === undefined ? {} : { limits }),
    encoding: options.encoding,
    delimiter: options.delimiter,
    onProgress,
    wanted: (one, all) => {
      known.push(one.name);
      return sheet === undefined || wantedSheet(sheet, all)?.index === one.index;
    },
  };
}
