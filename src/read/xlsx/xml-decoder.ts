import { TextDecoder } from 'node:util';
import { damaged } from './fault.ts';

/**
 * Converts the bytes of an XML part to UTF-8, in chunks. The encoding is found as XML 1.0, appendix F, says: byte
 * order mark, then the zeros of UTF-16 without a mark, then the declaration. UTF-8, which is nearly everything,
 * passes through unchanged.
 */
export class XmlDecoder {
  readonly #part: string;
  #head: Uint8Array = EMPTY;
  #decided = false;
  #decoder: TextDecoder | undefined;

  constructor(part: string) {
    this.#part = part;
  }

  push(chunk: Uint8Array): Uint8Array {
    if (this.#decided) return this.#decode(chunk, true);
    this.#head = this.#head.length === 0 ? chunk : Buffer.concat([this.#head, chunk]);
    return needsMore(this.#head) ? EMPTY : this.#decide();
  }

  /** The bytes still held back. */
  end(): Uint8Array {
    if (!this.#decided) return this.#decide();
    return this.#decode(EMPTY, false);
  }

  #decide(): Uint8Array {
    const head = this.#head;
    const encoding = encodingOf(head);
    this.#decided = true;
    this.#head = EMPTY;
    if (encoding === 'utf-8') return startsWith(head, UTF8_MARK) ? head.subarray(UTF8_MARK.length) : head;
    try {
      this.#decoder = new TextDecoder(encoding, { fatal: true });
    } catch {
      throw damaged(this.#part, 'not-xml');
    }
    return this.#decode(head, true);
  }

  #decode(chunk: Uint8Array, more: boolean): Uint8Array {
    if (this.#decoder === undefined) return chunk;
    try {
      return Buffer.from(this.#decoder.decode(chunk, { stream: more }));
    } catch {
      throw damaged(this.#part, 'not-xml');
    }
  }
}

const EMPTY = new Uint8Array(0);
const UTF8_MARK = [0xef, 0xbb, 0xbf];
const LONGEST_DECLARATION = 512;

function needsMore(head: Uint8Array): boolean {
  if (head.length < 5) return true;
  return startsWith(head, XML_DECLARATION) && head.length < LONGEST_DECLARATION && !head.includes(0x3e);
}

const XML_DECLARATION = [...'<?xml'].map((character) => character.charCodeAt(0));

function encodingOf(head: Uint8Array): string {
  if (startsWith(head, [0xff, 0xfe]) || (head[0] === 0x3c && head[1] === 0)) return 'utf-16le';
  if (startsWith(head, [0xfe, 0xff]) || (head[0] === 0 && head[1] === 0x3c)) return 'utf-16be';
  if (!startsWith(head, XML_DECLARATION)) return 'utf-8';
  const declaration = Buffer.from(head.subarray(0, LONGEST_DECLARATION)).toString('latin1');
  const declared = /^<\?xml[^>]*?\sencoding\s*=\s*["']([^"']*)["']/.exec(declaration)?.[1]?.toLowerCase();
  // A declaration that can be read as ASCII is not in UTF-16, even if it says so, as those of .NET's string writers
  // do.
  const isUtf8 = declared === undefined || /^(utf-?8|us-ascii|ascii|utf-?16.*)$/.test(declared);
  return isUtf8 ? 'utf-8' : declared;
}

function startsWith(bytes: Uint8Array, prefix: readonly number[]): boolean {
  return prefix.every((byte, at) => bytes[at] === byte);
}
