// Compiles src/ to dist/: one entry, and a chunk for everything that is imported only when it is needed.
import { readFile, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { build } from 'esbuild';

// CommonJS packages inside the bundle ask for Node's own modules with require(). Commander wants node:child_process for
// programs beside it, which kp has not; without it some twenty modules of Node need not be loaded.
const REQUIRE =
  "const require = (name) => (name === 'node:child_process' ? {} : process.getBuiltinModule(name));";

// Kp says itself whether there are colours. Chalk's own guess loads node:os, node:tty and all that node:process leads to.
const withoutColourGuess = {
  name: 'without-colour-guess',
  setup({ onResolve, resolve }) {
    onResolve({ filter: /^#supports-color$/ }, ({ resolveDir }) =>
      resolve('./vendor/supports-color/browser.js', { resolveDir, kind: 'import-statement' }),
    );
  },
};

// Esbuild cuts what is shared into a chunk for each set of its users, and with every command there are more: a report had to
// open sixty files. What a report needs, nearly every command needs: they all import it whole, so that it is one chunk.
const REPORT = resolve(import.meta.dirname, 'src/cli/commands/report.ts');
const LIGHT = /\/(?:run|fault|help)\.ts$|\/src\/language\//;
const oneChunkForReports = {
  name: 'one-chunk-for-reports',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^\.\.?\/.*\.ts$/ }, ({ kind, path, resolveDir }) =>
      kind === 'dynamic-import' ? { path: resolve(resolveDir, path), pluginData: 'lazy' } : undefined,
    );
    onLoad({ filter: /\.ts$/ }, async ({ path, pluginData }) => {
      if (pluginData !== 'lazy' || path === REPORT || LIGHT.test(path)) return undefined;
      return { contents: `import ${JSON.stringify(REPORT)};\n${await readFile(path, 'utf8')}`, loader: 'ts' };
    });
  },
};

await rm('dist', { recursive: true, force: true });
await build({
  entryPoints: { main: 'src/cli/main.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  minify: true,
  sourcemap: false,
  legalComments: 'none',
  logLevel: 'warning',
  banner: { js: REQUIRE },
  plugins: [withoutColourGuess, oneChunkForReports],
});
