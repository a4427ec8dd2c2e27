import { compareExact, dividedBy, greater, lesser, minus, times } from '../../model/exact.ts';
import { type Kind, scoreValue } from './kind.ts';
import type { MinMaxScoring } from './scheme.ts';
import { number, written } from './working.ts';

/**
 * 极差标准化: the best of the track gets the full weight, the worst gets 0, the others in proportion between them.
 *
 *     points = weight × (figure − worst) ÷ (best − worst)
 *
 * If all are equal, or only one has a figure, everybody gets the full weight. Not applicable if the figure is missing.
 */
export const minMax: Kind<MinMaxScoring> = {
  score: ({ measure, better, weight }, subject) =>
    scoreValue(subject.value(measure), (value, quantity) => {
      const peers = subject.peers(measure);
      const least = peers.reduce(lesser, value);
      const most = peers.reduce(greater, value);
      const [best, worst] = better === 'higher' ? [most, least] : [least, most];
      if (compareExact(best, worst) === 0) return { points: weight, working: [number(weight)] };
      const share = dividedBy(minus(value, worst), minus(best, worst));
      const { unit } = quantity;
      const low = { value: worst, unit };
      const working = written`${number(weight)} × (${quantity} − ${low}) ÷ (${{ value: best, unit }} − ${low})`;
      return { points: times(weight, share), working };
    }),
  weight: ({ weight }) => weight,
  most: ({ weight }) => weight,
};
