import type { Exact } from '../../model/exact.ts';
import type { PlainDate } from '../../model/plain-date.ts';
import type { Quantity } from '../../model/quantity.ts';
import type { ListRecord } from '../../model/record.ts';
import { matchingKey } from '../../normalise/text.ts';
import type { Evidence } from '../../show/trace/evidence.ts';

/**
 * One row of a ledger with the fields that its list states. Immutable; a field that the list leaves out is missing
 * from `values`.
 */
export interface Entry extends ListRecord {
  readonly values: ReadonlyMap<string, EntryValue>;
  /** Who submitted the list, if anything tells. */
  readonly by?: string | undefined;
  /** The ledger whose list has it, if that is another one: a matter that only a project list raises. */
  readonly from?: string | undefined;
  /**
   * Fields that follow from other fields or lists, each with the cell that states it; undefined where no cell does.
   */
  readonly inferred?: ReadonlyMap<string, Evidence | undefined> | undefined;
}

/** A value that the list does not state, and the cell that it follows from. */
export interface Inferred {
  readonly value: EntryValue;
  readonly cell: Evidence | undefined;
}

/** Words; money in 元 or a count; an exact number; a day; an answer; a number with its unit. */
export type EntryValue = string | number | Exact | PlainDate | boolean | Quantity;

export function textOf({ values }: Pick<Entry, 'values'>, field: string): string | undefined {
  const value = values.get(field);
  return typeof value === 'string' ? value : undefined;
}

export function amountOf({ values }: Pick<Entry, 'values'>, field: string): number | undefined {
  const value = values.get(field);
  return typeof value === 'number' ? value : undefined;
}

export function dateOf({ values }: Pick<Entry, 'values'>, field: string): PlainDate | undefined {
  const value = values.get(field);
  return typeof value === 'object' && 'year' in value ? value : undefined;
}

export function numberOf({ values }: Pick<Entry, 'values'>, field: string): Exact | undefined {
  const value = values.get(field);
  return typeof value === 'object' && 'top' in value ? value : undefined;
}

export function quantityOf({ values }: Pick<Entry, 'values'>, field: string): Quantity | undefined {
  const value = values.get(field);
  return isQuantity(value) ? value : undefined;
}

export function isQuantity(value: EntryValue | undefined): value is Quantity {
  return typeof value === 'object' && 'parts' in value;
}

export function answerOf({ values }: Pick<Entry, 'values'>, field: string): boolean | undefined {
  const value = values.get(field);
  return typeof value === 'boolean' ? value : undefined;
}

/** The key by which an entry is recognised, however it is written this month. */
export function keyOf(values: ReadonlyMap<string, EntryValue>, fields: readonly string[]): string {
  return fields
    .map((field) => {
      const value = values.get(field);
      if (typeof value === 'string') return matchingKey(value);
      return JSON.stringify(value ?? null, (_, part) => (typeof part === 'bigint' ? String(part) : part));
    })
    .join('\n');
}
