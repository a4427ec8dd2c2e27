import type { Sheet } from '../model/sheet.ts';
import type { Range } from '../model/source.ts';
import { shownIn } from './task.ts';

/**
 * For each column its labels from the outermost to the innermost row; a merged label belongs to every column it
 * covers.
 */
export function headerGrid(
  sheet: Sheet,
  positions: readonly number[],
  merges: readonly Range[],
): Map<number, string[]> {
  const rows = positions.map((position) => labelsOf(sheet, position, merges));
  const columns = new Set(rows.flatMap((labels) => [...labels.keys()]));
  const grid = new Map<number, string[]>();
  for (const column of columns) {
    const parts: string[] = [];
    rows.forEach((labels, index) => {
      const own = labels.get(column);
      const label =
        own ?? (index < rows.length - 1 ? groupLabel(rows, index, column, merges.length > 0) : undefined);
      if (label !== undefined && label !== '' && label !== parts.at(-1)) parts.push(label);
    });
    if (parts.length > 0) grid.set(column, parts);
  }
  return grid;
}

function labelsOf(sheet: Sheet, position: number, merges: readonly Range[]): Map<number, string> {
  const { cells } = sheet;
  const labels = new Map<number, string>();
  const row = cells.rowNumber(position);
  for (let cell = cells.rowStart(position); cell < cells.rowEnd(position); cell += 1) {
    labels.set(cells.column(cell), shownIn(sheet, cell));
  }
  for (const merge of merges) {
    if (row < merge.top || row > merge.bottom) continue;
    const source = cells.at(merge.top, merge.left);
    if (source < 0) continue;
    const label = shownIn(sheet, source);
    const right = Math.min(merge.right, merge.left + WIDEST_GROUP);
    for (let column = merge.left; column <= right; column += 1) labels.set(column, label);
  }
  return labels;
}

/** Merges wider than any table are titles or accidents. */
export const WIDEST_GROUP = 200;

/**
 * Text files and web exports lose their merges. A group's label then stands over its first column only; the columns
 * right of it belong to the group if they have a label further down but none of their own in this row.
 */
function groupLabel(
  rows: readonly ReadonlyMap<number, string>[],
  index: number,
  column: number,
  merged: boolean,
): string | undefined {
  if (merged) return undefined;
  const below = rows.slice(index + 1).some((labels) => labels.has(column));
  if (!below) return undefined;
  let nearest = 0;
  for (const candidate of rows[index]!.keys())
    if (candidate < column && candidate > nearest) nearest = candidate;
  // A column with its own label further up is not in a group that begins left of it.
  const isApart = rows.slice(0, index).some((labels) => spansLabel(labels, nearest, column));
  if (nearest === 0 || isApart) return undefined;
  const grouped = rows.slice(index + 1).some((labels) => labels.has(nearest));
  return grouped ? rows[index]!.get(nearest) : undefined;
}

function spansLabel(labels: ReadonlyMap<number, string>, left: number, right: number): boolean {
  return [...labels.keys()].some((column) => left < column && column <= right);
}
