import type { LayoutTable } from '../../model/layout.ts';
import { type DisplayUnit, formatCell, formatCount, roundMoney } from '../amounts.ts';
import { moneyDecimals } from '../columns.ts';
import { LANDSCAPE, mostAcross, PORTRAIT, visibleWidth } from './page.ts';
import { shownQuantity } from './quantity.ts';

/** Room at the sides of a cell, in characters; text is also indented. */
const PADDING = 2;
const INDENT = 1;
const NARROWEST = 6;
/** Columns are widened to fill the page, to at most twice their width. */
const WIDEST_SPREAD = 2;
/** Widths at which text is wrapped: the first with which all columns fit on the page is used. */
const EASY_WIDTHS = [44, 36, 28, 22, 18];
/** Where columns are many; those that serve formulas or say a row's place are hidden before. */
const TIGHT_WIDTHS = [14, 12];
/** The width at which text is wrapped in portrait; if the columns do not fit then, the page is landscape. */
const UPRIGHT_TEXT = 36;
/** Least width of the first text column, which names the row. */
const NARROWEST_NAME = 22;

export interface ColumnSize {
  /** In characters. */
  readonly width: number;
  /** Columns of a wide table that are all empty, or only there for formulas. */
  readonly isHidden: boolean;
}

/** A table with the headers and the unit that it is shown with. */
export interface MeasuredTable {
  readonly table: LayoutTable;
  readonly headers: readonly string[];
  readonly unit: DisplayUnit;
}

/**
 * The column widths of tables below each other: figures and dates never wrap, headers and long texts do. Where upright
 * pages need narrow columns, which makes high rows, there are two answers, landscape first: the one with fewer pages is
 * the better.
 */
export function columnSizes(
  tables: readonly MeasuredTable[],
  orientation?: 'portrait' | 'landscape',
): readonly (readonly ColumnSize[])[] {
  const needs = tables.map(needsOf);
  const count = Math.max(...tables.map(({ table }) => table.columns.length));
  const sizesAt = (limit: number, hides = count > WIDE) =>
    Array.from({ length: count }, (_, at) => columnSize(needs, at, limit, hides));
  const within = (limits: readonly number[], room: typeof PORTRAIT) =>
    [...limits.map((limit) => sizesAt(limit)), ...limits.map((limit) => sizesAt(limit, true))].find(
      (sizes) => visibleWidth(sizes) <= mostAcross(room),
    );
  const fitting = (room: typeof PORTRAIT) =>
    within(EASY_WIDTHS, room) ?? within(TIGHT_WIDTHS, room) ?? sizesAt(TIGHT_WIDTHS.at(-1)!, true);
  if (orientation === 'portrait') return [spread(fitting(PORTRAIT), PORTRAIT.width)];
  const upright = sizesAt(UPRIGHT_TEXT);
  if (visibleWidth(upright) <= mostAcross(PORTRAIT)) return [spread(upright, PORTRAIT.width)];
  const squeezed = EASY_WIDTHS.map((limit) => sizesAt(limit)).find(
    (sizes) => visibleWidth(sizes) <= mostAcross(PORTRAIT),
  );
  const across = spread(fitting(LANDSCAPE), LANDSCAPE.width);
  return squeezed === undefined ? [across] : [across, spread(squeezed, PORTRAIT.width)];
}

function spread(sizes: readonly ColumnSize[], room: number): readonly ColumnSize[] {
  const factor = Math.max(1, Math.min(WIDEST_SPREAD, room / visibleWidth(sizes)));
  return sizes.map(({ width, isHidden }) => ({ width: Math.floor(width * factor * 10) / 10, isHidden }));
}

interface TableNeeds {
  readonly name: number;
  readonly columns: readonly (ColumnNeed & {
    readonly header: number;
    readonly isAuxiliary: boolean;
    readonly isText: boolean;
  })[];
}

function needsOf({ table, headers, unit }: MeasuredTable): TableNeeds {
  return {
    name: table.columns.findIndex((column) => column.kind === 'text'),
    columns: table.columns.map((column, index) => ({
      ...measureColumn(table, index, unit),
      header: headerWidth(headers[index] ?? ''),
      isAuxiliary: column.auxiliary === true,
      isText: column.kind === 'text',
    })),
  };
}

/** The width at which text wraps in a column where another table has figures: wider, the figures would look lost. */
const AMONG_FIGURES = 14;

/** A column's width, enough for every table. */
function columnSize(all: readonly TableNeeds[], at: number, limit: number, hides: boolean): ColumnSize {
  let width = NARROWEST;
  let isHidden = hides;
  const most = all.some(({ columns }) => columns[at]?.isText === false)
    ? Math.min(limit, AMONG_FIGURES)
    : limit;
  for (const { name, columns } of all) {
    const need = columns[at];
    if (need === undefined) continue;
    const text = Math.min(need.text, at === name ? Math.max(most, NARROWEST_NAME) : most);
    width = Math.max(
      width,
      Math.max(text + INDENT + PADDING, need.figures + PADDING, need.header + PADDING / 2),
    );
    if (!need.isEmpty && !need.isAuxiliary) isHidden = false;
  }
  return { width, isHidden };
}

/** Tables with more columns than this count as lists, not as summaries. */
export const WIDE = 12;

/** How many lines a text takes in a column of this width. */
export function countLines(text: string, width: number): number {
  const room = Math.max(1, width - PADDING / 2);
  if (text.length * 2 <= room && !text.includes('\n')) return 1;
  return text.split('\n').reduce((lines, line) => lines + countWrapped(line, room), 0);
}

/** Latin words, numbers and file names move to the next line as a whole; all other text breaks anywhere. */
function countWrapped(line: string, room: number): number {
  if (displayWidth(line) <= room) return 1;
  let lines = 1;
  let used = 0;
  for (const [piece] of line.matchAll(/[!-~]+|[\s\S]/gu)) {
    const width = displayWidth(piece);
    if (used + width > room && used > 0) {
      lines += 1;
      used = 0;
    }
    lines += Math.floor(Math.max(0, width - 1) / room);
    used = width > room ? width % room : used + width;
  }
  return lines;
}

/** Columns of a fixed-width font: 2 for Chinese characters and full-width forms, 1 for the rest. */
export function displayWidth(text: string): number {
  let width = text.length;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    // Each half of a surrogate pair counts 1, so the pair counts 2.
    if (code >= 0x1100 && (code < 0xd800 || (code > 0xdfff && !(code > 0xff60 && code < 0xffe0)))) width++;
  }
  return width;
}

/** Extra width: on the boards, scores are bold and have many digits. */
const BOLD = 2;

interface ColumnNeed {
  /** The longest line of text; text may wrap. */
  readonly text: number;
  /** The longest figure or date; these may not wrap. */
  readonly figures: number;
  readonly isEmpty: boolean;
}

function measureColumn(table: LayoutTable, index: number, unit: DisplayUnit): ColumnNeed {
  let text = 0;
  let figures = 0;
  let largestMoney = 0;
  let largestCount = 0;
  let isEmpty = true;
  let sign = 0;
  for (const row of table.rows) {
    const cell = row.cells[index];
    if (cell === undefined || (cell.type === 'empty' && cell.reason === undefined)) continue;
    isEmpty = false;
    if (cell.type === 'text') text = Math.max(text, longestLine(cell.text));
    else if (cell.type === 'money' || cell.type === 'count') {
      // Only the largest amount is formatted: lists may have a million rows.
      if (cell.type === 'money') largestMoney = Math.max(largestMoney, Math.abs(cell.value));
      else largestCount = Math.max(largestCount, Math.abs(cell.value));
      if (cell.signed === true) sign = 1;
    } else if (cell.type === 'quantity') {
      const { value, unit: own } = shownQuantity(cell.value, cell.unit);
      figures = Math.max(figures, formatCount(value).length + displayWidth(own));
    } else if (cell.type === 'score') figures = Math.max(figures, formatCell(cell, unit).length + BOLD);
    else figures = Math.max(figures, formatCell(cell, unit).length);
  }
  const money =
    largestMoney === 0 ? 0 : moneyWidth(largestMoney, unit, moneyDecimals(table.rows, index, unit));
  const count = largestCount === 0 ? 1 : formatCount(largestCount).length;
  return { text, figures: Math.max(figures, sign + money, sign + count), isEmpty };
}

/** The width of an amount written as `#,##0.00` or `#,##0`. */
function moneyWidth(largest: number, unit: DisplayUnit, decimals: number): number {
  const [whole = ''] = roundMoney(largest, unit, decimals).split('.');
  return formatCount(Number(whole)).length + (decimals === 0 ? 0 : decimals + 1);
}

/** A long first line of a header may take two lines; so may the lines of the unit, if they have blanks. */
function headerWidth(header: string): number {
  const [title = '', ...unit] = header.split('\n');
  return Math.max(
    inTwoLines(title),
    ...unit.map((line) => (line.includes(' ') ? inTwoLines(line) : displayWidth(line))),
  );
}

/** Half the width of a long text, but not less than its longest word. */
function inTwoLines(text: string): number {
  const width = displayWidth(text);
  const words = text.match(/[!-~]+/g) ?? [];
  return width <= SHORT_HEADER ? width : Math.max(Math.ceil(width / 4) * 2, ...words.map(displayWidth));
}

const SHORT_HEADER = 10;

function longestLine(text: string): number {
  return text.includes('\n') ? Math.max(...text.split('\n').map(displayWidth)) : displayWidth(text);
}
