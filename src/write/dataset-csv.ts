import type { DatasetColumn } from '../model/dataset.ts';

/**
 * Records as CSV for database engines (RFC 4180): `true` and `false`, days as 2023-09-30, empty where nothing is
 * stated, text unchanged. There is no guard against formulas, because an engine would read it as part of the text.
 */
export function datasetCsv<R>(columns: readonly DatasetColumn<R>[], records: readonly R[]): Uint8Array {
  const lines = records.map((record) => columns.map((column) => field(column, record)).join(','));
  return Buffer.from([columns.map(({ name }) => name).join(','), ...lines, ''].join('\n'));
}

function field<R>(column: DatasetColumn<R>, record: R): string {
  if (column.kind === 'date') {
    const date = column.value(record);
    const two = (number: number) => String(number).padStart(2, '0');
    return date === undefined ? '' : `${date.year}-${two(date.month)}-${two(date.day)}`;
  }
  const value = column.value(record);
  if (value === undefined) return '';
  if (typeof value !== 'string') return String(value);
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
