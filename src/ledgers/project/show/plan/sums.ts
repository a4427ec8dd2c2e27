import { measuredValue } from '../../../../calculate/figure.ts';
import type { Finding } from '../../../../model/finding.ts';
import type { LayoutCell, LayoutRow, LayoutTable } from '../../../../model/layout.ts';
import type { PlanKind } from '../../../../model/vocabulary.ts';
import { textCell } from '../../../../show/cells.ts';
import type { FindingSpeech } from '../../../../show/check/speech.ts';
import { type ColumnOf, cells, layRows, texts } from '../../../../show/columns.ts';
import type { GroupTableId } from '../../measures/dimensions.ts';
import type { Progress } from '../../measures/progress.ts';
import {
  type AnnualPlan,
  differenceOf,
  groupedOf,
  PLAN_AMOUNTS,
  type PlanAmount,
  planGroups,
} from '../../plan/plan.ts';
import type { ReportWords } from '../report/words.ts';
import { type Amounts, amountCell, amountCells, kindOf, signedCell } from './cells.ts';
import type { PlanWords } from './words.ts';

/** Everything that the tables of a plan are built from. */
export interface PlanMaterial {
  readonly plan: AnnualPlan;
  readonly kind: PlanKind;
  /** The number of recorded adjustments included. */
  readonly adjustments: number;
  readonly findings: readonly Finding[];
  readonly words: ReportWords;
  readonly planWords: PlanWords;
  readonly speech: FindingSpeech;
}

/** `2023年年初计划` */
export function basisOf({ plan, kind, adjustments, planWords }: PlanMaterial): string {
  return planWords.basis(plan.year, kind, adjustments);
}

/** The change from the plan of the year before to this one, as a calculation that adds up. */
export function planChangeTable(material: PlanMaterial): LayoutTable {
  const { plan, words, planWords } = material;
  const { change, report } = plan;
  const { columns, summary } = words;
  const line = (title: string, cells: readonly LayoutCell[], emphasis?: 'total'): LayoutRow => ({
    cells: [textCell(title), ...cells],
    emphasis,
  });
  const differences = (now: Progress | undefined, before: Progress | undefined): LayoutCell[] =>
    PLAN_AMOUNTS.map((amount) => signedCell(amount, differenceOf(now?.[amount], before?.[amount])));
  const rows =
    change === undefined
      ? []
      : [
          line(planWords.before(change.year), amountCells(change.before.overall)),
          line(planWords.left, differences(undefined, change.left)),
          line(planWords.entered, differences(change.entered, undefined)),
          line(planWords.carried, differences(change.carriedNow, change.carriedBefore)),
          line(planWords.now(plan.year), amountCells(report.overall), 'total'),
        ];
  return {
    id: 'planChange',
    title: planWords.tables.planChange,
    notes: [basisOf(material), planWords.changeNote],
    columns: [
      { id: 'item', title: planWords.columns.item, kind: 'text', expendable: 0 },
      { id: 'projects', title: summary.projects, kind: 'count', expendable: 0 },
      { id: 'totalInvestment', title: columns.totalInvestment, kind: 'money', expendable: 0 },
      { id: 'annualPlan', title: columns.annualPlan, kind: 'money', expendable: 0 },
    ],
    rows,
  };
}

/** The plan by one dimension, each group with its values of the year before. */
export function planGroupTable(id: GroupTableId, material: PlanMaterial): LayoutTable {
  const { plan, words, planWords } = material;
  const { report, change } = plan;
  const groups = report.groups.get(id);
  if (groups === undefined) throw new Error(`no groups ${id} in the plan`);
  const { dimension, without } = groups;
  // If some projects name no group, an extra row sums up those that do: 26 chains, 436 projects.
  const named: GroupLine[] =
    without === undefined || groups.rows.length === 0 || dimension.id === 'level'
      ? []
      : [
          {
            key: planWords.grouped,
            now: groupedOf(report, id).amounts,
            before: change && groupedOf(change.before, id).amounts,
          },
        ];
  const all: GroupLine = { key: words.total, now: report.overall, before: change?.before.overall };
  const totals: ReadonlySet<GroupLine> = new Set([...named, all]);
  return {
    id,
    title: words.tables[id],
    sheet: words.sheets[id],
    notes: [
      basisOf(material),
      ...(dimension.id === 'level' ? [words.notes.severalLevels] : []),
      ...(without === undefined
        ? []
        : [words.notes.without(dimension.id, measuredValue(without.projects) ?? 0)]),
    ],
    ...layRows<GroupLine>(
      groupColumns(words.columns[dimension.id], change !== undefined, material),
      [...planGroups(plan, id), ...totals],
      (line) => (totals.has(line) ? 'total' : undefined),
    ),
  };
}

interface GroupLine {
  readonly key: string;
  readonly now: Amounts;
  readonly before: Amounts;
}

function groupColumns(
  title: string,
  isCompared: boolean,
  { words, planWords }: PlanMaterial,
): readonly ColumnOf<GroupLine>[] {
  const { columns } = planWords;
  const amount = (id: PlanAmount, name: string, expendable: number) =>
    cells<GroupLine>(id, name, kindOf(id), expendable, ({ now }) => amountCell(id, now));
  const change = (id: PlanAmount, name: string) =>
    cells<GroupLine>(`${id}Change`, name, kindOf(id), 1, ({ now, before }) =>
      signedCell(id, differenceOf(now?.[id], before?.[id])),
    );
  return [
    texts('key', title, 0, ({ key }) => key),
    amount('projects', words.summary.projects, 0),
    ...(isCompared ? [change('projects', columns.projectsChange)] : []),
    amount('totalInvestment', words.columns.totalInvestment, 2),
    amount('annualPlan', words.columns.annualPlan, 0),
    ...(isCompared ? [change('annualPlan', columns.annualPlanChange)] : []),
  ];
}
