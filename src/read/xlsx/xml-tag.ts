import { isUtf8 } from 'node:buffer';
import { damaged } from './fault.ts';
import { withoutReferences } from './xml-characters.ts';

/** The current start tag. One object is reused for all tags, so nothing of it may be kept. */
export class XmlTag {
  readonly #part: string;
  #bytes: Buffer = Buffer.alloc(0);
  /** Four positions per attribute: name start and end, value start and end. */
  readonly #places: number[] = [];
  #count = 0;
  nameEnd = 0;
  /** The element's prefix with its colon, `x:`; empty without one. */
  prefix = '';
  isEmpty = false;
  hasXmlSpace = false;
  /** Whether `xml:space="preserve"` applies to the element's text. */
  preservesSpace = false;

  constructor(part: string) {
    this.#part = part;
  }

  /** Value of an attribute without prefix, or undefined. */
  attribute(name: string): string | undefined {
    let found: string | undefined;
    for (let at = 0; at < this.#count; at += 4) {
      if (!equals(this.#bytes, this.#places[at]!, this.#places[at + 1]!, name)) continue;
      if (found !== undefined) throw damaged(this.#part, 'not-xml');
      found = this.#value(at);
    }
    return found;
  }

  /** Value of an attribute with this local name and any prefix, or undefined. */
  prefixed(localName: string): string | undefined {
    for (let at = 0; at < this.#count; at += 4) {
      const nameEnd = this.#places[at + 1]!;
      const colon = nameEnd - localName.length - 1;
      if (colon <= this.#places[at]! || this.#bytes[colon] !== COLON) continue;
      if (equals(this.#bytes, colon + 1, nameEnd, localName)) return this.#value(at);
    }
    return undefined;
  }

  /** Whether all attributes without prefix are among these. */
  hasOnly(names: ReadonlySet<string>): boolean {
    for (let at = 0; at < this.#count; at += 4) {
      const name = this.#bytes.toString('latin1', this.#places[at]!, this.#places[at + 1]!);
      if (!names.has(name) && !name.includes(':') && name !== 'xmlns') return false;
    }
    return true;
  }

  xmlSpace(): string | undefined {
    return this.attribute('xml:space');
  }

  /** Reads the tag at `position`; returns the position behind it, or -1 while its end is not there yet. */
  parse(bytes: Buffer, position: number, end: number): number {
    this.#bytes = bytes;
    this.#count = 0;
    this.hasXmlSpace = false;
    let at = nameEndFrom(bytes, position + 1, end);
    if (at >= end) return -1;
    if (at === position + 1 || !isNameStart(bytes[position + 1]!)) throw damaged(this.#part, 'not-xml');
    this.nameEnd = at;
    for (;;) {
      const attributeStart = skipBlank(bytes, at, end);
      if (attributeStart >= end) return -1;
      const byte = bytes[attributeStart];
      if (byte === GREATER_THAN) {
        this.isEmpty = false;
        return attributeStart + 1;
      }
      if (byte === SLASH) {
        if (attributeStart + 1 >= end) return -1;
        if (bytes[attributeStart + 1] !== GREATER_THAN) throw damaged(this.#part, 'not-xml');
        this.isEmpty = true;
        return attributeStart + 2;
      }
      if (attributeStart === at || !isNameStart(byte!)) throw damaged(this.#part, 'not-xml');
      at = this.#parseAttribute(bytes, attributeStart, end);
      if (at < 0) return -1;
    }
  }

  #parseAttribute(bytes: Buffer, start: number, end: number): number {
    const nameEnd = nameEndFrom(bytes, start, end);
    const equal = skipBlank(bytes, nameEnd, end);
    if (equal >= end) return -1;
    if (bytes[equal] !== EQUALS) throw damaged(this.#part, 'not-xml');
    const open = skipBlank(bytes, equal + 1, end);
    if (open >= end) return -1;
    const quote = bytes[open]!;
    if (quote !== DOUBLE_QUOTE && quote !== SINGLE_QUOTE) throw damaged(this.#part, 'not-xml');
    let close = open + 1;
    while (close < end && bytes[close] !== quote) {
      if (bytes[close] === LESS_THAN) throw damaged(this.#part, 'not-xml');
      close += 1;
    }
    if (close >= end) return -1;
    const at = this.#count;
    this.#places[at] = start;
    this.#places[at + 1] = nameEnd;
    this.#places[at + 2] = open + 1;
    this.#places[at + 3] = close;
    this.#count = at + 4;
    if (nameEnd - start === XML_SPACE.length && equals(bytes, start, nameEnd, XML_SPACE))
      this.hasXmlSpace = true;
    return close + 1;
  }

  #value(at: number): string {
    const start = this.#places[at + 2]!;
    const end = this.#places[at + 3]!;
    const raw = this.#bytes.toString('utf8', start, end);
    if (raw.includes('\uFFFD') && !isUtf8(this.#bytes.subarray(start, end)))
      throw damaged(this.#part, 'not-xml');
    const spaced = /[\t\n\r]/.test(raw) ? raw.replace(/\r\n|[\t\n\r]/g, ' ') : raw;
    const value = withoutReferences(spaced);
    if (value === undefined) throw damaged(this.#part, 'not-xml');
    return value;
  }
}

const XML_SPACE = 'xml:space';

const DOUBLE_QUOTE = 0x22;
const SINGLE_QUOTE = 0x27;
const SLASH = 0x2f;
const COLON = 0x3a;
const LESS_THAN = 0x3c;
const EQUALS = 0x3d;
const GREATER_THAN = 0x3e;

function isSpace(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}

function skipBlank(bytes: Buffer, from: number, end: number): number {
  let at = from;
  while (at < end && isSpace(bytes[at])) at += 1;
  return at;
}

export function isBlank(bytes: Buffer, from: number, to: number): boolean {
  return skipBlank(bytes, from, to) >= to;
}

/** Letters, `_`, `:` and whatever is beyond ASCII. */
function isNameStart(byte: number): boolean {
  return (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a) || byte === 0x5f || byte >= 0x80;
}

/** First position that cannot be part of a name. */
function nameEndFrom(bytes: Buffer, from: number, end: number): number {
  let at = from;
  while (at < end) {
    const byte = bytes[at]!;
    const isName = isNameStart(byte) || (byte >= 0x30 && byte <= 0x3a) || byte === 0x2d || byte === 0x2e;
    if (!isName) break;
    at += 1;
  }
  return at;
}

/** Whether bytes [start, end) are these ASCII characters. */
export function equals(bytes: Buffer, start: number, end: number, text: string): boolean {
  if (end - start !== text.length) return false;
  for (let at = 0; at < text.length; at += 1) {
    if (bytes[start + at] !== text.charCodeAt(at)) return false;
  }
  return true;
}
