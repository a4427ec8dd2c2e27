import { parquetWriteBuffer } from 'hyparquet-writer';
import type { DatasetColumn } from '../model/dataset.ts';

/**
 * Records as a Parquet file: money and counts as INT64, days as DATE, answers as BOOLEAN, texts as UTF-8; null where
 * nothing is stated. Equal records give equal bytes.
 */
export function parquetBytes<R>(columns: readonly DatasetColumn<R>[], records: readonly R[]): Uint8Array {
  const written = parquetWriteBuffer({
    columnData: columns.map((column) => ({ name: column.name, data: valuesOf(column, records) })),
    schema: [
      { name: 'root', num_children: columns.length },
      ...columns.map(({ name, kind }) => ({ name, repetition_type: 'OPTIONAL', ...TYPES[kind] }) as const),
    ],
    createdBy: 'kp',
  });
  return new Uint8Array(written);
}

const TYPES = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  yuan: { type: 'INT64' },
  count: { type: 'INT64' },
  answer: { type: 'BOOLEAN' },
  date: { type: 'INT32', converted_type: 'DATE' },
} as const satisfies Record<DatasetColumn<never>['kind'], object>;

function valuesOf<R>(column: DatasetColumn<R>, records: readonly R[]): unknown[] {
  switch (column.kind) {
    case 'yuan':
    case 'count':
      return records.map((record) => {
        const value = column.value(record);
        return value === undefined ? null : BigInt(value);
      });
    case 'date':
      return records.map((record) => {
        const date = column.value(record);
        return date === undefined ? null : Date.UTC(date.year, date.month - 1, date.day) / MILLISECONDS;
      });
    default:
      return records.map((record) => column.value(record) ?? null);
  }
}

const MILLISECONDS = 86_400_000;
