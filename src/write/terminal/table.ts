import type { LayoutCell, LayoutColumn, LayoutRow, LayoutTable } from '../../model/layout.ts';
import { type DisplayUnit, formatCell } from '../amounts.ts';
import { moneyDecimals } from '../columns.ts';
import { drawBar } from './bar.ts';
import { displayWidth } from './display-width.ts';
import { drawGrid, type GridColumn, widest } from './grid.ts';
import type { Palette } from './palette.ts';
import { beginning, wrap } from './text.ts';
import { visible } from './visible.ts';

export interface TableOptions {
  /** The width of the terminal; undefined without a terminal, where nothing is dropped or wrapped. */
  readonly width: number | undefined;
  readonly unit: DisplayUnit;
  readonly colors: Palette;
  /** Draws rates as bars against this time progress, if there is room. */
  readonly time?: number | undefined;
  readonly rows?: number | undefined;
}

const WIDEST_TITLE = 8;

/** A table as lines: titles, a rule, rows. */
export function drawTable(table: LayoutTable, options: TableOptions): readonly string[] {
  const rows = options.rows === undefined ? table.rows : table.rows.slice(0, options.rows);
  const columns = table.columns.map((column, at) => gridColumn(column, at, rows, options));
  return drawGrid([...columns, ...barColumn(table, rows, options)], options).lines;
}

function gridColumn(
  column: LayoutColumn,
  at: number,
  rows: readonly LayoutRow[],
  options: TableOptions,
): GridColumn {
  const decimals = moneyDecimals(rows, at, options.unit);
  const cells = rows.map((row) => cellText(row.cells[at], decimals, options));
  return {
    title: brokenTitle(visible(column.title), widest(cells)),
    cells,
    align: column.kind === 'text' || column.kind === 'date' ? 'left' : 'right',
    expendable: column.expendable,
    wraps: column.kind === 'text',
    paint: (text, row) => paintCell(text, rows[row]!, at, column, options.colors),
  };
}

/** Breaks a title that is much wider than its column into two lines, preferably before a bracket. */
function brokenTitle(title: string, content: number): string[] {
  const width = displayWidth(title);
  if (width <= Math.max(WIDEST_TITLE, content)) return [title];
  const bracket = title.search(/\s?[（(]/);
  if (bracket > 0) return [title.slice(0, bracket), title.slice(bracket).trimStart()];
  const longestWord = Math.max(...title.split(' ').map((word) => (/^[!-~]+$/.test(word) ? word.length : 0)));
  const widest = Math.max(WIDEST_TITLE, longestWord, Math.ceil(width / 4) * 2);
  // A single character on the last line would look like part of the column.
  for (let room = widest; room >= Math.max(longestWord, LEAST_ENDING); room -= 2) {
    const lines = wrap(title, room);
    if (displayWidth(lines.at(-1)!) >= LEAST_ENDING) return lines;
  }
  return wrap(title, widest);
}

/** Two Chinese characters. */
const LEAST_ENDING = 4;

function cellText(cell: LayoutCell | undefined, decimals: 0 | 2, { unit }: TableOptions): string {
  if (cell === undefined) return '';
  const text = visible(beginning(formatCell(cell, unit)));
  return cell.type === 'money' && decimals === 2 ? withTwoDecimals(text) : text;
}

/** Adds decimals, so that decimal points are aligned. */
export function withTwoDecimals(amount: string): string {
  const [whole = '', decimals = ''] = amount.split('.');
  return `${whole}.${decimals.padEnd(2, '0')}`;
}

function paintCell(
  text: string,
  row: LayoutRow,
  at: number,
  { kind }: LayoutColumn,
  colors: Palette,
): string {
  if ((kind === 'percent' || kind === 'points') && row.emphasis === 'behind') return colors.behind(text);
  if (kind === 'points' && isAhead(row.cells[at])) return colors.ahead(text);
  return row.emphasis === 'total' ? colors.strong(text) : text;
}

function isAhead(cell: LayoutCell | undefined): boolean {
  return (
    cell?.type === 'points' &&
    cell.value.numerator > 0 === cell.value.denominator > 0 &&
    cell.value.numerator !== 0
  );
}

/** The first rate of each row as a bar, in a table with leads; it is dropped first. */
function barColumn(
  { columns }: LayoutTable,
  rows: readonly LayoutRow[],
  { time, colors }: TableOptions,
): GridColumn[] {
  if (time === undefined || !columns.some(({ kind }) => kind === 'points')) return [];
  const rates = rows.map(({ cells }) =>
    cells.find((cell, at) => cell.type === 'percent' && columns[at]?.kind === 'percent'),
  );
  const bars = (width: number) =>
    rates.map((rate) => (rate?.type === 'percent' ? drawBar(rate.value, time, width, colors) : ''));
  return [{ least: 10, most: 20, expendable: Number.POSITIVE_INFINITY, bars }];
}
