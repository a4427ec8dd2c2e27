import { failure } from '../model/problem.ts';
import type { FileSystem } from './files.ts';
import { isTemporary, runOf, type Temporaries } from './temporaries.ts';
import { reasonOf } from './write.ts';

/** Longest wait for another run. A killed run's number may belong to another program by now, so the wait must end. */
const PATIENCE = 30_000;
const PAUSE = 20;

/**
 * Does the work while no other run of kp works on the folder. Each run puts a file named by its process number there;
 * a run that then finds another's file waits, and the one with the higher number removes its own file meanwhile, so
 * that two runs never wait for each other. The files are temporaries: one that a killed run left does not count.
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

/** Tries once more, since the file may be blocked for a moment only; reports it if it was blocked. */
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

/** Whether the file belongs to another run that still works. */
function isOther(name: string): boolean {
  if (!isTemporary(name) || !name.includes(`-${MARK}-`)) return false;
  const run = runOf(name);
  return run !== undefined && run !== process.pid;
}
