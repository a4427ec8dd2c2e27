import { placeOn, type Sheet } from '../../model/sheet.ts';
import type { CellPlace, Range } from '../../model/source.ts';

/** A cell of the turned sheet: its address there, and where it stands in the sheet as handed in, filled or not. */
export interface Placed extends CellPlace {
  readonly from: CellPlace;
  /** The project has no such row: the place is where one would look for it, and what stands there is something else. */
  readonly isAbsent?: boolean;
}

/** A sheet with its cells at other addresses. They stay the cells of the sheet as handed in, and are named as such. */
export function turnedSheet(sheet: Sheet, placed: readonly Placed[], merges: readonly Range[]): Sheet {
  const turned = new Map<number, Map<number, CellPlace>>();
  for (const { row, column, from } of placed) {
    const places = turned.get(row) ?? new Map<number, CellPlace>();
    // A sheet may have been turned before.
    turned.set(row, places.set(column, { ...from, ...placeOn(sheet, from.row, from.column) }));
  }
  const cells = placed
    .map(({ row, column, from, isAbsent }): [row: number, column: number, cell: number] => {
      return [row, column, isAbsent === true ? -1 : sheet.cells.at(from.row, from.column)];
    })
    .filter(([, , cell]) => cell >= 0)
    .sort(([row, column], [otherRow, otherColumn]) => row - otherRow || column - otherColumn);
  return {
    ...sheet,
    cells: sheet.cells.arranged(cells),
    merges,
    records: undefined,
    covered: [],
    totalRows: new Set(),
    turned,
  };
}

/**
 * Whether a sheet shows all that it holds. One with hidden rows or columns, or with amounts under its merges, is not
 * turned: what is left out of it would no longer be told.
 */
export function showsAll({ hiddenRows, hiddenColumns, covered, records }: Sheet): boolean {
  return (
    hiddenRows.size === 0 &&
    hiddenColumns.size === 0 &&
    covered.every(({ text }) => !/\d/.test(text)) &&
    (records === undefined || records.maybeTorn.size === 0)
  );
}

/** The filled cells of a stored row, at the address they have. */
export function lineOf({ cells }: Sheet, position: number, row = cells.rowNumber(position)): Placed[] {
  const placed: Placed[] = [];
  for (let cell = cells.rowStart(position); cell < cells.rowEnd(position); cell += 1) {
    const column = cells.column(cell);
    placed.push({ row, column, from: { row: cells.rowNumber(position), column } });
  }
  return placed;
}
