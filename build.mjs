// Compiles src/ to dist/ (or the folder that is named): the command line and the library, and a chunk for everything that
// is imported only when it is needed. All packages are built in; their licences are written beside.
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { build } from 'esbuild';
import { licencesOf } from './licences.mjs';
import { packedForBuild } from './packed.mjs';

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

// Exceljs only writes for kp. What it reads streams of packages with drags in packages of which one has no licence at all.
const withoutStreamReader = {
  name: 'without-stream-reader',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^unzipper$/ }, ({ path }) => ({ path, namespace: 'left-out' }));
    onLoad({ filter: /(?:)/, namespace: 'left-out' }, () => ({ contents: '' }));
  },
};

const folder = process.argv[2] ?? 'dist';

const options = {
  entryPoints: { main: 'src/cli/main.ts', kp: 'src/library/kp.ts' },
  outdir: folder,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  minify: true,
  // For `--debug`, whose stacks point into src/.
  sourcemap: true,
  sourcesContent: false,
  legalComments: 'none',
  logLevel: 'warning',
  banner: { js: REQUIRE },
};

await rm(folder, { recursive: true, force: true });
const { metafile } = await build({
  ...options,
  plugins: [packedForBuild, withoutColourGuess, withoutStreamReader],
  write: false,
  metafile: true,
});
const built = await build({
  ...options,
  plugins: [packedForBuild, withoutColourGuess, withoutStreamReader, fewChunks(metafile)],
  metafile: true,
});
// The thread that reads beside the main one loads the readers and nothing else.
await build({ ...options, entryPoints: ['src/read/second-core-worker.ts'] });
await writeFile(join(folder, 'LICENSES.txt'), await licencesOf(built.metafile));

/**
 * Esbuild cuts what is shared into a chunk for each set of its users: a report had to open sixty files, and every command
 * made it more. So whatever is imported later imports whole what is always there by then: main, and what a report needs,
 * which is what nearly every command needs. Each of the two becomes one chunk.
 */
function fewChunks({ inputs, outputs }) {
  const later = new Set(Object.values(outputs).flatMap(({ entryPoint }) => entryPoint ?? []));
  const named = (end) => Object.keys(inputs).find((file) => file.endsWith(end));
  const [main, report] = ['src/cli/main.ts', 'src/cli/commands/report.ts'].map(named);
  const ofReport = reachedFrom(report, inputs);
  const isLight = (file) => /\/cli\/(?:run|fault|commands\/help)\.ts$|\/src\/language\//.test(`/${file}`);
  return {
    name: 'few-chunks',
    setup({ onLoad }) {
      onLoad({ filter: /\.ts$/, namespace: 'file' }, async ({ path }) => {
        const file = relative(process.cwd(), path).replaceAll('\\', '/');
        const contents = inAscii(await readFile(path, 'utf8'));
        if (!later.has(file) || file === main) return { contents, loader: 'ts' };
        const present = isLight(file) || ofReport.has(file) ? [main] : [main, report];
        const imports = present.map((one) => `import ${JSON.stringify(resolve(one))};\n`);
        return { contents: imports.join('') + contents, loader: 'ts' };
      });
    },
  };
}

/**
 * Esbuild writes strings in ASCII, but not regular expressions, and one Chinese character makes the whole chunk take twice
 * the memory: enough for the engine to collect garbage again and again while a large workbook is read.
 */
function inAscii(code) {
  const escaped = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return code.replace(/[^\0-\x7f]/g, escaped);
}

/** The files that a file imports at once, itself among them. */
function reachedFrom(file, inputs, reached = new Set()) {
  if (reached.has(file)) return reached;
  reached.add(file);
  for (const { path, kind } of inputs[file].imports)
    if (kind === 'import-statement' && inputs[path]) reachedFrom(path, inputs, reached);
  return reached;
}
