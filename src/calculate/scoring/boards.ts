import { compareExact, type Exact } from '../../model/exact.ts';
import type { Board } from './ranking.ts';
import type { BoardRule, BoardRules } from './scheme.ts';

export interface Boarder {
  readonly rank: number;
  readonly score: Exact;
  readonly beaten: boolean | undefined;
}

/**
 * 红黑榜: red are those that beat the target and stand among the first of their track, black those that missed it and stand
 * among the last. Those that share the last place of a board are all on it; nobody is on both; who has no figure to be held
 * against the target is on none. Source: DOMAIN §4, office C.
 */
export function boardOf(
  one: Boarder,
  ranked: readonly Boarder[],
  track: string,
  { target, red, black, fewest }: BoardRules,
): Board | undefined {
  if (ranked.length < fewest) return undefined;
  const ahead = ranked.filter(({ rank }) => rank < one.rank).length;
  const behind = ranked.filter(({ rank }) => rank > one.rank).length;
  const hasTarget = target.length > 0;
  const isRed =
    ahead < placesOf(red, track) &&
    (!hasTarget || one.beaten === true) &&
    (red.score === undefined || compareExact(one.score, red.score) >= 0);
  const isBlack =
    behind < placesOf(black, track) &&
    (!hasTarget || one.beaten === false) &&
    (black.score === undefined || compareExact(one.score, black.score) < 0);
  if (isRed === isBlack) return undefined;
  return isRed ? 'red' : 'black';
}

function placesOf({ places, placesOf: others }: BoardRule, track: string): number {
  return others.get(track) ?? places;
}
