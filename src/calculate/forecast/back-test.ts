import { dividedBy, type Exact, exact, minus, sum, times } from '../../model/exact.ts';
import type { Period } from '../../model/period.ts';
import type { Yuan } from '../../model/yuan.ts';
import { completedBy, type ForecastMethod, type MethodId, type Series } from './method.ts';

/** A forecast of a past year, and what that year came to. */
export interface Tested {
  readonly method: MethodId;
  readonly period: Period;
  readonly forecast: Exact;
  readonly came: Yuan;
  readonly plan: Yuan;
  /** forecast − came, in 百分点 of the year's plan at its end. */
  readonly difference: Exact;
}

/** How far a method was off at this month of past years; undefined where it could not be tried. */
export interface TestError {
  readonly points: Exact | undefined;
  readonly reason: 'no-closed-year' | 'never-applied' | undefined;
}

/**
 * 回测: every forecast that a method would have made in the months of years that are over, beside what they came to.
 *
 *     difference = (forecast − completed by December) ÷ that year's plan × 100
 *
 * Months in which the method did not apply, and years that state no plan, are none of them.
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

/** December says what has come. */
const MONTHS = Array.from({ length: 11 }, (_, at) => at + 1);

/** The mean of the absolute differences at one month of all the years. */
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
