import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { workbookEntries, worksheet, zip } from '../read/xlsx/package.ts';

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

  test.each([
    ['v20.19.0', ['--interrupt-budget=264000']],
    ['v20.18.3', []],
    ['v22.1.0', []],
    ['v24.0.0', []],
  ])('says it is %s is given the flags %j', (version, expected) => {
    expect(startedOn(version.slice(1)).flags).toEqual(expected);
  });
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

  test('reads the large ones of several workbooks in another thread, and the same from them', () => {
    const lists = join(folder, 'lists');
    mkdirSync(lists);
    const label = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
    const header = ['项目名称', '责任单位', '年度计划投资（万元）', '1-4月完成投资（万元）', '备注'];
    const names = ['1.xlsx', '2.xlsx', '3.xlsx'];
    for (const [at, name] of names.entries()) {
      const rows = Array.from({ length: 900 }, (_, row) => {
        const words = [`${'甲乙丙'.charAt(at)}渠渡槽${row}`, `第${at}局`].map(label).join('');
        return `<row>${words}<c><v>${row + 1}</v></c><c><v>${at}.5</v></c>${label('槽'.repeat(400))}</row>`;
      });
      const sheet = worksheet(`<row>${header.map(label).join('')}</row>${rows.join('')}`);
      const entries = workbookEntries({ sheets: { 清单: sheet } }).map((entry) => ({
        ...entry,
        stored: true,
      }));
      writeFileSync(join(lists, name), zip(entries));
    }
    const watch = join(folder, 'watch.cjs');
    writeFileSync(watch, "process.on('worker', () => process.stderr.write('another thread\\n'));");
    const read = (...files: readonly string[]) =>
      spawnSync(
        process.execPath,
        ['-r', watch, 'bin/kp.js', 'normalize', ...files, '--period', '2021-04', '-q', '--format', 'ndjson'],
        { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 26 },
      );
    const each = names.map((name) => read(join('lists', name)));
    const together = read(...names.map((name) => join('lists', name)));
    expect(each.map(({ status, stderr }) => ({ status, stderr }))).toEqual(
      names.map(() => ({ status: 0, stderr: '' })),
    );
    expect(together.stderr).toBe('another thread\n');
    const lines = together.stdout.split('\n');
    expect(lines).toHaveLength(3 * 900 + 1);
    const alone = each
      .map(({ stdout }) => stdout)
      .join('')
      .split('\n');
    expect(lines.filter((line, at) => line !== alone[at])).toEqual([]);
  });

  describe('a part of it', () => {
    const dist = () => join(folder, 'dist');
    const partNamed = (name: RegExp) => join(dist(), readdirSync(dist()).find((file) => name.test(file))!);
    const COMMAND = /^inspect-.*\.js$/;
    /** What the command imports at its start. */
    const importedByCommand = () =>
      join(dist(), /"\.\/(chunk-[A-Z0-9]+\.js)"/.exec(readFileSync(partNamed(COMMAND), 'utf8'))![1]!);
    /** The words of the other language are in a file of their own, which nothing asks for. */
    const words = () =>
      readdirSync(dist())
        .filter((file) => /^language-.*\.js$/.test(file))
        .map((file) => join(dist(), file))
        .find((file) => !readFileSync(file, 'utf8').includes('Install kp again'))!;

    test.each<[string, () => string, (part: string) => void, RegExp]>([
      [
        'is missing',
        () => partNamed(COMMAND),
        () => undefined,
        /^kp: kp 自身的文件“.*\/inspect-.*\.js”读不出：没有这个文件.*重新安装 kp.*\n$/,
      ],
      [
        'is a folder',
        () => partNamed(COMMAND),
        (part) => mkdirSync(part),
        /^kp: kp 自身的文件“.*\/inspect-.*\.js”读不出：这是文件夹.*重新安装 kp.*\n$/,
      ],
      [
        'breaks off',
        () => partNamed(COMMAND),
        (part) => writeFileSync(part, 'import{a'),
        /^kp: kp 自身的一个文件读不出：内容不完整.*重新安装 kp.*\n$/,
      ],
      [
        'is needed by another and missing',
        importedByCommand,
        () => undefined,
        /^kp: kp 自身的文件“.*\/chunk-.*\.js”读不出：没有这个文件.*重新安装 kp.*\n$/,
      ],
      [
        'is needed by another and empty',
        importedByCommand,
        (part) => writeFileSync(part, ''),
        /^kp: kp 自身的文件“.*chunk-.*\.js”读不出：内容不完整.*重新安装 kp.*\n$/,
      ],
      [
        'has the words and is missing',
        words,
        () => undefined,
        /^kp: kp 自身的文件读不出.*language-.*\nkp: .*Install kp again.*language-.*\n$/,
      ],
      [
        'is the first of all and missing',
        () => join(dist(), 'main.js'),
        () => undefined,
        /^kp: kp 自身的文件读不出.*main\.js.*\nkp: .*Install kp again.*\n$/,
      ],
    ])('that %s is named, and ends with 71', (_, find, put, said) => {
      const part = find();
      const whole = readFileSync(part);
      rmSync(part);
      put(part);
      const { status, stdout, stderr } = spawnSync(process.execPath, ['bin/kp.js', 'inspect', 'a.csv'], {
        cwd: folder,
        encoding: 'utf8',
      });
      rmSync(part, { recursive: true, force: true });
      writeFileSync(part, whole);
      expect({ status, stdout }).toEqual({ status: 71, stdout: '' });
      expect(stderr).toMatch(said);
    });
  });

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
function startedOn(version: string) {
  const said: string[] = [];
  const flags: string[] = [];
  const v8 = { setFlagsFromString: (flag: string) => flags.push(flag) };
  const process = {
    versions: { node: version },
    argv: [],
    exitCode: undefined as number | undefined,
    getBuiltinModule: () => v8,
  };
  const script = readFileSync(join(root, 'bin/kp.js'), 'utf8').replace(/^#!.*/, '');
  const withoutLoading = script.replace(
    /import\(.*?\)/,
    'Promise.resolve({ main: () => new Promise(() => {}) })',
  );
  runInNewContext(withoutLoading, { process, console: { error: (line: string) => said.push(line) } });
  return { exitCode: process.exitCode, said, flags };
}
