import { compareExact, type Exact, exact, greater, ZERO } from '../../model/exact.ts';
import { type Kind, scoreValue } from './kind.ts';
import type { RankBandsScoring } from './scheme.ts';
import { number, written } from './working.ts';

/**
 * 按位次: the points of the band that the agency's place in its track falls into, by one figure; 0 points after the last
 * band.
 *
 *     place = 1 + agencies of the track with a better figure
 *
 * Agencies with equal figures share the better place. Not applicable if the figure is missing; agencies without a rank
 * take no place. Source: DOMAIN §4, office F (1–3: 7, 4–6: 5, 7–10: 3).
 */
export const rankBands: Kind<RankBandsScoring> = {
  score: ({ measure, better, bands }, subject) =>
    scoreValue(subject.value(measure), (value, quantity) => {
      const sign = better === 'higher' ? 1 : -1;
      const ahead = subject.peers(measure).filter((peer) => compareExact(peer, value) * sign > 0).length;
      const place = ahead + 1;
      const points = bands.find(({ to }) => place <= to)?.points ?? ZERO;
      const working = written`${quantity} → ${{ value: exact(place), unit: 'rank' }} → ${number(points)}`;
      return { points, working };
    }),
  weight: (scoring) => highest(scoring),
  most: (scoring) => highest(scoring),
};

function highest({ bands }: RankBandsScoring): Exact {
  return bands.map(({ points }) => points).reduce(greater, ZERO);
}
