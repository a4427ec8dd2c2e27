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

/** A table over the width of its page, its header on every page, no row torn apart. */
export function renderTable(
  table: LayoutTable,
  width: number,
  { words, ...options }: RenderOptions & { readonly words: RenderWords },
): Table {
  const unit = unitOf(table, options);
  const titles = table.columns.map((column) => titleWithUnit(column, unit, words));
  const decimals = table.columns.map((_, at) => moneyDecimals(table.rows, at, unit));
  const texts = table.rows.map(({ cells }) => cells.map((cell, at) => cellText(cell, unit, decimals[at]!)));
  const widths = columnWidths(titles, texts, table.columns, width);
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: titles.map((title, at) =>
      cellOf([breakable(title), 'tableHead'], AlignmentType.CENTER, widths[at]!),
    ),
  });
  const rows = table.rows.map(
    (row, at) =>
      new TableRow({
        cantSplit: true,
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

/** So many columns have no room on an upright page. */
const MOST_UPRIGHT = 7;

export function isWide({ columns }: LayoutTable): boolean {
  return columns.length > MOST_UPRIGHT;
}

/** A long heading is broken before its bracket, best of all places. */
function breakable(title: string): string {
  return title.replace(/\s?(?=[（(])/, '\n');
}

function cellText(cell: LayoutCell, unit: DisplayUnit, decimals: 0 | 2): string {
  const text = formatCell(cell, unit);
  return cell.type === 'money' && decimals === 2 ? withTwoDecimals(text) : text;
}

interface Look {
  readonly color?: string;
  readonly bold?: boolean;
}

/** Behind time, as the other papers show it: the rate and the lead in dark red. */
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
  const spacing = { line: TABLE_LINE, lineRule: LineRuleType.AT_LEAST };
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    children: text
      .split('\n')
      .map((line) => new Paragraph({ alignment, spacing, children: [run(line, face, more)] })),
  });
}

const TABLE_LINE = 250;

/** Long text breaks; figures and dates do not. In half characters. */
const WIDEST_TEXT = 40;
const NARROWEST = 8;
/** Half a character of size 5, and what a cell keeps free at its sides. */
const HALF_CHARACTER = 112;
const PADDING = 200;

/** As wide as their content asks for, spread over the page; where that is too little, text gives way. */
function columnWidths(
  titles: readonly string[],
  texts: readonly (readonly string[])[],
  columns: readonly LayoutColumn[],
  width: number,
): readonly number[] {
  const needs = columns.map(({ kind }, at) => {
    const content = Math.max(0, ...texts.map((row) => halves(row[at] ?? '')));
    const own = kind === 'text' ? Math.min(content, WIDEST_TEXT) : content;
    const least = Math.max(own, Math.min(halves(titles[at]!), NARROWEST), kind === 'text' ? NARROWEST : 0);
    return least * HALF_CHARACTER + PADDING;
  });
  const isText = columns.map(({ kind }) => kind === 'text');
  const sum = (of: readonly number[]) => of.reduce((total, one) => total + one, 0);
  const ofTexts = sum(needs.filter((_, at) => isText[at]));
  const ofFigures = sum(needs) - ofTexts;
  const room = width - ofFigures;
  const scale = sum(needs) <= width || ofTexts === 0 ? width / sum(needs) : undefined;
  const widths = needs.map((need, at) =>
    Math.floor(scale !== undefined ? need * scale : isText[at] ? (need * room) / ofTexts : need),
  );
  return widths.map((one, at) => (at === 0 ? one + width - sum(widths) : one));
}

function halves(text: string): number {
  let count = 0;
  for (const character of text) count += character.codePointAt(0)! < 0x1100 ? 1 : 2;
  return count;
}
