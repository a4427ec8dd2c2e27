import { measuredValue } from '../../../../calculate/figure.ts';
import type { Finding } from '../../../../model/finding.ts';
import type { LayoutTable } from '../../../../model/layout.ts';
import type { FindingSpeech } from '../../../../show/check/speech.ts';
import type { ProgressChange } from '../../comparison/change.ts';
import type { Comparison } from '../../comparison/comparison.ts';
import { ROLLED_MEASURES } from '../../comparison/roll-forward.ts';
import { unitOf } from '../report/tables.ts';
import type { ReportWords } from '../report/words.ts';
import { agencyAccountTable, agencyChangeTable, rollForwardTable } from './accounts.ts';
import {
  namesTable,
  ownTable,
  phasesTable,
  projectsTable,
  reachedTable,
  transferredTable,
  uncertainTable,
} from './lists.ts';
import { movementTable } from './movements.ts';
import type { ComparedSide } from './sides.ts';
import type { ComparisonTableId, ComparisonWords } from './words.ts';

/** Everything that the tables of a comparison are built from. */
export interface ComparisonMaterial {
  readonly from: ComparedSide;
  readonly to: ComparedSide;
  readonly comparison: Comparison;
  readonly change: ProgressChange;
  /** Doubts about which project is which. */
  readonly findings: readonly Finding[];
  readonly compareAgencies: (first: string, second: string) => number;
  readonly words: { readonly report: ReportWords; readonly comparison: ComparisonWords };
  readonly speech: FindingSpeech;
}

/**
 * The tables in order: roll-forward, changes of the projects, doubts, and every project with its data in both lists.
 */
export const COMPARISON_TABLES: readonly ComparisonTableId[] = [
  'rollForward',
  'comparisonByAgency',
  ...ROLLED_MEASURES.map((measure) => `${measure}ByAgency` as const),
  'entered',
  'left',
  'renamed',
  'regrouped',
  'transferred',
  'replanned',
  'phases',
  'started',
  'finished',
  'moved',
  'uncertain',
  'projects',
];

/** Builds one table; tables that are not requested are never built. */
export function comparisonTable(id: ComparisonTableId, material: ComparisonMaterial): LayoutTable {
  switch (id) {
    case 'rollForward':
      return { ...rollForwardTable(material), ...unit(material) };
    case 'comparisonByAgency':
      return { ...agencyChangeTable(material), ...unit(material) };
    case 'projectsByAgency':
      return agencyAccountTable('projects', material);
    case 'totalInvestmentByAgency':
      return { ...agencyAccountTable('totalInvestment', material), ...unit(material) };
    case 'annualPlanByAgency':
      return { ...agencyAccountTable('annualPlan', material), ...unit(material) };
    case 'completedByAgency':
      return { ...agencyAccountTable('completed', material), ...unit(material) };
    case 'entered':
    case 'left':
      return ownTable(id, material);
    case 'renamed':
    case 'regrouped':
      return namesTable(id, material);
    case 'transferred':
      return transferredTable(material);
    case 'replanned':
    case 'moved':
      return movementTable(id, material);
    case 'phases':
      return phasesTable(material);
    case 'started':
    case 'finished':
      return reachedTable(id, material);
    case 'uncertain':
      return uncertainTable(material);
    case 'projects':
      return projectsTable(material);
  }
}

/** 亿元, but 万元 if both lists total less than 1 亿元. */
function unit({ from, to }: ComparisonMaterial): Pick<LayoutTable, 'unit'> {
  const total = ({ progress }: ComparedSide): number => measuredValue(progress.totalInvestment) ?? 0;
  return unitOf({ overall: (total(from) < total(to) ? to : from).progress });
}
