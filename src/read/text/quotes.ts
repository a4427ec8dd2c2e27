/** Where a quoted field ends and what lies in it. */
export interface QuotedField {
  /** Behind the field, at its delimiter, line end or the end of text; -1 when nothing closes the quote. */
  readonly end: number;
  /** Characters between the quotes. */
  readonly length: number;
  /** Quotes are doubled inside. */
  readonly isDoubled: boolean;
  /** Characters behind the closing quote that belong to the field. */
  readonly rest: number;
  /** A single quote stands inside, or text follows the closing one: what was meant is a guess. */
  readonly isStray: boolean;
  /** Characters looked at beyond the field. */
  readonly wasted: number;
}

/**
 * Finds the quote that closes the one at `open`: the first single one before a delimiter, a line end or the end. Single
 * quotes before that are data, as in `"3"楼"`, if all of it stands on one line. A quote that looks like the opening of
 * another field proves that this one was never closed. Then, after a single quote on the same line, the field is read as
 * Excel does: `"A"型` is `A型`. `lastQuote` is the last quote of the text.
 */
export function closeQuote(text: string, open: number, separator: number, lastQuote: number): QuotedField {
  let isDoubled = false;
  let stray = -1;
  let doubledBeforeStray = false;
  let at = open + 1;
  while (at <= lastQuote) {
    const quote = text.indexOf('"', at);
    if (stray >= 0 && hasLineEnd(text, at, quote)) break;
    at = quote;
    if (text.charCodeAt(at + 1) === QUOTE) {
      isDoubled = true;
      at += 2;
      continue;
    }
    if (endsField(text, at + 1, separator)) {
      return { end: at + 1, length: at - open - 1, isDoubled, rest: 0, isStray: stray >= 0, wasted: 0 };
    }
    const padding = at + 1 + spacesAt(text, at + 1);
    if (stray < 0 && padding > at + 1 && endsField(text, padding, separator)) {
      return { end: padding, length: at - open - 1, isDoubled, rest: padding - at - 1, isStray: false, wasted: 0 };
    }
    if (beginsField(text, at, separator)) break;
    if (stray < 0) {
      if (hasLineEnd(text, open, at)) break;
      stray = at;
      doubledBeforeStray = isDoubled;
    }
    at += 1;
  }
  const wasted = Math.min(at, text.length) - open;
  if (stray < 0) return { end: -1, length: 0, isDoubled: false, rest: 0, isStray: false, wasted };
  const end = fieldEnd(text, stray + 1, separator);
  return {
    end,
    length: stray - open - 1,
    isDoubled: doubledBeforeStray,
    rest: end - stray - 1,
    isStray: true,
    wasted,
  };
}

const QUOTE = 0x22;
const SPACE = 0x20;
const LINE_FEED = 0x0a;
const RETURN = 0x0d;

function endsField(text: string, at: number, separator: number): boolean {
  if (at >= text.length) return true;
  const code = text.charCodeAt(at);
  return code === separator || code === LINE_FEED || code === RETURN;
}

function beginsField(text: string, at: number, separator: number): boolean {
  const before = text.charCodeAt(at - 1);
  return before === separator || before === LINE_FEED || before === RETURN;
}

function spacesAt(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) === SPACE) at += 1;
  return at - from;
}

function hasLineEnd(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (code === LINE_FEED || code === RETURN) return true;
  }
  return false;
}

function fieldEnd(text: string, from: number, separator: number): number {
  let at = from;
  while (!endsField(text, at, separator)) at += 1;
  return at;
}
