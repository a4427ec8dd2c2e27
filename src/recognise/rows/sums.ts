import type { Amounts } from './amounts.ts';

/** A row whose every amount is the sum of the rows from `from` up to, but not including, `to` (indices). */
export interface SumOf {
  readonly from: number;
  readonly to: number;
  /**
   * How certain it is that this is not chance: the decimal digits in which sums and amounts agree, over all columns. By
   * chance, 2 digits agree in one of a hundred rows, 6 in one of a million.
   */
  readonly digits: number;
  /** The number of columns whose amounts add up independently of each other. */
  readonly columns: number;
}

/** A row to be added up, or that may be a sum. Rows that do not count (parts, known totals) are not added. */
export interface Weighed {
  readonly position: number;
  counts: boolean;
  /** No number where others have one, and no data of a project: it may be the sum of a single row. */
  readonly isBare: boolean;
}

/**
 * Finds rows that are sums. It looks each row up in running sums of the fullest column instead of adding up again;
 * other columns are compared only if that column agrees.
 */
export class SumFinder {
  readonly #rows: readonly Weighed[];
  readonly #amounts: Amounts;
  readonly #main: number;
  /** Running sums of the main column over rows that count; `above` fills them from the end, `below` from the start. */
  #sums: Float64Array;

  constructor(rows: readonly Weighed[], amounts: Amounts, main: number) {
    this.#rows = rows;
    this.#amounts = amounts;
    this.#main = main;
    this.#sums = new Float64Array(rows.length + 1);
  }

  /**
   * From the bottom up: passes each row that is the sum of those right below it to `settle`, which tells if that
   * settles it.
   */
  above(settle: (index: number, sum: SumOf) => boolean): void {
    const rest = this.#sums;
    const rows = this.#rows;
    rest[rows.length] = 0;
    for (let index = rows.length - 1; index >= 0; index -= 1) {
      rest[index] = rest[index + 1]!;
      if (!rows[index]!.counts) continue;
      const value = this.#value(index);
      const sum = value > 0 ? this.#runBelow(index, value) : undefined;
      // If it is settled, either the sum counts or its rows do, which gives the same running sum.
      if (sum === undefined || !settle(index, sum)) rest[index] = rest[index + 1]! + value;
    }
  }

  /** From the top down: passes each row that is the sum of the rows above it, from one of `starts` on, to `settle`. */
  below(starts: (index: number) => readonly number[], settle: (index: number, sum: SumOf) => boolean): void {
    const before = this.#sums;
    const rows = this.#rows;
    before[0] = 0;
    for (let index = 0; index < rows.length; index += 1) {
      const value = rows[index]!.counts ? this.#value(index) : 0;
      if (value > 0) {
        for (const from of starts(index)) {
          const sumAbove = before[index]! - before[from]!;
          if (sumAbove < value * CLOSE || sumAbove > value * (2 - CLOSE)) continue;
          const sum = this.#compare(index, from, index);
          if (sum === undefined) continue;
          settle(index, sum);
          break;
        }
      }
      before[index + 1] = before[index]! + (rows[index]!.counts ? value : 0);
    }
  }

  #value(index: number): number {
    const value = this.#amounts.at(this.#rows[index]!.position, this.#main);
    return Number.isNaN(value) ? 0 : value;
  }

  /** Amounts are rarely negative, so longer runs have larger sums, and a binary search finds the run. */
  #runBelow(index: number, value: number): SumOf | undefined {
    const rest = this.#sums;
    const least = value * CLOSE;
    let low = index + 1;
    let high = this.#rows.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (rest[index + 1]! - rest[middle]! < least) low = middle + 1;
      else high = middle;
    }
    const most = value * (2 - CLOSE);
    for (let to = low; to <= this.#rows.length && rest[index + 1]! - rest[to]! <= most; to += 1) {
      const sum = this.#compare(index, index + 1, to);
      if (sum !== undefined) return sum;
      // Rows without an amount in the main column may still be part of the run.
      if (to < this.#rows.length && to - low > LONGEST_TAIL) return undefined;
    }
    return undefined;
  }

  #compare(index: number, from: number, to: number): SumOf | undefined {
    const { position, isBare } = this.#rows[index]!;
    const parts: number[] = [];
    for (let at = from; at < to; at += 1) if (this.#rows[at]!.counts) parts.push(this.#rows[at]!.position);
    let digits = 0;
    let columns = 0;
    for (const column of this.#amounts.columns) {
      const value = this.#amounts.at(position, column);
      if (Number.isNaN(value)) continue;
      const tolerance = ((parts.length + 1) * this.#amounts.grain(position, column)) / 2;
      const addends = parts
        .map((part) => this.#amounts.at(part, column))
        .filter((part) => part !== 0 && !Number.isNaN(part));
      const sum = addends.reduce((total, addend) => total + addend, 0);
      if (Math.abs(sum - value) > tolerance) return undefined;
      if (addends.length < (isBare ? 1 : 2) || value <= 0) continue;
      // A column proportional to the main one proves nothing new.
      if (this.#followsMain(parts, column)) continue;
      columns += 1;
      digits += Math.max(0, Math.log10(value / Math.max(2 * tolerance, stepOf(addends))));
    }
    return columns > 0 ? { from, to, digits, columns } : undefined;
  }

  /** Whether the column is the same share of the main column in every row. */
  #followsMain(parts: readonly number[], column: number): boolean {
    if (column === this.#main || parts.length < 2) return false;
    let least = Number.POSITIVE_INFINITY;
    let most = 0;
    for (const part of parts) {
      const main = this.#amounts.at(part, this.#main);
      if (main === 0) return false;
      const share = this.#amounts.at(part, column) / main;
      least = Math.min(least, share);
      most = Math.max(most, share);
    }
    return most - least <= most * SAME_SHARE;
  }
}

/** The greatest common divisor of the amounts: multiples of 500万元 agree by chance more often than odd amounts. */
function stepOf(amounts: readonly number[]): number {
  let step = 0;
  for (const amount of amounts) {
    let [one, other] = [Math.abs(amount), step];
    while (other !== 0) [one, other] = [other, one % other];
    step = one;
    if (step === 1) break;
  }
  return step;
}

const SAME_SHARE = 0.005;
/** The running sums are compared this loosely, because every row may be rounded. */
const CLOSE = 0.98;
const LONGEST_TAIL = 50;
