import type { Rows } from '../model/formula.ts';
import { notApplicable } from '../model/measure.ts';
import { amountColumn, type Columns, textColumn, wordsOf } from './column.ts';
import type { Tally } from './figure.ts';
import { contributionsTo } from './survey.ts';

/**
 * The unit of a sum of quantities: one, `several` that must not be added, or `none` if no record states a quantity.
 */
type Found = { readonly unit: string } | 'several' | 'none';

/** The unit of a formula's numbers; undefined if they are not quantities. */
export type UnitOf = (formula: Rows) => Found | undefined;

/** Sets the unit of a sum of quantities. Different units are never added: such a sum is not applicable. */
export function inOneUnit(tally: Tally, unitOf: UnitOf): Tally {
  const found = unitOf(tally.formula);
  if (found === undefined) return tally;
  if (typeof found === 'object') return { ...tally, unit: found.unit };
  return { ...tally, measure: notApplicable(found === 'several' ? 'several-units' : 'no-projects') };
}

/**
 * The units of sums over all records, and over those with a word of a column (`by`); found in one walk when first
 * needed.
 */
export function unitsOf<R>(
  records: readonly R[],
  columns: Columns<R>,
): (by: string | undefined, key?: string) => UnitOf {
  const walks = new Map<string, ReadonlyMap<string, Found>>();
  const walk = (by: string | undefined, formula: Rows): ReadonlyMap<string, Found> => {
    const words = by === undefined ? undefined : textColumn(columns, by);
    const { unit } = amountColumn(columns, formula.column);
    const found = new Map<string, Found>();
    for (const { record } of contributionsTo(formula, records, columns)) {
      const own = unit?.(record) ?? '';
      for (const key of words === undefined ? [''] : wordsOf(words, record)) {
        const known = found.get(key) ?? { unit: own };
        found.set(key, typeof known === 'object' && known.unit === own ? known : 'several');
      }
    }
    return found;
  };
  return (by, key = '') =>
    (formula) => {
      if (amountColumn(columns, formula.column).kind !== 'quantity') return undefined;
      // The first condition of a group's sum is the group.
      const where = by === undefined ? formula.where : formula.where.slice(1);
      const name = JSON.stringify([by, formula.column, where]);
      const known = walks.get(name) ?? walk(by, { ...formula, where });
      walks.set(name, known);
      return known.get(key) ?? 'none';
    };
}
