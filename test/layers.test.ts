import { describe, expect, test } from 'vitest';
import { importsOf, sourceFiles } from './source-files.ts';

/** Which folders of `src/` a folder may import, besides itself; `src/README.md` gives the reasons. */
const MAY_IMPORT = new Map<string, { values: readonly string[]; types?: readonly string[] }>([
  ['model', { values: [] }],
  ['read', { values: ['model'] }],
  ['normalise', { values: ['model'], types: ['registers'] }],
  ['recognise', { values: ['model', 'normalise'], types: ['registers'] }],
  ['registers', { values: ['model', 'normalise', 'recognise'], types: ['configure'] }],
  [
    'configure',
    { values: ['model', 'normalise', 'recognise', 'registers', 'calculate'], types: ['language'] },
  ],
  ['schemes', { values: ['model'], types: ['calculate'] }],
  ['history', { values: ['model', 'normalise', 'registers'], types: ['report', 'pipeline.ts'] }],
  ['return', { values: ['model', 'normalise', 'read', 'render'] }],
  ['template', { values: ['model', 'registers', 'return'] }],
  ['check', { values: ['model', 'normalise', 'registers'], types: ['configure'] }],
  ['calculate', { values: ['model', 'registers'], types: ['configure'] }],
  ['report', { values: ['model', 'calculate', 'registers'] }],
  ['language', { values: ['model'], types: ['registers', 'report', 'calculate', 'return', 'template'] }],
  ['render', { values: ['model', 'calculate', 'language', 'registers'], types: ['report'] }],
  [
    'pipeline.ts',
    { values: ['model', 'read', 'recognise', 'normalise', 'registers', 'check'], types: ['configure'] },
  ],
  [
    'cli',
    {
      values: [
        'model',
        'read',
        'registers',
        'configure',
        'schemes',
        'history',
        'check',
        'calculate',
        'report',
        'render',
        'return',
        'template',
        'language',
        'pipeline.ts',
      ],
      types: ['recognise'],
    },
  ],
]);

/** Packages that only these folders may know. */
const PACKAGES = new Map<string, readonly string[]>([
  ['yauzl', ['read']],
  ['@e965/xlsx', ['read']],
  ['csv-parse', ['read']],
  ['exceljs', ['render', 'template']],
  ['csv-stringify', ['render']],
  ['cli-table3', ['render']],
  ['chalk', ['render']],
  ['string-width', ['render', 'cli']],
  ['commander', ['cli']],
  ['opencc-js', ['normalise']],
  ['yaml', ['configure']],
  ['zod', ['configure']],
]);

const files = sourceFiles();

describe('the import rules of src/README.md', () => {
  test.each(files.map((file) => [file.path, file] as const))('%s', (path, file) => {
    const folder = path.split('/')[0]!;
    const allowed = MAY_IMPORT.get(folder);
    expect(allowed, `no rule for ${folder}`).toBeDefined();
    const broken = importsOf(file).filter(({ target, isType }) => {
      if (target.startsWith('node:') || target.startsWith('../')) return false;
      const aim = target.split('/')[0]!;
      if (!/\.(?:ts|yaml)$/.test(target)) return !mayUsePackage(folder, target);
      if (aim === folder || allowed!.values.includes(aim)) return false;
      return !(isType && allowed!.types?.includes(aim));
    });
    expect(broken).toEqual([]);
  });

  test('no folder for odds and ends, no barrels', () => {
    const odd = files
      .map(({ path }) => path)
      .filter((path) => /(^|\/)(utils?|helpers?|common)(\/|\.ts$)|(^|\/)index\.ts$/.test(path));
    expect(odd).toEqual([]);
  });

  test('no import circles', () => {
    expect(circles()).toEqual([]);
  });
});

function mayUsePackage(folder: string, target: string): boolean {
  const name = target.startsWith('@') ? target.split('/').slice(0, 2).join('/') : target.split('/')[0]!;
  return PACKAGES.get(name)?.includes(folder) ?? false;
}

/** Circles of imports that modules wait for, each as its chain. */
function circles(): string[] {
  const graph = new Map(
    files.map((file) => [
      file.path,
      importsOf(file)
        .filter(({ isType, isLazy, target }) => !isType && !isLazy && target.endsWith('.ts'))
        .map(({ target }) => target),
    ]),
  );
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (path: string, chain: readonly string[]): void => {
    if (chain.includes(path)) {
      found.push([...chain.slice(chain.indexOf(path)), path].join(' → '));
      return;
    }
    if (done.has(path)) return;
    for (const next of graph.get(path) ?? []) visit(next, [...chain, path]);
    done.add(path);
  };
  for (const path of graph.keys()) visit(path, []);
  return found;
}
