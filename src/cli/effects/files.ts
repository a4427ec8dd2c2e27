// The only module that touches the file system. What is done with it (finding inputs, writing durably) takes a
// FileSystem as its last argument, so that tests can hand in one that fails.
import { fstatSync, unlinkSync, writeSync } from 'node:fs';
import * as promises from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { discover, type SourceFile } from './discover.ts';
import { checkOutputs, type OutputFile, writeDurably } from './write.ts';

export type FileSystem = Pick<
  typeof promises,
  'lstat' | 'mkdir' | 'open' | 'readdir' | 'readFile' | 'realpath' | 'rename' | 'stat' | 'unlink'
>;

export interface Files {
  /** The files that the INPUT arguments of a command mean, in a fixed order. What is not there fails when it is read. */
  discover(inputs: readonly string[]): Promise<readonly SourceFile[]>;
  isFolder(path: string): Promise<boolean>;
  /** Refuses (with a Failure) what must not be replaced; to be called before any work. */
  check(paths: readonly string[], inputs: readonly SourceFile[]): Promise<void>;
  /** Writes the files one after the other, each of them old or new, never torn; returns when they are durable. */
  write(files: readonly OutputFile[]): Promise<void>;
  /** Takes away what an interrupted write left behind. */
  removeTemporaries(): void;
}

export function realFiles(standardInput: () => Readable, system: FileSystem = promises): Files {
  const temporaries = new Set<string>();
  return {
    discover: (inputs) => discover(inputs, standardInput, system),
    isFolder: (path) =>
      system.stat(path).then(
        (found) => found.isDirectory(),
        () => false,
      ),
    check: (paths, inputs) => checkOutputs(paths, inputs, system),
    async write(files) {
      for (const file of files) await writeDurably(file, temporaries, system);
    },
    removeTemporaries() {
      for (const path of temporaries) {
        try {
          unlinkSync(path);
        } catch {
          // Gone already, or not ours to remove any more: the run ends either way.
        }
      }
    },
  };
}

/** Whether writes to this descriptor go to a file or a device, where Node's own streams overlook a short write. */
export function needsWholeWrites(descriptor: number): boolean {
  const found = fstatSync(descriptor);
  return found.isFile() || found.isCharacterDevice();
}

/** Writes every byte to an open descriptor, or throws what the system says. */
export function writeWhole(descriptor: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length; ) done += writeSync(descriptor, bytes, done, bytes.length - done);
}
