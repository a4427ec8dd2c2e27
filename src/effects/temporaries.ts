import { join } from 'node:path';
import type { FileSystem } from './files.ts';
import { reasonOf } from './write.ts';

/** The temporary files and folders of a run: everything is written beside its place under such a name, and renamed. */
export class Temporaries {
  readonly #system: FileSystem;
  readonly #own = new Set<string>();
  readonly #cleaned = new Set<string>();

  readonly #tell: (isAny: boolean) => void;

  /** `tell` is told when there is one, and when there is none any more. */
  constructor(system: FileSystem, tell: (isAny: boolean) => void = () => undefined) {
    this.#system = system;
    this.#tell = tell;
  }

  /** A new one in a folder, with what it is for in its name. What killed runs left there is removed first. */
  async beside(folder: string, purpose = 'new'): Promise<string> {
    // Loaded here, for not every run writes.
    const { randomBytes } = await import('node:crypto');
    if (!this.#cleaned.has(folder)) {
      this.#cleaned.add(folder);
      await removeAbandoned(folder, this.#system);
    }
    const random = randomBytes(9).toString('base64url');
    const path = join(folder, `.kp-${process.pid}-${purpose}-${random}.tmp`);
    this.#own.add(path);
    if (this.#own.size === 1) this.#tell(true);
    return path;
  }

  /** Those there are now. */
  get paths(): readonly string[] {
    return [...this.#own];
  }

  /** It is where it belongs, or gone. False if it was that already. */
  forget(path: string): boolean {
    const wasThere = this.#own.delete(path);
    if (wasThere && this.#own.size === 0) this.#tell(false);
    return wasThere;
  }
}

/** Removes what runs left that were killed. What runs are at that still work is left alone. */
export async function removeAbandoned(folder: string, system: FileSystem): Promise<void> {
  const entries = await system.readdir(folder, { withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    if (!isTemporary(entry.name) || runOf(entry.name) !== undefined) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await removeFolder(path, system);
    else await system.unlink(path).catch(() => undefined);
  }
}

/** A temporary file or folder, of whichever run. */
export function isTemporary(name: string): boolean {
  return TEMPORARY.test(name);
}

/** The number of the run that has a temporary file; undefined where that run is no more. */
export function runOf(name: string): number | undefined {
  const run = Number(TEMPORARY.exec(name)?.groups?.run);
  return isRunning(run) ? run : undefined;
}

/** What cannot be removed stays: it is no part of anything. */
export async function removeFolder(folder: string, system: FileSystem): Promise<void> {
  const entries = await system.readdir(folder, { withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await removeFolder(path, system);
    else await system.unlink(path).catch(() => undefined);
  }
  await system.rmdir(folder).catch(() => undefined);
}

const TEMPORARY = /^\.kp-(?<run>\d+)-[\w-]+\.tmp$/;

function isRunning(run: number): boolean {
  try {
    return process.kill(run, 0);
  } catch (error) {
    return reasonOf(error) !== 'ESRCH';
  }
}
