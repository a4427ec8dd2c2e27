import type { LayoutTable } from '../../../../model/layout.ts';
import { pointsCell, textCell } from '../../../../show/cells.ts';
import type { Report } from '../../measures/report.ts';
import type { ReportWords } from './words.ts';

/** The own completion rate held against published ones: a line for each. */
export function benchmarksTable({ benchmarks }: Report, words: ReportWords): LayoutTable {
  const { summary } = words;
  return {
    id: 'benchmarks',
    title: words.tables.benchmarks,
    notes: [],
    columns: [
      { id: 'name', title: summary.benchmark, kind: 'text', expendable: 0 },
      { id: 'rate', title: summary.publishedRate, kind: 'percent', expendable: 0 },
      { id: 'overall', title: summary.overallLead, kind: 'points', expendable: 0 },
      { id: 'provincial', title: summary.provincialLead, kind: 'points', expendable: 0 },
    ],
    rows: benchmarks.map(({ name, rate, overall, provincial }) => ({
      cells: [
        textCell(name),
        { type: 'percent', value: rate },
        pointsCell({ measure: overall }),
        pointsCell({ measure: provincial }),
      ],
    })),
  };
}
