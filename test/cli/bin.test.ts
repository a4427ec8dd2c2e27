import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');

describe('bin/kp.js on a Node that', () => {
  test.each([
    ['v20.18.3', 2],
    ['v18.20.4', 2],
    ['v12.22.12', 2],
    ['v20.19.0', 70],
    ['v21.0.0', 70],
    ['v22.1.0', 70],
  ])(
    'says it is %s ends with %i: 2 is the refusal, 70 stands until the program has ended',
    (version, code) => {
      const { exitCode, said } = startedOn(version.slice(1));
      expect(exitCode).toBe(code);
      if (code === 2) expect(said.join('\n')).toMatch(/Node 20\.19 或更高.*\n.*Node 20\.19 or later/);
      else expect(said).toEqual([]);
    },
  );
});

describe('the built program', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'kp-built-'));
    mkdirSync(join(folder, 'bin'));
    cpSync(join(root, 'bin/kp.js'), join(folder, 'bin/kp.js'));
    cpSync(join(root, 'package.json'), join(folder, 'package.json'));
    const { stderr } = spawnSync(process.execPath, ['build.mjs', join(folder, 'dist')], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    symlinkSync('nowhere', join(folder, 'a.json'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test.each([
    [[], /^kp: .*a\.json.*\n$/],
    [['--debug'], /\n {4}at .*src\/effects\/write\.ts:\d+:\d+\)\n(?:.*\n)* {4}at .*src\/cli\/main\.ts:/],
  ])('says where in src/ it ended only with --debug: %j', (options, said) => {
    const { status, stderr } = spawnSync(
      process.execPath,
      [
        'bin/kp.js',
        'report',
        join(root, 'fixtures/submissions/tongliang-2024-09'),
        '-o',
        'a.json',
        ...options,
      ],
      { cwd: folder, encoding: 'utf8' },
    );
    expect(status).toBe(4);
    expect(stderr).toMatch(said);
  });
});

/** Runs bin/kp.js as a plain script, as the oldest Nodes read it, without what it loads. */
function startedOn(version: string): { exitCode: number | undefined; said: readonly string[] } {
  const said: string[] = [];
  const process = { versions: { node: version }, argv: [], exitCode: undefined };
  const script = readFileSync(join(root, 'bin/kp.js'), 'utf8').replace(/^#!.*/, '');
  const withoutLoading = script.replace(
    /import\(.*?\)/,
    'Promise.resolve({ main: () => new Promise(() => {}) })',
  );
  runInNewContext(withoutLoading, { process, console: { error: (line: string) => said.push(line) } });
  return { exitCode: process.exitCode, said };
}
