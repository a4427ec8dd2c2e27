import type { Tally } from '../../../calculate/figure.ts';
import { sumOf, type Tallies } from '../../../calculate/survey.ts';
import { compareRatios, type Ratio } from '../../../model/ratio.ts';

/**
 * 缺报: the projects that do not state their plan or their completed investment although they should, and the plan of
 * those without completed investment.
 *
 *     missing share = the larger of   plan of those without completed / plan of all
 *                                     projects without plan or completed / projects that should state them
 *
 * Units: projects and 元; the share as a fraction. `ledgers/project/stated.ts` defines which record should state what.
 * Not applicable: the share of a group in which no project has to state anything. Source: DOMAIN §8.
 */
export interface Missing {
  readonly annualPlan: { readonly projects: Tally };
  readonly completed: { readonly projects: Tally; readonly annualPlan: Tally };
  /** Projects without plan, without completed investment, or without both. */
  readonly projects: Tally;
  /** Undefined if no project has to state anything. */
  readonly share: Ratio | undefined;
  readonly isComplete: boolean;
}

/** The projects in every completion rate: both plan and completed investment are stated. */
export const RATED = { column: 'rateCounted', is: '是' };
const PLAN_MISSING = { column: 'planMissing', is: '是' };
const COMPLETED_MISSING = { column: 'completedMissing', is: '是' };

export const MISSING_SUMS = {
  ratedProjects: sumOf('size', RATED),
  withoutPlan: sumOf('size', PLAN_MISSING),
  withoutCompleted: sumOf('size', COMPLETED_MISSING),
  withoutEither: sumOf('size', { column: 'missing', is: '是' }),
  planWithoutCompleted: sumOf('annualPlan', COMPLETED_MISSING),
  annualPlan: sumOf('annualPlan'),
};

export function missingFrom(tallies: Tallies<keyof typeof MISSING_SUMS>): Missing {
  const { withoutPlan, withoutCompleted, withoutEither, planWithoutCompleted } = tallies;
  const lacking = countOf(withoutEither);
  return {
    annualPlan: { projects: withoutPlan },
    completed: { projects: withoutCompleted, annualPlan: planWithoutCompleted },
    projects: withoutEither,
    share: larger(
      share(countOf(planWithoutCompleted), countOf(tallies.annualPlan)),
      share(lacking, lacking + countOf(tallies.ratedProjects)),
    ),
    isComplete: lacking === 0,
  };
}

/** Whether so much is missing that no lead is shown and an agency gets no rank. */
export function isIncomplete({ share: missing }: Pick<Missing, 'share'>, threshold: Ratio): boolean {
  return missing !== undefined && compareRatios(missing, threshold) > 0;
}

function share(part: number, whole: number): Ratio | undefined {
  return whole > 0 ? { numerator: part, denominator: whole } : undefined;
}

function larger(first: Ratio | undefined, second: Ratio | undefined): Ratio | undefined {
  if (first === undefined || second === undefined) return first ?? second;
  return compareRatios(first, second) >= 0 ? first : second;
}

function countOf({ measure }: Tally): number {
  return measure.state === 'measured' ? measure.value : 0;
}
