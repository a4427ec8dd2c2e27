import { formatPeriod, timeProgress } from '../../model/period.ts';
import { formatPercent } from '../../write/amounts.ts';
import { drawBar } from '../../write/terminal/bar.ts';
import { type Block, drawPicture, lineBlock, tableBlock } from '../../write/terminal/blocks.ts';
import { drawGrid, plainColumn } from '../../write/terminal/grid.ts';
import type { PictureOptions } from '../../write/terminal/picture.ts';
import type { ForecastSubject } from './subject.ts';
import { forecastTables } from './tables.ts';
import type { ForecastWords } from './words.ts';

/** A forecast on the screen: the year so far, where each method sees its end, and the tables. */
export function renderForecast(subject: ForecastSubject, options: PictureOptions<ForecastWords>): string {
  const { words } = options;
  const { period, monthsLeft } = subject.forecast;
  const [methods, ...others] = forecastTables(subject, options);
  return drawPicture(
    words.title(period),
    words.monthsLeft(monthsLeft),
    [
      tableBlock(methods!, false, options),
      curveBlock(subject, options),
      ...others
        .filter(({ id }) => id !== 'months')
        .map((table) => tableBlock(table, false, options, MOST_ROWS)),
    ],
    options,
  );
}

/** Most rows of each table. */
const MOST_ROWS = 20;

/**
 * One bar for each month, and one for each method's forecast: the share of the goal that is done, with a mark for the
 * time passed.
 */
function curveBlock({ forecast, months }: ForecastSubject, options: PictureOptions<ForecastWords>): Block {
  const { words, colors } = options;
  const { goal, period, methods } = forecast;
  if (goal === undefined || goal <= 0) return () => [];
  const ends = methods.flatMap(({ method, completed }) =>
    completed === undefined ? [] : [{ name: words.methods[method], completed, time: 1 }],
  );
  const past = months.flatMap(({ period: month, completed }) =>
    completed === undefined ? [] : [{ name: formatPeriod(month), completed, time: timeProgress(month) }],
  );
  const lines = [...past, ...(period.month === 12 ? [] : ends)];
  const rateOf = (completed: number) => ({ numerator: completed, denominator: goal });
  const columns = [
    plainColumn(lines.map(({ name }) => name)),
    plainColumn(lines.map(({ completed }) => formatPercent(rateOf(completed)))),
    {
      least: 8,
      most: 50,
      expendable: 1,
      bars: (width: number) =>
        lines.map(({ completed, time }) => drawBar(rateOf(completed), time, width, colors)),
    },
  ];
  const title = lineBlock(colors.strong(words.tables.months), options);
  return (width) => [...title(width), ...drawGrid(columns, { width, colors }).lines];
}
