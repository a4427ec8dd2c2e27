import type { MedianFormula, Rows } from '../model/formula.ts';
import { measured, notApplicable } from '../model/measure.ts';
import { middle } from '../model/quantity.ts';
import { type Columns, hasWord, textColumn, wordsOf } from './column.ts';
import type { Figure } from './figure.ts';
import type { UnitOf } from './one-unit.ts';
import { contributionsTo } from './survey.ts';

/** The median of a column's numbers, over the records that meet all conditions. */
export function medianOf(column: string, ...where: MedianFormula['where']): MedianFormula {
  return { op: 'median', column, where };
}

/**
 * A median over all records, or over those with a word of a column. The records are read once for each formula and
 * column.
 */
export type MediansOf = (formula: MedianFormula, by?: string, key?: string) => Figure<number>;

/**
 * Medians of numbers with a unit (42天); of an even number of them half the sum of the middle two, rounded to the last
 * part that a quantity keeps. Not applicable if no record states a number, or if the units differ.
 */
export function mediansOf<R>(
  records: readonly R[],
  columns: Columns<R>,
  unitOf: (by: string | undefined, key?: string) => UnitOf,
): MediansOf {
  const walks = new Map<string, ReadonlyMap<string, readonly number[]>>();
  return (formula, by, key = '') => {
    const name = JSON.stringify([by, formula]);
    const values = walks.get(name) ?? valuesBy(records, columns, formula, by);
    walks.set(name, values);
    const own = values.get(key) ?? [];
    const where =
      by === undefined ? formula.where : [hasWord(textColumn(columns, by), key), ...formula.where];
    const traced = { ...formula, where };
    const unit = unitOf(by, key)(traced);
    if (unit === 'several') return { measure: notApplicable('several-units'), formula: traced };
    if (typeof unit !== 'object') return { measure: notApplicable('no-projects'), formula: traced };
    return { measure: measured(middle(own)), formula: traced, unit: unit.unit };
  };
}

function valuesBy<R>(
  records: readonly R[],
  columns: Columns<R>,
  rows: Rows,
  by: string | undefined,
): ReadonlyMap<string, readonly number[]> {
  const words = by === undefined ? undefined : textColumn(columns, by);
  const found = new Map<string, number[]>();
  for (const { record, value } of contributionsTo(rows, records, columns))
    for (const key of words === undefined ? [''] : wordsOf(words, record)) {
      const known = found.get(key);
      if (known === undefined) found.set(key, [value]);
      else known.push(value);
    }
  return found;
}
