import type { LayoutTable } from '../../../../model/layout.ts';
import { cells, layRows, leads, texts } from '../../../../show/columns.ts';
import type { Report } from '../../measures/report.ts';
import type { ReportWords } from './words.ts';

/** The completion rate compared with published ones, one row each. */
export function benchmarksTable({ benchmarks }: Report, { tables, summary }: ReportWords): LayoutTable {
  return {
    id: 'benchmarks',
    title: tables.benchmarks,
    notes: [],
    ...layRows<Report['benchmarks'][number]>(
      [
        texts('name', summary.benchmark, 0, ({ name }) => name),
        cells('rate', summary.publishedRate, 'percent', 0, ({ rate }) => ({ type: 'percent', value: rate })),
        leads('overall', summary.overallLead, 0, ({ overall }) => ({ measure: overall })),
        leads('provincial', summary.provincialLead, 0, ({ provincial }) => ({ measure: provincial })),
      ],
      benchmarks,
    ),
  };
}
