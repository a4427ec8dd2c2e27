import { dividedBy, type Exact, exact } from '../../model/exact.ts';
import type { Period } from '../../model/period.ts';
import type { Yuan } from '../../model/yuan.ts';
import { backTest, errorAt, type TestError, type Tested } from './back-test.ts';
import { type Estimate, type ForecastMethod, type MethodId, type Series, wholeYuan } from './method.ts';
import { runRate } from './run-rate.ts';
import { schedule } from './schedule.ts';
import { season } from './season.ts';

/** In the order in which they are shown. */
const METHODS: readonly ForecastMethod[] = [runRate, season, schedule];

/** The forecast for a year by each method, with the error of each method in past years. */
export interface Forecast {
  readonly period: Period;
  /** The year's plan; undefined if no list states it. */
  readonly goal: Yuan | undefined;
  readonly completed: Yuan | undefined;
  readonly monthsLeft: number;
  readonly methods: readonly MethodForecast[];
  /** The lowest and highest forecast of the methods; undefined if no method applies. */
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

/** The closed years that the methods are tested on; only their closed months are used. */
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

/** The run-rate forecast for one part (an agency, a district): its result, and how much of its plan stays open. */
export interface PartForecast {
  readonly plan: Yuan | undefined;
  readonly estimate: Estimate;
  readonly completed: Yuan | undefined;
  /** plan − forecast if that is above 0; 0 if the plan will be met; undefined if plan or forecast is unknown. */
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
