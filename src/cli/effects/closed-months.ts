import { basename, dirname, join, resolve } from 'node:path';
import type { FileSystem } from './files.ts';

/** What makes a folder a workspace. */
export const CONFIGURATION_FILE = 'kp.yaml';
/** Where a workspace keeps its closed months; `kp close` alone writes there. */
export const HISTORY_FOLDER = 'history';

/** Whether a file stands, or would stand, among the closed months of a workspace, by whatever way it is named. */
export async function isAmongClosedMonths(path: string, system: FileSystem): Promise<boolean> {
  const folders = ancestors(await realFolder(dirname(resolve(path)), system));
  const roots = folders.filter((folder) => basename(folder) === HISTORY_FOLDER).map(dirname);
  const marks = await Promise.all(
    roots.map((root) => system.stat(join(root, CONFIGURATION_FILE)).catch(() => undefined)),
  );
  return marks.some((mark) => mark !== undefined);
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
