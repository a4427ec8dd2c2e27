import { columnName } from '../../model/source.ts';
import type { RenderWords } from '../columns.ts';
import type { Chart, ChartSheet } from './content.ts';
import { MAIN, RELATIONSHIPS } from './package-xml.ts';
import { PORTRAIT } from './page.ts';
import { type Book, LINE_HEIGHT, textCell } from './rows.ts';
import { linkTo, printing, topRow } from './sheet.ts';
import { LINK_STYLE, NOTES_STYLE, TAB_COLORS, TITLE_STYLE } from './style.ts';
import { escapeXml, workbookText, XML_HEAD } from './text.ts';
import { countLines } from './width.ts';

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
const GRAPHICS = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';

/**
 * Number of cell columns across a portrait page; a narrow column follows, so that no chart's frame is cut off in
 * print.
 */
const COLUMNS = 12;
const EDGE = 1;
const FIRST_ROW = 3;
/** Rows for charts on a page whose title has no notes below it. */
const ROWS = 38;
const ROW_HEIGHT = 18;
const NO_NOTES = 6;
const MOST_ROWS = 10;
const FIRST_MORE = 2;

/** A chart's rows on the sheet, from 0; `bottom` is not included. */
interface Frame {
  readonly chart: Chart;
  readonly top: number;
  readonly bottom: number;
}

/**
 * Charts below each other, each as wide as the page; the first one is the most important and a little higher. Four
 * fit on a page.
 */
function framesOf({ charts, notes }: ChartSheet): readonly Frame[] {
  const left = ROWS - Math.ceil((notesHeight(notes) - NO_NOTES) / ROW_HEIGHT);
  const rows = Math.min(MOST_ROWS, Math.floor((left - FIRST_MORE) / Math.max(1, charts.length)));
  let bottom = FIRST_ROW - 1;
  return charts.map((chart, at) => {
    const top = bottom;
    bottom += at === 0 ? rows + FIRST_MORE : rows;
    return { chart, top, bottom };
  });
}

function notesHeight(notes: ChartSheet['notes']): number {
  const text = workbookText(notes.join('\n'));
  return text === '' ? NO_NOTES : countLines(text, PORTRAIT.width) * LINE_HEIGHT + 4;
}

/** The last row of the sheet that is used. */
function lastRowOf(sheet: ChartSheet): number {
  return Math.max(FIRST_ROW, ...framesOf(sheet).map(({ bottom }) => bottom));
}

export function chartPrintArea(sheet: ChartSheet): string {
  return `$A$1:$${columnName(COLUMNS + 1)}$${lastRowOf(sheet)}`;
}

/** The sheet under the charts: title, notes on what could not be drawn, and empty rows. Its drawing is `rId1`. */
export function chartSheetXml(
  sheet: ChartSheet,
  back: string | undefined,
  words: RenderWords,
  book: Book,
): string {
  const width = Math.floor(((PORTRAIT.width - EDGE) / COLUMNS) * 10) / 10;
  const last = columnName(COLUMNS);
  const notes = workbookText(sheet.notes.join('\n'));
  const across = (text: string) => [text, ...Array<string>(COLUMNS - 1).fill('')];
  const style = book.styles.numberOf(LINK_STYLE);
  const link =
    back === undefined ? '' : textCell(`r="${columnName(COLUMNS + 2)}1" s="${style}"`, words.back, book);
  const drawing = sheet.charts.length === 0 ? '' : '<drawing r:id="rId1"/>';
  return (
    `${XML_HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><sheetPr><tabColor rgb="${TAB_COLORS.charts}"/></sheetPr>` +
    `<sheetViews><sheetView showGridLines="0" workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="${ROW_HEIGHT}" customHeight="1"/>` +
    `<cols><col min="1" max="${COLUMNS}" width="${width}" customWidth="1"/>` +
    `<col min="${COLUMNS + 1}" max="${COLUMNS + 1}" width="${EDGE}" customWidth="1"/>` +
    `<col min="${COLUMNS + 2}" max="${COLUMNS + 2}" width="12" customWidth="1"/></cols><sheetData>` +
    topRow(1, across(workbookText(sheet.title)), 34, TITLE_STYLE, book, link) +
    topRow(2, across(notes), notesHeight(sheet.notes), NOTES_STYLE, book) +
    `</sheetData><mergeCells count="2"><mergeCell ref="A1:${last}1"/><mergeCell ref="A2:${last}2"/></mergeCells>` +
    (back === undefined
      ? ''
      : `<hyperlinks>${linkTo(`${columnName(COLUMNS + 2)}1`, back, words.back)}</hyperlinks>`) +
    `${printing({ orientation: 'portrait', scale: 100 }, words)}${drawing}</worksheet>`
  );
}

/** The drawing: a frame for each chart; the charts are `rId1`, `rId2` … in their order. */
export function drawingPart(sheet: ChartSheet): string {
  const frames = framesOf(sheet).map(({ top, bottom, chart }, at) => {
    const corner = (name: 'from' | 'to', column: number, row: number) =>
      `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
    const name = `<xdr:cNvPr id="${at + 2}" name="${chart.table} ${at + 1}" descr="${escapeXml(workbookText(chart.title))}"/>`;
    return (
      `<xdr:twoCellAnchor>${corner('from', 0, top)}${corner('to', COLUMNS, bottom)}` +
      `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>${name}<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
      '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
      `<a:graphic><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" r:id="rId${at + 1}"/></a:graphicData></a:graphic>` +
      '</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>'
    );
  });
  return (
    `${XML_HEAD}<xdr:wsDr xmlns:xdr="${DRAWING}" xmlns:a="${GRAPHICS}" xmlns:r="${RELATIONSHIPS}">` +
    `${frames.join('')}</xdr:wsDr>`
  );
}
