import { isUtf8 } from 'node:buffer';
import { damaged, refused } from './fault.ts';
import { mayBegin, type TextHeap } from './text-heap.ts';

/** Bytes that one UTF-16 unit of a text can take in XML: `_x000D_`. */
const BYTES_PER_UNIT = 7;

/** Joins the pieces of one text: runs, entities, CDATA. */
export class TextCapture {
  readonly #part: string;
  readonly #limit: number;
  #bytes: Buffer = Buffer.alloc(1024);
  length = 0;

  constructor(part: string, stringLength: number) {
    this.#part = part;
    this.#limit = stringLength;
  }

  append(bytes: Uint8Array, from: number, to: number): void {
    const needed = this.length + to - from;
    if (needed > this.#limit * BYTES_PER_UNIT) throw refused(this.#part, 'string-length', this.#limit);
    if (needed > this.#bytes.length) {
      const larger = Buffer.alloc(Math.max(needed, this.#bytes.length * 2));
      larger.set(this.#bytes.subarray(0, this.length));
      this.#bytes = larger;
    }
    for (let at = from; at < to; at += 1) this.#bytes[this.length + at - from] = bytes[at]!;
    this.length = needed;
  }

  /**
   * Trims white space at both ends of what was added since `start`, as Excel does without `xml:space`. With
   * `keepsBlank`, a blank run between two words of a rich text is kept, as Excel keeps it.
   */
  trimFrom(start: number, keepsBlank = false): void {
    let from = start;
    while (from < this.length && isSpace(this.#bytes[from]!)) from += 1;
    if (keepsBlank && from === this.length) return;
    while (this.length > from && isSpace(this.#bytes[this.length - 1]!)) this.length -= 1;
    if (from === start) return;
    this.#bytes.copyWithin(start, from, this.length);
    this.length -= from - start;
  }

  /** Removes what was added from `start` up to `end`. */
  cut(start: number, end: number): void {
    this.#bytes.copyWithin(start, end, this.length);
    this.length -= end - start;
  }

  /** Replaces what was added since `start`. */
  rewrite(start: number, write: (text: string) => string): void {
    const written = this.#bytes.subarray(start, this.length);
    if (!isUtf8(written)) throw damaged(this.#part, 'not-xml');
    const text = Buffer.from(write(written.toString('utf8')));
    this.length = start;
    this.append(text, 0, text.length);
  }

  /** The text added from `start` up to `end`; invalid UTF-8 is found when it is stored. */
  textOf(start: number, end: number): string {
    return this.#bytes.toString('utf8', start, end);
  }

  /** The captured bytes as Latin-1, for content that is always ASCII. */
  ascii(): string {
    return this.#bytes.toString('latin1', 0, this.length);
  }

  /**
   * Stores the text in the heap with `_x000D_` escapes resolved; returns its position. Its length is then the
   * capture's length.
   */
  storeIn(heap: TextHeap, row?: number, column?: number): number {
    this.#resolveEscapes();
    if (this.length > this.#limit && this.#units() > this.#limit) {
      throw refused(this.#part, 'string-length', this.#limit, row, column);
    }
    if (this.length > 0 && !mayBegin(this.#bytes[0]!)) throw damaged(this.#part, 'not-xml', row, column);
    heap.reserve(this.length);
    heap.bytes.set(this.#bytes.subarray(0, this.length), heap.length);
    return heap.keep(this.length);
  }

  #resolveEscapes(): void {
    const captured = this.#bytes.subarray(0, this.length);
    if (!captured.includes('_x')) return;
    if (!isUtf8(captured)) throw damaged(this.#part, 'not-xml');
    const text = captured.toString('utf8');
    const resolved = resolveEscapes(text);
    if (resolved === text) return;
    this.length = this.#bytes.write(resolved);
  }

  #units(): number {
    return this.#bytes.toString('utf8', 0, this.length).length;
  }
}

/** Resolves `_x000D_`, OOXML's way to write a character that XML cannot hold (ECMA-376 part 1, 22.9.2.19). */
export function resolveEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  );
}

function isSpace(byte: number): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}
