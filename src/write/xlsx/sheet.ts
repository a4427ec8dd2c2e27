import type { LayoutTable } from '../../model/layout.ts';
import { columnName } from '../../model/source.ts';
import type { DisplayUnit } from '../amounts.ts';
import { notesWithUnit, type RenderWords, titleWithUnit } from '../columns.ts';
import { conditionalFormats } from './conditional.ts';
import type { SheetKind } from './content.ts';
import type { Detail } from './detail.ts';
import { MAIN } from './package-xml.ts';
import {
  type BlockHeights,
  dealtPages,
  LEAST_SCALE,
  notesHeight,
  onFewestPages,
  type Page,
  type Pages,
  pageFor,
  TOP_ROWS,
  visibleWidth,
} from './page.ts';
import { type Book, HIGHEST_ROW, LINE_HEIGHT, rowChunks, rowHeight, textCell } from './rows.ts';
import {
  type CellStyle,
  DEFAULT_FONT,
  HEADER_STYLE,
  LINK_STYLE,
  NEXT_TITLE_STYLE,
  NOTES_STYLE,
  TAB_COLORS,
  TITLE_STYLE,
} from './style.ts';
import { escapeXml, workbookText, XML_HEAD } from './text.ts';
import { type ColumnSize, columnSizes, countLines, displayWidth, type MeasuredTable, WIDE } from './width.ts';

const FIRST_DATA_ROW = TOP_ROWS + 1;
const LAST_ROW = 1_048_576;
const GAP = 10;

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
  readonly pages: Pages;
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
  const plan = (sizes: readonly ColumnSize[], as: SheetKind): PlannedSheet => {
    const page = pageFor(visibleWidth(sizes));
    const heights = heightsOf(blocks, sizes, words, as);
    // What is not printed stands on one page without an end.
    const dealt = as === 'reference' ? { ...page, scale: 0 } : onFewestPages(heights, page);
    return {
      name,
      kind: as,
      blocks,
      sizes,
      page: as === 'reference' ? page : dealt,
      pages: dealtPages(heights, dealt),
    };
  };
  const [usual, ...others] = columnSizes(blocks, orientation).map((sizes) => plan(sizes, kind));
  const fewest = others.reduce((best, one) => (pagesOf(one) < pagesOf(best) ? one : best), usual!);
  // Print too small to read is of no use to anyone.
  return fewest.page.scale < LEAST_SCALE ? plan(fewest.sizes, 'reference') : fewest;
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
    yield topRows(index, sheet, book, options);
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
  index: number,
  { blocks, sizes, pages }: PlannedSheet,
  book: Book,
  { words, back }: SheetOptions,
): string {
  const { table, headers, firstRow, heading } = blocks[index]!;
  const notes = pages.notes[index]!;
  const isFirst = index === 0;
  const link = `r="${columnName(sizes.length + 1)}1" s="${book.styles.numberOf(LINK_STYLE)}"`;
  const way = back === undefined || !isFirst ? '' : textCell(link, words.back, book);
  const title = acrossAll(workbookText(heading), titleColumns(index, blocks, sizes));
  const said = acrossAll(notes.map(({ text }) => text).join('\n'), table.columns.length);
  const noted = Math.min(HIGHEST_ROW, notesHeight(notes));
  return (
    topRow(
      firstRow,
      title,
      isFirst ? TITLE : NEXT_TITLE,
      isFirst ? TITLE_STYLE : NEXT_TITLE_STYLE,
      book,
      way,
    ) +
    topRow(firstRow + 1, said, noted, NOTES_STYLE, book) +
    topRow(firstRow + 2, headers, headerHeight(headers, sizes), HEADER_STYLE, book)
  );
}

/** The first title stands over the whole sheet, the others over their tables, unless these are too narrow. */
function titleColumns(index: number, blocks: readonly Block[], sizes: readonly ColumnSize[]): number {
  const { table, heading } = blocks[index]!;
  const own = visibleWidth(sizes.slice(0, table.columns.length));
  const needed = (displayWidth(heading) * NEXT_TITLE_STYLE.font.size) / DEFAULT_FONT.size;
  return index === 0 || needed > own ? sizes.length : table.columns.length;
}

/** The notes below the title, and the meaning of the colours. */
export function notesOf(
  { table, unit }: Pick<Block, 'table' | 'unit'>,
  words: RenderWords,
  kind: SheetKind = 'summary',
): readonly string[] {
  const { columns, rows } = table;
  const { legend, unprinted } = words;
  const isTimed = columns.some(({ kind, behindBelow }) => kind === 'points' || behindBelow !== undefined);
  const hasBars = columns.some(({ kind }) => kind === 'percent');
  const hasBoards = rows.some(({ emphasis }) => emphasis === 'red-board' || emphasis === 'black-board');
  const said = [
    ...(isTimed ? [legend.behind] : []),
    ...(hasBars ? [legend.bars] : []),
    ...(hasBoards ? [legend.boards] : []),
  ];
  return [
    ...notesWithUnit(table, unit, words),
    ...(said.length === 0 ? [] : [said.join(legend.comma)]),
    ...(kind === 'reference' ? [unprinted] : []),
  ].map(workbookText);
}

/** The height of a header, in points. */
export function headerHeight(headers: readonly string[], sizes: readonly ColumnSize[]): number {
  const lines = headers.map((text, index) =>
    sizes[index]?.isHidden ? 0 : countLines(text, sizes[index]!.width),
  );
  return Math.min(HIGHEST_ROW, Math.max(2, ...lines) * LINE_HEIGHT + 6);
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
  const { blocks, sizes, page, pages } = sheet;
  const merges = blocks.flatMap(({ table, firstRow }, index) => {
    const merged = [
      [firstRow, titleColumns(index, blocks, sizes)],
      [firstRow + 1, table.columns.length],
    ] as const;
    return merged
      .filter(([, columns]) => columns > 1)
      .map(([row, columns]) => `<mergeCell ref="A${row}:${columnName(columns)}${row}"/>`);
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
    breaksXml(pages.breaks) +
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

const TITLE = 32;
const NEXT_TITLE = 24;

function heightsOf(
  blocks: readonly Block[],
  sizes: readonly ColumnSize[],
  words: RenderWords,
  kind: SheetKind,
): readonly BlockHeights[] {
  return blocks.map((block, at) => {
    const { table, headers, firstRow } = block;
    const across = visibleWidth(sizes.slice(0, table.columns.length));
    return {
      firstRow,
      gap: GAP,
      title: at === 0 ? TITLE : NEXT_TITLE,
      notes: notesOf(block, words, kind).map((text) => ({
        text,
        height: countLines(text, across) * LINE_HEIGHT,
      })),
      header: headerHeight(headers, sizes),
      // A list that is not printed may be very long.
      rows: kind === 'reference' ? [] : table.rows.map((row) => rowHeight(row, sizes)),
    };
  });
}

/** How many pages a sheet is printed on. */
export function pagesOf({ kind, pages }: PlannedSheet): number {
  return kind === 'reference' ? 0 : pages.breaks.length + 1;
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
