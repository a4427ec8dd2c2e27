// What runs or styles a page that kp writes: a file that is imported as `./page.css?packed` is built for browsers and
// comes as its text, because a page has everything in itself.
import { resolve } from 'node:path';
import { build } from 'esbuild';

const PACKED = /\?packed$/;

/** Builds a script (with all that it imports) or a style sheet, as small as it gets. */
async function packed(path) {
  const { outputFiles } = await build({
    entryPoints: [path],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    target: ['chrome109', 'firefox115', 'safari16'],
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
  });
  return outputFiles[0].text.trim();
}

/** For esbuild. */
export const packedForBuild = {
  name: 'packed',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: PACKED }, ({ path, resolveDir }) => ({
      path: resolve(resolveDir, path.replace(PACKED, '')),
      namespace: 'packed',
    }));
    onLoad({ filter: /(?:)/, namespace: 'packed' }, async ({ path }) => ({
      contents: await packed(path),
      loader: 'text',
      watchFiles: [path],
    }));
  },
};

/** The same for tests. */
export const packedForTests = {
  name: 'packed',
  enforce: 'pre',
  resolveId: (id, importer) =>
    PACKED.test(id) ? `\0packed:${resolve(importer, '..', id.replace(PACKED, ''))}.js` : undefined,
  load: async (id) =>
    id.startsWith('\0packed:')
      ? `export default ${JSON.stringify(await packed(id.slice('\0packed:'.length, -'.js'.length)))};`
      : undefined,
};
