import { CELL, type CellTexts } from '../../model/sheet.ts';
import { CellsBuilder } from '../cells-builder.ts';
import type { Limits } from '../options.ts';
import { guardLength } from './guard.ts';
import { closeQuote } from './quotes.ts';

/** The records of a delimited text that hold anything, and what was odd about its quotes. */
export interface ScannedRecords {
  readonly cells: CellsBuilder;
  readonly texts: CellTexts;
  readonly shapes: RecordShapes;
  readonly oddities: readonly QuoteOddity[];
  /** Set when the text goes beyond a limit; the rest was not read. */
  readonly refusal: Refusal | undefined;
  /** The text ends inside a record, without a line end. */
  readonly endsOpen: boolean;
}

/** For each record with a filled cell: its number, its fields, and up to which field it is filled. */
export interface RecordShapes {
  readonly rows: number[];
  readonly widths: number[];
  readonly extents: number[];
}

export interface QuoteOddity {
  readonly fault: 'open' | 'stray';
  readonly row: number;
  readonly column: number;
  readonly raw: string;
}

export interface Refusal {
  readonly rule: 'rows' | 'columns' | 'string-length' | 'quotes';
  readonly row: number;
  readonly column: number;
}

/**
 * Splits text into records and fields as Excel does: a quote opens only at the beginning of a field, blank lines are
 * records, any of \r\n, \n and \r ends one, and what follows a closing quote belongs to the field. A quote that nothing
 * closes is an ordinary character. Fields stay places in the text. Linear in the length of the text.
 */
export function scanRecords(text: string, from: number, delimiter: string, limits: Limits): ScannedRecords {
  const cells = new CellsBuilder();
  const texts = new FieldTexts(text);
  const shapes: RecordShapes = { rows: [], widths: [], extents: [] };
  const oddities: QuoteOddity[] = [];
  let refusal: Refusal | undefined;

  const separator = delimiter.charCodeAt(0);
  const end = text.length;
  const lastQuote = text.lastIndexOf('"');
  let attempts = end * ATTEMPTS_PER_CHARACTER + 1024;
  let at = from;
  let row = 1;
  let column = 1;
  let extent = 0;

  while (at < end) {
    const start = at;
    let code = text.charCodeAt(at);
    let storage: number = STORED.plain;
    let place = start;
    let length = -1;

    if ((code === QUOTE || code === SPACE) && at <= lastQuote) {
      const open = code === QUOTE ? at : skipSpaces(text, at);
      if (text.charCodeAt(open) === QUOTE) {
        const quoted = closeQuote(text, open, separator, lastQuote);
        const isUsed = quoted.end >= 0 && (open === start || isOnOneLine(text, open, quoted.end));
        attempts -= isUsed ? quoted.wasted : Math.max(quoted.wasted, quoted.end - open);
        if (attempts < 0) {
          refusal = { rule: 'quotes', row, column };
          break;
        }
        if (isUsed) {
          at = quoted.end;
          place = open + 1;
          length = quoted.length;
          if (quoted.isDoubled) storage = STORED.doubled;
          if (quoted.rest > 0) {
            place = texts.keep(`${unquoted(text, open + 1, length, quoted.isDoubled)}${text.slice(at - quoted.rest, at)}`);
            length += quoted.rest;
            storage = STORED.kept;
          }
          if (quoted.isStray) oddities.push({ fault: 'stray', row, column, raw: text.slice(start, at) });
        } else if (open === start) {
          oddities.push({ fault: 'open', row, column, raw: text.slice(start, start + RAW_SHOWN) });
        }
      }
    }
    if (length < 0) {
      while (at < end) {
        code = text.charCodeAt(at);
        if (code === separator || code === LINE_FEED || code === RETURN) break;
        at += 1;
      }
      length = at - start;
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
      }
      cells.add(row, column, CELL.text, storage, place, length, 0, false);
      extent = column;
    }

    if (at < end && text.charCodeAt(at) === separator) {
      at += 1;
      column += 1;
      if (at < end) continue;
    }
    if (extent > 0) {
      shapes.rows.push(row);
      shapes.widths.push(column);
      shapes.extents.push(extent);
    }
    if (at >= end) break;
    at += text.charCodeAt(at) === RETURN && text.charCodeAt(at + 1) === LINE_FEED ? 2 : 1;
    row += 1;
    column = 1;
    extent = 0;
  }
  const last = text.charCodeAt(end - 1);
  const endsOpen = end > from && last !== LINE_FEED && last !== RETURN;
  return { cells, texts, shapes, oddities, refusal, endsOpen };
}

const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const SPACE = 0x20;
const LINE_FEED = 0x0a;
const RETURN = 0x0d;

/** How often every character may be looked at in vain for a closing quote; beyond, the quotes make no sense at all. */
const ATTEMPTS_PER_CHARACTER = 2;
const RAW_SHOWN = 60;

/** How a field's text lies in the file: as it is, with doubled quotes, or put together from two stretches. */
const STORED = { plain: 0x00, doubled: 0x10, kept: 0x20 } as const;

class FieldTexts implements CellTexts {
  readonly #text: string;
  readonly #kept: string[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  keep(text: string): number {
    return this.#kept.push(text) - 1;
  }

  text(storage: number, place: number, length: number): string {
    if (storage === STORED.kept) return this.#kept[place]!;
    return unquoted(this.#text, place, length, storage === STORED.doubled);
  }
}

function unquoted(text: string, place: number, length: number, isDoubled: boolean): string {
  const raw = text.slice(place, place + length);
  return isDoubled ? raw.replaceAll('""', '"') : raw;
}

function skipSpaces(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) === SPACE) at += 1;
  return at;
}

function isOnOneLine(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (code === LINE_FEED || code === RETURN) return false;
  }
  return true;
}
