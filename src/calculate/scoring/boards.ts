import { compareExact, type Exact } from '../../model/exact.ts';
import type { Board } from './ranking.ts';
import type { BoardRule, BoardRules } from './scheme.ts';

export interface Boarder {
  readonly rank: number;
  readonly score: Exact;
  readonly beaten: boolean | undefined;
}

/**
 * All agencies of a track that must report: the ranked ones, and the number of those without a rank because they are
 * silent or incomplete.
 */
export interface BoardField {
  readonly track: string;
  readonly ranked: readonly Boarder[];
  readonly unheard: number;
}

/**
 * 红黑榜: on the red board are agencies that met the target and are among the first of their track, on the black board
 * those that missed it and are among the last. Agencies that share the last place of a board are all on it; no agency
 * is on both; an agency without a figure to compare with the target is on neither. Silent or incomplete agencies take
 * up the last places without a rank. So they do not prevent the boards of their track, and they do not push the next
 * agency down onto the black board. Source: DOMAIN §4, office C; §8.
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

/** Whether enough agencies of the track must report for it to have boards. */
export function hasBoards({ ranked, unheard }: BoardField, { fewest }: BoardRules): boolean {
  return ranked.length + unheard >= fewest;
}

export function placesOf({ places, placesOf: others }: BoardRule, track: string): number {
  return others.get(track) ?? places;
}
