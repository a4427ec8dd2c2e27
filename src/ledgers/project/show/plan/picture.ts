import type { LayoutTable } from '../../../../model/layout.ts';
import type { Measure } from '../../../../model/measure.ts';
import type { PlanKind } from '../../../../model/vocabulary.ts';
import { formatCount } from '../../../../write/amounts.ts';
import { drawPicture, labelBlock, sentenceBlock, tableBlock } from '../../../../write/terminal/blocks.ts';
import { countText, moneyText } from '../../../../write/terminal/picture.ts';
import type { PlanChange } from '../../plan/baseline-adjustment.ts';
import { effectOf } from '../../plan/effect.ts';
import {
  type Amount,
  type AnnualPlan,
  amountOf,
  differenceOf,
  groupedOf,
  type PlanAmount,
} from '../../plan/plan.ts';
import { dueBetween, type Scheduled } from '../../plan/schedule.ts';
import type { ProjectPicture } from '../../words/words.ts';
import type { ReadCounts } from '../report/details.ts';
import type { PlanDifference } from './words.ts';

/** A plan, and what is shown with it. */
export interface PlanPicture {
  readonly plan: AnnualPlan;
  readonly kind: PlanKind;
  readonly adjustments: number;
  readonly counts: ReadCounts;
  /** Adjustments made since, if the plan shown is the original one. */
  readonly adjusted: string | undefined;
}

/** A year's plan as an office reads it: sentences, tables, and what is due in which month. Ends with a line break. */
export function renderPlan(
  picture: PlanPicture,
  tables: readonly LayoutTable[],
  options: ProjectPicture & { readonly wholeTables: boolean },
): string {
  const { plan, kind, adjustments, counts } = picture;
  const { spoken } = options.words.plan;
  const title = `${spoken.title(plan.year)}  ${spoken.basis(kind, adjustments)}`;
  const projects = formatCount(measuredIn(amountOf(plan.report.overall.projects)) ?? 0);
  const aside = options.words.picture.inputs(formatCount(counts.files), projects, undefined);
  const shown = tables.filter((table) => options.wholeTables || table.rows.length > 1);
  const blocks = [
    sentenceBlock(planSentences(picture, options), options),
    ...shown.map((table) => tableBlock(withoutBasis(table, picture, options), options.wholeTables, options)),
    labelBlock(detailsOf(picture, options), options),
  ];
  return drawPicture(title, aside, blocks, options);
}

/** The picture's title already says which plan it is. */
function withoutBasis(
  table: LayoutTable,
  { plan, kind, adjustments }: PlanPicture,
  { words }: ProjectPicture,
): LayoutTable {
  const basis = words.plan.basis(plan.year, kind, adjustments);
  return { ...table, notes: table.notes.filter((note) => note !== basis) };
}

export function planSentences(
  { plan, adjusted }: Pick<PlanPicture, 'plan' | 'adjusted'>,
  options: ProjectPicture,
): string[] {
  const { report, change, year } = plan;
  const { spoken } = options.words.plan;
  const levels = report.groups.get('byLevel')?.rows ?? [];
  const total = differenceOf(report.overall.annualPlan, change?.before.overall.annualPlan);
  return [
    spoken.headline({
      ...figuresOf(report.overall, options),
      year,
      change: change && moneyDifference(total, options),
    }),
    ...levels
      .filter(({ key }) => SAID_LEVELS.has(key))
      .map(({ key, progress }) => spoken.level(key, figuresOf(progress, options))),
    ...(change === undefined
      ? []
      : [
          spoken.change({
            year: change.year,
            carried: countText(measuredIn(amountOf(change.carriedNow.projects))),
            entered: countText(measuredIn(amountOf(change.entered.projects))),
            left: countText(measuredIn(amountOf(change.left.projects))),
          }),
        ]),
    ...groupedSentence('chain', plan, options),
    ...groupedSentence('area', plan, options),
    ...(adjusted === undefined ? [] : [adjusted]),
  ];
}

/** Levels that cover only a part of the list; nearly all projects are 市重点, so it is not mentioned. */
const SAID_LEVELS: ReadonlySet<string> = new Set(['国家重点', '省重点', '市重点推进']);

function groupedSentence(
  dimension: 'chain' | 'area',
  { report, change }: AnnualPlan,
  { words }: ProjectPicture,
): string[] {
  const table = dimension === 'chain' ? 'byChain' : 'byArea';
  const now = groupedOf(report, table);
  if (now.groups === 0) return [];
  const before = change && groupedOf(change.before, table);
  const difference = differenceOf(now.amounts.projects, before?.amounts.projects);
  return [
    words.plan.spoken.grouped(dimension, {
      groups: formatCount(now.groups),
      projects: countText(measuredIn(now.amounts.projects.measure)),
      change: before && countDifference(difference, words.plan.spoken.projects),
    }),
  ];
}

/** Starts, finishes, reserves and findings. */
function detailsOf(
  { plan, counts }: PlanPicture,
  options: ProjectPicture,
): readonly (readonly [label: string, lines: readonly string[]])[] {
  const { picture } = options.words;
  const { reserves } = plan.report;
  const hasReserves = (measuredIn(reserves.projects.measure) ?? 0) > 0;
  const investment = moneyText(measuredIn(reserves.totalInvestment.measure), options);
  return [
    [picture.starts, dueLine(plan, 'starts', options)],
    [picture.finishes, dueLine(plan, 'finishes', options)],
    [
      picture.reserves,
      hasReserves ? [picture.reserveLine(countText(measuredIn(reserves.projects.measure)), investment)] : [],
    ],
    [picture.findings, [picture.findingCounts(counts.errors, counts.warnings, counts.notes)]],
  ];
}

function dueLine({ schedule }: AnnualPlan, what: keyof Scheduled, options: ProjectPicture): string[] {
  const quarters = [1, 4, 7, 10].map((month) => dueBetween(schedule, month, month + 2)[what]);
  const open = schedule.open[what];
  const all = [...quarters, open];
  const projects = all.reduce((sum, due) => sum + due.projects, 0);
  if (projects === 0) return [];
  const investment = all.reduce((sum, due) => sum + due.totalInvestment, 0);
  return [
    options.words.plan.spoken.due(
      formatCount(projects),
      moneyText(investment, options),
      quarters.map((due) => formatCount(due.projects)),
      open.projects === 0 ? undefined : formatCount(open.projects),
    ),
  ];
}

function figuresOf(amounts: Readonly<Record<PlanAmount, Amount>>, options: ProjectPicture) {
  return {
    projects: countText(measuredIn(amounts.projects.measure)),
    totalInvestment: moneyText(measuredIn(amounts.totalInvestment.measure), options),
    annualPlan: moneyText(measuredIn(amounts.annualPlan.measure), options),
  };
}

function moneyDifference(measure: Measure<number>, options: ProjectPicture): PlanDifference | undefined {
  const value = measuredIn(measure);
  if (value === undefined) return undefined;
  return { side: sideOf(value), amount: moneyText(Math.abs(value), options) ?? '' };
}

function countDifference(
  measure: Measure<number>,
  withUnit: (count: string) => string,
): PlanDifference | undefined {
  const value = measuredIn(measure);
  if (value === undefined) return undefined;
  return { side: sideOf(value), amount: withUnit(formatCount(Math.abs(value))) };
}

function sideOf(value: number): PlanDifference['side'] {
  return value === 0 ? 'same' : value > 0 ? 'more' : 'less';
}

function measuredIn(measure: Measure<number>): number | undefined {
  return measure.state === 'measured' ? measure.value : undefined;
}

/** The effect of adjustments, in one sentence. */
export function effectSentence(changes: readonly PlanChange[], options: ProjectPicture): string {
  const effect = effectOf(changes);
  const signed = (value: number, text: string): string => (value > 0 ? `+${text}` : text);
  return options.words.plan.spoken.effect({
    added: formatCount(effect.added),
    removed: formatCount(effect.removed),
    changed: formatCount(effect.changed),
    projects: signed(effect.projects, formatCount(effect.projects)),
    annualPlan: signed(effect.annualPlan, moneyText(effect.annualPlan, options) ?? ''),
  });
}
