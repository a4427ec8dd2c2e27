import type { Outcome } from '../model/outcome.ts';
import type { LitMonths } from './alerts/alerts.ts';
import type { YearForecast } from './forecast/forecast.ts';
import type { LedgersInUse } from './ledger/ledger.ts';
import type { ClosedMonth, Month } from './months/months.ts';
import type { Dataset } from './pipeline.ts';
import type { RankedMonth } from './report/month-parts.ts';

/**
 * What a run has read, by what was asked for, so that the same question gets the same answer. Only for runs that
 * write nothing into the workspace's own folders before they end: files are assumed not to change meanwhile.
 */
export interface Memory {
  readonly datasets: Map<string, Promise<Outcome<Dataset>>>;
  readonly months: Map<string, Promise<Month | undefined>>;
  readonly closed: Map<string, Promise<ClosedMonth | undefined>>;
  readonly alerts: Map<string, Promise<LitMonths>>;
  /** The ranking of a month, which is the same for every part of a run. */
  readonly boards: Map<string, Promise<RankedMonth>>;
  readonly ledgers: Map<string, Promise<Outcome<LedgersInUse | undefined>>>;
  readonly forecasts: Map<string, Promise<Outcome<YearForecast | undefined>>>;
}

export function emptyMemory(): Memory {
  return {
    datasets: new Map(),
    months: new Map(),
    closed: new Map(),
    alerts: new Map(),
    boards: new Map(),
    ledgers: new Map(),
    forecasts: new Map(),
  };
}

/** The answer to a question; with a memory it is computed only once. */
export function remembered<T>(
  known: Map<string, Promise<T>> | undefined,
  question: unknown,
  ask: () => Promise<T>,
): Promise<T> {
  if (known === undefined) return ask();
  const key = JSON.stringify(question);
  const found = known.get(key) ?? ask();
  known.set(key, found);
  return found;
}
