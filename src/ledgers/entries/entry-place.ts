import type { Source } from '../../model/source.ts';
import { tableSource } from '../../model/table.ts';
import { cellIn, type Evidence } from '../../show/trace/evidence.ts';
import type { Entry } from './entry.ts';

/**
 * The place where an entry states a field: the cell of the first of these columns that its list has, else the cell of
 * its name.
 */
export function placeOf(entry: Entry, ...fields: readonly string[]): Source {
  const { table, position } = entry;
  const elsewhere = fields.map((field) => entry.inferred?.get(field)?.source);
  const found = elsewhere.find((source) => source !== undefined);
  if (found !== undefined) return found;
  const columns = [...fields, 'name'].map(
    (field) => table.columns.find((one) => one.field === field)?.column,
  );
  const column = columns.find((one) => one !== undefined);
  return tableSource(table, table.sheet.cells.rowNumber(position), column);
}

/** The cell from which a field was read, in the entry's own list or in the list that it follows from. */
export function cellOfEntry(entry: Entry, field: string): Evidence | undefined {
  return entry.inferred?.get(field) ?? cellIn(entry, field);
}
