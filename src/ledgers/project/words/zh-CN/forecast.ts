import type { ForecastColumnId } from '../../forecast/columns.ts';

/** Columns that only forecasts have. */
export const forecastColumns: Readonly<Record<ForecastColumnId, string>> = {
  startAhead: '计划开工尚未开工',
  underWay: '已开工未竣工',
  stretch: '年内工期（月）',
};
