// The only module that touches the file system. Code that finds inputs or writes durably takes a FileSystem as its
// last argument, so that tests can pass one that fails.
import { constants, fstatSync, rmSync, writeSync } from 'node:fs';
import * as promises from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import type { Readable } from 'node:stream';
import { Failure, failure } from '../model/problem.ts';
import { alone } from './alone.ts';
import { compareCodePoints, discover, LARGEST_FILE, type SourceFile } from './discover.ts';
import { DEAF, type EndSignal, type Signals } from './signals.ts';
import { removeAbandoned, Temporaries } from './temporaries.ts';
import {
  checkOutputs,
  makeFolder,
  type OutputFile,
  type PreparedFile,
  prepareDurably,
  reasonOf,
  removeDurably,
  writeDurably,
} from './write.ts';
import { moveDurably, type OutputFolder, writeFolderDurably } from './write-folder.ts';

export type FileSystem = Pick<
  typeof promises,
  'lstat' | 'mkdir' | 'open' | 'readdir' | 'readFile' | 'realpath' | 'rename' | 'rmdir' | 'stat' | 'unlink'
>;

export interface Files {
  /** The files that the INPUT arguments mean, in a fixed order. A missing file fails when it is read. */
  discover(inputs: readonly string[]): Promise<readonly SourceFile[]>;
  isFolder(path: string): Promise<boolean>;
  /** The nearest folder with an entry of this name, from the working folder upward: `.`, `..`, `../..`. */
  findUpward(name: string): Promise<string | undefined>;
  /**
   * The bytes of a regular file; undefined where there is none. Other trouble fails with the system's error, and a
   * file larger than `most` bytes with `too-large`.
   */
  read(path: string, most?: number): Promise<Uint8Array | undefined>;
  /**
   * The folders in a folder, by code point, without dot files; empty where there is no such folder. Fails with
   * `folder/unreadable`.
   */
  folders(path: string): Promise<readonly string[]>;
  /** Makes a folder and its missing parents, durably. */
  makeFolder(path: string): Promise<void>;
  /**
   * Refuses (with a Failure) outputs that must not be replaced or that lie in folders kp reads from; call it before
   * any work.
   */
  check(paths: readonly string[], inputs: readonly SourceFile[], kept: readonly string[]): Promise<void>;
  /** Writes the files one after the other, each of them old or new, never torn; returns when they are durable. */
  write(files: readonly OutputFile[]): Promise<void>;
  /** Writes a file beside its place; `commit` then needs no more room on the disk. */
  prepare(file: OutputFile): Promise<PreparedFile>;
  /** What stands at the path, without following links; undefined for nothing. */
  kindOf(path: string): Promise<Entry['kind'] | undefined>;
  /** What a folder holds, by code point; links are not followed. Undefined where there is no such folder. */
  entries(path: string): Promise<readonly Entry[] | undefined>;
  /** The bytes of a regular file, never through a link. Trouble fails with the system's error. */
  readPlain(path: string): Promise<Uint8Array>;
  /** Writes a new folder, whole or not at all; false where there is one already. Returns when it is durable. */
  writeFolder(folder: OutputFolder): Promise<boolean>;
  /** Moves a file or a folder to a free place; returns when that is durable. */
  move(from: string, to: string): Promise<void>;
  /** Deletes a file; returns when that is durable. A file that is not there counts as deleted. */
  remove(path: string): Promise<void>;
  /** Removes from a folder what killed runs left in it. */
  removeAbandoned(folder: string): Promise<void>;
  /**
   * Does work that must not stop half-way: no other run of kp does such work in the folder at the same time, and
   * signals wait for its end.
   */
  alone<T>(folder: string, work: () => Promise<T>): Promise<T>;
}

export interface Entry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'other';
}

/** Signals are handled only while there are temporary files to delete first. */
export function realFiles(
  standardInput: () => Readable,
  system: FileSystem = promises,
  signals: Signals = DEAF,
): Files {
  let isUndisturbed = false;
  let asked: EndSignal | undefined;
  const end = (signal: EndSignal) => {
    asked = signal;
    if (isUndisturbed) return;
    removeNow(temporaries.paths);
    signals.end(signal);
  };
  const temporaries = new Temporaries(system, (isAny) => (isAny ? signals.hear(end) : signals.ignore()));
  const undisturbed = async <T>(work: () => Promise<T>): Promise<T> => {
    isUndisturbed = true;
    try {
      return await work();
    } finally {
      isUndisturbed = false;
      if (asked !== undefined) end(asked);
    }
  };
  return {
    discover: (inputs) => discover(inputs, standardInput, system),
    isFolder: (path) =>
      system.stat(path).then(
        (found) => found.isDirectory(),
        () => false,
      ),
    findUpward: (name) => findUpward(name, system),
    read: (path, most) =>
      readRegular(path, READ_AT_ONCE, most, system).catch((error: unknown) => {
        if (reasonOf(error) === 'ENOENT') return undefined;
        throw error;
      }),
    folders: (path) => foldersIn(path, system),
    async makeFolder(path) {
      try {
        await makeFolder(resolve(path), system);
        if (!(await system.stat(path)).isDirectory()) throw new Error('ENOTDIR');
      } catch (error) {
        throw error instanceof Failure ? error : failure('output/failed', { path, reason: reasonOf(error) });
      }
    },
    check: (paths, inputs, kept) => checkOutputs(paths, inputs, kept, system),
    async write(files) {
      for (const file of files) await writeDurably(file, temporaries, system);
    },
    prepare: (file) => prepareDurably(file, temporaries, system),
    kindOf: (path) =>
      system.lstat(path).then(kindOf, (error: unknown) => {
        if (reasonOf(error) === 'ENOENT') return undefined;
        throw error;
      }),
    entries: (path) => entriesOf(path, system),
    readPlain: (path) => readRegular(path, READ_AT_ONCE | NO_LINK, undefined, system),
    writeFolder: (folder) => writeFolderDurably(folder, temporaries, system),
    move: (from, to) => moveDurably(from, to, system),
    remove: (path) => removeDurably(path, system),
    removeAbandoned: (folder) => removeAbandoned(folder, system),
    alone: (folder, work) => alone(folder, () => undisturbed(work), temporaries, system),
  };
}

function removeNow(paths: readonly string[]): void {
  for (const path of paths) {
    try {
      rmSync(path, { recursive: true });
    } catch {
      // It is gone already, or no longer ours to delete; the run ends either way.
    }
  }
}

async function findUpward(name: string, system: FileSystem): Promise<string | undefined> {
  const levels = resolve('.').split(sep).length;
  for (let level = 0, folder = '.'; level < levels; level += 1, folder = join('..', folder)) {
    const found = await system.stat(join(folder, name)).catch(() => undefined);
    if (found !== undefined) return folder;
  }
  return undefined;
}

async function foldersIn(path: string, system: FileSystem): Promise<readonly string[]> {
  const entries = await system.readdir(path, { withFileTypes: true }).catch((error: unknown) => {
    const reason = reasonOf(error);
    if (reason === 'ENOENT' || reason === 'ENOTDIR') return [];
    throw failure('folder/unreadable', { path, reason });
  });
  const isFolder = (name: string): Promise<boolean> =>
    system.stat(join(path, name)).then(
      (found) => found.isDirectory(),
      () => false,
    );
  const names = entries.map(({ name }) => name).filter((name) => !name.startsWith('.'));
  const kept = await Promise.all(names.map(isFolder));
  return names.filter((_, at) => kept[at]).sort(compareCodePoints);
}

async function entriesOf(path: string, system: FileSystem): Promise<readonly Entry[] | undefined> {
  const entries = await system.readdir(path, { withFileTypes: true }).catch((error: unknown) => {
    if (reasonOf(error) === 'ENOENT') return undefined;
    throw error;
  });
  return entries
    ?.map((entry): Entry => ({ name: entry.name, kind: kindOf(entry) }))
    .sort((first, second) => compareCodePoints(first.name, second.name));
}

function kindOf(found: { isFile(): boolean; isDirectory(): boolean }): Entry['kind'] {
  return found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'other';
}

/** Opens without waiting, so that a pipe without a writer does not block. Windows has neither flag. */
const READ_AT_ONCE = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);
const NO_LINK = constants.O_NOFOLLOW ?? 0;

async function readRegular(
  path: string,
  flags: number,
  most = LARGEST_FILE,
  system: FileSystem,
): Promise<Uint8Array> {
  const handle = await system.open(path, flags);
  try {
    const found = await handle.stat();
    if (!found.isFile()) throw new Error(found.isDirectory() ? 'EISDIR' : 'not-a-file');
    if (found.size > most) throw new Error('too-large');
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}

/**
 * Whether output to this descriptor goes to a file or a device, where Node's own streams do not notice a short write.
 */
export function needsWholeWrites(descriptor: number): boolean {
  const found = fstatSync(descriptor);
  return found.isFile() || found.isCharacterDevice();
}

/** Writes every byte to an open descriptor, or throws the system's error. */
export function writeWhole(descriptor: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length; ) done += writeSync(descriptor, bytes, done, bytes.length - done);
}
