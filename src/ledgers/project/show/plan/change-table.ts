import type { LayoutCell, LayoutRow, LayoutTable } from '../../../../model/layout.ts';
import { textCell } from '../../../../show/cells.ts';
import type { Progress } from '../../measures/progress.ts';
import { differenceOf, PLAN_AMOUNTS } from '../../plan/plan.ts';
import { amountCells, signedCell } from './cells.ts';
import { basisOf, type PlanMaterial } from './material.ts';

/** From the plan of the year before to this one: a roll-forward that adds up. */
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
