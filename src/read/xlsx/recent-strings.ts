/** Strings kept decoded; a power of two. */
const SLOTS = 1 << 12;

/**
 * Decodes texts of a heap, and keeps the last ones, so that a word that stands in every row is made into a string once
 * while memory stays that of the bytes.
 */
export class RecentStrings {
  readonly #places = new Uint32Array(SLOTS);
  readonly #strings: (string | undefined)[] = new Array(SLOTS);

  text(bytes: Buffer, place: number, length: number): string {
    const slot = (place ^ (place >>> 12)) & (SLOTS - 1);
    const known = this.#strings[slot];
    if (known !== undefined && this.#places[slot] === place) return known;
    const text = bytes.toString('utf8', place, place + length);
    this.#places[slot] = place;
    this.#strings[slot] = text;
    return text;
  }
}
