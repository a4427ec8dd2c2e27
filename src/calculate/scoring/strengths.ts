import { compareExact, dividedBy, type Exact, ZERO } from '../../model/exact.ts';
import type { IndicatorScore } from './ranking.ts';

export interface Strengths {
  readonly best: IndicatorScore;
  readonly worst: IndicatorScore;
}

/**
 * The indicators in which an agency earned the largest and the smallest share of the possible points; of equal ones,
 * the first. Undefined if fewer than two can be compared, or if all shares are equal.
 */
export function strengthsOf(indicators: readonly IndicatorScore[]): Strengths | undefined {
  const shares = indicators.flatMap((indicator) => {
    const share = shareOf(indicator);
    return share === undefined ? [] : [{ indicator, share }];
  });
  const [first] = shares;
  if (first === undefined) return undefined;
  const best = shares.reduce((one, other) => (compareExact(other.share, one.share) > 0 ? other : one), first);
  const worst = shares.reduce(
    (one, other) => (compareExact(other.share, one.share) < 0 ? other : one),
    first,
  );
  if (compareExact(best.share, worst.share) === 0) return undefined;
  return { best: best.indicator, worst: worst.indicator };
}

function shareOf({ state, points, max }: IndicatorScore): Exact | undefined {
  if (state !== 'scored' || points === undefined || max === undefined) return undefined;
  return compareExact(max, ZERO) > 0 ? dividedBy(points, max) : undefined;
}
