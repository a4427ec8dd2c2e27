import { exact } from '../../model/exact.ts';
import { completedBy, estimated, type ForecastMethod, noEstimate } from './method.ts';

/**
 * 上年同期占比: assumes that the same share of the year is done by this month as last year.
 *
 *     forecast = completed ÷ (last year's completed by this month ÷ last year's completed by December)
 *
 * Units: 元, cumulative from January. Not applicable if there are no lists for this month, for the same month last year
 * or for last December, if too much is missing in them, or if nothing was completed by this month last year. Source:
 * DOMAIN §3, the growth on the same period of last year.
 */
export const season: ForecastMethod = {
  id: 'season',
  estimate: (series, at) => {
    const now = completedBy(series, at);
    if (typeof now !== 'number') return now;
    const [same, december] = seasonMonths(at);
    const then = completedBy(series, same);
    if (typeof then !== 'number') return then;
    const whole = completedBy(series, december);
    if (typeof whole !== 'number') return whole;
    if (then <= 0) return noEstimate('no-share', same);
    return estimated(exact(BigInt(now) * BigInt(whole), BigInt(then)));
  },
};

/** The two months of last year that the forecast needs. */
export function seasonMonths({ year, month }: Parameters<ForecastMethod['estimate']>[1]) {
  return [
    { year: year - 1, month },
    { year: year - 1, month: 12 },
  ] as const;
}
