import { type Exact, rounded } from '../../model/exact.ts';
import type { Period } from '../../model/period.ts';
import type { Yuan } from '../../model/yuan.ts';

/** A method to forecast the year's result during the year. */
export interface ForecastMethod {
  readonly id: MethodId;
  readonly estimate: (series: Series, at: Period) => Estimate;
}

export type MethodId = 'run-rate' | 'season' | 'schedule';

/** The sums of a whole (the city, an agency) by month; undefined for a month without lists. */
export type Series = (period: Period) => MonthSums | undefined;

/** Sums from January to the month's end, in 元. */
export interface MonthSums {
  /** Undefined if no list states it. */
  readonly completed: Yuan | undefined;
  readonly plan: Yuan | undefined;
  /** So much is missing that the figure must not be compared with the time gone by (DOMAIN §8). */
  readonly isIncomplete: boolean;
  readonly schedule: Schedule;
}

/** When the year's plan is to be built, according to the projects' own dates. */
export interface Schedule {
  readonly stretches: readonly Stretch[];
  /** Too much of the plan belongs to projects that lack the dates they should state. */
  readonly isIncomplete: boolean;
}

/** The plan of all projects built from month `first` to month `last` of the year, both 1–12 and inclusive. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
  readonly plan: Yuan;
}

/** In 元, exact; or the reason why there is none. */
export type Estimate = Estimated | NoEstimate;

interface Estimated {
  readonly state: 'measured';
  readonly value: Exact;
}

export interface NoEstimate {
  readonly state: 'not-applicable';
  readonly reason: ForecastReason;
  /** The months because of which there is no forecast. */
  readonly months: readonly Period[];
}

export type ForecastReason =
  /** Fewer than three months of the year are over. */
  | 'too-early'
  /** A month that the method needs has no lists. */
  | 'no-month'
  /** No list states what is completed in a month that the method needs. */
  | 'not-reported'
  /** Too much is missing in a month that the method needs; the figure would mislead. */
  | 'incomplete'
  /** Nothing was completed by this month last year, so there is no share to divide by. */
  | 'no-share'
  /** Too many projects do not state when they are built. */
  | 'no-schedule';

export function estimated(value: Exact): Estimate {
  return { state: 'measured', value };
}

export function noEstimate(reason: ForecastReason, ...months: readonly Period[]): NoEstimate {
  return { state: 'not-applicable', reason, months };
}

/** What is completed by the end of a month, or why that figure cannot be used. */
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
