import { account } from '../../calculate/account.ts';
import { documentFile, type KeptBesides, keepLedger } from '../../history/close-month.ts';
import { isObject, parseJson } from '../../history/json.ts';
import type { ClosedMonth } from '../../history/open-month.ts';
import type { Entry } from '../../ledgers/entries/entry.ts';
import { entryColumns } from '../../ledgers/entries/entry-columns.ts';
import { entryStored } from '../../ledgers/entries/entry-stored.ts';
import type { Ledger } from '../../ledgers/ledger.ts';
import { LEDGERS } from '../../ledgers/ledgers.ts';
import { type Damage, damage } from '../../model/damage.ts';
import type { Finding } from '../../model/finding.ts';
import { lastDayOf, type Period } from '../../model/period.ts';
import { type LedgerInputs, ledgerDocument } from '../../show/ledger/document.ts';
import type { CheckedLedger } from '../check/checked-ledgers.ts';
import { ledgerTablesIn } from '../ledger/read-ledger.ts';
import type { Dataset } from '../pipeline.ts';
import { countSeverities } from '../reading/count-inputs.ts';

/** The other ledgers of a month, as far as there are lists of them: what is stored of each. `open` leaves out what is waived. */
export function besidesOf(
  { readings }: Pick<Dataset, 'readings'>,
  period: Period,
  ledgers: (ledger: Ledger) => CheckedLedger,
  open: (findings: readonly Finding[]) => readonly Finding[],
): readonly KeptBesides[] {
  return LEDGERS.flatMap((ledger) => {
    const own = ledgerTablesIn(ledger, readings);
    if (own.length === 0 && ledger.byColumn === undefined) return [];
    const { entries, rows, findings } = ledgers(ledger);
    if (own.length === 0 && entries.length === 0) return [];
    const tables = [...new Set([...own, ...entries.map(({ table }) => table)])];
    const inputs = {
      files: new Set(own.map(({ file }) => file)).size,
      unreadable: 0,
      rows,
      entries: entries.length,
      ...countSeverities(open(findings)),
    };
    const kept = keepLedger(entryStored(ledger), tables, entries);
    return [{ ledger: ledger.id, kept, document: documentText(ledger, period, inputs, entries) }];
  });
}

/** Whether the stored entries still give the stored documents. */
export function checkLedgers(month: ClosedMonth, path: string): readonly Damage[] {
  return LEDGERS.flatMap((ledger): readonly Damage[] => {
    const stored = month.documentOf(ledger.id);
    if (stored === undefined) return [];
    const entries = month.recordsOf(entryStored(ledger));
    const place = `${path}/${documentFile(ledger.id)}`;
    const json = parseJson(stored);
    if (entries === undefined || !isObject(json)) return [damage(place, 'malformed', {})];
    const own = documentText(ledger, month.manifest.period, json.inputs as LedgerInputs, entries);
    return own === stored ? [] : [damage(place, 'changed', {})];
  });
}

function documentText(
  ledger: Ledger,
  period: Period,
  inputs: LedgerInputs,
  entries: readonly Entry[],
): string {
  const on = lastDayOf(period);
  const columns = entryColumns(ledger, on, entries);
  const accounted = account(entries, { ...ledger, columns });
  return `${JSON.stringify(ledgerDocument(ledger.id, period, on, inputs, accounted, columns), null, 2)}\n`;
}
