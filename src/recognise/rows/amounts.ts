import { CELL, type Sheet } from '../../model/sheet.ts';
import { rawCellOf } from '../../model/table.ts';
import { readMoney } from '../../normalise/money.ts';

/**
 * The amounts of a table's rows, for telling which rows are sums of others. Bare numbers count as 万元: whether rows add
 * up does not depend on the unit. A column is read when somebody first asks for it.
 */
export class Amounts {
  /** Columns of money, the fullest first. */
  readonly columns: readonly number[];
  readonly #sheet: Sheet;
  readonly #from: number;
  readonly #end: number;
  readonly #known = new Map<number, Float64Array>();

  constructor(sheet: Sheet, from: number, end: number, columns: readonly number[]) {
    this.#sheet = sheet;
    this.#from = from;
    this.#end = end;
    const last = Math.min(end, from + SAMPLED);
    const filled = new Map(columns.map((column) => [column, 0]));
    for (let position = from; position < last; position += 1)
      for (const column of columns)
        if (sheet.cells.inRow(position, column) >= 0) filled.set(column, filled.get(column)! + 1);
    this.columns = columns.toSorted((a, b) => filled.get(b)! - filled.get(a)!);
  }

  /** In 元; NaN where nothing stands or nothing that can be read. */
  at(position: number, column: number): number {
    return this.#column(column)[position - this.#from] ?? Number.NaN;
  }

  /** What one of the last digit shown is worth, in 元: half of it is what rounding may have taken. */
  grain(position: number, column: number): number {
    const { cells, formats } = this.#sheet;
    const cell = cells.inRow(position, column);
    const shown = cell < 0 ? undefined : formats[cells.format(cell)]?.decimals;
    const text = cell < 0 ? '' : cells.text(cell);
    const decimals = Math.min(/\.(\d+)/.exec(text)?.[1]?.length ?? 0, shown ?? MOST_DECIMALS, MOST_DECIMALS);
    const unit = /[亿億]/.test(text) ? YUAN_PER_YI : YUAN_PER_WAN;
    return unit / 10 ** decimals;
  }

  #column(column: number): Float64Array {
    let values = this.#known.get(column);
    if (values === undefined) {
      values = new Float64Array(this.#end - this.#from).fill(Number.NaN);
      const { cells } = this.#sheet;
      for (let position = this.#from; position < this.#end; position += 1) {
        const cell = cells.inRow(position, column);
        if (cell >= 0) values[position - this.#from] = amountIn(this.#sheet, cell);
      }
      this.#known.set(column, values);
    }
    return values;
  }
}

function amountIn(sheet: Sheet, cell: number): number {
  const { cells, formats } = sheet;
  const isPlain = cells.kind(cell) === CELL.number && formats[cells.format(cell)]?.shown === undefined;
  if (isPlain) return Math.round(Number(cells.text(cell)) * YUAN_PER_WAN);
  const reading = readMoney(rawCellOf(sheet, cell), '万元');
  return reading.state === 'value' ? reading.value : Number.NaN;
}

const SAMPLED = 200;
const YUAN_PER_WAN = 1e4;
const YUAN_PER_YI = 1e8;
const MOST_DECIMALS = 6;
