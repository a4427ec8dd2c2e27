import { dirname, join, resolve } from 'node:path';
import { Failure, failure } from '../model/problem.ts';
import type { FileSystem } from './files.ts';
import { removeFolder, type Temporaries } from './temporaries.ts';
import { lookAt, makeFolder, reasonOf, rename, syncFolder, writeSynced } from './write.ts';

/** A new folder that is written completely or not at all. */
export interface OutputFolder {
  readonly path: string;
  /** An existing folder above it; everything below that is made durable. */
  readonly root: string;
  /**
   * Paths within the folder, and their bytes. Each file is written as it comes, so that not all must be in memory.
   */
  readonly files: Iterable<NamedBytes> | AsyncIterable<NamedBytes>;
}

interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Creates a folder with its files, all or nothing even in a crash, and returns only when it would survive a power
 * cut: temporary folder beside it, every file written and synced, the folder synced, renamed, the folders above
 * synced. False when the place is taken, perhaps by another run a moment earlier; nothing is replaced. A failed write
 * is a Failure and leaves no temporary folder.
 */
export async function writeFolderDurably(
  { path, root, files }: OutputFolder,
  temporaries: Temporaries,
  system: FileSystem,
): Promise<boolean> {
  const target = resolve(path);
  const parent = dirname(target);
  let temporary = '';
  try {
    await makeFolder(parent, system);
    temporary = await temporaries.beside(parent);
    await system.mkdir(temporary);
    const folders = new Set([temporary]);
    for await (const { name, bytes } of files) {
      const file = join(temporary, name);
      await makeFolder(dirname(file), system);
      await writeSynced(file, bytes, undefined, system);
      for (const folder of foldersBetween(temporary, dirname(file))) folders.add(folder);
    }
    for (const folder of folders) await syncFolder(folder, system);
    const isNew = await renameUnlessTaken(temporary, target, system);
    if (!isNew) await removeFolder(temporary, system);
    temporaries.forget(temporary);
    // Also folders that existed before: the run that made them may have died before it synced them.
    for (const folder of foldersBetween(resolve(root), parent)) await syncFolder(folder, system);
    return isNew;
  } catch (error) {
    if (temporaries.forget(temporary)) await removeFolder(temporary, system);
    throw error instanceof Failure ? error : failure('output/failed', { path, reason: reasonOf(error) });
  }
}

/** Moves a file or a folder to where nothing is yet, durably. */
export async function moveDurably(from: string, to: string, system: FileSystem): Promise<void> {
  const [source, target] = [resolve(from), resolve(to)];
  try {
    await rename(source, target, system);
    for (const folder of new Set([dirname(target), dirname(source)])) await syncFolder(folder, system);
  } catch (error) {
    throw failure('output/failed', { path: from, reason: reasonOf(error) });
  }
}

/** Renaming never replaces a folder that is not empty; Windows reports that with another code. */
async function renameUnlessTaken(from: string, to: string, system: FileSystem): Promise<boolean> {
  try {
    await rename(from, to, system);
    return true;
  } catch (error) {
    const reason = reasonOf(error);
    if (reason === 'ENOTEMPTY' || reason === 'EEXIST') return false;
    if (process.platform === 'win32' && (await lookAt(to, system)) !== undefined) return false;
    throw error;
  }
}

/** The folders from the lowest up to `root`. */
function foldersBetween(root: string, lowest: string): readonly string[] {
  const above = dirname(lowest);
  return lowest === root || above === lowest ? [lowest] : [lowest, ...foldersBetween(root, above)];
}
