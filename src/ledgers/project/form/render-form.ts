import type { Cell, DataValidation, Worksheet } from 'exceljs';
import type { Period } from '../../../model/period.ts';
import { columnName } from '../../../model/source.ts';
import { PHASES, RESERVE_STEPS } from '../../../model/vocabulary.ts';
import { DEFAULT_LIMITS } from '../../../read/options.ts';
import { readZipDirectory } from '../../../read/xlsx/zip-directory.ts';
import { zipOf } from '../../../write/zip.ts';
import { fieldTitles } from '../fields.ts';
import { FORM_COLUMNS, type FormColumn, type FormInput, inWan } from './columns.ts';
import type { FormLine } from './lines.ts';
import type { FormWords } from './words.ts';

export interface FormMaterial {
  readonly agency: string;
  readonly period: Period;
  readonly lines: readonly FormLine[];
  readonly words: FormWords;
}

const HEADER_ROW = 4;
const FIXED_DATE = new Date('1980-01-01T00:00:00Z');
const GREY = 'FFF2F2F2';
const RED = 'FFFFC7CE';

/**
 * The form that an agency fills in for a month: its projects as plan and last month know them, locked; the month's columns
 * open, with what kp would refuse refused or shown in red while it is typed. Byte-identical for equal material.
 */
export async function renderForm({ agency, period, lines, words }: FormMaterial): Promise<Uint8Array> {
  const { default: ExcelJS } = await import('exceljs');
  const workbook = new ExcelJS.Workbook();
  workbook.creator = 'kp';
  workbook.created = FIXED_DATE;
  workbook.modified = FIXED_DATE;
  const columns = FORM_COLUMNS.filter((column) => column.isShown(lines));
  const sheet = workbook.addWorksheet(words.sheet, {
    views: [
      { state: 'frozen', xSplit: columns.findIndex(({ field }) => field === 'name') + 2, ySplit: HEADER_ROW },
    ],
    pageSetup: { orientation: 'landscape', paperSize: 9, fitToPage: true, fitToHeight: 0 },
  });
  addHead(sheet, columns, { agency, period, lines, words });
  lines.forEach((line, at) => {
    addLine(sheet, columns, line, HEADER_ROW + 1 + at, at, { agency, period, lines, words });
  });
  addRed(sheet, columns, lines.length);
  await sheet.protect('', { formatColumns: true, formatRows: true, autoFilter: true, sort: true });
  const guide = workbook.addWorksheet(words.guide);
  guide.getColumn(1).width = 100;
  for (const line of words.instructions(period.year, period.month)) {
    guide.addRow([line]).getCell(1).alignment = { wrapText: true, vertical: 'top' };
  }
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
  // exceljs stamps the parts of a package with the time of day.
  return zipOf([...readZipDirectory(bytes, DEFAULT_LIMITS).values()]);
}

function addHead(
  sheet: Worksheet,
  columns: readonly FormColumn[],
  { agency, period, words }: FormMaterial,
): void {
  const last = columnName(columns.length + 1);
  sheet.mergeCells(`A1:${last}1`);
  sheet.getCell('A1').value = words.title(agency, period.year, period.month);
  sheet.getCell('A1').font = { bold: true, size: 16 };
  sheet.getCell('A1').alignment = { horizontal: 'center' };
  sheet.getCell('A2').value = words.reporter(agency);
  sheet.getCell('A3').value = words.unit;
  const headers = { ...fieldTitles('zh-CN'), ...words.headers(period.year, period.month) };
  const texts = [headers.serial, ...columns.map(({ field }) => headers[field])];
  texts.forEach((text, at) => {
    const cell = sheet.getCell(HEADER_ROW, at + 1);
    cell.value = text;
    cell.font = { bold: true };
    cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: GREY } };
    cell.border = BORDER;
    sheet.getColumn(at + 1).width = columns[at - 1]?.width ?? 6;
  });
  sheet.getRow(HEADER_ROW).height = 36;
}

function addLine(
  sheet: Worksheet,
  columns: readonly FormColumn[],
  line: FormLine,
  row: number,
  at: number,
  material: FormMaterial,
): void {
  sheet.getCell(row, 1).value = at + 1;
  sheet.getCell(row, 1).border = BORDER;
  columns.forEach((column, index) => {
    const cell = sheet.getCell(row, index + 2);
    const value = column.value(line);
    if (value !== undefined) cell.value = value;
    cell.border = BORDER;
    cell.alignment = { vertical: 'middle', wrapText: typeof value === 'string' };
    const input = column.input(line);
    if (input === 'money' || typeof value === 'number')
      cell.numFmt = column.field === 'members' ? '0' : '#,##0.####';
    if (input === 'date' || value instanceof Date) cell.numFmt = 'yyyy-mm-dd';
    if (input === undefined) cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: GREY } };
    else open(cell, column.field, input, line, material);
  });
}

/** Unlocks a cell, and says what may be typed into it. */
function open(
  cell: Cell,
  field: FormColumn['field'],
  input: FormInput,
  { last }: FormLine,
  { period, words }: FormMaterial,
): void {
  cell.protection = { locked: false };
  const reported = field === 'completed' ? inWan(last?.completed) : undefined;
  const hint = { showInputMessage: true, showErrorMessage: true, allowBlank: true } as const;
  const told = reported === undefined ? '' : `\n${words.last(period.month - 1, String(reported))}`;
  const rules: Record<FormInput, DataValidation> = {
    money: {
      ...hint,
      type: 'decimal',
      operator: 'greaterThanOrEqual',
      formulae: [reported ?? 0],
      prompt: words.number + told,
      error: reported === undefined ? words.number : words.notBelow(String(reported)),
      // A correction of last month is possible, and then has to be explained.
      errorStyle: 'warning',
    },
    date: {
      ...hint,
      type: 'date',
      operator: 'between',
      formulae: [new Date(Date.UTC(1990, 0, 1)), lastDay(field, period)],
      prompt: field.startsWith('planned') ? words.plannedDate : words.date,
      error: field.startsWith('planned') ? words.plannedDate : words.date,
      errorStyle: 'stop',
    },
    text: {
      ...hint,
      type: 'textLength',
      operator: 'lessThanOrEqual',
      formulae: [1000],
      prompt: words.text,
      error: words.text,
    },
    phase: { ...choiceOf(PHASES), ...hint, prompt: words.choice, error: words.choice },
    step: { ...choiceOf(RESERVE_STEPS), ...hint, prompt: words.choice, error: words.choice },
  };
  cell.dataValidation = rules[input];
}

function choiceOf(words: readonly string[]): DataValidation {
  return { type: 'list', formulae: [`"${words.join(',')}"`], errorStyle: 'stop' };
}

/** What has happened lies in the period; what is planned may lie ahead. */
function lastDay(field: FormColumn['field'], { year, month }: Period): Date {
  return field.startsWith('planned') ? new Date(Date.UTC(2099, 11, 31)) : new Date(Date.UTC(year, month, 0));
}

/** Red while it is typed: what kp would doubt when the form comes back. */
function addRed(sheet: Worksheet, columns: readonly FormColumn[], lines: number): void {
  if (lines === 0) return;
  const first = HEADER_ROW + 1;
  const letter = (field: FormColumn['field']) => {
    const at = columns.findIndex((column) => column.field === field);
    return at < 0 ? undefined : columnName(at + 2);
  };
  const [plan, total, before] = [letter('annualPlan'), letter('totalInvestment'), letter('completedBefore')];
  const [completed, month] = [letter('completed')!, letter('completedMonth')!];
  const [start, finish] = [letter('actualStart')!, letter('actualFinish')!];
  const doubts: [string, string][] = [
    [month, `AND(ISNUMBER($${month}${first}),$${month}${first}>N($${completed}${first}))`],
    [
      finish,
      `AND(ISNUMBER($${finish}${first}),ISNUMBER($${start}${first}),$${finish}${first}<$${start}${first})`,
    ],
    [completed, `AND(N($${completed}${first})>0,$${start}${first}="")`],
  ];
  if (plan !== undefined)
    doubts.push([completed, `AND(N($${plan}${first})>0,N($${completed}${first})>1.5*$${plan}${first})`]);
  if (total !== undefined && before !== undefined)
    doubts.push([
      completed,
      `AND(N($${total}${first})>0,N($${completed}${first})+N($${before}${first})>1.005*$${total}${first})`,
    ]);
  doubts.forEach(([column, formula], at) => {
    sheet.addConditionalFormatting({
      ref: `${column}${first}:${column}${first + lines - 1}`,
      rules: [
        {
          type: 'expression',
          priority: at + 1,
          formulae: [formula],
          style: { fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: RED } } },
        },
      ],
    });
  });
}

const THIN = { style: 'thin', color: { argb: 'FFBFBFBF' } } as const;
const BORDER = { top: THIN, left: THIN, bottom: THIN, right: THIN } as const;
