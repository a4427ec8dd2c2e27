import type { DataValidation } from 'exceljs';
import type { Period } from '../../model/period.ts';
import { YUAN_PER_WAN } from '../../model/yuan.ts';
import type { Ledger, LedgerField } from '../ledger.ts';
import { entryForm as words } from '../words/form.ts';
import { dateOf, type Entry } from './entry.ts';
import { plainValue } from './entry-stored.ts';
import { choiceOf, type FormCell, type FormValue, renderFormSheet, writtenDate } from './form-sheet.ts';

/** Who a form is for, and the entries already in it. */
export interface EntryFormMaterial {
  readonly to: string;
  readonly period: Period;
  readonly entries: readonly Entry[];
}

/**
 * Makes the form of any ledger from its fields. Known values are filled in and locked; the fields that the ledger
 * asks for are open. If it names none, all fields but the key are open, with empty lines for new entries below.
 */
export function renderEntryForm(
  { title, fields, key, form }: Pick<Ledger, 'title' | 'fields' | 'key' | 'form'>,
  { to, period, entries }: EntryFormMaterial,
): Promise<Uint8Array> {
  const own = fields.filter(
    ({ kind, byStretch, isDerived }) => kind !== 'serial' && !byStretch && !isDerived,
  );
  const asked = new Set(form?.asks ?? own.map(({ field }) => field).filter((field) => !key.includes(field)));
  const shown = own.filter(
    ({ field }) => form === undefined || asked.has(field) || entries.some((entry) => says(entry, field)),
  );
  const known = entries.map((entry, at) => [
    { value: at + 1 },
    ...shown.map((field) => cellOf(field, entry, asked.has(field.field), form !== undefined)),
  ]);
  const blank = Array.from({ length: form === undefined ? NEW_LINES : 0 }, (_, at) => [
    { value: entries.length + at + 1 },
    ...shown.map((field) => cellOf(field, undefined, true, false)),
  ]);
  return renderFormSheet({
    name: title['zh-CN'],
    title: words.title(to, period.year, period.month, title['zh-CN']),
    above: [words.reporter(to)],
    columns: [{ header: words.serial, width: 6 }, ...shown.map(columnOf)],
    frozen: shown.findIndex(({ kind }) => kind === 'name') + 2,
    rows: [...known, ...blank],
    doubts: [],
    guide: {
      name: words.guide,
      lines: words.instructions(
        title['zh-CN'],
        shown.filter(({ field }) => asked.has(field)).map(({ title: own }) => own['zh-CN']),
        blank.length > 0,
      ),
    },
  });
}

const NEW_LINES = 30;

/** Whether the list itself states the field; a value taken from elsewhere does not count. */
function says(entry: Entry, field: string): boolean {
  return entry.values.has(field) && (entry.from !== undefined || !entry.inferred?.has(field));
}

function columnOf({ title, kind }: LedgerField): { readonly header: string; readonly width: number } {
  const header = kind === 'money' ? words.inWan(title['zh-CN']) : title['zh-CN'];
  return { header, width: kind === 'name' ? 34 : (WIDTHS[kind] ?? 16) };
}

const WIDTHS: Readonly<Partial<Record<LedgerField['kind'], number>>> = {
  code: 24,
  money: 13,
  count: 10,
  date: 12,
  'yes-no': 8,
};

/**
 * The cells to be answered are left blank, so that no old value passes for an answer; the last value is shown in the
 * prompt.
 */
function cellOf(
  definition: LedgerField,
  entry: Entry | undefined,
  isAsked: boolean,
  isHandedOut: boolean,
): FormCell {
  const { field, kind } = definition;
  const known = entry && says(entry, field) ? contentOf(definition, entry) : undefined;
  const format = FORMATS[kind];
  if (!isAsked) return { value: known, format };
  const input = allowed(definition);
  if (!isHandedOut || known === undefined) return { value: known, format, input };
  const last = words.last(plain(entry!, definition));
  return {
    value: undefined,
    format,
    input: { ...input, prompt: `${input.prompt}\n${last}`.slice(0, LONGEST_PROMPT) },
  };
}

/** The longest prompt that Excel shows. */
const LONGEST_PROMPT = 255;

function plain(entry: Entry, definition: LedgerField): string {
  return String(plainValue(entry, definition) ?? '');
}

const FORMATS: Readonly<Partial<Record<LedgerField['kind'], string>>> = {
  money: '#,##0.####',
  count: '0',
  date: 'yyyy-mm-dd',
  code: '@',
};

/** The value as a list would write it: money in 万元, exactly. */
function contentOf(definition: LedgerField, entry: Entry): FormValue {
  const day = dateOf(entry, definition.field);
  if (day !== undefined) return writtenDate(day);
  const value = plainValue(entry, definition);
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'object') return undefined;
  return definition.kind === 'money' && typeof value === 'number' ? value / YUAN_PER_WAN : value;
}

function allowed({ kind, words: closed }: LedgerField): DataValidation {
  const hint = { showInputMessage: true, showErrorMessage: true, allowBlank: true } as const;
  const said = (text: string) => ({ ...hint, prompt: text, error: text });
  switch (kind) {
    case 'money':
      return { ...said(words.number), ...NOT_NEGATIVE, type: 'decimal', errorStyle: 'warning' };
    case 'number':
      return {
        ...said(words.figure),
        type: 'decimal',
        operator: 'between',
        formulae: [-LARGEST, LARGEST],
        errorStyle: 'warning',
      };
    case 'count':
      return { ...said(words.count), ...NOT_NEGATIVE, type: 'whole', errorStyle: 'stop' };
    case 'date':
      return {
        ...said(words.date),
        type: 'date',
        operator: 'between',
        formulae: [new Date(Date.UTC(1990, 0, 1)), new Date(Date.UTC(2099, 11, 31))],
        // A warning only, because the answer may be known to the month or quarter only.
        errorStyle: 'warning',
      };
    case 'yes-no':
      return { ...choiceOf(['是', '否']), ...said(words.choice) };
    default:
      if (closed !== undefined)
        return { ...choiceOf(closed.map(([word]) => word)), ...said(words.choice), errorStyle: 'warning' };
      return {
        ...said(words.text),
        type: 'textLength',
        operator: 'lessThanOrEqual',
        formulae: [LONGEST_TEXT],
      };
  }
}

const NOT_NEGATIVE = { operator: 'greaterThanOrEqual', formulae: [0] } satisfies Partial<DataValidation>;
const LARGEST = 1e12;
const LONGEST_TEXT = 1000;
