import type { Decisive } from '../../calculate/forecast/decisive.ts';
import type { Forecast, PartForecast } from '../../calculate/forecast/forecast.ts';
import type { Lacking } from '../../model/measure.ts';
import type { Period } from '../../model/period.ts';
import type { ListRecord } from '../../model/record.ts';
import type { Yuan } from '../../model/yuan.ts';

/** A forecast with all that is said beside it, ready to be shown. */
export interface ForecastSubject<R extends ListRecord = ListRecord> {
  readonly forecast: Forecast;
  readonly remaining: Remaining;
  /** plan − run rate where that is above 0; undefined where the run rate does not apply. */
  readonly shortfall: Yuan | undefined;
  /** The largest shortfall first; those of which nothing can be said last. */
  readonly agencies: readonly AgencyForecast[];
  readonly decisive: readonly Decisive<R>[];
  readonly missing: ForecastMissing;
  /** The months of the year so far, as far as there are lists. */
  readonly months: readonly ForecastMonthShown[];
}

export interface Remaining {
  /** Planned to start this year, and not begun. */
  readonly starts: number | undefined;
  /** Begun and not finished. */
  readonly ongoing: number | undefined;
  /** plan − completed */
  readonly investment: Yuan | undefined;
}

export interface AgencyForecast extends PartForecast {
  readonly key: string;
  /** So far. */
  readonly done: Yuan | undefined;
}

/** What the forecast leaves out. */
export interface ForecastMissing {
  readonly annualPlan: Pick<Lacking, 'projects'>;
  readonly completed: Lacking;
  /** Without the dates that a schedule needs. */
  readonly schedule: Lacking;
  readonly notReported: readonly string[];
}

export interface ForecastMonthShown {
  readonly period: Period;
  readonly closed: boolean;
  readonly completed: Yuan | undefined;
  readonly plan: Yuan | undefined;
}
