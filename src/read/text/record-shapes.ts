/** For each record with a filled cell: its number, its fields, and up to which field it is filled. */
export interface RecordShapes {
  readonly rows: Uint32Array;
  readonly widths: Uint32Array;
  readonly extents: Uint32Array;
}

/** Collects the shapes of records in packed arrays that double as they fill: there may be a million. */
export class ShapesBuilder {
  #rows = new Uint32Array(FIRST_CAPACITY);
  #widths = new Uint32Array(FIRST_CAPACITY);
  #extents = new Uint32Array(FIRST_CAPACITY);
  #count = 0;

  add(row: number, width: number, extent: number): void {
    if (this.#count === this.#rows.length) {
      this.#rows = doubled(this.#rows);
      this.#widths = doubled(this.#widths);
      this.#extents = doubled(this.#extents);
    }
    this.#rows[this.#count] = row;
    this.#widths[this.#count] = width;
    this.#extents[this.#count] = extent;
    this.#count += 1;
  }

  finish(): RecordShapes {
    return {
      rows: this.#rows.subarray(0, this.#count),
      widths: this.#widths.subarray(0, this.#count),
      extents: this.#extents.subarray(0, this.#count),
    };
  }
}

const FIRST_CAPACITY = 256;

function doubled(old: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(old.length * 2);
  larger.set(old);
  return larger;
}
