import { columnName } from '../../model/source.ts';
import { conditionalFormats } from './conditional.ts';
import type { Cover } from './content.ts';
import { MAIN } from './package-xml.ts';
import { LEAST_SCALE, type Page, PORTRAIT, visibleWidth } from './page.ts';
import { type Book, HIGHEST_ROW, LINE_HEIGHT, rowChunks, rowHeight, textCell } from './rows.ts';
import { type Block, linkTo, notesOf, printing, type SheetOptions, topHeights, topRow } from './sheet.ts';
import {
  type CellStyle,
  COVER_LINE_STYLE,
  COVER_TITLE_STYLE,
  DEFAULT_FONT,
  HEADER_STYLE,
  HEADING_STYLE,
  LINK_STYLE,
  NOTES_STYLE,
  PARAGRAPH_STYLE,
  TAB_COLORS,
} from './style.ts';
import { workbookText, XML_HEAD } from './text.ts';
import { type ColumnSize, countLines } from './width.ts';

/** The first sheet, in the making: rows of text across its table's columns, and the table. */
export interface PlannedCover {
  readonly cover: Cover;
  readonly block: Block;
  readonly sizes: readonly ColumnSize[];
}

/** How far down the page goes: without the rows that only the list of sheets reaches. */
export function coverPrintArea({ cover, block, sizes }: PlannedCover): string {
  const { paragraphs, remarks } = cover;
  const said = remarks.reduce((sum, { lines }) => sum + 1 + lines.length, 0);
  // Title, line and gap; the table's heading and header; its notes.
  const rows = 3 + paragraphs.length + 2 + block.table.rows.length + 1 + said;
  return `$A$1:$${columnName(sizes.length)}$${rows}`;
}

/** Another sheet, and what is on it. */
export interface ContentsEntry {
  readonly sheet: string;
  readonly said: string;
}

/**
 * The first sheet as pieces of its XML: upright, on one page if it can be read so. The way to the other sheets stands beside
 * the page, for it is of use on a screen only.
 */
export function* coverPieces(
  { cover, block, sizes }: PlannedCover,
  entries: readonly ContentsEntry[],
  book: Book,
  options: Omit<SheetOptions, 'back'>,
): Generator<string> {
  const { words, detail } = options;
  const { table, unit } = block;
  const width = visibleWidth(sizes);
  const last = columnName(sizes.length);
  const merges: string[] = [];
  let height = 0;
  let number = 0;
  let contentsAt = Number.POSITIVE_INFINITY;
  const listed = columnName(sizes.length + 2);
  const beside = (row: number): string => {
    const entry = entries[row - contentsAt - 1];
    const at = (style: CellStyle) => `r="${listed}${row}" s="${book.styles.numberOf(style)}"`;
    if (row === contentsAt) return textCell(at(HEADING_STYLE), cover.contents, book);
    return entry === undefined ? '' : textCell(at(LINK_STYLE), workbookText(entry.said), book);
  };
  const line = (text: string, style: CellStyle, least: number): string => {
    number += 1;
    const shown = workbookText(text);
    const lines = text === '' ? 1 : countLines(shown, (width * DEFAULT_FONT.size) / style.font.size);
    const high = Math.min(HIGHEST_ROW, Math.max(least, lines * style.font.size * 1.6));
    height += high;
    merges.push(`A${number}:${last}${number}`);
    const texts = [shown, ...Array<string>(sizes.length - 1).fill('')];
    return topRow(number, texts, high, style, book, beside(number));
  };
  yield opening(sizes);
  yield line(cover.title, COVER_TITLE_STYLE, 42);
  yield line(cover.line, COVER_LINE_STYLE, 20);
  yield line('', PARAGRAPH_STYLE, 6);
  for (const paragraph of cover.paragraphs) yield line(paragraph, PARAGRAPH_STYLE, 18);
  if (entries.length > 0) contentsAt = number + 1;
  yield line(block.heading, HEADING_STYLE, 24);
  number += 1;
  const { header } = topHeights(block, sizes, words);
  yield topRow(number, block.headers, header, HEADER_STYLE, book, beside(number));
  height += header + table.rows.reduce((sum, row) => sum + rowHeight(row, sizes, TABLE_ROW), 0);
  const firstRow = number + 1;
  yield* rowChunks(table, book, { firstRow, unit, detail, sizes, single: TABLE_ROW, beside });
  number += table.rows.length;
  yield line(notesOf(table, words), NOTES_STYLE, LINE_HEIGHT + 4);
  for (const { heading, lines } of cover.remarks) {
    yield line(heading, HEADING_STYLE, 22);
    for (const said of lines) yield line(said, PARAGRAPH_STYLE, 18);
  }
  while (number < contentsAt + entries.length && entries.length > 0) {
    number += 1;
    yield `<row r="${number}">${beside(number)}</row>`;
  }
  const scale = Math.min(100, (PORTRAIT.width / width) * 100, (PORTRAIT.height / height) * 100);
  const page: Page = { orientation: 'portrait', scale: Math.max(LEAST_SCALE, Math.floor(scale)) };
  const ranges = merges.map((range) => `<mergeCell ref="${range}"/>`);
  const links = entries.map(({ sheet }, at) => linkTo(`${listed}${contentsAt + at + 1}`, sheet, sheet));
  const rows = table.rows.length;
  yield `</sheetData><mergeCells count="${ranges.length}">${ranges.join('')}</mergeCells>` +
    (rows === 0 ? '' : conditionalFormats(table, firstRow, firstRow + rows - 1)) +
    (links.length === 0 ? '' : `<hyperlinks>${links.join('')}</hyperlinks>`) +
    `${printing(page, words)}</worksheet>`;
}

const TABLE_ROW = 16.5;
const CONTENTS_WIDTH = 36;

function opening(sizes: readonly ColumnSize[]): string {
  const columns = sizes.map(
    ({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  const listed = sizes.length + 2;
  columns.push(`<col min="${listed}" max="${listed}" width="${CONTENTS_WIDTH}" customWidth="1"/>`);
  return (
    `${XML_HEAD}<worksheet xmlns="${MAIN}"><sheetPr><tabColor rgb="${TAB_COLORS.cover}"/></sheetPr>` +
    '<sheetViews><sheetView showGridLines="0" tabSelected="1" workbookViewId="0"/></sheetViews>' +
    `<sheetFormatPr defaultRowHeight="18" customHeight="1"/><cols>${columns.join('')}</cols><sheetData>`
  );
}
