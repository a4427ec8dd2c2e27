import type { MonthSums, Series } from '../../../src/calculate/forecast/method.ts';
import { formatPeriod } from '../../../src/model/period.ts';

/** Months by their names; what a month does not say is not stated, and nothing is missing. */
export function seriesOf(months: Readonly<Record<string, Partial<MonthSums>>>): Series {
  return (period) => {
    const sums = months[formatPeriod(period)];
    const nothing = {
      completed: undefined,
      plan: undefined,
      isIncomplete: false,
      schedule: { stretches: [], isIncomplete: false },
    };
    return sums && { ...nothing, ...sums };
  };
}
