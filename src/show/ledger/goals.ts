import { type Figure, measuredValue } from '../../calculate/figure.ts';
import type { Goal } from '../../model/configuration.ts';
import { fraction, type Ratio } from '../../model/ratio.ts';
import { type NamedFigure, plainPath } from '../trace/named-figure.ts';

/** A goal with the figure that it is set for. */
export interface ReachedGoal {
  /** The figure's path in `kp trace`. */
  readonly path: string;
  readonly wanted: Goal['wanted'];
  readonly isMoney: boolean;
  /** Undefined for a group without entries. */
  readonly figure: Figure | undefined;
  /** 完成率 = figure ÷ goal; undefined if the figure is not measured, or is itself a rate. */
  readonly rate: Ratio | undefined;
  /** The task of the list of targets that sets it, with its cells. */
  readonly from?: Goal['from'];
}

/** The goals of a year for a ledger’s figures, in the order of kp.yaml. */
export function goalsReached(
  ledger: string,
  year: number,
  goals: readonly Goal[],
  figures: () => Iterable<NamedFigure>,
): readonly ReachedGoal[] {
  const own = goals.filter((goal) => goal.year === year && goal.figure.startsWith(`${ledger}.`));
  if (own.length === 0) return [];
  const known = new Map(Array.from(figures(), (named) => [plainPath(named.path), named]));
  return own.map(({ figure: path, unit, wanted, from }) => {
    const named = known.get(path);
    const value = named && measuredValue(named.figure);
    const isShare = typeof value === 'number' && typeof wanted === 'number';
    return {
      path: named?.path ?? path,
      wanted,
      isMoney: unit === 'money',
      figure: named?.figure,
      rate: isShare ? { numerator: value, denominator: wanted } : undefined,
      from,
    };
  });
}

/** As JSON: money in 元, rates as fractions, null where nothing is measured. */
export function plainGoal({ wanted, rate, from }: ReachedGoal): {
  readonly goal: number;
  readonly rate: number | null;
  readonly task?: string;
  readonly cells?: readonly string[];
} {
  return {
    goal: typeof wanted === 'number' ? wanted : fraction(wanted),
    rate: rate === undefined ? null : fraction(rate),
    ...from,
  };
}
