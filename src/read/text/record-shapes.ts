/**
 * For the records with a filled cell: their rows, how many fields each has, and in which rows a number may be split.
 */
export interface RecordShapes {
  readonly rows: Uint32Array;
  readonly widths: Uint32Array;
  /** Rows in which a field of at most three digits is followed by one of three. */
  readonly maybeTorn: ReadonlySet<number>;
}

/** Collects the shapes of records in packed arrays that double as they fill, because there may be a million. */
export class ShapesBuilder {
  #rows = new Uint32Array(FIRST_CAPACITY);
  #widths = new Uint32Array(FIRST_CAPACITY);
  #count = 0;
  readonly #maybeTorn = new Set<number>();

  add(row: number, width: number, maybeTorn: boolean): void {
    if (this.#count === this.#rows.length) {
      this.#rows = doubled(this.#rows);
      this.#widths = doubled(this.#widths);
    }
    this.#rows[this.#count] = row;
    this.#widths[this.#count] = width;
    this.#count += 1;
    if (maybeTorn) this.#maybeTorn.add(row);
  }

  finish(): RecordShapes {
    return {
      rows: this.#rows.subarray(0, this.#count),
      widths: this.#widths.subarray(0, this.#count),
      maybeTorn: this.#maybeTorn,
    };
  }
}

/** The widths by sheet row, 0 for blank lines. */
export function widthsByRow({ rows, widths }: RecordShapes): Uint32Array {
  const byRow = new Uint32Array((rows.at(-1) ?? 0) + 1);
  for (let record = 0; record < rows.length; record += 1) byRow[rows[record]!] = widths[record]!;
  return byRow;
}

const FIRST_CAPACITY = 256;

function doubled(old: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(old.length * 2);
  larger.set(old);
  return larger;
}
