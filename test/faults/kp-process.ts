import { spawn } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { packedForBuild } from '../../packed.mjs';

/** How a process ended: its code, or null where a signal ended it. */
export interface Ended {
  readonly code: number | null;
  readonly err: string;
}

/** A built kp in a folder of its own, which the caller removes. */
export async function buildKp(): Promise<{ readonly folder: string; readonly kp: string }> {
  const root = join(import.meta.dirname, '../..');
  const folder = mkdtempSync(join(tmpdir(), 'kp-faults-'));
  await build({
    stdin: {
      contents: "import { main } from './src/cli/main.ts'; process.exitCode = await main();",
      resolveDir: root,
    },
    outdir: join(folder, 'dist'),
    entryNames: 'main',
    plugins: [packedForBuild],
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    logLevel: 'silent',
    banner: {
      js: "import { createRequire as kpRequire } from 'node:module'; const require = kpRequire(import.meta.url);",
    },
  });
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  return { folder, kp: join(folder, 'dist/main.js') };
}

export interface Started {
  readonly ended: Promise<Ended>;
  kill(): void;
}

/** Starts a command; `user` is a numeric user to run as. */
export function start(command: string, args: readonly string[], user?: number): Started {
  const child = spawn(command, args, {
    // One thread for the calls of the system, so that they come in one order.
    env: { PATH: process.env.PATH, UV_THREADPOOL_SIZE: '1' },
    stdio: ['ignore', 'ignore', 'pipe'],
    ...(user === undefined ? {} : { uid: user, gid: user }),
  });
  let err = '';
  child.stderr.on('data', (data) => {
    err += data;
  });
  const ended = new Promise<Ended>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, err }));
  });
  return { ended, kill: () => child.kill('SIGKILL') };
}
