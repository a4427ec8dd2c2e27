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
  const oddities: QuoteOddity[] = [];
  let refusal: Refusal | undefined;
  let quotedFields = 0;

  const { isPadded, escapes } = dialect;
  const escapedQuote = `\\${dialect.quote}`;
  const separator = dialect.delimiter.charCodeAt(0);
  const quote = dialect.quote.charCodeAt(0);
  const quotes = new QuotedFields(text, dialect);
  const end = text.length;
  // Most characters are above all that can end a field, so one comparison decides.
  const highestEnd = Math.max(separator, RETURN);
  let at = from;
  let recordFrom = from;
  let oddRecord: { from: number; to: number } | undefined;
  let row = 1;
  let column = 1;
  let isFilled = false;
  let maybeTorn = false;
  /** The previous field can be the part of a number before its comma. */
  let mayGoOn = false;

  while (at < end) {
    let code = text.charCodeAt(at);
    let storage: number = STORED.plain;
    let place = at;
    let length = 0;

    const quoted = code === quote || code === SPACE ? quotes.read(at) : undefined;
    if (quoted === undefined) {
      while (at < end) {
        code = text.charCodeAt(at);
        if (code <= highestEnd && (code === separator || code === LINE_FEED || code === RETURN)) break;
        at += 1;
      }
      length = at - place;
      // Where a backslash escapes quotes, some writers leave out the quotes around such a field.
      if (escapes && text.slice(place, at).includes(escapedQuote)) storage = STORED.doubled;
    } else if (quoted.fault === 'senseless') {
      refusal = { rule: 'quotes', row, column };
      break;
    } else {
      if (quoted.fault === undefined) {
        quotedFields += 1;
      } else if (oddities.length < MOST_ODDITIES) {
        oddRecord ??= { from: recordFrom, to: end };
        oddities.push({
          fault: quoted.fault,
          row,
          column,
          raw: text.slice(at, quoted.end).slice(0, RAW_SHOWN),
          record: oddRecord,
        });
      }
      at = quoted.end;
      place = quoted.kept === undefined ? quoted.place : texts.keep(quoted.kept);
      length = quoted.kept?.length ?? quoted.length;
      if (quoted.kept !== undefined) storage = STORED.kept;
      else if (quoted.isDoubled) storage = STORED.doubled;
    }

    if (length > 0) {
      if (length > limits.stringLength) refusal = { rule: 'string-length', row, column };
      else if (row > limits.rows) refusal = { rule: 'rows', row, column };
      else if (column > limits.columns) refusal = { rule: 'columns', row, column };
      if (refusal !== undefined) break;
      if (storage !== STORED.kept && text.charCodeAt(place) === APOSTROPHE) {
        const guard = guardLength(text, place, place + length);
        place += guard;
        length -= guard;
      } else if (storage !== STORED.kept && text.charCodeAt(place) === EQUALS) {
        const mark = storage === STORED.doubled ? dialect.quote.repeat(2) : dialect.quote;
        const words = quotedFormula(text, place, length, mark);
        place = words?.place ?? place;
        length = words?.length ?? length;
      }
      if (length > 0) fields.add(row, column, CELL.text, storage, place, length, 0, false);
      isFilled = true;
      maybeTorn ||= mayGoOn && length >= 3 && beginsWithThreeDigits(text, place);
    }
    mayGoOn = length > 0 && length <= LONGEST_HEAD && isHead(text, place, length);

    code = at < end ? text.charCodeAt(at) : LINE_FEED;
    if (code === separator) {
      at += 1;
      if (isPadded && text.charCodeAt(at) === SPACE) at += 1;
      column += 1;
      if (at < end) continue;
    }
    if (isFilled) shapes.add(row, column, maybeTorn);
    if (oddRecord !== undefined) oddRecord.to = at;
    oddRecord = undefined;
    if (at >= end) break;
    at += code === RETURN && text.charCodeAt(at + 1) === LINE_FEED ? 2 : 1;
    row += 1;
    column = 1;
    isFilled = false;
    maybeTorn = false;
    mayGoOn = false;
    // Millions of blank lines may follow.
    for (code = text.charCodeAt(at); code === LINE_FEED || code === RETURN; code = text.charCodeAt(at)) {
      at += code === RETURN && text.charCodeAt(at + 1) === LINE_FEED ? 2 : 1;
      row += 1;
    }
    recordFrom = at;
  }
  const last = text.charCodeAt(end - 1);
  const endsOpen = end > from && last !== LINE_FEED && last !== RETURN;
  return { texts, shapes: shapes.finish(), quoted: quotedFields, oddities, refusal, endsOpen };
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
