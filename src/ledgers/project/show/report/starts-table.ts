import { measuredValue } from '../../../../calculate/figure.ts';
import type { LayoutCell, LayoutTable } from '../../../../model/layout.ts';
import { countCell, percentCell, textCell } from '../../../../show/cells.ts';
import type { Report } from '../../measures/report.ts';
import type { Starts } from '../../measures/starts.ts';
import type { ReportWords } from './words.ts';

/** Starts by level and in all, with the three denominators side by side. */
export function startsTable({ starts, period }: Report, words: ReportWords): LayoutTable {
  const { summary } = words;
  const unknown = measuredValue(starts.unknown) ?? 0;
  return {
    id: 'starts',
    title: words.tables.starts,
    notes: [
      words.notes.period(period),
      words.notes.startRates,
      ...(unknown > 0 ? [words.notes.startsUnknown(unknown)] : []),
    ],
    columns: [
      { id: 'key', title: words.columns.level, kind: 'text', expendable: 0 },
      { id: 'planned', title: summary.planned, kind: 'count', expendable: 0 },
      { id: 'started', title: summary.startedProjects, kind: 'count', expendable: 0 },
      { id: 'rate', title: summary.startRate, kind: 'percent', expendable: 0 },
      { id: 'early', title: summary.early, kind: 'count', expendable: 3 },
      { id: 'due', title: summary.due, kind: 'count', expendable: 2 },
      { id: 'startedOfDue', title: summary.startedOfDue, kind: 'count', expendable: 3 },
      { id: 'rateOfDue', title: summary.rateOfDue, kind: 'percent', expendable: 1 },
      { id: 'rateOfAll', title: summary.rateOfAll, kind: 'percent', expendable: 4 },
      { id: 'overdue', title: summary.overdueStarts, kind: 'count', expendable: 1 },
    ],
    rows: [
      ...starts.byLevel.map((level) => ({ cells: [textCell(level.key), ...startCells(level)] })),
      { cells: [textCell(words.total), ...startCells(starts)], emphasis: 'total' },
    ],
  };
}

function startCells(starts: Starts): LayoutCell[] {
  return [
    countCell(starts.planned),
    countCell(starts.started),
    percentCell(starts.rate),
    countCell(starts.early),
    countCell(starts.due),
    countCell(starts.startedOfDue),
    percentCell(starts.rateOfDue),
    percentCell(starts.rateOfAll),
    countCell(starts.overdue),
  ];
}
