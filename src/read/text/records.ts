import { CELL, type CellTexts } from '../../model/sheet.ts';
import type { CellsBuilder } from '../cells-builder.ts';
import type { Limits } from '../options.ts';
import type { Dialect } from './dialect.ts';
import { guardLength, quotedFormula } from './guard.ts';
import { QuotedFields, resolveQuotes } from './quotes.ts';
import { type RecordShapes, ShapesBuilder } from './record-shapes.ts';

/** Receives the filled fields. */
export type FieldSink = Pick<CellsBuilder, 'add'>;

/** For callers that need only the shapes. */
export const NO_FIELDS: FieldSink = { add: () => {} };

/** What the records of a delimited text are like, apart from their fields. */
export interface ScannedRecords {
  readonly texts: CellTexts;
  readonly shapes: RecordShapes;
  /** The number of quoted fields without faults. */
  readonly quoted: number;
  readonly oddities: readonly QuoteOddity[];
  /** Set when the text exceeds a limit; the rest was not read. */
  readonly refusal: Refusal | undefined;
  /** The text ends inside a record, without a line end. */
  readonly endsOpen: boolean;
}

export interface QuoteOddity {
  readonly fault: 'open' | 'stray';
  readonly row: number;
  readonly column: number;
  readonly raw: string;
  /** Where the record begins and ends in the text. */
  readonly record: { readonly from: number; readonly to: number };
}

export interface Refusal {
  readonly rule: 'rows' | 'columns' | 'string-length' | 'quotes';
  readonly row: number;
  readonly column: number;
}

/**
 * Splits text into records and fields as Excel does: a quote opens only at the beginning of a field, blank lines are
 * records, any of \r\n, \n and \r ends one, and text behind a closing quote belongs to the field. A quote that is
 * never closed is an ordinary character. Fields are kept as positions in the text. Linear in the length of the text.
 */
export function scanRecords(
  text: string,
  from: number,
  dialect: Dialect,
  limits: Limits,
  fields: FieldSink,
): ScannedRecords {
  const texts = new FieldTexts(text, dialect);
  const shapes = new ShapesBuilder();
  const faults = new QuoteFaults(text);
  const quotes = new QuotedFields(text, dialect);
  let refusal: Refusal | undefined;
  let quotedFields = 0;

  const { isPadded, escapes } = dialect;
  const escapedQuote = `\\${dialect.quote}`;
  const separator = dialect.delimiter.charCodeAt(0);
  const quote = dialect.quote.charCodeAt(0);
  const end = text.length;
  let at = from;
  let recordFrom = from;
  let row = 1;
  let column = 1;
  let isFilled = false;
  let maybeTorn = false;
  /** The previous field can be the part of a number before its comma. */
  let mayGoOn = false;

  while (at < end) {
    const first = text.charCodeAt(at);
    let storage: number = STORED.plain;
    let place = at;
    let length: number;

    const quoted = first === quote || first === SPACE ? quotes.read(at) : undefined;
    if (quoted === undefined) {
      at = plainEnd(text, at, separator);
      length = at - place;
      // Where a backslash escapes quotes, some writers leave out the quotes around such a field.
      if (escapes && text.slice(place, at).includes(escapedQuote)) storage = STORED.doubled;
    } else if (quoted.fault === 'senseless') {
      refusal = { rule: 'quotes', row, column };
      break;
    } else {
      if (quoted.fault === undefined) quotedFields += 1;
      else faults.add(quoted.fault, row, column, at, quoted.end, recordFrom);
      at = quoted.end;
      place = quoted.kept === undefined ? quoted.place : texts.keep(quoted.kept);
      length = quoted.kept?.length ?? quoted.length;
      if (quoted.kept !== undefined) storage = STORED.kept;
      else if (quoted.isDoubled) storage = STORED.doubled;
    }

    if (length > 0) {
      const rule = limitPassed(row, column, length, limits);
      if (rule !== undefined) {
        refusal = { rule, row, column };
        break;
      }
      const opening = storage === STORED.kept ? 0 : text.charCodeAt(place);
      if (opening === APOSTROPHE || opening === EQUALS) {
        const words = wordsMeant(text, place, length, storage === STORED.doubled, dialect);
        ({ place, length } = words);
      }
      if (length > 0) fields.add(row, column, CELL.text, storage, place, length, 0, false);
      isFilled = true;
      maybeTorn ||= mayGoOn && length >= 3 && beginsWithThreeDigits(text, place);
    }
    mayGoOn = length > 0 && length <= LONGEST_HEAD && isHead(text, place, length);

    if (at < end && text.charCodeAt(at) === separator) {
      at += 1;
      if (isPadded && text.charCodeAt(at) === SPACE) at += 1;
      column += 1;
      if (at < end) continue;
    }
    if (isFilled) shapes.add(row, column, maybeTorn);
    faults.endRecord(at);
    if (at >= end) break;
    // Millions of blank lines may follow.
    do {
      at += text.charCodeAt(at) === RETURN && text.charCodeAt(at + 1) === LINE_FEED ? 2 : 1;
      row += 1;
    } while (isLineEnd(text.charCodeAt(at)));
    recordFrom = at;
    column = 1;
    isFilled = false;
    maybeTorn = false;
    mayGoOn = false;
  }
  const endsOpen = end > from && !isLineEnd(text.charCodeAt(end - 1));
  return { texts, shapes: shapes.finish(), quoted: quotedFields, oddities: faults.found, refusal, endsOpen };
}

/** Where a field without quotes ends. */
function plainEnd(text: string, from: number, separator: number): number {
  // Most characters are above all that can end a field, so one comparison decides.
  const highest = Math.max(separator, RETURN);
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code <= highest && (code === separator || code === LINE_FEED || code === RETURN)) return at;
  }
  return text.length;
}

function isLineEnd(code: number): boolean {
  return code === LINE_FEED || code === RETURN;
}

function limitPassed(
  row: number,
  column: number,
  length: number,
  limits: Limits,
): Refusal['rule'] | undefined {
  if (length > limits.stringLength) return 'string-length';
  if (row > limits.rows) return 'rows';
  return column > limits.columns ? 'columns' : undefined;
}

/** A field without what only keeps a spreadsheet from changing it: the guard `'`, or `="…"`. */
function wordsMeant(text: string, place: number, length: number, isDoubled: boolean, { quote }: Dialect) {
  if (text.charCodeAt(place) === EQUALS)
    return quotedFormula(text, place, length, isDoubled ? quote.repeat(2) : quote) ?? { place, length };
  const guard = guardLength(text, place, place + length);
  return { place: place + guard, length: length - guard };
}

/** The faulty quotes of a text, each with its record. */
class QuoteFaults {
  readonly found: QuoteOddity[] = [];
  readonly #text: string;
  #record: { from: number; to: number } | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  add(
    fault: QuoteOddity['fault'],
    row: number,
    column: number,
    from: number,
    to: number,
    recordFrom: number,
  ) {
    if (this.found.length >= MOST_ODDITIES) return;
    this.#record ??= { from: recordFrom, to: this.#text.length };
    const raw = this.#text.slice(from, to).slice(0, RAW_SHOWN);
    this.found.push({ fault, row, column, raw, record: this.#record });
  }

  endRecord(at: number) {
    if (this.#record !== undefined) this.#record.to = at;
    this.#record = undefined;
  }
}

const APOSTROPHE = 0x27;
const EQUALS = 0x3d;
const SPACE = 0x20;
const LINE_FEED = 0x0a;
const RETURN = 0x0d;

const RAW_SHOWN = 60;
/** A thousand lines tell no more than a hundred. */
const MOST_ODDITIES = 1000;

/** Longest part of a number before its first comma: `¥-300`. */
const LONGEST_HEAD = 5;

function isHead(text: string, place: number, length: number): boolean {
  return isDigit(text.charCodeAt(place + length - 1)) && (length <= 3 || !isDigit(text.charCodeAt(place)));
}

/** Three digits, and no fourth. */
function beginsWithThreeDigits(text: string, at: number): boolean {
  for (let next = at; next < at + 3; next += 1) if (!isDigit(text.charCodeAt(next))) return false;
  return !isDigit(text.charCodeAt(at + 3));
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/**
 * How a field's text is found in the file: as it is, with doubled quotes, or stored separately because it was
 * assembled.
 */
const STORED = { plain: 0x00, doubled: 0x10, kept: 0x20 } as const;

class FieldTexts implements CellTexts {
  readonly #text: string;
  readonly #dialect: Dialect;
  readonly #kept: string[] = [];

  constructor(text: string, dialect: Dialect) {
    this.#text = text;
    this.#dialect = dialect;
  }

  keep(text: string): number {
    return this.#kept.push(text) - 1;
  }

  text(storage: number, place: number, length: number): string {
    if (storage === STORED.kept) return this.#kept[place]!;
    const raw = this.#text.slice(place, place + length);
    return storage === STORED.doubled ? resolveQuotes(raw, this.#dialect) : raw;
  }
}
