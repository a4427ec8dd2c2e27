import { isStruck, type Sheet } from '../../model/sheet.ts';

/**
 * Whether the author of a row has struck it through, and so withdrawn it. The number before it and the remark behind it
 * that says why are often left as they are; a row in which only one cell of several is struck is corrected, not withdrawn.
 */
export function isStruckRow(sheet: Sheet, position: number): boolean {
  if (!hasStrikes(sheet)) return false;
  const { cells } = sheet;
  const end = cells.rowEnd(position);
  let first = cells.rowStart(position);
  if (first < end && !isStruck(sheet, first)) first += 1;
  let behind = first;
  while (behind < end && isStruck(sheet, behind)) behind += 1;
  for (let cell = behind; cell < end; cell += 1) if (isStruck(sheet, cell)) return false;
  const struck = behind - first;
  return struck > 0 && (struck === end - first || (struck > 1 && struck >= end - behind));
}

/** Most sheets have nothing struck in them. */
function hasStrikes({ formats }: Sheet): boolean {
  return formats.some((format) => format.isStruck);
}
