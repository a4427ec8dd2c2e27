import type { GroupTableId } from '../calculate/dimensions.ts';
import type { LayoutTable } from '../model/layout.ts';
import { detailTable } from './detail-table.ts';
import { type ShortenName, shortNames } from './file-names.ts';
import { findingsTable } from './findings-table.ts';
import { planChangeTable } from './plan-change-table.ts';
import { planGroupTable } from './plan-groups-table.ts';
import { basisOf, type PlanMaterial } from './plan-material.ts';
import { projectsTable } from './plan-projects-table.ts';
import { scheduleTable } from './plan-schedule-table.ts';
import { unitOf } from './tables.ts';

export type PlanTable = GroupTableId | 'planChange' | 'schedule' | 'entered' | 'left' | 'detail' | 'findings';

/** Lays out one table of a plan. */
export function planTable(id: PlanTable, material: PlanMaterial): LayoutTable {
  return { ...unitOf(material.plan.report), ...layOut(id, material) };
}

function layOut(id: PlanTable, material: PlanMaterial): LayoutTable {
  const { plan, findings, words, sentence } = material;
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
      return findingsTable(findings, words, sentence, shorten());
    default:
      return planGroupTable(id, material);
  }
}
