import { refused } from '../xlsx/fault.ts';

/** Bytes that one UTF-16 unit takes in UTF-8, with room for white space that is dropped later. */
const BYTES_PER_UNIT = 16;

/** Collects the text of an element from pieces that may split characters. Throws a Fault beyond a limit. */
export class XmlText {
  readonly #part: string;
  readonly #limit: number;
  #pieces: Buffer[] = [];
  #length = 0;

  constructor(part: string, stringLength: number) {
    this.#part = part;
    this.#limit = stringLength;
  }

  append(bytes: Uint8Array, from: number, to: number): void {
    this.#length += to - from;
    if (this.#length > this.#limit * BYTES_PER_UNIT) throw refused(this.#part, 'string-length', this.#limit);
    this.#pieces.push(Buffer.from(bytes.subarray(from, to)));
  }

  /** Returns the text so far and starts a new one. */
  take(): string {
    const pieces = this.#pieces;
    if (pieces.length === 0) return '';
    this.#pieces = [];
    this.#length = 0;
    return (pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces)).toString('utf8');
  }
}
