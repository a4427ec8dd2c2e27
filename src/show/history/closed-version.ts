import type { Damage, HistoryNote } from '../../model/damage.ts';
import type { Inputs } from '../../model/inputs.ts';
import type { Period } from '../../model/period.ts';
import type { Ratio } from '../../model/ratio.ts';

/** All that is shown of `history/`. */
export interface ClosedMonths {
  readonly months: number;
  readonly versions: readonly ClosedVersion[];
  readonly damages: readonly (Damage & Sentence)[];
  readonly notes: readonly (HistoryNote & Sentence)[];
}

interface Sentence {
  readonly sentence: string;
}

/** A version of a closed month; values that a damaged one can no longer tell are undefined. Money in 元. */
export interface ClosedVersion {
  readonly path: string;
  readonly period: Period;
  readonly version: number;
  /** This is the current version of the month. */
  readonly holds: boolean;
  /** There was a later version, perhaps now in quarantine. */
  readonly isReplaced: boolean;
  readonly isIntact: boolean;
  readonly closedAt: string | undefined;
  readonly kp: string | undefined;
  readonly digest: string | undefined;
  readonly previous: { readonly period: Period } | undefined;
  readonly accepted: string | undefined;
  readonly revised: string | undefined;
  readonly totals: Readonly<Record<string, number | undefined>>;
  /** completed ÷ annualPlan */
  readonly rate: Ratio | undefined;
  readonly inputs: Inputs | undefined;
}
