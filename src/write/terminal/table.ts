import Table from 'cli-table3';
import type { LayoutCell, LayoutColumn, LayoutRow, LayoutTable } from '../../model/layout.ts';
import { type DisplayUnit, formatCell } from '../amounts.ts';
import { moneyDecimals } from '../columns.ts';
import { drawBar } from './bar.ts';
import { displayWidth } from './display-width.ts';
import type { Palette } from './palette.ts';
import { beginning, wrap } from './text.ts';
import { visible } from './visible.ts';

export interface TableOptions {
  /** Columns that there are; undefined off a terminal, where nothing is dropped and nothing wrapped. */
  readonly width: number | undefined;
  readonly unit: DisplayUnit;
  readonly colors: Palette;
  /** Draws rates as bars against time, where there is room. */
  readonly time?: number | undefined;
  readonly rows?: number | undefined;
}

const GAP = 2;
const BAR = 20;
const SHORTEST_BAR = 10;
const WIDEST_TITLE = 8;
/** A column of text is not wrapped more narrowly than this: other columns go first. */
const NARROWEST_TEXT = 12;

/** A table without a frame: titles, a rule, rows. Ends with a line break. */
export function drawTable(table: LayoutTable, wanted: TableOptions): string {
  const rows = wanted.rows === undefined ? table.rows : table.rows.slice(0, wanted.rows);
  const decimals = table.columns.map((_, at) => moneyDecimals(rows, at, wanted.unit));
  const options = { ...wanted, decimals };
  const { columns, bar, widths } = fitColumns(table, rows, options);
  const lines = rows.map((row) => {
    const cells = columns.map((at) => drawCell(row, at, table.columns[at]!, widths.get(at), options));
    return bar === 0 ? cells : [...cells, barOf(row, table, bar, options)];
  });
  const titles = columns.map((at) => wrappedTitle(table, rows, at, widths.get(at), options));
  const height = Math.max(...titles.map((title) => title.length));
  const heads = titles.map((title) => [...Array<string>(height - title.length).fill(''), ...title]);
  const drawn = new Table({
    head: [...heads.map((head) => head.map(options.colors.faint).join('\n')), ...(bar === 0 ? [] : [''])],
    colAligns: [
      ...columns.map((at) => alignment(table.columns[at]!)),
      ...(bar === 0 ? [] : ['left' as const]),
    ],
    chars: FRAMELESS,
    style: { head: [], border: [], compact: true, 'padding-left': 0, 'padding-right': 0 },
  });
  drawn.push(...lines);
  return `${drawn
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')}\n`;
}

interface Drawing extends TableOptions {
  /** Decimals of the money in each column. */
  readonly decimals: readonly (0 | 2)[];
}

interface Fitted {
  /** Indexes of the columns that are shown. */
  readonly columns: readonly number[];
  /** Width of the bar, or 0 for none. */
  readonly bar: number;
  /** Columns that are narrower than their text. */
  readonly widths: ReadonlyMap<number, number>;
}

/** Makes room in this order: shorter bar, no bar, without expendable columns, text wrapped. */
function fitColumns(table: LayoutTable, rows: readonly LayoutRow[], options: Drawing): Fitted {
  const natural = table.columns.map((_, at) =>
    Math.max(contentWidth(rows, at, options), ...brokenTitle(table, rows, at, options).map(displayWidth)),
  );
  let columns = table.columns.map((_, at) => at);
  const room = options.width ?? Number.POSITIVE_INFINITY;
  const hasBar = options.time !== undefined && table.columns.some((column) => column.kind === 'points');
  const needed = (): number => columns.reduce((sum, at) => sum + natural[at]! + GAP, -GAP);
  for (;;) {
    const left = room - needed() - GAP;
    if (hasBar && left >= SHORTEST_BAR) return { columns, bar: Math.min(BAR, left), widths: new Map() };
    if (left + GAP >= 0) return { columns, bar: 0, widths: new Map() };
    const dropped = mostExpendable(table, columns);
    if (dropped === undefined)
      return { columns, bar: 0, widths: squeeze(table, columns, natural, -left - GAP) };
    columns = columns.filter((at) => at !== dropped);
  }
}

/** A title that is much wider than what stands under it is broken into two lines, best before a bracket. */
function brokenTitle(table: LayoutTable, rows: readonly LayoutRow[], at: number, options: Drawing): string[] {
  const title = visible(table.columns[at]!.title);
  const width = displayWidth(title);
  if (width <= Math.max(WIDEST_TITLE, contentWidth(rows, at, options))) return [title];
  const bracket = title.search(/\s?[（(]/);
  if (bracket > 0) return [title.slice(0, bracket), title.slice(bracket).trimStart()];
  const longestWord = Math.max(...title.split(' ').map((word) => (/^[!-~]+$/.test(word) ? word.length : 0)));
  return wrap(title, Math.max(WIDEST_TITLE, longestWord, Math.ceil(width / 4) * 2));
}

function wrappedTitle(
  table: LayoutTable,
  rows: readonly LayoutRow[],
  at: number,
  width: number | undefined,
  options: Drawing,
): string[] {
  const lines = brokenTitle(table, rows, at, options);
  return width === undefined ? lines : lines.flatMap((line) => wrap(line, width));
}

function contentWidth(rows: readonly LayoutRow[], at: number, options: Drawing): number {
  return rows.reduce((widest, row) => Math.max(widest, displayWidth(cellText(row, at, options))), 0);
}

function mostExpendable(table: LayoutTable, columns: readonly number[]): number | undefined {
  const expendable = (at: number): number => table.columns[at]!.expendable;
  const most = Math.max(0, ...columns.map(expendable));
  return most === 0 ? undefined : columns.find((at) => expendable(at) === most);
}

/** Takes the missing columns from the texts, the widest first. */
function squeeze(
  table: LayoutTable,
  columns: readonly number[],
  natural: readonly number[],
  missing: number,
): ReadonlyMap<number, number> {
  const widths = new Map<number, number>();
  let rest = missing;
  const texts = columns
    .filter((at) => table.columns[at]!.kind === 'text')
    .sort((a, b) => natural[b]! - natural[a]!);
  for (const at of texts) {
    if (rest <= 0) break;
    const width = Math.max(NARROWEST_TEXT, natural[at]! - rest);
    if (width >= natural[at]!) continue;
    widths.set(at, width);
    rest -= natural[at]! - width;
  }
  return widths;
}

function drawCell(
  row: LayoutRow,
  at: number,
  column: LayoutColumn,
  width: number | undefined,
  options: Drawing,
): string {
  const { colors } = options;
  const text = wrapped(cellText(row, at, options), width);
  const judged = column.kind === 'percent' || column.kind === 'points';
  if (judged && row.emphasis === 'behind') return colors.behind(text);
  if (column.kind === 'points' && isAhead(row.cells[at])) return colors.ahead(text);
  return row.emphasis === 'total' ? colors.strong(text) : text;
}

function isAhead(cell: LayoutCell | undefined): boolean {
  return (
    cell?.type === 'points' &&
    cell.value.numerator > 0 === cell.value.denominator > 0 &&
    cell.value.numerator !== 0
  );
}

function cellText(row: LayoutRow, at: number, { unit, decimals }: Drawing): string {
  const cell = row.cells[at];
  if (cell === undefined) return '';
  const text = visible(beginning(formatCell(cell, unit)));
  return cell.type === 'money' && decimals[at] === 2 ? withTwoDecimals(text) : text;
}

/** Points stand under points. */
function withTwoDecimals(amount: string): string {
  const decimals = amount.split('.')[1] ?? '';
  return `${amount}${decimals === '' ? '.' : ''}${'0'.repeat(2 - decimals.length)}`;
}

function wrapped(text: string, width: number | undefined): string {
  return width === undefined ? text : wrap(text, width).join('\n');
}

/** The bar of the row's first rate. */
function barOf(row: LayoutRow, table: LayoutTable, width: number, options: Drawing): string {
  const rate = row.cells.find((cell, at) => cell.type === 'percent' && table.columns[at]?.kind === 'percent');
  return rate?.type === 'percent' ? drawBar(rate.value, options.time ?? 0, width, options.colors) : '';
}

function alignment(column: LayoutColumn): 'left' | 'right' {
  return column.kind === 'text' || column.kind === 'date' ? 'left' : 'right';
}

const FRAMELESS = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '─',
  'mid-mid': '─'.repeat(GAP),
  right: '',
  'right-mid': '',
  middle: ' '.repeat(GAP),
};
