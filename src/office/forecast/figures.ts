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
  { subject, months }: YearForecast,
  words: ForecastWords,
): readonly ForecastFigure<Projects>[] {
  const { forecast, remaining, shortfall, agencies } = subject;
  const { period, goal, completed, methods, neededPerMonth, monthsLeft } = forecast;
  const own = months.at(period)!;
  const goalSum = sum(own, own.sums.all.plan, words.columns.plan);
  const doneSum = sum(own, own.sums.all.completed, '');
  const sumsOf = (
    of: (month: KnownMonth) => Tally | undefined,
    ...wanted: readonly Period[]
  ): readonly Sum[] =>
    wanted.flatMap((one) => {
      const month = months.at(one);
      const tally = month && of(month);
      return month === undefined || tally === undefined ? [] : [sum(month, tally, '')];
    });
  const runRateMonths = period.month === 3 ? [period] : [period, monthsLater(period, -3)];
  const all = ({ sums }: KnownMonth) => sums.all.completed;
  const sums: Readonly<Record<MethodId, readonly Sum[]>> = {
    'run-rate': sumsOf(all, ...runRateMonths),
    season: sumsOf(all, period, ...seasonMonths(period)),
    schedule: [
      doneSum,
      ...own.sums.stretches
        .filter((stretch) => monthsAfter(stretch, period.month) > 0)
        .map(({ first, last, tally }) => sum(own, tally, `${words.columns.plan} ${first}-${last}`)),
    ],
  };
  const single = (path: string, tally: Tally, label: string): ForecastFigure<Projects> => ({
    path,
    value: measuredValue(tally) ?? null,
    formula: label,
    sums: [sum(own, tally, label)],
  });
  return [
    single('forecast.goal', own.sums.all.plan, words.remaining.goal),
    single('forecast.completed', own.sums.all.completed, words.remaining.completed),
    ...methods.map(({ method, completed: value, estimate }) => ({
      path: `forecast.methods[${method}].completed`,
      value: value ?? null,
      formula: estimate.state === 'measured' ? words.formulas[method](period) : reasonText(estimate, words),
      sums: sums[method],
    })),
    {
      path: 'forecast.neededPerMonth',
      value: neededPerMonth === undefined ? null : wholeYuan(neededPerMonth),
      formula: words.formulas.neededPerMonth(monthsLeft),
      sums: [goalSum, doneSum],
    },
    single('forecast.remaining.starts', own.sums.remaining.starts, words.remaining.starts),
    single('forecast.remaining.ongoing', own.sums.remaining.ongoing, words.remaining.ongoing),
    {
      path: 'forecast.remaining.investment',
      value: goal === undefined || completed === undefined ? null : (remaining.investment ?? null),
      formula: words.formulas.investment,
      sums: [goalSum, doneSum],
    },
    {
      path: 'forecast.shortfall',
      value: shortfall ?? null,
      formula: words.formulas.shortfall,
      sums: [goalSum, ...sums['run-rate']],
    },
    ...agencies.flatMap(({ key, completed: value, shortfall: short }) => {
      const part = own.sums.agencies.get(key)!;
      const rested = sumsOf(({ sums: then }) => then.agencies.get(key)?.completed, ...runRateMonths);
      const path = `forecast.agencies[${key}]`;
      return [
        {
          path: `${path}.completed`,
          value: value ?? null,
          formula: words.formulas['run-rate'](period),
          sums: rested,
        },
        {
          path: `${path}.shortfall`,
          value: short ?? null,
          formula: words.formulas.shortfall,
          sums: [sum(own, part.plan, words.columns.plan), ...rested],
        },
      ];
    }),
  ];
}

/** Named as in formulas: `[2023-09]`, `[2023-09] 年度计划`. */
function sum({ sums }: KnownMonth, figure: Tally, label: string): Sum {
  const name = `[${formatPeriod(sums.period)}]${label === '' ? '' : ` ${label}`}`;
  return { name, figure, records: sums.projects, columns: sums.columns };
}
