import type { LayoutTable } from '../../model/layout.ts';
import { type DisplayUnit, formatCell, formatCount, roundMoney } from '../amounts.ts';

/** Room that a cell keeps free at its sides, in characters. Not whole, for exceljs leaves out a column of just 9. */
const PADDING = 3.2;
const NARROWEST = 6.2;
/** What a landscape A4 page holds at full size. Narrower tables are spread over it, by half as much again at most. */
const PAGE = 138;
const WIDEST_SPREAD = 1.5;
/** Beyond this, print becomes too small to read: text is wrapped earlier and earlier. */
const LEGIBLE = 200;
const TEXT_WIDTHS = [44, 36, 28, 22, 18, 14];
/** The first column of text names the row and stays readable. */
const NARROWEST_NAME = 24;

/**
 * The width of every column in characters: figures and dates never break, headers and long text wrap. 0 hides a column:
 * one that wide tables carry without a single value, or only for their formulas.
 */
export function columnWidths(
  table: LayoutTable,
  headers: readonly string[],
  unit: DisplayUnit,
): readonly number[] {
  const name = table.columns.findIndex((column) => column.kind === 'text');
  const needs = table.columns.map((_, index) => measureColumn(table, index, unit));
  let widths: readonly number[] = [];
  for (const limit of TEXT_WIDTHS) {
    widths = table.columns.map((column, index) => {
      const { text, figures, isEmpty } = needs[index]!;
      if (table.columns.length > WIDE && (isEmpty || column.auxiliary === true)) return 0;
      const textWidth = Math.min(text, index === name ? Math.max(limit, NARROWEST_NAME) : limit);
      return Math.max(NARROWEST, Math.max(textWidth, figures, headerWidth(headers[index] ?? '')) + PADDING);
    });
    if (sum(widths) <= LEGIBLE) break;
  }
  const spread = Math.max(1, Math.min(WIDEST_SPREAD, PAGE / sum(widths)));
  return widths.map((width) => (width === 0 ? 0 : Math.round(width * spread * 10) / 10 + 0.05));
}

/** Tables of more columns than this are lists rather than summaries. */
export const WIDE = 12;

/** Lines that a text takes in a column of this width. */
export function countLines(text: string, width: number): number {
  const room = Math.max(1, width - PADDING / 2);
  let lines = 0;
  for (const line of text.split('\n')) lines += Math.max(1, Math.ceil(displayWidth(line) / room));
  return lines;
}

/** Columns of a fixed-width font: 2 for Chinese characters and full-width forms, 1 for the rest. */
export function displayWidth(text: string): number {
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
  let isEmpty = true;
  for (const row of table.rows) {
    const cell = row.cells[index];
    if (cell === undefined || (cell.type === 'empty' && cell.reason === undefined)) continue;
    isEmpty = false;
    if (cell.type === 'money') largestMoney = Math.max(largestMoney, Math.abs(cell.value));
    else if (cell.type === 'text') text = Math.max(text, longestLine(cell.text));
    else figures = Math.max(figures, formatCell(cell, unit).length);
  }
  return { text, figures: Math.max(figures, moneyWidth(largestMoney, unit)), isEmpty };
}

/** The width of a sum written as `#,##0.00`, with room for a minus sign. */
function moneyWidth(largest: number, unit: DisplayUnit): number {
  if (largest === 0) return 0;
  const [whole = '', decimals = ''] = roundMoney(largest, unit, 2).split('.');
  return formatCount(Number(whole)).length + decimals.length + 2;
}

/** A header's first line may take two; its unit keeps one. */
function headerWidth(header: string): number {
  const [title = '', ...unit] = header.split('\n');
  return Math.max(Math.ceil(displayWidth(title) / 4) * 2, ...unit.map(displayWidth));
}

function longestLine(text: string): number {
  return text.includes('\n') ? Math.max(...text.split('\n').map(displayWidth)) : displayWidth(text);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
