import type { PlainDate } from '../model/plain-date.ts';
import type { ListRecord } from '../model/record.ts';

/** One line of a ledger: what its list says of each field. Immutable; a field of which the list says nothing is not there. */
export interface Entry extends ListRecord {
  readonly values: ReadonlyMap<string, EntryValue>;
}

/** Words, money in 元 or a count, a day, an answer. */
export type EntryValue = string | number | PlainDate | boolean;

export function textOf({ values }: Entry, field: string): string | undefined {
  const value = values.get(field);
  return typeof value === 'string' ? value : undefined;
}

export function amountOf({ values }: Entry, field: string): number | undefined {
  const value = values.get(field);
  return typeof value === 'number' ? value : undefined;
}

export function dateOf({ values }: Entry, field: string): PlainDate | undefined {
  const value = values.get(field);
  return typeof value === 'object' ? value : undefined;
}

export function answerOf({ values }: Entry, field: string): boolean | undefined {
  const value = values.get(field);
  return typeof value === 'boolean' ? value : undefined;
}
