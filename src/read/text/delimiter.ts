import type { Limits } from '../options.ts';
import { NO_FIELDS, scanRecords } from './records.ts';

export interface ChosenDelimiter {
  readonly delimiter: string;
  /** Where the records begin: behind a `sep=` line. */
  readonly from: number;
}

/**
 * Finds the delimiter: as told, as a first line `sep=;` says, or the one that cuts the first records into the most even
 * columns, quotes respected. Text without any is one column, and the comma is as good as another.
 */
export function chooseDelimiter(text: string, limits: Limits, wanted?: string): ChosenDelimiter {
  const declared = /^"?sep=(.)"?(?:\r\n|\n|\r|$)/i.exec(text.slice(0, 16));
  const from = declared?.[0].length ?? 0;
  const told = wanted ?? declared?.[1];
  if (told !== undefined && told !== '') return { delimiter: told, from };
  const sample = wholeLines(text, from);
  let best = { delimiter: ',', evenness: 0 };
  for (const delimiter of DELIMITERS) {
    const evenness = evennessOf(sample, delimiter, limits);
    if (evenness > best.evenness) best = { delimiter, evenness };
  }
  return { delimiter: best.delimiter, from };
}

/** In case of a tie the earlier one is taken. */
const DELIMITERS = [',', '\t', ';', '|'];
const SAMPLE_LENGTH = 65_536;

function wholeLines(text: string, from: number): string {
  const sample = text.slice(from, from + SAMPLE_LENGTH);
  if (from + sample.length === text.length) return sample;
  const end = Math.max(sample.lastIndexOf('\n'), sample.lastIndexOf('\r'));
  return end > 0 ? sample.slice(0, end + 1) : sample;
}

/**
 * The share of records that have the commonest number of fields, times how many fields that are (its root, so that
 * evenness counts more): titles and notes around a table lower it for every delimiter alike.
 */
function evennessOf(sample: string, delimiter: string, limits: Limits): number {
  const { shapes } = scanRecords(sample, 0, delimiter, limits, NO_FIELDS);
  const records = new Map<number, number>();
  for (const width of shapes.widths) records.set(width, (records.get(width) ?? 0) + 1);
  let evenness = 0;
  for (const [width, count] of records) {
    if (width > 1) evenness = Math.max(evenness, (count / shapes.widths.length) * Math.sqrt(width - 1));
  }
  return evenness;
}
