import type { Period } from '../model/period.ts';
import type { ListRecord } from '../model/record.ts';
import type { Table } from '../model/table.ts';

/** How the records of a ledger are kept: lines of JSON that other tools read, and what they come to. */
export interface Stored<R extends ListRecord<Field>, Field extends string = string> {
  /** The ledger's id. */
  readonly ledger: string;
  /** The month's files of its records, and of the tables they stand in. */
  readonly files: { readonly records: string; readonly tables: string };
  /** The columns of a line, in order. Where the record stands is added to them. */
  readonly columns: Readonly<Record<string, (record: R) => unknown>>;
  /** The record of a line; undefined where the line is none. */
  readonly restore: (line: StoredLine<Field>) => R | undefined;
  /** What earlier builds stored otherwise, made as it is now. */
  readonly settle?: (records: readonly R[], month: StoredMonth) => readonly R[];
  readonly isField: (name: unknown) => name is Field;
  readonly totals: readonly Total<R>[];
}

/** A stored line, looked at by the names of its columns. */
export interface StoredLine<Field extends string = string> {
  /** Undefined for a column that the month was stored without. */
  readonly value: (column: string) => unknown;
  readonly table: Table<Field>;
  readonly position: number;
}

export interface StoredMonth {
  readonly period: Period;
  /** Whether the month was stored with a column. */
  readonly has: (column: string) => boolean;
}

/** A sum over the records; `empty` is the sum of none. */
export interface Total<R> {
  readonly name: string;
  readonly of: (record: R) => number | undefined;
  readonly empty: 0 | undefined;
}
