import { type Exact, exact, plus } from '../../model/exact.ts';
import { monthsLater } from '../../model/period.ts';
import type { Yuan } from '../../model/yuan.ts';
import { completedBy, estimated, type ForecastMethod, noEstimate } from './method.ts';

/** As many months make the average. */
const MONTHS = 3;

/**
 * 近三个月均值: the year goes on as its last three months went.
 *
 *     forecast = completed + (completed − completed three months before) ÷ 3 × months left
 *
 * Units: 元, cumulative from January. In March the three months are all there are, and nothing lies before them. Not
 * applicable before March, and where there are no lists of this month or of the third before it, or too much is missing
 * in them. Source: DOMAIN §3.
 */
export const runRate: ForecastMethod = {
  id: 'run-rate',
  estimate: (series, at) => {
    if (at.month < MONTHS) return noEstimate('too-early');
    const now = completedBy(series, at);
    if (typeof now !== 'number') return now;
    const before = at.month === MONTHS ? 0 : completedBy(series, monthsLater(at, -MONTHS));
    if (typeof before !== 'number') return before;
    return estimated(atRunRate(now, before, at.month));
  },
};

/** The same of two sums: what is completed by the end of a month, and by that of the third before it. */
export function atRunRate(now: Yuan, before: Yuan, month: number): Exact {
  return plus(exact(now), exact((now - before) * (12 - month), MONTHS));
}
