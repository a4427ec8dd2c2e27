import { CELL, type Sheet } from '../model/sheet.ts';

/**
 * Some programs write formulas but cannot calculate: they store 0 as every result and ask for calculation on opening,
 * so nobody has ever seen these zeros. In such a workbook a formula with the result 0 counts as never calculated,
 * unless another formula of its column has a result, which shows that it was calculated.
 */
export function withoutUntouchedResults(sheet: Sheet): Sheet {
  const { cells } = sheet;
  const calculated = new Set<number>();
  const untouched = new Set<number>();
  for (let cell = 0; cell < cells.count; cell += 1) {
    if (!cells.hasFormula(cell) || cells.kind(cell) === CELL.pending) continue;
    const isZero = cells.kind(cell) === CELL.number && Number(cells.text(cell)) === 0;
    if (isZero) untouched.add(cell);
    else calculated.add(cells.column(cell));
  }
  const isUntouched = (cell: number) => untouched.has(cell) && !calculated.has(cells.column(cell));
  if (![...untouched].some(isUntouched)) return sheet;
  const kindOf = (cell: number) => (isUntouched(cell) ? CELL.pending : cells.kind(cell));
  return { ...sheet, cells: cells.revised(kindOf) };
}
