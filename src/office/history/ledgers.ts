import { account } from '../../calculate/account.ts';
import { documentFile, type KeptBesides, keepLedger } from '../../history/close-month.ts';
import type { ClosedMonth } from '../../history/open-month.ts';
import type { Entry } from '../../ledgers/entry.ts';
import { entryColumns } from '../../ledgers/entry-columns.ts';
import { entryStored } from '../../ledgers/entry-stored.ts';
import type { Ledger } from '../../ledgers/ledger.ts';
import { LEDGERS } from '../../ledgers/ledgers.ts';
import type { Configuration } from '../../model/configuration.ts';
import { type Damage, damage } from '../../model/damage.ts';
import { lastDayOf, type Period } from '../../model/period.ts';
import { type LedgerInputs, ledgerDocument } from '../../show/ledger/document.ts';
import { countSeverities } from '../count-inputs.ts';
import { ledgerTablesIn, readLedger } from '../ledger.ts';
import { completeLedgers } from '../ledger-entries.ts';
import type { Dataset } from '../pipeline.ts';

/** The other ledgers of a month, as far as there are lists of them: what is stored of each. */
export function besidesOf(
  dataset: Dataset,
  period: Period,
  configuration: Configuration | undefined,
): readonly KeptBesides[] {
  const read = new Map(LEDGERS.map((ledger) => [ledger, readLedger(ledger, dataset, period, configuration)]));
  const { projects } = dataset;
  const of = (ledger: Ledger) => ({ entries: read.get(ledger)?.entries ?? [], isStored: false });
  const complete = completeLedgers({ period, projects, of }, lastDayOf(period), configuration);
  return LEDGERS.flatMap((ledger) => {
    const own = ledgerTablesIn(ledger, dataset.readings);
    if (own.length === 0) return [];
    const { rows, findings } = read.get(ledger)!;
    const { entries } = complete(ledger);
    const tables = [...new Set([...own, ...entries.map(({ table }) => table)])];
    const inputs = {
      files: new Set(own.map(({ file }) => file)).size,
      unreadable: 0,
      rows,
      entries: entries.length,
      ...countSeverities(findings),
    };
    const kept = keepLedger(entryStored(ledger), tables, entries);
    return [{ ledger: ledger.id, kept, document: documentText(ledger, period, inputs, entries) }];
  });
}

/** Whether the entries that a month keeps still give the documents that were stored with them. */
export function checkLedgers(month: ClosedMonth, path: string): readonly Damage[] {
  return LEDGERS.flatMap((ledger): readonly Damage[] => {
    const stored = month.documentOf(ledger.id);
    if (stored === undefined) return [];
    const entries = month.recordsOf(entryStored(ledger));
    const place = `${path}/${documentFile(ledger.id)}`;
    if (entries === undefined) return [damage(place, 'malformed', {})];
    const { inputs } = JSON.parse(stored) as { inputs: LedgerInputs };
    const own = documentText(ledger, month.manifest.period, inputs, entries);
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
  const columns = entryColumns(ledger, on);
  const accounted = account(entries, { ...ledger, columns });
  return `${JSON.stringify(ledgerDocument(ledger.id, period, on, inputs, accounted, columns), null, 2)}\n`;
}
