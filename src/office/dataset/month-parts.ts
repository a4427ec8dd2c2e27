import { textIn } from '../../history/json.ts';
import type { Entry } from '../../ledgers/entry.ts';
import { entryDatasetColumns } from '../../ledgers/entry-dataset.ts';
import { entryStored } from '../../ledgers/entry-stored.ts';
import { LEDGERS } from '../../ledgers/ledgers.ts';
import { PROJECTS } from '../../ledgers/projects.ts';
import type { DatasetColumn } from '../../model/dataset.ts';
import { formatPeriod, lastDayOf } from '../../model/period.ts';
import type { ListRecord } from '../../model/record.ts';
import type { ClosedMonth } from '../months.ts';
import type { DatasetFormat } from './asked.ts';

/** A ledger's records of a month as a file of a dataset. */
export interface DatasetPart {
  readonly path: string;
  readonly rows: number;
  readonly bytes: Uint8Array;
}

export interface PartsAsked {
  readonly city: string;
  readonly to: DatasetFormat;
  /** Columns that may name a project or a person are left out. */
  readonly withoutNames: boolean;
}

type Write = <R>(columns: readonly DatasetColumn<R>[], records: readonly R[]) => Uint8Array;

/** Every ledger that the month has lists of, one file each. */
export async function* monthParts(month: ClosedMonth, asked: PartsAsked): AsyncGenerator<DatasetPart> {
  const write = await writerOf(asked.to);
  const { manifest } = month;
  const { period } = manifest;
  const part = <R extends ListRecord>(
    ledger: string,
    columns: readonly DatasetColumn<R>[],
    records: readonly R[],
  ): DatasetPart => ({
    path: `${ledger}/${placeOf(month, asked)}/part-0.${asked.to}`,
    rows: records.length,
    bytes: write(columnsOf(columns, month, asked), records),
  });
  const columns = PROJECTS.datasetColumns(period, manifest.calculation.limits);
  yield part(PROJECTS.id, columns, month.records);
  for (const ledger of LEDGERS) {
    const entries: readonly Entry[] = month.recordsOf(entryStored(ledger)) ?? [];
    if (entries.length > 0)
      yield part(ledger.id, entryDatasetColumns(ledger, lastDayOf(period), entries), entries);
  }
}

async function writerOf(to: DatasetFormat): Promise<Write> {
  return to === 'parquet'
    ? (await import('../../write/parquet.ts')).parquetBytes
    : (await import('../../write/dataset-csv.ts')).datasetCsv;
}

/** `year=2023/month=09/city=成都市` */
function placeOf({ manifest }: ClosedMonth, { city }: PartsAsked): string {
  const [year, month] = formatPeriod(manifest.period).split('-');
  return `year=${year}/month=${month}/city=${city}`;
}

/** The columns between whose the record is and where it stands: file, sheet and row, and the file's SHA-256. */
function columnsOf<R extends ListRecord>(
  columns: readonly DatasetColumn<R>[],
  { manifest }: ClosedMonth,
  { city, withoutNames }: PartsAsked,
): readonly DatasetColumn<R>[] {
  const hashes = new Map(manifest.inputs.map(({ file, sha256 }) => [file, textIn(sha256)]));
  const period = formatPeriod(manifest.period);
  const all: readonly DatasetColumn<R>[] = [
    { name: 'city', kind: 'text', value: () => city },
    { name: 'period', kind: 'text', value: () => period },
    ...columns,
    { name: 'file', kind: 'text', names: true, value: ({ table }) => table.file },
    { name: 'sheet', kind: 'text', names: true, value: ({ table }) => table.sheet.name || undefined },
    {
      name: 'row',
      kind: 'count',
      value: ({ table, position }) => table.sheet.cells.rowNumber(position),
    },
    { name: 'sha256', kind: 'text', value: ({ table }) => hashes.get(table.file) },
  ];
  return withoutNames ? all.filter(({ names }) => names !== true) : all;
}
