import type { Amounts } from './amounts.ts';

/** A row whose every amount is the sum of other rows: those from `from` up to `to`, exclusive (indices into the rows). */
export interface SumOf {
  readonly from: number;
  readonly to: number;
  /**
   * How surely this is no chance: the decimal digits in which sum and amounts agree, over all columns. 2 happens once in a
   * hundred rows, 6 once in a million.
   */
  readonly digits: number;
  /** Columns in which amounts add up, each by itself. */
  readonly columns: number;
}

/** A row to be added up, or one that might be the sum. Rows that count nothing (a part, a known total) have no weight. */
export interface Weighed {
  readonly position: number;
  counts: boolean;
  /** Without a number where the others have one, and without all that projects have: it may be the sum of a single row. */
  readonly isBare: boolean;
}

/**
 * Finds rows that are sums. Amounts of the fullest column are added up once, so that each row is looked up instead of
 * being added to; only where that column agrees are the others compared.
 */
export class SumFinder {
  readonly #rows: readonly Weighed[];
  readonly #amounts: Amounts;
  readonly #main: number;
  /** Sum of the main column before each row, as far as rows count; filled from the bottom by `above`, from the top by `below`. */
  #sums: Float64Array;

  constructor(rows: readonly Weighed[], amounts: Amounts, main: number) {
    this.#rows = rows;
    this.#amounts = amounts;
    this.#main = main;
    this.#sums = new Float64Array(rows.length + 1);
  }

  /** Goes from the bottom up: of each row that counts, the run right below it that it is the sum of. Told whether that settles it. */
  above(settle: (index: number, sum: SumOf) => boolean): void {
    const rest = this.#sums;
    const rows = this.#rows;
    rest[rows.length] = 0;
    for (let index = rows.length - 1; index >= 0; index -= 1) {
      rest[index] = rest[index + 1]!;
      if (!rows[index]!.counts) continue;
      const value = this.#value(index);
      const sum = value > 0 ? this.#runBelow(index, value) : undefined;
      // Once settled, the sum counts or its rows do: either way the same.
      if (sum === undefined || !settle(index, sum)) rest[index] = rest[index + 1]! + value;
    }
  }

  /** Goes from the top down: of each row that counts, the run right above it, from one of `starts`, that it is the sum of. */
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

  /** Amounts are seldom below zero, so the sums over longer runs grow, and the run is searched by halves. */
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
      // Rows without an amount in the main column may still belong to the run.
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
      // That it adds up as well says nothing new.
      if (this.#followsMain(parts, column)) continue;
      columns += 1;
      digits += Math.max(0, Math.log10(value / Math.max(2 * tolerance, stepOf(addends))));
    }
    return columns > 0 ? { from, to, digits, columns } : undefined;
  }

  /** The same share of the main column in every row. */
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

/** Amounts that are all multiples of 500万元 meet sooner by chance than odd ones: the largest number that divides them all. */
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
/** How far rounding of every row may take a sum from what is printed. */
const CLOSE = 0.98;
const LONGEST_TAIL = 50;
