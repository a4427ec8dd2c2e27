import type { Tally } from '../../../calculate/figure.ts';
import { sumOf, type Tallies } from '../../../calculate/survey.ts';
import { compareRatios, type Ratio } from '../../../model/ratio.ts';

/**
 * 缺报: the projects that do not state the plan or what is completed though it is due, and the plan of the latter.
 *
 *     missing share = the larger of   plan of those without completed / plan of all
 *                                     projects without plan or completed / projects that should state them
 *
 * Units: projects and 元; the share as a fraction. Which record owes what is said in `ledgers/project/stated.ts`. Not
 * applicable: the share of a group in which nobody owes anything. Source: DOMAIN §8.
 */
export interface Missing {
  readonly annualPlan: { readonly projects: Tally };
  readonly completed: { readonly projects: Tally; readonly annualPlan: Tally };
  /** Projects that lack the one or the other, or both. */
  readonly projects: Tally;
  /** Undefined where there is nothing to state. */
  readonly share: Ratio | undefined;
  readonly isComplete: boolean;
}

/** Part of every rate of completion: plan and completed are both stated. */
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

/** Whether so much is missing that no lead is printed, and that an agency is given no rank. */
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
