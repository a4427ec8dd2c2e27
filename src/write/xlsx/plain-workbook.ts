import { CELL, GENERAL, type NumberFormat, type Sheet, type Workbook } from '../../model/sheet.ts';
import { cellName, rangeName } from '../../model/source.ts';
import { relationshipsPart } from '../../read/xlsx/relationships.ts';
import { zipEntry, zipOf } from '../zip.ts';
import {
  contentType,
  contentTypes,
  MAIN,
  RELATIONSHIPS,
  relationships,
  STYLES_PART,
  sheetLinks,
  sheetPart,
  WORKBOOK_PART,
  workbookXml,
} from './package-xml.ts';
import {
  borderXml,
  countedList,
  FIRST_FILLS,
  FIRST_OWN_FORMAT,
  formatXml,
  styleSheet,
} from './style-sheet.ts';
import { escapeXml, textXml, XML_HEAD } from './text.ts';

/**
 * Writes a file of another format as .xlsx: every cell at its address, with its number format, and the merges.
 * `names` are the names of the sheets.
 */
export function plainWorkbook(
  { format, sheets }: Pick<Workbook, 'format' | 'sheets'>,
  names: readonly string[],
): Uint8Array {
  const isTyped = format !== 'delimited';
  const styles = new PlainStyles();
  const parts = sheets.map((sheet, at) => [sheetPart(at + 1), sheetXml(sheet, isTyped, styles)] as const);
  const calendar = sheets.some((sheet) => sheet.date1904) ? '<workbookPr date1904="1"/>' : '';
  const all = [
    [
      '[Content_Types].xml',
      contentTypes([
        [WORKBOOK_PART, contentType('sheet.main')],
        [STYLES_PART, contentType('styles')],
        ...parts.map(([part]) => [part, contentType('worksheet')] as const),
      ]),
    ],
    [
      relationshipsPart(''),
      relationships([['rId1', `${RELATIONSHIPS}/officeDocument`, `/${WORKBOOK_PART}`]]),
    ],
    [WORKBOOK_PART, workbookXml(names, calendar, '')],
    [
      relationshipsPart(WORKBOOK_PART),
      relationships([
        ...sheetLinks(parts.length),
        ['rIdStyles', `${RELATIONSHIPS}/styles`, `/${STYLES_PART}`],
      ]),
    ],
    [STYLES_PART, styles.part()],
    ...parts,
  ] as const;
  return zipOf(all.map(([name, xml]) => zipEntry(name, xml)));
}

function sheetXml(sheet: Sheet, isTyped: boolean, styles: PlainStyles): string {
  const { cells } = sheet;
  const rows: string[] = [];
  for (let position = 0; position < cells.rowCount; position += 1) {
    const row = cells.rowNumber(position);
    let line = '';
    for (let cell = cells.rowStart(position); cell < cells.rowEnd(position); cell += 1)
      line += cellXml(sheet, isTyped, row, cell, styles);
    rows.push(`<row r="${row}">${line}</row>`);
  }
  const ranges = sheet.merges.map((range) => `<mergeCell ref="${rangeName(range)}"/>`);
  const format = '<sheetFormatPr defaultColWidth="14" defaultRowHeight="15"/>';
  return `${XML_HEAD}<worksheet xmlns="${MAIN}">${format}<sheetData>${rows.join('')}</sheetData>${countedList('mergeCells', ranges)}</worksheet>`;
}

function cellXml(
  { cells, formats }: Sheet,
  isTyped: boolean,
  row: number,
  cell: number,
  styles: PlainStyles,
): string {
  const text = cells.text(cell);
  const style = styles.numberOf(formats[cells.format(cell)] ?? GENERAL);
  const head = `<c r="${cellName(row, cells.column(cell))}" s="${style}"`;
  switch (cells.kind(cell)) {
    case CELL.number:
      return `${head}><v>${text}</v></c>`;
    case CELL.boolean:
      return `${head} t="b"><v>${text === 'TRUE' ? 1 : 0}</v></c>`;
    case CELL.error:
      return `${head} t="e"><v>${escapeXml(text)}</v></c>`;
    case CELL.date:
      return `${head} t="d"><v>${escapeXml(text)}</v></c>`;
    case CELL.pending:
    case CELL.picture:
      return `${head}/>`;
    case CELL.text:
      return !isTyped && isPlainNumber(text)
        ? `${head}><v>${text}</v></c>`
        : `${head} t="inlineStr"><is>${textXml(text)}</is></c>`;
  }
}

/**
 * Text files have no numbers: a text that looks like one and loses nothing becomes one. `2025.1` stays text: it may
 * be a month, and as a number it would be the same as `2025.10`.
 */
function isPlainNumber(text: string): boolean {
  return /^-?\d{1,14}(?:\.\d{1,6})?$/.test(text) && String(Number(text)) === text && !YEAR_MONTH.test(text);
}

const YEAR_MONTH = /^(?:19|20)\d\d\.\d{1,2}$/;

/**
 * The number formats in use. Struck-through cells stay struck: the list is handed in again, and the row would be
 * counted.
 */
class PlainStyles {
  readonly #numbers = new Map<string, number>();
  readonly #formats: string[] = [];
  readonly #cells: string[] = [];

  numberOf({ code, isStruck }: NumberFormat): number {
    if ((code === 'General' || code === '') && isStruck !== true) return 0;
    const key = `${code} ${isStruck}`;
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.#numbers.size + 1;
    const font = isStruck ? 1 : 0;
    this.#numbers.set(key, number);
    this.#formats.push(formatXml(FIRST_OWN_FORMAT + number, code === '' ? 'General' : code));
    this.#cells.push(
      `<xf numFmtId="${FIRST_OWN_FORMAT + number}" fontId="${font}" fillId="0" borderId="0" applyNumberFormat="1"${font === 1 ? ' applyFont="1"' : ''}/>`,
    );
    return number;
  }

  part(): string {
    return styleSheet({
      formats: this.#formats,
      fonts: ['<font><sz val="11"/></font>', '<font><strike/><sz val="11"/></font>'],
      fills: FIRST_FILLS,
      borders: [borderXml('')],
      cells: this.#cells,
      conditional: [],
    });
  }
}
