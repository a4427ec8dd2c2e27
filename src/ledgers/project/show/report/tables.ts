import { measuredValue } from '../../../../calculate/figure.ts';
import type { Finding } from '../../../../model/finding.ts';
import type { LayoutTable } from '../../../../model/layout.ts';
import { YUAN_PER_YI } from '../../../../model/yuan.ts';
import { findingsTable } from '../../../../show/check/check.ts';
import type { FindingSpeech } from '../../../../show/check/speech.ts';
import { shortNames } from '../../../../show/file-names.ts';
import { DIMENSIONS, type GroupTableId } from '../../measures/dimensions.ts';
import { missingNote } from '../../measures/missing-note.ts';
import type { Report } from '../../measures/report.ts';
import { WATCH_LISTS } from '../../measures/watch-lists.ts';
import { changesTable } from '../comparison/change.ts';
import { benchmarksTable } from './benchmarks-table.ts';
import { detailTable } from './detail-table.ts';
import { overallTable } from './overall-table.ts';
import { groupTable } from './progress-tables.ts';
import { problemsTable, watchListTable } from './project-lists.ts';
import { finishesTable, reservesTable, startsTable } from './stage-tables.ts';
import type { ReportWords, TableId } from './words.ts';

/** Everything that the tables are built from. */
export interface TableMaterial {
  readonly report: Report;
  readonly findings: readonly Finding[];
  readonly words: ReportWords;
  readonly speech: FindingSpeech;
}

/** The tables of a report in their usual order, the summaries first. */
export const TABLE_IDS: readonly TableId[] = [
  'overall',
  ...DIMENSIONS.map(({ table }) => table),
  'starts',
  'finishes',
  'reserves',
  ...WATCH_LISTS,
  'benchmarks',
  'changes',
  'problems',
  'detail',
  'findings',
];

/** Builds one table; tables that are not requested are never built. */
export function reportTable(id: TableId, material: TableMaterial): LayoutTable {
  const { report, words } = material;
  const table = { ...layOut(id, material), ...unitOf(report), sheet: words.sheets[id] };
  const { basis } = report;
  const missing = DIVIDES.has(id) ? missingNote(report) : undefined;
  const notes = [...table.notes, ...(missing === undefined ? [] : [words.notes.missing(missing)])];
  // The tables of findings and of stated problems do not depend on the plan.
  if (basis === undefined || id === 'findings' || id === 'problems') return { ...table, notes };
  return { ...table, notes: [...notes, words.notes.basis(basis)] };
}

/** Tables with rates over all projects; tables of groups have a note about what each group leaves out. */
const DIVIDES: ReadonlySet<TableId> = new Set(['overall', 'benchmarks', 'changes', 'detail'] as const);

/** Whether a table has any content: lists may name no area, and a year's plan may have no finishes or no reserves. */
export function hasContent(id: TableId, report: Report): boolean {
  const { starts, finishes, reserves, groups } = report;
  switch (id) {
    case 'overall':
    case 'findings':
      return true;
    case 'detail':
      return report.projects.length > 0;
    case 'benchmarks':
      return report.benchmarks.length > 0;
    case 'changes':
      return report.changes.length > 0;
    case 'problems':
      return (measuredValue(report.problems) ?? 0) > 0;
    case 'lagging':
    case 'overdueStarts':
    case 'overdueFinishes':
      return report[id].items.length > 0;
    case 'starts':
      return starts.planned.records > 0;
    case 'finishes':
      return finishes.planned.records > 0;
    case 'reserves':
      return reserves.projects.records > 0;
    default:
      return (groups.get(id satisfies GroupTableId)?.rows.length ?? 0) > 0;
  }
}

/** If lists state no step, a table of steps would show 0 for what nobody knows. */
export function areStepsUnknown({ reserves }: Pick<Report, 'reserves'>): boolean {
  return reserves.steps.every(({ projects }) => projects.records === 0);
}

/** If the districts are the agencies, one of the two tables is enough. */
export function isTwin(id: string, { groups }: Pick<Report, 'groups'>): boolean {
  const keysOf = (table: GroupTableId) => (groups.get(table)?.rows ?? []).map(({ key }) => key).join('\n');
  return id === 'byDistrict' && keysOf('byDistrict') === keysOf('byAgency');
}

/** If the whole report is below 1 亿元, 亿元 would show most amounts as 0; its tables are then in 万元. */
export function unitOf({ overall }: Pick<Report, 'overall'>): Pick<LayoutTable, 'unit'> {
  const amounts = [overall.totalInvestment, overall.annualPlan, overall.completed].map((figure) =>
    Math.abs(measuredValue(figure) ?? 0),
  );
  const largest = Math.max(...amounts);
  return largest > 0 && largest < YUAN_PER_YI ? { unit: '万元' } : {};
}

function layOut(id: TableId, { report, findings, words, speech }: TableMaterial): LayoutTable {
  const shorten = () => shortNames(report.projects, findings);
  switch (id) {
    case 'overall':
      return overallTable(report, words);
    case 'starts':
      return startsTable(report, words);
    case 'finishes':
      return finishesTable(report, words);
    case 'reserves':
      return reservesTable(report, words);
    case 'benchmarks':
      return benchmarksTable(report, words);
    case 'changes':
      return changesTable(report, words);
    case 'lagging':
    case 'overdueStarts':
    case 'overdueFinishes':
      return watchListTable(id, report, words, shorten());
    case 'problems':
      return problemsTable(report, words, shorten());
    case 'detail':
      return detailTable(report, words, shorten());
    case 'findings':
      return findingsTable(findings, words, speech, shorten());
    default:
      return groupTable(report, id satisfies GroupTableId, words);
  }
}
