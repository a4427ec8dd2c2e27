import type { Finding } from '../../model/finding.ts';
import type { LayoutTable } from '../../model/layout.ts';
import type { Period } from '../../model/period.ts';
import { YUAN_PER_YI } from '../../model/yuan.ts';
import { shortNames } from '../../show/file-names.ts';
import { cellOf } from './cell-of.ts';
import { detailColumns } from './measures/columns.ts';
import { calculateReport } from './measures/report.ts';
import { SCORED } from './measures/scored.ts';
import { moreInvestment, oneMoreStart, replaced } from './measures/what-if.ts';
import type { Project } from './record.ts';
import { detailTable } from './show/report/detail-table.ts';
import type { ReportWords } from './show/report/words.ts';

/** What a ranking needs from the project ledger: the measures, how a score is traced, and what would improve it. */
export const RANKED = {
  scored: SCORED,
  columnsOf: detailColumns,
  cellOf,
  changes: [
    ['one-more-start', oneMoreStart],
    ['100-million-more', moreInvestment(YUAN_PER_YI)],
  ],
  replaced,
  detail,
} as const;

/** The detail table; a workbook's formulas for points refer to it. */
function detail(
  projects: readonly Project[],
  period: Period,
  findings: readonly Finding[],
  words: ReportWords,
): LayoutTable {
  return detailTable(calculateReport(projects, period), words, shortNames(projects, findings));
}
