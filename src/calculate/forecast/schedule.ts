import { type Exact, exact, plus, sum } from '../../model/exact.ts';
import { completedBy, estimated, type ForecastMethod, noEstimate, type Stretch } from './method.ts';

/**
 * 项目自身工期: the rest of the year follows the projects' own dates. Each project spreads its annual plan evenly over the
 * months of the year in which it is to be built, from its planned start to its planned finish.
 *
 *     forecast = completed + Σ annual plan × months of its stretch after this month ÷ months of its stretch
 *
 * Units: 元, whole months. It does not assume that a project catches up on work that it should have done by now. Not
 * applicable if there are no lists for this month, if too much is missing in them, or if too much of the plan belongs
 * to projects that do not state when they are built.
 */
export const schedule: ForecastMethod = {
  id: 'schedule',
  estimate: (series, at) => {
    const now = completedBy(series, at);
    if (typeof now !== 'number') return now;
    const { stretches, isIncomplete } = series(at)!.schedule;
    if (isIncomplete) return noEstimate('no-schedule', at);
    return estimated(plus(exact(now), sum(stretches.map((stretch) => planAfter(stretch, at.month)))));
  },
};

/** The part of a stretch's plan that falls into the months after `month`. */
function planAfter({ first, last, plan }: Stretch, month: number): Exact {
  return exact(BigInt(plan) * BigInt(monthsAfter({ first, last }, month)), BigInt(last - first + 1));
}

export function monthsAfter({ first, last }: Pick<Stretch, 'first' | 'last'>, month: number): number {
  return Math.max(0, last - Math.max(first - 1, month));
}
