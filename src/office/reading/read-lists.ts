import { createHash } from 'node:crypto';
import type { Office } from '../../ledgers/office.ts';
import { agencyOfFile, type StatedSource } from '../../ledgers/stated-source.ts';
import { type Finding, finding } from '../../model/finding.ts';
import type { Outcome } from '../../model/outcome.ts';
import { formatPeriod, type Period } from '../../model/period.ts';
import { isReturnSheet } from '../../model/return-sheet.ts';
import type { Workbook } from '../../model/sheet.ts';
import { periodInText } from '../../normalise/period.ts';
import type { Limits, ReadOptions, TextOptions } from '../../read/options.ts';
import type { SecondCore } from '../../read/second-core.ts';
import { wantedSheet } from '../../read/wanted-sheet.ts';
import { readWorkbook } from '../../read/workbook.ts';
import { periodInFileName } from '../../recognise/batch-period.ts';
import type { Reading } from '../../recognise/reading.ts';
import type { Recogniser } from '../../recognise/recognise.ts';

/** A file to be read: its display name, and a function that returns its bytes. */
export interface SourceFile {
  readonly name: string;
  /** In bytes, if known before reading. */
  readonly size?: number | undefined;
  read(): Promise<Uint8Array>;
}

/** How files are to be read. */
export interface ListOptions extends TextOptions {
  readonly period?: Period | undefined;
  /** Whether the lists are for a month (the default) or for a year. */
  readonly isMonthly?: boolean | undefined;
  /** Only the sheet of this name is read. */
  readonly sheet?: string | undefined;
  readonly headerRow?: number | undefined;
  /** Leaves out hidden sheets, rows and columns instead of counting them with a note. */
  readonly leaveOutHidden?: boolean | undefined;
  readonly limits?: Limits | undefined;
  /** Files that the manifest of their folder names as kp's own. */
  readonly ownPapers?: ReadonlySet<string> | undefined;
  /** Called before and after every file, and from time to time within a large one. */
  readonly onProgress?: ((done: Progress) => void) | undefined;
}

/** The progress of reading. */
export interface Progress {
  readonly files: number;
  readonly totalFiles: number;
  readonly rows: number;
  /** The share of all bytes that has been read, 0–1. */
  readonly share: number;
}

/** From bytes to tables, file by file in the given order: every list as it was understood, with the findings. */
export async function readLists<Field extends string>(
  files: readonly SourceFile[],
  options: ListOptions,
  { recognise, office }: { readonly recognise: Recogniser<Field>; readonly office: Office },
): Promise<Outcome<readonly Reading<Field>[]>> {
  const findings: Finding[] = [];
  const readings: Reading<Field>[] = [];
  const seen = new Map<string, string>();
  let rows = 0;
  // While one file is being understood, the next ones are read from disk: many small ones, or one large one.
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
  let core: SecondCore | undefined;
  let begun: Begun;
  fetchAhead();
  for (const [index, file] of files.entries()) {
    const bytes = await ahead.shift()!;
    held -= sizeOf(file);
    fetchAhead();
    tell?.(readings.length, rows);
    const batch = { recognise, office, seen, within, begun };
    begun = undefined;
    const next = files[index + 1];
    if (next !== undefined && isWorthThread(next, options)) {
      // Asked before this file is understood: until that is done, nothing else can be begun.
      const content = await ahead[0]!;
      core ??= new (await import('../../read/second-core.ts')).SecondCore();
      if (typeof content !== 'string') begun = core.read({ name: next.name, bytes: content }, options.limits);
    }
    const read = await readFile(file.name, bytes, options, batch);
    for (const one of read.findings) findings.push(one);
    readings.push(read.value);
    for (const { tables } of read.value.sheets) for (const table of tables) rows += table.rows.length;
  }
  tell?.(readings.length, rows);

  return { value: readings, findings };
}

/** A file that another thread has begun to read; undefined where none has. */
type Begun = ReturnType<SecondCore['read']> | undefined;

/** From this size on a file takes longer to read than a thread to start. All sheets of it must be wanted. */
function isWorthThread(file: SourceFile, { sheet }: ListOptions): boolean {
  return sheet === undefined && sizeOf(file) >= LARGE;
}

const LARGE = 1 << 20;

/** Reports progress: files, rows, and within a file the share of its bytes. */
function progressTeller(files: readonly SourceFile[], tell: ListOptions['onProgress']) {
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

/** The share of a large file's time that goes into reading; the rest goes into understanding it. */
const SHARE_OF_READING = 0.6;

const BYTES_AHEAD = 16 * 1024 * 1024;

/** A file of unknown size is read ahead alone. */
function sizeOf(file: SourceFile): number {
  return file.size ?? BYTES_AHEAD;
}

/** The bytes of a file, or the system's error code (EACCES, ENOENT), else its message. */
async function bytesOf(file: SourceFile): Promise<Uint8Array | string> {
  try {
    return await file.read();
  } catch (error) {
    if (!(error instanceof Error)) return String(error);
    return 'code' in error && typeof error.code === 'string' ? error.code : error.message;
  }
}

/** Data shared by the files of one batch. */
interface Batch<Field extends string> {
  readonly recognise: Recogniser<Field>;
  readonly office: Office;
  /** Checksums of the files read so far, with their names: identical files are read once. */
  readonly seen: Map<string, string>;
  /** Called with the progress within a file. */
  readonly within: ReadOptions['onProgress'];
  /** The file at hand, where another thread has begun to read it. */
  readonly begun: Begun;
}

async function readFile<Field extends string>(
  name: string,
  bytes: Uint8Array | string,
  options: ListOptions,
  batch: Batch<Field>,
): Promise<Outcome<Reading<Field>>> {
  const unread = { file: name, sha256: '', sameAs: undefined, workbook: undefined, sheets: [] };
  if (typeof bytes === 'string')
    return { value: unread, findings: [finding('file/unreadable', { reason: bytes }, { file: name })] };
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const { office, seen, within, begun } = batch;
  const stated = office.stated(name);
  if (stated.leaveOut !== undefined) {
    const findings = [finding('file/left-out', { reason: stated.leaveOut }, { file: name })];
    return { value: { ...unread, sha256, isLeftOut: true }, findings };
  }
  const sameAs = bytes.length === 0 ? undefined : seen.get(sha256);
  if (sameAs !== undefined) {
    const code = tellApart(sameAs, name, office) ? 'file/copied' : 'file/same-content';
    return {
      value: { ...unread, sha256, sameAs },
      findings: [finding(code, { first: sameAs }, { file: name })],
    };
  }
  seen.set(sha256, name);
  const known: string[] = [];
  const whole = (await begun) ?? (await readWorkbook({ name, bytes }, readOptions(options, known, within)));
  const marked = withoutMarks(whole.value);
  const findings = [...whole.findings, ...statedFindings(stated, marked, name)];
  if (marked === undefined) return { value: { ...unread, sha256 }, findings };
  const workbook = { ...marked, sheets: marked.sheets.filter((one) => !stated.sheets.has(one.name)) };
  if (marked.sheets.length > 0 && workbook.sheets.length === 0)
    return { value: { ...unread, sha256, isLeftOut: true }, findings };
  const { file: _, sheets: __, ...kind } = workbook;
  const understood = understand(workbook, known, options, stated.month, batch.recognise);
  return {
    value: { ...unread, sha256, workbook: kind, ...understood.value },
    findings: [...findings, ...understood.findings],
  };
}

/** The tables of a workbook; none of one that kp wrote itself, or of one without the sheet that was asked for. */
function understand<Field extends string>(
  workbook: Workbook,
  known: readonly string[],
  options: ListOptions,
  stated: StatedSource['month'],
  recognise: Recogniser<Field>,
): Outcome<Partial<Reading<Field>>> {
  const { file, sheets } = workbook;
  if (options.ownPapers?.has(file) === true || isOwnOutput(workbook)) {
    const own = sheets.map((sheet) => ({
      sheet,
      tables: [],
      others: [],
      aside: [],
      leftOut: 'summary' as const,
    }));
    return { value: { sheets: own, isOwnPaper: true }, findings: [finding('file/own-output', {}, { file })] };
  }
  if (options.sheet !== undefined && wantedSheet(options.sheet, sheets) === undefined) {
    const missing = finding('sheet/not-found', { wanted: options.sheet, sheets: known }, { file });
    return { value: {}, findings: [missing] };
  }
  const { isMonthly = true } = options;
  const recognised = recognise(workbook, {
    year: options.period?.year ?? stated?.year ?? periodInText(file)?.year,
    month: isMonthly ? (options.period?.month ?? stated?.month ?? periodInText(file)?.month) : undefined,
    headerRow: options.headerRow,
    leaveOutHidden: options.leaveOutHidden,
  });
  return { value: { sheets: recognised.value }, findings: recognised.findings };
}

/** Reports what kp.yaml states about a file, so that no setting is applied unnoticed. */
function statedFindings(
  { agency, month, note, sheets }: StatedSource,
  workbook: Workbook | undefined,
  file: string,
): Finding[] {
  const found: Finding[] = [];
  if (agency !== undefined || month !== undefined)
    found.push(finding('file/stated', { agency, month: month && formatPeriod(month) }, { file }));
  if (note !== undefined) found.push(finding('file/noted', { note }, { file }));
  if (workbook === undefined) return found;
  const names = workbook.sheets.map(({ name }) => name);
  for (const [sheet, reason] of sheets)
    found.push(
      names.includes(sheet)
        ? finding('file/left-out', { reason }, { file, sheet })
        : finding('file/no-such-sheet', { wanted: sheet, sheets: names }, { file }),
    );
  return found;
}

/** A list that was returned with kp's own sheet and sent again is read without that sheet. */
function withoutMarks(workbook: Workbook | undefined): Workbook | undefined {
  if (workbook === undefined || !workbook.sheets.some(isReturnSheet)) return workbook;
  return { ...workbook, sheets: workbook.sheets.filter((sheet) => !isReturnSheet(sheet)) };
}

/** Identical files whose names state two agencies or two months cannot both be right. */
function tellApart(one: string, other: string, office: Office): boolean {
  const agencies = [one, other].map((name) => agencyOfFile(name, office));
  const months = [periodInFileName(one)?.month, periodInFileName(other)?.month];
  return [agencies, months].some(
    ([first, second]) => first !== undefined && second !== undefined && first !== second,
  );
}

/** A workbook or JSON document written by kp that lies among the lists. */
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

/** `known` collects the sheet names of a workbook, for the message if the requested one does not exist. */
function readOptions(
  options: ListOptions,
  known: string[],
  onProgress: ReadOptions['onProgress'],
): ReadOptions {
  const { sheet, limits } = options;
  return {
    ...(limits === undefined ? {} : { limits }),
    encoding: options.encoding,
    delimiter: options.delimiter,
    quote: options.quote,
    onProgress,
    wanted: (one, all) => {
      known.push(one.name);
      return sheet === undefined || wantedSheet(sheet, all)?.index === one.index;
    },
  };
}
