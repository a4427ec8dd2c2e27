import { CELL } from '../model/sheet.ts';
import { type RawCell, rawCellOf, type Table } from '../model/table.ts';
import { type TenthMonth, tenthMonth } from '../normalise/date.ts';

/**
 * How the columns of a table write October (`2023.1` or `2023.10`); each is worked out when its first `2023.1` is
 * read.
 */
export function tenthMonths(table: Table): (column: number) => TenthMonth | undefined {
  const known = new Map<number, TenthMonth | undefined>();
  return (column) => {
    if (!known.has(column)) known.set(column, tenthMonth(cellsOf(table, column)));
    return known.get(column);
  };
}

/** The cells of a column that may be dates or numbers, in the data rows. */
export function* cellsOf({ sheet, rows }: Table, column: number): Generator<RawCell> {
  for (const position of rows) {
    const cell = sheet.cells.inRow(position, column);
    if (cell >= 0 && sheet.cells.kind(cell) <= CELL.number) yield rawCellOf(sheet, cell);
  }
}
