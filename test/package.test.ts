import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { transformSync } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import packageFile from '../package.json' with { type: 'json' };
import { COMMANDS } from '../src/cli/command.ts';

// The package as it is published, installed in an empty folder: no network, nothing that only development needs.
const folder = mkdtempSync(join(tmpdir(), 'kp-package-'));
const home = join(folder, 'home');
const installed = join(home, 'node_modules/kp');
const kp = join(installed, packageFile.bin.kp);
afterAll(() => rmSync(folder, { recursive: true }));

beforeAll(() => {
  const source = join(folder, 'source');
  mkdirSync(source);
  const paths = packageFile.files.map((path) => path.split('/')[0]!);
  for (const path of ['package.json', ...paths])
    if (path !== 'dist') cpSync(path, join(source, path), { recursive: true });
  // Built here, so that a folder dist/ of yesterday proves nothing.
  run('.', 'node', ['build.mjs', join(source, 'dist')]);
  run('.', 'node', ['types.mjs', join(source, 'dist/types')]);
  run(source, 'npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder]);
  mkdirSync(home);
  writeFileSync(join(home, 'package.json'), '{ "type": "module", "private": true }');
  const tarball = join(folder, `kp-${packageFile.version}.tgz`);
  run(home, 'npm', ['install', '--offline', '--omit=dev', '--no-audit', '--no-fund', '--silent', tarball]);
}, 300_000);

describe('the package', () => {
  test('brings all it needs', () => {
    expect(readdirSync(join(home, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual(['kp']);
    expect(Object.keys(packageFile)).not.toContain('dependencies');
  });

  test('brings every page, schema and manual, types and source maps', () => {
    const names = readdirSync(installed, { recursive: true, encoding: 'utf8' });
    const wanted = [
      'docs/LIBRARY.md',
      'docs/LIBRARY.zh-CN.md',
      'schemas/kp.report.1.json',
      'man/kp.1',
      'dist/kp.js',
      'dist/kp.js.map',
      'dist/main.js.map',
      'dist/types/kp.d.ts',
      'dist/LICENSES.txt',
    ];
    expect(wanted.filter((name) => !names.includes(name))).toEqual([]);
    expect(names.filter((name) => /^(?:src|test|fixtures)\b/.test(name))).toEqual([]);
  });

  test('imports nothing but its own files and what Node has', () => {
    const foreign = distFiles('.js').flatMap((text) =>
      [...text.matchAll(/(?:\bfrom|\bimport\(?)\s*"(@?[a-z][\w./-]*)"/g)].map(([, name]) => name!),
    );
    const own = process.getBuiltinModule('node:module').builtinModules;
    expect(foreign.filter((name) => !own.includes(name))).toEqual([]);
  });

  test('names the licence of every package that is built in', () => {
    const text = readFileSync(join(installed, 'dist/LICENSES.txt'), 'utf8');
    const sources = distFiles('.map').flatMap((map) => (JSON.parse(map) as { sources: string[] }).sources);
    const built = new Set(
      sources.flatMap((file) => /^.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? []),
    );
    expect(built.size).toBeGreaterThan(30);
    expect(
      [...built].filter((name) => !new RegExp(`^${name.replace('.', '\\.')} \\d`, 'm').test(text)),
    ).toEqual([]);
  });
});

describe('every command', () => {
  test.each(COMMANDS.map(({ name }) => [name]))('%s --help', (name) => {
    const { status, stdout, stderr } = call([name, '--help']);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain(`kp ${name}`);
  });

  const list = resolve('fixtures/submissions/tongliang-2024-09');
  test.each([
    ['report', [list]],
    ['report', [list, '-o', join(folder, 'pack/')]],
    ['check', [list, '--fail-on', 'never', '-o', join(folder, '核对.xlsx')]],
    ['rank', [list, '-o', join(folder, '排名.html')]],
    ['schema', ['report']],
    ['completion', ['bash']],
    ['man', ['report']],
    ['template', ['-C', 'fixtures/workspaces/year', '--all', '-o', join(folder, 'forms/')]],
    ['init', [join(folder, 'office'), '--example']],
    ['close', ['-C', join(folder, 'office'), '--period', '2024-02']],
    ['export', [join(folder, 'dataset'), '-C', join(folder, 'office')]],
    ['rollup', [join(folder, 'dataset')]],
  ])('%s %j', (name, args) => {
    const { status, stderr } = call([name, ...args]);
    expect(status, stderr).toBe(0);
  });
});

describe.each(['docs/LIBRARY.md', 'docs/LIBRARY.zh-CN.md'])('%s', (page) => {
  const examples = [
    ...readFileSync(page, 'utf8').matchAll(/^```ts\n([\s\S]*?)^```\n(?:```text\n([\s\S]*?)^```)/gm),
  ].map(([, program, printed]) => [program!, printed!] as const);

  test('has examples', () => expect(examples.length).toBeGreaterThanOrEqual(5));

  test.each(examples)('%s', (program, printed) => {
    const file = join(home, 'example.js');
    writeFileSync(file, transformSync(program, { loader: 'ts' }).code);
    expect(run('.', 'node', [file])).toBe(printed);
  });

  test('type-checks', () => {
    const files = examples.map(([program], at) => {
      const file = `example-${at}.ts`;
      writeFileSync(join(home, file), program);
      return file;
    });
    typeCheck(files, { types: ['node'], typeRoots: [resolve('node_modules/@types')] });
  });
});

test('a program that takes a figure for what it is not does not type-check', () => {
  const file = 'wrong.ts';
  writeFileSync(
    join(home, file),
    "import { type ReportDocument } from 'kp';\nexport const wrong = (one: ReportDocument): number => one.overall.rate;\n",
  );
  expect(() => typeCheck([file])).toThrow(/number \| null/);
});

test('the types of the documents are those that make them', () => {
  const names = ['ReportDocument', 'CheckDocument', 'RankDocument', 'TraceDocument', 'FindingDocument'];
  const file = join(folder, 'same.ts');
  writeFileSync(
    file,
    `import type * as Own from '${resolve('src/library/documents.ts')}';
import type * as Package from '${installed}/dist/types/documents.d.ts';
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;
${names.map((name) => `export const same${name}: Same<Own.${name}, Package.${name}> = true;`).join('\n')}
export const narrower: [Package.RecordDocument] extends [Own.RecordDocument] ? true : false = true;
`,
  );
  const own = { allowImportingTsExtensions: true, typeRoots: [resolve('node_modules/@types')] };
  typeCheck([file], own);
}, 120_000);

function typeCheck(files: readonly string[], more: Readonly<Record<string, unknown>> = {}): void {
  const compilerOptions = {
    module: 'nodenext',
    target: 'es2023',
    strict: true,
    noUncheckedIndexedAccess: true,
    noEmit: true,
    types: [],
    ...more,
  };
  writeFileSync(join(home, 'tsconfig.json'), JSON.stringify({ compilerOptions, files }));
  run(home, 'node', [resolve('node_modules/typescript/bin/tsc'), '-p', 'tsconfig.json']);
}

function call(args: readonly string[]) {
  // Without what a shell gives: the package must not need it.
  return spawnSync(process.execPath, [kp, ...args], { encoding: 'utf8', env: {} });
}

/** What a program that ends with 0 prints; how it ends otherwise is thrown. */
function run(cwd: string, program: string, args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(program === 'node' ? process.execPath : program, args, {
    cwd,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}: ${status}\n${stdout}${stderr}`);
  return stdout;
}

function distFiles(ending: string): readonly string[] {
  const dist = join(installed, 'dist');
  return readdirSync(dist)
    .filter((name) => name.endsWith(ending))
    .map((name) => readFileSync(join(dist, name), 'utf8'));
}
