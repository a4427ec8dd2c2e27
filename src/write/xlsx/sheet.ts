import type { LayoutTable } from '../../model/layout.ts';
import { columnName } from '../../model/source.ts';
import type { DisplayUnit } from '../amounts.ts';
import { type RenderWords, titleWithUnit } from '../columns.ts';
import { conditionalFormats } from './conditional.ts';
import type { Detail } from './detail.ts';
import { MAIN } from './package-xml.ts';
import { type Book, HIGHEST_ROW, LINE_HEIGHT, rowChunks, textCell } from './rows.ts';
import { type CellStyle, HEADER_STYLE, NOTES_STYLE, TITLE_STYLE } from './style.ts';
import { escapeXml, workbookText, XML_HEAD } from './text.ts';
import { type ColumnSize, columnSizes, countLines, visibleWidth, WIDE } from './width.ts';

/** Title, notes, header, then the rows. */
export const HEADER_ROW = 3;
export const FIRST_DATA_ROW = HEADER_ROW + 1;
const LAST_ROW = 1_048_576;

export interface SheetOptions {
  readonly heading: string;
  readonly unit: DisplayUnit;
  readonly words: RenderWords;
  readonly detail: Detail | undefined;
  /** Arrows over the header to sort and filter by. */
  readonly filter: boolean;
}

/**
 * A table as one sheet, ready to print: the pieces of its XML in order (ECMA-376 part 1, 18.3.1.99). Throws a RangeError for
 * more rows than a sheet can hold.
 */
export function* sheetPieces(table: LayoutTable, book: Book, options: SheetOptions): Generator<string> {
  const { unit, words, detail } = options;
  const lastRow = HEADER_ROW + table.rows.length;
  if (lastRow > LAST_ROW)
    throw new RangeError(`${table.id}: ${table.rows.length} rows do not fit on a sheet`);
  const headers = table.columns.map((column) =>
    brokenBeforeUnit(workbookText(column.title), workbookText(titleWithUnit(column, unit, words))),
  );
  const sizes = columnSizes(table, headers, unit);
  yield opening(table, sizes) + topRows(table, headers, sizes, book, options);
  yield* rowChunks(table, book, { firstRow: FIRST_DATA_ROW, unit, detail, sizes });
  yield closing(table, lastRow, options);
}

function opening(table: LayoutTable, sizes: readonly ColumnSize[]): string {
  const outline = sizes.some(({ isHidden }) => isHidden) ? ' outlineLevelCol="1"' : '';
  const columns = sizes.map(({ width, isHidden }, index) => {
    const hidden = isHidden ? ' hidden="1" outlineLevel="1" collapsed="1"' : '';
    return `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"${hidden}/>`;
  });
  return (
    `${XML_HEAD}<worksheet xmlns="${MAIN}">` +
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' +
    `<sheetViews><sheetView showGridLines="0" workbookViewId="0">${frozenPane(table)}</sheetView></sheetViews>` +
    `<sheetFormatPr defaultRowHeight="18" customHeight="1"${outline}/>` +
    `<cols>${columns.join('')}</cols><sheetData>`
  );
}

/** The header stays in view; on a wide sheet so does everything up to its first column of text. */
function frozenPane(table: LayoutTable): string {
  const columns = frozenColumns(table);
  const across = columns === 0 ? '' : ` xSplit="${columns}"`;
  const pane = columns === 0 ? 'bottomLeft' : 'bottomRight';
  const corner = `${columnName(columns + 1)}${FIRST_DATA_ROW}`;
  return (
    `<pane${across} ySplit="${HEADER_ROW}" topLeftCell="${corner}" activePane="${pane}" state="frozen"/>` +
    `<selection pane="${pane}"/>`
  );
}

function frozenColumns(table: LayoutTable): number {
  if (table.columns.length <= WIDE) return 0;
  return table.columns.findIndex((column) => column.kind === 'text') + 1;
}

/** A unit stands on a line of its own, so that columns of figures stay narrow. */
function brokenBeforeUnit(title: string, withUnit: string): string {
  return withUnit.startsWith(title) && withUnit !== title
    ? `${title}\n${withUnit.slice(title.length).trimStart()}`
    : withUnit;
}

/** Title, notes, header. */
function topRows(
  table: LayoutTable,
  headers: readonly string[],
  sizes: readonly ColumnSize[],
  book: Book,
  options: SheetOptions,
): string {
  const { length } = table.columns;
  const heading = workbookText(options.heading);
  const notes = workbookText(table.notes.join('\n'));
  const notesHeight = notes === '' ? 6 : countLines(notes, visibleWidth(sizes)) * (LINE_HEIGHT - 1) + 4;
  const lines = headers.map((text, index) =>
    sizes[index]?.isHidden ? 0 : countLines(text, sizes[index]!.width),
  );
  const headerHeight = Math.max(2, ...lines) * LINE_HEIGHT + 6;
  return (
    topRow(1, acrossAll(heading, length), 34, TITLE_STYLE, book) +
    topRow(2, acrossAll(notes, length), notesHeight, NOTES_STYLE, book) +
    topRow(HEADER_ROW, headers, headerHeight, HEADER_STYLE, book)
  );
}

/** The texts of cells that are going to be one. */
function acrossAll(text: string, columns: number): readonly string[] {
  return [text, ...Array<string>(Math.max(0, columns - 1)).fill('')];
}

function topRow(
  number: number,
  texts: readonly string[],
  height: number,
  style: CellStyle,
  book: Book,
): string {
  const styleNumber = book.styles.numberOf(style);
  const cells = texts.map((text, index) =>
    textCell(`r="${columnName(index + 1)}${number}" s="${styleNumber}"`, text, book),
  );
  return `<row r="${number}" ht="${Math.min(HIGHEST_ROW, height)}" customHeight="1">${cells.join('')}</row>`;
}

/** What stands behind the rows, in the order that the format asks for. */
function closing(table: LayoutTable, lastRow: number, { filter, words }: SheetOptions): string {
  const last = columnName(table.columns.length);
  const hasRows = table.rows.length > 0;
  const merges = table.columns.length > 1 ? [`A1:${last}1`, `A2:${last}2`] : [];
  const merged = merges.map((range) => `<mergeCell ref="${range}"/>`).join('');
  return (
    '</sheetData>' +
    (hasRows && filter ? `<autoFilter ref="A${HEADER_ROW}:${last}${lastRow}"/>` : '') +
    (merged === '' ? '' : `<mergeCells count="${merges.length}">${merged}</mergeCells>`) +
    (hasRows ? conditionalFormats(table, FIRST_DATA_ROW, lastRow) : '') +
    '<pageMargins left="0.4" right="0.4" top="0.6" bottom="0.7" header="0.3" footer="0.35"/>' +
    // A4, on as many pages as its rows need.
    '<pageSetup paperSize="9" fitToWidth="1" fitToHeight="0" orientation="landscape" horizontalDpi="600" verticalDpi="600"/>' +
    `<headerFooter><oddFooter>${escapeXml(`&C&9${words.pageFooter}`)}</oddFooter></headerFooter></worksheet>`
  );
}
