import type { Source } from '../model/source.ts';
import { tableSource } from '../model/table.ts';
import type { Entry } from './entry.ts';

/** Where an entry says a field: the cell in the first of the columns that its list has, else in that of its name. */
export function placeOf({ table, position }: Entry, ...fields: readonly string[]): Source {
  const columns = [...fields, 'name'].map(
    (field) => table.columns.find((one) => one.field === field)?.column,
  );
  const column = columns.find((one) => one !== undefined);
  return tableSource(table, table.sheet.cells.rowNumber(position), column);
}
