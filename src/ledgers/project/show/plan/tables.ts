import type { LayoutTable } from '../../../../model/layout.ts';
import { findingsTable } from '../../../../show/check/findings-table.ts';
import { type ShortenName, shortNames } from '../../../../show/file-names.ts';
import type { GroupTableId } from '../../measures/dimensions.ts';
import { detailTable } from '../report/detail-table.ts';
import { unitOf } from '../report/tables.ts';
import { planChangeTable } from './change-table.ts';
import { planGroupTable } from './groups-table.ts';
import { basisOf, type PlanMaterial } from './material.ts';
import { projectsTable } from './projects-table.ts';
import { scheduleTable } from './schedule-table.ts';

export type PlanTable = GroupTableId | 'planChange' | 'schedule' | 'entered' | 'left' | 'detail' | 'findings';

/** Lays out one table of a plan. */
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
