import type { LayoutCell, LayoutTable } from '../../../../model/layout.ts';
import { textCell } from '../../../../show/cells.ts';
import { type Due, dueBetween, type Scheduled } from '../../plan/schedule.ts';
import { basisOf, type PlanMaterial } from './material.ts';

/** Starts and finishes by the month in which they are due. */
export function scheduleTable(material: PlanMaterial): LayoutTable {
  const { plan, words, planWords } = material;
  const { schedule } = plan;
  const { columns } = planWords;
  const all = dueBetween(schedule, 1, 12);
  const whole = {
    starts: together(all.starts, schedule.open.starts),
    finishes: together(all.finishes, schedule.open.finishes),
  };
  return {
    id: 'schedule',
    title: planWords.tables.schedule,
    notes: [basisOf(material), planWords.scheduleNote],
    columns: [
      { id: 'month', title: columns.month, kind: 'text', expendable: 0 },
      { id: 'starts', title: columns.starts, kind: 'count', expendable: 0 },
      { id: 'startsInvestment', title: columns.startsInvestment, kind: 'money', expendable: 1 },
      { id: 'finishes', title: columns.finishes, kind: 'count', expendable: 0 },
      { id: 'finishesInvestment', title: columns.finishesInvestment, kind: 'money', expendable: 1 },
    ],
    rows: [
      ...schedule.months.map((month) => ({
        cells: [textCell(planWords.month(month.month)), ...dueCells(month)],
      })),
      { cells: [textCell(planWords.open), ...dueCells(schedule.open)] },
      { cells: [textCell(words.total), ...dueCells(whole)], emphasis: 'total' },
    ],
  };
}

function together(first: Due, second: Due): Due {
  return {
    projects: first.projects + second.projects,
    totalInvestment: first.totalInvestment + second.totalInvestment,
  };
}

function dueCells({ starts, finishes }: Scheduled): LayoutCell[] {
  return [starts, finishes].flatMap(({ projects, totalInvestment }): LayoutCell[] => [
    { type: 'count', value: projects },
    { type: 'money', value: totalInvestment },
  ]);
}
