import { join } from 'node:path';
import type { FileSystem } from './files.ts';
import { reasonOf } from './write.ts';

/**
 * The temporary files and folders of a run: all output is written under such a name beside its place, and renamed.
 */
export class Temporaries {
  readonly #system: FileSystem;
  readonly #own = new Set<string>();
  readonly #cleaned = new Set<string>();

  readonly #tell: (isAny: boolean) => void;

  /** `tell` is called when the first one is made and when the last one is gone. */
  constructor(system: FileSystem, tell: (isAny: boolean) => void = () => undefined) {
    this.#system = system;
    this.#tell = tell;
  }

  /** The path of a new one in a folder, with its purpose in the name. Leftovers of killed runs are deleted first. */
  async beside(folder: string, purpose = 'new'): Promise<string> {
    // Loaded here, because many runs write nothing.
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

  /** The ones that exist now. */
  get paths(): readonly string[] {
    return [...this.#own];
  }

  /** Notes that it was renamed or deleted; false if that was noted before. */
  forget(path: string): boolean {
    const wasThere = this.#own.delete(path);
    if (wasThere && this.#own.size === 0) this.#tell(false);
    return wasThere;
  }
}

/** Deletes the leftovers of killed runs; temporaries of runs that still work are left alone. */
export async function removeAbandoned(folder: string, system: FileSystem): Promise<void> {
  const entries = await system.readdir(folder, { withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    if (!isTemporary(entry.name) || runOf(entry.name) !== undefined) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await removeFolder(path, system);
    else await system.unlink(path).catch(() => undefined);
  }
}

/** Whether a name is that of a temporary file or folder, of any run. */
export function isTemporary(name: string): boolean {
  return TEMPORARY.test(name);
}

/** The process number of the run that owns a temporary file; undefined where that run has ended. */
export function runOf(name: string): number | undefined {
  const run = Number(TEMPORARY.exec(name)?.groups?.run);
  return isRunning(run) ? run : undefined;
}

/** Deletes as much as possible; the rest does no harm. */
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
