import { type Exact, exact, plus } from '../../model/exact.ts';
import { monthsLater } from '../../model/period.ts';
import type { Yuan } from '../../model/yuan.ts';
import { completedBy, estimated, type ForecastMethod, noEstimate } from './method.ts';

/** The number of months that the average is taken over. */
const MONTHS = 3;

/**
 * 近三个月均值: assumes that the rest of the year goes on like the last three months.
 *
 *     forecast = completed + (completed − completed three months before) ÷ 3 × months left
 *
 * Units: 元, cumulative from January. In March the three months are the whole year so far, and the amount before them is
 * 0. Not applicable before March, if there are no lists for this month or for the third month before it, or if too much
 * is missing in them. Source: DOMAIN §3.
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

/** The same formula for two given sums: what is completed by the end of a month, and three months before. */
export function atRunRate(now: Yuan, before: Yuan, month: number): Exact {
  return plus(exact(now), exact((now - before) * (12 - month), MONTHS));
}
