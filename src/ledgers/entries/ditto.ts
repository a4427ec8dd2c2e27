import { cellUnder, type Table } from '../../model/table.ts';
import { isDitto } from '../../normalise/placeholder.ts';

/**
 * The cell whose value a ditto mark (同上, 〃) repeats: the nearest one above in its column and table that is not a
 * ditto mark itself; -1 where there is none, or where it is empty.
 */
export function cellRepeated(table: Table, position: number, column: number): number {
  const { rows, answers } = knownOf(table);
  const before = answers.get(column);
  let cell = -1;
  for (let at = indexOfRow(rows, position) - 1; at >= 0; at -= 1) {
    const above = rows[at]!;
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

interface Known {
  /** The data rows, including those of other months, since the mark was written below them as well. */
  readonly rows: readonly number[];
  /**
   * The last answer for each column: a whole column may consist of ditto marks, and each should not search upwards
   * again.
   */
  readonly answers: Map<number, { readonly position: number; readonly cell: number }>;
}

const KNOWN = new WeakMap<Table, Known>();

function knownOf(table: Table): Known {
  const known = KNOWN.get(table);
  if (known !== undefined) return known;
  const others = table.leftOut.filter(({ reason }) => reason === 'other-period');
  const positions = others.map(({ row }) => table.sheet.cells.rowPosition(row));
  const rows = others.length === 0 ? table.rows : [...table.rows, ...positions].sort((a, b) => a - b);
  const made = { rows, answers: new Map() };
  KNOWN.set(table, made);
  return made;
}

function indexOfRow(rows: readonly number[], position: number): number {
  let low = 0;
  let high = rows.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (rows[middle]! < position) low = middle + 1;
    else high = middle;
  }
  return low;
}
