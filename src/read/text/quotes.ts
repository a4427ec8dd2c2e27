import type { Dialect } from './dialect.ts';

/** A field that begins with a quote. */
export interface QuotedField {
  /** The position behind the field: its delimiter, line end or the end of the text. */
  readonly end: number;
  /** Where its text begins, if it is in one piece. */
  readonly place: number;
  readonly length: number;
  /** It holds doubled or escaped quotes. */
  readonly isDoubled: boolean;
  /** The text, if it had to be assembled. */
  readonly kept: string | undefined;
  /**
   * stray: a single quote inside, or text behind the closing quote, so the reading is a guess. open: the quote is
   * never closed, so it is read as an ordinary character. senseless: too many faults to go on.
   */
  readonly fault: 'stray' | 'open' | 'senseless' | undefined;
}

/**
 * Reads quoted fields. A field ends at the first single quote before a delimiter, a line end or the end of the text.
 * Single quotes before that are data, as in `"3"楼"`, if the whole field is on one line. A quote that looks like the
 * opening of another field proves that this field was never closed. Then, if the line has a single quote, the field
 * is read as Excel does: `"A"型` is `A型`; a field with a quote at either end keeps both as its own; otherwise the
 * opening quote is an ordinary character.
 */
export class QuotedFields {
  readonly #text: string;
  readonly #dialect: Dialect;
  readonly #separator: number;
  readonly #quote: number;
  #lastQuote: number | undefined;
  #attempts: number;

  constructor(text: string, dialect: Dialect) {
    this.#text = text;
    this.#dialect = dialect;
    this.#separator = dialect.delimiter.charCodeAt(0);
    this.#quote = dialect.quote.charCodeAt(0);
    this.#attempts = text.length * ATTEMPTS_PER_CHARACTER + 1024;
  }

  /** The field at a quote, or at spaces before a complete quoted field on the line; undefined for other fields. */
  read(start: number): QuotedField | undefined {
    this.#lastQuote ??= this.#text.lastIndexOf(this.#dialect.quote);
    if (start > this.#lastQuote) return undefined;
    const open = this.#separator === SPACE ? start : this.#skipSpaces(start);
    if (this.#text.charCodeAt(open) !== this.#quote) return undefined;
    const field = this.#close(open, this.#lastQuote);
    if (this.#attempts < 0) return { ...field, fault: 'senseless' };
    if (open === start) return field;
    return field.fault === undefined && !this.#hasLineEnd(open, field.end) ? field : undefined;
  }

  #close(open: number, lastQuote: number): QuotedField {
    const text = this.#text;
    const { quote: mark, escapes } = this.#dialect;
    // Where a backslash escapes quotes, it also escapes another backslash.
    let isDoubled = escapes;
    let stray: { at: number; isDoubled: boolean } | undefined;
    let at = open + 1;
    while (at <= lastQuote) {
      const quote = text.indexOf(mark, at);
      if (stray !== undefined && this.#hasLineEnd(at, quote)) break;
      at = quote;
      if (escapes && this.#isEscaped(open, at)) {
        at += 1;
        continue;
      }
      if (text.charCodeAt(at + 1) === this.#quote) {
        if (this.#beginsField(at) && this.#opensWithQuote(at)) break;
        isDoubled = true;
        at += 2;
        continue;
      }
      const padded = this.#skipSpaces(at + 1);
      if (this.#endsField(at + 1) || (stray === undefined && this.#endsField(padded))) {
        const end = this.#endsField(at + 1) ? at + 1 : padded;
        return this.#field(open, at, end, isDoubled, stray === undefined ? undefined : 'stray');
      }
      if (this.#beginsField(at)) break;
      if (stray === undefined) {
        if (this.#hasLineEnd(open, at)) break;
        stray = { at, isDoubled };
      }
      at += 1;
    }
    this.#attempts -= Math.min(at, text.length) - open;
    if (stray === undefined) {
      const end = this.#fieldEnd(open);
      // `"2000"",`: the quotes at both ends belong to the field, the extra one is data.
      if (end - open > 2 && text.charCodeAt(end - 1) === this.#quote)
        return this.#field(open, end - 1, end, true, 'stray');
      return { end, place: open, length: end - open, isDoubled: false, kept: undefined, fault: 'open' };
    }
    return this.#field(open, stray.at, this.#fieldEnd(stray.at + 1), stray.isDoubled, 'stray');
  }

  /** A field from `open` with its closing quote at `close`; as in Excel, the text up to `end` belongs to it. */
  #field(
    open: number,
    close: number,
    end: number,
    isDoubled: boolean,
    fault: QuotedField['fault'],
  ): QuotedField {
    const place = open + 1;
    const length = close - place;
    if (end === close + 1) return { end, place, length, isDoubled, kept: undefined, fault };
    const quoted = this.#text.slice(place, close);
    const kept =
      (isDoubled ? resolveQuotes(quoted, this.#dialect) : quoted) + this.#text.slice(close + 1, end);
    return { end, place, length, isDoubled, kept, fault };
  }

  /** Whether an odd number of backslashes stands before a quote. */
  #isEscaped(open: number, quote: number): boolean {
    let at = quote - 1;
    while (at > open && this.#text.charCodeAt(at) === BACKSLASH) at -= 1;
    return (quote - 1 - at) % 2 === 1;
  }

  #endsField(at: number): boolean {
    if (at >= this.#text.length) return true;
    const code = this.#text.charCodeAt(at);
    return code === this.#separator || code === LINE_FEED || code === RETURN;
  }

  #beginsField(at: number): boolean {
    const before = this.#text.charCodeAt(at - 1);
    return before === this.#separator || before === LINE_FEED || before === RETURN;
  }

  /** Whether an odd number of quotes here opens a field that itself begins with a quote, as in `,"""3""楼",`. */
  #opensWithQuote(start: number): boolean {
    let at = start;
    while (this.#text.charCodeAt(at) === this.#quote) at += 1;
    return (at - start) % 2 === 1 && !this.#endsField(this.#skipSpaces(at));
  }

  #fieldEnd(from: number): number {
    let at = from;
    while (!this.#endsField(at)) at += 1;
    return at;
  }

  #skipSpaces(from: number): number {
    let at = from;
    while (this.#text.charCodeAt(at) === SPACE) at += 1;
    return at;
  }

  #hasLineEnd(from: number, to: number): boolean {
    for (let at = from; at < to; at += 1) {
      const code = this.#text.charCodeAt(at);
      if (code === LINE_FEED || code === RETURN) return true;
    }
    return false;
  }
}

/** The meant text between the quotes of a field. */
export function resolveQuotes(quoted: string, { quote, escapes }: Dialect): string {
  if (!escapes) return quoted.replaceAll(quote + quote, quote);
  return quoted.replace(/\\(["'\\])|""|''/g, (found, character: string | undefined) => {
    return character ?? (found[0] === quote ? quote : found);
  });
}

/** How often each character may be examined in vain for a closing quote; with more, the quotes make no sense. */
const ATTEMPTS_PER_CHARACTER = 2;

const BACKSLASH = 0x5c;
const SPACE = 0x20;
const LINE_FEED = 0x0a;
const RETURN = 0x0d;
