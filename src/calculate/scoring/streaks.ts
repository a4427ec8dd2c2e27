import { formatPeriod } from '../../model/period.ts';
import type { AgencyScore, Ranking } from './ranking.ts';
import type { Scheme } from './scheme.ts';
import { formerPeriod } from './window.ts';

/**
 * The ranking with the places gained since an earlier one in the same track. An agency without a rank in either ranking
 * has no movement.
 */
export function withMovement(ranking: Ranking, before: Ranking): Ranking {
  return withScores(ranking, (score, track) => {
    const rank = scoreIn(before, track, score.agency)?.rank;
    const movement = rank === undefined || score.rank === undefined ? undefined : rank - score.rank;
    return { ...score, movement };
  });
}

/**
 * The ranking with the number of boards in a row that an agency has been on, including this one. `former` are the
 * earlier rankings, the latest first. The first missing one ends every streak, because its boards are unknown. A
 * ranking in which the agency was silent, incomplete or exempt is skipped: it neither ends the streak nor counts, unless
 * the scheme gives silent agencies a place on the black board.
 */
export function withStreaks(ranking: Ranking, former: readonly Ranking[]): Ranking {
  const unbroken = unbrokenOf(ranking, former);
  return withScores(ranking, (score, track) => {
    const before = unbroken.map((one) => scoreIn(one, track, score.agency));
    return { ...score, streak: streakOf(score, before).length };
  });
}

/** Whether an even earlier board could still lengthen a streak. */
export function streaksGoOn(ranking: Ranking, former: readonly Ranking[]): boolean {
  if (unbrokenOf(ranking, former).length < former.length) return false;
  return ranking.tracks.some(({ key, agencies }) =>
    agencies.some((score) => {
      const before = former.map((one) => scoreIn(one, key, score.agency));
      return score.board !== undefined && streakOf(score, before).isOpen;
    }),
  );
}

/** The period of the boards before those of this period. */
export function formerBoards(scheme: Scheme, period: Ranking['period']): Ranking['period'] {
  return formerPeriod(scheme.boards?.every ?? scheme.cycle, period);
}

function unbrokenOf(ranking: Ranking, former: readonly Ranking[]): readonly Ranking[] {
  let expected = formerBoards(ranking.scheme, ranking.period);
  const found: Ranking[] = [];
  for (const one of former) {
    if (formatPeriod(one.period) !== formatPeriod(expected)) break;
    found.push(one);
    expected = formerBoards(ranking.scheme, one.period);
  }
  return found;
}

function withScores(ranking: Ranking, change: (score: AgencyScore, track: string) => AgencyScore): Ranking {
  const tracks = ranking.tracks.map((track) => ({
    ...track,
    agencies: track.agencies.map((score) => change(score, track.key)),
  }));
  return { ...ranking, tracks };
}

function scoreIn({ tracks }: Ranking, track: string, agency: string): AgencyScore | undefined {
  return tracks.find(({ key }) => key === track)?.agencies.find((score) => score.agency === agency);
}

/** The length of the streak, and whether earlier boards may still lengthen it. */
function streakOf(score: AgencyScore, before: readonly (AgencyScore | undefined)[]) {
  if (score.board === undefined) return { length: 0, isOpen: false };
  const rated = [score, ...before].filter((one) => one?.state === 'ranked' || one?.board !== undefined);
  const end = rated.findIndex((one) => one?.board !== score.board);
  return { length: end < 0 ? rated.length : end, isOpen: end < 0 };
}
