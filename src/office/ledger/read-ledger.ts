import { columnEntries } from '../../ledgers/entries/column-entries.ts';
import type { Entry } from '../../ledgers/entries/entry.ts';
import { readEntries } from '../../ledgers/entries/read-entries.ts';
import { uniteEntries } from '../../ledgers/entries/unite-entries.ts';
import type { Ledger } from '../../ledgers/ledger.ts';
import { officeOf } from '../../ledgers/office.ts';
import type { Configuration } from '../../model/configuration.ts';
import type { Finding } from '../../model/finding.ts';
import type { Period } from '../../model/period.ts';
import type { Table } from '../../model/table.ts';
import type { Reading } from '../../recognise/reading.ts';

/** The entries of a ledger in a month's lists. */
export interface ListedEntries {
  readonly entries: readonly Entry[];
  readonly rows: number;
  readonly findings: readonly Finding[];
  /** They come from a closed month, complete as stored. */
  readonly isStored: boolean;
}

/** The result of reading the files. */
interface ReadFiles {
  readonly readings: readonly Reading[];
}

/** The same for any ledger; each is read on first use. */
export function readLedgers(
  files: ReadFiles,
  period: Period,
  configuration: Configuration | undefined,
): (ledger: Ledger) => ListedEntries {
  const known = new Map<Ledger, ListedEntries>();
  return (ledger) => {
    const read = known.get(ledger) ?? readLedger(ledger, files, period, configuration);
    known.set(ledger, read);
    return read;
  };
}

/** The entries of a ledger in the lists of a month, and what was found about them. */
export function readLedger(
  ledger: Ledger,
  { readings }: ReadFiles,
  period: Period,
  configuration: Configuration | undefined,
): ListedEntries {
  const office = officeOf(configuration);
  const entries: Entry[] = [];
  const findings: Finding[] = [];
  let rows = 0;
  for (const { sheets } of readings)
    for (const { tables, others, aside } of sheets) {
      const own = [...tables, ...others].filter((table) => table.ledger === ledger.id);
      if (own.length > 0) findings.push(...aside);
      for (const table of own) {
        const read = readEntries(ledger, table, period, office);
        rows += table.rows.length;
        for (const entry of read.value) entries.push(entry);
        for (const found of read.findings) findings.push(found);
      }
    }
  const projectTables = readings.flatMap(({ sheets }) => sheets.flatMap(({ tables }) => tables));
  const inColumns = columnEntries(ledger, projectTables, entries, period, office);
  for (const entry of inColumns.value) entries.push(entry);
  for (const found of inColumns.findings) findings.push(found);
  if (ledger.rowsMayRepeat === true) return { entries, rows, findings, isStored: false };
  const united = ledger.unite?.(entries, office) ?? uniteEntries(ledger, entries);
  for (const found of united.findings) findings.push(found);
  return { entries: united.value, rows, findings, isStored: false };
}

/** The tables of a ledger in everything that was read. */
export function ledgerTablesIn(ledger: Ledger, readings: readonly Reading[]): readonly Table[] {
  return readings.flatMap(({ sheets }) =>
    sheets.flatMap(({ others }) => others.filter((table) => table.ledger === ledger.id)),
  );
}
