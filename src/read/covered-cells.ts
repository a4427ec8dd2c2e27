import type { CoveredCell, Sheet } from '../model/sheet.ts';

/**
 * Removes from a sheet the values left in cells that a merge covers: some programs merge without clearing them, and
 * nobody sees them. They are kept as `covered`, because a figure among them is worth a question.
 */
export function withoutCovered(sheet: Sheet): Sheet {
  const found = coveredCells(sheet);
  if (found.size === 0) return sheet;
  const { cells } = sheet;
  const covered = [...found].map(
    ([cell, row]): CoveredCell => ({ row, column: cells.column(cell), text: cells.text(cell) }),
  );
  return { ...sheet, cells: cells.revised((cell) => (found.has(cell) ? 0 : cells.kind(cell))), covered };
}

/** The filled cells under merges, each with its row. */
function coveredCells({ cells, merges }: Sheet): Map<number, number> {
  const found = new Map<number, number>();
  const byTop = [...merges].sort((a, b) => a.top - b.top);
  const lastColumn = cells.lastColumn;
  /** For each column the last row that a merge from above reaches down to, and the row in which it shows its value. */
  const reach = new Uint32Array(lastColumn + 1);
  const corner = new Uint32Array(lastColumn + 1);
  let deepest = 0;
  let next = 0;
  for (let position = 0; position < cells.rowCount; position += 1) {
    const row = cells.rowNumber(position);
    for (; next < byTop.length && byTop[next]!.top <= row; next += 1) {
      const { top, left, bottom, right } = byTop[next]!;
      if (bottom < row || left > lastColumn) continue;
      reach.fill(bottom, left, right + 1);
      corner.fill(0, left, right + 1);
      corner[left] = top;
      deepest = Math.max(deepest, bottom);
    }
    if (row > deepest) {
      if (next === byTop.length) break;
      continue;
    }
    for (let cell = cells.rowStart(position); cell < cells.rowEnd(position); cell += 1) {
      const column = cells.column(cell);
      if (reach[column]! >= row && corner[column] !== row) found.set(cell, row);
    }
  }
  return found;
}
