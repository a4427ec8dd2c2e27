import type { DelimiterFrom } from '../../model/sheet.ts';
import type { Limits, Quote, TextOptions } from '../options.ts';
import { type FieldSink, NO_FIELDS, type ScannedRecords, scanRecords } from './records.ts';

/** How a delimited text is written. */
export interface Dialect {
  /** One character. */
  readonly delimiter: string;
  readonly quote: Quote;
  /** A quote inside a quoted field is written with a backslash. */
  readonly escapes: boolean;
  /** Each delimiter is followed by a space that belongs to it. */
  readonly isPadded: boolean;
}

/** The dialect of nearly all texts. */
const USUAL: Dialect = { delimiter: ',', quote: '"', escapes: false, isPadded: false };

export interface ChosenDialect {
  readonly dialect: Dialect;
  /** Where the records begin: behind a `sep=` line. */
  readonly from: number;
  readonly delimiterFrom: DelimiterFrom;
}

/**
 * Finds the dialect. The delimiter is the one asked for, or that of a first line `sep=;`, or the one that splits the
 * first records into the most even columns, with quotes respected. A text without any delimiter is one column, and is
 * read with a comma. Unusual quotes, and a space as delimiter or as part of it, are accepted only if asked for, or if
 * they explain everything in the sample.
 */
export function chooseDialect(text: string, limits: Limits, asked: TextOptions = {}): ChosenDialect {
  const declared = /^"?sep=([^"])"?(?:\r\n|\n|\r|$)/i.exec(text.slice(0, 16));
  const from = declared?.[0].length ?? 0;
  const told = asked.delimiter || declared?.[1];
  const usual = { ...USUAL, quote: asked.quote ?? USUAL.quote };
  const sample = wholeLines(text, from);
  const delimiters = told === undefined ? DELIMITERS : [told];
  let best = bestOf(sample, delimiters, usual, limits);
  if (told === undefined && best.share < HALF) {
    const spaced = trialOf(sample, { ...usual, delimiter: ' ' }, limits);
    if (isPlainTable(spaced)) best = spaced;
  }
  for (const quoting of quotingsIn(sample)) {
    if (asked.quote !== undefined && quoting.quote !== asked.quote) continue;
    const other = bestOf(sample, delimiters, { ...usual, ...quoting }, limits);
    if (explainsMore(other, best)) best = other;
  }
  const isPadded = best.dialect.delimiter !== ' ' && isPaddedThroughout(sample, best.dialect, limits);
  const found = best.width > 1 ? 'columns' : 'nothing';
  const delimiterFrom = asked.delimiter ? 'option' : declared === null ? found : 'sep-line';
  return { dialect: { ...best.dialect, isPadded }, from, delimiterFrom };
}

/** In a tie the earlier one is taken. */
const DELIMITERS = [',', '\t', ';', '|'];
const SAMPLE_LENGTH = 65_536;
const HALF = 0.5;

function wholeLines(text: string, from: number): string {
  const sample = text.slice(from, from + SAMPLE_LENGTH);
  if (from + sample.length === text.length) return sample;
  const end = Math.max(sample.lastIndexOf('\n'), sample.lastIndexOf('\r'));
  return end > 0 ? sample.slice(0, end + 1) : sample;
}

/** What a sample looks like when it is read in a dialect. */
interface Trial {
  readonly dialect: Dialect;
  readonly records: number;
  /** The most frequent number of fields above one, and the share of the records that have it. */
  readonly width: number;
  readonly share: number;
  /**
   * The share times the root of the number of fields, so that evenness counts more than the number. Titles and notes
   * around a table lower it for every delimiter alike.
   */
  readonly evenness: number;
  /** The number of quoted fields. */
  readonly quoted: number;
  /** The number of quotes that make no sense. */
  readonly oddities: number;
}

function bestOf(sample: string, delimiters: readonly string[], dialect: Dialect, limits: Limits): Trial {
  const trials = delimiters.map((delimiter) => trialOf(sample, { ...dialect, delimiter }, limits));
  return trials.reduce((best, trial) => (trial.evenness > best.evenness ? trial : best));
}

function trialOf(sample: string, dialect: Dialect, limits: Limits): Trial {
  const { shapes, quoted, oddities }: ScannedRecords = scanRecords(sample, 0, dialect, limits, NO_FIELDS);
  const counts = new Map<number, number>();
  for (const width of shapes.widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  const records = shapes.widths.length;
  let trial: Trial = { dialect, records, width: 1, share: 0, evenness: 0, quoted, oddities: oddities.length };
  for (const [width, count] of counts) {
    const share = count / records;
    const evenness = share * Math.sqrt(width - 1);
    if (evenness > trial.evenness) trial = { ...trial, width, share, evenness };
  }
  return trial;
}

/** The words of sentences vary in number; columns do not. */
const LEAST_COLUMNS = 3;
const LEAST_RECORDS = 4;
const NEARLY_ALL = 0.95;

function isPlainTable({ records, width, share, oddities }: Trial): boolean {
  return records >= LEAST_RECORDS && width >= LEAST_COLUMNS && share >= NEARLY_ALL && oddities === 0;
}

/** The unusual ways of quoting that the sample may use. */
function quotingsIn(sample: string): Pick<Dialect, 'quote' | 'escapes'>[] {
  const quotings: Pick<Dialect, 'quote' | 'escapes'>[] = [];
  if (sample.includes('\\"')) quotings.push({ quote: '"', escapes: true });
  if (/[^\S　]'|[,;|]'|^'/.test(sample)) {
    quotings.push({ quote: "'", escapes: false });
    if (sample.includes("\\'")) quotings.push({ quote: "'", escapes: true });
  }
  return quotings;
}

/** Fewer may be chance: quotes also occur in names and heights. */
const LEAST_QUOTED = 3;

/**
 * Whether all possible quotes make sense in the other dialect, its columns are at least as even, and something is
 * gained: more even columns, quotes that made no sense before, or half of the records with quotes.
 */
function explainsMore(other: Trial, best: Trial): boolean {
  if (other.oddities > 0 || other.quoted < LEAST_QUOTED || other.evenness < best.evenness) return false;
  if (other.dialect.quote !== best.dialect.quote && best.quoted > 0) return false;
  return (
    other.evenness > best.evenness ||
    best.oddities > 0 ||
    (best.quoted === 0 && other.quoted >= other.records * HALF)
  );
}

/** Whether every field but the first of a record begins with a space, or with a quote behind one. */
function isPaddedThroughout(sample: string, dialect: Dialect, limits: Limits): boolean {
  let padded = 0;
  let bare = 0;
  const sink: FieldSink = {
    add: (_row, column, _kind, _storage, place) => {
      if (column === 1) return;
      const isQuoted = sample[place - 1] === dialect.quote;
      if (sample[isQuoted ? place - 2 : place] === ' ') padded += 1;
      else bare += 1;
    },
  };
  scanRecords(sample, 0, dialect, limits, sink);
  return bare === 0 && padded >= LEAST_QUOTED;
}
