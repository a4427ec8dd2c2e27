import type { MethodForecast } from '../../calculate/forecast/forecast.ts';
import { wholeYuan } from '../../calculate/forecast/method.ts';
import type { ForecastDocument } from '../../contract/forecast.ts';
import { dividedBy, exact, toNumber } from '../../model/exact.ts';
import { formatPeriod } from '../../model/period.ts';
import type { Yuan } from '../../model/yuan.ts';
import type { ForecastSubject } from './subject.ts';

/**
 * The document `kp.forecast/1`: amounts in 元 rounded half-up, rates as unrounded fractions, errors and differences in
 * 百分点 of the plan. `reason` says why a method gives no forecast, or why it could not be tested.
 */
export function forecastDocument(subject: ForecastSubject): ForecastDocument {
  const { forecast, remaining, shortfall, agencies, decisive, missing, months } = subject;
  const { period, goal, completed, monthsLeft, methods, range, neededPerMonth, tested } = forecast;
  return {
    schema: 'kp.forecast/1',
    period: formatPeriod(period),
    goal: goal ?? null,
    completed: completed ?? null,
    monthsLeft,
    methods: methods.map((method) => methodOf(method, goal)),
    range: range ?? null,
    neededPerMonth: neededPerMonth === undefined ? null : wholeYuan(neededPerMonth),
    remaining: {
      starts: remaining.starts ?? null,
      ongoing: remaining.ongoing ?? null,
      investment: remaining.investment ?? null,
    },
    shortfall: shortfall ?? null,
    agencies: agencies.map((agency) => ({
      key: agency.key,
      completed: agency.completed ?? null,
      rate: share(agency.completed, agency.plan),
      shortfall: agency.shortfall ?? null,
      plan: agency.plan ?? null,
      done: agency.done ?? null,
      reason: agency.estimate.state === 'measured' ? null : agency.estimate.reason,
    })),
    decisive: decisive.map(({ record, amount, cumulative }) => ({
      project: record.name,
      code: record.code ?? null,
      agency: record.agency ?? null,
      amount,
      cumulativeShare: share(cumulative, shortfall),
    })),
    missing,
    months: months.map((month) => ({
      period: formatPeriod(month.period),
      state: month.closed ? 'closed' : 'open',
      completed: month.completed ?? null,
      annualPlan: month.plan ?? null,
    })),
    tested: tested.map(({ method, period: at, forecast: made, came, plan, difference }) => ({
      method,
      period: formatPeriod(at),
      completed: wholeYuan(made),
      came,
      plan,
      difference: toNumber(difference),
    })),
  };
}

function methodOf({ method, estimate, completed, error }: MethodForecast, goal: Yuan | undefined) {
  const isMeasured = estimate.state === 'measured';
  return {
    method,
    completed: completed ?? null,
    rate:
      isMeasured && goal !== undefined && goal > 0 ? toNumber(dividedBy(estimate.value, exact(goal))) : null,
    error: error.points === undefined ? null : toNumber(error.points),
    reason: isMeasured ? (error.reason ?? null) : estimate.reason,
    ...(isMeasured || estimate.months.length === 0 ? {} : { months: estimate.months.map(formatPeriod) }),
  };
}

/** Unrounded; null if the whole is missing or not above 0. */
function share(part: Yuan | undefined, whole: Yuan | undefined): number | null {
  return part === undefined || whole === undefined || whole <= 0 ? null : part / whole;
}
