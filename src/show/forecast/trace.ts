import type { Columns } from '../../calculate/column.ts';
import type { Figure } from '../../calculate/figure.ts';
import { nearestNames } from '../../model/nearest.ts';
import type { ListRecord } from '../../model/record.ts';
import { plainPath } from '../trace/named-figure.ts';
import { type Trace, type Traced, traceFigure } from '../trace/trace.ts';

/** A figure of a forecast: a sum of one month, or calculated from several. */
export interface ForecastFigure<R> {
  /** `forecast.methods[run-rate].completed` */
  readonly path: string;
  readonly value: number | null;
  readonly formula: string;
  readonly sums: readonly MonthSum<R>[];
}

/** A sum of a month with the records that it adds up. */
export interface MonthSum<R> {
  /** Its name in the formula: `[2023-09]`. */
  readonly name: string;
  readonly figure: Figure;
  readonly records: readonly R[];
  readonly columns: Columns<R>;
}

export type FoundForecast =
  | { readonly found: true; readonly trace: Trace; readonly figures: ReadonlyMap<string, Figure> }
  | { readonly found: false; readonly suggestions: readonly string[] };

/** Traces a figure of a forecast: its `parts` are the sums that it is calculated from, each down to its cells. */
export function traceForecast<R extends ListRecord>(
  figures: readonly ForecastFigure<R>[],
  wanted: string,
  cellOf: Traced<R>['cellOf'],
  formula: (formula: Figure['formula']) => string,
): FoundForecast {
  const path = plainPath(wanted);
  const found = figures.find((one) => plainPath(one.path) === path);
  if (found === undefined) {
    const paths = figures.map((one) => one.path);
    const near = nearestNames(path, paths);
    return { found: false, suggestions: near.length > 0 ? near : paths.slice(0, 3) };
  }
  const parts = found.sums.map(({ name, figure, records, columns }) =>
    traceFigure({ records, columns, cellOf }, { path: name, figure }, { formula }),
  );
  const { value, formula: text } = found;
  return {
    found: true,
    trace: { schema: 'kp.trace/1', figure: found.path, value, formula: text, parts },
    figures: new Map(found.sums.map(({ name, figure }) => [name, figure])),
  };
}
