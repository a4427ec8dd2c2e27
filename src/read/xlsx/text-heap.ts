import { isUtf8 } from 'node:buffer';

const FIRST_CAPACITY = 4096;
/**
 * Fewest slots of the table of recent texts. Their number is a power of two and grows with the texts; growing empties
 * the table.
 */
const FEWEST_RECENT = 1 << 8;
const MOST_RECENT = 1 << 14;
/** Bytes of text after which one more slot is useful. */
const BYTES_PER_SLOT = 16;
/** Texts longer than this hardly ever repeat. */
const LONGEST_REPEATED = 256;

/**
 * The texts of a part as UTF-8 bytes, one after the other. A text that was stored recently is not stored again: lists
 * repeat districts, phases and agencies in every row.
 */
export class TextHeap {
  /** The buffer; `reserve` makes room at `length` and may replace it. */
  bytes: Buffer = Buffer.allocUnsafeSlow(FIRST_CAPACITY);
  /** The same bytes, for reading four at a time. */
  #view = viewOf(this.bytes);
  /** Bytes in use. */
  length = 0;
  #recentPlaces = new Uint32Array(FEWEST_RECENT);
  #recentLengths = new Uint16Array(FEWEST_RECENT);
  /** Whether the text that `keep` last returned was already stored. */
  wasKnown = false;

  /** Makes sure that `count` more bytes can be written at `length`. */
  reserve(count: number): void {
    const needed = this.length + count;
    if (needed <= this.bytes.length) return;
    const larger = Buffer.allocUnsafeSlow(Math.max(needed, this.bytes.length * 2));
    larger.set(this.bytes.subarray(0, this.length));
    this.bytes = larger;
    this.#view = viewOf(larger);
  }

  /**
   * Keeps the `count` bytes written at `length` and returns their position, or that of the same text stored recently.
   */
  keep(count: number): number {
    const { length } = this;
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
    const hash = hashOf(this.#view, length, count);
    const slot = (hash ^ (hash >>> 15)) & (slots - 1);
    const place = this.#recentPlaces[slot]!;
    if (this.#recentLengths[slot] === count && isSame(this.#view, place, length, count)) {
      this.wasKnown = true;
      return place;
    }
    this.#recentPlaces[slot] = length;
    this.#recentLengths[slot] = count;
    this.length = length + count;
    return length;
  }

  /** The bytes in use, without the unused end; undefined if some text in them is not UTF-8. */
  finish(): Buffer | undefined {
    const bytes = Buffer.allocUnsafeSlow(this.length);
    bytes.set(this.bytes.subarray(0, this.length));
    this.bytes = Buffer.alloc(0);
    this.#view = viewOf(this.bytes);
    return isUtf8(bytes) ? bytes : undefined;
  }
}

/**
 * Whether a text may begin with this byte. The heap is checked as a whole for valid UTF-8; that covers each of its
 * texts as long as none begins in the middle of a character.
 */
export function mayBegin(byte: number): boolean {
  return byte < 0x80 || byte >= 0xc0;
}

function viewOf({ buffer, byteOffset, byteLength }: Buffer): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}

/** Hashes four bytes at a time; the last four overlap those before. */
function hashOf(view: DataView, from: number, count: number): number {
  let hash = count;
  if (count < 4) for (let at = 0; at < count; at += 1) hash = hashStep(hash, view.getUint8(from + at));
  else {
    const last = from + count - 4;
    for (let at = from; at < last; at += 4) hash = hashStep(hash, view.getInt32(at));
    hash = hashStep(hash, view.getInt32(last));
  }
  return hash;
}

function hashStep(hash: number, value: number): number {
  const mixed = Math.imul(hash ^ value, 0x5bd1e995);
  return mixed ^ (mixed >>> 13);
}

function isSame(view: DataView, left: number, right: number, count: number): boolean {
  let at = 0;
  for (; at + 4 <= count; at += 4) if (view.getInt32(left + at) !== view.getInt32(right + at)) return false;
  for (; at < count; at += 1) if (view.getUint8(left + at) !== view.getUint8(right + at)) return false;
  return true;
}
