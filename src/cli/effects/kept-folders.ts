import { basename, dirname, join, resolve, sep } from 'node:path';
import type { FileSystem } from './files.ts';

/** What makes a folder a workspace. */
export const CONFIGURATION_FILE = 'kp.yaml';
/** Where a workspace keeps its closed months; `kp close` and `kp history repair` alone write there. */
export const HISTORY_FOLDER = 'history';

/** Folders of a workspace that kp reads from: the closed months, the lists as they were sent, the plans, the schemes. */
export const KEPT_FOLDERS: readonly string[] = [HISTORY_FOLDER, 'submissions', 'plan', 'schemes'];

/**
 * The folder that kp reads from in which a file stands, or would stand, by whatever way it is named: a kept one of any
 * workspace, or one of `others`. By whatever case as well: for Windows and macOS `Submissions` is `submissions`.
 */
export async function readFolderOf(
  path: string,
  others: readonly string[],
  system: FileSystem,
): Promise<string | undefined> {
  const above = ancestors(await realFolder(dirname(resolve(path)), system));
  for (const other of others) {
    const real = await realFolder(resolve(other), system);
    if (above.some((folder) => isAlike(folder, real))) return other;
  }
  for (const folder of above) {
    const kept = KEPT_FOLDERS.find((name) => isAlike(name, basename(folder)));
    if (kept === undefined) continue;
    const mark = await system.stat(join(dirname(folder), CONFIGURATION_FILE)).catch(() => undefined);
    if (mark !== undefined) return kept;
  }
  return undefined;
}

/** Links are followed as far as the folder exists. */
async function realFolder(folder: string, system: FileSystem): Promise<string> {
  const real = await system.realpath(folder).catch(() => undefined);
  if (real !== undefined) return real;
  const parent = dirname(folder);
  return parent === folder ? folder : join(await realFolder(parent, system), basename(folder));
}

/** A folder and those above it. */
function ancestors(folder: string): string[] {
  const parent = dirname(folder);
  return parent === folder ? [folder] : [folder, ...ancestors(parent)];
}

/** Windows overlooks dots and spaces at the end of a name. */
function isAlike(first: string, second: string): boolean {
  const plain = (path: string) =>
    path
      .split(sep)
      .map((name) => name.replace(/[. ]+$/, '').toLowerCase())
      .join(sep);
  return plain(first) === plain(second);
}
