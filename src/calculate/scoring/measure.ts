import type { SumFormula } from '../../model/formula.ts';
import type { Period } from '../../model/period.ts';
import type { Ratio } from '../../model/ratio.ts';
import type { Columns } from '../column.ts';
import type { Grouping, Tallies } from '../survey.ts';
import type { Unit } from './ranking.ts';
import type { RankedUnit } from './scheme.ts';

/** A figure that agencies can be scored by: a sum over the detail table, or one sum divided by another. */
export interface Measure extends MeasureDefinition {
  /** Its path, as in the ledger's document, seen from one agency. */
  readonly id: string;
}

export interface MeasureDefinition {
  readonly unit: Unit;
  readonly numerator: SumFormula;
  readonly denominator?: SumFormula;
  /** What the numerator is part of: where nobody states any of it, nothing was reported. */
  readonly statedAs?: SumFormula;
  /** The numerator grows from 1 January on, so that a month's or a quarter's is the difference of two. */
  readonly accrues?: true;
  readonly denominatorAccrues?: true;
  /** 高于时序: less the time progress. */
  readonly lessTime?: true;
  /** Records of which the list does not say what the numerator asks: where there are no others, nothing was reported. */
  readonly untold?: SumFormula;
}

/** How the records of a ledger are scored. */
export interface Scored<R> {
  readonly columns: (period: Period) => Columns<R>;
  /** How records fall to what is ranked. */
  readonly grouping: (unit: RankedUnit) => Grouping<R>;
  /** The column that counts what a record stands for. */
  readonly size: string;
  /** What tells whether an agency left out too much to be ranked by its amounts. */
  readonly missing: {
    /** Columns of amounts that may be left out: schemes that ask for none of them do not mind. */
    readonly columns: readonly string[];
    readonly sums: Readonly<Record<string, SumFormula>>;
    /** Whether more is missing than a share allows; undefined: the usual share. */
    readonly isTooMuch: (tallies: Tallies<string>, share: Ratio | undefined) => boolean;
  };
}
