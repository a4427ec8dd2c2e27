import { dirname, join, normalize } from 'node:path';
import type { SourceFile } from '../../effects/discover.ts';
import type { Finding } from '../../model/finding.ts';
import type { Outcome } from '../../model/outcome.ts';
import type { Period } from '../../model/period.ts';
import { failure } from '../../model/problem.ts';
import type { Context } from '../context.ts';
import { remembered } from '../memory.ts';
import { filesWrittenTo } from '../pack/folder.ts';
import { type Dataset, type PipelineOptions, readDataset } from '../pipeline.ts';
import { startProgress } from '../progress.ts';
import { currentMonth, findConfiguration, findWorkspace, submissionFiles } from '../workspace/workspace.ts';

/** What a command reads, and how. */
export interface ReadingRequest {
  readonly files: readonly SourceFile[];
  readonly reading: PipelineOptions;
}

/**
 * The files given to a command; if none are given, the lists of the workspace's month (`--period`, else the current
 * one). If there is neither, it is a usage error.
 */
export async function readingRequest(
  inputs: readonly string[],
  reading: PipelineOptions,
  context: Context,
): Promise<ReadingRequest> {
  if (inputs.length > 0) return { files: await context.effects.files.discover(inputs), reading };
  const workspace = await findWorkspace(context);
  if (workspace === undefined) throw failure('usage/no-input', {});
  const period = reading.period ?? (await currentMonth(workspace, context));
  return { files: await submissionFiles(workspace, period, context), reading: { ...reading, period } };
}

/** The month of the lists. If they do not tell, it is a Failure that includes the findings. */
export function requirePeriod({ period, readings }: Dataset, findings: readonly Finding[]): Period {
  if (period === undefined) throw failure('usage/no-period', { files: readings.length }, findings);
  return period;
}

/** Reads the files using the words in the office's kp.yaml, and shows a progress line meanwhile. */
export function readFiles(
  files: readonly SourceFile[],
  options: PipelineOptions,
  context: Context,
): Promise<Outcome<Dataset>> {
  const names = files.map(({ name, place }) => [name, place]);
  return remembered(context.memory?.datasets, [names, ...howRead(options)], () =>
    readAnew(files, options, context),
  );
}

/** A key of all options that affect what is read; kp.yaml is the same throughout a run. */
function howRead(options: PipelineOptions) {
  const {
    purpose = 'progress',
    period,
    encoding,
    delimiter,
    quote,
    sheet,
    headerRow,
    leaveOutHidden,
  } = options;
  return [purpose, period, encoding, delimiter, quote, sheet, headerRow, leaveOutHidden === true];
}

async function readAnew(
  files: readonly SourceFile[],
  options: PipelineOptions,
  context: Context,
): Promise<Outcome<Dataset>> {
  const configuration = await findConfiguration(context);
  const progress = startProgress(files, context);
  try {
    const ownersOf: PipelineOptions['ownersOf'] = async (claimed, period) =>
      (await import('../plan/by-plan.ts')).claimOwners(claimed, period, context);
    const ownPapers = await ownPapersAmong(files, context);
    const settings = { configuration, ownersOf, ownPapers, ...options, onProgress: progress.show };
    return await readDataset(files, settings);
  } finally {
    await progress.clear();
  }
}

/**
 * Files in a folder whose manifest says that kp wrote them; without this, a table of a pack would be read as a list.
 */
async function ownPapersAmong(
  files: readonly SourceFile[],
  { effects }: Context,
): Promise<ReadonlySet<string>> {
  const own = new Set<string>();
  for (const folder of new Set(files.map(({ name }) => dirname(name))))
    for (const { file } of await filesWrittenTo(folder, effects.files)) own.add(join(folder, file));
  return new Set(files.map(({ name }) => name).filter((name) => own.has(normalize(name))));
}
