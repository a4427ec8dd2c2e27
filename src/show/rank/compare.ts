import { rankCorrelation } from '../../calculate/scoring/correlation.ts';
import type { AgencyScore, Ranking } from '../../calculate/scoring/ranking.ts';
import type { RankCompareDocument } from '../../contract/rank.ts';
import { decimalText, type Exact, toNumber } from '../../model/exact.ts';
import type { LayoutTable } from '../../model/layout.ts';
import { formatPeriod } from '../../model/period.ts';
import { EMPTY_CELL } from '../cells.ts';
import { cells, layRows, numbers, scores, texts } from '../columns.ts';
import type { RankWords } from './words.ts';

/** The same agencies ranked by two schemes. */
export interface RankComparison {
  readonly first: Ranking;
  readonly second: Ranking;
  readonly tracks: readonly ComparedTrack[];
}

interface ComparedTrack {
  readonly key: string;
  /** In the order of the first scheme. */
  readonly agencies: readonly ComparedAgency[];
  /** The number of agencies with different ranks in both. */
  readonly moved: number;
  readonly correlation: Exact | undefined;
}

interface ComparedAgency {
  readonly agency: string;
  readonly first: AgencyScore | undefined;
  readonly second: AgencyScore | undefined;
  /** Ranks gained by the second scheme. */
  readonly change: number | undefined;
}

export function compareRankings(first: Ranking, second: Ranking): RankComparison {
  const keys = [...new Set([...first.tracks, ...second.tracks].map(({ key }) => key))];
  const tracks = keys.map((key): ComparedTrack => {
    const [ours, theirs] = [first, second].map(
      (one) => one.tracks.find((track) => track.key === key)?.agencies ?? [],
    ) as [readonly AgencyScore[], readonly AgencyScore[]];
    const names = [...new Set([...ours, ...theirs].map(({ agency }) => agency))];
    const agencies = names.map((agency): ComparedAgency => {
      const one = ours.find((score) => score.agency === agency);
      const other = theirs.find((score) => score.agency === agency);
      const change = one?.rank === undefined || other?.rank === undefined ? undefined : one.rank - other.rank;
      return { agency, first: one, second: other, change };
    });
    const both = agencies.filter(({ change }) => change !== undefined);
    return {
      key,
      agencies,
      moved: both.filter(({ change }) => change !== 0).length,
      correlation: rankCorrelation(
        both.map((one) => one.first?.rank ?? 0),
        both.map((one) => one.second?.rank ?? 0),
      ),
    };
  });
  return { first, second, tracks };
}

/** The document `kp.rank-compare/1`; `change` is ranks gained by the second scheme. */
export function comparedDocument({ first, second, tracks }: RankComparison): RankCompareDocument {
  const place = (score: AgencyScore | undefined) => ({
    rank: score?.rank ?? null,
    score: score?.score === undefined ? null : toNumber(score.score),
  });
  return {
    schema: 'kp.rank-compare/1',
    period: formatPeriod(first.period),
    schemes: [first, second].map(({ scheme }) => ({ id: scheme.id, version: scheme.version })),
    tracks: tracks.map(({ key, agencies, moved, correlation }) => ({
      key,
      correlation: correlation === undefined ? null : toNumber(correlation),
      moved,
      agencies: agencies.map(({ agency, first: one, second: other, change }) => ({
        agency,
        first: place(one),
        second: place(other),
        change: change ?? null,
      })),
    })),
  };
}

export function comparedTable({ first, second, tracks }: RankComparison, words: RankWords): LayoutTable {
  const { columns } = words;
  const [one, other] = [first.scheme.name, second.scheme.name];
  return {
    id: 'compare-schemes',
    title: words.compare.title(one, other),
    notes: tracks.map(({ key, moved, correlation }) => {
      const alike =
        correlation === undefined
          ? words.compare.undecided
          : words.compare.correlation(decimalText(correlation, 4));
      return words.compare.track(key, alike, words.compare.moved(moved));
    }),
    ...layRows<ComparedAgency & { readonly track: string }>(
      [
        texts('track', columns.track, 2, ({ track }) => track),
        texts('agency', words.units[first.scheme.ranks], 0, ({ agency }) => agency),
        numbers('first.rank', words.byScheme(columns.rank, one), 0, (line) => line.first?.rank),
        scores(
          'first.score',
          words.byScheme(columns.score, one),
          1,
          (line) => line.first?.score,
          (line) => digitsOf(first, line.track),
        ),
        numbers('second.rank', words.byScheme(columns.rank, other), 0, (line) => line.second?.rank),
        scores(
          'second.score',
          words.byScheme(columns.score, other),
          1,
          (line) => line.second?.score,
          (line) => digitsOf(second, line.track),
        ),
        cells('change', columns.change, 'count', 0, ({ change }) =>
          change === undefined ? EMPTY_CELL : { type: 'count', value: change, signed: true },
        ),
      ],
      tracks.flatMap(({ key, agencies }) => agencies.map((line) => ({ ...line, track: key }))),
    ),
  };
}

function digitsOf({ tracks, scheme }: Ranking, track: string): number {
  return tracks.find(({ key }) => key === track)?.digits ?? scheme.decimals;
}
