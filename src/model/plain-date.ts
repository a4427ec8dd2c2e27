export type DatePrecision = 'day' | 'month' | 'quarter' | 'half' | 'year';

/**
 * A date without time or zone, as precise as it was written. `month` and `day` are the last ones the writing can mean
 * (年底 → December, 三季度 → September), so that "due by" never blames too early; `precision` says how much was given.
 */
export interface PlainDate {
  readonly year: number;
  /** 1–12 */
  readonly month: number;
  /** 1–31; the month's last day when precision is coarser than a day */
  readonly day: number;
  readonly precision: DatePrecision;
}

/** A range in one cell: `2023.03-2025.12`; `2010-` has no end. */
export interface DateRange {
  readonly start: PlainDate | undefined;
  readonly end: PlainDate | undefined;
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/**
 * A date of the given precision, or undefined when there is no such day. Equal days are one object: a million projects
 * have some thousand dates between them.
 */
export function plainDate(year: number, month?: number, day?: number): PlainDate | undefined {
  if (!Number.isInteger(year) || year < 1900 || year > 2200) return undefined;
  if (month === undefined) return shared(year, 12, 31, 'year', 0);
  if (!(month >= 1 && month <= 12)) return undefined;
  const last = daysInMonth(year, month);
  if (day === undefined) return shared(year, month, last, 'month', month * 40);
  if (!(day >= 1 && day <= last)) return undefined;
  return shared(year, month, day, 'day', month * 40 + day);
}

const known = new Map<number, PlainDate>();

function shared(
  year: number,
  month: number,
  day: number,
  precision: DatePrecision,
  place: number,
): PlainDate {
  const key = year * 1000 + place;
  let date = known.get(key);
  if (date === undefined) {
    date = { year, month, day, precision };
    known.set(key, date);
  }
  return date;
}

/** The last day a date can mean, as a number that compares: 20231231. */
export function latestDay({ year, month, day }: PlainDate): number {
  return (year * 100 + month) * 100 + day;
}

/** The first day a date can mean, as a number in the same form. */
export function earliestDay(date: PlainDate): number {
  if (date.precision === 'day') return latestDay(date);
  return (date.year * 100 + firstMonth(date)) * 100 + 1;
}

/** Days from one date to the other, each taken as its last possible day; negative where the other lies before. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  const day = ({ year, month, day: one }: PlainDate) => Date.UTC(year, month - 1, one) / MILLISECONDS;
  return day(to) - day(from);
}

/** So many days later. */
export function dayAfter({ year, month, day }: PlainDate, days: number): PlainDate {
  const later = new Date(Date.UTC(year, month - 1, day) + days * MILLISECONDS);
  return plainDate(later.getUTCFullYear(), later.getUTCMonth() + 1, later.getUTCDate())!;
}

const MILLISECONDS = 86_400_000;

/** Whether both can mean the same day: 2023年9月 and 2023-09-12. */
export function overlap(one: PlainDate, other: PlainDate): boolean {
  return earliestDay(one) <= latestDay(other) && earliestDay(other) <= latestDay(one);
}

/** The first month that a date can mean; its `month` is the last. */
export function firstMonth({ month, precision }: PlainDate): number {
  return month - MONTHS_BEFORE[precision];
}

const MONTHS_BEFORE: Readonly<Record<DatePrecision, number>> = {
  day: 0,
  month: 0,
  quarter: 2,
  half: 5,
  year: 11,
};

/** `2023-03-01`, `2023-03`, `2023-Q3`, `2023-H1` or `2023`, as precise as the date is. */
export function formatDate(date: PlainDate): string {
  const year = String(date.year);
  switch (date.precision) {
    case 'year':
      return year;
    case 'half':
      return `${year}-H${date.month <= 6 ? 1 : 2}`;
    case 'quarter':
      return `${year}-Q${Math.ceil(date.month / 3)}`;
    case 'month':
      return `${year}-${String(date.month).padStart(2, '0')}`;
    case 'day':
      return `${year}-${String(date.month).padStart(2, '0')}-${String(date.day).padStart(2, '0')}`;
  }
}

/** Reads what `formatDate` writes; anything else is undefined. */
export function parseDate(text: string): PlainDate | undefined {
  const match = /^(\d{4})(?:-(?:Q([1-4])|H([12])|(\d\d)(?:-(\d\d))?))?$/.exec(text);
  if (match === null) return undefined;
  const [, year, quarter, half, month, day] = match.map((part) =>
    part === undefined ? undefined : Number(part),
  );
  if (quarter !== undefined) return endOf(plainDate(year!, quarter * 3), 'quarter');
  if (half !== undefined) return endOf(plainDate(year!, half * 6), 'half');
  return plainDate(year!, month, day);
}

function endOf(month: PlainDate | undefined, precision: DatePrecision): PlainDate | undefined {
  return month && { ...month, precision };
}
