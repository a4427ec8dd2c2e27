import { compareExact, type Exact } from '../../model/exact.ts';
import type { TieRule } from './scheme.ts';

/** What decides a place: the score, then the tie-breakers in order. Higher values come first, missing ones last. */
export interface Contender {
  readonly score: Exact;
  readonly breakers: readonly (Exact | undefined)[];
}

/**
 * The rank of each contender, 1 is the best. Contenders that are equal in everything share a rank; the next rank then
 * skips the shared places (1, 2, 2, 4; `shared`) or follows at once (1, 2, 2, 3; `dense`). The order of the input does
 * not matter.
 */
export function ranksOf<One extends Contender>(
  contenders: readonly One[],
  rule: TieRule['rule'],
): Map<One, number> {
  const sorted = [...contenders].sort(better);
  const ranks = new Map<One, number>();
  let rank = 0;
  let before: One | undefined;
  sorted.forEach((one, at) => {
    if (before === undefined || better(before, one) !== 0) rank = rule === 'shared' ? at + 1 : rank + 1;
    ranks.set(one, rank);
    before = one;
  });
  return ranks;
}

function better(first: Contender, second: Contender): number {
  const byScore = compareExact(second.score, first.score);
  if (byScore !== 0) return byScore;
  for (const [at, own] of first.breakers.entries()) {
    const other = second.breakers[at];
    if (own === undefined && other === undefined) continue;
    const order = own === undefined ? 1 : other === undefined ? -1 : compareExact(other, own);
    if (order !== 0) return order;
  }
  return 0;
}
