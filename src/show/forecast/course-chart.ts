import type { Chart } from '../../write/xlsx/content.ts';
import type { ForecastSubject } from './subject.ts';
import type { ForecastWords } from './words.ts';

/**
 * The amount completed by the end of each month with lists, under a line for the year's plan; no chart for a single
 * month.
 */
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
