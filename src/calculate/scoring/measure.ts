import type { SumFormula } from '../../model/formula.ts';
import type { Period } from '../../model/period.ts';
import type { Ratio } from '../../model/ratio.ts';
import type { Columns } from '../column.ts';
import type { Grouping, Tallies } from '../survey.ts';
import type { Unit } from './ranking.ts';
import type { RankedUnit } from './scheme.ts';

/** A figure that agencies can be scored by: a sum over the detail table, or one sum divided by another. */
export interface Measure extends MeasureDefinition {
  /** Its path in the ledger's JSON document, relative to one agency. */
  readonly id: string;
}

export interface MeasureDefinition {
  readonly unit: Unit;
  readonly numerator: SumFormula;
  readonly denominator?: SumFormula;
  /** The sum that the numerator is a part of: if no record states any of it, the figure counts as not reported. */
  readonly statedAs?: SumFormula;
  /** The numerator accumulates from 1 January, so the value for a month or a quarter is the difference of two sums. */
  readonly accrues?: true;
  readonly denominatorAccrues?: true;
  /** 高于时序: the time progress is subtracted. */
  readonly lessTime?: true;
  /**
   * Records whose list does not state what decides whether the numerator counts them; if this is so for all records,
   * the figure counts as not reported.
   */
  readonly untold?: SumFormula;
}

/** How the records of a ledger are scored. */
export interface Scored<R> {
  readonly columns: (period: Period) => Columns<R>;
  /** How records are assigned to the units that are ranked. */
  readonly grouping: (unit: RankedUnit) => Grouping<R>;
  /** The column that says how many projects a record counts for. */
  readonly size: string;
  /** Decides whether an agency left out too much to be ranked by its amounts. */
  readonly missing: {
    /** Amount columns that lists may leave blank; a scheme that uses none of them skips this test. */
    readonly columns: readonly string[];
    readonly sums: Readonly<Record<string, SumFormula>>;
    /** Whether more is missing than the given share; undefined: the default share. */
    readonly isTooMuch: (tallies: Tallies<string>, share: Ratio | undefined) => boolean;
  };
}
