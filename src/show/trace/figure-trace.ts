import type { Formula, Rows } from '../../model/formula.ts';
import { formatPeriod, type Period } from '../../model/period.ts';
import type { ListRecord } from '../../model/record.ts';
import type { ChartTrace } from '../../model/wall-chart.ts';
import type { ShortenName } from '../file-names.ts';
import { placesOf } from './places.ts';
import { sourcesOf, type Traced } from './trace.ts';

/** The formula of a figure, and every cell that it is made of. */
export function figureTrace<R extends ListRecord>(
  figure: string,
  formula: Formula,
  traced: Traced<R>,
  texts: {
    readonly period: Period;
    readonly formula: (formula: Formula) => string;
    readonly shorten: ShortenName;
  },
): ChartTrace {
  const parts: readonly Rows[] = 'column' in formula ? [formula] : [formula.numerator, formula.denominator];
  const sources = parts.flatMap((part) => [...sourcesOf(traced, part)]);
  return {
    figure,
    period: formatPeriod(texts.period),
    formula: texts.formula(formula),
    places: placesOf(sources, texts.shorten),
  };
}

/** Figures by their formulas: what a cell of a table holds is known by the name that `kp trace` takes. */
export function namesOf(
  figures: Iterable<{ readonly path: string; readonly figure: { readonly formula: Formula } }>,
): (formula: Formula) => string {
  const paths = new Map<string, string>();
  for (const { path, figure } of figures) {
    const key = JSON.stringify(figure.formula);
    if (!paths.has(key)) paths.set(key, path);
  }
  return (formula) => paths.get(JSON.stringify(formula)) ?? '';
}
