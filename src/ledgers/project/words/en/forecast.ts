import type { ForecastColumnId } from '../../forecast/columns.ts';

/** Columns that only forecasts have. */
export const forecastColumns: Readonly<Record<ForecastColumnId, string>> = {
  startAhead: 'Planned to start and not begun',
  underWay: 'Begun and not finished',
  stretch: 'Months of the year it is built in',
};
