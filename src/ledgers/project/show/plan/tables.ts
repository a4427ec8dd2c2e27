import type { LayoutTable } from '../../../../model/layout.ts';
import { placeOf } from '../../../../model/record.ts';
import { findingsTable } from '../../../../show/check/check.ts';
import { amounts, layRows, numbers, places, texts } from '../../../../show/columns.ts';
import { type ShortenName, shortNames } from '../../../../show/file-names.ts';
import type { GroupTableId } from '../../measures/dimensions.ts';
import { type Due, dueBetween } from '../../plan/schedule.ts';
import type { Project } from '../../record.ts';
import { detailTable } from '../report/detail-table.ts';
import { unitOf } from '../report/tables.ts';
import { statedAmounts } from './cells.ts';
import { basisOf, type PlanMaterial, planChangeTable, planGroupTable } from './sums.ts';

export type PlanTable = GroupTableId | 'planChange' | 'schedule' | 'entered' | 'left' | 'detail' | 'findings';

/** Builds one table of a plan. */
export function planTable(id: PlanTable, material: PlanMaterial): LayoutTable {
  return { ...unitOf(material.plan.report), ...layOut(id, material) };
}

function layOut(id: PlanTable, material: PlanMaterial): LayoutTable {
  const { plan, findings, words, speech } = material;
  const shorten = (): ShortenName => shortNames(plan.report.projects, findings);
  switch (id) {
    case 'planChange':
      return planChangeTable(material);
    case 'schedule':
      return scheduleTable(material);
    case 'entered':
      return projectsTable(id, plan.change?.enteredProjects ?? [], material);
    case 'left':
      return projectsTable(id, plan.change?.leftProjects ?? [], material);
    case 'detail':
      return { ...detailTable(plan.report, words, shorten()), notes: [basisOf(material)] };
    case 'findings':
      return findingsTable(findings, words, speech, shorten());
    default:
      return planGroupTable(id, material);
  }
}

/** Projects by name, with their cells. */
function projectsTable(
  id: 'entered' | 'left',
  projects: readonly Project[],
  { words: { columns }, planWords }: PlanMaterial,
): LayoutTable {
  return {
    id,
    title: planWords.tables[id],
    unit: '万元',
    notes: [],
    ...layRows<Project>(
      [
        texts('name', columns.name, 0, ({ name }) => name),
        texts('agency', columns.agency, 1, ({ agency }) => agency),
        texts('phase', columns.phase, 2, ({ phase }) => phase),
        statedAmounts('totalInvestment', columns.totalInvestment, (one) => one.totalInvestment),
        statedAmounts('annualPlan', columns.annualPlan, ({ annualPlan }) => annualPlan),
        places('place', planWords.columns.place, 3, placeOf),
      ],
      projects,
    ),
  };
}

/** Starts and finishes by the month in which they are due. */
function scheduleTable(material: PlanMaterial): LayoutTable {
  const { plan, words, planWords } = material;
  const { schedule } = plan;
  const { columns } = planWords;
  const all = dueBetween(schedule, 1, 12);
  const whole = {
    title: words.total,
    starts: together(all.starts, schedule.open.starts),
    finishes: together(all.finishes, schedule.open.finishes),
  };
  return {
    id: 'schedule',
    title: planWords.tables.schedule,
    notes: [basisOf(material), planWords.scheduleNote],
    ...layRows<typeof whole>(
      [
        texts('month', columns.month, 0, ({ title }) => title),
        numbers('starts', columns.starts, 0, ({ starts }) => starts.projects),
        amounts('startsInvestment', columns.startsInvestment, 1, ({ starts }) => starts.totalInvestment),
        numbers('finishes', columns.finishes, 0, ({ finishes }) => finishes.projects),
        amounts('finishesInvestment', columns.finishesInvestment, 1, (one) => one.finishes.totalInvestment),
      ],
      [
        ...schedule.months.map((month) => ({ ...month, title: planWords.month(month.month) })),
        { ...schedule.open, title: planWords.open },
        whole,
      ],
      (row) => (row === whole ? 'total' : undefined),
    ),
  };
}

function together(first: Due, second: Due): Due {
  return {
    projects: first.projects + second.projects,
    totalInvestment: first.totalInvestment + second.totalInvestment,
  };
}
