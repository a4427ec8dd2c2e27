import type { ConditionalFormattingOptions, DataValidation } from 'exceljs';
import type { Period } from '../../../model/period.ts';
import { columnName } from '../../../model/source.ts';
import { PHASES, RESERVE_STEPS } from '../../../model/vocabulary.ts';
import { choiceOf, type FormCell, headerRowOf, renderFormSheet } from '../../entries/form-sheet.ts';
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

const RED = 'FFFFC7CE';

/**
 * The form that an agency fills in for a month. What plan and last month say is locked, the columns of this month are
 * open. Values that kp would refuse are rejected; doubtful ones turn red. Equal material gives identical bytes.
 */
export function renderForm(material: FormMaterial): Promise<Uint8Array> {
  const { agency, period, lines, words } = material;
  const columns = FORM_COLUMNS.filter((column) => column.isShown(lines));
  const headers = { ...fieldTitles('zh-CN'), ...words.headers(period.year, period.month) };
  const above = [words.reporter(agency), words.unit];
  return renderFormSheet({
    name: words.sheet,
    title: words.title(agency, period.year, period.month),
    above,
    columns: [
      { header: headers.serial, width: 6 },
      ...columns.map(({ field, width }) => ({ header: headers[field], width })),
    ],
    frozen: columns.findIndex(({ field }) => field === 'name') + 2,
    rows: lines.map((line, at) => [
      { value: at + 1 },
      ...columns.map((column) => cellOf(column, line, material)),
    ]),
    doubts: doubtsOf(columns, headerRowOf({ above }) + 1, lines.length),
    guide: { name: words.guide, lines: words.instructions(period.year, period.month) },
  });
}

function cellOf(column: FormColumn, line: FormLine, material: FormMaterial): FormCell {
  const value = column.value(line);
  const input = column.input(line);
  return {
    value,
    format: formatOf(column, value, input),
    input: input && allowed(column.field, input, line, material),
  };
}

function formatOf(
  { field }: FormColumn,
  value: FormCell['value'],
  input: FormInput | undefined,
): string | undefined {
  if (input === 'date' || value instanceof Date) return 'yyyy-mm-dd';
  if (input === 'money' || typeof value === 'number') return field === 'members' ? '0' : '#,##0.####';
  return undefined;
}

/** What may be typed into a cell. */
function allowed(
  field: FormColumn['field'],
  input: FormInput,
  { last }: FormLine,
  { period, words }: FormMaterial,
): DataValidation {
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
      // Last month may have been wrong: a smaller amount is allowed, but has to be explained.
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
  return rules[input];
}

/** Facts are dated within the period; plans may be dated later. */
function lastDay(field: FormColumn['field'], { year, month }: Period): Date {
  return field.startsWith('planned') ? new Date(Date.UTC(2099, 11, 31)) : new Date(Date.UTC(year, month, 0));
}

/** Cells turn red while typing if kp would doubt them when the form comes back. */
function doubtsOf(
  columns: readonly FormColumn[],
  first: number,
  lines: number,
): readonly ConditionalFormattingOptions[] {
  if (lines === 0) return [];
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
  return doubts.map(([column, formula], at) => ({
    ref: `${column}${first}:${column}${first + lines - 1}`,
    rules: [
      {
        type: 'expression',
        priority: at + 1,
        formulae: [formula],
        style: { fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: RED } } },
      },
    ],
  }));
}
