import { wholeField, wordOf } from '../model/stretch.ts';
import type { Table } from '../model/table.ts';
import { cellIn, type Evidence } from '../show/trace/evidence.ts';
import type { EntryValue } from './entry.ts';
import type { Ledger, LedgerField } from './ledger.ts';

/** What one entry of a row states, and the cells of what stands in columns of its own word. */
export interface WideRow {
  readonly values: Map<string, EntryValue>;
  readonly cells: ReadonlyMap<string, Evidence | undefined>;
}

/** The words for which a list has columns of their own: the judges, the kinds of needs. */
export function wordsInHeadings(fields: Iterable<string>, of: string): ReadonlySet<string> {
  const words = Array.from(fields, (field) => (wholeField(field) === of ? wordOf(field) : undefined));
  return new Set(words.flatMap((word) => word ?? []));
}

/** The fields of a table with a column for each word, one for each column. */
export function wideFields(
  fields: readonly LedgerField[],
  table: Table,
  wide: Ledger['wide'],
): readonly LedgerField[] {
  const columns = table.columns.flatMap(({ field }) => field ?? []);
  return columns.flatMap((column) => {
    const whole = wholeField(column);
    const field = fields.find((one) => one.field === whole);
    return whole === column || field === undefined || wide?.fields.has(whole) !== true
      ? []
      : [{ ...field, field: column }];
  });
}

/**
 * The entries of a row: one for each word of whose columns it states something, with what the row says of all; the row itself
 * where it states nothing of any. What the list sums up over the words (最后得分) is no entry's own and is left out.
 */
export function wideRows(
  values: Map<string, EntryValue>,
  wide: Ledger['wide'],
  table: Table,
  position: number,
): readonly WideRow[] {
  if (wide === undefined) return [{ values, cells: new Map() }];
  const own = [...values].filter(
    ([field]) => wide.fields.has(wholeField(field)) && wordOf(field) !== undefined,
  );
  const isWide = table.columns.some(
    ({ field }) => field !== undefined && wide.fields.has(wholeField(field)) && wordOf(field) !== undefined,
  );
  if (!isWide) return [{ values, cells: new Map() }];
  const shared = [...values].filter(([field]) => !wide.fields.has(wholeField(field)));
  const words = new Set(own.map(([field]) => wordOf(field)!));
  if (words.size === 0) return [{ values: new Map(shared), cells: new Map() }];
  return Array.from(words, (word): WideRow => {
    const stated = own.filter(([field]) => wordOf(field) === word);
    const cells = stated.map(([field]) => [wholeField(field), cellIn({ table, position }, field)] as const);
    return {
      values: new Map([
        ...shared,
        [wide.field, word],
        ...stated.map(([field, value]) => [wholeField(field), value] as const),
      ]),
      cells: new Map([...cells, [wide.field, cells[0]?.[1]]]),
    };
  });
}
