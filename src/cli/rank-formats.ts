import type { Ranking } from '../calculate/scoring/ranking.ts';
import { detailColumns } from '../ledgers/project/measures/columns.ts';
import { calculateReport } from '../ledgers/project/measures/report.ts';
import type { Project } from '../ledgers/project/record.ts';
import { detailTable } from '../ledgers/project/show/report/detail-table.ts';
import type { Finding } from '../model/finding.ts';
import type { LayoutTable } from '../model/layout.ts';
import { type Context, usesColor } from '../office/context.ts';
import { shortNames } from '../show/file-names.ts';
import { comparedDocument, comparedTable, type RankComparison } from '../show/rank/compare.ts';
import { rankDocument } from '../show/rank/document.ts';
import { type Explained, explainDocument } from '../show/rank/explain.ts';
import { replayDocument, replayTable } from '../show/rank/replay.ts';
import { boardNotes, indicatorTable, rankTable } from '../show/rank/table.ts';
import { stateText } from '../show/rank/text.ts';
import { palette } from '../write/terminal/palette.ts';
import type { TablePack } from './table-formats.ts';

/** What a mode of `kp rank` shows: in any format, and on a terminal. */
export interface RankOutput {
  readonly pack: TablePack;
  readonly picture: () => Promise<string>;
}

/** What stands under the title, and over the arrows where they are against something else than an earlier ranking. */
export interface BoardRemarks {
  readonly remarks: readonly string[];
  readonly movement?: string;
}

/** The boards; in a workbook also how each point comes about, and the projects that the figures are formulas over. */
export function boardOutput(
  ranking: Ranking,
  projects: readonly Project[],
  findings: readonly Finding[],
  context: Context,
  { remarks, movement }: BoardRemarks,
): RankOutput {
  const { rank: words, report } = context.language;
  const detail = (): LayoutTable => {
    const calculated = calculateReport(projects, ranking.period);
    return detailTable(calculated, report, shortNames(projects, findings));
  };
  return {
    pack: {
      document: () => rankDocument(ranking),
      tables: (format) => [
        rankTable(ranking, words),
        ...(format === 'xlsx' || format === 'md' ? [indicatorTable(ranking, words)] : []),
        ...(format === 'xlsx' ? [detail()] : []),
      ],
      heading: words.title(ranking.period.year, ranking.period.month),
    },
    picture: async () => {
      const { renderRanking } = await import('../show/rank/picture.ts');
      return renderRanking(ranking, {
        ...drawing(context),
        words,
        remarks,
        stateOf: (score) => stateText(score, words),
        movement,
        notesOf: (track) => boardNotes(ranking, track, words),
      });
    },
  };
}

export function explainOutput(explained: Explained, traceCall: string, context: Context): RankOutput {
  const { rank, report } = context.language;
  const { ranking, track, score } = explained;
  const own = { ...ranking, tracks: [{ ...track, agencies: [score] }] };
  const document = explainDocument(explained, { rank, formula: report.formula, columnsOf: detailColumns });
  return {
    pack: {
      document: () => document,
      tables: () => [indicatorTable(own, rank)],
      heading: score.agency,
    },
    picture: async () => {
      const { renderExplanation } = await import('../show/rank/explain-picture.ts');
      return renderExplanation(document, { ...drawing(context), decimals: track.digits, traceCall });
    },
  };
}

export function replayOutput(rankings: readonly Ranking[], context: Context): RankOutput {
  const table = replayTable(rankings, context.language.rank);
  return tableOutput(table, () => replayDocument(rankings), context);
}

export function comparedOutput(comparison: RankComparison, context: Context): RankOutput {
  const table = comparedTable(comparison, context.language.rank);
  return tableOutput(table, () => comparedDocument(comparison), context);
}

function tableOutput(table: LayoutTable, document: () => unknown, context: Context): RankOutput {
  return {
    pack: { document, tables: () => [table], heading: table.title },
    picture: async () => {
      const { renderRankTable } = await import('../show/rank/boards-picture.ts');
      return renderRankTable(table, drawing(context));
    },
  };
}

function drawing({ settings, language, effects }: Context) {
  const colors = palette(usesColor(settings.color, effects.environment, effects.stdout.isTerminal));
  return { words: language, colors, width: effects.stdout.columns() };
}
