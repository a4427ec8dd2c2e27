import { CELL, GENERAL } from '../model/sheet.ts';
import type { RawCell } from '../model/table.ts';

/**
 * The result of reading a cell. `empty`: the list does not say; it is never 0. `unreadable`: no value; the caller
 * picks the finding by the kind of field and adds the place. Cells with an error or a formula never calculated are
 * unreadable here; the caller reports them.
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
