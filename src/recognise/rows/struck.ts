import { isStruck, type Sheet } from '../../model/sheet.ts';

/**
 * Whether the author of a row has struck it through, and so withdrawn it: the name, and at least half of what else stands
 * there. The number before it, a 同上 or the remark that says why are often left as they are; a row in which only one cell
 * of several is struck is corrected, not withdrawn.
 */
export function isStruckRow(sheet: Sheet, position: number, nameColumn: number): boolean {
  if (!hasStrikes(sheet)) return false;
  const { cells } = sheet;
  const [start, end] = [cells.rowStart(position), cells.rowEnd(position)];
  let struck = 0;
  for (let cell = start; cell < end; cell += 1) if (isStruck(sheet, cell)) struck += 1;
  const name = cells.inRow(position, nameColumn);
  if (name >= 0 && !isStruck(sheet, name)) return false;
  const others = end - start - struck;
  return struck > 1 ? struck >= others : struck === 1 && others <= 1;
}

/** Most sheets have nothing struck in them. */
function hasStrikes({ formats }: Sheet): boolean {
  return formats.some((format) => format.isStruck);
}
