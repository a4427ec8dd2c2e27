import { type Sums, Survey, type Tallies } from '../../../calculate/survey.ts';
import type { Period } from '../../../model/period.ts';
import { detailColumns } from '../measures/columns.ts';
import { LEVEL_DIMENSION } from '../measures/dimensions.ts';
import { FINISH_SUMS } from '../measures/finishes.ts';
import type { Limits } from '../measures/limits.ts';
import { PROGRESS_SUMS } from '../measures/progress.ts';
import { CONVERTED_SUMS, RESERVE_SUMS } from '../measures/reserves.ts';
import { START_SUMS } from '../measures/starts.ts';
import type { Project } from '../record.ts';

/** The sums of a report that can be added up over cities, by part. Rates are computed from them and never stored. */
export const ROLLED = {
  progress: PROGRESS_SUMS,
  starts: START_SUMS,
  finishes: FINISH_SUMS,
  reserves: RESERVE_SUMS,
  converted: CONVERTED_SUMS,
};
export type RolledPart = keyof typeof ROLLED;

/** A stored sum: null if no record states it; the number of records, and of those that fail to state it. */
export interface KeptSum {
  readonly value: number | null;
  readonly records: number;
  readonly unreported: number;
}
/** Keys are `part.name`, such as `starts.planned`. */
export type KeptSums = Readonly<Record<string, KeptSum>>;

export interface MonthSums {
  readonly overall: KeptSums;
  readonly byLevel: readonly { readonly key: string; readonly sums: KeptSums }[];
}

export const ROLLED_SUMS: Sums<string> = Object.fromEntries(
  Object.entries(ROLLED).flatMap(([part, sums]) =>
    Object.entries(sums).map(([name, formula]) => [`${part}.${name}`, formula]),
  ),
);

/** All sums of a closed month, overall and for each level. */
export function monthSums(projects: readonly Project[], period: Period, limits?: Limits): MonthSums {
  const survey = new Survey(detailColumns(period, limits));
  const overall = survey.ask(ROLLED_SUMS);
  const byLevel = survey.askBy(ROLLED_SUMS, LEVEL_DIMENSION);
  survey.answer(projects);
  const levels = [...byLevel()].filter(([key]) => key !== '');
  levels.sort(([first], [second]) => LEVEL_DIMENSION.compare(first, second));
  return {
    overall: kept(overall()),
    byLevel: levels.map(([key, tallies]) => ({ key, sums: kept(tallies) })),
  };
}

/** In order, without duplicates. */
export function codesIn(projects: readonly Project[]): string[] {
  const codes = projects.flatMap(({ code }) => (code === undefined ? [] : [code]));
  return [...new Set(codes)].sort();
}

function kept(tallies: Tallies<string>): KeptSums {
  const sums = Object.entries(tallies).map(([name, { measure, records, unreported }]) => [
    name,
    { value: measure.state === 'measured' ? measure.value : null, records, unreported },
  ]);
  return Object.fromEntries(sums) as KeptSums;
}
