import type { Chart } from '../../write/xlsx/content.ts';
import type { ForecastSubject } from './subject.ts';
import type { ForecastWords } from './words.ts';

/** What was completed by the end of each month for which there are lists, under the year's plan; none of one month alone. */
export function courseChart({ months }: ForecastSubject, { charts }: ForecastWords): readonly Chart[] {
  if (months.filter(({ completed }) => completed !== undefined).length < 2) return [];
  return [
    {
      title: charts.course,
      table: 'months',
      along: 'period',
      series: [
        { column: 'completed', as: 'bars', look: 'plain' },
        { column: 'annualPlan', as: 'line', look: 'limit' },
      ],
    },
  ];
}
