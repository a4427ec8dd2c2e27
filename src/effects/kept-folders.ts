import { basename, dirname, join, resolve, sep } from 'node:path';
import type { FileSystem } from './files.ts';

/** The file that makes a folder a workspace. */
export const CONFIGURATION_FILE = 'kp.yaml';
/** Where a workspace keeps its closed months; only `kp close` and `kp history repair` write there. */
export const HISTORY_FOLDER = 'history';

/** Folders of a workspace that kp reads from: closed months, submitted lists, plans, rules. */
export const KEPT_FOLDERS: readonly string[] = [HISTORY_FOLDER, 'submissions', 'plan', 'schemes', 'lights'];

/**
 * Folders that must not be written into: `kept` ones with everything below them, `read` ones without their
 * subfolders.
 */
export interface ReadFolders {
  readonly kept: readonly string[];
  readonly read: readonly string[];
}

/**
 * The folder that kp reads from and that contains this file, whichever way it is named: a kept folder of any
 * workspace, or one of those given. Upper and lower case count as equal, because on Windows and macOS `Submissions`
 * is `submissions`.
 */
export async function readFolderOf(
  path: string,
  { kept, read }: ReadFolders,
  system: FileSystem,
): Promise<string | undefined> {
  const above = ancestors(await realFolder(dirname(resolve(path)), system));
  const isIn = async (folder: string, places: readonly string[]) => {
    const real = await realFolder(resolve(folder), system);
    return places.some((place) => isAlike(place, real));
  };
  for (const folder of kept) if (await isIn(folder, above)) return folder;
  for (const folder of read) if (await isIn(folder, above.slice(0, 1))) return folder;
  for (const folder of above) {
    const own = KEPT_FOLDERS.find((name) => isAlike(name, basename(folder)));
    if (own === undefined) continue;
    const mark = await system.stat(join(dirname(folder), CONFIGURATION_FILE)).catch(() => undefined);
    if (mark !== undefined) return own;
  }
  return undefined;
}

/** Follows links as far as the folder exists. */
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

/** Windows ignores dots and spaces at the end of a name. */
function isAlike(first: string, second: string): boolean {
  const plain = (path: string) =>
    path
      .split(sep)
      .map((name) => name.replace(/[. ]+$/, '').toLowerCase())
      .join(sep);
  return plain(first) === plain(second);
}
