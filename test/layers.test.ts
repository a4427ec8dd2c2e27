import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { importsOf, sourceFiles } from './source-files.ts';

/** The folders of `src/`, from the bottom to the top: each may import those before it, values and types alike. */
const ORDER = [
  'model',
  'contract',
  'normalise',
  'findings',
  'read',
  'recognise',
  'effects',
  'identity',
  'check',
  'calculate',
  'write',
  'show',
  'history',
  'ledgers',
  'configure',
  'schemes',
  'return',
  'proof',
  'language',
  'office',
  'library',
  'cli',
];

/** Packages that only these folders may know. */
const PACKAGES = new Map<string, readonly string[]>([
  ['csv-parse', ['read']],
  ['htmlparser2', ['read']],
  ['exceljs', ['ledgers']],
  ['csv-stringify', ['write']],
  ['cli-table3', ['write']],
  ['chalk', ['write']],
  ['chinese-days', ['calculate']],
  ['commander', ['cli']],
  ['@bomb.sh/tab', ['cli']],
  ['opencc-js', ['normalise']],
  ['yaml', ['configure']],
  ['zod', ['configure', 'contract']],
  ['hyparquet-writer', ['write']],
  ['docx', ['write']],
  ['docx/charts', ['write']],
]);

const files = sourceFiles();

/** Every folder of a ledger. */
const LEDGERS = [
  ...new Set(files.flatMap(({ path }) => /^ledgers\/([\w-]+)\/(?!.*words\/)/.exec(path)?.[1] ?? [])),
].filter((name) => !['entries', 'lines', 'words'].includes(name));

/** Files of the office's work that are about one ledger and nothing else: report, plan, comparison …; the registers of scores; the goals that tasks set. */
const MOST_WORK = new Map([
  ['project', 12],
  ['score', 1],
  ['target', 1],
]);

describe('the import rules of src/README.md', () => {
  test.each(files.map((file) => [file.path, file] as const))('%s', (path, file) => {
    const folder = floorOf(path);
    const place = ORDER.indexOf(folder);
    expect(place, `no place for ${folder}`).toBeGreaterThanOrEqual(0);
    const broken = importsOf(file).filter(({ target }) => {
      if (target.startsWith('node:') || target.startsWith('../')) return false;
      const aim = floorOf(target);
      if (!/\.(?:ts|yaml|csv)$|\?packed$/.test(target)) return !mayUsePackage(folder, target);
      return ORDER.indexOf(aim) > place;
    });
    expect(broken).toEqual([]);
  });

  test.each(LEDGERS)(
    'outside its folder the ledger %s is named in the list, and in the work that is about it',
    (name) => {
      const users = files
        .filter(({ path }) => !path.startsWith(`ledgers/${name}/`))
        .filter((file) => importsOf(file).some(({ target }) => target.startsWith(`ledgers/${name}/`)))
        .map(({ path }) => path);
      const isList = (path: string) => /^ledgers\/(?:words\/)?[\w-]+\.ts$/.test(path);
      const work = users.filter((path) => !isList(path));
      expect(work.filter((path) => !path.startsWith('office/'))).toEqual([]);
      expect(work.length).toBeLessThanOrEqual(MOST_WORK.get(name) ?? 0);
    },
  );

  test('the map names every folder, from the bottom to the top', () => {
    const map = readFileSync(new URL('../src/README.md', import.meta.url), 'utf8');
    const rows = [...map.matchAll(/^\| ((?:`[a-z]+\/`(?:, )?)+) \|/gm)];
    expect(rows.flatMap(([, named]) => named!.match(/[a-z]+/g))).toEqual(ORDER);
    const folders = LEDGERS.map((name) => `\`ledgers/${name}/\``);
    expect(folders.filter((folder) => !map.includes(folder))).toEqual([]);
  });

  test('no folder for odds and ends, no barrels', () => {
    const odd = files
      .map(({ path }) => path)
      .filter((path) => /(^|\/)(utils?|helpers?|common)(\/|\.ts$)|(^|\/)index\.ts$/.test(path));
    expect(odd).toEqual([]);
  });

  test('the command line asks the office, and names no ledger', () => {
    const naming = files
      .filter(({ path }) => path.startsWith('cli/'))
      .flatMap((file) => importsOf(file).map(({ target }) => `${file.path} → ${target}`))
      .filter((one) => /→ (?:ledgers|calculate|recognise|normalise|check)\//.test(one));
    expect(naming).toEqual([]);
  });

  test('no import circles', () => {
    expect(circles()).toEqual([]);
  });
});

/** The folder of a file; the findings of a ledger lie as low as the others. */
function floorOf(path: string): string {
  return /^ledgers\/(?:\w+\/)?findings(?:\/|\.ts$)/.test(path) ? 'findings' : path.split('/')[0]!;
}

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
