import { daysInMonth, type PlainDate, plainDate } from './plain-date.ts';
/** A reporting period: figures are cumulative from 1 January to the end of `month`. */
export interface Period {
  readonly year: number;
  /** 1–12 */
  readonly month: number;
}

/** Reads `2019-08`, `2019-8`, `2019.08`, `201908` or `2019年8月`; anything else is undefined. */
export function parsePeriod(text: string): Period | undefined {
  const match = /^\s*(20\d\d)(?:\s*[-./年]\s*(\d{1,2})\s*月?|(\d\d))\s*$/.exec(text);
  if (!match) return undefined;
  const month = Number(match[2] ?? match[3]);
  return month >= 1 && month <= 12 ? { year: Number(match[1]), month } : undefined;
}

/** `2019-08` */
export function formatPeriod(period: Period): string {
  return `${period.year}-${String(period.month).padStart(2, '0')}`;
}

export function isSamePeriod(first: Period, second: Period): boolean {
  return first.year === second.year && first.month === second.month;
}

/** 时序进度 = month / 12, as an unrounded fraction. */
export function timeProgress(period: Period): number {
  return period.month / 12;
}

/** The last day of a month. */
export function lastDayOf({ year, month }: Period): PlainDate {
  return plainDate(year, month, daysInMonth(year, month))!;
}

/** Months since year 0, for comparing and subtracting months. */
export function monthIndex(year: number, month: number): number {
  return year * 12 + month - 1;
}

/** How many months `to` lies after `from`; negative where it lies before. */
export function monthsBetween(from: Period, to: Period): number {
  return monthIndex(to.year, to.month) - monthIndex(from.year, from.month);
}

/** The month at such an index, the inverse of `monthIndex`. */
export function periodAt(index: number): Period {
  return { year: Math.floor(index / 12), month: (index % 12) + 1 };
}

/** The month so many months later; earlier where negative. */
export function monthsLater({ year, month }: Period, months: number): Period {
  return periodAt(monthIndex(year, month) + months);
}

/** In December nothing of the year is still to come. */
export function isYearOver({ month }: Period): boolean {
  return month === 12;
}
