import type { LayoutTable } from '../../model/layout.ts';
import { type DisplayUnit, formatCell, formatCount, roundMoney } from '../amounts.ts';
import { moneyDecimals } from '../columns.ts';
import { shownQuantity } from './quantity.ts';

/** Room that a cell keeps free at its sides, in characters. */
const PADDING = 2;
const NARROWEST = 6;
/** What a landscape A4 page holds at full size. Narrower tables are spread over it, to twice their width at most. */
const PAGE = 138;
const WIDEST_SPREAD = 2;
/** Beyond this, print becomes too small to read: text is wrapped earlier and earlier. */
const LEGIBLE = 172;
const TEXT_WIDTHS = [44, 36, 28, 22, 18, 14, 12];
/** The first column of text names the row and stays readable. */
const NARROWEST_NAME = 22;

export interface ColumnSize {
  /** In characters. */
  readonly width: number;
  /** Folded away: wide tables carry it without a single value, or more for their formulas than for readers. */
  readonly isHidden: boolean;
}

/** The size of every column: figures and dates never break, headers and long text wrap. */
export function columnSizes(
  table: LayoutTable,
  headers: readonly string[],
  unit: DisplayUnit,
): readonly ColumnSize[] {
  const name = table.columns.findIndex((column) => column.kind === 'text');
  const needs = table.columns.map((_, index) => measureColumn(table, index, unit));
  let sizes: readonly ColumnSize[] = [];
  for (const limit of TEXT_WIDTHS) {
    sizes = table.columns.map((column, index) => {
      const { text, figures, isEmpty } = needs[index]!;
      const textWidth = Math.min(text, index === name ? Math.max(limit, NARROWEST_NAME) : limit);
      const width = Math.max(
        NARROWEST,
        Math.max(textWidth, figures, headerWidth(headers[index] ?? '')) + PADDING,
      );
      return { width, isHidden: table.columns.length > WIDE && (isEmpty || column.auxiliary === true) };
    });
    if (visibleWidth(sizes) <= LEGIBLE) break;
  }
  const spread = Math.max(1, Math.min(WIDEST_SPREAD, PAGE / visibleWidth(sizes)));
  return sizes.map(({ width, isHidden }) => ({ width: Math.round(width * spread * 10) / 10, isHidden }));
}

/** What the columns take on the page, in characters. */
export function visibleWidth(sizes: readonly ColumnSize[]): number {
  return sizes.reduce((total, { width, isHidden }) => (isHidden ? total : total + width), 0);
}

/** Tables of more columns than this are lists rather than summaries. */
export const WIDE = 12;

/** Lines that a text takes in a column of this width. */
export function countLines(text: string, width: number): number {
  const room = Math.max(1, width - PADDING / 2);
  if (text.length * 2 <= room && !text.includes('\n')) return 1;
  let lines = 0;
  for (const line of text.split('\n')) lines += Math.max(1, Math.ceil(displayWidth(line) / room));
  return lines;
}

/** Columns of a fixed-width font: 2 for Chinese characters and full-width forms, 1 for the rest. */
function displayWidth(text: string): number {
  let width = text.length;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    // Halves of surrogate pairs count 1 each, so that a pair counts 2.
    if (code >= 0x1100 && (code < 0xd800 || (code > 0xdfff && !(code > 0xff60 && code < 0xffe0)))) width++;
  }
  return width;
}

interface ColumnNeed {
  /** Longest line of text, which may wrap. */
  readonly text: number;
  /** Longest figure or date, which may not. */
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
      // Only the largest is written out: lists may have a million rows.
      if (cell.type === 'money') largestMoney = Math.max(largestMoney, Math.abs(cell.value));
      else largestCount = Math.max(largestCount, Math.abs(cell.value));
      if (cell.signed === true) sign = 1;
    } else if (cell.type === 'quantity') {
      const { value, unit: own } = shownQuantity(cell.value, cell.unit);
      figures = Math.max(figures, formatCount(value).length + displayWidth(own));
    } else figures = Math.max(figures, formatCell(cell, unit).length);
  }
  const money =
    largestMoney === 0 ? 0 : moneyWidth(largestMoney, unit, moneyDecimals(table.rows, index, unit));
  const count = largestCount === 0 ? 1 : formatCount(largestCount).length;
  return { text, figures: Math.max(figures, sign + money, sign + count), isEmpty };
}

/** The width of a sum written as `#,##0.00` or `#,##0`. */
function moneyWidth(largest: number, unit: DisplayUnit, decimals: number): number {
  const [whole = ''] = roundMoney(largest, unit, decimals).split('.');
  return formatCount(Number(whole)).length + (decimals === 0 ? 0 : decimals + 1);
}

/** A header's first line may take two; its unit keeps one. */
function headerWidth(header: string): number {
  const [title = '', ...unit] = header.split('\n');
  return Math.max(Math.ceil(displayWidth(title) / 4) * 2, ...unit.map(displayWidth));
}

function longestLine(text: string): number {
  return text.includes('\n') ? Math.max(...text.split('\n').map(displayWidth)) : displayWidth(text);
}
