import { CELL, type Sheet } from '../../model/sheet.ts';
import { rawCellOf } from '../../model/table.ts';
import { type MoneyUnit, YUAN_PER_UNIT } from '../../model/yuan.ts';
import { readMoney } from '../../normalise/money.ts';
import { yuanInCell } from '../../normalise/money-words.ts';
import { unitInText } from '../../normalise/unit.ts';
import type { RowRules } from './row-view.ts';

/**
 * The amounts of a table's rows, used to tell which rows are sums of others. Bare numbers count as 万元 unless a column
 * states each row's unit: whether rows add up does not depend on the unit. A column is read on first use.
 */
export class Amounts {
  /** Columns of money, the one with the most amounts above 0 first. */
  readonly columns: readonly number[];
  readonly #sheet: Sheet;
  readonly #from: number;
  readonly #end: number;
  readonly #unitColumn: number | undefined;
  #usualUnit: MoneyUnit | undefined;
  readonly #known = new Map<number, Float64Array>();

  constructor(sheet: Sheet, from: number, end: number, { moneyColumns: columns, unitColumn }: RowRules) {
    this.#sheet = sheet;
    this.#from = from;
    this.#end = end;
    this.#unitColumn = unitColumn;
    const last = Math.min(end, from + SAMPLED);
    const filled = new Map(columns.map((column) => [column, 0]));
    for (let position = from; position < last; position += 1)
      for (const column of columns)
        if (isFilled(sheet, sheet.cells.inRow(position, column))) filled.set(column, filled.get(column)! + 1);
    this.columns = columns.toSorted((a, b) => filled.get(b)! - filled.get(a)!);
  }

  /** In 元; NaN if the cell is empty or cannot be read. */
  at(position: number, column: number): number {
    return this.#column(column)[position - this.#from] ?? Number.NaN;
  }

  /** The value in 元 of one unit of the last digit shown: rounding may change the amount by half of it. */
  grain(position: number, column: number): number {
    const { cells, formats } = this.#sheet;
    const cell = cells.inRow(position, column);
    const shown = cell < 0 ? undefined : formats[cells.format(cell)]?.decimals;
    const text = cell < 0 ? '' : cells.text(cell);
    const decimals = Math.min(/\.(\d+)/.exec(text)?.[1]?.length ?? 0, shown ?? MOST_DECIMALS, MOST_DECIMALS);
    const unit = /[亿億]/.test(text) ? '亿元' : this.#unitOf(position);
    // Amounts are whole 元 here, whatever their column's own unit is.
    return Math.max(1, YUAN_PER_UNIT[unit] / 10 ** decimals);
  }

  #column(column: number): Float64Array {
    let values = this.#known.get(column);
    if (values === undefined) {
      values = new Float64Array(this.#end - this.#from).fill(Number.NaN);
      const { cells } = this.#sheet;
      for (let position = this.#from; position < this.#end; position += 1) {
        const cell = cells.inRow(position, column);
        if (cell >= 0) values[position - this.#from] = amountIn(this.#sheet, cell, this.#unitOf(position));
      }
      this.#known.set(column, values);
    }
    return values;
  }

  /** A row that does not state its unit is probably a total, in the unit of the column's first rows. */
  #unitOf(position: number): MoneyUnit {
    if (this.#unitColumn === undefined) return '万元';
    const own = this.#unitIn(position, this.#unitColumn);
    for (let at = this.#from; own === undefined && this.#usualUnit === undefined; at += 1)
      this.#usualUnit = at < this.#end ? this.#unitIn(at, this.#unitColumn) : '万元';
    return own ?? this.#usualUnit ?? '万元';
  }

  #unitIn(position: number, column: number): MoneyUnit | undefined {
    const cell = this.#sheet.cells.inRow(position, column);
    const stated = cell < 0 ? undefined : unitInText(this.#sheet.cells.text(cell));
    return typeof stated === 'string' ? stated : undefined;
  }
}

/** 0, a dash or a signer's words are no amounts that could prove a sum. */
function isFilled({ cells }: Sheet, cell: number): boolean {
  return cell >= 0 && /^[^\p{L}]*[1-9１-９]/u.test(cells.text(cell));
}

function amountIn(sheet: Sheet, cell: number, unit: MoneyUnit): number {
  const { cells, formats } = sheet;
  const isPlain = cells.kind(cell) === CELL.number && formats[cells.format(cell)]?.shown === undefined;
  if (isPlain) return yuanInCell(cells, cell, unit);
  const reading = readMoney(rawCellOf(sheet, cell), unit);
  return reading.state === 'value' ? reading.value : Number.NaN;
}

const SAMPLED = 200;
const MOST_DECIMALS = 6;
