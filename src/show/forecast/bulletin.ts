import type { ChartSeries, PaperChart } from '../../model/paper.ts';
import type { Period } from '../../model/period.ts';
import { roundMoney } from '../../write/amounts.ts';
import { RENDER_WORDS } from '../../write/columns.ts';
import { NOTHING, type Source } from '../bulletin/paper.ts';
import type { BulletinWords } from '../bulletin/words.ts';
import type { ForecastSubject } from './subject.ts';
import { forecastTables, type Speech } from './tables.ts';
import type { ForecastFigure } from './trace.ts';

/**
 * What a bulletin takes from the year's forecast: figures by the names that `kp trace` takes, the methods, why there
 * may be no forecast, and the months so far.
 */
export function forecastSource<R>(
  subject: ForecastSubject,
  figures: readonly ForecastFigure<R>[],
  { bulletin, ...speech }: Speech & { readonly bulletin: BulletinWords },
): Source {
  const { words } = speech;
  const values = new Map(figures.map(({ path, value }) => [path, value]));
  const { methods } = subject.forecast;
  const monthOf = ({ year, month }: Period) => words.month(year, month);
  const reasons = methods.flatMap(({ estimate }) =>
    estimate.state === 'measured'
      ? []
      : [words.reasons[estimate.reason](estimate.months.map(monthOf).join(words.comma))],
  );
  return {
    ...NOTHING,
    figure(path) {
      const value = values.get(path);
      if (value === undefined || value === null) return undefined;
      return { kind: COUNTS.has(path) ? 'count' : 'money', value };
    },
    paths: () => values.keys(),
    word: (name) =>
      name === 'noForecast' && reasons.length === methods.length
        ? words.nothingSaid([...new Set(reasons)])
        : undefined,
    list: (name) =>
      name === 'methods'
        ? methods.map(({ method }) => ({
            key: words.methods[method],
            path: `forecast.methods[${method}]`,
          }))
        : [],
    tables: (id) => forecastTables(subject, speech).filter((table) => table.id === id && id === 'decisive'),
    chart: (id) => (id === 'months' ? monthsChart(subject, speech, bulletin.charts) : undefined),
  };
}

const COUNTS: ReadonlySet<string> = new Set(['forecast.remaining.starts', 'forecast.remaining.ongoing']);

/** The amount completed by the end of each month with lists, under a line for the year's plan. */
function monthsChart(
  { months, forecast }: ForecastSubject,
  { words, tag }: Speech,
  { byMonth, month: monthOf }: BulletinWords['charts'],
): PaperChart | undefined {
  const known = months.filter(({ completed }) => completed !== undefined);
  if (known.length < 2) return undefined;
  const inYi = (value: number) => Number(roundMoney(value, '亿元', 2));
  const { goal } = forecast;
  const plan: ChartSeries[] =
    goal === undefined
      ? []
      : [{ name: words.columns.plan, kind: 'line', values: known.map(() => inYi(goal)) }];
  return {
    title: byMonth(RENDER_WORDS[tag].units.亿元),
    categories: known.map(({ period }) => monthOf(period.month)),
    series: [
      { name: words.columns.done, kind: 'column', values: known.map(({ completed }) => inYi(completed!)) },
      ...plan,
    ],
    unit: '',
  };
}
