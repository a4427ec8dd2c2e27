import { join } from 'node:path';
import type { ConfigurationReading } from '../../configure/read-configuration.ts';
import type { SourceFile } from '../../effects/discover.ts';
import type { Effects } from '../../effects/effects.ts';
import { CONFIGURATION_FILE } from '../../effects/kept-folders.ts';
import type { Configuration } from '../../model/configuration.ts';
import { formatPeriod, isSamePeriod, monthIndex, type Period, parsePeriod } from '../../model/period.ts';
import { failure } from '../../model/problem.ts';
import type { Context } from '../context.ts';
import { readSettingsFile } from './settings-file.ts';

/** A folder made by `kp init`, in which an office works month after month. */
export interface Workspace {
  /**
   * The folder of kp.yaml, ready to be joined with paths: as given with `-C`, else `.`, `..`, `../..` relative to the
   * working folder.
   */
  readonly root: string;
  readonly configuration: Configuration;
  /** Months that have a folder in `submissions/`, ascending; the last one is the current month. */
  readonly months: readonly Period[];
}

/** A folder with a kp.yaml, and the result of reading it, with any faults. */
export interface WorkspacePlace {
  readonly root: string;
  readonly path: string;
  readonly reading: ConfigurationReading;
}

/**
 * The workspace of a command: the folder given with `-C`, else the nearest one upward that has a kp.yaml. A kp.yaml
 * with faults is a Failure `configuration/invalid`; a `-C` folder without kp.yaml is `usage/no-workspace`.
 */
export async function findWorkspace(context: Context): Promise<Workspace | undefined> {
  const configuration = await findConfiguration(context);
  const place = await context.workspacePlace();
  if (configuration === undefined || place === undefined) return undefined;
  const folders = await monthFolders(place.root, context);
  return { root: place.root, configuration, months: folders.map(({ period }) => period) };
}

/** The same for commands that need one: without a workspace it is a Failure `usage/no-workspace`. */
export async function requireWorkspace(context: Context): Promise<Workspace> {
  const workspace = await findWorkspace(context);
  if (workspace === undefined) throw failure('usage/no-workspace', { folder: undefined });
  return workspace;
}

/**
 * The configuration in the workspace's kp.yaml; undefined without a workspace. Faults are a Failure
 * `configuration/invalid`.
 */
export async function findConfiguration(context: Context): Promise<Configuration | undefined> {
  const place = await context.workspacePlace();
  if (place === undefined) return undefined;
  const { configuration, faults } = place.reading;
  if (faults.length > 0) throw failure('configuration/invalid', { path: place.path, faults });
  return configuration;
}

/** The latest month that has a folder; a Failure if there is none yet. Today's date is never used. */
export async function currentMonth(workspace: Workspace, context: Context): Promise<Period> {
  const latest = workspace.months.at(-1);
  if (latest !== undefined) return latest;
  const folder = join(workspace.root, SUBMISSIONS);
  throw failure('usage/no-submissions', { folder, found: await context.effects.files.folders(folder) });
}

/**
 * The lists of a month, named relative to the workspace (`submissions/2023-08/武侯区.xlsx`), so that what is stored and
 * written does not depend on where kp is called. A month without a folder or without lists is a Failure.
 */
export async function submissionFiles(
  workspace: Workspace,
  period: Period,
  context: Context,
): Promise<readonly SourceFile[]> {
  const { root, months } = workspace;
  const [folder] = await foldersOf(period, root, context);
  if (folder === undefined) {
    await currentMonth(workspace, context);
    const known = months.map(formatPeriod);
    throw failure('usage/no-month', {
      period: formatPeriod(period),
      folder: join(root, SUBMISSIONS),
      months: known,
    });
  }
  const files = await monthFiles(workspace, period, context);
  if (files.length === 0) throw failure('usage/empty-month', { folder });
  return files;
}

/** The same, but a month without lists is allowed. */
export async function monthFiles(
  { root }: Workspace,
  period: Period,
  context: Context,
): Promise<readonly SourceFile[]> {
  const above = join(root, SUBMISSIONS).length - SUBMISSIONS.length;
  const found = await context.effects.files.discover(await foldersOf(period, root, context));
  const named = found.map((file) => ({ ...file, name: file.name.slice(above) }));
  // An empty folder is returned as an entry of its own; it is dropped here.
  return named.filter(({ name }) => name.split('/').length > 2);
}

/** Finds the folder with the kp.yaml for a call and reads it; this is done once per run. */
export function workspaceFinder(
  named: string | undefined,
  effects: Effects,
): () => Promise<WorkspacePlace | undefined> {
  let finding: Promise<WorkspacePlace | undefined> | undefined;
  return () => {
    finding ??= find(named, effects);
    return finding;
  };
}

const SUBMISSIONS = 'submissions';

async function find(named: string | undefined, effects: Effects): Promise<WorkspacePlace | undefined> {
  const root = named ?? (await effects.files.findUpward(CONFIGURATION_FILE));
  if (root === undefined) return undefined;
  const path = join(root, CONFIGURATION_FILE);
  const bytes = await readSettingsFile(path, effects);
  if (bytes === undefined) throw failure('usage/no-workspace', { folder: root });
  const { readConfiguration } = await import('../../configure/read-configuration.ts');
  return { root, path, reading: readConfiguration(bytes) };
}

interface MonthFolders {
  readonly period: Period;
  readonly folders: readonly string[];
}

/** The months in `submissions/`, ascending; 2023-08 and 2023年8月 are the same month. */
async function monthFolders(root: string, { effects }: Context): Promise<readonly MonthFolders[]> {
  const months = new Map<number, { readonly period: Period; readonly folders: string[] }>();
  for (const folder of await effects.files.folders(join(root, SUBMISSIONS))) {
    const period = parsePeriod(folder);
    if (period === undefined) continue;
    const index = monthIndex(period.year, period.month);
    const known = months.get(index);
    if (known === undefined) months.set(index, { period, folders: [folder] });
    else known.folders.push(folder);
  }
  return [...months].sort(([first], [second]) => first - second).map(([, month]) => month);
}

/** The folders with the lists of a month. */
async function foldersOf(period: Period, root: string, context: Context): Promise<readonly string[]> {
  const month = (await monthFolders(root, context)).find((one) => isSamePeriod(one.period, period));
  return (month?.folders ?? []).map((folder) => join(root, SUBMISSIONS, folder));
}
