import { isStruck, type Sheet } from '../../model/sheet.ts';

/**
 * Whether the author struck a row through and so withdrew it: the name and at least half of the other cells. The
 * number, a 同上 or the remark with the reason are often left as they are. A row with only one struck cell is corrected,
 * not withdrawn.
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

/** Checked first, because in most sheets nothing is struck through. */
function hasStrikes({ formats }: Sheet): boolean {
  return formats.some((format) => format.isStruck);
}
