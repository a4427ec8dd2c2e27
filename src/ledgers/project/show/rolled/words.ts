import type { Period } from '../../../../model/period.ts';

/** The texts for several cities together, besides those of a report. The type requires all of them in each language. */
export interface RolledWords {
  readonly title: (period: Period) => string;
  /** The number of cities that have the month, and of all cities. */
  readonly aside: (reported: number, cities: number) => string;
  readonly tables: Readonly<Record<'byCity' | 'twice', string>>;
  readonly columns: Readonly<Record<'city' | 'notReported', string>>;
  readonly notes: {
    readonly notReported: (cities: readonly string[]) => string;
    /** Projects listed by several cities count in each of them. */
    readonly twice: (projects: number) => string;
    readonly untold: (cities: readonly string[]) => string;
  };
}
