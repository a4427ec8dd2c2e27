import type { Records, Sheet } from '../../model/sheet.ts';
import { readMoney } from '../../normalise/money.ts';
import { textCell } from '../../normalise/reading.ts';

/** Another way to read a record: what may have been torn apart put together, or what may be missing put in. */
export interface RecordReading {
  readonly fields: readonly string[];
  readonly likely: 'thousands' | 'text' | 'missing' | 'unlabelled';
  /** What was put together, with its delimiters: `3,000`. */
  readonly torn: readonly string[];
}

/** A bare number, rate or date: nothing that words would end with behind a comma. */
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
 * The numbers of a record with their thousands put together again (`3`, `000` → `3,000`), those that put the fields under
 * fitting columns best; undefined where there are none. `fits` says whether a text can stand in a column.
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
  /** The first field of the last text. */
  readonly from: number;
  readonly text: string;
  readonly before: Step | undefined;
}

function reading(last: Step): RecordReading {
  const fields: string[] = [];
  for (let step = last; step.before !== undefined; step = step.before) fields.unshift(step.text);
  return { fields, likely: 'thousands', torn: fields.filter((text) => isTorn(text)) };
}

/** A field of the record holds no comma unless it was quoted; then it is no number of several groups. */
function isTorn(text: string): boolean {
  return /^\D{0,2}\d{1,3}(?:,\d{3})+/.test(text);
}

/** 1,234,567,890 元 is as much as any project costs. */
const MOST_GROUPS = 4;

function isGrouped(fields: readonly string[], from: number, end: number, text: string): boolean {
  for (let at = from + 1; at < end; at += 1) if (!/^\d{3}(?!\d)/.test(fields[at]!)) return false;
  return /\d$/.test(fields[from]!) && readMoney(textCell(text), '万元').state === 'value';
}

/**
 * The other ways to read a record that should have `expected` fields: a text with delimiters in it, which nobody quoted;
 * a column that the header leaves out; an empty field that was left out.
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
