import type { Records, Sheet } from '../../model/sheet.ts';
import { readMoney } from '../../normalise/money.ts';
import { textCell } from '../../normalise/reading.ts';

/** Another way to read a record, with torn fields joined or missing fields inserted. */
export interface RecordReading {
  readonly fields: readonly string[];
  readonly likely: 'thousands' | 'text' | 'missing' | 'unlabelled';
  /** The joined fields with their delimiters: `3,000`. */
  readonly torn: readonly string[];
}

/** A number, rate or date without words, which is unlikely to be the end of a text after a comma. */
export function isFigure(text: string): boolean {
  return /^[\d.,%％/年月日\s-]+$/.test(text) && /\d/.test(text);
}

/** The fields of a stored row, empty ones included. */
export function fieldsOf({ cells }: Sheet, position: number, width: number): string[] {
  const fields = Array<string>(width).fill('');
  for (let cell = cells.rowStart(position); cell < cells.rowEnd(position); cell += 1)
    fields[cells.column(cell) - 1] = cells.text(cell).trim();
  return fields;
}

/**
 * Joins the thousands of numbers again (`3`, `000` → `3,000`), so that as many fields as possible fit their columns;
 * undefined if nothing can be joined. `fits` tells whether a text can be in a column.
 */
export function withThousands(
  fields: readonly string[],
  { delimiter }: Records,
  fits: (text: string, column: number) => boolean,
): RecordReading | undefined {
  if (delimiter !== ',') return undefined;
  const count = fields.length;
  // best[n][joins]: how to read the first n fields as n - joins columns, with the fewest misfits.
  const best: (Step | undefined)[][] = [[{ faults: 0, from: 0, text: '', before: undefined }]];
  for (let end = 1; end <= count; end += 1) {
    const steps: (Step | undefined)[] = [];
    for (let from = end - 1; from >= Math.max(0, end - MOST_GROUPS); from -= 1) {
      const text = fields.slice(from, end).join(',');
      if (end - from > 1 && !isGrouped(fields, from, end, text)) continue;
      best[from]!.forEach((before, joins) => {
        if (before === undefined) return;
        const faults = before.faults + (fits(text, from - joins) ? 0 : 1);
        const known = steps[joins + end - from - 1];
        if (known === undefined || faults < known.faults)
          steps[joins + end - from - 1] = { faults, from, text, before };
      });
    }
    best.push(steps);
  }
  const joined = best[count]!.slice(1).filter((step) => step !== undefined);
  const chosen = joined.reduce<Step | undefined>(
    (one, other) => (one !== undefined && one.faults <= other.faults ? one : other),
    undefined,
  );
  return chosen === undefined ? undefined : reading(chosen);
}

interface Step {
  readonly faults: number;
  /** The index of the first field that the last text was joined from. */
  readonly from: number;
  readonly text: string;
  readonly before: Step | undefined;
}

function reading(last: Step): RecordReading {
  const fields: string[] = [];
  for (let step = last; step.before !== undefined; step = step.before) fields.unshift(step.text);
  return { fields, likely: 'thousands', torn: fields.filter((text) => isTorn(text)) };
}

/** Whether the text is a number in groups. An unquoted field holds no comma, so it was joined here. */
function isTorn(text: string): boolean {
  return /^\D{0,2}\d{1,3}(?:,\d{3})+/.test(text);
}

/** No project costs more than 1,234,567,890 元. */
const MOST_GROUPS = 4;

function isGrouped(fields: readonly string[], from: number, end: number, text: string): boolean {
  for (let at = from + 1; at < end; at += 1) if (!/^\d{3}(?!\d)/.test(fields[at]!)) return false;
  return /\d$/.test(fields[from]!) && readMoney(textCell(text), '万元').state === 'value';
}

/**
 * The other ways to read a record that should have `expected` fields: an unquoted text contains delimiters; the header
 * lacks a column; an empty field was left out.
 */
export function* otherReadings(
  fields: readonly string[],
  expected: number,
  { delimiter }: Records,
): Generator<RecordReading> {
  const surplus = Math.max(1, fields.length - expected);
  for (let at = 0; at + surplus < fields.length; at += 1) {
    const torn = fields.slice(at, at + surplus + 1);
    const text = torn.join(delimiter);
    if (torn[0] !== '' && !torn.slice(1).some((part) => part === '' || isFigure(part)))
      yield { fields: fields.toSpliced(at, surplus + 1, text), likely: 'text', torn: [text] };
  }
  if (fields.length > expected) {
    for (let at = 0; at < expected; at += 1)
      yield { fields: fields.toSpliced(at, surplus), likely: 'unlabelled', torn: [] };
  }
  const missing = expected - fields.length;
  if (missing > 0) {
    const blanks = Array<string>(missing).fill('');
    for (let at = 0; at < fields.length; at += 1)
      yield { fields: fields.toSpliced(at, 0, ...blanks), likely: 'missing', torn: [] };
  }
}
