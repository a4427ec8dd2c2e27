import type { Ranking } from '../../calculate/scoring/ranking.ts';
import type { LayoutTable } from '../../model/layout.ts';
import type { Shown } from '../../write/formats.ts';
import type { PictureOptions } from '../../write/terminal/picture.ts';
import type { TraceWords } from '../trace/words.ts';
import { comparedDocument, comparedTable, type RankComparison } from './compare.ts';
import { rankDocument } from './document.ts';
import type { Explained, explainDocument } from './explain.ts';
import { replayDocument, replayTable } from './replay.ts';
import { boardTables, indicatorTable, rankTable } from './table.ts';
import type { RankWords } from './words.ts';

type RankDrawing = PictureOptions<{ readonly rank: RankWords; readonly trace: TraceWords }>;

/** What is shown beside the boards. */
export interface BoardBeside {
  /** The list of projects, to which a workbook's formulas refer. */
  readonly detail: () => LayoutTable;
  /** Shown under the title. */
  readonly remarks: readonly string[];
  /** The heading of the arrows, if they do not compare with an earlier ranking. */
  readonly movement?: string;
}

/** The boards; a workbook also explains each point, and lists the projects for its formulas. */
export function boardShown(
  ranking: Ranking,
  { detail, remarks, movement }: BoardBeside,
  drawing: RankDrawing,
): Shown {
  const { rank: words } = drawing.words;
  return {
    document: () => rankDocument(ranking),
    tables: (format) => {
      // A page has no room for the points of each indicator beside its figures.
      if (format === 'xlsx')
        return [...boardTables(ranking, words), indicatorTable(ranking, words), detail()];
      return [rankTable(ranking, words), ...(format === 'md' ? [indicatorTable(ranking, words)] : [])];
    },
    heading: words.title(ranking.period.year, ranking.period.month),
    picture: async () => {
      const { renderRanking } = await import('./picture.ts');
      return renderRanking(ranking, { ...drawing, words, remarks, movement });
    },
  };
}

export function explainedShown(
  { ranking, track, score }: Explained,
  document: ReturnType<typeof explainDocument>,
  traceCall: string,
  drawing: RankDrawing,
): Shown {
  const own = { ...ranking, tracks: [{ ...track, agencies: [score] }] };
  return {
    document: () => document,
    tables: () => [indicatorTable(own, drawing.words.rank)],
    heading: score.agency,
    picture: async () => {
      const { renderExplanation } = await import('./explain-picture.ts');
      return renderExplanation(document, { ...drawing, decimals: track.digits, traceCall });
    },
  };
}

export function replayShown(rankings: readonly Ranking[], drawing: RankDrawing): Shown {
  return tableShown(replayTable(rankings, drawing.words.rank), () => replayDocument(rankings), drawing);
}

export function comparedShown(comparison: RankComparison, drawing: RankDrawing): Shown {
  const table = comparedTable(comparison, drawing.words.rank);
  return tableShown(table, () => comparedDocument(comparison), drawing);
}

function tableShown(table: LayoutTable, document: () => unknown, drawing: RankDrawing): Shown {
  return {
    document,
    tables: () => [table],
    heading: table.title,
    picture: async () => {
      const { renderRankTable } = await import('./picture.ts');
      return renderRankTable(table, drawing);
    },
  };
}
