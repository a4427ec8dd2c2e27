import type { Sheet } from '../model/sheet.ts';
import { fieldOf, type Header } from './header.ts';
import { NO_MATCH } from './match-header.ts';

/** A header, and the sheet whose columns it stands over. */
export interface Named<Field extends string> {
  readonly header: Header<Field>;
  readonly sheet: Sheet;
}

/**
 * 项目名称 merged over two columns: in some rows the name covers both, in others the left one holds a group and the right
 * one the name. The right one becomes the column of names, and a name that stands alone in the left one is moved
 * there.
 */
export function withOneName<Field extends string>(
  sheet: Sheet,
  header: Header<Field>,
  nameField: Field | undefined,
): Named<Field> {
  const at = header.columns.findIndex(({ column, parts, match }, index) => {
    const next = header.columns[index + 1];
    if (fieldOf(match) !== nameField || next?.column !== column + 1) return false;
    return fieldOf(next.match) === nameField && next.parts.join('\n') === parts.join('\n');
  });
  const left = header.columns[at];
  if (left === undefined || nameField === undefined) return { header, sheet };
  const below = header.positions.at(-1)! + 1;
  const columns = header.columns.with(at, { ...left, match: { ...NO_MATCH, isKnown: true } });
  const cells = sheet.cells.moved(left.column, left.column + 1, below);
  return { header: { ...header, columns }, sheet: { ...sheet, cells } };
}
