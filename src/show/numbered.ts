import type { LayoutTable } from '../model/layout.ts';
import { EMPTY_CELL } from './cells.ts';

/** The table with a column of row numbers; a sum row has none. */
export function numbered(table: LayoutTable, title: string): LayoutTable {
  let number = 0;
  return {
    ...table,
    columns: [{ id: 'serial', title, kind: 'count', expendable: 0 }, ...table.columns],
    rows: table.rows.map(({ cells, emphasis }) => {
      if (emphasis !== 'total') number += 1;
      const serial = emphasis === 'total' ? EMPTY_CELL : ({ type: 'count', value: number } as const);
      return { emphasis, cells: [serial, ...cells] };
    }),
  };
}

/** The table without a column that one format does not need. */
export function withoutColumn(table: LayoutTable, id: string): LayoutTable {
  const at = table.columns.findIndex((column) => column.id === id);
  if (at < 0) return table;
  const rest = <T>(all: readonly T[]) => all.filter((_, index) => index !== at);
  return {
    ...table,
    columns: rest(table.columns),
    rows: table.rows.map((row) => ({ ...row, cells: rest(row.cells) })),
  };
}

/** The table with one text before every row, in a column of its own. */
export function labelled(table: LayoutTable, title: string, label: string): LayoutTable {
  return {
    ...table,
    columns: [{ id: 'scope', title, kind: 'text', expendable: 0 }, ...table.columns],
    rows: table.rows.map((row) => ({ ...row, cells: [{ type: 'text', text: label }, ...row.cells] })),
  };
}
