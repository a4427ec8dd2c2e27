import { CELL, GENERAL, type NumberFormat, type Sheet, type Workbook } from '../model/sheet.ts';
import { cellName } from '../model/source.ts';
import { escapeXml, workbookText, XML_HEAD } from '../write/xlsx/text.ts';
import { packageOf } from './zip-package.ts';

/**
 * An .xlsx of what was read from a file of another kind: every cell at its address, with its number format, and the
 * merges. Sheets keep their names; that of a text file is called `unnamed`.
 */
export function plainWorkbook(
  { format, sheets }: Pick<Workbook, 'format' | 'sheets'>,
  unnamed: string,
): Uint8Array {
  const isTyped = format !== 'delimited';
  const formats = new Map<string, UsedStyle>();
  const names = sheetNames(sheets, unnamed);
  const parts = sheets.map(
    (sheet, at) => [`xl/worksheets/sheet${at + 1}.xml`, sheetXml(sheet, isTyped, formats)] as const,
  );
  const listed = names.map(
    (name, at) => `<sheet name="${escapeXml(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  );
  const links = parts.map(([part], at) => relationship(`rId${at + 1}`, 'worksheet', part));
  const date1904 = sheets.some((sheet) => sheet.date1904) ? '<workbookPr date1904="1"/>' : '';
  return packageOf([
    ['[Content_Types].xml', contentTypes(parts.map(([part]) => part))],
    ['_rels/.rels', relationships([relationship('rId1', 'officeDocument', 'xl/workbook.xml')])],
    [
      'xl/workbook.xml',
      `${XML_HEAD}<workbook xmlns="${MAIN}" xmlns:r="${LINKS}">${date1904}<sheets>${listed.join('')}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      relationships([...links, relationship('rIdStyles', 'styles', 'xl/styles.xml')]),
    ],
    ['xl/styles.xml', stylesXml(formats)],
    ...parts,
  ]);
}

/** The names of the sheets as a workbook may have them: no more than 31 characters, none of `\ / ? * [ ] :`, no two alike. */
export function sheetNames(sheets: readonly Pick<Sheet, 'name'>[], unnamed: string): readonly string[] {
  const taken = new Set<string>();
  return sheets.map(({ name }) => {
    const base = (name === '' ? unnamed : name).replace(/[\\/?*[\]:\x00-\x1f]/g, ' ').slice(0, 31);
    let unique = base;
    for (let number = 2; taken.has(unique.toLowerCase()); number += 1)
      unique = `${base.slice(0, 28)} ${number}`;
    taken.add(unique.toLowerCase());
    return unique;
  });
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const LINKS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** Numbers of formats below are Excel's own. */
const FIRST_FORMAT = 164;

function sheetXml(sheet: Sheet, isTyped: boolean, formats: Map<string, UsedStyle>): string {
  const { cells } = sheet;
  const rows: string[] = [];
  for (let position = 0; position < cells.rowCount; position += 1) {
    const row = cells.rowNumber(position);
    const texts: string[] = [];
    for (let cell = cells.rowStart(position); cell < cells.rowEnd(position); cell += 1) {
      texts.push(cellXml(sheet, isTyped, row, cell, formats));
    }
    rows.push(`<row r="${row}">${texts.join('')}</row>`);
  }
  const ranges = sheet.merges.map(
    ({ top, left, bottom, right }) => `<mergeCell ref="${cellName(top, left)}:${cellName(bottom, right)}"/>`,
  );
  const merges =
    ranges.length === 0 ? '' : `<mergeCells count="${ranges.length}">${ranges.join('')}</mergeCells>`;
  const format = '<sheetFormatPr defaultColWidth="14" defaultRowHeight="15"/>';
  return `${XML_HEAD}<worksheet xmlns="${MAIN}">${format}<sheetData>${rows.join('')}</sheetData>${merges}</worksheet>`;
}

function cellXml(
  { cells, formats: known }: Sheet,
  isTyped: boolean,
  row: number,
  cell: number,
  formats: Map<string, UsedStyle>,
): string {
  const text = cells.text(cell);
  const style = styleOf(known[cells.format(cell)] ?? GENERAL, formats);
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
        : `${head} t="inlineStr"><is><t xml:space="preserve">${escapeXml(workbookText(text))}</t></is></c>`;
  }
}

/**
 * Text files know no numbers; what is written like one, and loses nothing by it, is one. `2025.1` may be a month, and as a
 * number could not be told from `2025.10`.
 */
function isPlainNumber(text: string): boolean {
  return /^-?\d{1,14}(?:\.\d{1,6})?$/.test(text) && String(Number(text)) === text && !YEAR_MONTH.test(text);
}

const YEAR_MONTH = /^(?:19|20)\d\d\.\d{1,2}$/;

/** A style of the workbook's own, beside the plain one with the number 0. */
interface UsedStyle {
  readonly number: number;
  readonly code: string;
  readonly isStruck: boolean;
}

/** What the author struck through stays struck: the list comes back, and the row would count. */
function styleOf({ code, isStruck: struck }: NumberFormat, used: Map<string, UsedStyle>): number {
  const isStruck = struck === true;
  if ((code === 'General' || code === '') && !isStruck) return 0;
  const key = `${code} ${isStruck}`;
  const style = used.get(key) ?? { number: used.size + 1, code, isStruck };
  used.set(key, style);
  return style.number;
}

function stylesXml(used: ReadonlyMap<string, UsedStyle>): string {
  const codes = Array.from(
    used.values(),
    ({ number, code }) =>
      `<numFmt numFmtId="${FIRST_FORMAT + number}" formatCode="${escapeXml(code === '' ? 'General' : code)}"/>`,
  );
  const styles = Array.from(
    used.values(),
    ({ number, isStruck }) =>
      `<xf numFmtId="${FIRST_FORMAT + number}" fontId="${isStruck ? 1 : 0}" fillId="0" borderId="0" applyNumberFormat="1"${isStruck ? ' applyFont="1"' : ''}/>`,
  );
  const listed = codes.length === 0 ? '' : `<numFmts count="${codes.length}">${codes.join('')}</numFmts>`;
  return (
    `${XML_HEAD}<styleSheet xmlns="${MAIN}">${listed}` +
    '<fonts count="2"><font><sz val="11"/></font><font><strike/><sz val="11"/></font></fonts>' +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `<cellXfs count="${styles.length + 1}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${styles.join('')}</cellXfs>` +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
  );
}

function contentTypes(sheets: readonly string[]): string {
  const overrides = [
    ['xl/workbook.xml', 'sheet.main'],
    ['xl/styles.xml', 'styles'],
    ...sheets.map((part) => [part, 'worksheet']),
  ].map(([part, type]) => `<Override PartName="/${part}" ContentType="${TYPES}.${type}+xml"/>`);
  return (
    `${XML_HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`
  );
}

function relationships(links: readonly string[]): string {
  return `${XML_HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links.join('')}</Relationships>`;
}

function relationship(id: string, kind: string, part: string): string {
  return `<Relationship Id="${id}" Type="${LINKS}/${kind}" Target="/${part}"/>`;
}
