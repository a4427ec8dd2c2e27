import type { Period } from '../../../../model/period.ts';

/** What the figures of cities together say besides those of a report. Complete in each language by type. */
export interface RolledWords {
  readonly title: (period: Period) => string;
  /** How many cities have the month, of how many. */
  readonly aside: (reported: number, cities: number) => string;
  readonly tables: Readonly<Record<'byCity' | 'twice', string>>;
  readonly columns: Readonly<Record<'city' | 'notReported', string>>;
  readonly notes: {
    readonly notReported: (cities: readonly string[]) => string;
    /** Projects that several cities list are counted in each. */
    readonly twice: (projects: number) => string;
    readonly untold: (cities: readonly string[]) => string;
  };
}
