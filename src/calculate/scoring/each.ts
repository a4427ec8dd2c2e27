import { exact, greater, lesser, times, ZERO } from '../../model/exact.ts';
import { type Kind, scoreValue } from './kind.ts';
import type { EachScoring } from './scheme.ts';
import { number, written } from './working.ts';

/**
 * 逐个计分: points for each one that a figure counts: kickoff events, projects that missed their limit.
 *
 *     points = points of each × min(figure, atMost)
 *
 * Not applicable if the figure is missing. Source: DOMAIN §4, office E (a kickoff event +30, at most four a year), promotion
 * (−0.1 per project that misses its start limit).
 */
export const each: Kind<EachScoring> = {
  score: ({ measure, points, atMost }, subject) =>
    scoreValue(subject.value(measure), (value, quantity) => {
      const counted = atMost === undefined ? value : lesser(value, exact(atMost));
      return {
        points: times(points, counted),
        working: written`${number(points)} × ${{ value: counted, unit: quantity.unit }}`,
      };
    }),
  weight: () => undefined,
  most: ({ points, atMost }) => {
    if (points.top <= 0n) return ZERO;
    return atMost === undefined ? undefined : greater(times(points, exact(atMost)), ZERO);
  },
};
