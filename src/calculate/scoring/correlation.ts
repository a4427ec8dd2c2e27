import {
  dividedBy,
  type Exact,
  exact,
  minus,
  negative,
  plus,
  squareRoot,
  sum,
  times,
  ZERO,
} from '../../model/exact.ts';

/** Decimals of a correlation. */
const DIGITS = 4;

/**
 * 名次相关系数 (Spearman): how alike two rankings of the same agencies are, from 1 (the same) to −1 (reversed).
 *
 *     Σ (a − ā)(b − b̄) ÷ √(Σ (a − ā)² × Σ (b − b̄)²), of ranks; agencies that share a rank get the mean of their places
 *
 * Rounded half-up to 4 decimals. Undefined with fewer than two agencies, or if all agencies of one ranking are tied.
 */
export function rankCorrelation(first: readonly number[], second: readonly number[]): Exact | undefined {
  if (first.length < 2) return undefined;
  const [ours, theirs] = [deviations(first), deviations(second)];
  const together = sum(ours.map((deviation, at) => times(deviation, theirs[at] ?? ZERO)));
  const spread = times(squares(ours), squares(theirs));
  if (spread.top === 0n) return undefined;
  // r = ±√(r²): the root is taken of one exact number, so the result is rounded only once.
  const root = squareRoot(dividedBy(times(together, together), spread), DIGITS);
  return together.top < 0n ? negative(root) : root;
}

function deviations(ranks: readonly number[]): Exact[] {
  const places = ranks.map((rank) => {
    const ahead = ranks.filter((other) => other < rank).length;
    const level = ranks.filter((other) => other === rank).length;
    return plus(exact(ahead), exact(level + 1, 2));
  });
  const mean = exact(ranks.length + 1, 2);
  return places.map((place) => minus(place, mean));
}

function squares(values: readonly Exact[]): Exact {
  return sum(values.map((value) => times(value, value)));
}
