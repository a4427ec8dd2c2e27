import { daysInMonth } from './plain-date.ts';

/** The part of a year that a column of a breakdown is about: months, or a part of one month. */
export interface Stretch {
  /** Months, both included; 0 is the month that the list itself is about. */
  readonly from: number;
  readonly to: number;
  readonly part?: MonthPart | undefined;
}

/** 上半月, 中旬, 第3周. The weeks of a month begin on its days 1, 8, 15, 22 and 29. */
export interface MonthPart {
  readonly of: 'half' | 'ten-days' | 'week';
  /** From 1. */
  readonly at: number;
}

/** Days of a year, both included, counted from 1. */
export interface DaySpan {
  readonly from: number;
  readonly to: number;
}

/** `01-09`, `09`, `09t2`, `00w1`: the months, then for a part of a month how it is counted and which one it is. */
function formatStretch({ from, to, part }: Stretch): string {
  const [first, last] = [from, to].map((month) => String(month).padStart(2, '0'));
  const months = from === to ? first! : `${first}-${last}`;
  return part === undefined ? months : `${months}${PARTS[part.of].letter}${part.at}`;
}

/** Reads what `formatStretch` writes; anything else is undefined. */
export function parseStretch(text: string): Stretch | undefined {
  const match = /^(\d\d)(?:-(\d\d))?(?:([htw])([1-5]))?$/.exec(text);
  if (match === null) return undefined;
  const [from, to] = [Number(match[1]), Number(match[2] ?? match[1])];
  if (to > 12 || from > to) return undefined;
  const of = (['half', 'ten-days', 'week'] as const).find((one) => PARTS[one].letter === match[3]);
  return of === undefined ? { from, to } : { from, to, part: { of, at: Number(match[4]) } };
}

/** Its days in a year; undefined for a fifth week of a short February. */
export function daysOf({ from, to, part }: Stretch, year: number): DaySpan | undefined {
  const start = dayOfYear(year, from, 1);
  if (part === undefined) return { from: start, to: dayOfYear(year, to, daysInMonth(year, to)) };
  const last = daysInMonth(year, from);
  const { ends } = PARTS[part.of];
  const first = (ends[part.at - 2] ?? 0) + 1;
  if (first > last) return undefined;
  return { from: start + first - 1, to: start + Math.min(ends[part.at - 1] ?? last, last) - 1 };
}

export function dayOfYear(year: number, month: number, day: number): number {
  let before = 0;
  for (let one = 1; one < month; one += 1) before += daysInMonth(year, one);
  return before + day;
}

/**
 * For each way of dividing a month: the letter that stands for it, and the days on which all parts but the last end.
 */
const PARTS: Readonly<
  Record<MonthPart['of'], { readonly letter: string; readonly ends: readonly number[] }>
> = {
  half: { letter: 'h', ends: [15] },
  'ten-days': { letter: 't', ends: [10, 20] },
  week: { letter: 'w', ends: [7, 14, 21, 28] },
};

/** The field of one column of a breakdown: `goals@01-03`. */
export function stretchField(field: string, stretch: Stretch): string {
  return `${field}@${formatStretch(stretch)}`;
}

/** The field of a column for one word that its heading gives: `mark@评委1`. */
export function wordField(field: string, word: string): string {
  return `${field}@${word}`;
}

/** The word of such a field; undefined for any other. */
export function wordOf(field: string): string | undefined {
  const at = field.indexOf('@');
  return at < 0 ? undefined : field.slice(at + 1);
}

/**
 * The field that a column of a breakdown belongs to: `goals` for `goals@01-03`, `mark` for `mark@评委1`. Any other field is
 * returned unchanged.
 */
export function wholeField(field: string): string {
  const at = field.indexOf('@');
  return at < 0 ? field : field.slice(0, at);
}

/** The stretch of one column of a breakdown of `field`; undefined for any other. */
export function stretchIn(field: string, of: string): Stretch | undefined {
  return field.startsWith(`${of}@`) ? parseStretch(field.slice(of.length + 1)) : undefined;
}
