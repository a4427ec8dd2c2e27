import type { AgencyScore, Ranking } from '../../calculate/scoring/ranking.ts';
import type { RankReplayDocument } from '../../contract/rank.ts';
import type { LayoutColumn, LayoutTable } from '../../model/layout.ts';
import { formatPeriod } from '../../model/period.ts';
import { textCell } from '../cells.ts';
import { rankDocument } from './document.ts';
import { stateText } from './text.ts';
import type { RankWords } from './words.ts';

/** The document `kp.rank-replay/1`: a `kp.rank/1` for each period, the earliest first. */
export function replayDocument(rankings: readonly Ranking[]): RankReplayDocument {
  return { schema: 'kp.rank-replay/1', rankings: rankings.map(rankDocument) };
}

/**
 * Ranks and boards: a row for each agency, a column for each period; tracks and agencies in the order of the last
 * one.
 */
export function replayTable(rankings: readonly Ranking[], words: RankWords): LayoutTable {
  const last = rankings.at(-1);
  const columns = rankings.map(
    ({ period, scheme }, at): LayoutColumn => ({
      id: formatPeriod(period),
      title:
        scheme.version === last?.scheme.version
          ? formatPeriod(period)
          : `${formatPeriod(period)} ${words.version(scheme.version)}`,
      kind: 'text',
      // A narrow terminal shows only the latest periods.
      expendable: rankings.length - 1 - at,
    }),
  );
  const names = rankings.map(scoresByName);
  return {
    id: 'replay',
    title: words.replay.title,
    notes: [
      ...(last === undefined ? [] : [words.scheme(last.scheme.name, last.scheme.version)]),
      ...(rankings.length < 2 ? [words.replay.none] : []),
    ],
    columns: [
      { id: 'track', title: words.columns.track, kind: 'text', expendable: 0 },
      { id: 'agency', title: words.units[last?.scheme.ranks ?? 'agency'], kind: 'text', expendable: 0 },
      ...columns,
    ],
    rows: lines(rankings).map(({ track, agency }) => ({
      cells: [
        textCell(track),
        textCell(agency),
        ...names.map((scores) => textCell(placeText(scores.get(nameOf(track, agency)), words))),
      ],
    })),
  };
}

interface Line {
  readonly track: string;
  readonly agency: string;
}

/** All agencies of all periods: those of the last period in its order, then the others. */
function lines(rankings: readonly Ranking[]): Line[] {
  const found = new Map<string, Line>();
  for (const { tracks } of [...rankings].reverse()) {
    for (const { key: track, agencies } of tracks) {
      for (const { agency } of agencies) {
        const name = nameOf(track, agency);
        if (!found.has(name)) found.set(name, { track, agency });
      }
    }
  }
  const order = [...new Set([...found.values()].map(({ track }) => track))];
  return [...found.values()].sort(
    (first, second) => order.indexOf(first.track) - order.indexOf(second.track),
  );
}

function scoresByName({ tracks }: Ranking): Map<string, AgencyScore> {
  return new Map(
    tracks.flatMap(({ key, agencies }) =>
      agencies.map((score) => [nameOf(key, score.agency), score] as const),
    ),
  );
}

function nameOf(track: string, agency: string): string {
  return `${track}\n${agency}`;
}

function placeText(score: AgencyScore | undefined, words: RankWords): string {
  if (score === undefined) return '';
  const mark = score.board === undefined ? '' : words.boardMarks[score.board];
  return score.rank === undefined ? (stateText(score, words) ?? '') : `${score.rank}${mark}`;
}
