import type { Finding } from '../../../../model/finding.ts';
import type { Inputs } from '../../../../model/inputs.ts';
import type { LayoutTable } from '../../../../model/layout.ts';
import type { Letterhead, Paper } from '../../../../model/paper.ts';
import type { PlanKind } from '../../../../model/vocabulary.ts';
import type { FindingSpeech } from '../../../../show/check/speech.ts';
import type { Shown, TableFormat } from '../../../../write/formats.ts';
import { DIMENSIONS } from '../../measures/dimensions.ts';
import type { PlanChange } from '../../plan/baseline-adjustment.ts';
import type { AnnualPlan } from '../../plan/plan.ts';
import type { ProjectPicture } from '../../words/words.ts';
import { planDocument } from './json.ts';
import { planList, planPaper } from './paper.ts';
import { effectSentence, planSentences, renderPlan } from './picture.ts';
import { type PlanTable, planTable } from './tables.ts';

/** A plan, and what is to be shown of it. */
export interface PlanMaterial {
  readonly plan: AnnualPlan;
  readonly kind: PlanKind;
  readonly adjustments: number;
  /** Adjustments made since, if the plan shown is the original one. */
  readonly since: readonly { readonly changes: readonly PlanChange[] }[];
  readonly inputs: Inputs;
  readonly findings: readonly Finding[];
  readonly speech: FindingSpeech;
  /** The requested tables; if undefined, each format has its own default. */
  readonly by: readonly PlanTable[] | undefined;
  readonly drawing: ProjectPicture;
  readonly letterhead: Letterhead;
}

/**
 * JSON is always the whole document. CSV and TSV are one table, by default that of the categories. As a paper, the plan
 * is said in sentences, with its tables, and the list of its projects as an annex.
 */
export function planShown(material: PlanMaterial): Shown {
  const { plan, kind, adjustments, inputs, drawing } = material;
  return {
    document: () => planDocument(plan, kind, adjustments, inputs),
    tables: (format) => tablesOf(format, material).map((id) => shownTable(id, material)),
    heading: drawing.words.plan.basis(plan.year, kind, adjustments),
    picture: () => pictureOf(material),
    paper: async () => paperOf(material),
  };
}

function shownTable(id: PlanTable, material: PlanMaterial): LayoutTable {
  const { report: words, plan: planWords } = material.drawing.words;
  return planTable(id, { ...material, words, planWords });
}

function pictureOf(material: PlanMaterial): string {
  const { plan, kind, adjustments, inputs: counts, by, drawing } = material;
  const tables = by ?? (['planChange', 'byLevel', 'byPhase', 'byCategory'] as const);
  return renderPlan(
    { plan, kind, adjustments, counts, adjusted: adjustedSince(material, true) },
    tables.map((id) => shownTable(id, material)),
    { ...drawing, wholeTables: by !== undefined },
  );
}

function paperOf(material: PlanMaterial): Paper {
  const { plan, kind, drawing, letterhead } = material;
  const { plan: words, report, workbook } = drawing.words;
  const title = words.spoken.paperTitle(plan.year, kind);
  return planPaper({
    title,
    lead: planSentences({ plan, adjusted: adjustedSince(material, false) }, drawing).join(
      words.spoken.between,
    ),
    groups: tablesOf('md', material).map((id) => shownTable(id, material)),
    lists: [planList(title, plan.report.projects, report)],
    words: words.spoken,
    serial: workbook.serial,
    letterhead,
  });
}

/** The adjustments made since, in a sentence. */
function adjustedSince({ since, drawing }: PlanMaterial, isOnScreen: boolean): string | undefined {
  if (since.length === 0) return undefined;
  const effect = effectSentence(
    since.flatMap(({ changes }) => changes),
    drawing,
  );
  return drawing.words.plan.spoken.adjusted(since.length, effect, isOnScreen);
}

function tablesOf(format: TableFormat, shown: PlanMaterial): readonly PlanTable[] {
  const isOne = format === 'csv' || format === 'tsv';
  const summaries = shown.by ?? (isOne ? (['byCategory'] as const) : planSummaries(shown.plan));
  if (format !== 'xlsx') return summaries;
  const moved = shown.plan.change === undefined ? [] : (['entered', 'left'] as const);
  return [...summaries, ...moved, 'detail', 'findings'];
}

/** The summary tables that have content. */
function planSummaries({ report, change, schedule }: AnnualPlan): readonly PlanTable[] {
  const groups = DIMENSIONS.map(({ table }) => table).filter(
    (table) => (report.groups.get(table)?.rows.length ?? 0) > 0,
  );
  const isDated = schedule.months.some(({ starts, finishes }) => starts.projects + finishes.projects > 0);
  return [
    ...(change === undefined ? [] : (['planChange'] as const)),
    ...groups,
    ...(isDated ? (['schedule'] as const) : []),
  ];
}
