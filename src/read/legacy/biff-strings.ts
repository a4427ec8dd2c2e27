import type { TextDecoder } from 'node:util';
import type { BiffRecord } from './biff-records.ts';

/**
 * Reads a record and its continuations as one run of bytes. Where the characters of a Unicode string go on in a
 * continuation, a new byte there says how wide they are. Reading beyond the end throws a RangeError.
 */
export class BiffReader {
  readonly #segments: readonly Buffer[];
  readonly #decoder: TextDecoder | undefined;
  #segment = 0;
  #at: number;

  /** `decoder` is for the code page of workbooks before Unicode. */
  constructor(record: BiffRecord, from: number, decoder: TextDecoder | undefined) {
    this.#segments = [record.data, ...record.continued];
    this.#at = from;
    this.#decoder = decoder;
  }

  /** A string with its length in two bytes, or in one. */
  string(lengthBytes: 1 | 2): string {
    const length = lengthBytes === 1 ? this.#byte() : this.#number(2);
    return this.#decoder === undefined
      ? this.#unicode(length, this.#byte())
      : this.#decoder.decode(this.#bytes(length));
  }

  /** An entry of the string table [MS-XLS 2.5.293], without its phonetics. */
  sharedString(): { readonly text: string; readonly runs: readonly { from: number; font: number }[] } {
    const length = this.#number(2);
    const flags = this.#byte();
    const runs = flags & RICH ? this.#number(2) : 0;
    const phonetics = flags & PHONETIC ? this.#number(4) : 0;
    const text = this.#unicode(length, flags);
    const fonts = Array.from({ length: runs }, () => ({ from: this.#number(2), font: this.#number(2) }));
    this.#bytes(phonetics);
    return { text, runs: fonts };
  }

  get isAtEnd(): boolean {
    return this.#segment + 1 >= this.#segments.length && this.#left === 0;
  }

  #unicode(length: number, flags: number): string {
    let text = '';
    let isWide = (flags & WIDE) !== 0;
    for (let missing = length; missing > 0; ) {
      if (this.#left === 0) {
        this.#nextSegment();
        isWide = (this.#byte() & WIDE) !== 0;
      }
      const size = isWide ? 2 : 1;
      const count = Math.min(missing, Math.floor(this.#left / size));
      if (count === 0) throw new RangeError('a character is cut by a record');
      const end = this.#at + count * size;
      text += this.#current.toString(isWide ? 'utf16le' : 'latin1', this.#at, end);
      this.#at = end;
      missing -= count;
    }
    return text;
  }

  #number(size: number): number {
    let value = 0;
    for (let index = 0; index < size; index += 1) value += this.#byte() * 256 ** index;
    return value;
  }

  #byte(): number {
    if (this.#left === 0) this.#nextSegment();
    this.#at += 1;
    return this.#current.readUInt8(this.#at - 1);
  }

  #bytes(length: number): Buffer {
    const pieces: Buffer[] = [];
    for (let missing = length; missing > 0; ) {
      if (this.#left === 0) this.#nextSegment();
      const piece = this.#current.subarray(this.#at, this.#at + missing);
      pieces.push(piece);
      this.#at += piece.length;
      missing -= piece.length;
    }
    return pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces);
  }

  get #current(): Buffer {
    return this.#segments[this.#segment]!;
  }

  get #left(): number {
    return this.#current.length - this.#at;
  }

  #nextSegment(): void {
    if (this.#segment + 1 >= this.#segments.length) throw new RangeError('beyond the record');
    this.#segment += 1;
    this.#at = 0;
  }
}

const WIDE = 0x01;
const PHONETIC = 0x04;
const RICH = 0x08;
