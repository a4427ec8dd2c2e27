import type { Quotient, Quotients, Sums } from '../../../calculate/survey.ts';
import { ofRatio, type SqlRatio, snakeCase, sqlDifference } from '../../../write/sql.ts';
import { FINISH_RATES, FINISH_SUMS } from '../measures/finishes.ts';
import { PROGRESS_RATES, PROGRESS_SUMS } from '../measures/progress.ts';
import { START_RATES, START_SUMS } from '../measures/starts.ts';
import { FINISHES, PROGRESS, STARTS } from '../show/report/figure-names.ts';
import { sqlTally } from './sums.ts';

/** The time progress of a row of `months`. */
export const TIME_PROGRESS: SqlRatio = { numerator: 'month', denominator: '12' };

/** The figures of a progress, from sums selected under these names. */
export function progressFigures(): readonly string[] {
  return [
    ...PROGRESS.flatMap((name) =>
      name === 'lead' ? leadColumns() : figureColumns('', name, PROGRESS_SUMS, PROGRESS_RATES),
    ),
    'COALESCE(without_either, 0) = 0 AS complete',
    'COALESCE(without_plan, 0) AS missing_annual_plan_projects',
    'COALESCE(without_completed, 0) AS missing_completed_projects',
    `CASE WHEN COALESCE(without_completed, 0) = 0 THEN 0 ELSE plan_without_completed END
      AS missing_completed_annual_plan`,
  ];
}

export function startFigures(prefix: string, names: readonly string[] = STARTS) {
  return names.flatMap((name) => figureColumns(prefix, name, START_SUMS, START_RATES));
}

export function finishFigures(prefix: string): readonly string[] {
  return FINISHES.flatMap((name) => figureColumns(prefix, name, FINISH_SUMS, FINISH_RATES));
}

/** Counts and money as they are; a rate together with the two sums that it divides. */
function figureColumns(
  prefix: string,
  name: string,
  sums: Sums<string>,
  rates: Quotients<Sums<string>>,
): readonly string[] {
  const column = snakeCase(prefix + name);
  const rate = rates[name];
  return rate === undefined ? [sqlTally(column, sums[name]!)] : rateColumns(column, ratioOf(rate, prefix));
}

/**
 * A rate as the unrounded fraction of JSON documents, as its numerator and denominator, and in %, rounded half-up to two
 * decimals. NULL if either sum is, or if the denominator is not above 0.
 */
export function rateColumns(column: string, ratio: SqlRatio): readonly string[] {
  return [
    `${ofRatio('kp_rate', ratio)} AS ${column}`,
    `${ratio.numerator} AS ${column}_numerator`,
    `${ratio.denominator} AS ${column}_denominator`,
    `${ofRatio('kp_percent', ratio)} AS ${column}_percent`,
  ];
}

/** 高于时序, in 百分点: not applicable if more is missing than the city's limit allows. */
function leadColumns(): readonly string[] {
  const ratio = ratioOf(PROGRESS_RATES.rate, '');
  const lead = sqlDifference(ratio, TIME_PROGRESS);
  const unlessIncomplete = (value: string) => `CASE WHEN NOT (${IS_INCOMPLETE}) THEN ${value} END`;
  return [
    `${unlessIncomplete(ofRatio('kp_points', lead))} AS lead`,
    `${unlessIncomplete(ofRatio('kp_percent', lead))} AS lead_points`,
  ];
}

/** The same as `isIncomplete` of measures/missing.ts: true if one of the two shares is above the limit. */
const IS_INCOMPLETE = [
  ['COALESCE(plan_without_completed, 0)', 'COALESCE(annual_plan, 0)'],
  ['without_either', '(without_either + rated_projects)'],
]
  .map(([part, whole]) => `${whole} > 0 AND ${part} * "missingDenominator" > ${whole} * "missingNumerator"`)
  .join('\n      OR ');

function ratioOf({ numerator, denominator }: Quotient<string>, prefix: string): SqlRatio {
  return { numerator: snakeCase(prefix + numerator), denominator: snakeCase(prefix + denominator) };
}
