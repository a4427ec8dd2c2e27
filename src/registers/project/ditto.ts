import { cellUnder, type Table } from '../../model/table.ts';
import { isDitto } from '../../normalise/placeholder.ts';

/**
 * The cell whose value a ditto mark (同上, 〃) repeats: the nearest one above it in its column and table that is no such
 * mark itself; -1 where none is, or where nothing stands.
 */
export function cellRepeated(table: Table, position: number, column: number): number {
  const answers = answersOf(table);
  const before = answers.get(column);
  let cell = -1;
  for (let at = indexOfRow(table, position) - 1; at >= 0; at -= 1) {
    const above = table.rows[at]!;
    if (above === before?.position) {
      cell = before.cell;
      break;
    }
    cell = cellUnder(table, above, column);
    if (cell < 0 || !isDitto(table.sheet.cells.text(cell))) break;
    cell = -1;
  }
  answers.set(column, { position, cell });
  return cell;
}

/** By column the last answer: a column may consist of such marks, and each need not walk up to its beginning. */
const ANSWERS = new WeakMap<Table, Map<number, { position: number; cell: number }>>();

function answersOf(table: Table) {
  const known = ANSWERS.get(table) ?? new Map<number, { position: number; cell: number }>();
  ANSWERS.set(table, known);
  return known;
}

function indexOfRow({ rows }: Table, position: number): number {
  let low = 0;
  let high = rows.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (rows[middle]! < position) low = middle + 1;
    else high = middle;
  }
  return low;
}
