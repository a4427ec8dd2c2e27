import type { EarlierMonth } from '../../identity/last-reports.ts';
import type { Configuration } from '../../model/configuration.ts';
import type { Period } from '../../model/period.ts';
import type { Ledger } from '../ledger.ts';
import type { CompleteEntries } from './complete-entries.ts';
import type { Entry } from './entry.ts';
import { settledKey } from './settled-key.ts';

/** The entries of a month, with what follows from earlier lists of each, the latest first. */
export function recallEntries(
  { key, recall }: Pick<Ledger, 'key' | 'recall'>,
  month: CompleteEntries,
  period: Period,
  before: readonly EarlierMonth<Entry>[],
  configuration: Configuration | undefined,
): CompleteEntries {
  if (recall === undefined || before.length === 0) return month;
  const keyOf = settledKey(key, configuration);
  const months = before.map((one) => ({
    period: one.period,
    known: new Map(one.records.map((entry) => [keyOf(entry), entry])),
  }));
  const recalled = new Map<Entry, Entry>();
  for (const entry of month.entries) {
    const own = keyOf(entry);
    const past = months.flatMap((one) => {
      const then = one.known.get(own);
      return then === undefined ? [] : [{ period: one.period, entry: then }];
    });
    const told = recall(entry, past, period);
    const values = new Map([...entry.values, ...told.map(({ field, value }) => [field, value] as const)]);
    const inferred = new Map([
      ...(entry.inferred ?? []),
      ...told.map(({ field, cell }) => [field, cell] as const),
    ]);
    recalled.set(told.length === 0 ? entry : { ...entry, values, inferred }, entry);
  }
  return {
    ...month,
    entries: [...recalled.keys()],
    beside: (entry) => month.beside(recalled.get(entry) ?? entry),
  };
}
