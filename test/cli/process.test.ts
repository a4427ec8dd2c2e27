import { spawn, spawnSync } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { packedForBuild } from '../../packed.mjs';

const root = join(import.meta.dirname, '../..');
const HEADER = '项目名称,责任单位,项目性质,总投资（万元）,年度计划投资（万元）,本年累计完成投资（万元）\n';
let folder: string;
let kp: string;
let list: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kp-process-'));
  kp = join(folder, 'kp.mjs');
  list = join(folder, '武侯区2019年1-8月.csv');
  writeFileSync(
    list,
    HEADER + Array.from({ length: 3000 }, (_, at) => `项目${at},武侯区,续建,100,50,30\n`).join(''),
  );
  await build({
    stdin: {
      contents: "import { main } from './src/cli/main.ts'; process.exitCode = await main();",
      resolveDir: root,
    },
    outdir: join(folder, 'dist'),
    entryNames: 'main',
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
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  kp = join(folder, 'dist/main.js');
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const environment = { PATH: process.env.PATH, TZ: 'America/New_York', LANG: 'C' };

function run(args: readonly string[], input = '') {
  return spawnSync(process.execPath, [kp, ...args], { encoding: 'utf8', env: environment, input });
}

describe('a process', () => {
  test('ends with the code of main, and writes data to stdout, the rest to stderr', () => {
    const { status, stdout, stderr } = run(['report', list, '--format', 'json']);
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      schema: 'kp.report/1',
      period: '2019-08',
      overall: { projects: 3000 },
    });
    expect(stdout.endsWith('}\n')).toBe(true);
  });

  test('reads standard input', () => {
    const { status, stdout } = run(
      ['normalize', '-', '--period', '2019-08'],
      `${HEADER}甲,武侯区,续建,100,50,30\n`,
    );
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ name: '甲', totalInvestment: 1_000_000, file: '-', row: 2 });
  });

  test('whose reader goes away ends quietly with 0', async () => {
    const child = spawn(process.execPath, [kp, 'normalize', list], { env: environment });
    let said = '';
    child.stderr.on('data', (data) => {
      said += data;
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect([code, said]).toEqual([0, '']);
  });

  test.runIf(existsSync('/dev/full'))('whose stdout is full ends with 4 and says so', () => {
    const full = openSync('/dev/full', 'w');
    const { status, stderr } = spawnSync(process.execPath, [kp, 'normalize', list], {
      encoding: 'utf8',
      env: environment,
      stdio: ['ignore', full, 'pipe'],
    });
    closeSync(full);
    expect([status, stderr]).toEqual([4, 'kp: 输出写不出去：磁盘已满\n']);
  });

  test.runIf(process.platform !== 'win32')('that is interrupted ends with 130', async () => {
    const child = spawn(process.execPath, [kp, 'normalize', '-'], {
      env: environment,
      stdio: ['pipe', 'ignore', 'ignore'],
    });
    // More than a pipe holds: taken whole only by a process that is up and reads. It then waits for the end of its input.
    child.stdin.on('error', () => undefined);
    child.stdin.write(HEADER.repeat(10_000), () => child.kill('SIGINT'));
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(130);
  });
});

describe('-o', () => {
  test('writes the pack into a folder, byte for byte the same again', () => {
    const out = join(folder, 'out');
    const first = run(['report', list, '-o', `${out}/`]);
    expect(first.status).toBe(0);
    const names = readdirSync(out).sort();
    expect(names).toEqual(expect.arrayContaining(['report.json', '报告.md', '汇总表.xlsx']));
    expect(names.filter((name) => name.endsWith('.tmp'))).toEqual([]);
    expect(first.stderr).toMatch(/^已写出 \S+\/out\/ 共\d+个文件：汇总表\.xlsx、通报\.docx、[^\n]*等$/m);
    const before = names.map((name) => spawnSync('cksum', [join(out, name)], { encoding: 'utf8' }).stdout);
    expect(run(['report', list, '-o', out]).status).toBe(0);
    expect(names.map((name) => spawnSync('cksum', [join(out, name)], { encoding: 'utf8' }).stdout)).toEqual(
      before,
    );
  });

  test('with --dry-run writes nothing', () => {
    const { status, stderr } = run(['report', list, '-o', join(folder, 'dry.json'), '--dry-run']);
    expect(status).toBe(0);
    expect(stderr).toContain('试运行，未写');
    expect(existsSync(join(folder, 'dry.json'))).toBe(false);
  });

  test.each([
    ['an input', () => list],
    ['a link', () => join(folder, 'link.json')],
    ['a place that cannot be', () => join(list, 'x.json')],
  ])('refuses %s with 4 and leaves it as it is', (_, path) => {
    if (!existsSync(join(folder, 'link.json'))) symlinkSync(list, join(folder, 'link.json'));
    const { status, stdout } = run(['report', list, '-o', path()]);
    expect([status, stdout]).toEqual([4, '']);
    expect(run(['report', list, '--format', 'json']).stdout).toContain('"projects": 3000');
  });
});
