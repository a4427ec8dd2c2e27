import { oneCause } from '../../check/one-cause.ts';
import type { EarlierMonth } from '../../identity/last-reports.ts';
import { checkEntries } from '../../ledgers/entries/check-entries.ts';
import type { CompleteEntries } from '../../ledgers/entries/complete-entries.ts';
import type { Entry } from '../../ledgers/entries/entry.ts';
import { recallEntries } from '../../ledgers/entries/recall-entries.ts';
import type { Ledger } from '../../ledgers/ledger.ts';
import type { Configuration } from '../../model/configuration.ts';
import type { Finding } from '../../model/finding.ts';
import type { PlainDate } from '../../model/plain-date.ts';
import { completeLedgers, type MonthLists } from '../ledger/ledger-entries.ts';
import type { ListedEntries } from '../ledger/read-ledger.ts';

/** A month's ledger with complete entries and all its findings. */
export interface CheckedLedger extends CompleteEntries {
  readonly rows: number;
  /** Findings about its lists, its entries, and the changes since earlier months; waived ones included. */
  readonly findings: readonly Finding[];
}

/** What earlier months' lists have of a ledger, the latest first. */
export type EarlierEntries = (ledger: Ledger) => readonly EarlierMonth<Entry>[];

/** The ledgers of a month for `kp ledger`, `kp check` and `kp close`; each is computed on first use. */
export function checkedLedgers(
  lists: Omit<MonthLists, 'of'> & { readonly of: (ledger: Ledger) => ListedEntries },
  earlier: EarlierEntries | undefined,
  on: PlainDate,
  configuration: Configuration | undefined,
): (ledger: Ledger) => CheckedLedger {
  const complete = completeLedgers(lists, on, configuration);
  const known = new Map<Ledger, CheckedLedger>();
  return (ledger) => {
    let checked = known.get(ledger);
    if (checked === undefined) {
      const { rows, findings, isStored } = lists.of(ledger);
      const before = earlier?.(ledger) ?? [];
      // What was closed keeps what was recalled then.
      const month = isStored
        ? complete(ledger)
        : recallEntries(ledger, complete(ledger), lists.period, before, configuration);
      const found = checkEntries(ledger, month, lists.period, before, on, configuration);
      checked = { ...month, rows, findings: oneCause([...findings, ...found], ledger.checks) };
      known.set(ledger, checked);
    }
    return checked;
  };
}
