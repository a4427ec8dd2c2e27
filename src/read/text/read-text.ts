import { type Finding, finding } from '../../model/finding.ts';
import type { Outcome } from '../../model/outcome.ts';
import { type Cells, GENERAL, type Sheet, type Workbook } from '../../model/sheet.ts';
import { cellName, type Source } from '../../model/source.ts';
import { CellsBuilder } from '../cells-builder.ts';
import { DEFAULT_LIMITS, type InputFile, type Limits, type ReadOptions } from '../options.ts';
import { refusal } from '../xlsx/fault.ts';
import { createArbiter } from './arbiter.ts';
import { type ChosenDialect, chooseDialect, type Dialect } from './dialect.ts';
import { type DecodedText, decodeText, isDecided, LONGEST_TEXT } from './encoding.ts';
import { isLastRecordCut } from './last-record.ts';
import { widthsByRow } from './record-shapes.ts';
import {
  type FieldSink,
  NO_FIELDS,
  type QuoteOddity,
  type Refusal,
  type ScannedRecords,
  scanRecords,
} from './records.ts';

/**
 * Reads delimited text into one nameless sheet whose rows are the records, numbered as in Excel. Undefined when the
 * encoding is undecided, the bytes are no text, or a limit is exceeded.
 */
export async function readText(
  file: InputFile,
  options: ReadOptions,
): Promise<Outcome<Workbook | undefined>> {
  try {
    return await readRecords(file, options);
  } catch (error) {
    return refusal(error, file.name, undefined);
  }
}

async function readRecords(file: InputFile, options: ReadOptions): Promise<Outcome<Workbook | undefined>> {
  const whole: Source = { file: file.name };
  const refuse = (found: Finding): Outcome<undefined> => ({ value: undefined, findings: [found] });
  const limits = options.limits ?? DEFAULT_LIMITS;

  const tooLong = longerThan(file);
  if (tooLong !== undefined) return refuse(tooLong);
  const decoded = decodeText(file.bytes, options.encoding);
  if ('candidates' in decoded) {
    if (isBinary(Buffer.from(file.bytes.subarray(0, SAMPLE_LENGTH)).toString('latin1'))) {
      return refuse(finding('file/not-a-list', { actual: 'binary' }, whole));
    }
    return refuse(finding('file/encoding-undecided', { candidates: decoded.candidates }, whole));
  }
  if (isBinary(decoded.text)) return refuse(finding('file/not-a-list', { actual: 'binary' }, whole));

  const findings: Finding[] = [];
  if (isDecided(decoded))
    findings.push(finding('file/encoding-decided', { encoding: decoded.encoding }, whole));
  const text = file.bytes.includes(0) ? withoutNuls(decoded.text, whole, findings) : decoded.text;
  const chosen = chooseDialect(text, limits, options);
  const fields = new CellsBuilder();
  const scanned = scanWithin(text, chosen.from, chosen.dialect, limits, fields);
  if (scanned.refusal !== undefined) {
    const refusal = refusalFinding(scanned.refusal, limits, whole);
    const open = scanned.oddities
      .filter(({ fault }) => fault === 'open')
      .map((odd) => quoteFinding(odd, whole));
    return { value: undefined, findings: [...findings, ...open, refusal] };
  }
  const cells = fields.finish(scanned.texts);
  findings.push(...(await quoteFindings(text, chosen.dialect, scanned, cells, whole)));
  if (decoded.isCut || (scanned.endsOpen && isLastRecordCut(scanned.shapes, cells))) {
    const raw = text.slice(Math.max(text.lastIndexOf('\n') + 1, text.length - RAW_SHOWN));
    findings.push(finding('text/last-line-cut', { raw }, { ...whole, row: scanned.shapes.rows.at(-1) }));
  }
  if (text.includes('\uFFFD')) findings.push(...lostCharacters(cells, whole));
  return { value: workbookOf(file.name, decoded, chosen, scanned, cells), findings };
}

function workbookOf(
  file: string,
  { encoding, from: encodingFrom }: DecodedText,
  { dialect, delimiterFrom }: ChosenDialect,
  { shapes }: ScannedRecords,
  cells: Cells,
): Workbook {
  const { delimiter, quote, escapes, isPadded: isSpaced } = dialect;
  const sheet: Sheet = {
    name: '',
    index: 0,
    visibility: 'visible',
    cells,
    formats: [GENERAL],
    date1904: false,
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    records: { delimiter, widths: widthsByRow(shapes), maybeTorn: shapes.maybeTorn },
    totalRows: new Set(),
    covered: [],
  };
  const kind = { format: 'delimited', encoding, encodingFrom, delimiter, delimiterFrom } as const;
  return { file, ...kind, isSpaced, quote, escapes, sheets: [sheet] };
}

/** Most bytes between two line ends. A row with every column filled is shorter, unless made to do harm. */
const LONGEST_LINE = 16 * 1024 * 1024;
const SAMPLE_LENGTH = 65_536;
/** Most findings of one kind. */
const MOST_FINDINGS = 1000;
const RAW_SHOWN = 60;
const LINE_FEED = 0x0a;
const RETURN = 0x0d;

function longerThan({ name, bytes }: InputFile): Finding | undefined {
  const source = { file: name };
  if (bytes.length > LONGEST_TEXT) {
    return finding('file/refused', { part: name, rule: 'file-size', limit: LONGEST_TEXT }, source);
  }
  if (!hasLongLine(bytes)) return undefined;
  return finding('file/refused', { part: name, rule: 'line-length', limit: LONGEST_LINE }, source);
}

/** Jumps to the last line end within the allowed length each time, so most bytes are never read. */
function hasLongLine(bytes: Uint8Array): boolean {
  for (let at = 0; at + LONGEST_LINE < bytes.length; ) {
    const reach = bytes.subarray(at, at + LONGEST_LINE);
    const lineFeed = reach.lastIndexOf(LINE_FEED);
    const end = at + (lineFeed >= 0 ? lineFeed : reach.lastIndexOf(RETURN));
    if (end < at) return true;
    at = end + 1;
  }
  return false;
}

/** Whether there are more control characters, which no text holds, than an accident would leave. */
function isBinary(text: string): boolean {
  const sample = text.slice(0, SAMPLE_LENGTH);
  const controls = sample.match(/[\x01-\x08\x0e-\x19\x1c-\x1f]/g)?.length ?? 0;
  return controls > sample.length / 50;
}

function withoutNuls(text: string, whole: Source, findings: Finding[]): string {
  if (!text.includes('\0')) return text;
  const clean = text.replaceAll('\0', '');
  findings.push(finding('text/nul', { count: text.length - clean.length }, whole));
  return clean;
}

/**
 * A text with more lines than a sheet has rows is scanned without keeping its fields first: most likely it is
 * refused.
 */
function scanWithin(
  text: string,
  from: number,
  dialect: Dialect,
  limits: Limits,
  fields: FieldSink,
): ScannedRecords {
  if (hasMoreLines(text, limits.rows)) {
    const tried = scanRecords(text, from, dialect, limits, NO_FIELDS);
    if (tried.refusal !== undefined) return tried;
  }
  return scanRecords(text, from, dialect, limits, fields);
}

function hasMoreLines(text: string, most: number): boolean {
  if (text.length < most) return false;
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    lines += 1;
    if (lines > most) return true;
  }
  return false;
}

function refusalFinding({ rule, row, column }: Refusal, limits: Limits, whole: Source): Finding {
  const source = { ...whole, row, column };
  const part = cellName(row, column);
  if (rule === 'quotes') return finding('file/damaged', { part, fault: 'structure' }, source);
  const limit = { rows: limits.rows, columns: limits.columns, 'string-length': limits.stringLength }[rule];
  return finding('file/refused', { part, rule, limit }, source);
}

/** Splits a record with unusual quotes a second time: fields that both ways agree on are certain. */
async function quoteFindings(
  text: string,
  dialect: Dialect,
  { oddities, shapes }: ScannedRecords,
  cells: Cells,
  whole: Source,
): Promise<Finding[]> {
  if (oddities.length === 0) return [];
  const agrees = await createArbiter(dialect);
  const widths = widthsByRow(shapes);
  let last: { row: number; agreed: boolean } | undefined;
  return oddities.map((odd) => {
    const { row, record } = odd;
    if (last?.row !== row) {
      const fields = fieldsOf(cells, row, widths[row] ?? 0);
      last = { row, agreed: agrees(text.slice(record.from, record.to), fields) };
    }
    return quoteFinding(odd, whole, last.agreed);
  });
}

function quoteFinding({ fault, row, column, raw }: QuoteOddity, whole: Source, agreed = false): Finding {
  const source = { ...whole, row, column };
  if (fault === 'open') return finding('text/open-quote', {}, source);
  return finding(
    agreed ? 'text/stray-quote' : 'text/quotes-disputed',
    { raw: raw.slice(0, RAW_SHOWN) },
    source,
  );
}

function fieldsOf(cells: Cells, row: number, width: number): string[] {
  const fields = Array<string>(width).fill('');
  const position = cells.rowPosition(row);
  if (position < 0) return fields;
  for (let cell = cells.rowStart(position); cell < cells.rowEnd(position); cell += 1)
    fields[cells.column(cell) - 1] = cells.text(cell);
  return fields;
}

/** A U+FFFD is a lost character: these bytes are faulty, or an earlier conversion was. */
function lostCharacters(cells: Cells, whole: Source): Finding[] {
  const findings: Finding[] = [];
  for (let position = 0; position < cells.rowCount; position += 1) {
    for (let cell = cells.rowStart(position); cell < cells.rowEnd(position); cell += 1) {
      const raw = cells.text(cell);
      if (!raw.includes('\uFFFD')) continue;
      const source = { ...whole, row: cells.rowNumber(position), column: cells.column(cell) };
      findings.push(finding('text/lost-characters', { raw: raw.slice(0, RAW_SHOWN) }, source));
      if (findings.length === MOST_FINDINGS) return findings;
    }
  }
  return findings;
}
