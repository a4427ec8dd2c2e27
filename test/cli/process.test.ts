import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
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

  test.runIf(process.platform !== 'win32')('that is interrupted ends as the signal has it', async () => {
    const child = spawn(process.execPath, [kp, 'normalize', '-'], {
      env: environment,
      stdio: ['pipe', 'ignore', 'ignore'],
    });
    // More than a pipe holds: taken whole only by a process that is up and reads. It then waits for the end of its input.
    child.stdin.on('error', () => undefined);
    child.stdin.write(HEADER.repeat(10_000), () => child.kill('SIGINT'));
    expect(await endOf(child)).toEqual([null, 'SIGINT']);
  });
});

describe.runIf(process.platform !== 'win32')('a signal', () => {
  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('%s ends a long calculation at once; a shell says %i', async (signal, code) => {
    const long = join(folder, '青羊区2019年1-8月.csv');
    const rows = Array.from({ length: 60_000 }, (_, at) => `项目${at},青羊区,续建,100,50,30\n`);
    writeFileSync(long, HEADER + rows.join(''));
    const target = join(folder, 'kept.json');
    writeFileSync(target, 'old');
    const call = `'${process.execPath}' '${kp}' report '${long}' -o '${target}' & child=$!; sleep 0.5; kill -s ${signal.slice(3)} $child; wait $child; echo $?`;
    const { stdout } = spawnSync('bash', ['-mc', call], { encoding: 'utf8', env: environment });
    expect(stdout.trim().split('\n').at(-1)).toBe(String(code));
    expect(readFileSync(target, 'utf8')).toBe('old');
    expect(readdirSync(folder).filter((name) => name.startsWith('.kp-'))).toEqual([]);
  });
});

describe('two runs at once', () => {
  const manifestOf = (out: string) =>
    JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8')) as {
      readonly files: readonly { readonly file: string; readonly sha256: string }[];
    };

  test('into one folder leave what one of them wrote, whole', async () => {
    const other = join(folder, '武侯区2019年1-7月.csv');
    writeFileSync(other, `${HEADER}甲,武侯区,续建,100,50,30\n`);
    const out = join(folder, 'shared');
    const environments = { env: environment, stdio: 'ignore' } as const;
    for (let round = 0; round < 3; round += 1) {
      const runs = [list, other].map((one) =>
        spawn(process.execPath, [kp, 'report', one, '-o', `${out}/`], environments),
      );
      expect(await Promise.all(runs.map(endOf))).toEqual([
        [0, null],
        [0, null],
      ]);
      const wrong = manifestOf(out).files.filter(({ file, sha256 }) => sha256 !== digestOf(join(out, file)));
      expect(wrong).toEqual([]);
      expect(readdirSync(out).filter((name) => name.startsWith('.kp-'))).toEqual([]);
    }
  }, 300_000);

  test('of kp close store the month once', async () => {
    const root = join(folder, 'office');
    expect(run(['init', root, '--example']).status).toBe(0);
    const options = { env: environment, stdio: 'ignore' } as const;
    const runs = [1, 2].map(() =>
      spawn(process.execPath, [kp, 'close', '-C', root, '--period', '2024-02'], options),
    );
    const codes = (await Promise.all(runs.map(endOf))).map(([code]) => code);
    expect(codes.sort()).toEqual([0, 2]);
    expect(run(['history', 'verify', '-C', root]).status).toBe(0);
  }, 300_000);
});

/** The code and the signal that a process ended with. */
function endOf(child: ChildProcess): Promise<readonly [number | null, string | null]> {
  return new Promise((resolve) => child.on('close', (code, signal) => resolve([code, signal])));
}

function digestOf(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}

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
