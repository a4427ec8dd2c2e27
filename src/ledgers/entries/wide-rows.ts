import { wholeField, wordOf } from '../../model/stretch.ts';
import type { Table } from '../../model/table.ts';
import { cellIn, type Evidence } from '../../show/trace/evidence.ts';
import type { Ledger, LedgerField, Wide } from '../ledger.ts';
import { PROJECT_NAME } from '../lines/common-fields.ts';
import type { EntryValue } from './entry.ts';

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
  const columns = table.columns.flatMap(({ field }) => (isOfWord(field, wide) ? [field!] : []));
  return columns.flatMap((column) => {
    const field = fields.find((one) => one.field === wholeField(column));
    return field === undefined ? [] : [{ ...field, field: column }];
  });
}

/** The fields of a ledger's lists whose headings give the names of entries: their own names are those of projects. */
export function fieldsOfWide({ fields, wide }: Pick<Ledger, 'fields' | 'wide'>): readonly LedgerField[] {
  const own = fields.filter(({ field, kind }) => kind !== 'name' && field !== wide?.of);
  return [PROJECT_NAME, ...own];
}

/** Whether a table has columns of words. */
export function isWide(table: Table, wide: Ledger['wide']): boolean {
  return table.columns.some(({ field }) => isOfWord(field, wide));
}

function isOfWord(field: string | undefined, wide: Ledger['wide']): boolean {
  if (field === undefined || wide === undefined) return false;
  return wordOf(field) !== undefined && wide.fields.has(wholeField(field));
}

/**
 * The entries of a row: one for each word of whose columns it states something, with what the row says of all. Where it states
 * nothing of any it stands for itself, unless the headings give the names. What the list sums up over the words (最后得分) is no
 * entry's own and is left out.
 */
export function wideRows(
  values: Map<string, EntryValue>,
  wide: Ledger['wide'],
  table: Table,
  position: number,
): readonly WideRow[] {
  if (wide === undefined || !isWide(table, wide)) return [{ values, cells: new Map() }];
  const own = [...values].filter(([field]) => isOfWord(field, wide));
  const shared = sharedValues(values, wide);
  const words = new Set(own.map(([field]) => wordOf(field)!));
  if (words.size === 0) return wide.of === undefined ? [{ values: new Map(shared), cells: new Map() }] : [];
  const named = wide.of === undefined ? [] : [[wide.of, cellIn({ table, position }, 'name')] as const];
  const ofWhole = wholeOf(values, wide);
  const ofWords = Array.from(words, (word): WideRow => {
    const stated = own.filter(([field]) => wordOf(field) === word);
    const cells = stated.map(([field]) => [wholeField(field), cellIn({ table, position }, field)] as const);
    return {
      values: new Map([
        ...shared,
        [wide.field, word],
        ...stated.map(([field, value]) => [wholeField(field), value] as const),
      ]),
      cells: new Map([...named, ...cells, [wide.field, cells[0]?.[1]]]),
    };
  });
  return ofWhole === undefined ? ofWords : [ofWhole, ...ofWords];
}

/** The whole that the words are parts of; undefined where the row does not state it. */
function wholeOf(
  values: ReadonlyMap<string, EntryValue>,
  { field, fields, whole }: Wide,
): WideRow | undefined {
  if (whole === undefined || ![...fields].some((one) => values.has(one))) return undefined;
  const own = [...values].filter(([one]) => !fields.has(wholeField(one)) || wordOf(one) === undefined);
  return { values: new Map([...own, [field, whole.word]]), cells: new Map() };
}

/** What a row says of all its entries; its name is that of their project where the headings give theirs. */
function sharedValues(
  values: ReadonlyMap<string, EntryValue>,
  { fields, of, whole }: Wide,
): readonly (readonly [string, EntryValue])[] {
  return [...values].flatMap(([field, value]) => {
    if (fields.has(wholeField(field)) || whole?.own.has(wholeField(field)) === true) return [];
    return [[field === 'name' && of !== undefined ? of : field, value] as const];
  });
}
