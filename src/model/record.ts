import type { Source } from './source.ts';
import { type Section, type Table, tableSource } from './table.ts';

/** What every record of every ledger has: where it stands, what it is called, and whose it is. */
export interface ListRecord<Field extends string = string> {
  readonly table: Table<Field>;
  /** Stored-row position in the table's sheet. */
  readonly position: number;
  /** Clean name: markers and doubled pinyin taken off, otherwise as written. */
  readonly name: string;
  /** Matching key of the name: brackets, width and variants folded. */
  readonly key: string;
  readonly code: string | undefined;
  readonly agency: string | undefined;
  /** Sections that gave it fields which its own row does not state. */
  readonly inherited?: ReadonlyMap<string, Section> | undefined;
}

/** The cell of the record's name. */
export function placeOf({ table, position }: ListRecord): Source {
  const column = table.columns.find(({ field }) => field === 'name')?.column;
  return tableSource(table, table.sheet.cells.rowNumber(position), column);
}
