import { sumOf } from '../../calculate/survey.ts';
import type { Condition, SumFormula } from '../../model/formula.ts';
import { ENTRIES } from '../entries/entry-columns.ts';

/** Entries for which a fact holds. */
export function yes(column: string): Condition {
  return { column, is: '是' };
}

/** The number of entries for which a fact holds. */
export function counted(column: string): SumFormula {
  return sumOf(ENTRIES, yes(column));
}
