import { compareExact, type Exact } from '../../model/exact.ts';
import type { Board } from './ranking.ts';
import type { BoardRule, BoardRules } from './scheme.ts';

export interface Boarder {
  readonly rank: number;
  readonly score: Exact;
  readonly beaten: boolean | undefined;
}

/** All that must report in a track: those with a rank, and how many have none because they are silent or incomplete. */
export interface BoardField {
  readonly track: string;
  readonly ranked: readonly Boarder[];
  readonly unheard: number;
}

/**
 * 红黑榜: red are those that beat the target and stand among the first of their track, black those that missed it and stand
 * among the last. Those that share the last place of a board are all on it; nobody is on both; who has no figure to be held
 * against the target is on none. Who is silent or incomplete fills the last places without being ranked: silence neither
 * gives up the boards nor pushes the next one down onto the black one. Source: DOMAIN §4, office C; §8.
 */
export function boardOf(one: Boarder, field: BoardField, rules: BoardRules): Board | undefined {
  if (!hasBoards(field, rules)) return undefined;
  const { track, ranked, unheard } = field;
  const { target, red, black } = rules;
  const ahead = ranked.filter(({ rank }) => rank < one.rank).length;
  const behind = ranked.filter(({ rank }) => rank > one.rank).length + unheard;
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

/** Whether enough must report for the track to have boards. */
export function hasBoards({ ranked, unheard }: BoardField, { fewest }: BoardRules): boolean {
  return ranked.length + unheard >= fewest;
}

export function placesOf({ places, placesOf: others }: BoardRule, track: string): number {
  return others.get(track) ?? places;
}
