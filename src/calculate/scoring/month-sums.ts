import type { SumFormula } from '../../model/formula.ts';
import type { Period } from '../../model/period.ts';
import type { ListRecord } from '../../model/record.ts';
import { amountColumn, type Columns, textColumn, wordsOf } from '../column.ts';
import type { Tally } from '../figure.ts';
import { Survey, type Tallies } from '../survey.ts';
import type { Line } from './kind.ts';
import type { Scored } from './measure.ts';
import type { RankedUnit } from './scheme.ts';

/**
 * The sums of one month by agency (or by whatever unit is ranked). A sum that several indicators need is computed once.
 */
export interface MonthSums {
  /** In the order of the lists; only agencies with records. */
  readonly agencies: readonly string[];
  /** Undefined for an agency without records. */
  readonly of: (agency: string, formula: SumFormula) => Tally | undefined;
  readonly linesOf: (agency: string) => readonly Line[];
}

export function monthSums<R extends ListRecord>(
  records: readonly R[],
  period: Period,
  formulas: readonly SumFormula[],
  ranks: RankedUnit,
  scored: Scored<R>,
): MonthSums {
  const grouping = scored.grouping(ranks);
  const columns = scored.columns(period);
  const survey = new Survey(columns);
  const byName = new Map(formulas.map((formula) => [nameOf(formula), formula]));
  const answers = survey.askBy(Object.fromEntries(byName), grouping);
  survey.answer(records);
  const tallies: ReadonlyMap<string, Tallies<string>> = answers();
  return {
    agencies: [...tallies.keys()].filter((agency) => agency !== ''),
    of: (agency, formula) => tallies.get(agency)?.[nameOf(formula)],
    linesOf: (agency) =>
      records
        .filter((record) => grouping.keysOf(record) === agency)
        .map((record) => lineOf(record, columns, scored.size)),
  };
}

/** A key for a formula: equal formulas have equal keys. */
function nameOf({ column, where }: SumFormula): string {
  return JSON.stringify([column, ...where.map(({ column: tested, is }) => [tested, is])]);
}

function lineOf<R extends ListRecord>(record: R, columns: Columns<R>, size: string): Line {
  return {
    record,
    size: amountColumn(columns, size).value(record) ?? 0,
    words: (id) => wordsOf(textColumn(columns, id), record),
    amount: (id) => amountColumn(columns, id).value(record),
  };
}
