import type { Tally } from '../../../calculate/figure.ts';
import type { Tallies } from '../../../calculate/survey.ts';
import type { SumFormula } from '../../../model/formula.ts';
import { type Measure, measured, notApplicable } from '../../../model/measure.ts';
import type { Period } from '../../../model/period.ts';
import { LEVEL_DIMENSION } from '../measures/dimensions.ts';
import { type Finishes, finishesFrom } from '../measures/finishes.ts';
import type { Limits } from '../measures/limits.ts';
import { Progress } from '../measures/progress.ts';
import { type Starts, startsFrom } from '../measures/starts.ts';
import {
  type KeptSum,
  type KeptSums,
  type MonthSums,
  ROLLED,
  ROLLED_SUMS,
  type RolledPart,
} from './month-sums.ts';

/** The figures of several cities together, computed from their sums like those of one list. */
export interface RolledUp {
  readonly progress: Progress;
  readonly starts: Starts;
  readonly finishes: Finishes;
  readonly reserves: { readonly projects: Tally; readonly totalInvestment: Tally };
  readonly converted: { readonly projects: Tally; readonly totalInvestment: Tally };
}

/** Figures from the sums of one or more cities; `limits` are the thresholds to use. */
export function rollUp(cities: readonly KeptSums[], period: Period, limits: Limits): RolledUp {
  const tallies = <Part extends RolledPart>(part: Part) => {
    const names = Object.keys(ROLLED[part]).map((name) => [name, added(`${part}.${name}`, cities)] as const);
    return Object.fromEntries(names) as Tallies<keyof (typeof ROLLED)[Part] & string>;
  };
  return {
    progress: new Progress(tallies('progress'), period, limits),
    starts: startsFrom(tallies('starts')),
    finishes: finishesFrom(tallies('finishes')),
    reserves: tallies('reserves'),
    converted: tallies('converted'),
  };
}

/** The same for every level that a city has, in the usual order. */
export function rollUpLevels(
  cities: readonly MonthSums[],
  period: Period,
  limits: Limits,
): readonly (RolledUp & { readonly key: string })[] {
  const keys = new Set(cities.flatMap(({ byLevel }) => byLevel.map(({ key }) => key)));
  return [...keys].sort(LEVEL_DIMENSION.compare).map((key) => {
    const own = cities.flatMap(({ byLevel }) => byLevel.filter((level) => level.key === key));
    return {
      key,
      ...rollUp(
        own.map(({ sums }) => sums),
        period,
        limits,
      ),
    };
  });
}

/** Whether the stored sums include all that this version needs. */
export function hasAllSums(sums: KeptSums): boolean {
  return Object.keys(ROLLED_SUMS).every((name) => Object.hasOwn(sums, name));
}

function added(name: string, cities: readonly KeptSums[]): Tally {
  const sums = cities.map((city) => city[name]!);
  const total = (of: (sum: KeptSum) => number) => sums.reduce((before, sum) => before + of(sum), 0);
  const records = total((sum) => sum.records);
  return {
    measure: measureOf(
      sums,
      records,
      total(({ value }) => value ?? 0),
    ),
    formula: ROLLED_SUMS[name] as SumFormula,
    records,
    unreported: total((sum) => sum.unreported),
  };
}

/** As in a `Survey`: no value if some records fit and none states it, or if there are no records at all. */
function measureOf(sums: readonly KeptSum[], records: number, total: number): Measure<number> {
  if (!Number.isSafeInteger(total)) throw new Error('a sum is too large to be exact');
  const fitting = records > 0 ? sums.filter((sum) => sum.records > 0) : sums;
  if (fitting.some(({ value }) => value !== null)) return measured(total);
  return notApplicable(records > 0 ? 'not-reported' : 'no-projects');
}
