import { dateTimeOfSerial } from '../model/serial-text.ts';
import { CELL, type Cells, type NumberFormat, type Sheet } from '../model/sheet.ts';
import { cellName, type Range } from '../model/source.ts';
import { shownText } from './shown-text.ts';

/** The range from A1 to the last filled cell; empty for an empty sheet. */
export function wholeGrid({ cells }: Sheet): Range {
  const bottom = cells.rowCount === 0 ? 0 : cells.rowNumber(cells.rowCount - 1);
  return { top: 1, left: 1, bottom, right: cells.lastColumn };
}

/**
 * The grid as delimited text, one record per sheet row, each as wide as the grid; nothing is guarded or interpreted.
 * `exact` as in `cellText`.
 */
export function* gridDelimited(
  sheet: Sheet,
  exact: boolean,
  delimiter: ',' | '\t' = ',',
  range = wholeGrid(sheet),
): Generator<string> {
  const { cells } = sheet;
  const emptyRecord = `${delimiter.repeat(Math.max(0, range.right - range.left))}\n`;
  let nextRow = range.top;
  for (const row of rowsIn(sheet, range)) {
    for (; nextRow < cells.rowNumber(row); nextRow += 1) yield emptyRecord;
    yield record(sheet, row, range, exact, delimiter);
    nextRow += 1;
  }
}

/** One JSON object per filled cell and line: `{"address":"C12","type":"date","raw":"45000","text":"2023-03-15"}`. */
export function* gridNdjson(sheet: Sheet, exact: boolean, range = wholeGrid(sheet)): Generator<string> {
  const { cells } = sheet;
  for (const row of rowsIn(sheet, range)) {
    for (const cell of cellsIn(sheet, row, range)) {
      const address = cellName(cells.rowNumber(row), cells.column(cell));
      const text = cellText(sheet, cell, exact);
      yield `${JSON.stringify({ address, type: typeName(sheet, cell), raw: cells.text(cell), text })}\n`;
    }
  }
}

/** The stored rows within the range. */
function* rowsIn({ cells }: Sheet, { top, bottom }: Range): Generator<number> {
  for (let row = 0; row < cells.rowCount; row += 1) {
    const number = cells.rowNumber(row);
    if (number >= top && number <= bottom) yield row;
  }
}

function* cellsIn({ cells }: Sheet, row: number, { left, right }: Range): Generator<number> {
  for (let cell = cells.rowStart(row); cell < cells.rowEnd(row); cell += 1) {
    const column = cells.column(cell);
    if (column >= left && column <= right) yield cell;
  }
}

/**
 * A cell as text: words as their format shows them, dates and times as ISO, numbers as written, within the 15 digits
 * of a spreadsheet. `exact` keeps all digits: delimited text is printed as it is.
 */
function cellText(sheet: Sheet, cell: number, exact: boolean): string {
  const { cells } = sheet;
  const text = cells.text(cell);
  switch (cells.kind(cell)) {
    case CELL.number:
      return exact ? text : numberText(text, formatOf(sheet, cell), sheet.date1904);
    case CELL.date:
      return isoText(text);
    case CELL.text:
      return exact ? text : shownText(text, formatOf(sheet, cell)?.code ?? '');
    default:
      return text;
  }
}

function record(sheet: Sheet, row: number, range: Range, exact: boolean, delimiter: string): string {
  let line = '';
  let at = range.left;
  for (const cell of cellsIn(sheet, row, range)) {
    const column = sheet.cells.column(cell);
    if (column > at) line += delimiter.repeat(column - at);
    at = column;
    line += quoted(cellText(sheet, cell, exact), delimiter);
  }
  return `${line}${delimiter.repeat(Math.max(0, range.right - at))}\n`;
}

function quoted(field: string, delimiter: string): string {
  return /["\r\n]/.test(field) || field.includes(delimiter) ? `"${field.replaceAll('"', '""')}"` : field;
}

function formatOf(sheet: Sheet, cell: number): NumberFormat | undefined {
  return sheet.formats[sheet.cells.format(cell)];
}

function numberText(text: string, format: NumberFormat | undefined, date1904: boolean): string {
  const value = Number(text);
  if (text === '' || !Number.isFinite(value)) return text;
  if (format?.kind === 'date' || format?.kind === 'time') {
    const date = dateTimeOfSerial(value, format, date1904);
    if (date !== undefined) return date;
  }
  return text.length <= SIGNIFICANT ? text : withinPrecision(text);
}

const SIGNIFICANT = 15;

/**
 * A number as written. Digits beyond the precision of a spreadsheet are rounding errors of a float, so they are
 * rounded off.
 */
function withinPrecision(text: string): string {
  const [written = '', exponent] = text.split(/[eE]/);
  const significant = written.replace(/^[^1-9]+/, '').replace('.', '');
  if (significant.length <= SIGNIFICANT || !/[1-9]/.test(significant.slice(SIGNIFICANT))) return text;
  const [rounded = '', power = ''] = Number(text)
    .toExponential(SIGNIFICANT - 1)
    .split('e');
  const sign = rounded.startsWith('-') ? '-' : '';
  const digits = rounded.replace(/[-.]/g, '').replace(/0{1,14}$/, '');
  return sign + (exponent === undefined ? plain(digits, Number(power)) : `${plain(digits, 0)}E${power}`);
}

/** Digits with their decimal point: the first digit counts ten to the `power`. */
function plain(digits: string, power: number): string {
  if (power < 0) return `0.${'0'.repeat(-power - 1)}${digits}`;
  const whole = digits.slice(0, power + 1).padEnd(power + 1, '0');
  const decimals = digits.slice(power + 1);
  return decimals === '' ? whole : `${whole}.${decimals}`;
}

/** `2026-05-07T00:00:00.000Z` → `2026-05-07`: the midnight was added by the program that wrote the file. */
function isoText(text: string): string {
  return text
    .replace(/T00:00:00(?:\.0+)?Z?$/, '')
    .replace(/(T\d\d:\d\d:\d\d)\.0+(Z?)$/, '$1$2')
    .replace(/Z$/, '');
}

const TYPES = {
  [CELL.text]: 'text',
  [CELL.number]: 'number',
  [CELL.boolean]: 'boolean',
  [CELL.error]: 'error',
  [CELL.date]: 'date',
  [CELL.pending]: 'pending',
  [CELL.picture]: 'picture',
} as const satisfies Record<ReturnType<Cells['kind']>, string>;

function typeName(sheet: Sheet, cell: number): string {
  const kind = sheet.cells.kind(cell);
  const format = formatOf(sheet, cell);
  return kind === CELL.number && format?.kind === 'date' ? 'date' : TYPES[kind];
}
