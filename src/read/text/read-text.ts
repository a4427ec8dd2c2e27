import { type Finding, finding } from '../../model/finding.ts';
import type { Outcome } from '../../model/outcome.ts';
import type { Cells, Workbook } from '../../model/sheet.ts';
import { cellName, type Source } from '../../model/source.ts';
import { parseNumberFormat } from '../number-format.ts';
import { DEFAULT_LIMITS, type InputFile, type ReadOptions } from '../options.ts';
import { chooseDelimiter } from './delimiter.ts';
import { decodeText } from './encoding.ts';
import { isLastRecordCut } from './last-record.ts';
import { findRaggedRows } from './ragged-rows.ts';
import { type ScannedRecords, scanRecords } from './records.ts';

/**
 * Reads delimited text into one nameless sheet whose rows are the records, as Excel numbers them. Undefined when the
 * encoding is open, the bytes are no text, or a limit is passed.
 */
export function readText(file: InputFile, options: ReadOptions): Outcome<Workbook | undefined> {
  const whole: Source = { file: file.name };
  const refuse = (found: Finding): Outcome<undefined> => ({ value: undefined, findings: [found] });
  const limits = options.limits ?? DEFAULT_LIMITS;

  const decoded = decodeWithin(file.bytes, options.encoding);
  if (decoded === undefined) {
    return refuse(
      finding('file/refused', { part: file.name, rule: 'file-size', limit: LONGEST_TEXT }, whole),
    );
  }
  if ('candidates' in decoded) {
    if (isBinary(Buffer.from(file.bytes.subarray(0, SAMPLE_LENGTH)).toString('latin1'))) {
      return refuse(finding('file/not-a-list', { actual: 'binary' }, whole));
    }
    return refuse(finding('file/encoding-undecided', { candidates: decoded.candidates }, whole));
  }
  if (isBinary(decoded.text)) return refuse(finding('file/not-a-list', { actual: 'binary' }, whole));

  const findings: Finding[] = [];
  if (decoded.isDecided)
    findings.push(finding('file/encoding-decided', { encoding: decoded.encoding }, whole));
  const text = file.bytes.includes(0) ? withoutNuls(decoded.text, whole, findings) : decoded.text;
  const { delimiter, from } = chooseDelimiter(text, limits, options.delimiter);
  const scanned = scanRecords(text, from, delimiter, limits);
  if (scanned.refusal !== undefined) {
    const { rule, row, column } = scanned.refusal;
    const source = { ...whole, row, column };
    if (rule === 'quotes')
      return refuse(finding('file/damaged', { part: file.name, fault: 'structure' }, source));
    const limit = { rows: limits.rows, columns: limits.columns, 'string-length': limits.stringLength }[rule];
    return refuse(finding('file/refused', { part: cellName(row, column), rule, limit }, source));
  }
  const cells = scanned.cells.finish(scanned.texts);
  findings.push(...quoteFindings(scanned, whole));
  findings.push(...findRaggedRows(scanned.shapes, whole));
  if (decoded.isCut || (scanned.endsOpen && isLastRecordCut(scanned.shapes, cells))) {
    const raw = text.slice(Math.max(text.lastIndexOf('\n') + 1, text.length - RAW_SHOWN));
    findings.push(finding('text/last-line-cut', { raw }, { ...whole, row: scanned.shapes.rows.at(-1) }));
  }
  if (text.includes('\uFFFD')) findings.push(...lostCharacters(cells, whole));
  const workbook: Workbook = {
    file: file.name,
    format: 'delimited',
    encoding: decoded.encoding,
    delimiter,
    sheets: [
      {
        name: '',
        index: 0,
        visibility: 'visible',
        cells,
        formats: [parseNumberFormat('General')],
        date1904: false,
        merges: [],
        hiddenRows: new Set(),
        hiddenColumns: new Set(),
      },
    ],
  };
  return { value: workbook, findings };
}

/** V8's longest string. */
const LONGEST_TEXT = 0x1fffffe8;
const SAMPLE_LENGTH = 65_536;
/** Of each kind: a thousand lines say no more than a hundred. */
const MOST_FINDINGS = 1000;
const RAW_SHOWN = 60;

function decodeWithin(
  bytes: Uint8Array,
  encoding: string | undefined,
): ReturnType<typeof decodeText> | undefined {
  try {
    return decodeText(bytes, encoding);
  } catch (error) {
    if (error instanceof Error) return undefined;
    throw error;
  }
}

/** Control characters that no text holds, more often than an accident would leave them. */
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

function quoteFindings({ oddities }: ScannedRecords, whole: Source): Finding[] {
  return oddities.slice(0, MOST_FINDINGS).map(({ fault, row, column, raw }) => {
    const source = { ...whole, row, column };
    return fault === 'open'
      ? finding('text/open-quote', {}, source)
      : finding('text/stray-quote', { raw: raw.slice(0, RAW_SHOWN) }, source);
  });
}

/** A U+FFFD stands for a character that is lost, by a fault of these bytes or in an earlier conversion. */
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
