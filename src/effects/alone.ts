import { failure } from '../model/problem.ts';
import type { FileSystem } from './files.ts';
import { isTemporary, runOf, type Temporaries } from './temporaries.ts';
import { reasonOf } from './write.ts';

/** A run that was killed may have had a number that another program has by now: nobody is waited for longer. */
const PATIENCE = 30_000;
const PAUSE = 20;

/**
 * Does the work while no other run of kp works on the folder in this way. Each puts a file with its number there; who then
 * finds another's waits, the one with the higher number without its own, so that they never wait for each other. The files
 * are temporaries: what a killed run left counts for nothing.
 */
export async function alone<T>(
  folder: string,
  work: () => Promise<T>,
  temporaries: Temporaries,
  system: FileSystem,
): Promise<T> {
  const own = await temporaries.beside(folder, MARK);
  try {
    await untilAlone(folder, own, system);
    return await work();
  } finally {
    temporaries.forget(own);
    await takeAway(own, folder, system);
  }
}

/** What is in the way for a moment is tried once more; that anything was in the way is said. */
async function takeAway(own: string, folder: string, system: FileSystem): Promise<void> {
  const unlink = () => system.unlink(own);
  const reason = await unlink().then(() => 'ENOENT', reasonOf);
  if (reason === 'ENOENT') return;
  await unlink().catch(() => undefined);
  throw failure('output/failed', { path: folder, reason });
}

async function untilAlone(folder: string, own: string, system: FileSystem): Promise<void> {
  try {
    for (let waited = 0; waited < PATIENCE; waited += PAUSE) {
      await (await system.open(own, 'w')).close();
      const entries = await system.readdir(folder, { withFileTypes: true });
      const others = entries.map(({ name }) => name).filter(isOther);
      if (others.length === 0) return;
      if (others.some((name) => runOf(name)! < process.pid)) await system.unlink(own);
      await new Promise((done) => setTimeout(done, PAUSE));
    }
  } catch (error) {
    throw failure('output/failed', { path: folder, reason: reasonOf(error) });
  }
}

const MARK = 'alone';

/** The mark of another run that is still at it. */
function isOther(name: string): boolean {
  if (!isTemporary(name) || !name.includes(`-${MARK}-`)) return false;
  const run = runOf(name);
  return run !== undefined && run !== process.pid;
}
