import { dividedBy, type Exact, exact } from '../../model/exact.ts';
import type { Period } from '../../model/period.ts';
import type { Yuan } from '../../model/yuan.ts';
import { backTest, errorAt, type TestError, type Tested } from './back-test.ts';
import { type Estimate, type ForecastMethod, type MethodId, type Series, wholeYuan } from './method.ts';
import { runRate } from './run-rate.ts';
import { schedule } from './schedule.ts';
import { season } from './season.ts';

/** In the order in which they are named. */
const METHODS: readonly ForecastMethod[] = [runRate, season, schedule];

/** What a year will come to, by each method, and how far each was off in the years that are over. */
export interface Forecast {
  readonly period: Period;
  /** The year's plan; undefined where nobody states it. */
  readonly goal: Yuan | undefined;
  readonly completed: Yuan | undefined;
  readonly monthsLeft: number;
  readonly methods: readonly MethodForecast[];
  /** The least and the most that the methods say; undefined where none applies. */
  readonly range: { readonly low: Yuan; readonly high: Yuan } | undefined;
  /** (goal − completed) ÷ months left; undefined in December. */
  readonly neededPerMonth: Exact | undefined;
  readonly tested: readonly Tested[];
}

export interface MethodForecast {
  readonly method: MethodId;
  readonly estimate: Estimate;
  /** Rounded half-up to 元; undefined where the method does not apply. */
  readonly completed: Yuan | undefined;
  readonly error: TestError;
}

/** The years that are over and closed, against which the methods are tested, by their closed months alone. */
export interface Past {
  readonly years: readonly number[];
  readonly series: Series;
}

export function forecastOf(series: Series, period: Period, past: Past): Forecast {
  const { plan: goal, completed } = series(period) ?? {};
  const monthsLeft = 12 - period.month;
  const tests = METHODS.map((method) => backTest(method, past.series, past.years));
  const methods = METHODS.map((method, at): MethodForecast => {
    const estimate = method.estimate(series, period);
    return {
      method: method.id,
      estimate,
      completed: estimate.state === 'measured' ? wholeYuan(estimate.value) : undefined,
      error: errorAt(tests[at]!, period.month, past.years),
    };
  });
  const said = methods.flatMap((method) => method.completed ?? []);
  return {
    period,
    goal,
    completed,
    monthsLeft,
    methods,
    range: said.length === 0 ? undefined : { low: Math.min(...said), high: Math.max(...said) },
    neededPerMonth:
      goal === undefined || completed === undefined || monthsLeft === 0
        ? undefined
        : dividedBy(exact(goal - completed), exact(monthsLeft)),
    tested: tests.flat(),
  };
}

/** What the run rate says of a part: how it ends, and how much of its plan that leaves open. */
export interface PartForecast {
  readonly plan: Yuan | undefined;
  readonly estimate: Estimate;
  readonly completed: Yuan | undefined;
  /** plan − forecast where that is above 0; 0 where the plan will be met, undefined where nothing can be said. */
  readonly shortfall: Yuan | undefined;
}

export function partForecast(series: Series, period: Period): PartForecast {
  const plan = series(period)?.plan;
  const estimate = runRate.estimate(series, period);
  if (estimate.state !== 'measured') return { plan, estimate, completed: undefined, shortfall: undefined };
  const completed = wholeYuan(estimate.value);
  return {
    plan,
    estimate,
    completed,
    shortfall: plan === undefined ? undefined : Math.max(0, plan - completed),
  };
}
