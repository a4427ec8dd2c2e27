import { toNumber } from '../../model/exact.ts';
import type { LayoutCell, LayoutRow, LayoutTable } from '../../model/layout.ts';
import { formatDate, type PlainDate } from '../../model/plain-date.ts';
import { fraction, roundRatio } from '../../model/ratio.ts';
import { columnName } from '../../model/source.ts';
import { YUAN_PER_UNIT } from '../../model/yuan.ts';
import { type DisplayUnit, NOTHING } from '../amounts.ts';
import { moneyDecimals } from '../columns.ts';
import type { Detail } from './detail.ts';
import { isOverArrays, spreadsheetFormula } from './formula.ts';
import { shownQuantity } from './quantity.ts';
import type { StringTable } from './string-table.ts';
import { type BodyKind, bodyStyle, type CellStyle, quantityStyle } from './style.ts';
import type { StyleTable } from './style-table.ts';
import { escapeXml, workbookText } from './text.ts';
import { type ColumnSize, countLines } from './width.ts';

/** What the sheets of a workbook share. */
export interface Book {
  readonly styles: StyleTable;
  readonly strings: StringTable;
}

export interface RowOptions {
  readonly firstRow: number;
  readonly unit: DisplayUnit;
  readonly sizes: readonly ColumnSize[];
  readonly detail: Detail | undefined;
  /** Height of a row whose texts all fit on one line, in points. */
  readonly single?: number | undefined;
  /** XML of further cells to the right of the table, by row number. */
  readonly beside?: ((rowNumber: number) => string) | undefined;
}

/** Height of a line, in points. */
export const LINE_HEIGHT = 15;
/** Excel's limit. */
export const HIGHEST_ROW = 409;
const SINGLE_LINE_ROW = 20;
const ROWS_A_CHUNK = 200;

/** The rows of a table as sheet XML, in pieces of some hundred rows. */
export function* rowChunks(table: LayoutTable, book: Book, options: RowOptions): Generator<string> {
  const letters = table.columns.map((_, index) => columnName(index + 1));
  const isWhole = table.columns.map((_, index) => moneyDecimals(table.rows, index, options.unit) === 0);
  // With a lead column, conditional formats colour what is behind schedule, which stays right when figures are
  // changed by hand.
  const hasLead = table.columns.some((column) => column.kind === 'points');
  const { sizes, single, beside = () => '' } = options;
  let chunk = '';
  for (const [index, row] of table.rows.entries()) {
    const rowNumber = options.firstRow + index;
    const emphasis = hasLead && row.emphasis === 'behind' ? undefined : row.emphasis;
    let cells = '';
    row.cells.forEach((cell, column) => {
      const style = book.styles.numberOf(styleOf(cell, isWhole[column] ?? false, emphasis));
      const address = `${letters[column]}${rowNumber}`;
      cells += cellXml({ address, style, cell, row, rowNumber }, book, options);
    });
    chunk += `<row r="${rowNumber}" ht="${rowHeight(row, sizes, single)}" customHeight="1">${cells}${beside(rowNumber)}</row>`;
    if (index % ROWS_A_CHUNK === ROWS_A_CHUNK - 1) {
      yield chunk;
      chunk = '';
    }
  }
  yield chunk;
}

function styleOf(cell: LayoutCell, isWhole: boolean, emphasis: LayoutRow['emphasis']): CellStyle {
  if (cell.type !== 'quantity') return bodyStyle(bodyKind(cell, isWhole), emphasis);
  const { value, unit } = shownQuantity(cell.value, cell.unit);
  return quantityStyle(Number.isInteger(value), unit, emphasis);
}

function bodyKind(cell: LayoutCell, isWhole: boolean): BodyKind {
  if (cell.type === 'count') return cell.signed === true ? 'signed-count' : 'count';
  if (cell.type !== 'money') return cell.type;
  const kind = isWhole ? 'whole-money' : 'money';
  return cell.signed === true ? `signed-${kind}` : kind;
}

interface PlacedCell {
  readonly address: string;
  readonly style: number;
  readonly cell: LayoutCell;
  readonly row: LayoutRow;
  readonly rowNumber: number;
}

function cellXml(
  { address, style, cell, row, rowNumber }: PlacedCell,
  book: Book,
  options: RowOptions,
): string {
  const value = cellValue(cell, options.unit);
  if (typeof value === 'string') return textCell(`r="${address}" s="${style}"`, value, book);
  const { detail, unit } = options;
  const formula = detail && spreadsheetFormula(cell, { detail, row, rowNumber, unit });
  const place = isOverArrays(cell) ? ` t="array" ref="${address}"` : '';
  const calculated = formula === undefined ? '' : `<f${place}>${escapeXml(formula)}</f>`;
  return `<c r="${address}" s="${style}">${calculated}<v>${value}</v></c>`;
}

/** A cell of text; an empty one has only its style. */
export function textCell(attributes: string, text: string, { strings }: Book): string {
  return text === '' ? `<c ${attributes}/>` : `<c ${attributes} t="s"><v>${strings.numberOf(text)}</v></c>`;
}

export function cellValue(cell: LayoutCell, unit: DisplayUnit): string | number {
  switch (cell.type) {
    case 'text':
      return workbookText(cell.text);
    case 'count':
      return cell.value;
    case 'money':
      return cell.value / YUAN_PER_UNIT[unit];
    case 'quantity':
      return shownQuantity(cell.value, cell.unit).value;
    case 'percent':
      return fraction(cell.value);
    case 'points':
      return Number(roundRatio(cell.value, 2, 8));
    case 'score':
      return toNumber(cell.value);
    case 'date':
      return dateValue(cell.value);
    case 'empty':
      return cell.reason === undefined ? '' : NOTHING;
  }
}

/**
 * A day as Excel's serial number. Less precise dates stay text, so that no day is invented; so do the first two
 * months of 1900, which Excel counts wrongly.
 */
function dateValue(date: PlainDate): number | string {
  const serial = Date.UTC(date.year, date.month - 1, date.day) / 86_400_000 + 25_569;
  return date.precision === 'day' && serial > 60 ? serial : formatDate(date);
}

export function rowHeight(row: LayoutRow, sizes: readonly ColumnSize[], single = SINGLE_LINE_ROW): number {
  let lines = 1;
  row.cells.forEach((cell, column) => {
    const size = sizes[column];
    if (cell.type !== 'text' || size === undefined || size.isHidden) return;
    lines = Math.max(lines, countLines(cell.text, size.width));
  });
  return lines === 1 ? single : Math.min(HIGHEST_ROW, lines * LINE_HEIGHT + 4);
}
