import type { LayoutTable } from '../../model/layout.ts';
import { columnName } from '../../model/source.ts';
import type { DisplayUnit } from '../amounts.ts';
import { type RenderWords, titleWithUnit } from '../columns.ts';
import { conditionalFormats } from './conditional.ts';
import type { SheetKind } from './content.ts';
import type { Detail } from './detail.ts';
import { MAIN } from './package-xml.ts';
import {
  type BlockHeights,
  onFewestPages,
  type Page,
  pageBreaks,
  pageFor,
  TOP_ROWS,
  visibleWidth,
} from './page.ts';
import { type Book, HIGHEST_ROW, LINE_HEIGHT, rowChunks, rowHeight, textCell } from './rows.ts';
import { type CellStyle, HEADER_STYLE, LINK_STYLE, NOTES_STYLE, TAB_COLORS, TITLE_STYLE } from './style.ts';
import { escapeXml, workbookText, XML_HEAD } from './text.ts';
import { type ColumnSize, columnSizes, countLines, type MeasuredTable, WIDE } from './width.ts';

export const FIRST_DATA_ROW = TOP_ROWS + 1;
const LAST_ROW = 1_048_576;
const GAP = 14;

/** A table in its place on a sheet. */
export interface Block extends MeasuredTable {
  /** The row of its title. */
  readonly firstRow: number;
  readonly heading: string;
}

/** A sheet, ready to be written as XML. */
export interface PlannedSheet {
  readonly name: string;
  readonly kind: SheetKind;
  readonly blocks: readonly Block[];
  readonly sizes: readonly ColumnSize[];
  readonly page: Page;
}

/** A table with the unit and heading to show it with. */
export interface ShownTable {
  readonly table: LayoutTable;
  readonly unit: DisplayUnit;
  readonly heading: string;
}

/** Places tables below each other. Throws a RangeError if a sheet cannot hold their rows. */
export function planSheet(
  name: string,
  kind: SheetKind,
  tables: readonly ShownTable[],
  words: RenderWords,
  orientation?: Page['orientation'],
): PlannedSheet {
  const blocks: Block[] = [];
  let row = 1;
  for (const { table, unit, heading } of tables) {
    const headers = table.columns.map((column) =>
      brokenBeforeUnit(workbookText(column.title), workbookText(titleWithUnit(column, unit, words))),
    );
    blocks.push({ table, unit, heading, headers, firstRow: row });
    row += TOP_ROWS + table.rows.length + 1;
    if (row - 2 > LAST_ROW)
      throw new RangeError(`${table.id}: ${table.rows.length} rows do not fit on a sheet`);
  }
  const sizes = columnSizes(blocks, orientation);
  const page = pageFor(visibleWidth(sizes));
  const isDealt = kind !== 'reference' && orientation === undefined;
  return {
    name,
    kind,
    blocks,
    sizes,
    page: isDealt ? onFewestPages(heightsOf(blocks, sizes, words), page) : page,
  };
}

export function firstDataRow({ firstRow }: Block): number {
  return firstRow + TOP_ROWS;
}

export function lastRowOf({ firstRow, table }: Block): number {
  return firstRow + TOP_ROWS - 1 + table.rows.length;
}

/** Puts a unit or other words in brackets on a second line, so that columns of figures stay narrow. */
function brokenBeforeUnit(title: string, withUnit: string): string {
  if (title === withUnit) return title.replace(/\s?(?=[（(][^（()）]*[)）]$)/, '\n');
  return withUnit.startsWith(title) && withUnit !== title
    ? `${title}\n${withUnit.slice(title.length).trimStart()}`
    : withUnit;
}

export interface SheetOptions {
  readonly words: RenderWords;
  readonly detail: Detail | undefined;
  /** The sheet that lists all others, if there is one. */
  readonly back: string | undefined;
}

/** A sheet of tables, ready to print: the pieces of its XML in order (ECMA-376 part 1, 18.3.1.99). */
export function* sheetPieces(sheet: PlannedSheet, book: Book, options: SheetOptions): Generator<string> {
  yield opening(sheet, options);
  for (const [index, block] of sheet.blocks.entries()) {
    if (index > 0) yield `<row r="${block.firstRow - 1}" ht="${GAP}" customHeight="1"/>`;
    yield topRows(block, sheet, book, options);
    const { table, unit } = block;
    const detail = table.kind === 'records' ? undefined : options.detail;
    yield* rowChunks(table, book, { firstRow: firstDataRow(block), unit, detail, sizes: sheet.sizes });
  }
  yield closing(sheet, options);
}

function opening({ blocks, sizes, kind }: PlannedSheet, { back }: SheetOptions): string {
  const outline = sizes.some(({ isHidden }) => isHidden) ? ' outlineLevelCol="1"' : '';
  const columns = sizes.map(({ width, isHidden }, index) => {
    const hidden = isHidden ? ' hidden="1" outlineLevel="1" collapsed="1"' : '';
    return column(index + 1, width, hidden);
  });
  if (back !== undefined) columns.push(column(sizes.length + 1, LINK_WIDTH, ''));
  if (kind === 'reference') columns.push(column(unprintedColumn(sizes), 1, ' hidden="1"'));
  const [block] = blocks;
  const pane = block === undefined || blocks.length > 1 ? '' : frozenPane(block.table);
  return (
    `${XML_HEAD}<worksheet xmlns="${MAIN}">` +
    `<sheetPr><tabColor rgb="${TAB_COLORS[kind]}"/></sheetPr>` +
    `<sheetViews><sheetView showGridLines="0" workbookViewId="0">${pane}</sheetView></sheetViews>` +
    `<sheetFormatPr defaultRowHeight="18" customHeight="1"${outline}/>` +
    `<cols>${columns.join('')}</cols><sheetData>`
  );
}

const LINK_WIDTH = 12;

function column(number: number, width: number, more: string): string {
  return `<col min="${number}" max="${number}" width="${width}" customWidth="1"${more}/>`;
}

/** The header stays in view; on a wide sheet also all columns up to the first column of text. */
function frozenPane(table: LayoutTable): string {
  const columns = frozenColumns(table);
  const across = columns === 0 ? '' : ` xSplit="${columns}"`;
  const pane = columns === 0 ? 'bottomLeft' : 'bottomRight';
  const corner = `${columnName(columns + 1)}${FIRST_DATA_ROW}`;
  return (
    `<pane${across} ySplit="${TOP_ROWS}" topLeftCell="${corner}" activePane="${pane}" state="frozen"/>` +
    `<selection pane="${pane}"/>`
  );
}

function frozenColumns(table: LayoutTable): number {
  if (table.columns.length <= WIDE) return 0;
  return table.columns.findIndex((one) => one.kind === 'text') + 1;
}

/** Title, notes and header; beside the first title the link to the list of sheets. */
function topRows(
  block: Block,
  { sizes, kind }: PlannedSheet,
  book: Book,
  { words, back }: SheetOptions,
): string {
  const { table, headers, firstRow, heading } = block;
  const heights = topHeights(block, sizes, words, kind);
  const { length } = table.columns;
  const link = `r="${columnName(sizes.length + 1)}1" s="${book.styles.numberOf(LINK_STYLE)}"`;
  const way = back === undefined || firstRow > 1 ? '' : textCell(link, words.back, book);
  return (
    topRow(firstRow, acrossAll(workbookText(heading), length), heights.title, TITLE_STYLE, book, way) +
    topRow(firstRow + 1, acrossAll(notesOf(table, words, kind), length), heights.notes, NOTES_STYLE, book) +
    topRow(firstRow + 2, headers, heights.header, HEADER_STYLE, book)
  );
}

/** The notes below the title, and the meaning of the colours. */
export function notesOf(
  { notes, columns, rows }: LayoutTable,
  { legend, unprinted }: RenderWords,
  kind: SheetKind = 'summary',
): string {
  const isTimed = columns.some(({ kind, behindBelow }) => kind === 'points' || behindBelow !== undefined);
  const hasBars = columns.some(({ kind }) => kind === 'percent');
  const hasBoards = rows.some(({ emphasis }) => emphasis === 'red-board' || emphasis === 'black-board');
  const said = [
    ...(isTimed ? [legend.behind] : []),
    ...(hasBars ? [legend.bars] : []),
    ...(hasBoards ? [legend.boards] : []),
  ];
  const lines = [
    ...notes,
    ...(said.length === 0 ? [] : [said.join(legend.comma)]),
    ...(kind === 'reference' ? [unprinted] : []),
  ];
  return workbookText(lines.join('\n'));
}

export function topHeights(
  { table, headers }: Block,
  sizes: readonly ColumnSize[],
  words: RenderWords,
  kind: SheetKind = 'summary',
): { readonly title: number; readonly notes: number; readonly header: number } {
  const notes = notesOf(table, words, kind);
  const across = visibleWidth(sizes.slice(0, table.columns.length));
  const lines = headers.map((text, index) =>
    sizes[index]?.isHidden ? 0 : countLines(text, sizes[index]!.width),
  );
  return {
    title: 34,
    notes: Math.min(HIGHEST_ROW, notes === '' ? 6 : countLines(notes, across) * LINE_HEIGHT + 4),
    header: Math.min(HIGHEST_ROW, Math.max(2, ...lines) * LINE_HEIGHT + 6),
  };
}

/** The texts of cells that are merged: only the first has one. */
function acrossAll(text: string, columns: number): readonly string[] {
  return [text, ...Array<string>(Math.max(0, columns - 1)).fill('')];
}

export function topRow(
  number: number,
  texts: readonly string[],
  height: number,
  style: CellStyle,
  book: Book,
  behind = '',
): string {
  const styleNumber = book.styles.numberOf(style);
  const cells = texts.map((text, index) =>
    textCell(`r="${columnName(index + 1)}${number}" s="${styleNumber}"`, text, book),
  );
  return `<row r="${number}" ht="${Math.min(HIGHEST_ROW, height)}" customHeight="1">${cells.join('')}${behind}</row>`;
}

/** The XML after the rows, in the order that the format requires. */
function closing(sheet: PlannedSheet, { words, back }: SheetOptions): string {
  const { blocks, sizes, page, kind } = sheet;
  const merges = blocks.flatMap(({ table, firstRow }) => {
    const last = columnName(table.columns.length);
    return table.columns.length > 1
      ? [firstRow, firstRow + 1].map((row) => `<mergeCell ref="A${row}:${last}${row}"/>`)
      : [];
  });
  const filters = blocks
    .filter(({ table }) => table.kind !== undefined && table.rows.length > 0)
    .map(
      (block) =>
        `<autoFilter ref="A${block.firstRow + 2}:${columnName(block.table.columns.length)}${lastRowOf(block)}"/>`,
    );
  const formats = blocks.filter(({ table }) => table.rows.length > 0);
  const at = `${columnName(sizes.length + 1)}1`;
  const links = back === undefined ? '' : `<hyperlinks>${linkTo(at, back, words.back)}</hyperlinks>`;
  return (
    '</sheetData>' +
    (blocks.length === 1 ? filters.join('') : '') +
    (merges.length === 0 ? '' : `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>`) +
    formats.map((block) => conditionalFormats(block.table, firstDataRow(block), lastRowOf(block))).join('') +
    links +
    printing(page, words) +
    (kind === 'reference' ? '' : breaksXml(pageBreaks(heightsOf(blocks, sizes, words), page))) +
    '</worksheet>'
  );
}

/** A link to another sheet of the workbook. */
export function linkTo(cell: string, sheet: string, said: string): string {
  const text = escapeXml(said);
  return `<hyperlink ref="${cell}" location="${escapeXml(`'${sheet}'!A1`)}" tooltip="${text}" display="${text}"/>`;
}

/** Print settings: A4, centred, with page numbers. */
export function printing({ orientation, scale }: Page, words: RenderWords): string {
  return (
    '<printOptions horizontalCentered="1"/>' +
    '<pageMargins left="0.4" right="0.4" top="0.6" bottom="0.7" header="0.3" footer="0.35"/>' +
    `<pageSetup paperSize="9" scale="${scale}" orientation="${orientation}" horizontalDpi="600" verticalDpi="600"/>` +
    `<headerFooter><oddFooter>${escapeXml(`&C&10${words.pageFooter}`)}</oddFooter></headerFooter>`
  );
}

/** Excel's limit for page breaks on a sheet. */
const MOST_BREAKS = 1000;

function breaksXml(breaks: readonly number[]): string {
  if (breaks.length === 0 || breaks.length > MOST_BREAKS) return '';
  const all = breaks.map((row) => `<brk id="${row}" max="16383" man="1"/>`);
  return `<rowBreaks count="${all.length}" manualBreakCount="${all.length}">${all.join('')}</rowBreaks>`;
}

function heightsOf(
  blocks: readonly Block[],
  sizes: readonly ColumnSize[],
  words: RenderWords,
): readonly BlockHeights[] {
  return blocks.map((block) => ({
    firstRow: block.firstRow,
    gap: GAP,
    ...topHeights(block, sizes, words),
    rows: block.table.rows.map((row) => rowHeight(row, sizes)),
  }));
}

/** How many pages a sheet is printed on. */
export function pagesOf({ blocks, sizes, kind, page }: PlannedSheet, words: RenderWords): number {
  return kind === 'reference' ? 0 : pageBreaks(heightsOf(blocks, sizes, words), page).length + 1;
}

/** The print area. A `reference` sheet gets an empty hidden column, so that no page is printed. */
export function printArea({ blocks, sizes, kind }: PlannedSheet): string {
  const last = columnName(kind === 'reference' ? unprintedColumn(sizes) : sizes.length);
  const first = kind === 'reference' ? last : 'A';
  const lastRow = kind === 'reference' ? 1 : Math.max(...blocks.map(lastRowOf));
  return `$${first}$1:$${last}$${lastRow}`;
}

function unprintedColumn(sizes: readonly ColumnSize[]): number {
  return sizes.length + 2;
}
