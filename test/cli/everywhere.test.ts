import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { packedForBuild } from '../../packed.mjs';
import { COMMANDS } from '../../src/cli/command.ts';
import { LEDGERS } from '../../src/ledgers/ledgers.ts';
import { FILE_FORMATS, TEXT_FORMATS } from '../../src/write/formats.ts';
import { CALLS } from './everywhere-calls.ts';

// Where and when a run is made must not show in what it prints and writes: time zone, locale, day.
const ZONES = ['UTC', 'America/St_Johns', 'Pacific/Apia'];
const LOCALES = ['en-US', 'tr-TR', 'ar-EG'];
const MOMENTS = ['2023-10-05T00:00:00Z', '2024-02-29T23:59:59Z', '2031-12-31T12:00:00Z'];
/** Three places in which each of them is once; `KP_MATRIX=full` takes all twenty-seven. */
const PLACES = ZONES.flatMap((zone, row) =>
  LOCALES.flatMap((locale, column) =>
    MOMENTS.filter((_, at) => process.env.KP_MATRIX === 'full' || (row === column && column === at)).map(
      (moment) => [zone, locale, moment] as const,
    ),
  ),
);

// Every command there is, on machines that may be busy.
vi.setConfig({ testTimeout: 600_000, hookTimeout: 600_000 });

let folder: string;
let first: unknown;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kp-everywhere-'));
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  await build({
    entryPoints: ['test/cli/everywhere-run.ts'],
    outdir: folder,
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
  first = digestsIn(...PLACES[0]!);
});
afterAll(() => rmSync(folder, { recursive: true }));

test.each(PLACES.slice(1))('the same bytes everywhere: %s, %s, %s', (...place) => {
  expect(digestsIn(...place)).toEqual(first);
});

test('of every command, every kind of list and every format', () => {
  const called = Object.values(CALLS).flat();
  const has = (...words: readonly string[]) =>
    called.some((call) => words.some((word) => call.includes(word)));
  expect(Object.keys(CALLS)).toEqual(COMMANDS.map(({ name }) => name));
  for (const [name, calls] of Object.entries(CALLS))
    for (const call of calls) expect(call.split(' ')[1]).toBe(name);
  expect(LEDGERS.map(({ id }) => id).filter((id) => !has(` ledger ${id}`))).toEqual([]);
  expect(FILE_FORMATS.filter((format) => !has(`.${format}`))).toEqual([]);
  expect(TEXT_FORMATS.filter((format) => !has(`--format ${format}`, `.${format}`))).toEqual([]);
});

/** What each call said, and the files that are there after all of them. */
function digestsIn(zone: string, locale: string, moment: string): unknown {
  // The name of the folder must not show either; only how long it is may, in the width of a column.
  const root = mkdtempSync(join(folder, '工作区 '));
  const printed = execFileSync(process.execPath, [join(folder, 'everywhere-run.js'), root, moment], {
    env: { PATH: process.env.PATH, TZ: zone, LC_ALL: `${locale.replace('-', '_')}.UTF-8` },
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  rmSync(root, { recursive: true });
  const { place, digests } = JSON.parse(printed);
  expect(place).toEqual([zone, locale]);
  return digests;
}
