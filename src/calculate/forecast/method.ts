import { type Exact, rounded } from '../../model/exact.ts';
import type { Period } from '../../model/period.ts';
import type { Yuan } from '../../model/yuan.ts';

/** A way to say in the course of a year what the year will come to. */
export interface ForecastMethod {
  readonly id: MethodId;
  readonly estimate: (series: Series, at: Period) => Estimate;
}

export type MethodId = 'run-rate' | 'season' | 'schedule';

/** What is known of a whole (the city, an agency) month by month; undefined for a month without lists. */
export type Series = (period: Period) => MonthSums | undefined;

/** Sums from January to the month's end, in 元. */
export interface MonthSums {
  /** Undefined where nobody states it. */
  readonly completed: Yuan | undefined;
  readonly plan: Yuan | undefined;
  /** So much is missing that nothing is held against time (DOMAIN §8). */
  readonly isIncomplete: boolean;
  readonly schedule: Schedule;
}

/** When the year's plan is to be built, as the projects' own dates have it. */
export interface Schedule {
  readonly stretches: readonly Stretch[];
  /** So much of the plan is of projects without the dates they should have that nothing can be told. */
  readonly isIncomplete: boolean;
}

/** The plan of those that are built from one month of the year to another, both 1–12 and inclusive. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
  readonly plan: Yuan;
}

/** In 元, exact; or why there is none. */
export type Estimate = Estimated | NoEstimate;

interface Estimated {
  readonly state: 'measured';
  readonly value: Exact;
}

export interface NoEstimate {
  readonly state: 'not-applicable';
  readonly reason: ForecastReason;
  /** The months that it is for want of. */
  readonly months: readonly Period[];
}

export type ForecastReason =
  /** Fewer than three months of the year are over. */
  | 'too-early'
  /** There are no lists of a month that it needs. */
  | 'no-month'
  /** Nobody states what is completed in a month that it needs. */
  | 'not-reported'
  /** In a month that it needs so much is missing that the figure would mislead. */
  | 'incomplete'
  /** Nothing was completed by this month last year, so that there is no share. */
  | 'no-share'
  /** Too many projects do not say when they are built. */
  | 'no-schedule';

export function estimated(value: Exact): Estimate {
  return { state: 'measured', value };
}

export function noEstimate(reason: ForecastReason, ...months: readonly Period[]): NoEstimate {
  return { state: 'not-applicable', reason, months };
}

/** What is completed by the end of a month, or why that cannot be gone by. */
export function completedBy(series: Series, period: Period): Yuan | NoEstimate {
  const sums = series(period);
  if (sums === undefined) return noEstimate('no-month', period);
  if (sums.completed === undefined) return noEstimate('not-reported', period);
  return sums.isIncomplete ? noEstimate('incomplete', period) : sums.completed;
}

/** Rounded half-up to whole 元. */
export function wholeYuan(value: Exact): Yuan {
  return Number(rounded(value, 0).top);
}
