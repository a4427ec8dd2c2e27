import { type CellKind, Cells, type CellTexts, FORMULA_FLAG } from '../model/sheet.ts';
import { MOST_FILLED, MOST_WIDE, WIDE } from './options.ts';
import { refused } from './xlsx/fault.ts';

const FIRST_CAPACITY = 128;

/**
 * Collects the cells of one sheet in packed arrays that double as they fill. Rows and columns may arrive in any order. A
 * sheet with more cells than any list has ends the reading of its file.
 */
export class CellsBuilder {
  #rowNumbers = new Uint32Array(FIRST_CAPACITY);
  #rowStarts = new Uint32Array(FIRST_CAPACITY);
  #rowCount = 0;
  #columns = new Uint16Array(FIRST_CAPACITY);
  #kinds = new Uint8Array(FIRST_CAPACITY);
  #formats = new Uint16Array(FIRST_CAPACITY);
  #places = new Uint32Array(FIRST_CAPACITY);
  #lengths = new Uint32Array(FIRST_CAPACITY);
  #count = 0;
  #currentRow = 0;
  #lastColumn = 0;
  #lastRow = 0;
  #ascending = true;
  #duplicates = 0;
  #wide = 0;

  get count(): number {
    return this.#count;
  }

  /** Highest row number with a cell, 0 without any. */
  get lastRow(): number {
    return this.#lastRow;
  }

  /** How many cells were replaced by a later one at the same address; known after `finish`. */
  get duplicates(): number {
    return this.#duplicates;
  }

  /** Adds a filled cell. `storage`, `place` and `length` are for the CellTexts given to `finish`. */
  add(
    row: number,
    column: number,
    kind: CellKind,
    storage: number,
    place: number,
    length: number,
    format: number,
    hasFormula: boolean,
  ): void {
    if (row !== this.#currentRow) this.#startRow(row);
    else if (column <= this.#lastColumn) this.#ascending = false;
    this.#lastColumn = column;
    if (column > WIDE) this.#countWide(row, column);
    const cell = this.#count;
    if (cell === this.#columns.length) this.#growCells();
    this.#columns[cell] = column;
    this.#kinds[cell] = kind | storage | (hasFormula ? FORMULA_FLAG : 0);
    this.#formats[cell] = format;
    this.#places[cell] = place;
    this.#lengths[cell] = length;
    this.#count = cell + 1;
  }

  /** The cells in order; of two at one address the later one counts. The builder is empty afterwards. */
  finish(texts: CellTexts): Cells {
    if (!this.#ascending) this.#sort();
    this.#rowStarts[this.#rowCount] = this.#count;
    return new Cells({
      rowNumbers: filled(this.#rowNumbers, this.#rowCount),
      rowStarts: filled(this.#rowStarts, this.#rowCount + 1),
      columns: filled(this.#columns, this.#count),
      kinds: filled(this.#kinds, this.#count),
      formats: filled(this.#formats, this.#count),
      places: filled(this.#places, this.#count),
      lengths: filled(this.#lengths, this.#count),
      texts,
    });
  }

  #startRow(row: number): void {
    if (row < this.#currentRow) this.#ascending = false;
    else this.#lastRow = Math.max(this.#lastRow, row);
    if (this.#rowCount + 1 >= this.#rowNumbers.length) {
      this.#rowNumbers = grown(this.#rowNumbers, Uint32Array);
      this.#rowStarts = grown(this.#rowStarts, Uint32Array);
    }
    this.#rowNumbers[this.#rowCount] = row;
    this.#rowStarts[this.#rowCount] = this.#count;
    this.#rowCount += 1;
    this.#currentRow = row;
    this.#lastColumn = 0;
  }

  #countWide(row: number, column: number): void {
    this.#wide += 1;
    if (this.#wide > MOST_WIDE) throw refused('', 'cells-far-right', MOST_WIDE, row, column);
  }

  #growCells(): void {
    if (this.#count >= MOST_FILLED) throw refused('', 'cells', MOST_FILLED, this.#currentRow);
    this.#columns = grown(this.#columns, Uint16Array);
    this.#kinds = grown(this.#kinds, Uint8Array);
    this.#formats = grown(this.#formats, Uint16Array);
    this.#places = grown(this.#places, Uint32Array);
    this.#lengths = grown(this.#lengths, Uint32Array);
  }

  /** Puts rows and columns in order; of two cells at one address the later one counts. */
  #sort(): void {
    const rowOf = new Uint32Array(this.#count);
    for (let row = 0; row < this.#rowCount; row += 1) {
      const end = row + 1 < this.#rowCount ? this.#rowStarts[row + 1]! : this.#count;
      rowOf.fill(this.#rowNumbers[row]!, this.#rowStarts[row]!, end);
    }
    const columns = this.#columns;
    const arrival = Uint32Array.from({ length: this.#count }, (_, cell) => cell);
    const order = sortedBy(rowOf, sortedBy(columns, arrival));
    let kept = 0;
    let rows = 0;
    for (let at = 0; at < order.length; at += 1) {
      const cell = order[at]!;
      const next = order[at + 1];
      if (next !== undefined && rowOf[next] === rowOf[cell] && columns[next] === columns[cell]) continue;
      if (rows === 0 || this.#rowNumbers[rows - 1] !== rowOf[cell]) {
        this.#rowNumbers[rows] = rowOf[cell]!;
        this.#rowStarts[rows] = kept;
        rows += 1;
      }
      order[kept] = cell;
      kept += 1;
    }
    this.#duplicates = this.#count - kept;
    this.#count = kept;
    this.#rowCount = rows;
    this.#columns = picked(this.#columns, order, kept, Uint16Array);
    this.#kinds = picked(this.#kinds, order, kept, Uint8Array);
    this.#formats = picked(this.#formats, order, kept, Uint16Array);
    this.#places = picked(this.#places, order, kept, Uint32Array);
    this.#lengths = picked(this.#lengths, order, kept, Uint32Array);
  }
}

type Packed = Uint32Array<ArrayBuffer> | Uint16Array<ArrayBuffer> | Uint8Array<ArrayBuffer>;

/** The cells of `order` sorted by a small number each has, equal ones left in their order: a counting sort. */
function sortedBy(keys: Packed, order: Uint32Array): Uint32Array {
  let highest = 0;
  for (const cell of order) highest = Math.max(highest, keys[cell]!);
  const starts = new Uint32Array(highest + 2);
  for (const cell of order) starts[keys[cell]! + 1]! += 1;
  for (let key = 1; key < starts.length; key += 1) starts[key]! += starts[key - 1]!;
  const sorted = new Uint32Array(order.length);
  for (const cell of order) {
    const key = keys[cell]!;
    sorted[starts[key]!] = cell;
    starts[key]! += 1;
  }
  return sorted;
}

function picked<T extends Packed>(
  from: T,
  order: Uint32Array,
  count: number,
  Type: new (length: number) => T,
): T {
  const result = new Type(count);
  for (let at = 0; at < count; at += 1) result[at] = from[order[at]!]!;
  return result;
}

/** From this size on the system provides memory only where it is written, so the unused end costs nothing. */
const LARGE = 1 << 16;

/** The filled part of an array: a copy of a small one, so that its unused end is freed; a view of a large one. */
function filled<T extends Packed>(array: T, count: number): T {
  return (array.length < LARGE ? array.slice(0, count) : array.subarray(0, count)) as T;
}

function grown<T extends Packed>(old: T, Type: new (length: number) => T): T {
  const larger = new Type(old.length * 2);
  larger.set(old);
  return larger;
}
