import { measuredValue } from '../../../../calculate/figure.ts';
import type { LayoutCell, LayoutColumn, LayoutRow, LayoutTable } from '../../../../model/layout.ts';
import { textCell } from '../../../../show/cells.ts';
import type { GroupTableId } from '../../measures/dimensions.ts';
import { differenceOf, groupedOf, type PlanAmount, planGroups } from '../../plan/plan.ts';
import { type Amounts, amountCell, signedCell } from './cells.ts';
import { basisOf, type PlanMaterial } from './material.ts';

/** The plan by one dimension, each group beside the same a year before. */
export function planGroupTable(id: GroupTableId, material: PlanMaterial): LayoutTable {
  const { plan, words, planWords } = material;
  const { report, change } = plan;
  const groups = report.groups.get(id);
  if (groups === undefined) throw new Error(`no groups ${id} in the plan`);
  const { dimension, without } = groups;
  const isCompared = change !== undefined;
  const line = (title: string, now: Amounts, before: Amounts, emphasis?: 'total'): LayoutRow => {
    const difference = (key: PlanAmount): LayoutCell[] =>
      isCompared ? [signedCell(key, differenceOf(now?.[key], before?.[key]))] : [];
    return {
      cells: [
        textCell(title),
        amountCell('projects', now),
        ...difference('projects'),
        amountCell('totalInvestment', now),
        amountCell('annualPlan', now),
        ...difference('annualPlan'),
      ],
      emphasis,
    };
  };
  // Where some projects name no group, those that do stand together: 26 chains, 436 projects.
  const named =
    without === undefined || groups.rows.length === 0 || dimension.id === 'level'
      ? []
      : [
          line(
            planWords.grouped,
            groupedOf(report, id).amounts,
            change && groupedOf(change.before, id).amounts,
            'total',
          ),
        ];
  return {
    id,
    title: words.tables[id],
    notes: [
      basisOf(material),
      ...(dimension.id === 'level' ? [words.notes.severalLevels] : []),
      ...(without === undefined
        ? []
        : [words.notes.without(dimension.id, measuredValue(without.projects) ?? 0)]),
    ],
    columns: groupColumns(words.columns[dimension.id], isCompared, material),
    rows: [
      ...planGroups(plan, id).map(({ key, now, before }) => line(key, now, before)),
      ...named,
      line(words.total, report.overall, change?.before.overall, 'total'),
    ],
  };
}

function groupColumns(
  title: string,
  isCompared: boolean,
  { words, planWords }: PlanMaterial,
): LayoutColumn[] {
  const { columns } = planWords;
  const change = (id: 'projectsChange' | 'annualPlanChange', kind: 'count' | 'money'): LayoutColumn[] =>
    isCompared ? [{ id, title: columns[id], kind, expendable: 1 }] : [];
  return [
    { id: 'key', title, kind: 'text', expendable: 0 },
    { id: 'projects', title: words.summary.projects, kind: 'count', expendable: 0 },
    ...change('projectsChange', 'count'),
    { id: 'totalInvestment', title: words.columns.totalInvestment, kind: 'money', expendable: 2 },
    { id: 'annualPlan', title: words.columns.annualPlan, kind: 'money', expendable: 0 },
    ...change('annualPlanChange', 'money'),
  ];
}
