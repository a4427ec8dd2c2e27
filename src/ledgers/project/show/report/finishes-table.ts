import { measuredValue } from '../../../../calculate/figure.ts';
import type { LayoutTable } from '../../../../model/layout.ts';
import { countCell, moneyCell, percentCell } from '../../../../show/cells.ts';
import type { Report } from '../../measures/report.ts';
import type { ReportWords } from './words.ts';

/** Finishes: one line. */
export function finishesTable({ finishes, period }: Report, words: ReportWords): LayoutTable {
  const { summary } = words;
  const unknown = measuredValue(finishes.unknown) ?? 0;
  return {
    id: 'finishes',
    title: words.tables.finishes,
    notes: [
      words.notes.period(period),
      words.notes.finishRate,
      ...(unknown > 0 ? [words.notes.finishesUnknown(unknown)] : []),
    ],
    columns: [
      { id: 'planned', title: summary.plannedToFinish, kind: 'count', expendable: 0 },
      { id: 'finished', title: summary.finishedProjects, kind: 'count', expendable: 0 },
      { id: 'rate', title: summary.finishRate, kind: 'percent', expendable: 0 },
      { id: 'finishedInvestment', title: summary.finishedInvestment, kind: 'money', expendable: 1 },
      { id: 'expected', title: summary.expected, kind: 'count', expendable: 2 },
      { id: 'expectedInvestment', title: summary.expectedInvestment, kind: 'money', expendable: 2 },
      { id: 'overdue', title: summary.overdueFinishes, kind: 'count', expendable: 1 },
    ],
    rows: [
      {
        cells: [
          countCell(finishes.planned),
          countCell(finishes.finished),
          percentCell(finishes.rate),
          moneyCell(finishes.finishedInvestment),
          countCell(finishes.expected),
          moneyCell(finishes.expectedInvestment),
          countCell(finishes.overdue),
        ],
      },
    ],
  };
}
