import { isUtf8 } from 'node:buffer';

const FIRST_CAPACITY = 4096;
/** Slots of the table of recent texts, powers of two; it grows with the texts, which it forgets then. */
const FEWEST_RECENT = 1 << 8;
const MOST_RECENT = 1 << 14;
/** Bytes of text after which a slot more is of use. */
const BYTES_PER_SLOT = 16;
/** Texts longer than this hardly ever repeat. */
const LONGEST_REPEATED = 256;

/**
 * The texts of a part as UTF-8 bytes, one after the other. A text that was stored lately is not stored again: lists
 * repeat districts, phases and agencies in every row.
 */
export class TextHeap {
  /** Room to write at `length`, see `reserve`; replaced when it grows. */
  bytes: Buffer = Buffer.allocUnsafeSlow(FIRST_CAPACITY);
  /** Bytes in use. */
  length = 0;
  #recentPlaces = new Uint32Array(FEWEST_RECENT);
  #recentLengths = new Uint16Array(FEWEST_RECENT);
  /** Whether the text that `keep` answered last had been there before. */
  wasKnown = false;

  /** Makes sure that `count` more bytes can be written at `length`. */
  reserve(count: number): void {
    const needed = this.length + count;
    if (needed <= this.bytes.length) return;
    const larger = Buffer.allocUnsafeSlow(Math.max(needed, this.bytes.length * 2));
    larger.set(this.bytes.subarray(0, this.length));
    this.bytes = larger;
  }

  /**
   * Keeps the `count` bytes written at `length` and answers where they are: there, or where the same text was stored
   * lately. `hash` is any function of the text.
   */
  keep(count: number, hash: number): number {
    const { bytes, length } = this;
    this.wasKnown = false;
    if (count > LONGEST_REPEATED) {
      this.length = length + count;
      return length;
    }
    let slots = this.#recentPlaces.length;
    if (slots < MOST_RECENT && length > slots * BYTES_PER_SLOT) {
      slots *= 2;
      this.#recentPlaces = new Uint32Array(slots);
      this.#recentLengths = new Uint16Array(slots);
    }
    const slot = (hash ^ (hash >>> 15)) & (slots - 1);
    const place = this.#recentPlaces[slot]!;
    if (this.#recentLengths[slot] === count && sameBytes(bytes, place, length, count)) {
      this.wasKnown = true;
      return place;
    }
    this.#recentPlaces[slot] = length;
    this.#recentLengths[slot] = count;
    this.length = length + count;
    return length;
  }

  /** The bytes in use, without the slack; undefined if some text in them is not UTF-8. */
  finish(): Buffer | undefined {
    const bytes = Buffer.allocUnsafeSlow(this.length);
    bytes.set(this.bytes.subarray(0, this.length));
    this.bytes = Buffer.alloc(0);
    return isUtf8(bytes) ? bytes : undefined;
  }
}

/** A hash step; start with 0, once a byte. */
export function hashStep(hash: number, byte: number): number {
  return (Math.imul(hash, 31) + byte) | 0;
}

/**
 * Whether a text may begin with this byte. The heap is checked as one run of UTF-8, which holds for each of its texts as
 * long as none begins in the middle of a character.
 */
export function mayBegin(byte: number): boolean {
  return byte < 0x80 || byte >= 0xc0;
}

function sameBytes(bytes: Buffer, left: number, right: number, count: number): boolean {
  for (let at = 0; at < count; at += 1) {
    if (bytes[left + at] !== bytes[right + at]) return false;
  }
  return true;
}
