import type { Yuan } from '../../model/yuan.ts';

/** A record, and the part of its plan that is still open. */
export interface Remainder<R> {
  readonly record: R;
  readonly amount: Yuan;
}

export interface Decisive<R> extends Remainder<R> {
  /** The sum of this amount and all before it. */
  readonly cumulative: Yuan;
}

/**
 * 决定性项目: the smallest set of records whose open amounts cover a shortfall. Records are taken by the largest open amount
 * first, equal ones in the order of the list. If all together do not cover the shortfall, all with an open amount; if
 * there is no shortfall, none.
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
