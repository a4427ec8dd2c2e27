// Compiles the clerks run to a temporary folder and starts it: `npm run clerks -- --seed 1 --lists 2000`.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { packedForBuild } from '../../packed.mjs';

const folder = mkdtempSync(join(tmpdir(), 'kp-clerks-'));
try {
  await build({
    entryPoints: { main: 'test/clerks/main.ts' },
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    plugins: [packedForBuild],
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    keepNames: true,
    logLevel: 'warning',
    banner: {
      js: "import { createRequire as kpRequire } from 'node:module'; const require = kpRequire(import.meta.url);",
    },
  });
  const { status } = spawnSync(process.execPath, [join(folder, 'main.mjs'), ...process.argv.slice(2)], {
    stdio: 'inherit',
  });
  process.exitCode = status ?? 1;
} finally {
  rmSync(folder, { recursive: true });
}
