import { runRules } from '../check/run-rules.ts';
import { matchRecords } from '../identity/identity.ts';
import { type Sameness, singlesOf } from '../identity/matching.ts';
import type { Configuration } from '../model/configuration.ts';
import type { Finding } from '../model/finding.ts';
import type { PlainDate } from '../model/plain-date.ts';
import type { CompleteEntries } from './complete-entries.ts';
import type { Entry } from './entry.ts';
import type { Ledger } from './ledger.ts';
import { settledKey } from './settled-key.ts';

/**
 * What the rules of a ledger find in the entries of a month, and between them and those of the month before; undefined
 * where there is none.
 */
export function checkEntries(
  { checks, key }: Pick<Ledger, 'checks' | 'key'>,
  { entries, beside }: CompleteEntries,
  before: readonly Entry[] | undefined,
  on: PlainDate,
  configuration?: Configuration | undefined,
): Finding[] {
  // What only another ledger's list has is no entry that was once in this one.
  const isListed = ({ from }: Entry) => from === undefined;
  const own = entries.filter(isListed);
  const isKept = own.length > 0;
  const byKey = sameKey(settledKey(key, configuration));
  const since = before && matchRecords(before.filter(isListed), own, byKey, [], []).value;
  return runRules(checks.rules, {
    entry: entries.map((entry) => ({ entry, on, beside: beside(entry), among: entries, isKept })),
    left: since?.left.map((entry) => ({ entry, on, beside: () => undefined, among: entries, isKept })),
    pair: singlesOf(since).map((pair) => ({ ...pair, on })),
  });
}

/**
 * The fields of its key are all by which an entry is known: it is the same under another agency. Its code is its
 * project's, which may well have several.
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
