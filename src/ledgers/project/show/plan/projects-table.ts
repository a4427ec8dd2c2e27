import type { LayoutTable } from '../../../../model/layout.ts';
import { placeOf } from '../../../../model/record.ts';
import { formatSource } from '../../../../model/source.ts';
import { textCell } from '../../../../show/cells.ts';
import type { Project } from '../../record.ts';
import { yuanCell } from './cells.ts';
import type { PlanMaterial } from './material.ts';

/** Projects by name, with the cells they stand in. */
export function projectsTable(
  id: 'entered' | 'left',
  projects: readonly Project[],
  { words, planWords }: PlanMaterial,
): LayoutTable {
  const { columns } = words;
  return {
    id,
    title: planWords.tables[id],
    unit: '万元',
    notes: [],
    columns: [
      { id: 'name', title: columns.name, kind: 'text', expendable: 0 },
      { id: 'agency', title: columns.agency, kind: 'text', expendable: 1 },
      { id: 'phase', title: columns.phase, kind: 'text', expendable: 2 },
      { id: 'totalInvestment', title: columns.totalInvestment, kind: 'money', expendable: 0 },
      { id: 'annualPlan', title: columns.annualPlan, kind: 'money', expendable: 0 },
      { id: 'place', title: planWords.columns.place, kind: 'text', expendable: 3 },
    ],
    rows: projects.map((project) => ({
      cells: [
        textCell(project.name),
        textCell(project.agency),
        textCell(project.phase),
        yuanCell(project.totalInvestment),
        yuanCell(project.annualPlan),
        { type: 'text', text: formatSource(placeOf(project)), source: placeOf(project) },
      ],
    })),
  };
}
