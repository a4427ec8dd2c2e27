import type { MedianFormula, Rows, SumFormula } from '../../model/formula.ts';
import type { LayoutCell, LayoutColumn, LayoutRow, LayoutTable } from '../../model/layout.ts';
import { middle } from '../../model/quantity.ts';
import { columnName } from '../../model/source.ts';
import type { DisplayUnit } from '../amounts.ts';

/** The detail sheet as formulas see it. */
export interface Detail {
  readonly unit: DisplayUnit;
  readonly kind: (column: string) => LayoutColumn['kind'] | undefined;
  /** `'项目明细'!$X$4:$X$1108`: a column's data rows. */
  readonly range: (column: string) => string;
  /**
   * The result that a spreadsheet will get for this sum, in 元, pieces or parts of a unit. Undefined if that is not
   * certain: there is no such column, a condition is on a column that is not text, or the condition also matches
   * other texts in a spreadsheet, which takes `A` for `a` and `01` for `1`.
   */
  readonly sum: (formula: SumFormula) => number | undefined;
  /** The same for a median; also undefined if no row states a number. */
  readonly median: (formula: MedianFormula) => number | undefined;
}

/** Describes the detail table on its sheet. A column's texts are indexed when a condition first asks for them. */
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

  // The rate and lead of a row use the same sums as the cells beside them, so each sum is computed once.
  const sums = new Map<string, number | undefined>();
  function sum(formula: SumFormula): number | undefined {
    const key = JSON.stringify(formula);
    if (!sums.has(key))
      sums.set(
        key,
        amountsOf(formula)?.reduce((total, one) => total + one, 0),
      );
    return sums.get(key);
  }

  function amountsOf(formula: Rows): readonly number[] | undefined {
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
    const amounts: number[] = [];
    for (const row of rows) {
      if (!conditions.every(({ column, is }) => holds(row.cells[column], is))) continue;
      const amount = amountOf(row.cells[summed]);
      if (amount !== undefined) amounts.push(amount);
    }
    return amounts;
  }

  return {
    unit,
    kind: (column) => table.columns[positions.get(column) ?? -1]?.kind,
    range: (column) => {
      const letters = columnName((positions.get(column) ?? 0) + 1);
      return `'${sheetName}'!$${letters}$${firstRow}:$${letters}$${lastRow}`;
    },
    sum,
    median(formula) {
      const amounts = amountsOf(formula);
      return amounts === undefined || amounts.length === 0 ? undefined : middle(amounts);
    },
  };
}

/** The rows that a spreadsheet finds for a text; `text` is undefined if their texts differ. */
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

/**
 * Texts that some spreadsheet takes for equal have the same key: case, width, outer spaces and ways to write a number
 * are ignored.
 */
function spreadsheetKey(text: string): string {
  const folded = text.normalize('NFKC').trim().toLowerCase();
  return /^[-+]?[\d.,]+%?$/.test(folded) ? String(Number.parseFloat(folded.replaceAll(',', ''))) : folded;
}

function holds(cell: LayoutCell | undefined, text: string): boolean {
  return (cell?.type === 'text' ? cell.text : '') === text;
}

function amountOf(cell: LayoutCell | undefined): number | undefined {
  return cell?.type === 'money' || cell?.type === 'count' || cell?.type === 'quantity'
    ? cell.value
    : undefined;
}
