import type { MedianFormula, Rows, SumFormula } from '../../model/formula.ts';
import type { LayoutCell, LayoutColumn, LayoutRow, LayoutTable } from '../../model/layout.ts';
import { middle } from '../../model/quantity.ts';
import { columnName } from '../../model/source.ts';
import type { DisplayUnit } from '../amounts.ts';

/** The detail sheet as formulas see it. A column's texts are indexed when a condition first asks for them. */
export class Detail {
  readonly unit: DisplayUnit;
  readonly #table: LayoutTable;
  readonly #sheet: string;
  readonly #firstRow: number;
  readonly #positions: ReadonlyMap<string, number>;
  readonly #indexes = new Map<number, ReadonlyMap<string, Occurrences>>();
  /** The rate and lead of a row use the same sums as the cells beside them, so each sum is computed once. */
  readonly #sums = new Map<string, number | undefined>();

  constructor(table: LayoutTable, sheet: string, firstRow: number, unit: DisplayUnit) {
    this.unit = unit;
    this.#table = table;
    this.#sheet = sheet;
    this.#firstRow = firstRow;
    this.#positions = new Map(table.columns.map((column, index) => [column.id, index]));
  }

  kind(column: string): LayoutColumn['kind'] | undefined {
    return this.#table.columns[this.#positions.get(column) ?? -1]?.kind;
  }

  /** `'项目明细'!$X$4:$X$1108`: a column's data rows. */
  range(column: string): string {
    const letters = columnName((this.#positions.get(column) ?? 0) + 1);
    const lastRow = this.#firstRow + this.#table.rows.length - 1;
    return `'${this.#sheet}'!$${letters}$${this.#firstRow}:$${letters}$${lastRow}`;
  }

  /**
   * The result that a spreadsheet will get for this sum, in 元, pieces or parts of a unit. Undefined if that is not
   * certain: there is no such column, a condition is on a column that is not text, or the condition also matches
   * other texts in a spreadsheet, which takes `A` for `a` and `01` for `1`.
   */
  sum(formula: SumFormula): number | undefined {
    const key = JSON.stringify(formula);
    if (!this.#sums.has(key))
      this.#sums.set(
        key,
        this.#amounts(formula)?.reduce((total, one) => total + one, 0),
      );
    return this.#sums.get(key);
  }

  /** The same for a median; also undefined if no row states a number. */
  median(formula: MedianFormula): number | undefined {
    const amounts = this.#amounts(formula);
    return amounts === undefined || amounts.length === 0 ? undefined : middle(amounts);
  }

  #amounts(formula: Rows): readonly number[] | undefined {
    const { columns, rows: all } = this.#table;
    const summed = this.#positions.get(formula.column);
    if (summed === undefined || all.length === 0) return undefined;
    const conditions: { readonly column: number; readonly is: string }[] = [];
    let rows: readonly LayoutRow[] = all;
    for (const { column: id, is } of formula.where) {
      const column = this.#positions.get(id);
      if (column === undefined || columns[column]?.kind !== 'text') return undefined;
      conditions.push({ column, is });
      if (is === '') continue;
      const found = this.#occurrences(column, is);
      if (found.text !== is) return undefined;
      if (found.rows.length < rows.length) rows = found.rows;
    }
    return rows
      .filter(({ cells }) => conditions.every(({ column, is }) => holds(cells[column], is)))
      .flatMap(({ cells }) => amountOf(cells[summed]) ?? []);
  }

  #occurrences(column: number, text: string): Occurrences {
    let index = this.#indexes.get(column);
    if (index === undefined) {
      index = indexTexts(this.#table.rows, column);
      this.#indexes.set(column, index);
    }
    return index.get(spreadsheetKey(text)) ?? { text, rows: [] };
  }
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
