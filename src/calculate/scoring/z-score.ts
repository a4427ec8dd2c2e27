import {
  compareExact,
  dividedBy,
  type Exact,
  exact,
  minus,
  negative,
  plus,
  rounded,
  squareRoot,
  sum,
  times,
  ZERO,
} from '../../model/exact.ts';
import { type Kind, scoreValue } from './kind.ts';
import type { ZScoreScoring } from './scheme.ts';
import { number, written } from './working.ts';

/**
 * 标准分: how many standard deviations the figure stands above the mean of the track.
 *
 *     z      = (figure − mean) ÷ standard deviation        (of all agencies measured, not of a sample)
 *     points = points at the mean + points per deviation × z, held between 0 and the weight
 *
 * The deviation is an irrational number: z is rounded half-up to 6 decimals. If all are equal, z is 0. Not applicable if the
 * figure is missing.
 */
export const zScore: Kind<ZScoreScoring> = {
  score: ({ measure, better, weight, mean, perDeviation }, subject) =>
    scoreValue(subject.value(measure), (value) => {
      const above = standardised(value, subject.peers(measure));
      const z = better === 'higher' ? above : negative(above);
      const points = plus(mean, times(perDeviation, z));
      const working = written`${number(mean)} + ${number(perDeviation)} × ${number(z)}`;
      if (compareExact(points, weight) > 0)
        return { points: weight, working: written`min(${number(weight)}, ${working})` };
      if (points.top < 0n) return { points: ZERO, working: written`max(${number(ZERO)}, ${working})` };
      return { points, working };
    }),
  weight: ({ weight }) => weight,
  most: ({ weight }) => weight,
};

const DIGITS = 6;

function standardised(value: Exact, peers: readonly Exact[]): Exact {
  const count = exact(Math.max(1, peers.length));
  const mean = dividedBy(sum(peers), count);
  const squares = peers.map((peer) => times(minus(peer, mean), minus(peer, mean)));
  const variance = dividedBy(sum(squares), count);
  if (variance.top === 0n) return ZERO;
  // (x − m) ÷ √v = ±√((x − m)² ÷ v): the root is taken of one exact number, so the result is rounded only once.
  const distance = minus(value, mean);
  const root = squareRoot(dividedBy(times(distance, distance), variance), DIGITS);
  return rounded(distance.top < 0n ? negative(root) : root, DIGITS);
}
