import { columnName } from '../../model/source.ts';
import type { RenderWords } from '../columns.ts';
import { conditionalFormats } from './conditional.ts';
import type { Cover } from './content.ts';
import { MAIN } from './package-xml.ts';
import { LEAST_SCALE, type Page, PORTRAIT, visibleWidth } from './page.ts';
import { type Book, HIGHEST_ROW, LINE_HEIGHT, rowChunks, rowHeight, textCell } from './rows.ts';
import { type Block, headerHeight, linkTo, notesOf, printing, type SheetOptions, topRow } from './sheet.ts';
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

/** The planned first sheet: its table, and the texts across the table's columns. */
export interface PlannedCover {
  readonly cover: Cover;
  readonly block: Block;
  readonly sizes: readonly ColumnSize[];
}

/** The print area: without the rows that only the list of the other sheets uses. */
export function coverPrintArea(planned: PlannedCover, words: RenderWords): string {
  const { block, sizes } = planned;
  const rows = linesAbove(planned).length + 1 + block.table.rows.length + linesBelow(planned, words).length;
  return `$A$1:$${columnName(sizes.length)}$${rows}`;
}

/** Whether the sheet fits on one page at the smallest scale. */
export function isOnePage(planned: PlannedCover, words: RenderWords): boolean {
  return heightOf(planned, words) * LEAST_SCALE <= PORTRAIT.height * 100;
}

/** A row of text across the page. */
interface Line {
  readonly text: string;
  readonly style: CellStyle;
  /** Least height, in points. */
  readonly least: number;
}

function linesAbove({ cover, block }: PlannedCover): readonly Line[] {
  return [
    { text: cover.title, style: COVER_TITLE_STYLE, least: 42 },
    { text: cover.line, style: COVER_LINE_STYLE, least: 20 },
    { text: '', style: PARAGRAPH_STYLE, least: 6 },
    ...cover.paragraphs.map(paragraph),
    { text: block.heading, style: HEADING_STYLE, least: 24 },
  ];
}

function linesBelow({ cover, block }: PlannedCover, words: RenderWords): readonly Line[] {
  return [
    { text: notesOf(block, words).join('\n'), style: NOTES_STYLE, least: LINE_HEIGHT + 4 },
    ...cover.remarks.flatMap(({ heading, lines }) => [
      { text: heading, style: HEADING_STYLE, least: 22 },
      ...lines.map(paragraph),
    ]),
  ];
}

function paragraph(text: string): Line {
  return { text, style: PARAGRAPH_STYLE, least: 18 };
}

function lineHeight({ text, style, least }: Line, width: number): number {
  const { size } = style.font;
  const lines = text === '' ? 1 : countLines(workbookText(text), (width * DEFAULT_FONT.size) / size);
  return text === '' ? least : Math.min(HIGHEST_ROW, Math.max(least, lines * size * leadingOf(text)));
}

/** Line spacing as a multiple of the font size: Chinese characters need more than Latin letters. */
function leadingOf(text: string): number {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return 1.3 + 0.3 * Math.min(1, (3 * han) / Math.max(1, text.length));
}

function heightOf(planned: PlannedCover, words: RenderWords): number {
  const { block, sizes } = planned;
  const width = visibleWidth(sizes);
  const lines = [...linesAbove(planned), ...linesBelow(planned, words)].map((line) =>
    lineHeight(line, width),
  );
  const rows = block.table.rows.map((row) => rowHeight(row, sizes, TABLE_ROW));
  return [headerHeight(block.headers, sizes), ...lines, ...rows].reduce((sum, high) => sum + high, 0);
}

/** An entry in the list of the other sheets: a sheet, and what is on it. */
export interface ContentsEntry {
  readonly sheet: string;
  readonly said: string;
}

/**
 * The first sheet as pieces of its XML: portrait, and on one page if that stays readable. The links to the other
 * sheets are outside the print area: they only work on a screen.
 */
export function* coverPieces(
  planned: PlannedCover,
  entries: readonly ContentsEntry[],
  book: Book,
  options: Omit<SheetOptions, 'back'>,
): Generator<string> {
  const { cover, block, sizes } = planned;
  const { words, detail } = options;
  const { table, unit } = block;
  const width = visibleWidth(sizes);
  const last = columnName(sizes.length);
  const merges: string[] = [];
  let number = 0;
  const contentsAt = linesAbove(planned).length;
  const listed = columnName(sizes.length + 2);
  const beside = (row: number): string => {
    const entry = entries[row - contentsAt - 1];
    const at = (style: CellStyle) => `r="${listed}${row}" s="${book.styles.numberOf(style)}"`;
    if (row === contentsAt && entries.length > 0) return textCell(at(HEADING_STYLE), cover.contents, book);
    return entry === undefined ? '' : textCell(at(LINK_STYLE), workbookText(entry.said), book);
  };
  const line = (one: Line): string => {
    number += 1;
    merges.push(`A${number}:${last}${number}`);
    const texts = [workbookText(one.text), ...Array<string>(sizes.length - 1).fill('')];
    return topRow(number, texts, lineHeight(one, width), one.style, book, beside(number));
  };
  yield opening(sizes);
  for (const one of linesAbove(planned)) yield line(one);
  number += 1;
  yield topRow(number, block.headers, headerHeight(block.headers, sizes), HEADER_STYLE, book, beside(number));
  const firstRow = number + 1;
  yield* rowChunks(table, book, { firstRow, unit, detail, sizes, single: TABLE_ROW, beside });
  number += table.rows.length;
  for (const one of linesBelow(planned, words)) yield line(one);
  while (number < contentsAt + entries.length) {
    number += 1;
    yield `<row r="${number}">${beside(number)}</row>`;
  }
  const height = heightOf(planned, words);
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
