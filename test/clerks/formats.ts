import { utils, write } from '@e965/xlsx';
import iconv from 'iconv-lite';
import { escapeXml, workbookEntries, worksheet, zip } from '../read/xlsx/package.ts';
import type { Clerk } from './clerk.ts';
import { type Cell, type Merge, type Page, widthOf } from './grid.ts';
import { shown } from './numbers.ts';

export interface FileBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export type Format = 'xlsx' | 'xls' | (typeof TEXTS)[number];
const TEXTS = ['csv in UTF-8', 'csv with BOM', 'csv in GBK'] as const;

/** Mostly .xlsx; text only where one sheet says everything, whatever its name and the looks of its cells. */
export function drawFormat(clerk: Clerk, pages: readonly Page[], canBeText: boolean): Format {
  const isStruck = pages.some((page) => page.rows.some((row) => row.some((cell) => cell?.isStruck)));
  // Text keeps neither lines through a row nor cells that stand for several.
  if (isStruck || clerk.habits.get('repeated agencies') === 'merged') return 'xlsx';
  return clerk.choose<Format>(
    'format',
    4,
    'xlsx',
    canBeText && pages.length === 1 ? ['xls', ...TEXTS] : ['xls'],
  );
}

export function writeFile(format: Format, pages: readonly Page[], stem: string): FileBytes {
  if (format === 'xlsx') return { name: `${stem}.xlsx`, bytes: xlsx(pages) };
  if (format === 'xls') return { name: `${stem}.xls`, bytes: xls(pages) };
  const content = csv(pages[0]!);
  const gbk = iconv.encode(content, 'gbk');
  const hasRoom = iconv.decode(gbk, 'gbk') === content;
  if (format === 'csv in GBK' && hasRoom) return { name: `${stem}.csv`, bytes: gbk };
  return { name: `${stem}.csv`, bytes: iconv.encode(content, 'utf8', { addBOM: format === 'csv with BOM' }) };
}

export function xlsx(pages: readonly Page[]): Uint8Array {
  const looks = [...new Set(pages.flatMap((page) => page.rows.flat().map(lookOf)))];
  const sheets = Object.fromEntries(pages.map((page) => [page.name, sheetXml(page, looks)]));
  return zip(workbookEntries({ sheets, styles: stylesXml(looks) }));
}

/** Number format and line through the text, as a key. */
function lookOf(cell: Cell | undefined): string {
  return `${cell?.isStruck ? 'struck' : 'plain'} ${cell?.format ?? 'General'}`;
}

function stylesXml(looks: readonly string[]): string {
  const formats = looks.map((look) => escapeXml(look.slice(look.indexOf(' ') + 1)));
  const codes = formats.map((code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${code}"/>`);
  const used = looks.map(
    (look, at) => `<xf numFmtId="${164 + at}" fontId="${look.startsWith('struck') ? 1 : 0}"/>`,
  );
  return `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts>${codes.join('')}</numFmts><fonts count="2"><font/><font><strike/></font></fonts><cellXfs>${used.join('')}</cellXfs></styleSheet>`;
}

function sheetXml({ rows, merges }: Page, looks: readonly string[]): string {
  const lines = rows.map((row, at) => {
    const cells = [...row].map((cell, column) =>
      cell === undefined ? '' : cellXml(cell, `${letters(column)}${at + 1}`, looks.indexOf(lookOf(cell))),
    );
    return `<row r="${at + 1}">${cells.join('')}</row>`;
  });
  const merged = merges.map((merge) => `<mergeCell ref="${reference(merge)}"/>`).join('');
  return worksheet(
    lines.join(''),
    merges.length === 0 ? '' : `<mergeCells count="${merges.length}">${merged}</mergeCells>`,
  );
}

function cellXml({ value }: Cell, name: string, style: number): string {
  if (typeof value === 'number') return `<c r="${name}" s="${style}"><v>${value}</v></c>`;
  if (value === '#REF!') return `<c r="${name}" s="${style}" t="e"><v>${value}</v></c>`;
  return `<c r="${name}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(value)}</t></is></c>`;
}

function reference({ top, left, bottom, right }: Merge): string {
  return `${letters(left)}${top + 1}:${letters(right)}${bottom + 1}`;
}

function letters(column: number): string {
  return column < 26
    ? String.fromCharCode(65 + column)
    : letters(Math.floor(column / 26) - 1) + letters(column % 26);
}

function xls(pages: readonly Page[]): Uint8Array {
  const book = utils.book_new();
  for (const page of pages) {
    const sheet = utils.aoa_to_sheet(
      page.rows.map((row) =>
        Array.from(row, (cell) =>
          cell === undefined
            ? null
            : { v: cell.value, t: typeof cell.value === 'number' ? 'n' : 's', z: cell.format },
        ),
      ),
    );
    sheet['!merges'] = page.merges.map(({ top, left, bottom, right }) => ({
      s: { r: top, c: left },
      e: { r: bottom, c: right },
    }));
    utils.book_append_sheet(book, sheet, page.name);
  }
  return write(book, { bookType: 'biff8', type: 'buffer' });
}

/** As a spreadsheet program saves it: what cells show, as many fields in each record. */
export function csv(page: Page): string {
  const width = widthOf(page);
  const lines = page.rows.map((row) => Array.from({ length: width }, (_, at) => textOf(row[at])).join(','));
  return `${lines.join('\r\n')}\r\n`;
}

/** A field that somebody typed into the text itself has no quotes. */
function textOf(cell: Cell | undefined): string {
  if (cell === undefined) return '';
  const value = shown(cell);
  if (cell.isBare) return value;
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
