import { basename, dirname, join, resolve } from 'node:path';
import type { FileSystem } from './files.ts';

/** What makes a folder a workspace. */
export const CONFIGURATION_FILE = 'kp.yaml';
/** Where a workspace keeps its closed months; `kp close` alone writes there. */
export const HISTORY_FOLDER = 'history';

/** Folders of a workspace whose files are evidence: the closed months, the lists as they were sent, the plans. */
const KEPT_FOLDERS = [HISTORY_FOLDER, 'submissions', 'plan'] as const;
export type KeptFolder = (typeof KEPT_FOLDERS)[number];

/** The folder of a workspace in which a file stands, or would stand, by whatever way it is named, if it is a kept one. */
export async function keptFolderOf(path: string, system: FileSystem): Promise<KeptFolder | undefined> {
  for (const folder of ancestors(await realFolder(dirname(resolve(path)), system))) {
    const kept = KEPT_FOLDERS.find((name) => name === basename(folder));
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
