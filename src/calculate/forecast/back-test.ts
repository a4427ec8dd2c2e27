import { dividedBy, type Exact, exact, minus, sum, times } from '../../model/exact.ts';
import type { Period } from '../../model/period.ts';
import type { Yuan } from '../../model/yuan.ts';
import { completedBy, type ForecastMethod, type MethodId, type Series } from './method.ts';

/** A forecast for a past year, beside the year's actual result. */
export interface Tested {
  readonly method: MethodId;
  readonly period: Period;
  readonly forecast: Exact;
  readonly came: Yuan;
  readonly plan: Yuan;
  /** (forecast − actual), in 百分点 of the plan stated at the end of that year. */
  readonly difference: Exact;
}

/** The mean error of a method at this month in past years; undefined where it could not be tested. */
export interface TestError {
  readonly points: Exact | undefined;
  readonly reason: 'no-closed-year' | 'never-applied' | undefined;
}

/**
 * 回测: for every past month of closed years, the forecast a method would have made, beside the year's actual result.
 *
 *     difference = (forecast − completed by December) ÷ that year's plan × 100
 *
 * Left out: months in which the method does not apply, and years without a stated plan.
 */
export function backTest(
  { id, estimate }: ForecastMethod,
  series: Series,
  years: readonly number[],
): Tested[] {
  return years.flatMap((year) => {
    const december = { year, month: 12 };
    const came = completedBy(series, december);
    const plan = series(december)?.plan ?? 0;
    if (typeof came !== 'number' || plan <= 0) return [];
    return MONTHS.flatMap((month): Tested[] => {
      const period = { year, month };
      const made = estimate(series, period);
      if (made.state !== 'measured') return [];
      const off = dividedBy(minus(made.value, exact(came)), exact(plan));
      return [{ method: id, period, forecast: made.value, came, plan, difference: times(off, exact(100)) }];
    });
  });
}

/** January to November: the December lists already hold the year's result. */
const MONTHS = Array.from({ length: 11 }, (_, at) => at + 1);

/** The mean absolute difference at one month, over all the years. */
export function errorAt(tested: readonly Tested[], month: number, years: readonly number[]): TestError {
  if (years.length === 0) return { points: undefined, reason: 'no-closed-year' };
  const own = tested.filter(({ period }) => period.month === month);
  if (own.length === 0) return { points: undefined, reason: 'never-applied' };
  const total = sum(own.map(({ difference }) => absolute(difference)));
  return { points: dividedBy(total, exact(own.length)), reason: undefined };
}

function absolute({ top, bottom }: Exact): Exact {
  return { top: top < 0n ? -top : top, bottom };
}
