import { runRules } from '../../check/run-rules.ts';
import { matchRecords } from '../../identity/identity.ts';
import { type EarlierMonth, lastReports } from '../../identity/last-reports.ts';
import { type Sameness, singlesOf } from '../../identity/matching.ts';
import type { Configuration } from '../../model/configuration.ts';
import type { Finding } from '../../model/finding.ts';
import { monthIndex, type Period } from '../../model/period.ts';
import type { PlainDate } from '../../model/plain-date.ts';
import type { Ledger } from '../ledger.ts';
import type { CompleteEntries } from './complete-entries.ts';
import type { Entry } from './entry.ts';
import { unheardAgencies } from './named-project.ts';
import { settledKey } from './settled-key.ts';

/**
 * Applies a ledger's rules to the entries of a month, and to their changes since earlier months (latest first): each
 * entry is compared with the last list that had it, however long ago.
 */
export function checkEntries(
  { checks, key }: Pick<Ledger, 'checks' | 'key'>,
  { entries, beside, look }: CompleteEntries,
  period: Period,
  before: readonly EarlierMonth<Entry>[],
  on: PlainDate,
  configuration?: Configuration | undefined,
): Finding[] {
  // An entry that exists only through another ledger's list was never in this one.
  const isListed = ({ from }: Entry) => from === undefined;
  const own = entries.filter(isListed);
  const isKept = own.length > 0;
  const unheardBy = unheardAgencies(look('projects'), configuration);
  const byKey = sameKey(settledKey(key, configuration));
  const match = (one: readonly Entry[], other: readonly Entry[]) =>
    matchRecords(one, other, byKey, [], []).value;
  const months = before.map((month) => ({ ...month, records: month.records.filter(isListed) }));
  const reports = lastReports(months, [], match);
  const matched = reports && match(reports.records, own);
  const lastOf = (entry: Entry) => reports!.toldIn(entry);
  const without = [...before.map((month) => month.period).reverse(), period];
  return runRules(checks.rules, {
    entry: entries.map((entry) => ({
      ...{ entry, on, beside: beside(entry), among: entries, isKept },
      unheard: unheardBy(entry),
    })),
    left: matched?.left.map((entry) => {
      const last = lastOf(entry);
      const since = without.find((month) => isLater(month, last)) ?? period;
      return { entry, on, beside: () => undefined, unheard: [], among: entries, isKept, last, since };
    }),
    pair: singlesOf(matched).map((pair) => ({ ...pair, last: lastOf(pair.before), on })),
  });
}

function isLater(one: Period, other: Period): boolean {
  return monthIndex(one.year, one.month) > monthIndex(other.year, other.month);
}

/**
 * An entry is known by the fields of its key alone: it stays the same under another agency. Its code is that of its
 * project, which may have several entries.
 */
function sameKey(keyOf: (entry: Entry) => string): Sameness<Entry> {
  return {
    codeOf: () => undefined,
    nameOf: keyOf,
    isLikely: () => true,
    apart: [],
    further: () => [],
  };
}
