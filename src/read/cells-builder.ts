import { type CellKind, Cells, type CellTexts, FORMULA_FLAG } from '../model/sheet.ts';

const FIRST_CAPACITY = 1024;

/** Collects the cells of one sheet in packed arrays that double as they fill. Rows and columns may arrive in any order. */
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
  #ascending = true;

  get count(): number {
    return this.#count;
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
    const cell = this.#count;
    if (cell === this.#columns.length) this.#growCells();
    this.#columns[cell] = column;
    this.#kinds[cell] = kind | storage | (hasFormula ? FORMULA_FLAG : 0);
    this.#formats[cell] = format;
    this.#places[cell] = place;
    this.#lengths[cell] = length;
    this.#count = cell + 1;
  }

  finish(texts: CellTexts): Cells {
    if (!this.#ascending) this.#sort();
    const rowStarts = this.#rowStarts.slice(0, this.#rowCount + 1);
    rowStarts[this.#rowCount] = this.#count;
    return new Cells({
      rowNumbers: this.#rowNumbers.slice(0, this.#rowCount),
      rowStarts,
      columns: this.#columns.slice(0, this.#count),
      kinds: this.#kinds.slice(0, this.#count),
      formats: this.#formats.slice(0, this.#count),
      places: this.#places.slice(0, this.#count),
      lengths: this.#lengths.slice(0, this.#count),
      texts,
    });
  }

  #startRow(row: number): void {
    if (row < this.#currentRow) this.#ascending = false;
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

  #growCells(): void {
    this.#columns = grown(this.#columns, Uint16Array);
    this.#kinds = grown(this.#kinds, Uint8Array);
    this.#formats = grown(this.#formats, Uint16Array);
    this.#places = grown(this.#places, Uint32Array);
    this.#lengths = grown(this.#lengths, Uint32Array);
  }

  /** Puts rows and columns in order; of two cells at one address the later one holds, as Excel does. */
  #sort(): void {
    const rowOf = new Uint32Array(this.#count);
    for (let row = 0; row < this.#rowCount; row += 1) {
      const end = row + 1 < this.#rowCount ? this.#rowStarts[row + 1]! : this.#count;
      rowOf.fill(this.#rowNumbers[row]!, this.#rowStarts[row]!, end);
    }
    const order = Array.from(rowOf, (_, cell) => cell).sort(
      (a, b) => rowOf[a]! - rowOf[b]! || this.#columns[a]! - this.#columns[b]! || a - b,
    );
    const kept = order.filter((cell, at) => {
      const next = order[at + 1];
      return next === undefined || rowOf[next] !== rowOf[cell] || this.#columns[next] !== this.#columns[cell];
    });
    this.#columns = Uint16Array.from(kept, (cell) => this.#columns[cell]!);
    this.#kinds = Uint8Array.from(kept, (cell) => this.#kinds[cell]!);
    this.#formats = Uint16Array.from(kept, (cell) => this.#formats[cell]!);
    this.#places = Uint32Array.from(kept, (cell) => this.#places[cell]!);
    this.#lengths = Uint32Array.from(kept, (cell) => this.#lengths[cell]!);
    this.#count = kept.length;
    const numbers: number[] = [];
    const starts: number[] = [];
    kept.forEach((cell, at) => {
      if (numbers.at(-1) !== rowOf[cell]) {
        numbers.push(rowOf[cell]!);
        starts.push(at);
      }
    });
    this.#rowCount = numbers.length;
    this.#rowNumbers = Uint32Array.from(numbers);
    this.#rowStarts = Uint32Array.from([...starts, 0]);
  }
}

function grown<T extends { length: number; set(other: T): void }>(old: T, Type: new (length: number) => T): T {
  const larger = new Type(old.length * 2);
  larger.set(old);
  return larger;
}
