import type { AgencyScore, IndicatorScore, Ranking } from '../../calculate/scoring/ranking.ts';
import type { RankDocument } from '../../contract/rank.ts';
import { type Exact, toNumber } from '../../model/exact.ts';
import { formatPeriod } from '../../model/period.ts';

/**
 * The document `kp.rank/1`: points and scores are not rounded; `value` in 元, as a count, or as an unrounded
 * fraction; null where there is none. `movement` is ranks gained since the period before, `streak` the periods in a row on
 * the board. Keys stand in the order of the contract.
 */
export function rankDocument(ranking: Ranking): RankDocument {
  const { period, scheme, tracks } = ranking;
  return {
    schema: 'kp.rank/1',
    period: formatPeriod(period),
    scheme: { id: scheme.id, version: scheme.version },
    ranks: scheme.ranks,
    tracks: tracks.map(({ key, agencies }) => ({ key, agencies: agencies.map(agencyOf) })),
  };
}

function agencyOf(score: AgencyScore) {
  return {
    rank: score.rank ?? null,
    agency: score.agency,
    score: numberOf(score.score),
    state: score.state,
    board: score.board ?? null,
    streak: score.streak,
    movement: score.movement ?? null,
    indicators: score.indicators.map(indicatorOf),
  };
}

function indicatorOf({ key, value, points, max, state }: IndicatorScore) {
  return { key, value: numberOf(value?.value), points: numberOf(points), max: numberOf(max), state };
}

function numberOf(value: Exact | undefined): number | null {
  return value === undefined ? null : toNumber(value);
}
