import { findingSpeech } from '../language/describe.ts';
import { formatPeriod, type Period, parsePeriod } from '../model/period.ts';
import { failure } from '../model/problem.ts';
import type { Context } from '../office/context.ts';
import type { MonthAsked } from '../office/months/month-input.ts';
import type { Dataset, PipelineOptions } from '../office/pipeline.ts';
import { isUnreadable, nothingRead } from '../office/reading/count-inputs.ts';
import { readFiles, readingRequest, requirePeriod } from '../office/reading/read-inputs.ts';
import { isKnownEncoding } from '../read/text/encoding.ts';
import { findingDocument } from '../show/check/check.ts';
import type { FindingDocument } from './documents.ts';
import { orKpError, unread } from './error.ts';
import { libraryContext } from './surroundings.ts';

/** A list given as bytes. Agency and month are recognised from its name, as for a file. */
export interface ListFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Each option means the same as on the command line. */
export interface ReadingOptions {
  /** The folder with the office's kp.yaml (`-C`). Without it no kp.yaml is used, wherever the program runs. */
  readonly workspace?: string | undefined;
  /** `2019-08`; undefined: taken from the lists. */
  readonly period?: string | undefined;
  /** The language of sentences and remedies; undefined: that of kp.yaml, else Chinese. */
  readonly language?: 'zh-CN' | 'en' | undefined;
  readonly encoding?: string | undefined;
  readonly delimiter?: string | undefined;
  readonly quote?: '"' | "'" | undefined;
  /** Read only the sheet with this name. */
  readonly sheet?: string | undefined;
  /** The row of the headings, from 1. */
  readonly headerRow?: number | undefined;
  readonly skipHidden?: boolean | undefined;
}

/** The lists of a month as read by `readLists`. Calculations with them do not read the files again. */
export class Lists {
  /** `2019-08` */
  readonly period: string;
  /** Findings about each list alone; `check` finds more. */
  readonly findings: readonly FindingDocument[];
  /** Files that could not be read; the findings say why. */
  readonly unreadable: readonly string[];
  readonly #held: Held;

  /** @internal */
  constructor(held: Held, said: Pick<Lists, 'period' | 'findings' | 'unreadable'>) {
    this.period = said.period;
    this.findings = said.findings;
    this.unreadable = said.unreadable;
    this.#held = held;
  }

  /** @internal What was read, for the functions that calculate with it. */
  static heldBy(lists: Lists): Held {
    return lists.#held;
  }
}

/** @internal What was read, and the request that it was read for. */
export interface Held {
  readonly context: Context;
  readonly dataset: Dataset;
  readonly asked: MonthAsked & { readonly reading: { readonly period: Period } };
}

/**
 * Reads lists: paths of files and folders, or bytes with a name; if none are given, those of the workspace's month.
 * They are read as they are now, even if the month is closed (`--lists`). Throws a KpError if none can be read or
 * they name no month.
 */
export async function readLists(
  inputs: readonly (string | ListFile)[],
  options: ReadingOptions = {},
): Promise<Lists> {
  const given = new Map(
    inputs.flatMap((input) => (typeof input === 'string' ? [] : [[input.name, input.bytes] as const])),
  );
  const names = inputs.map((input) => (typeof input === 'string' ? input : input.name));
  const context = await libraryContext(options.workspace, options.language, given);
  return orKpError(context.language, async () => {
    const { files, reading } = await readingRequest(names, readingOf(options), context);
    const { value: dataset, findings } = await readFiles(files, reading, context);
    if (nothingRead(dataset)) unread(findings);
    const period = requirePeriod(dataset, findings);
    const { describe } = findingSpeech(context.language);
    const asked = { inputs: names, reading: { ...reading, period }, lists: true };
    return new Lists(
      { context, dataset, asked },
      {
        period: formatPeriod(period),
        findings: findings.map((found) => findingDocument(found, describe)),
        unreadable: dataset.readings.filter(isUnreadable).map(({ file }) => file),
      },
    );
  });
}

function readingOf({ period, encoding, skipHidden, ...others }: ReadingOptions): PipelineOptions {
  const { delimiter, quote, sheet, headerRow } = others;
  if (encoding !== undefined && !isKnownEncoding(encoding)) throw invalid('encoding', encoding, ['gb18030']);
  return {
    period: period === undefined ? undefined : periodOf(period),
    encoding,
    delimiter,
    quote,
    sheet,
    headerRow,
    leaveOutHidden: skipHidden,
  };
}

function periodOf(text: string): Period {
  const period = parsePeriod(text);
  if (period === undefined) throw invalid('period', text, ['2019-08']);
  return period;
}

function invalid(option: string, value: string, expected: readonly string[]): Error {
  return failure('usage/invalid-value', { option, value, expected });
}
