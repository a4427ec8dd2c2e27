import { RETURN_MARK } from '../model/return-sheet.ts';
import { cellName } from '../model/source.ts';
import type { Namespaces } from '../write/xlsx/package-xml.ts';
import { escapeXml, textXml, XML_HEAD } from '../write/xlsx/text.ts';
import type { Mark, ReturnWords } from './mark.ts';
import type { SheetStyles } from './marked-styles.ts';

/** Hidden columns: a cell in each marked format, and beside it one in the original format. */
const TWIN_COLUMN = RETURN_MARK.column;

const WIDTHS = [6, 8, 22, 22, 60, 50];
const HEADER_ROW = 4;

/** The sheet 问题清单: one line per fault, with a link to its cell. */
export function problemSheet(
  file: string,
  marks: readonly Mark[],
  styles: SheetStyles,
  twins: ReadonlyMap<number, number>,
  words: ReturnWords,
  { main }: Namespaces,
): string {
  const rows = new Map<number, string[]>([
    [1, [cell(1, 1, words.title(file), styles.title)]],
    [2, [cell(2, 1, words.instruction, 0)]],
    [HEADER_ROW, words.headers.map((header, at) => cell(HEADER_ROW, at + 1, header, styles.header))],
  ]);
  const links: string[] = [];
  marks.forEach((mark, at) => {
    const row = HEADER_ROW + 1 + at;
    const place = placeOf(mark);
    const texts = [
      String(at + 1),
      words.severities[mark.severity],
      place ?? mark.sheet ?? words.wholeFile,
      mark.raw,
    ];
    texts.push(mark.sentence, `${mark.remedy} [${mark.code}]`);
    const style = (column: number) => (column === 3 && place !== undefined ? styles.link : styles.text);
    rows.set(
      row,
      texts.map((text, column) => cell(row, column + 1, text, style(column + 1))),
    );
    if (place !== undefined) {
      links.push(
        `<hyperlink ref="${cellName(row, 3)}" location="${escapeXml(place)}" display="${escapeXml(place)}"/>`,
      );
    }
  });
  const hidden: [text: string, twin: number, own: number][] = [[RETURN_MARK.text, 0, 0]];
  // LibreOffice saves one format as two, depending on the script of the cell's text, so there is a cell for each
  // script.
  for (const [twin, own] of twins) for (const text of ['kp', words.sheet]) hidden.push([text, twin, own]);
  hidden.forEach(([text, twin, own], at) => {
    const cells = [cell(at + 1, TWIN_COLUMN, text, twin), cell(at + 1, TWIN_COLUMN + 1, text, own)];
    rows.set(at + 1, [...(rows.get(at + 1) ?? []), ...cells]);
  });
  const lines = [...rows]
    .sort(([one], [other]) => one - other)
    .map(([row, cells]) => `<row r="${row}">${cells.join('')}</row>`);
  const columns = WIDTHS.map(
    (width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  columns.push(`<col min="${TWIN_COLUMN}" max="${TWIN_COLUMN + 1}" width="4" hidden="1" customWidth="1"/>`);
  return (
    `${XML_HEAD}<worksheet xmlns="${main}">` +
    '<sheetPr><tabColor rgb="FFC00000"/><pageSetUpPr fitToPage="1"/></sheetPr>' +
    `<sheetViews><sheetView showGridLines="0" tabSelected="1" workbookViewId="0"><pane ySplit="${HEADER_ROW}" topLeftCell="A${HEADER_ROW + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>` +
    `<cols>${columns.join('')}</cols><sheetData>${lines.join('')}</sheetData>` +
    (links.length > 0 ? `<hyperlinks>${links.join('')}</hyperlinks>` : '') +
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>'
  );
}

/** `'续建项目'!F12`; undefined for a fault without a cell. */
function placeOf({ sheet, row, column }: Mark): string | undefined {
  if (sheet === undefined || row === undefined) return undefined;
  return `'${sheet.replaceAll("'", "''")}'!${cellName(row, column ?? 1)}`;
}

function cell(row: number, column: number, text: string, style: number): string {
  return `<c r="${cellName(row, column)}" s="${style}" t="inlineStr"><is>${textXml(text)}</is></c>`;
}
