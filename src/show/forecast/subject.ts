import type { Decisive } from '../../calculate/forecast/decisive.ts';
import type { Forecast, PartForecast } from '../../calculate/forecast/forecast.ts';
import type { Lacking } from '../../model/measure.ts';
import type { Period } from '../../model/period.ts';
import type { ListRecord } from '../../model/record.ts';
import type { Yuan } from '../../model/yuan.ts';

/** A forecast with everything that is shown beside it. */
export interface ForecastSubject<R extends ListRecord = ListRecord> {
  readonly forecast: Forecast;
  readonly remaining: Remaining;
  /** plan − run rate if that is above 0; undefined if the run rate does not apply. */
  readonly shortfall: Yuan | undefined;
  /** The largest shortfall first, unknown ones last. */
  readonly agencies: readonly AgencyForecast[];
  readonly decisive: readonly Decisive<R>[];
  readonly missing: ForecastMissing;
  /** The months of the year so far that have lists. */
  readonly months: readonly ForecastMonthShown[];
}

export interface Remaining {
  /** Planned to start this year and not started. */
  readonly starts: number | undefined;
  /** Started and not finished. */
  readonly ongoing: number | undefined;
  /** plan − completed */
  readonly investment: Yuan | undefined;
}

export interface AgencyForecast extends PartForecast {
  readonly key: string;
  /** Completed so far. */
  readonly done: Yuan | undefined;
}

/** What is missing in the forecast's data. */
export interface ForecastMissing {
  readonly annualPlan: Pick<Lacking, 'projects'>;
  readonly completed: Lacking;
  /** Projects without the dates that the schedule method needs. */
  readonly schedule: Lacking;
  readonly notReported: readonly string[];
}

export interface ForecastMonthShown {
  readonly period: Period;
  readonly closed: boolean;
  readonly completed: Yuan | undefined;
  readonly plan: Yuan | undefined;
}
