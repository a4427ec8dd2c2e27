import type { Period } from '../model/period.ts';
import type { ListRecord } from '../model/record.ts';
import { rowIn, type Table } from '../model/table.ts';
import { integerIn, listIn, parseJson, textsIn } from './json.ts';
import { KeptTable } from './kept-table.ts';
import type { Stored, StoredLine } from './stored.ts';

/** The place of a record among the data stored with a month. */
export interface Place {
  /** The line number in the file of tables. */
  readonly table: number;
  /** The position among the kept rows of that table. */
  readonly position: number;
  readonly memberOf: number | undefined;
}

/**
 * Records as lines of JSON, one array each, after a first line with the column names; null if the list does not state a
 * value.
 */
export function* recordLines<R extends ListRecord<Field>, Field extends string>(
  { columns }: Stored<R, Field>,
  records: readonly R[],
  placeOf: (record: R) => Place,
): Generator<string> {
  const values = Object.values(columns);
  yield JSON.stringify([...Object.keys(columns), 'row', 'table', 'position', 'memberOf']);
  for (const record of records) {
    const { table, position, memberOf } = placeOf(record);
    const row = rowIn(record.table, record.position);
    yield JSON.stringify([...values.map((value) => value(record)), row, table, position, memberOf]);
  }
}

/** Restores the records, with tables read from `tableAt` when needed; undefined if a line is not a record. */
export function restoreRecords<R extends ListRecord<Field>, Field extends string>(
  stored: Stored<R, Field>,
  period: Period,
  lines: readonly string[],
  tableAt: (index: number) => Table<Field>,
): readonly R[] | undefined {
  const names = textsIn(parseJson(lines[0] ?? ''));
  const places = new Map(names.map((name, at) => [name, at]));
  const tables = new Map<number, { readonly table: Table<Field>; readonly memberOf: Map<number, number> }>();
  const tableOf = (index: number) => {
    let known = tables.get(index);
    if (known === undefined) {
      const memberOf = new Map<number, number>();
      known = { table: new KeptTable(memberOf, () => tableAt(index)), memberOf };
      tables.set(index, known);
    }
    return known;
  };
  const records: R[] = [];
  for (let row = 1; row < lines.length; row += 1) {
    const values = listIn(parseJson(lines[row]!));
    const value: StoredLine['value'] = (column) => values[places.get(column) ?? -1];
    const index = integerIn(value('table'));
    const position = integerIn(value('position'));
    if (index === undefined || position === undefined) return undefined;
    const { table, memberOf } = tableOf(index);
    const parent = integerIn(value('memberOf'));
    if (parent !== undefined) memberOf.set(position, parent);
    const record = stored.restore({ value, table, position });
    if (record === undefined) return undefined;
    records.push(record);
  }
  return stored.settle?.(records, { period, has: (column) => places.has(column) }) ?? records;
}
