import {
  AlignmentType,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { LayoutCell, LayoutColumn, LayoutRow, LayoutTable } from '../../model/layout.ts';
import { type DisplayUnit, formatCell } from '../amounts.ts';
import { moneyDecimals, type RenderOptions, type RenderWords, titleWithUnit, unitOf } from '../columns.ts';
import { withTwoDecimals } from '../terminal/table.ts';
import { type Face, run } from './text.ts';

/** A table over the full width of its page, with its header on every page and no row split. */
export function renderTable(
  table: LayoutTable,
  width: number,
  { words, ...options }: RenderOptions & { readonly words: RenderWords },
): Table {
  const unit = unitOf(table, options);
  const titles = table.columns.map((column) => titleWithUnit(column, unit, words));
  const decimals = table.columns.map((_, at) => moneyDecimals(table.rows, at, unit));
  const texts = table.rows.map(({ cells }) => cells.map((cell, at) => cellText(cell, unit, decimals[at]!)));
  const widths = columnWidths(titles, texts, width);
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    keepNext: true,
    children: titles.map((title, at) =>
      cellOf([breakable(title), 'tableHead'], AlignmentType.CENTER, widths[at]!),
    ),
  });
  const rows = table.rows.map(
    (row, at) =>
      new TableRow({
        cantSplit: true,
        keepNext: table.rows.length <= SHORT && at < table.rows.length - 1,
        children: table.columns.map((column, index) =>
          cellOf([texts[at]![index] ?? '', 'table'], alignmentOf(column), widths[index]!, look(row, column)),
        ),
      }),
  );
  return new Table({
    rows: [head, ...rows],
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    margins: { left: 60, right: 60, top: 10, bottom: 10 },
  });
}

/** Tables with at most so many rows stay on one page and may share it. */
export const SHORT = 12;

/** More columns do not fit on an upright page. */
const MOST_UPRIGHT = 7;

export function isWide({ columns }: LayoutTable): boolean {
  return columns.length > MOST_UPRIGHT;
}

/** A long heading is best broken before its last bracket. */
function breakable(title: string): string {
  return title.replace(/\s?(?=[（(][^（(]*$)/, '\n');
}

function cellText(cell: LayoutCell, unit: DisplayUnit, decimals: 0 | 2): string {
  const text = formatCell(cell, unit);
  return cell.type === 'money' && decimals === 2 ? withTwoDecimals(text) : text;
}

interface Look {
  readonly color?: string;
  readonly bold?: boolean;
}

/** Rows behind time: rate and lead in dark red, as in the other papers. */
function look({ emphasis }: LayoutRow, { kind }: LayoutColumn): Look {
  if (emphasis === 'total') return { bold: true };
  const isRate = kind === 'percent' || kind === 'points';
  return emphasis === 'behind' && isRate ? { color: 'C00000', bold: true } : {};
}

function alignmentOf({ kind }: LayoutColumn) {
  if (kind === 'text') return AlignmentType.LEFT;
  return kind === 'date' ? AlignmentType.CENTER : AlignmentType.RIGHT;
}

function cellOf(
  [text, face]: readonly [string, Face],
  alignment: (typeof AlignmentType)[keyof typeof AlignmentType],
  width: number,
  more: Look = {},
): TableCell {
  const spacing = { line: TABLE_LINE, lineRule: LineRuleType.EXACT };
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    children: text
      .split('\n')
      .map((line) => new Paragraph({ alignment, spacing, children: [run(line, face, more)] })),
  });
}

/** A fixed line height, so that a table has the same length whatever fonts a machine has. */
const TABLE_LINE = 250;

/** Longer texts and headings are broken into lines; figures, dates and names are not. In half characters. */
const SHORT_TEXT = 12;
const WIDEST_TEXT = 44;
const HEADING = 8;
/** The width of half a character in size 5, and the space at both sides of a cell. */
const HALF_CHARACTER = 112;
const PADDING = 220;

/** Column widths by their content, spread over the page; if there is too little room, long text gets less. */
function columnWidths(
  titles: readonly string[],
  texts: readonly (readonly string[])[],
  width: number,
): readonly number[] {
  const contents = titles.map((_, at) => Math.max(0, ...texts.map((row) => halves(row[at] ?? ''))));
  const needs = contents.map((content, at) => {
    const halfCharacters = Math.max(Math.min(content, WIDEST_TEXT), headingWidth(titles[at]!));
    return halfCharacters * HALF_CHARACTER + PADDING;
  });
  const sum = (of: readonly number[]) => of.reduce((total, one) => total + one, 0);
  const gives = contents.map((content) => content > SHORT_TEXT);
  const ofGiving = sum(needs.filter((_, at) => gives[at]));
  const isRoomy = sum(needs) <= width || ofGiving === 0;
  const scale = isRoomy ? width / sum(needs) : (width - sum(needs) + ofGiving) / ofGiving;
  const widths = needs.map((need, at) => Math.floor(isRoomy || gives[at] ? need * scale : need));
  return widths.map((one, at) => (at === 0 ? one + width - sum(widths) : one));
}

/** The least width of a heading: its longest word, or four characters. */
function headingWidth(title: string): number {
  const words = title.split(/[^!-~]+/).map((word) => word.length);
  return Math.max(Math.min(halves(title), HEADING), ...words);
}

/** The width in half characters; a percent sign counts as a whole one. */
function halves(text: string): number {
  let count = 0;
  for (const character of text) count += character.codePointAt(0)! < 0x1100 && character !== '%' ? 1 : 2;
  return count;
}
