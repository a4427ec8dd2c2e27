import { compareExact, type Exact, greater, ZERO } from '../../model/exact.ts';
import { type Kind, scoreValue } from './kind.ts';
import type { BandsScoring } from './scheme.ts';
import { number, written } from './working.ts';

/**
 * 分档: the points of the first band, from the top, whose lower bound the figure reaches; 0 points below the last band.
 *
 *     points = points of the first band with figure ≥ from
 *
 * Bounds are in the unit of the figure and belong to their band. Not applicable if the figure is missing. Source:
 * DOMAIN §4, office E (annual plan ≥ 10亿 +20, 5–10亿 +10 …).
 */
export const bands: Kind<BandsScoring> = {
  score: ({ measure, bands: all }, subject) =>
    scoreValue(subject.value(measure), (value, quantity) => {
      const reached = all.find(({ from }) => from === undefined || compareExact(value, from) >= 0);
      const points = reached?.points ?? ZERO;
      const bound = reached?.from;
      const shown =
        bound === undefined
          ? written`${quantity}`
          : written`${quantity} ≥ ${{ value: bound, unit: quantity.unit }}`;
      return { points, working: written`${shown} → ${number(points)}` };
    }),
  weight: (scoring) => highest(scoring),
  most: (scoring) => highest(scoring),
};

function highest({ bands: all }: BandsScoring): Exact {
  return all.map(({ points }) => points).reduce(greater, ZERO);
}
