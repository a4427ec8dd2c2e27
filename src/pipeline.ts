import { createHash } from 'node:crypto';
import { checkAmountsMissing } from './check/amounts-missing.ts';
import { checkCounts } from './check/counts.ts';
import { checkTotals } from './check/totals.ts';
import { type Finding, finding } from './model/finding.ts';
import type { Outcome } from './model/outcome.ts';
import type { Period } from './model/period.ts';
import type { FileFormat, Workbook } from './model/sheet.ts';
import type { Table } from './model/table.ts';
import { agencyInFileName } from './normalise/agency.ts';
import { periodInText } from './normalise/period.ts';
import type { Limits, ReadOptions } from './read/options.ts';
import { readWorkbook } from './read/workbook.ts';
import { findPeriod, periodConflicts, periodInFileName } from './recognise/batch-period.ts';
import { createRecogniser, type RecognisedSheet, type Recogniser } from './recognise/recognise.ts';
import { settlePackages } from './registers/project/packages.ts';
import { readProjects } from './registers/project/read-projects.ts';
import type { Project, ProjectField } from './registers/project/record.ts';
import { uniteProjects } from './registers/project/unite.ts';
import { PROJECT_WORDS } from './registers/project/words.ts';

/** A file to be read: the name people know it by, and its bytes when they are wanted. */
export interface SourceFile {
  readonly name: string;
  /** In bytes, where it is known before the file is read. */
  readonly size?: number | undefined;
  read(): Promise<Uint8Array>;
}

export interface PipelineOptions {
  readonly period?: Period | undefined;
  readonly encoding?: string | undefined;
  readonly delimiter?: string | undefined;
  /** Only the sheet of this name is read. */
  readonly sheet?: string | undefined;
  readonly headerRow?: number | undefined;
  /** Leaves out hidden sheets, rows and columns instead of counting them with a note. */
  readonly leaveOutHidden?: boolean | undefined;
  readonly limits?: Limits | undefined;
  /** Called after every file. */
  readonly onProgress?: ((done: Progress) => void) | undefined;
}

export interface Progress {
  readonly files: number;
  readonly totalFiles: number;
  readonly rows: number;
  readonly file: string;
}

/** One file, as it was understood. */
export interface Reading {
  readonly file: string;
  /** SHA-256 of the bytes, in hexadecimal; empty when the file could not be opened. */
  readonly sha256: string;
  /** Name of an earlier file with the same bytes; this one is then left out. */
  readonly sameAs: string | undefined;
  /** Undefined when the file could not be read; the findings say why. */
  readonly workbook:
    | {
        readonly format: FileFormat;
        readonly encoding: string | undefined;
        readonly delimiter: string | undefined;
      }
    | undefined;
  readonly sheets: readonly RecognisedSheet<ProjectField>[];
}

export interface Dataset {
  /** Undefined when neither option, folder, file names nor titles tell. */
  readonly period: Period | undefined;
  readonly readings: readonly Reading[];
  /** Every project once. Empty without a period: what has started depends on it. */
  readonly projects: readonly Project[];
  /** Data rows read, before doubles were united. */
  readonly rows: number;
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
  const recognise = createRecogniser(PROJECT_WORDS);
  const readings: Reading[] = [];
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
  fetchAhead();
  for (const file of files) {
    const bytes = await ahead.shift()!;
    held -= sizeOf(file);
    fetchAhead();
    const read = await readFile(file.name, bytes, options, recognise, seen);
    note(read.findings);
    readings.push(read.value);
    for (const table of tablesOf(read.value)) rows += table.rows.length;
    options.onProgress?.({ files: readings.length, totalFiles: files.length, rows, file: file.name });
  }

  const lists = readings.map((reading) => ({ file: reading.file, tables: tablesOf(reading) }));
  const period = options.period ?? findPeriod(lists);
  if (period === undefined) return { value: { period, readings, projects: [], rows }, findings };
  note(periodConflicts(lists, period));

  const projects: Project[] = [];
  for (const table of readings.flatMap(tablesOf)) {
    const normalised = readProjects(table, period);
    const settled = settlePackages(table, normalised.value);
    note(normalised.findings);
    note(settled.findings);
    note(checkTotals(table, settled.value));
    note(checkCounts(table));
    note(checkAmountsMissing(table, settled.value, period));
    for (const project of settled.value) projects.push(project);
  }
  const united = uniteProjects(projects, period);
  note(united.findings);
  return { value: { period, readings, projects: united.value, rows }, findings };
}

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

/** `seen` holds the checksums of the files before, with their names: the same bytes are read once. */
async function readFile(
  name: string,
  bytes: Uint8Array | string,
  options: PipelineOptions,
  recognise: Recogniser<ProjectField>,
  seen: Map<string, string>,
): Promise<Outcome<Reading>> {
  const source = { file: name };
  const unread = { file: name, sha256: '', sameAs: undefined, workbook: undefined, sheets: [] };
  if (typeof bytes === 'string') {
    return { value: unread, findings: [finding('file/unreadable', { reason: bytes }, source)] };
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const sameAs = bytes.length === 0 ? undefined : seen.get(sha256);
  if (sameAs !== undefined) {
    const code = tellApart(sameAs, name) ? 'file/copied' : 'file/same-content';
    const findings = [finding(code, { first: sameAs }, source)];
    return { value: { ...unread, sha256, sameAs }, findings };
  }
  seen.set(sha256, name);
  const known: string[] = [];
  const read = await readWorkbook({ name, bytes }, readOptions(options, known));
  const workbook = read.value;
  if (workbook === undefined) return { value: { ...unread, sha256 }, findings: read.findings };
  const { format, encoding, delimiter } = workbook;
  const found = { ...unread, sha256, workbook: { format, encoding, delimiter } };
  if (isOwnOutput(workbook)) {
    const own = workbook.sheets.map((sheet) => ({ sheet, tables: [], leftOut: 'summary' as const }));
    const findings = [...read.findings, finding('file/own-output', {}, source)];
    return { value: { ...found, sheets: own }, findings };
  }
  if (options.sheet !== undefined && workbook.sheets.every((sheet) => sheet.name !== options.sheet)) {
    const missing = finding('sheet/not-found', { wanted: options.sheet, sheets: known }, source);
    return { value: found, findings: [...read.findings, missing] };
  }
  const recognised = recognise(workbook, {
    year: options.period?.year ?? periodInText(name)?.year,
    month: options.period?.month ?? periodInText(name)?.month,
    headerRow: options.headerRow,
    leaveOutHidden: options.leaveOutHidden,
  });
  return {
    value: { ...found, sheets: recognised.value },
    findings: [...read.findings, ...recognised.findings],
  };
}

/** Two names of the same bytes that speak of two agencies or two months cannot both be right. */
function tellApart(one: string, other: string): boolean {
  const agencies = [agencyInFileName(one), agencyInFileName(other)];
  const months = [periodInFileName(one)?.month, periodInFileName(other)?.month];
  return [agencies, months].some(
    ([first, second]) => first !== undefined && second !== undefined && first !== second,
  );
}

/** The workbook and the JSON document of `kp report`, left among the lists. */
function isOwnOutput({ format, sheets }: Workbook): boolean {
  if (format === 'delimited') {
    const cells = sheets[0]?.cells;
    return cells !== undefined && cells.count > 1 && /^"schema": "kp\./.test(cells.text(1).trim());
  }
  const names = new Set(sheets.map((sheet) => sheet.name));
  return OWN_SHEETS.some((own) => own.every((name) => names.has(name)));
}

const OWN_SHEETS = [
  ['总体', '项目明细', '填报问题'],
  ['Overall', 'Projects', 'Findings'],
];

function tablesOf(reading: Reading): readonly Table<ProjectField>[] {
  return reading.sheets.flatMap((sheet) => sheet.tables);
}

/** `known` takes the names of a workbook's sheets, for telling them where the one asked for is not among them. */
function readOptions(options: PipelineOptions, known: string[]): ReadOptions {
  const { sheet, limits } = options;
  return {
    ...(limits === undefined ? {} : { limits }),
    encoding: options.encoding,
    delimiter: options.delimiter,
    wanted: (one) => {
      known.push(one.name);
      return sheet === undefined || one.name === sheet;
    },
  };
}
