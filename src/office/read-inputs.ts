import type { SourceFile } from '../effects/discover.ts';
import type { Finding } from '../model/finding.ts';
import type { Outcome } from '../model/outcome.ts';
import type { Period } from '../model/period.ts';
import { failure } from '../model/problem.ts';
import type { Context } from './context.ts';
import { type Dataset, type PipelineOptions, readDataset } from './pipeline.ts';
import { startProgress } from './progress.ts';
import { currentMonth, findConfiguration, findWorkspace, submissionFiles } from './workspace.ts';

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
  reading: PipelineOptions,
  context: Context,
): Promise<ReadingRequest> {
  if (inputs.length > 0) return { files: await context.effects.files.discover(inputs), reading };
  const workspace = await findWorkspace(context);
  if (workspace === undefined) throw failure('usage/no-input', {});
  const period = reading.period ?? (await currentMonth(workspace, context));
  return { files: await submissionFiles(workspace, period, context), reading: { ...reading, period } };
}

/** The month that lists are of. Where they do not tell it is a Failure with what was found. */
export function requirePeriod({ period, readings }: Dataset, findings: readonly Finding[]): Period {
  if (period === undefined) throw failure('usage/no-period', { files: readings.length }, findings);
  return period;
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
      (await import('./plan/by-plan.ts')).claimOwners(claimed, period, context);
    return await readDataset(files, { configuration, ownersOf, ...options, onProgress: progress.show });
  } finally {
    await progress.clear();
  }
}
