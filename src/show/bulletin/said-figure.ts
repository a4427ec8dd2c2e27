import { amountColumn, type Columns } from '../../calculate/column.ts';
import { type Figure, measuredValue } from '../../calculate/figure.ts';
import type { Ratio } from '../../model/ratio.ts';
import type { Yuan } from '../../model/yuan.ts';
import type { NamedFigure } from '../trace/named-figure.ts';

/** A figure in the form that sentences use. */
export type SaidFigure =
  | { readonly kind: 'count'; readonly value: number }
  | { readonly kind: 'money'; readonly value: Yuan }
  /** In parts of its unit (see Quantity). */
  | { readonly kind: 'quantity'; readonly value: number; readonly unit: string }
  | { readonly kind: 'percent' | 'points'; readonly value: Ratio };

/** Undefined if it is not applicable. */
export function saidFigure<R>(figure: Figure, columns: Columns<R>): SaidFigure | undefined {
  const { formula, unit = '' } = figure;
  const value = measuredValue(figure);
  if (value === undefined) return undefined;
  if (typeof value !== 'number') return { kind: formula.op === 'lead' ? 'points' : 'percent', value };
  if (!('column' in formula)) return undefined;
  const { kind } = amountColumn(columns, formula.column);
  return kind === 'quantity' ? { kind, value, unit } : { kind, value };
}

/** Finds figures by path. They are enumerated only as far as needed. */
export function figureFinder(
  figures: () => Iterator<NamedFigure>,
): (path: string) => NamedFigure['figure'] | undefined {
  const known = new Map<string, NamedFigure['figure']>();
  let rest: Iterator<NamedFigure> | undefined;
  return (path) => {
    rest ??= figures();
    while (!known.has(path)) {
      const { done, value } = rest.next();
      if (done === true) return undefined;
      known.set(value.path, value.figure);
    }
    return known.get(path);
  };
}
