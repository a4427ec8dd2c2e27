import { CELL } from '../../model/sheet.ts';
import type { SheetCells } from './sheet-cells.ts';
import { STORED } from './sheet-texts.ts';
import { hashStep, mayBegin } from './text-heap.ts';
import { isCharacter, LONGEST_ENTITY, writeCharacter } from './xml-characters.ts';

const NUMBER = 0;
const SHARED = 1;
const INLINE = 2;
const STRING = 3;

/**
 * Takes the cells and row borders that are written the way nearly all writers write them, byte for byte, without the
 * tokens of the general way. Whatever is not exactly so (another attribute, an entity, a comment, the end of the chunk)
 * is left where it is: the general way goes on from there, with the same result.
 */
export class SheetShortcut {
  /** Prefix of the sheet's elements with its colon, `x:`; empty as a rule. */
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

  /** Called at a `<` inside a row; answers the position of the first byte that is not its own. */
  run(bytes: Buffer, position: number, end: number): number {
    // No text can be longer than what is left, so that nothing below need ask for room.
    this.#cells.heap.reserve(end - position);
    let at = position;
    for (;;) {
      const isCell = matches(bytes, at, end, this.#cellStart);
      const next = isCell ? this.#cell(bytes, at, end) : this.#rowTurn(bytes, at, end);
      if (next === at) return at;
      at = next;
    }
  }

  /** `</row><row r="12" …>` without `hidden`. */
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
      const isOrdinary = !matches(bytes, name, end, HIDDEN) && !matches(bytes, name, end, REFERENCE);
      if (!isOrdinary || !isWord(bytes, name, at) || bytes[at + 1] !== QUOTE) return start;
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
    let at = start + this.#cellStart.length;
    let column = 0;
    let style = -1;
    let type = -1;
    while (at + 5 < end && bytes[at] === SPACE) {
      if (bytes[at + 2] !== EQUALS || bytes[at + 3] !== QUOTE) return start;
      const attribute = bytes[at + 1];
      at += 4;
      if (attribute === 0x72 && column === 0) {
        for (let letter = bytes[at]! - 0x40; letter >= 1 && letter <= 26; letter = bytes[at]! - 0x40) {
          column = column * 26 + letter;
          at += 1;
        }
        let row = 0;
        for (; at < end; at += 1) {
          const digit = bytes[at]! - 0x30;
          if (digit < 0 || digit > 9 || (digit === 0 && row === 0)) break;
          row = row * 10 + digit;
        }
        if (row !== cells.row || !cells.rowIsSettled || column === 0 || column > cells.limits.columns) return start;
      } else if (attribute === 0x73 && style < 0) {
        style = 0;
        const first = at;
        for (; at < end && at - first < 6; at += 1) {
          const digit = bytes[at]! - 0x30;
          if (digit < 0 || digit > 9) break;
          style = style * 10 + digit;
        }
        if (at === first) return start;
      } else if (attribute === 0x74 && type < 0) {
        const length = bytes[at] === 0x6e ? 1 : matches(bytes, at, end, STR) ? 3 : bytes[at] === 0x73 ? 1 : 9;
        if (length === 9 && !matches(bytes, at, end, INLINE_STR)) return start;
        type = length === 9 ? INLINE : length === 3 ? STRING : bytes[at] === 0x6e ? NUMBER : SHARED;
        at += length;
      } else {
        return start;
      }
      if (bytes[at] !== QUOTE) return start;
      at += 1;
    }
    if (at + 2 >= end) return start;
    const format = cells.formatOfStyle[style < 0 ? 0 : style];
    if (format === undefined || cells.cellsInRow >= cells.limits.columns) return start;
    if (column === 0) {
      column = cells.column + 1;
      if (column > cells.limits.columns || !cells.rowIsSettled) return start;
    }
    if (bytes[at] === SLASH && bytes[at + 1] === GREATER_THAN) {
      cells.cellsInRow += 1;
      cells.column = column;
      return at + 2;
    }
    if (bytes[at] !== GREATER_THAN) return start;
    at += 1;
    let hasFormula = false;
    if (matches(bytes, at, end, this.#formulaStart)) {
      at = bytes.indexOf(LESS_THAN, at + this.#formulaStart.length);
      if (at < 0 || !matches(bytes, at, end, this.#formulaEnd)) return start;
      at += this.#formulaEnd.length;
      hasFormula = true;
    }
    const kind = type < 0 ? NUMBER : type;
    const before = cells.column;
    cells.column = column;
    const next =
      kind === NUMBER
        ? this.#number(bytes, at, end, format, hasFormula)
        : kind === SHARED
          ? this.#shared(bytes, at, end, format, hasFormula)
          : this.#text(bytes, at, end, format, hasFormula, kind === INLINE);
    if (next < 0) {
      cells.column = before;
      return start;
    }
    cells.cellsInRow += 1;
    return next;
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
    if (at === first || index >= this.#cells.shared.count || !matches(bytes, at, end, this.#valueEnd)) return -1;
    this.#cells.addShared(index, format, hasFormula);
    return at + this.#valueEnd.length;
  }

  /** `<is><t>…</t></is></c>`, or `<v>…</v></c>` for the result of a formula. */
  #text(
    bytes: Buffer,
    start: number,
    end: number,
    format: number,
    hasFormula: boolean,
    isInline: boolean,
  ): number {
    const isPreserved = isInline && matches(bytes, start, end, this.#preservedStart);
    const opening = !isInline ? this.#valueStart : isPreserved ? this.#preservedStart : this.#inlineStart;
    const closing = isInline ? this.#inlineEnd : this.#valueEnd;
    if (!isPreserved && !matches(bytes, start, end, opening)) return -1;
    const first = start + opening.length;
    const { heap, limits } = this.#cells;
    const stored = heap.bytes;
    let at = first;
    let to = heap.length;
    let hash = 0;
    while (at < end) {
      const byte = bytes[at]!;
      if (byte === LESS_THAN) break;
      if (byte === AMPERSAND) {
        // `&#24207;`, as openpyxl writes every Chinese character. ASCII may be part of an escape.
        if (bytes[at + 1] !== HASH) return -1;
        const digits = at + 2;
        let code = 0;
        for (at = digits; at < end; at += 1) {
          const digit = bytes[at]! - 0x30;
          if (digit < 0 || digit > 9) break;
          code = code * 10 + digit;
        }
        if (bytes[at] !== SEMICOLON || code < 0x80 || !isCharacter(code) || at - digits > LONGEST_ENTITY) return -1;
        to = writeCharacter(code, stored, to);
        hash = hashStep(hash, code);
        at += 1;
        continue;
      }
      if (byte === RETURN || (byte === UNDERSCORE && bytes[at + 1] === 0x78)) return -1;
      stored[to++] = byte;
      hash = hashStep(hash, byte);
      at += 1;
    }
    const count = to - heap.length;
    if (count === 0 || count > limits.stringLength || !matches(bytes, at, end, closing)) return -1;
    if (!mayBegin(bytes[first]!)) return -1;
    // Without xml:space the ends are trimmed.
    if (isInline && !isPreserved && (bytes[first]! <= SPACE || bytes[at - 1]! <= SPACE)) return -1;
    const place = heap.keep(count, hash);
    const storage = heap.wasKnown ? STORED.repeated : STORED.text;
    this.#cells.add(CELL.text, storage, place, count, format, hasFormula);
    return at + closing.length;
  }
}

const HIDDEN = Buffer.from('hidden=');
const REFERENCE = Buffer.from('r=');
const STR = Buffer.from('str');
const INLINE_STR = Buffer.from('inlineStr');

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

/** Letters, digits and the colon of a prefix: an attribute's name as usual. */
function isWord(bytes: Buffer, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at]! | 0x20;
    if (!((byte >= 0x61 && byte <= 0x7a) || (at > start && byte >= 0x30 && byte <= 0x3a))) return false;
  }
  return true;
}
