import type { Exact } from '../../model/exact.ts';
import type { NotApplicable } from '../../model/measure.ts';
import type { Period } from '../../model/period.ts';
import type { Source } from '../../model/source.ts';

/** One line of a register that agencies are scored by: an event, a criticism, a judge's mark, a sum that was signed. */
export interface ScoreEntry {
  readonly agency: string;
  /** The month it belongs to. */
  readonly period: Period;
  /** What it is, in the scheme's own words. */
  readonly item: string;
  /** Money in 元, everything else as written. */
  readonly value: Exact | undefined;
  readonly target: Exact | undefined;
  /** For a figure of a ledger: why it has no value. */
  readonly reason?: NotApplicable;
  /** What distinguishes it from other entries of its agency, month and item: the day, the project. */
  readonly mark?: string;
  /** The cell of the value; if there is none, the cell that names the item. */
  readonly source: Source;
  readonly raw: string;
}
