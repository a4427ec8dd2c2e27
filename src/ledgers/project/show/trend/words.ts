import type { Lacking } from '../../../../model/measure.ts';
import type { Period } from '../../../../model/period.ts';

/** What a figure over the months says besides itself. Complete in each language by type. */
export interface TrendWords {
  readonly title: (from: Period, to: Period) => string;
  /** The number of months, how many of them are closed, and how many are missing in between. */
  readonly months: (months: number, closed: number, missing: number) => string;
  /** A month's rate minus its time progress; `rate` is the rate's formula. */
  readonly lead: (rate: string) => string;
  readonly table: string;
  readonly period: string;
  /** Shown instead of a value if there are no lists of that month. */
  readonly missing: string;
  /** One project's rows. */
  readonly project: string;
  readonly state: string;
  readonly states: Readonly<Record<'not-started' | 'underway' | 'finished' | 'unknown', string>>;
  /** The month has lists, and the project is in none. */
  readonly notListed: string;
  /** Projects left out of a month's rate because they do not state what it needs. */
  readonly leftOut: (period: string, missing: Lacking) => string;
}
