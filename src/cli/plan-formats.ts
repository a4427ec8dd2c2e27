import { findingSpeech } from '../language/describe.ts';
import type { Language } from '../language/language.ts';
import { DIMENSIONS } from '../ledgers/project/measures/dimensions.ts';
import type { AnnualPlan } from '../ledgers/project/plan/plan.ts';
import { planDocument } from '../ledgers/project/show/plan/json.ts';
import { type PlanTable, planTable } from '../ledgers/project/show/plan/tables.ts';
import type { Finding } from '../model/finding.ts';
import type { Inputs } from '../model/inputs.ts';
import type { LayoutTable } from '../model/layout.ts';
import type { PlanKind } from '../model/vocabulary.ts';
import type { TablePack } from './table-formats.ts';

/** A plan, and what is to be shown of it. */
export interface PlanShown {
  readonly plan: AnnualPlan;
  readonly kind: PlanKind;
  readonly adjustments: number;
  readonly inputs: Inputs;
  readonly findings: readonly Finding[];
  readonly language: Language;
  /** The tables asked for; undefined leaves the choice to the format. */
  readonly by: readonly PlanTable[] | undefined;
}

/** JSON is always the whole document; CSV and TSV are one table, that of the categories, unless others are asked for. */
export function planPack(shown: PlanShown): TablePack {
  const { plan, kind, adjustments, inputs, language } = shown;
  return {
    document: () => planDocument(plan, kind, adjustments, inputs),
    tables: (format) => tablesOf(format, shown).map((id) => shownPlanTable(id, shown)),
    heading: language.plan.basis(plan.year, kind, adjustments),
  };
}

export function shownPlanTable(id: PlanTable, { language, ...shown }: PlanShown): LayoutTable {
  return planTable(id, {
    ...shown,
    words: language.report,
    planWords: language.plan,
    speech: findingSpeech(language),
  });
}

function tablesOf(format: Parameters<TablePack['tables']>[0], shown: PlanShown): readonly PlanTable[] {
  const isOne = format === 'csv' || format === 'tsv';
  const summaries = shown.by ?? (isOne ? (['byCategory'] as const) : planSummaries(shown.plan));
  if (format !== 'xlsx') return summaries;
  const moved = shown.plan.change === undefined ? [] : (['entered', 'left'] as const);
  return [...summaries, ...moved, 'detail', 'findings'];
}

/** The summaries that have something to tell. */
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
