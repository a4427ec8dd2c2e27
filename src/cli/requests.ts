import type { OptionId } from '../language/help-words.ts';
import { type Period, parsePeriod } from '../model/period.ts';
import { type PlainDate, plainDate } from '../model/plain-date.ts';
import { failure } from '../model/problem.ts';
import { BASES, type Basis } from '../model/vocabulary.ts';
import type { MonthAsked } from '../office/months/month-input.ts';
import type { PipelineOptions } from '../office/pipeline.ts';
import type { RankAsked } from '../office/rank/input.ts';
import type { RecordsAsked } from '../office/reading/record-request.ts';
import { QUOTES, type TextOptions } from '../read/options.ts';
import { isKnownEncoding } from '../read/text/encoding.ts';
import { longFlag, type Options } from './options.ts';

/** The options about reading lists. Checked before any file is opened. */
export function readingAsked(options: Options): PipelineOptions {
  return {
    period: options.month('period'),
    ...textAsked(options),
    sheet: options.text('sheet'),
    headerRow: options.parsed('headerRow', ['1', '2', '3 …'], parseRow),
    leaveOutHidden: options.flag('skipHidden'),
  };
}

/** The options about text files, for every command that reads them. */
export function textAsked(options: Options): TextOptions {
  return {
    encoding: options.parsed('encoding', ['utf-8', 'gb18030', 'big5', 'utf-16le …'], parseEncoding),
    delimiter: options.parsed('delimiter', [',', ';', '|', 'tab', 'space'], parseDelimiter),
    quote: options.choice('quote', QUOTES),
  };
}

/** The month that a command is about. */
export function monthAsked(inputs: readonly string[], options: Options): MonthAsked {
  return { inputs, reading: readingAsked(options), lists: options.flag('lists') };
}

/** Which of its records, and what their figures are compared with. */
export function recordsAsked(options: Options): RecordsAsked {
  return {
    where: options.texts('where'),
    benchmarks: options.texts('benchmark'),
    goesBy: basisAsked(options),
  };
}

/** The month to rank, or to trace a score in. */
export function rankAsked(inputs: readonly string[], options: Options): RankAsked {
  return {
    ...monthAsked(inputs, options),
    registers: options.texts('register'),
    goesBy: basisAsked(options),
  };
}

/** `--plan`: reported figures, or a plan. */
function basisAsked(options: Options): Basis | undefined {
  return options.choice('plan', BASES);
}

/** `2023` alone is a year; a file or folder with that name is `./2023`. */
export function yearAndLists(inputs: readonly string[]): {
  readonly year: number | undefined;
  readonly lists: readonly string[];
} {
  const [first = '', ...rest] = inputs;
  return /^20\d\d$/.test(first) ? { year: Number(first), lists: rest } : { year: undefined, lists: inputs };
}

/** The day of an adjustment. */
export function dayAsked(options: Options): PlainDate | undefined {
  return options.parsed('date', ['2023-07-15'], parseDay);
}

/** A month, and optionally a version other than the current one: `2023-09`, `2023-09/1`. */
export interface VersionAsked {
  readonly period: Period;
  readonly version: number | undefined;
}

export function versionAsked(text: string): VersionAsked {
  const [month = '', version, ...more] = text.split('/');
  const period = parsePeriod(month);
  const isVersion = version === undefined || /^[1-9]\d{0,5}$/.test(version);
  if (period === undefined || !isVersion || more.length > 0) {
    const expected = ['2023-09', '2023-09/1'];
    throw failure('usage/invalid-value', { option: 'PERIOD', value: text, expected });
  }
  return { period, version: version === undefined ? undefined : Number(version) };
}

/** Refuses options that have no effect here, so that no option is silently ignored. */
export function refuseOptions(ids: readonly OptionId[], options: Options): void {
  const asked = ids.find((id) => options.has(id));
  if (asked !== undefined)
    throw failure('usage/unknown-option', { option: longFlag(asked), suggestion: undefined });
}

function parseEncoding(label: string): string | undefined {
  return isKnownEncoding(label) ? label : undefined;
}

function parseDelimiter(text: string): string | undefined {
  const named = new Map([
    ['tab', '\t'],
    ['\\t', '\t'],
    ['comma', ','],
    ['semicolon', ';'],
    ['pipe', '|'],
    ['space', ' '],
  ]).get(text.toLowerCase());
  return named ?? (/^[^"\r\n]$/.test(text) ? text : undefined);
}

function parseRow(text: string): number | undefined {
  const row = Number(text);
  return Number.isInteger(row) && row >= 1 && row <= 1_048_576 ? row : undefined;
}

/** 2023-07-15, 2023/7/15, 2023.7.15 or 2023年7月15日 */
function parseDay(text: string): PlainDate | undefined {
  const [, year, month, day] = /^\s*(20\d\d)[-./年](\d{1,2})[-./月](\d{1,2})日?\s*$/.exec(text) ?? [];
  return day === undefined ? undefined : plainDate(Number(year), Number(month), Number(day));
}
