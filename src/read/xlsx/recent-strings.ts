const FEWEST_SLOTS = 64;
const MOST_SLOTS = 4096;
/** Bytes of text per slot of the table. */
const BYTES_PER_SLOT = 64;

/**
 * Decodes the texts of a heap and keeps the most recent strings: a word in every row is decoded once, and memory
 * stays that of the bytes.
 */
export class RecentStrings {
  readonly #bytes: Buffer;
  readonly #places: Uint32Array;
  readonly #strings: (string | undefined)[] = [];

  constructor(bytes: Buffer) {
    let slots = FEWEST_SLOTS;
    while (slots < MOST_SLOTS && slots * BYTES_PER_SLOT < bytes.length) slots *= 2;
    this.#bytes = bytes;
    this.#places = new Uint32Array(slots);
  }

  text(place: number, length: number): string {
    const slot = (place ^ (place >>> 12)) & (this.#places.length - 1);
    const known = this.#strings[slot];
    if (known !== undefined && this.#places[slot] === place) return known;
    const text = this.#bytes.toString('utf8', place, place + length);
    this.#places[slot] = place;
    this.#strings[slot] = text;
    return text;
  }
}
