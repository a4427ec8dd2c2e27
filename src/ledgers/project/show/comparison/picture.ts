import type { LayoutTable } from '../../../../model/layout.ts';
import { formatCount } from '../../../../write/amounts.ts';
import { type Block, drawPicture, sentenceBlock, tableBlock } from '../../../../write/terminal/blocks.ts';
import type { ProgressChange } from '../../comparison/change.ts';
import type { Comparison } from '../../comparison/comparison.ts';
import type { ProjectPicture } from '../../words/words.ts';
import { changeFigures, moneyChange } from './change-picture.ts';
import type { SilentAgencies } from './words.ts';

/** Two lists, by the names that stand in sentences. */
export interface ComparisonPicture {
  readonly from: string;
  readonly to: string;
  readonly comparison: Comparison;
  readonly change: ProgressChange;
  readonly silent: readonly SilentAgencies[];
}

/** Long lists are for the workbook; accounts have a line an agency. */
const MOST_LINES = 20;
const ACCOUNTS: ReadonlySet<string> = new Set(['rollForward', 'comparisonByAgency']);

/** What became of a list, as an office says it: a sentence, the account, then what became of which projects. */
export function renderComparison(
  picture: ComparisonPicture,
  tables: readonly LayoutTable[],
  options: ProjectPicture,
): string {
  const { from, to } = picture;
  const blocks = tables.map((table): Block => tableBlock(table, ACCOUNTS.has(table.id), options, MOST_LINES));
  const { title, silent: spokenSilence } = options.words.comparison.spoken;
  return drawPicture(
    title(from, to),
    '',
    [
      sentenceBlock([...sentences(picture, options), ...picture.silent.map(spokenSilence)], options),
      ...blocks,
    ],
    options,
  );
}

function sentences({ from, comparison, change }: ComparisonPicture, options: ProjectPicture): string[] {
  const { spoken } = options.words.comparison;
  const projects = comparison.rollForward.find(({ measure }) => measure === 'projects')!;
  const { regrouped } = comparison;
  const totalInvestment = moneyChange(change.totalInvestment, options);
  const annualPlan = moneyChange(change.annualPlan, options);
  const figures = changeFigures(change, options);
  const summary = spoken.summary({
    against: from,
    entered: formatCount(projects.added),
    left: formatCount(projects.removed),
    renamed: formatCount(comparison.renamed.length),
    regrouped: regrouped.length === 0 ? undefined : formatCount(regrouped.length),
    totalInvestment,
    annualPlan,
    ...figures,
  });
  // Where nothing is completed the summary itself tells of the plans.
  if (figures.completed === undefined) return [summary];
  const [total, plan] = [totalInvestment, annualPlan].map((one) => (one?.side === 'same' ? undefined : one));
  return total === undefined && plan === undefined ? [summary] : [summary, spoken.plans(total, plan)];
}
