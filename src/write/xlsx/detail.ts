import type { SumFormula } from '../../model/formula.ts';
import type { LayoutCell, LayoutColumn, LayoutRow, LayoutTable } from '../../model/layout.ts';
import { columnName } from '../../model/source.ts';
import type { DisplayUnit } from '../amounts.ts';

/** The detail sheet as formulas see it. */
export interface Detail {
  readonly unit: DisplayUnit;
  readonly kind: (column: string) => LayoutColumn['kind'] | undefined;
  /** `'项目明细'!$X$4:$X$1108`: a column's data rows. */
  readonly range: (column: string) => string;
  /**
   * What a spreadsheet will get for this sum, in 元, pieces or parts of a unit. Undefined where it cannot be told for certain: no such
   * column, no text in it, or a condition that a spreadsheet would also find in other words, as it takes `A` for `a` and `01` for `1`.
   */
  readonly sum: (formula: SumFormula) => number | undefined;
}

/** Places the detail table on its sheet and indexes its texts, column by column, when a condition first asks for one. */
export function placeDetail(
  table: LayoutTable,
  sheetName: string,
  firstRow: number,
  unit: DisplayUnit,
): Detail {
  const positions = new Map(table.columns.map((column, index) => [column.id, index]));
  const indexes = new Map<number, ReadonlyMap<string, Occurrences>>();
  const lastRow = firstRow + table.rows.length - 1;

  function occurrences(column: number, text: string): Occurrences {
    let index = indexes.get(column);
    if (index === undefined) {
      index = indexTexts(table.rows, column);
      indexes.set(column, index);
    }
    return index.get(spreadsheetKey(text)) ?? { text, rows: [] };
  }

  // A row's rate and lead ask for the sums that stand beside them.
  const sums = new Map<string, number | undefined>();
  function sum(formula: SumFormula): number | undefined {
    const key = JSON.stringify(formula);
    if (!sums.has(key)) sums.set(key, addUp(formula));
    return sums.get(key);
  }

  function addUp(formula: SumFormula): number | undefined {
    const summed = positions.get(formula.column);
    if (summed === undefined || table.rows.length === 0) return undefined;
    const conditions: { readonly column: number; readonly is: string }[] = [];
    let rows: readonly LayoutRow[] = table.rows;
    for (const { column: id, is } of formula.where) {
      const column = positions.get(id);
      if (column === undefined || table.columns[column]?.kind !== 'text') return undefined;
      conditions.push({ column, is });
      if (is === '') continue;
      const found = occurrences(column, is);
      if (found.text !== is) return undefined;
      if (found.rows.length < rows.length) rows = found.rows;
    }
    let total = 0;
    for (const row of rows) {
      if (conditions.every(({ column, is }) => holds(row.cells[column], is)))
        total += amount(row.cells[summed]);
    }
    return total;
  }

  return {
    unit,
    kind: (column) => table.columns[positions.get(column) ?? -1]?.kind,
    range: (column) => {
      const letters = columnName((positions.get(column) ?? 0) + 1);
      return `'${sheetName}'!$${letters}$${firstRow}:$${letters}$${lastRow}`;
    },
    sum,
  };
}

/** The rows that a spreadsheet finds for a text; `text` is undefined where they hold different ones. */
interface Occurrences {
  text: string | undefined;
  readonly rows: LayoutRow[];
}

function indexTexts(rows: readonly LayoutRow[], column: number): ReadonlyMap<string, Occurrences> {
  const index = new Map<string, Occurrences>();
  for (const row of rows) {
    const cell = row.cells[column];
    if (cell?.type !== 'text') continue;
    const key = spreadsheetKey(cell.text);
    const occurrences = index.get(key);
    if (occurrences === undefined) index.set(key, { text: cell.text, rows: [row] });
    else {
      occurrences.rows.push(row);
      if (occurrences.text !== cell.text) occurrences.text = undefined;
    }
  }
  return index;
}

/** Texts that some spreadsheet takes for equal have one key: case, width, outer spaces, the writing of a number. */
function spreadsheetKey(text: string): string {
  const folded = text.normalize('NFKC').trim().toLowerCase();
  return /^[-+]?[\d.,]+%?$/.test(folded) ? String(Number.parseFloat(folded.replaceAll(',', ''))) : folded;
}

function holds(cell: LayoutCell | undefined, text: string): boolean {
  return (cell?.type === 'text' ? cell.text : '') === text;
}

function amount(cell: LayoutCell | undefined): number {
  return cell?.type === 'money' || cell?.type === 'count' || cell?.type === 'quantity' ? cell.value : 0;
}
