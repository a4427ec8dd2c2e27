import * as promises from 'node:fs/promises';
import { Readable } from 'node:stream';
import { type FileSystem, realFiles } from '../../src/effects/files.ts';
import { memoryEffects } from '../cli/memory-effects.ts';

/** What a call of the system answers instead of doing its work. */
export const ERRORS = ['ENOSPC', 'EIO', 'EROFS', 'EACCES'] as const;
/** The calls that change something, or make a change last. */
const CHANGES = [
  'create',
  'mark',
  'chmod',
  'write',
  'stat',
  'sync',
  'read',
  'close',
  'mkdir',
  'rename',
  'unlink',
  'rmdir',
] as const;
type Change = (typeof CHANGES)[number];

export interface Fault {
  /** Which of the calls fails, from 0; with `forever` every one after it as well. */
  readonly at: number;
  readonly error: string;
  readonly forever: boolean;
}

/**
 * The real file system, in which one of the calls on the workspace or what `isOurs` says fails; `calls` tells which there
 * were.
 */
export function failing(
  root: string,
  fault: Fault | undefined,
  isOurs: (path: string) => boolean,
): { system: FileSystem; calls: string[] } {
  const calls: string[] = [];
  const mayFail = (change: Change, path: string): void => {
    const at = calls.push(`${change} ${path.slice(root.length + 1).replace(/\.kp-[^/]*/, 'TEMP')}`) - 1;
    if (fault === undefined || at < fault.at || (at > fault.at && !fault.forever)) return;
    throw Object.assign(new Error(fault.error), { code: fault.error });
  };
  const system = {
    ...promises,
    async open(path: string, flags: string | number) {
      // A folder is opened to be synced, a file of an earlier month to be read: neither changes anything yet.
      if (flags === 'wx+' && isOurs(path)) mayFail('create', path);
      // The file by which a run says that it is at work in a folder.
      if (flags === 'w' && isOurs(path)) mayFail('mark', path);
      const handle = await promises.open(path, flags);
      const isRead = typeof flags === 'number' || (flags === 'r' && (await handle.stat()).isFile());
      if (!isOurs(path) || isRead) return handle;
      const failsFirst =
        (change: Change, work: (...given: never[]) => unknown) =>
        async (...given: never[]) => {
          try {
            mayFail(change, path);
          } catch (error) {
            // The system takes the descriptor back, whatever it answers.
            if (change === 'close') await handle.close();
            throw error;
          }
          return work.apply(handle, given);
        };
      return new Proxy(handle, {
        get(target, key: keyof typeof handle) {
          const value = target[key];
          if (typeof value !== 'function') return value;
          const work = value as (...given: never[]) => unknown;
          const change = CHANGES.find((one) => one === key);
          return change === undefined ? work.bind(target) : failsFirst(change, work);
        },
      });
    },
    async mkdir(path: string) {
      mayFail('mkdir', path);
      return promises.mkdir(path);
    },
    async rename(from: string, to: string) {
      mayFail('rename', to);
      return promises.rename(from, to);
    },
    async unlink(path: string) {
      mayFail('unlink', path);
      return promises.unlink(path);
    },
    async rmdir(path: string) {
      mayFail('rmdir', path);
      return promises.rmdir(path);
    },
  };
  return { system: system as unknown as FileSystem, calls };
}

export function effectsOn(system: FileSystem) {
  return { ...memoryEffects(), files: realFiles(() => Readable.from([]), system) };
}
