import { isUnheard } from '../../calculate/scoring/rank-agencies.ts';
import type { Board, RankedTrack, Ranking } from '../../calculate/scoring/ranking.ts';
import type { LayoutTable } from '../../model/layout.ts';
import { NOTHING, type Source } from '../bulletin/paper.ts';
import type { Member } from '../bulletin/sentence.ts';
import type { BulletinWords } from '../bulletin/words.ts';
import { rankTable } from './table.ts';
import type { RankWords } from './words.ts';

/**
 * What a bulletin takes from rankings: the agencies on each board, how many times in a row, and the tables of all
 * agencies.
 */
export function boardsSource(
  rankings: readonly Ranking[],
  { rank, bulletin }: { readonly rank: RankWords; readonly bulletin: BulletinWords },
): Source {
  const boards = rankings.flatMap((ranking) =>
    ranking.tracks.map((track): Member => {
      const scheme = rankings.length > 1 ? ranking.scheme.name : undefined;
      const own = ranking.tracks.length > 1 ? track.key : undefined;
      const named = (board: Board) => namesOn(board, track, ranking, rank).join(bulletin.comma);
      return {
        key: bulletin.board(scheme, own),
        path: 'rank',
        words: { red: named('red'), black: named('black') },
      };
    }),
  );
  const unheard = rankings
    .flatMap(({ tracks }) => tracks.flatMap(({ agencies }) => agencies))
    .filter(({ state }) => isUnheard(state));
  return {
    ...NOTHING,
    word: (name) =>
      name === 'unheard' && unheard.length > 0
        ? rank.unheard([...new Set(unheard.map(({ agency }) => agency))])
        : undefined,
    list: (name) => (name === 'boards' ? boards : []),
    tables: (id) => (id === 'rank' ? rankings.map((ranking) => boardTable(ranking, rank, rankings)) : []),
  };
}

function namesOn(
  wanted: Board,
  { agencies }: RankedTrack,
  { scheme }: Ranking,
  words: RankWords,
): readonly string[] {
  const cycle = scheme.boards?.every ?? scheme.cycle;
  return agencies
    .filter(({ board }) => board === wanted)
    .map(({ agency, streak }) =>
      streak < 2 ? agency : words.inBrackets(agency, words.streak(streak, cycle)),
    );
}

/** The table without figures and points of each indicator; `kp rank -o` has these. */
function boardTable(ranking: Ranking, words: RankWords, all: readonly Ranking[]): LayoutTable {
  const table = rankTable(ranking, words);
  const kept = table.columns.map(({ expendable }) => expendable <= MOST_EXPENDABLE);
  const own = <T>(cells: readonly T[]) => cells.filter((_, at) => kept[at]);
  return {
    ...table,
    title: all.length > 1 ? words.byScheme(table.title, ranking.scheme.name) : table.title,
    columns: own(table.columns),
    rows: table.rows.map((row) => ({ ...row, cells: own(row.cells) })),
  };
}

const MOST_EXPENDABLE = 2;
