import type { Cell, ConditionalFormattingOptions, DataValidation, Worksheet } from 'exceljs';
import type { PlainDate } from '../../model/plain-date.ts';
import { columnName } from '../../model/source.ts';
import { DEFAULT_LIMITS } from '../../read/options.ts';
import { readZipDirectory } from '../../read/xlsx/zip-directory.ts';
import { zipOf } from '../../write/zip.ts';

/** A cell's content. A date that is not known to the day is text. */
export type FormValue = string | number | boolean | Date | undefined;

/**
 * A form to be filled in. Known values are written and locked; the other cells are open and say what belongs there.
 */
export interface FormSheet {
  readonly name: string;
  readonly title: string;
  /** Rows between the title and the headers. */
  readonly above: readonly string[];
  readonly columns: readonly { readonly header: string; readonly width: number }[];
  /** How many columns stay visible when scrolling. */
  readonly frozen: number;
  readonly rows: readonly (readonly FormCell[])[];
  /** Rules that colour cells while the form is filled in. */
  readonly doubts: readonly ConditionalFormattingOptions[];
  readonly guide: { readonly name: string; readonly lines: readonly string[] };
}

export interface FormCell {
  readonly value: FormValue;
  readonly format?: string | undefined;
  /** What may be typed; a cell without this is locked. */
  readonly input?: DataValidation | undefined;
}

/** The row of the headers, below the title and the rows above. */
export function headerRowOf({ above }: Pick<FormSheet, 'above'>): number {
  return above.length + 2;
}

/** The workbook of a form. Byte-identical for equal forms. */
export async function renderFormSheet(form: FormSheet): Promise<Uint8Array> {
  const { default: ExcelJS } = await import('exceljs');
  const workbook = new ExcelJS.Workbook();
  workbook.creator = 'kp';
  workbook.created = FIXED_DATE;
  workbook.modified = FIXED_DATE;
  const headerRow = headerRowOf(form);
  const sheet = workbook.addWorksheet(form.name, {
    views: [{ state: 'frozen', xSplit: form.frozen, ySplit: headerRow }],
    pageSetup: { orientation: 'landscape', paperSize: 9, fitToPage: true, fitToHeight: 0 },
  });
  addHead(sheet, form);
  form.rows.forEach((cells, at) => {
    cells.forEach((cell, index) => {
      fill(sheet.getCell(headerRow + 1 + at, index + 1), cell);
    });
  });
  for (const doubt of form.doubts) sheet.addConditionalFormatting(doubt);
  await sheet.protect('', { formatColumns: true, formatRows: true, autoFilter: true, sort: true });
  const guide = workbook.addWorksheet(form.guide.name);
  guide.getColumn(1).width = 100;
  for (const line of form.guide.lines) {
    guide.addRow([line]).getCell(1).alignment = { wrapText: true, vertical: 'top' };
  }
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
  // exceljs writes the time of day into the package; packing it again fixes the time.
  return zipOf([...readZipDirectory(bytes, DEFAULT_LIMITS).values()]);
}

/** Only these words are allowed. Excel accepts a list only up to a certain length. */
export function choiceOf(words: readonly string[]): DataValidation {
  return { type: 'list', formulae: [`"${words.join(',')}"`], errorStyle: 'stop' };
}

/** A day is written as a date; a month, quarter or year as text, so that it is read again exactly as it was. */
export function writtenDate(date: PlainDate | undefined): FormValue {
  if (date === undefined) return undefined;
  const { year, month, day, precision } = date;
  switch (precision) {
    case 'day':
      return new Date(Date.UTC(year, month - 1, day));
    case 'month':
      return `${year}年${month}月`;
    case 'quarter':
      return `${year}年${'一二三四'[Math.ceil(month / 3) - 1]}季度`;
    case 'half':
      return `${year}年${month <= 6 ? '上' : '下'}半年`;
    case 'year':
      return `${year}年`;
  }
}

const FIXED_DATE = new Date('1980-01-01T00:00:00Z');
const GREY = 'FFF2F2F2';
const THIN = { style: 'thin', color: { argb: 'FFBFBFBF' } } as const;
const BORDER = { top: THIN, left: THIN, bottom: THIN, right: THIN } as const;

function addHead(sheet: Worksheet, form: FormSheet): void {
  sheet.mergeCells(`A1:${columnName(form.columns.length)}1`);
  sheet.getCell('A1').value = form.title;
  sheet.getCell('A1').font = { bold: true, size: 16 };
  sheet.getCell('A1').alignment = { horizontal: 'center' };
  form.above.forEach((line, at) => {
    sheet.getCell(at + 2, 1).value = line;
  });
  const row = headerRowOf(form);
  form.columns.forEach(({ header, width }, at) => {
    const cell = sheet.getCell(row, at + 1);
    cell.value = header;
    cell.font = { bold: true };
    cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: GREY } };
    cell.border = BORDER;
    sheet.getColumn(at + 1).width = width;
  });
  sheet.getRow(row).height = 36;
}

function fill(cell: Cell, { value, format, input }: FormCell): void {
  if (value !== undefined) cell.value = value;
  cell.border = BORDER;
  cell.alignment = { vertical: 'middle', wrapText: typeof value === 'string' };
  if (format !== undefined) cell.numFmt = format;
  if (input === undefined) cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: GREY } };
  else {
    cell.protection = { locked: false };
    cell.dataValidation = input;
  }
}
