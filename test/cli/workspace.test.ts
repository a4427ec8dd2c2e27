import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { memoryEffects } from './memory-effects.ts';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'kp-workspace-')));
const home = process.cwd();
afterEach(() => process.chdir(home));
afterAll(() => rmSync(folder, { recursive: true }));

const HEADER = '项目名称,责任单位,项目性质,总投资（万元）,年度计划投资（万元）,本年累计完成投资（万元）\n';
const list = (completed: number): string => `${HEADER}天府站,武侯区,续建,100,50,${completed}\n`;

let made = 0;

/** A new folder with these files; a name that ends with `/` is a folder. */
function place(files: Readonly<Record<string, string>>): string {
  made += 1;
  const root = join(folder, String(made));
  mkdirSync(root);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(name.endsWith('/') ? join(root, name) : dirname(join(root, name)), { recursive: true });
    if (!name.endsWith('/')) writeFileSync(join(root, name), text);
  }
  return root;
}

async function kp(argv: readonly string[], environment: Record<string, string> = {}) {
  const effects = memoryEffects({ environment });
  const code = await main(argv, effects);
  return { code, out: effects.out(), err: effects.err() };
}

const TWO_MONTHS = {
  'kp.yaml': 'city: 成都市\n',
  'submissions/2023-08/武侯区.csv': list(10),
  'submissions/2023-09/武侯区.csv': list(20),
};

describe('the month that is read without INPUT', () => {
  test.each([
    ['the latest', TWO_MONTHS, [], '2023-09', 200_000],
    ['the one asked for', TWO_MONTHS, ['--period', '2023-08'], '2023-08', 100_000],
    [
      'by a folder in Chinese',
      { 'kp.yaml': '', 'submissions/2023年8月/甲.csv': list(1) },
      [],
      '2023-08',
      10_000,
    ],
    ['by a folder of digits', { 'kp.yaml': '', 'submissions/202308/甲.csv': list(1) }, [], '2023-08', 10_000],
    [
      'the latest by time, not by name',
      { 'kp.yaml': '', 'submissions/2023-10/甲.csv': list(2), 'submissions/2023-9/甲.csv': list(1) },
      [],
      '2023-10',
      20_000,
    ],
    [
      'other folders are none',
      { ...TWO_MONTHS, 'submissions/往年/甲.csv': list(30), 'submissions/2023-13/甲.csv': list(30) },
      [],
      '2023-09',
      200_000,
    ],
    [
      'both folders of one month',
      {
        'kp.yaml': '',
        'submissions/2023-08/甲.csv': list(1),
        'submissions/2023年8月/乙.csv': list(2).replace('天府站', '机场'),
      },
      [],
      '2023-08',
      30_000,
    ],
  ])('%s', async (_, files, options, period, completed) => {
    const { code, out } = await kp(['report', '-C', place(files), '--format', 'json', ...options]);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ period, overall: { completed } });
  });

  test.each([['inspect'], ['normalize'], ['trace', 'overall.completed']])(
    'kp %s reads it too',
    async (...argv) => {
      const { code, out } = await kp(['-C', place(TWO_MONTHS), ...argv, '--format', 'json']);
      expect(code).toBe(0);
      expect(out).toContain('submissions/2023-09/武侯区.csv');
    },
  );

  test('files are named from the workspace, wherever kp is called', async () => {
    const root = place(TWO_MONTHS);
    process.chdir(root);
    const inside = await kp(['normalize', '--format', 'json']);
    process.chdir(join(root, 'submissions/2023-08'));
    const below = await kp(['normalize', '--format', 'json']);
    process.chdir(home);
    const outside = await kp(['normalize', '--format', 'json', '-C', root]);
    expect([below.out, outside.out]).toEqual([inside.out, inside.out]);
  });
});

describe('what is missing is said', () => {
  test.each([
    ['no month', { 'kp.yaml': '', 'submissions/': '' }, [], '里还没有月份文件夹。请把各单位报来的清单放进'],
    ['no submissions', { 'kp.yaml': '' }, [], '里还没有月份文件夹'],
    ['a file in the place of submissions', { 'kp.yaml': '', submissions: '' }, [], '里还没有月份文件夹'],
    ['no folder that is a month', { 'kp.yaml': '', 'submissions/八月/': '' }, [], '（只有八月）'],
    ['no lists in the month', { 'kp.yaml': '', 'submissions/2023-08/': '' }, [], '2023-08”里还没有清单'],
    [
      'a month that is not there',
      TWO_MONTHS,
      ['--period', '2023-07'],
      '里没有2023-07的文件夹，现有：2023-08、2023-09',
    ],
  ])('%s', async (_, files, options, said) => {
    const { code, err } = await kp(['report', '-C', place(files), ...options]);
    expect(code).toBe(2);
    expect(err).toContain(said);
  });

  test.each([
    ['neither INPUT nor workspace', [], '没有指明要读的清单'],
    ['a folder that is none', ['-C', folder], '不是工作区：里面没有 kp.yaml'],
    ['a folder that is not there', ['-C', join(folder, 'nowhere')], '不是工作区'],
  ])('%s', async (_, options, said) => {
    process.chdir(folder);
    const { code, err } = await kp(['report', ...options]);
    expect(code).toBe(2);
    expect(err).toContain(said);
  });
});

describe('which kp.yaml holds', () => {
  const english = place({
    'kp.yaml': 'language: en\n',
    'below/further/': '',
    'inner/kp.yaml': 'language: zh-CN\n',
  });
  const CHINESE = '用法';
  const ENGLISH = 'Usage';

  test.each([
    ['the one in the working folder', '', [], {}, ENGLISH],
    ['the nearest upward', 'below/further', [], {}, ENGLISH],
    ['a nearer one', 'inner', [], {}, CHINESE],
    ['the one that -C names', 'inner', ['-C', '..'], {}, ENGLISH],
    ['glued to the option', 'inner', ['-C..'], {}, ENGLISH],
    ['with other letters', 'inner', ['-qC', '..'], {}, ENGLISH],
    ['in full', 'inner', ['--workspace=..'], {}, ENGLISH],
    ['of several the last', '', ['-C', '.', '--workspace', 'inner'], {}, CHINESE],
    ['the environment comes before it', '', [], { KP_LANG: 'zh-CN' }, CHINESE],
    ['an option before both', '', ['--lang', 'en'], { KP_LANG: 'zh-CN' }, ENGLISH],
    ['what follows -- is no option', '', ['--', '-C', 'inner'], {}, ENGLISH],
  ])('%s', async (_, from, options, environment, expected) => {
    process.chdir(join(english, from));
    const { out, err } = await kp(['help', 'report', ...options], environment);
    expect(out + err).toContain(expected);
  });

  test('with INPUT its settings hold as well', async () => {
    const root = place({
      'kp.yaml': 'agencies: [{name: 成都武侯区, aliases: [武侯区]}]\n',
      'lists/甲.csv': list(1),
    });
    process.chdir(root);
    const { out } = await kp(['normalize', 'lists', '--period', '2023-08', '--format', 'csv']);
    expect(out).toContain('成都武侯区');
  });
});

describe('a kp.yaml with faults', () => {
  const root = place({ 'kp.yaml': 'language: en\ncitty: 成都\n', 'a.csv': list(1) });

  test.each([
    [['report']],
    [['report', 'a.csv', '--period', '2023-08']],
    [['config']],
    [['config', 'check']],
  ])('kp %j ends with 5', async (argv) => {
    process.chdir(root);
    const { code, out, err } = await kp(argv);
    expect(code).toBe(5);
    expect(out).toBe('');
    expect(err).toBe(
      'kp.yaml:2:1: there is no key “citty”; did you mean “city”?\nkp: “kp.yaml” has 1 fault; correct it and run again\n',
    );
  });

  test.each([[['cells', 'a.csv']], [['help']], [['schema', 'config']], [['--version']]])(
    'kp %j does not need it',
    async (argv) => {
      process.chdir(root);
      expect((await kp(argv)).code).toBe(0);
    },
  );

  test('one that is a folder cannot be opened', async () => {
    process.chdir(place({ 'kp.yaml/': '', 'a.csv': list(1) }));
    const { code, err } = await kp(['report', 'a.csv', '--period', '2023-08']);
    expect(code).toBe(5);
    expect(err).toContain('“kp.yaml”打不开：这是文件夹');
  });
});

describe('未报送', () => {
  const files = { ...TWO_MONTHS, 'kp.yaml': 'agencies: [武侯区, 郫都区, {name: 高新区, aliases: [高新]}]\n' };
  const notReported = async (root: string, ...argv: string[]) => {
    const { out } = await kp(['-C', root, 'report', ...argv, '--format', 'json']);
    const { notReported: names } = JSON.parse(out) as { notReported?: string[] };
    return names;
  };

  test.each([
    ['those from which no list came, in the order of kp.yaml', files, [], ['郫都区', '高新区']],
    ['all have reported', { ...files, 'kp.yaml': 'agencies: [武侯区]\n' }, [], []],
    ['nobody is expected', TWO_MONTHS, [], undefined],
    [
      'an empty list is a list',
      { ...files, 'submissions/2023-09/高新.csv': `${HEADER}无,,,,,\n` },
      ['--period', '2023-09'],
      ['郫都区'],
    ],
  ])('%s', async (_, given, options, expected) => {
    expect(await notReported(place(given), ...options)).toEqual(expected);
  });

  test('of files named one by one nobody knows', async () => {
    const root = place(files);
    expect(await notReported(root, join(root, 'submissions/2023-08/武侯区.csv'))).toBeUndefined();
  });

  test('the summary and the table of the agencies name them', async () => {
    const root = place(files);
    const { out } = await kp(['-C', root, 'report']);
    expect(out).toMatch(/报送 +应报送3家，未报送2家：郫都区、高新区\n/);
    const markdown = await kp(['-C', root, 'report', '--by', 'agency', '--format', 'md']);
    expect(markdown.out).toContain('未报送2家：郫都区、高新区');
  });
});
