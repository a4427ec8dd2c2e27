import { measuredValue, type Tally } from '../../calculate/figure.ts';
import { type MethodId, wholeYuan } from '../../calculate/forecast/method.ts';
import { monthsAfter } from '../../calculate/forecast/schedule.ts';
import { seasonMonths } from '../../calculate/forecast/season.ts';
import { formatPeriod, monthsLater, type Period } from '../../model/period.ts';
import { reasonText } from '../../show/forecast/tables.ts';
import type { ForecastFigure, MonthSum } from '../../show/forecast/trace.ts';
import type { ForecastWords } from '../../show/forecast/words.ts';
import type { Dataset } from '../pipeline.ts';
import type { YearForecast } from './forecast.ts';
import type { KnownMonth } from './months.ts';

type Projects = Dataset['projects'][number];
type Sum = MonthSum<Projects>;

/** Every figure of a forecast that can be traced, in the order of the document. */
export function forecastFigures(
  year: YearForecast,
  words: ForecastWords,
): readonly ForecastFigure<Projects>[] {
  const { forecast, remaining, shortfall } = year.subject;
  const { period, goal, completed, methods, neededPerMonth, monthsLeft } = forecast;
  const own = year.months.at(period)!;
  const single = (path: string, tally: Tally, label: string): ForecastFigure<Projects> => ({
    path,
    value: measuredValue(tally) ?? null,
    formula: label,
    sums: [sum(own, tally, label)],
  });
  const left = [sum(own, own.sums.all.plan, words.columns.plan), sum(own, own.sums.all.completed, '')];
  return [
    single('forecast.goal', own.sums.all.plan, words.remaining.goal),
    single('forecast.completed', own.sums.all.completed, words.remaining.completed),
    ...methods.map(({ method, completed: value, estimate }) => ({
      path: `forecast.methods[${method}].completed`,
      value: value ?? null,
      formula: estimate.state === 'measured' ? words.formulas[method](period) : reasonText(estimate, words),
      sums: sumsOfMethod(method, year, words),
    })),
    {
      path: 'forecast.neededPerMonth',
      value: neededPerMonth === undefined ? null : wholeYuan(neededPerMonth),
      formula: words.formulas.neededPerMonth(monthsLeft),
      sums: left,
    },
    single('forecast.remaining.starts', own.sums.remaining.starts, words.remaining.starts),
    single('forecast.remaining.ongoing', own.sums.remaining.ongoing, words.remaining.ongoing),
    {
      path: 'forecast.remaining.investment',
      value: goal === undefined || completed === undefined ? null : (remaining.investment ?? null),
      formula: words.formulas.investment,
      sums: left,
    },
    {
      path: 'forecast.shortfall',
      value: shortfall ?? null,
      formula: words.formulas.shortfall,
      sums: [left[0]!, ...sumsOfMethod('run-rate', year, words)],
    },
    ...agencyFigures(year, words),
  ];
}

/** What each agency will complete by the run rate, and how far that is from its plan. */
function agencyFigures(
  { subject, months }: YearForecast,
  words: ForecastWords,
): readonly ForecastFigure<Projects>[] {
  const { period } = subject.forecast;
  const own = months.at(period)!;
  return subject.agencies.flatMap(({ key, completed, shortfall }) => {
    const done = completedIn(months, runRateMonths(period), ({ sums }) => sums.agencies.get(key)?.completed);
    const plan = sum(own, own.sums.agencies.get(key)!.plan, words.columns.plan);
    const path = `forecast.agencies[${key}]`;
    return [
      {
        path: `${path}.completed`,
        value: completed ?? null,
        formula: words.formulas['run-rate'](period),
        sums: done,
      },
      {
        path: `${path}.shortfall`,
        value: shortfall ?? null,
        formula: words.formulas.shortfall,
        sums: [plan, ...done],
      },
    ];
  });
}

/** The sums that a method's formula names. */
function sumsOfMethod(
  method: MethodId,
  { subject, months }: YearForecast,
  words: ForecastWords,
): readonly Sum[] {
  const { period } = subject.forecast;
  const all = ({ sums }: KnownMonth) => sums.all.completed;
  switch (method) {
    case 'run-rate':
      return completedIn(months, runRateMonths(period), all);
    case 'season':
      return completedIn(months, [period, ...seasonMonths(period)], all);
    case 'schedule': {
      const own = months.at(period)!;
      const ahead = own.sums.stretches.filter((stretch) => monthsAfter(stretch, period.month) > 0);
      return [
        sum(own, own.sums.all.completed, ''),
        ...ahead.map(({ first, last, tally }) => sum(own, tally, `${words.columns.plan} ${first}-${last}`)),
      ];
    }
  }
}

/** The months whose difference the run rate goes on with; in March the year began at 0. */
function runRateMonths(period: Period): readonly Period[] {
  return period.month === 3 ? [period] : [period, monthsLater(period, -3)];
}

/** The completed investment of these months; one without lists has none. */
function completedIn(
  months: YearForecast['months'],
  wanted: readonly Period[],
  of: (month: KnownMonth) => Tally | undefined,
): readonly Sum[] {
  return wanted.flatMap((period) => {
    const month = months.at(period);
    const tally = month && of(month);
    return month === undefined || tally === undefined ? [] : [sum(month, tally, '')];
  });
}

/** Named as in formulas: `[2023-09]`, `[2023-09] 年度计划`. */
function sum({ sums }: KnownMonth, figure: Tally, label: string): Sum {
  const name = `[${formatPeriod(sums.period)}]${label === '' ? '' : ` ${label}`}`;
  return { name, figure, records: sums.projects, columns: sums.columns };
}
