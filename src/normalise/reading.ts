import { CELL, GENERAL } from '../model/sheet.ts';
import type { RawCell } from '../model/table.ts';

/**
 * What a cell says. `empty` is "the list does not say", never 0. `unreadable` has no value; the caller names the fault
 * by the kind of its field and adds where it stands. Cells that hold an error or a formula never calculated are the
 * caller's to report; here they are unreadable.
 */
export type Reading<T, Doubt extends string = never> =
  | { readonly state: 'value'; readonly value: T; readonly doubt: Doubt | undefined }
  | { readonly state: 'empty' }
  | { readonly state: 'unreadable' };

export const EMPTY = { state: 'empty' } as const;
export const UNREADABLE = { state: 'unreadable' } as const;

export function valued<T>(value: T): {
  readonly state: 'value';
  readonly value: T;
  readonly doubt: undefined;
} {
  return { state: 'value', value, doubt: undefined };
}

/** A cell of words as it comes from a text file, or from a test. */
export function textCell(text: string): RawCell {
  return { kind: CELL.text, text, format: GENERAL, date1904: false };
}
