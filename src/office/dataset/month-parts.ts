import { textIn } from '../../history/json.ts';
import type { Manifest } from '../../history/manifest.ts';
import type { Entry } from '../../ledgers/entries/entry.ts';
import { entryDatasetColumns } from '../../ledgers/entries/entry-dataset.ts';
import { entryStored } from '../../ledgers/entries/entry-stored.ts';
import { LEDGERS } from '../../ledgers/ledgers.ts';
import { PROJECTS } from '../../ledgers/projects.ts';
import type { DatasetColumn } from '../../model/dataset.ts';
import { formatPeriod, lastDayOf } from '../../model/period.ts';
import type { ListRecord } from '../../model/record.ts';
import { rowIn } from '../../model/table.ts';
import type { ClosedMonth } from '../months/months.ts';
import type { DatasetFormat } from './asked.ts';
import { MONTHS, monthColumns, PUBLISHED_RATES, publishedColumns } from './month-tables.ts';

/** The rows of one table for a month, as a file of a dataset. */
export interface DatasetPart {
  readonly path: string;
  readonly rows: number;
  readonly bytes: Uint8Array;
}

export interface PartsAsked {
  readonly city: string;
  readonly to: DatasetFormat;
  /** Leaves out columns that may name a project or a person. */
  readonly withoutNames: boolean;
}

type Write = <R>(columns: readonly DatasetColumn<R>[], records: readonly R[]) => Uint8Array;

/** One file for every ledger that the month has lists of, and one for the month itself. */
export async function* monthParts(month: ClosedMonth, asked: PartsAsked): AsyncGenerator<DatasetPart> {
  const write = await writerOf(asked.to);
  const { manifest } = month;
  const { period, calculation } = manifest;
  const part = <R>(table: string, columns: readonly DatasetColumn<R>[], rows: readonly R[]): DatasetPart => ({
    path: `${table}/${placeOf(manifest, asked)}/part-0.${asked.to}`,
    rows: rows.length,
    bytes: write(withPlace(columns, manifest, asked), rows),
  });
  yield part(PROJECTS.id, projectColumns(manifest, asked), month.records);
  for (const ledger of LEDGERS) {
    const entries: readonly Entry[] = month.recordsOf(entryStored(ledger)) ?? [];
    const columns = entryDatasetColumns(ledger, lastDayOf(period), entries);
    if (entries.length > 0) yield part(ledger.id, withSource(columns, manifest, asked), entries);
  }
  yield part(MONTHS, monthColumns(), [manifest]);
  yield part(PUBLISHED_RATES, publishedColumns(), calculation.benchmarks);
}

type OfMonth = Pick<Manifest, 'period' | 'inputs' | 'calculation'>;

/** The columns of a project, which are the same in every month. */
export function projectColumns(month: OfMonth, asked: PartsAsked) {
  return withSource(PROJECTS.datasetColumns(month.period, month.calculation.limits), month, asked);
}

/** Adds columns for the city and month of each row. */
export function withPlace<R>(
  columns: readonly DatasetColumn<R>[],
  { period }: Pick<Manifest, 'period'>,
  { city }: Pick<PartsAsked, 'city'>,
): readonly DatasetColumn<R>[] {
  const written = formatPeriod(period);
  return [
    { name: 'city', kind: 'text', value: () => city },
    { name: 'period', kind: 'text', value: () => written },
    ...columns,
  ];
}

async function writerOf(to: DatasetFormat): Promise<Write> {
  return to === 'parquet'
    ? (await import('../../write/parquet.ts')).parquetBytes
    : (await import('../../write/dataset-csv.ts')).datasetCsv;
}

/** `year=2023/month=09/city=成都市` */
function placeOf({ period }: Manifest, { city }: PartsAsked): string {
  const [year, month] = formatPeriod(period).split('-');
  return `year=${year}/month=${month}/city=${city}`;
}

/** Adds columns for a record's source: file, sheet and row, and the file's SHA-256. */
function withSource<R extends ListRecord>(
  columns: readonly DatasetColumn<R>[],
  { inputs }: OfMonth,
  { withoutNames }: PartsAsked,
): readonly DatasetColumn<R>[] {
  const hashes = new Map(inputs.map(({ file, sha256 }) => [file, textIn(sha256)]));
  const all: readonly DatasetColumn<R>[] = [
    ...columns,
    { name: 'file', kind: 'text', names: true, value: ({ table }) => table.file },
    { name: 'sheet', kind: 'text', names: true, value: ({ table }) => table.sheet.name || undefined },
    {
      name: 'row',
      kind: 'count',
      value: ({ table, position }) => rowIn(table, position),
    },
    { name: 'sha256', kind: 'text', value: ({ table }) => hashes.get(table.file) },
  ];
  return withoutNames ? all.filter(({ names }) => names !== true) : all;
}
