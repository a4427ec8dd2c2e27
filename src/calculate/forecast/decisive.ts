import type { Yuan } from '../../model/yuan.ts';

/** A record and what of its plan is still to come. */
export interface Remainder<R> {
  readonly record: R;
  readonly amount: Yuan;
}

export interface Decisive<R> extends Remainder<R> {
  /** With all before it. */
  readonly cumulative: Yuan;
}

/**
 * 决定性项目: the fewest records whose remainders cover a shortfall, the largest remainder first; of equal ones the first
 * listed. All that have one where all together do not cover it, none where nothing falls short.
 */
export function decisive<R>(remainders: readonly Remainder<R>[], shortfall: Yuan): readonly Decisive<R>[] {
  const open = remainders.filter(({ amount }) => amount > 0).sort((one, other) => other.amount - one.amount);
  const chosen: Decisive<R>[] = [];
  let cumulative = 0;
  for (const { record, amount } of open) {
    if (cumulative >= shortfall) break;
    cumulative += amount;
    chosen.push({ record, amount, cumulative });
  }
  return chosen;
}
