import { type Exact, exact, plus, sum } from '../../model/exact.ts';
import { completedBy, estimated, type ForecastMethod, noEstimate, type Stretch } from './method.ts';

/**
 * 项目自身工期: what is still to come goes as the projects themselves have planned it. Each spreads its annual plan evenly
 * over the months of the year in which it is to be built, from its planned start to its planned finish.
 *
 *     forecast = completed + Σ annual plan × months of its stretch after this month ÷ months of its stretch
 *
 * Units: 元, whole months. What a project should have done by now and has not is not made up for. Not applicable where
 * there are no lists of this month, where too much is missing in them, and where too much of the plan is of projects that
 * do not say when they are built.
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

/** The part of a stretch's plan that falls in the months after one. */
function planAfter({ first, last, plan }: Stretch, month: number): Exact {
  return exact(BigInt(plan) * BigInt(monthsAfter({ first, last }, month)), BigInt(last - first + 1));
}

export function monthsAfter({ first, last }: Pick<Stretch, 'first' | 'last'>, month: number): number {
  return Math.max(0, last - Math.max(first - 1, month));
}
