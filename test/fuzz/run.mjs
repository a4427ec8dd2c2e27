// Compiles the fuzz run to a temporary folder and starts it: `npm run fuzz -- --count 20000 --seed 1`.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { packedForBuild } from '../../packed.mjs';

const folder = mkdtempSync(join(tmpdir(), 'kp-fuzz-'));
try {
  await build({
    entryPoints: { main: 'test/fuzz/main.ts', child: 'test/fuzz/child.ts' },
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
