import { CELL } from '../../model/sheet.ts';
import type { SheetCells } from './sheet-cells.ts';
import { STORED } from './sheet-texts.ts';
import { mayBegin } from './text-heap.ts';
import { isCharacter, LONGEST_ENTITY, writeCharacter } from './xml-characters.ts';

const TYPE_NUMBER = 0;
const TYPE_SHARED = 1;
const TYPE_INLINE = 2;
const TYPE_STRING = 3;

/**
 * Reads cells and row borders written exactly as nearly all writers write them, byte by byte and without tokens.
 * Anything else (another attribute, an entity, a comment, the end of the chunk) is left: the general way continues
 * there, with the same result.
 */
export class SheetShortcut {
  /** The prefix of the sheet's elements with its colon, `x:`; usually empty. */
  readonly prefix: string;
  readonly #cells: SheetCells;
  readonly #rowTurnStart: Buffer;
  readonly #cellStart: Buffer;
  readonly #valueStart: Buffer;
  readonly #valueEnd: Buffer;
  readonly #inlineStart: Buffer;
  readonly #preservedStart: Buffer;
  readonly #inlineEnd: Buffer;
  readonly #formulaStart: Buffer;
  readonly #formulaEnd: Buffer;
  // The attributes of the current cell: 0 or -1 where it has none.
  #column = 0;
  #style = -1;
  #type = -1;

  constructor(cells: SheetCells, prefix: string) {
    const pattern = (xml: string) => Buffer.from(xml.replace(/<\/?/g, `$&${prefix}`), 'latin1');
    this.#cells = cells;
    this.prefix = prefix;
    this.#rowTurnStart = pattern('</row><row r="');
    this.#cellStart = pattern('<c');
    this.#valueStart = pattern('<v>');
    this.#valueEnd = pattern('</v></c>');
    this.#inlineStart = pattern('<is><t>');
    this.#preservedStart = pattern('<is><t xml:space="preserve">');
    this.#inlineEnd = pattern('</t></is></c>');
    this.#formulaStart = pattern('<f>');
    this.#formulaEnd = pattern('</f>');
  }

  /** Called at a `<` inside a row; returns the position of the first byte that it did not read. */
  run(bytes: Buffer, position: number, end: number): number {
    // No text can be longer than the rest of the chunk, so nothing below has to check for room.
    this.#cells.heap.reserve(end - position);
    let at = position;
    for (;;) {
      const isCell = matches(bytes, at, end, this.#cellStart);
      const next = isCell ? this.#cell(bytes, at, end) : this.#rowTurn(bytes, at, end);
      if (next === at) return at;
      at = next;
    }
  }

  /** Reads `</row><row r="12" …>` without `hidden` and with a height that shows. */
  #rowTurn(bytes: Buffer, start: number, end: number): number {
    if (!matches(bytes, start, end, this.#rowTurnStart)) return start;
    let at = start + this.#rowTurnStart.length;
    let row = 0;
    for (; at < end; at += 1) {
      const digit = bytes[at]! - 0x30;
      if (digit < 0 || digit > 9 || (digit === 0 && row === 0)) break;
      row = row * 10 + digit;
    }
    if (row === 0 || row > this.#cells.limits.rows || bytes[at] !== QUOTE) return start;
    at += 1;
    while (at < end && bytes[at] === SPACE) {
      const name = at + 1;
      while (at < end && bytes[at] !== EQUALS && bytes[at] !== GREATER_THAN) at += 1;
      const matters = MATTERING.some((attribute) => matches(bytes, name, end, attribute));
      if (matters || !isWord(bytes, name, at) || bytes[at + 1] !== QUOTE) return start;
      at += 2;
      while (at < end && bytes[at] !== QUOTE && bytes[at] !== LESS_THAN) at += 1;
      if (bytes[at] !== QUOTE) return start;
      at += 1;
    }
    if (at >= end || bytes[at] !== GREATER_THAN) return start;
    this.#cells.enterRow(row);
    return at + 1;
  }

  #cell(bytes: Buffer, start: number, end: number): number {
    const cells = this.#cells;
    let at = this.#attributes(bytes, start + this.#cellStart.length, end);
    if (at < 0 || at + 2 >= end) return start;
    const column = this.#column === 0 ? cells.column + 1 : this.#column;
    const format = cells.formatOfStyle[Math.max(0, this.#style)];
    const { columns } = cells.limits;
    if (format === undefined || column > columns || cells.cellsInRow >= columns || !cells.rowIsSettled)
      return start;
    if (bytes[at] === SLASH && bytes[at + 1] === GREATER_THAN) {
      cells.cellsInRow += 1;
      cells.column = column;
      return at + 2;
    }
    if (bytes[at] !== GREATER_THAN) return start;
    at += 1;
    const hasFormula = matches(bytes, at, end, this.#formulaStart);
    if (hasFormula) {
      if (PICTURES.some((name) => matches(bytes, at + this.#formulaStart.length, end, name))) return start;
      at = bytes.indexOf(LESS_THAN, at + this.#formulaStart.length);
      if (at < 0 || !matches(bytes, at, end, this.#formulaEnd)) return start;
      at += this.#formulaEnd.length;
    }
    const before = cells.column;
    cells.column = column;
    const next = this.#content(bytes, at, end, format, hasFormula);
    if (next < 0) {
      cells.column = before;
      return start;
    }
    cells.cellsInRow += 1;
    return next;
  }

  /** Reads ` r="B12" s="3" t="s"`, each at most once; returns the position behind them, or -1. */
  #attributes(bytes: Buffer, start: number, end: number): number {
    this.#column = 0;
    this.#style = -1;
    this.#type = -1;
    let at = start;
    while (at + 5 < end && bytes[at] === SPACE) {
      if (bytes[at + 2] !== EQUALS || bytes[at + 3] !== QUOTE) return -1;
      const name = bytes[at + 1];
      at += 4;
      if (name === 0x72 && this.#column === 0) at = this.#reference(bytes, at, end);
      else if (name === 0x73 && this.#style < 0) at = this.#styleIndex(bytes, at, end);
      else if (name === 0x74 && this.#type < 0) at = this.#typeName(bytes, at, end);
      else return -1;
      if (at < 0 || bytes[at] !== QUOTE) return -1;
      at += 1;
    }
    return at;
  }

  /** Reads an address in the current row. */
  #reference(bytes: Buffer, start: number, end: number): number {
    let at = start;
    let column = 0;
    for (; at < end; at += 1) {
      const letter = bytes[at]! - 0x40;
      if (letter < 1 || letter > 26) break;
      column = column * 26 + letter;
    }
    let row = 0;
    for (; at < end; at += 1) {
      const digit = bytes[at]! - 0x30;
      if (digit < 0 || digit > 9 || (digit === 0 && row === 0)) break;
      row = row * 10 + digit;
    }
    this.#column = column;
    return row === this.#cells.row && column > 0 ? at : -1;
  }

  #styleIndex(bytes: Buffer, start: number, end: number): number {
    let at = start;
    let style = 0;
    for (; at < end && at - start < 6; at += 1) {
      const digit = bytes[at]! - 0x30;
      if (digit < 0 || digit > 9) break;
      style = style * 10 + digit;
    }
    this.#style = style;
    return at > start ? at : -1;
  }

  #typeName(bytes: Buffer, start: number, end: number): number {
    if (matches(bytes, start, end, INLINE_STRING)) {
      this.#type = TYPE_INLINE;
      return start + INLINE_STRING.length;
    }
    if (matches(bytes, start, end, STRING)) {
      this.#type = TYPE_STRING;
      return start + STRING.length;
    }
    if (bytes[start] !== 0x6e && bytes[start] !== 0x73) return -1;
    this.#type = bytes[start] === 0x6e ? TYPE_NUMBER : TYPE_SHARED;
    return start + 1;
  }

  /** Reads what stands between `<c …>` and the next cell; returns the position behind `</c>`, or -1. */
  #content(bytes: Buffer, start: number, end: number, format: number, hasFormula: boolean): number {
    switch (this.#type) {
      case TYPE_SHARED:
        return this.#shared(bytes, start, end, format, hasFormula);
      case TYPE_INLINE:
      case TYPE_STRING:
        return this.#text(bytes, start, end, format, hasFormula);
      default:
        return this.#number(bytes, start, end, format, hasFormula);
    }
  }

  /** `<v>-12.5</v></c>` */
  #number(bytes: Buffer, start: number, end: number, format: number, hasFormula: boolean): number {
    if (!matches(bytes, start, end, this.#valueStart)) return -1;
    const { heap, limits } = this.#cells;
    const stored = heap.bytes;
    let at = start + this.#valueStart.length;
    let to = heap.length;
    if (bytes[at] === MINUS) {
      stored[to++] = MINUS;
      at += 1;
    }
    const whole = at;
    let byte = 0;
    for (; at < end; at += 1) {
      byte = bytes[at]!;
      if (byte < 0x30 || byte > 0x39) break;
      stored[to++] = byte;
    }
    if (at === whole) return -1;
    if (byte === POINT && at < end) {
      stored[to++] = POINT;
      at += 1;
      const decimals = at;
      for (; at < end; at += 1) {
        byte = bytes[at]!;
        if (byte < 0x30 || byte > 0x39) break;
        stored[to++] = byte;
      }
      if (at === decimals) return -1;
    }
    const count = to - heap.length;
    if (count > limits.stringLength || !matches(bytes, at, end, this.#valueEnd)) return -1;
    this.#cells.add(CELL.number, STORED.ascii, heap.length, count, format, hasFormula);
    heap.length = to;
    return at + this.#valueEnd.length;
  }

  /** `<v>12</v></c>` */
  #shared(bytes: Buffer, start: number, end: number, format: number, hasFormula: boolean): number {
    if (!matches(bytes, start, end, this.#valueStart)) return -1;
    const first = start + this.#valueStart.length;
    let at = first;
    let index = 0;
    for (; at < end && at - first < 10; at += 1) {
      const digit = bytes[at]! - 0x30;
      if (digit < 0 || digit > 9) break;
      index = index * 10 + digit;
    }
    if (at === first || index >= this.#cells.shared.count || !matches(bytes, at, end, this.#valueEnd))
      return -1;
    this.#cells.addShared(index, format, hasFormula);
    return at + this.#valueEnd.length;
  }

  /** `<is><t>…</t></is></c>`, or `<v>…</v></c>` for the result of a formula. */
  #text(bytes: Buffer, start: number, end: number, format: number, hasFormula: boolean): number {
    const isInline = this.#type === TYPE_INLINE;
    const isPlain = matches(bytes, start, end, isInline ? this.#inlineStart : this.#valueStart);
    const isPreserved = !isPlain && isInline && matches(bytes, start, end, this.#preservedStart);
    if (!isPlain && !isPreserved) return -1;
    const opening = !isInline ? this.#valueStart : isPreserved ? this.#preservedStart : this.#inlineStart;
    const closing = isInline ? this.#inlineEnd : this.#valueEnd;
    const first = start + opening.length;
    const { heap, limits } = this.#cells;
    const stored = heap.bytes;
    let at = first;
    let to = heap.length;
    while (at < end) {
      const byte = bytes[at]!;
      // Small letters and everything beyond ASCII stand for themselves.
      if (byte <= UNDERSCORE) {
        if (byte === LESS_THAN) break;
        if (byte === AMPERSAND) {
          // `&#24207;`, as openpyxl writes every Chinese character. An ASCII character could be part of an escape.
          if (bytes[at + 1] !== HASH) return -1;
          const digits = at + 2;
          let code = 0;
          for (at = digits; at < end; at += 1) {
            const digit = bytes[at]! - 0x30;
            if (digit < 0 || digit > 9) break;
            code = code * 10 + digit;
          }
          if (bytes[at] !== SEMICOLON || code < 0x80 || !isCharacter(code) || at - digits > LONGEST_ENTITY)
            return -1;
          to = writeCharacter(code, stored, to);
          at += 1;
          continue;
        }
        if (byte === RETURN || (byte === UNDERSCORE && bytes[at + 1] === 0x78)) return -1;
      }
      stored[to++] = byte;
      at += 1;
    }
    const count = to - heap.length;
    if (count === 0 || count > limits.stringLength || !matches(bytes, at, end, closing)) return -1;
    if (!mayBegin(bytes[first]!)) return -1;
    // Without xml:space, white space at both ends is dropped.
    if (!isPreserved && (bytes[first]! <= SPACE || bytes[at - 1]! <= SPACE)) return -1;
    const place = heap.keep(count);
    const storage = heap.wasKnown ? STORED.repeated : STORED.text;
    this.#cells.add(CELL.text, storage, place, count, format, hasFormula);
    return at + closing.length;
  }
}

/** Attributes of a row that only the general way reads. */
const MATTERING = ['hidden=', 'r=', 'ht="0'].map((text) => Buffer.from(text));
/** How the formulas of pictures begin. */
const PICTURES = ['_xl', 'DISPIMG(', 'IMAGE('].map((text) => Buffer.from(text));
const STRING = Buffer.from('str');
const INLINE_STRING = Buffer.from('inlineStr');

const RETURN = 0x0d;
const SPACE = 0x20;
const QUOTE = 0x22;
const HASH = 0x23;
const AMPERSAND = 0x26;
const MINUS = 0x2d;
const POINT = 0x2e;
const SLASH = 0x2f;
const SEMICOLON = 0x3b;
const LESS_THAN = 0x3c;
const EQUALS = 0x3d;
const GREATER_THAN = 0x3e;
const UNDERSCORE = 0x5f;

function matches(bytes: Buffer, start: number, end: number, pattern: Buffer): boolean {
  const { length } = pattern;
  if (start + length > end) return false;
  for (let at = 0; at < length; at += 1) {
    if (bytes[start + at] !== pattern[at]) return false;
  }
  return true;
}

/** Letters, digits and the colon of a prefix: the characters of an attribute's name. */
function isWord(bytes: Buffer, start: number, end: number): boolean {
  if (start === end) return false;
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at]! | 0x20;
    if (!((byte >= 0x61 && byte <= 0x7a) || (at > start && byte >= 0x30 && byte <= 0x3a))) return false;
  }
  return true;
}
