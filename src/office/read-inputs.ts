import type { Options } from '../cli/options.ts';
import { startProgress } from '../cli/progress.ts';
import type { SourceFile } from '../effects/discover.ts';
import type { Outcome } from '../model/outcome.ts';
import { parsePeriod } from '../model/period.ts';
import { failure } from '../model/problem.ts';
import { isKnownEncoding } from '../read/text/encoding.ts';
import type { Context } from './context.ts';
import { type Dataset, type PipelineOptions, readDataset } from './pipeline.ts';
import { currentMonth, findConfiguration, findWorkspace, submissionFiles } from './workspace.ts';

/** What the options of a command say about reading. Checked before any file is opened. */
export function readingOptions(options: Options): PipelineOptions {
  return {
    period: options.parsed('period', ['2019-08'], parsePeriod),
    ...textOptions(options),
    sheet: options.text('sheet'),
    headerRow: options.parsed('headerRow', ['1', '2', '3 …'], parseRow),
    leaveOutHidden: options.flag('skipHidden'),
  };
}

/** What the options say about text files, for every command that reads them. */
export function textOptions(options: Options): Pick<PipelineOptions, 'encoding' | 'delimiter'> {
  return {
    encoding: options.parsed('encoding', ['utf-8', 'gb18030', 'big5', 'utf-16le …'], parseEncoding),
    delimiter: options.parsed('delimiter', [',', ';', '|', 'tab'], parseDelimiter),
  };
}

/** What a command is to read, and how. */
export interface ReadingRequest {
  readonly files: readonly SourceFile[];
  readonly reading: PipelineOptions;
}

/**
 * The files a command names; where it names none, the lists of the workspace's month: of `--period`, else the current one.
 * Neither is a usage error.
 */
export async function readingRequest(
  inputs: readonly string[],
  options: Options,
  context: Context,
): Promise<ReadingRequest> {
  const reading = readingOptions(options);
  if (inputs.length > 0) return { files: await context.effects.files.discover(inputs), reading };
  const workspace = await findWorkspace(context);
  if (workspace === undefined) throw failure('usage/no-input', {});
  const period = reading.period ?? (await currentMonth(workspace, context));
  return { files: await submissionFiles(workspace, period, context), reading: { ...reading, period } };
}

/** Reads the files as the office's kp.yaml has their words, with a progress line while it lasts. */
export async function readFiles(
  files: readonly SourceFile[],
  options: PipelineOptions,
  context: Context,
): Promise<Outcome<Dataset>> {
  const configuration = await findConfiguration(context);
  const progress = startProgress(files, context);
  try {
    const ownersOf: PipelineOptions['ownersOf'] = async (claimed, period) =>
      (await import('./claim-owners.ts')).claimOwners(claimed, period, context);
    return await readDataset(files, { configuration, ownersOf, ...options, onProgress: progress.show });
  } finally {
    await progress.clear();
  }
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
  ]).get(text.toLowerCase());
  return named ?? (/^[^"\r\n]$/.test(text) ? text : undefined);
}

function parseRow(text: string): number | undefined {
  const row = Number(text);
  return Number.isInteger(row) && row >= 1 && row <= 1_048_576 ? row : undefined;
}
