import type { Lacking } from '../../../../model/measure.ts';
import type { Period } from '../../../../model/period.ts';

/** What a figure over the months says besides itself. Complete in each language by type. */
export interface TrendWords {
  readonly title: (from: Period, to: Period) => string;
  /** How many months there are, of them how many closed, and how many in between are missing. */
  readonly months: (months: number, closed: number, missing: number) => string;
  /** The rate of a month less the time gone by then; `rate` is the rate's formula. */
  readonly lead: (rate: string) => string;
  readonly table: string;
  readonly period: string;
  /** In place of a value: there are no lists of that month. */
  readonly missing: string;
  /** Projects that a month's rate leaves out because they do not state what it needs. */
  readonly leftOut: (period: string, missing: Lacking) => string;
}
