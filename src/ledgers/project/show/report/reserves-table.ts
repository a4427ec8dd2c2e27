import { measuredValue } from '../../../../calculate/figure.ts';
import type { LayoutTable } from '../../../../model/layout.ts';
import { countCell, moneyCell, textCell } from '../../../../show/cells.ts';
import type { Report } from '../../measures/report.ts';
import type { ReportWords } from './words.ts';

/** Reserves by step, all five, and in all. */
export function reservesTable({ reserves }: Report, words: ReportWords): LayoutTable {
  const missing = measuredValue(reserves.withoutStep) ?? 0;
  const lines = reserves.steps.map((step) => ({
    cells: [textCell(step.key), countCell(step.projects), moneyCell(step.totalInvestment)],
  }));
  return {
    id: 'reserves',
    title: words.tables.reserves,
    notes: missing > 0 ? [words.notes.withoutStep(missing)] : [],
    columns: [
      { id: 'key', title: words.columns.step, kind: 'text', expendable: 0 },
      { id: 'projects', title: words.summary.projects, kind: 'count', expendable: 0 },
      { id: 'totalInvestment', title: words.columns.totalInvestment, kind: 'money', expendable: 1 },
    ],
    rows: [
      ...lines,
      {
        cells: [
          textCell(words.reservesTotal),
          countCell(reserves.projects),
          moneyCell(reserves.totalInvestment),
        ],
        emphasis: 'total',
      },
      {
        cells: [
          textCell(words.columns.converted),
          countCell(reserves.converted.projects),
          moneyCell(reserves.converted.totalInvestment),
        ],
      },
    ],
  };
}
