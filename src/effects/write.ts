import { basename, dirname, join, resolve } from 'node:path';
import { Failure, failure } from '../model/problem.ts';
import type { SourceFile } from './discover.ts';
import type { FileSystem } from './files.ts';
import { HISTORY_FOLDER, readFolderOf } from './kept-folders.ts';
import type { Temporaries } from './temporaries.ts';

export interface OutputFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

const RENAME_ATTEMPTS = 6;

/**
 * Refuses symbolic links, everything that is not a regular file, the inputs themselves, and every place in a folder
 * that kp reads from: folders of a workspace, the `kept` ones given, and those in which the inputs were found. A new
 * folder below these last is allowed.
 */
export async function checkOutputs(
  paths: readonly string[],
  inputs: readonly SourceFile[],
  kept: readonly string[],
  system: FileSystem,
): Promise<void> {
  const folders = { kept, read: [...new Set(inputs.flatMap((input) => input.folders ?? []))] };
  const byPlace = new Map<string, string>();
  for (const input of inputs) if (input.place !== undefined) byPlace.set(input.place, input.name);
  for (const path of paths) {
    const found = await lookAt(path, system);
    if (found?.isSymbolicLink()) throw failure('output/symlink', { path });
    if (found?.isFile() === false) throw failure('output/not-a-file', { path });
    const input = found && byPlace.get(await system.realpath(path));
    if (input !== undefined) throw failure('output/is-input', { path, input });
    const folder = await readFolderOf(path, folders, system);
    if (folder === undefined) continue;
    if (basename(folder) === HISTORY_FOLDER) throw failure('output/in-history', { path });
    throw failure('output/among-inputs', { path, folder });
  }
}

/**
 * Replaces or creates one file so that a crash leaves either the old or the new content, and returns only when the
 * new one would survive a power cut: temporary file beside it, every byte written, size checked, synced, renamed,
 * folder synced. A failed write is a Failure; it leaves the old file, and no temporary one.
 */
export async function writeDurably(
  file: OutputFile,
  temporaries: Temporaries,
  system: FileSystem,
): Promise<void> {
  const { commit } = await prepareDurably(file, temporaries, system);
  await commit();
}

/** A file written and synced beside its place; putting it there needs no more room on the disk. */
export interface PreparedFile {
  /** Moves it to its place, durably. */
  commit(): Promise<void>;
  /** Deletes it. */
  discard(): Promise<void>;
}

/** The first step of `writeDurably`; `commit` is the second. */
export async function prepareDurably(
  file: OutputFile,
  temporaries: Temporaries,
  system: FileSystem,
): Promise<PreparedFile> {
  const folder = dirname(resolve(file.path));
  let temporary = '';
  const discard = async () => {
    if (temporaries.forget(temporary)) await system.unlink(temporary).catch(() => undefined);
  };
  const orDiscard = async (work: () => Promise<void>) => {
    try {
      await work();
    } catch (error) {
      await discard();
      const reason = reasonOf(error);
      throw error instanceof Failure ? error : failure('output/failed', { path: file.path, reason });
    }
  };
  await orDiscard(async () => {
    await makeFolder(folder, system);
    temporary = await temporaries.beside(folder);
    await writeSynced(temporary, file.bytes, await permissionsOf(file.path, system), system);
  });
  const commit = () =>
    orDiscard(async () => {
      await rename(temporary, join(folder, basename(file.path)), system);
      temporaries.forget(temporary);
      await syncFolder(folder, system);
    });
  return { commit, discard };
}

/** Deletes a file; returns when that is durable. */
export async function removeDurably(path: string, system: FileSystem): Promise<void> {
  try {
    await system.unlink(path);
    await syncFolder(dirname(resolve(path)), system);
  } catch (error) {
    const reason = reasonOf(error);
    if (reason !== 'ENOENT') throw failure('output/failed', { path, reason });
  }
}

/** The system's error code (`ENOSPC`), else its message. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'code' in error && typeof error.code === 'string' ? error.code : error.message;
}

/** Writes a new file, and checks that the disk returns what was written. */
export async function writeSynced(
  path: string,
  bytes: Uint8Array,
  permissions: number | undefined,
  system: FileSystem,
): Promise<void> {
  const handle = await system.open(path, 'wx+');
  try {
    if (permissions !== undefined) await handle.chmod(permissions);
    for (let done = 0; done < bytes.length; ) {
      const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, done);
      if (bytesWritten === 0) throw new Error('ENOSPC');
      done += bytesWritten;
    }
    const { size } = await handle.stat();
    if (size !== bytes.length) throw new Error(`${size} ≠ ${bytes.length}`);
    await handle.sync();
    await expectBytes(handle, bytes);
  } catch (error) {
    await handle.close().catch(() => undefined);
    throw error;
  }
  // Some file systems report only here that the disk was full.
  await handle.close();
}

/** A write that reports success may still have written something else. */
async function expectBytes(
  handle: Awaited<ReturnType<FileSystem['open']>>,
  bytes: Uint8Array,
): Promise<void> {
  const found = Buffer.allocUnsafe(Math.min(bytes.length, READ_BACK));
  for (let done = 0; done < bytes.length; ) {
    const { bytesRead } = await handle.read(found, 0, Math.min(found.length, bytes.length - done), done);
    const meant = bytes.subarray(done, done + bytesRead);
    if (bytesRead === 0 || !found.subarray(0, bytesRead).equals(meant)) throw new Error('written-otherwise');
    done += bytesRead;
  }
}

const READ_BACK = 1 << 20;

/** A file that is replaced keeps its permissions. */
async function permissionsOf(path: string, system: FileSystem): Promise<number | undefined> {
  const found = await lookAt(path, system);
  return found === undefined ? undefined : found.mode & 0o777;
}

/**
 * On Windows a file that another program holds open (Excel, a virus scanner) cannot be replaced, for a moment or
 * longer.
 */
export async function rename(from: string, to: string, system: FileSystem): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await system.rename(from, to);
    } catch (error) {
      const passing = process.platform === 'win32' && ['EPERM', 'EBUSY', 'EACCES'].includes(reasonOf(error));
      if (!passing || attempt === RENAME_ATTEMPTS) throw error;
      await new Promise((done) => setTimeout(done, 25 * 2 ** attempt));
    }
  }
}

/** Makes a folder and its missing parents; each new entry is synced into the folder above it. */
export async function makeFolder(folder: string, system: FileSystem): Promise<void> {
  if ((await lookAt(folder, system)) !== undefined) return;
  const parent = dirname(folder);
  await makeFolder(parent, system);
  await system.mkdir(folder).catch((error: unknown) => {
    if (reasonOf(error) !== 'EEXIST') throw error;
  });
  await syncFolder(parent, system);
}

export async function syncFolder(folder: string, system: FileSystem): Promise<void> {
  // Windows cannot open folders to sync them; the rename is the best there is.
  if (process.platform === 'win32') return;
  const handle = await system.open(folder, 'r');
  try {
    await handle.sync();
  } catch (error) {
    // File systems without this kind of sync report these codes; that is no fault.
    if (!['EINVAL', 'ENOTSUP'].includes(reasonOf(error))) throw error;
  } finally {
    await handle.close();
  }
}

export async function lookAt(path: string, system: FileSystem) {
  try {
    return await system.lstat(path);
  } catch (error) {
    if (reasonOf(error) === 'ENOENT') return undefined;
    throw failure('output/failed', { path, reason: reasonOf(error) });
  }
}
