import { DIMENSIONS, type GroupTableId } from '../calculate/dimensions.ts';
import type { Report } from '../calculate/report.ts';
import type { Finding } from '../model/finding.ts';
import type { LayoutTable } from '../model/layout.ts';
import { benchmarksTable } from './benchmarks-table.ts';
import { detailTable } from './detail-table.ts';
import { findingsTable } from './findings-table.ts';
import { finishesTable } from './finishes-table.ts';
import { overallTable } from './overall-table.ts';
import { problemsTable } from './problems-table.ts';
import { groupTable } from './progress-tables.ts';
import { reservesTable } from './reserves-table.ts';
import { startsTable } from './starts-table.ts';
import type { ReportWords, TableId } from './words.ts';

/** All that tables are laid out from. */
export interface TableMaterial {
  readonly report: Report;
  readonly findings: readonly Finding[];
  readonly words: ReportWords;
  /** The sentence of a finding, in the language of the words. */
  readonly sentence: (finding: Finding) => string;
}

/** The tables of a report in their usual order, the summaries first. */
export const TABLE_IDS: readonly TableId[] = [
  'overall',
  ...DIMENSIONS.map(({ table }) => table),
  'starts',
  'finishes',
  'reserves',
  'benchmarks',
  'problems',
  'detail',
  'findings',
];

/** Lays out one table; only those asked for are ever built. */
export function reportTable(id: TableId, material: TableMaterial): LayoutTable {
  const { report, findings, words, sentence } = material;
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
    case 'problems':
      return problemsTable(report, words);
    case 'detail':
      return detailTable(report, words);
    case 'findings':
      return findingsTable(findings, words, sentence);
    default:
      return groupTable(report, id satisfies GroupTableId, words);
  }
}
