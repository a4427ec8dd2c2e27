import type { Sheet } from '../../model/sheet.ts';
import type { CellPlace, Range } from '../../model/source.ts';
import type { IsLabel } from './cards-as-rows.ts';
import { lineOf, type Placed, showsAll, turnedSheet } from './turned-sheet.ts';

/**
 * A sheet with a column for each project, turned: its labels become the header, its columns the rows. Lines above and
 * below stay. A last column with a label in place of a name (备注) is about the labels, not a project. Undefined where
 * rows or columns are hidden.
 */
export function columnsAsRows(sheet: Sheet, name: CellPlace, isLabel: IsLabel): Sheet | undefined {
  if (!showsAll(sheet)) return undefined;
  const { cells } = sheet;
  const nameAt = cells.rowPosition(name.row);
  const first = columnAfter(sheet, nameAt, name.column);
  if (first === undefined) return undefined;
  const { top, bottom } = rowsOfProjects(sheet, nameAt, first);
  const last = lastColumn(sheet, { top, bottom }, nameAt, isLabel);
  if (last <= first) return undefined;
  const [topRow, bottomRow] = [cells.rowNumber(top), cells.rowNumber(bottom)];
  // The columns below each other, from the top row on; what stands below moves down with them.
  const rowOf = (column: number) => topRow + column - 1;
  const shift = Math.max(0, rowOf(last) - bottomRow);
  const placed: Placed[] = [];
  for (let at = 0; at < cells.rowCount; at += 1)
    if (at < top) placed.push(...lineOf(sheet, at));
    else if (at > bottom) placed.push(...lineOf(sheet, at, cells.rowNumber(at) + shift));
  for (let column = 1; column <= last; column += 1)
    for (let at = top; at <= bottom; at += 1) {
      const row = cells.rowNumber(at);
      placed.push({ row: rowOf(column), column: row - topRow + 1, from: { row, column } });
    }
  const merges = sheet.merges.flatMap((merge): Range[] => {
    if (merge.bottom < topRow) return [merge];
    if (merge.top > bottomRow) return [{ ...merge, top: merge.top + shift, bottom: merge.bottom + shift }];
    const [left, right] = [merge.top - topRow + 1, Math.min(merge.bottom, bottomRow) - topRow + 1];
    return [{ top: rowOf(merge.left), left, bottom: rowOf(Math.min(merge.right, last)), right }];
  });
  return turnedSheet(sheet, placed, merges);
}

/** The first filled column right of one, and of the merge over it. */
function columnAfter({ cells, merges }: Sheet, position: number, column: number): number | undefined {
  const row = cells.rowNumber(position);
  const over = merges.find(({ top, left }) => top === row && left === column);
  for (let cell = cells.rowStart(position); cell < cells.rowEnd(position); cell += 1)
    if (cells.column(cell) > (over?.right ?? column)) return cells.column(cell);
  return undefined;
}

/** The last column with anything in it, named or not, left of one with a label in place of a name. */
function lastColumn(
  { cells, merges }: Sheet,
  { top, bottom }: { readonly top: number; readonly bottom: number },
  nameAt: number,
  isLabel: IsLabel,
): number {
  const lastName = cells.rowEnd(nameAt) - 1;
  if (isLabel(lastName)) return cells.column(lastName) - 1;
  const nameRow = cells.rowNumber(nameAt);
  const over = merges.find((one) => one.top === nameRow && one.left === cells.column(lastName));
  let last = over?.right ?? 0;
  for (let at = top; at <= bottom; at += 1) last = Math.max(last, cells.column(cells.rowEnd(at) - 1));
  return last;
}

/** The rows around that of the names that have a label on the left. A label without values is within, not at the end. */
function rowsOfProjects({ cells }: Sheet, nameAt: number, first: number): { top: number; bottom: number } {
  const hasLabel = (at: number) =>
    cells.rowStart(at) < cells.rowEnd(at) && cells.column(cells.rowStart(at)) < first;
  const hasValue = (at: number) => hasLabel(at) && cells.column(cells.rowEnd(at) - 1) >= first;
  let top = nameAt;
  while (top > 0 && hasValue(top - 1)) top -= 1;
  let bottom = nameAt;
  for (let at = nameAt + 1; at < cells.rowCount && hasLabel(at); at += 1) if (hasValue(at)) bottom = at;
  return { top, bottom };
}
