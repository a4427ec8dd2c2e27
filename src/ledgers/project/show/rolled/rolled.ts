import type { RollupDocument } from '../../../../contract/rollup.ts';
import type { Period } from '../../../../model/period.ts';
import { formatPeriod, timeProgress } from '../../../../model/period.ts';
import type { RolledUp } from '../../rolled/roll-up.ts';
import { FINISHES, RESERVES, STARTS } from '../report/figure-names.ts';
import { progressOf, valuesOf } from '../report/json.ts';

/** The figures of all cities together and of each city, and what sums cannot tell. */
export interface Rollup {
  readonly period: Period;
  readonly cities: readonly RolledCity[];
  /** Cities whose datasets do not have the month, or that must report and have no dataset. */
  readonly notReported: readonly string[];
  readonly whole: RolledUp;
  readonly byLevel: readonly (RolledUp & { readonly key: string })[];
  /** Codes listed by more than one city: these projects count in each of the cities. */
  readonly twice: readonly { readonly code: string; readonly cities: readonly string[] }[];
  /** Cities that do not share names and codes: nobody can tell whether other cities list their projects too. */
  readonly untold: readonly string[];
}

export interface RolledCity extends RolledUp {
  readonly key: string;
  /** The version of the closed month. */
  readonly version: number;
  /** Agencies that had to report and did not; undefined if the city does not say who must report. */
  readonly reporting: { readonly expected: number; readonly notReported: readonly string[] } | undefined;
}

export function rollupDocument(rollup: Rollup): RollupDocument {
  const { period, cities, notReported, whole, byLevel, twice, untold } = rollup;
  return {
    schema: 'kp.rollup/1',
    period: formatPeriod(period),
    timeProgress: timeProgress(period),
    overall: progressOf(whole.progress),
    starts: valuesOf(whole.starts, STARTS),
    finishes: valuesOf(whole.finishes, FINISHES),
    reserves: { ...valuesOf(whole.reserves, RESERVES), converted: valuesOf(whole.converted, RESERVES) },
    byCity: cities.map((city) => ({
      ...groupOf(city),
      version: city.version,
      reporting: city.reporting ?? null,
    })),
    byLevel: byLevel.map(groupOf),
    notReported: [...notReported],
    twice: twice.map(({ code, cities: listing }) => ({ code, cities: [...listing] })),
    untold: [...untold],
  };
}

function groupOf(group: RolledUp & { readonly key: string }) {
  return {
    key: group.key,
    ...progressOf(group.progress),
    starts: valuesOf(group.starts, STARTS),
    finishes: valuesOf(group.finishes, FINISHES),
  };
}
