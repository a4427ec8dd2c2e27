import type { Finding } from '../model/finding.ts';
import type { ListRecord } from '../model/record.ts';
import type { Table } from '../model/table.ts';
import type { Reading } from '../recognise/reading.ts';
import { keepCells } from './cells.ts';
import { digestOf } from './digest.ts';
import { findingLine } from './findings.ts';
import { type Manifest, manifestText } from './manifest.ts';
import { readingJson } from './readings.ts';
import { type Place, recordLines } from './records.ts';
import { sealText } from './seal.ts';
import type { Stored } from './stored.ts';
import { tableLine } from './tables.ts';
import { type Totals, totalsOf } from './totals.ts';

/** A month to be stored: its records, how they were read, and the contents of its manifest. */
export interface Closing extends Omit<Manifest, 'totals' | 'ledgers' | 'files' | 'inputs'> {
  readonly readings: readonly Reading[];
  /** The ledger that the report covers. */
  readonly kept: KeptLedger;
  /** The other ledgers that have lists. */
  readonly besides: readonly KeptBesides[];
  readonly findings: readonly Finding[];
  /** Findings waived in kp.yaml, with the reasons. */
  readonly waived: readonly { readonly finding: Finding; readonly reason: string }[];
  /** The document `kp.report/1`, as text. */
  readonly report: string;
}

export interface MonthFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export const FILE = {
  manifest: 'manifest.json',
  seal: 'seal.json',
  projects: 'projects.ndjson',
  tables: 'tables.ndjson',
  findings: 'findings.ndjson',
  report: 'report.json',
} as const;
export const MONTH_FILES: readonly string[] = Object.values(FILE);

/** The files of a month. `digest` is the SHA-256 of the manifest, by which later months name this one. */
export function closeMonth(
  { readings, kept, besides, findings, waived, report, ...head }: Closing,
  closedAt: string,
): { readonly files: readonly MonthFile[]; readonly digest: string } {
  const open = findings.map((found) => findingLine(found));
  const setAside = waived.map(({ finding, reason }) => findingLine(finding, reason));
  const data: readonly MonthFile[] = [
    ...kept.files,
    { name: FILE.findings, bytes: lines([...open, ...setAside]) },
    { name: FILE.report, bytes: Buffer.from(report) },
    ...besides.flatMap((one) => [
      ...one.kept.files,
      { name: documentFile(one.ledger), bytes: Buffer.from(one.document) },
    ]),
  ];
  const files = data.map(({ name, bytes }) => ({ name, bytes: bytes.length, sha256: digestOf(bytes) }));
  const ledgers = new Map(besides.map(({ ledger, kept: { totals } }) => [ledger, totals]));
  const manifest = Buffer.from(
    manifestText({ ...head, totals: kept.totals, ledgers, files, inputs: readings.map(readingJson) }),
  );
  const digest = digestOf(manifest);
  const seal = Buffer.from(sealText({ manifest: digest, closedAt }));
  return {
    files: [...data, { name: FILE.manifest, bytes: manifest }, { name: FILE.seal, bytes: seal }],
    digest,
  };
}

/** A ledger's records as stored with a month. */
export interface KeptLedger {
  readonly files: readonly MonthFile[];
  readonly totals: Totals;
}

/** A ledger other than the one that the report covers. */
export interface KeptBesides {
  readonly ledger: string;
  readonly kept: KeptLedger;
  /** The document `kp.ledger/1`, as text. */
  readonly document: string;
}

/** The file of a ledger's document. */
export function documentFile(ledger: string): string {
  return `${ledger}.json`;
}

/** Stores records with the tables of their ledger, including tables without records, because these were read too. */
export function keepLedger<R extends ListRecord<Field>, Field extends string>(
  stored: Stored<R, Field>,
  tables: readonly Table[],
  records: readonly R[],
): KeptLedger {
  const standing = new Map<Table, R[]>();
  for (const record of records) {
    const group = standing.get(record.table);
    if (group === undefined) standing.set(record.table, [record]);
    else group.push(record);
  }
  const kept = new Map<Table, KeptPositions>();
  const tableLines = tables.map((table, index) => {
    const cells = keepCells(table);
    kept.set(table, { index, positions: new Map(cells.rows.map(({ row }, position) => [row, position])) });
    return tableLine(table, cells, standing.get(table) ?? []);
  });
  return {
    files: [
      { name: stored.files.records, bytes: lines(recordLines(stored, records, (one) => placeOf(one, kept))) },
      { name: stored.files.tables, bytes: lines(tableLines) },
    ],
    totals: totalsOf(stored, records),
  };
}

interface KeptPositions {
  /** The line number in the file. */
  readonly index: number;
  /** Positions among the kept rows, by sheet row. */
  readonly positions: ReadonlyMap<number, number>;
}

function placeOf({ table, position }: ListRecord, kept: ReadonlyMap<Table, KeptPositions>): Place {
  const { index, positions } = kept.get(table)!;
  const { cells } = table.sheet;
  const parent = table.memberOf.get(position);
  return {
    table: index,
    position: positions.get(cells.rowNumber(position))!,
    memberOf: parent === undefined ? undefined : positions.get(cells.rowNumber(parent)),
  };
}

function lines(all: Iterable<string>): Uint8Array {
  return Buffer.from(Array.from(all, (line) => `${line}\n`).join(''));
}
