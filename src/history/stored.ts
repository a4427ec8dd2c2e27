import type { Period } from '../model/period.ts';
import type { ListRecord } from '../model/record.ts';
import type { Table } from '../model/table.ts';

/** How a ledger's records are stored: lines of JSON that other tools can read, with their totals. */
export interface Stored<R extends ListRecord<Field>, Field extends string = string> {
  /** The ledger's id. */
  readonly ledger: string;
  /** The files for the records and for their tables. */
  readonly files: { readonly records: string; readonly tables: string };
  /** The columns of a line, in order. The record's place is added to them. */
  readonly columns: Readonly<Record<string, (record: R) => unknown>>;
  /** The record of a line; undefined if the line is not a record. */
  readonly restore: (line: StoredLine<Field>) => R | undefined;
  /** Converts what earlier builds stored differently. */
  readonly settle?: (records: readonly R[], month: StoredMonth) => readonly R[];
  readonly isField: (name: unknown) => name is Field;
  readonly totals: readonly Total<R>[];
}

/** A stored line with access by column name. */
export interface StoredLine<Field extends string = string> {
  /** Undefined if the month was stored without the column. */
  readonly value: (column: string) => unknown;
  readonly table: Table<Field>;
  readonly position: number;
}

export interface StoredMonth {
  readonly period: Period;
  /** Whether the month was stored with this column. */
  readonly has: (column: string) => boolean;
}

/** A sum over the records; `empty` is the sum if there are none. */
export interface Total<R> {
  readonly name: string;
  readonly of: (record: R) => number | undefined;
  readonly empty: 0 | undefined;
}
