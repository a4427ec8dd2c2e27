import type { LayoutTable } from '../../../../model/layout.ts';
import { formatCount, formatPercent } from '../../../../write/amounts.ts';
import { type Block, drawPicture, sentenceBlock, tableBlock } from '../../../../write/terminal/blocks.ts';
import { leadSide, moneyText } from '../../../../write/terminal/picture.ts';
import type { AmountChange, ProgressChange, RateChange } from '../../comparison/change.ts';
import type { Comparison } from '../../comparison/comparison.ts';
import type { Part } from '../../comparison/stated-in-both.ts';
import type { Report } from '../../measures/report.ts';
import type { ProjectPicture } from '../../words/words.ts';
import type { ChangeFigures, SilentAgencies, SpokenApart, SpokenChange, SpokenPart } from './words.ts';

/** Two lists, with the names used in sentences. */
export interface ComparisonPicture {
  readonly from: string;
  readonly to: string;
  readonly comparison: Comparison;
  readonly change: ProgressChange;
  readonly silent: readonly SilentAgencies[];
}

/** Longer tables are shown in the workbook only; the roll-forward tables are always shown. */
const MOST_LINES = 20;
const ACCOUNTS: ReadonlySet<string> = new Set(['rollForward', 'comparisonByAgency']);

/** The comparison as text: a sentence, the roll-forward, then what happened to which projects. */
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
  // If neither list states completed investment, the summary already describes the plans.
  if (figures.completed === undefined) return [summary];
  const [total, plan] = [totalInvestment, annualPlan].map((one) => (one?.side === 'same' ? undefined : one));
  return total === undefined && plan === undefined ? [summary] : [summary, spoken.plans(total, plan)];
}

/** A month compared with earlier ones, one sentence each. */
export function changeSentences({ changes, reporting }: Report, options: ProjectPicture): string[] {
  const silent = reporting?.notReported ?? [];
  return changes.map((month) =>
    options.words.comparison.spoken.change(month, changeFigures(month.change, options), silent),
  );
}

/** The differences between two lists, formatted. */
function changeFigures(change: ProgressChange, options: ProjectPicture): ChangeFigures {
  const { difference } = change.completed;
  const isOtherMonths = difference.state === 'not-applicable' && difference.reason === 'other-months';
  return {
    projects: countChange(change.projects),
    completed: isOtherMonths ? 'other-months' : moneyChange(change.completed, options),
    rate: rateChange(change.rate),
    apart: apartOf(change, options),
  };
}

/** What only one of the lists states, if anything; only for two lists that both state completed investment. */
function apartOf({ completed, common }: ProgressChange, options: ProjectPicture): SpokenApart | undefined {
  const isTold = completed.before.state === 'measured' && completed.after.state === 'measured';
  if (common === undefined || !isTold) return undefined;
  const said = ({ projects, completed: amount }: Part): SpokenPart | undefined =>
    projects === 0
      ? undefined
      : { projects: formatCount(projects), completed: moneyText(amount, options) ?? '' };
  // Projects that entered or left with nothing completed do not change the sum and are not mentioned; those that
  // stopped reporting always are.
  const moved = (part: Part): SpokenPart | undefined => (part.completed === 0 ? undefined : said(part));
  const parts = {
    entered: moved(common.entered),
    left: moved(common.left),
    newlyReported: moved(common.newlyReported),
    noLongerReported: said(common.noLongerReported),
  };
  if (Object.values(parts).every((part) => part === undefined)) return undefined;
  return { common: formatCount(common.projects), ...parts };
}

function countChange({ difference }: AmountChange): SpokenChange | undefined {
  if (difference.state !== 'measured') return undefined;
  const amount = formatCount(Math.abs(difference.value));
  return { side: sideOf(difference.value), amount, growth: undefined };
}

/** An amount's difference; undefined where it does not apply. */
function moneyChange(
  { difference, growth }: AmountChange,
  options: ProjectPicture,
): SpokenChange | undefined {
  if (difference.state !== 'measured') return undefined;
  const amount = moneyText(Math.abs(difference.value), options) ?? '';
  const percent = growth.state === 'measured' ? formatPercent(growth.value) : undefined;
  const signed = percent === undefined || percent.startsWith('-') ? percent : `+${percent}`;
  return { side: sideOf(difference.value), amount, growth: signed };
}

function rateChange({ difference }: RateChange): SpokenChange | undefined {
  if (difference.state !== 'measured') return undefined;
  const { points, side } = leadSide(difference.value);
  const sides = { ahead: 'more', behind: 'less', level: 'same' } as const;
  return { side: sides[side], amount: points, growth: undefined };
}

function sideOf(difference: number): SpokenChange['side'] {
  return difference === 0 ? 'same' : difference > 0 ? 'more' : 'less';
}
