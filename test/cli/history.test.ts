import {
  appendFileSync,
  mkdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { loadLanguage } from '../../src/language/language.ts';
import { cellOf } from '../../src/ledgers/project/cell-of.ts';
import { formatSource } from '../../src/model/source.ts';
import { closedMonths, monthOf } from '../../src/office/months/months.ts';
import { requireWorkspace, workspaceFinder } from '../../src/office/workspace/workspace.ts';
import { AUGUST, JULY, kp, list, makeWorkspace } from '../history/workspace.ts';
import { memoryEffects } from './memory-effects.ts';

const SEPTEMBER = { 'submissions/2023-09/武侯区.csv': list('武侯智谷,武侯区,续建,10000,5000,4100,是,') };
let root: string;

/** Two closed months, the first one revised, and an open one. */
async function closeMonths(): Promise<void> {
  root = makeWorkspace(JULY, AUGUST, SEPTEMBER);
  await kp(root, ['close', '--period', '2023-07']);
  await kp(root, ['close', '--period', '2023-07', '--revise', '更正']);
  await kp(root, ['close', '--period', '2023-08']);
}

async function open() {
  const effects = memoryEffects();
  const settings = {
    workspace: root,
    language: undefined,
    quiet: false,
    verbose: false,
    debug: false,
    progress: false,
    dryRun: false,
    color: 'never',
    log: 'text',
  } as const;
  const language = await loadLanguage('zh-CN');
  const context = { settings, language, effects, workspacePlace: workspaceFinder(root, effects) };
  return { workspace: await requireWorkspace(context), context };
}

describe('what has been closed', () => {
  beforeAll(closeMonths);
  afterAll(() => rmSync(root, { recursive: true }));

  test('is listed, a line a version', async () => {
    const { code, out, err } = await kp(root, ['history']);
    expect([code, err]).toEqual([0, '']);
    const lines = out.split('\n').filter((line) => line.includes('2023-'));
    expect(lines.map((line) => line.trim().replace(/\s+/g, ' '))).toEqual([
      expect.stringMatching(/^2023-07 第1版 2023-10-09 3 3.80 1.30 0.65 50.00% [0-9a-f]{12} 已由第2版取代$/),
      expect.stringMatching(/^2023-07 第2版 2023-10-09 3 3.80 1.30 0.65 50.00% [0-9a-f]{12} 修订：更正$/),
      expect.stringMatching(/^2023-08 第1版 2023-10-09 3 3.80 1.30 0.78 60.00% [0-9a-f]{12}$/),
    ]);
  });

  test('is listed as a document', async () => {
    const { out } = await kp(root, ['history', 'list', '--format', 'json']);
    const document = JSON.parse(out);
    expect(document).toMatchObject({ schema: 'kp.history/1', damages: [] });
    expect(document.months).toMatchObject([
      { period: '2023-07', version: 1, holds: false, intact: true, revised: null },
      { period: '2023-07', version: 2, holds: true, previous: null, revised: '更正' },
      {
        period: '2023-08',
        version: 1,
        closedAt: '2023-10-09T01:02:03+08:00',
        previous: { period: '2023-07', version: 2, digest: document.months[1].digest },
        projects: 3,
        annualPlan: 130_000_000,
        completed: 78_000_000,
        rate: 0.6,
        inputs: { files: 2, errors: 0 },
      },
    ]);
  });

  test.each([
    [
      ['show', '2023-08'],
      ['1—8月，3个重点项目', '归档时间  2023-10-09T01:02:03+08:00', '上期      2023-07 第2版'],
    ],
    [
      ['show', '2023-7/1'],
      ['1—7月，3个重点项目', '上期      无'],
    ],
    [
      ['show', '2023-07/2', '--lang', 'en'],
      ['revised', '更正'],
    ],
    [['verify'], ['2个月、3版归档全部完好']],
  ])('kp history %s', async (args, said) => {
    const { code, out, err } = await kp(root, ['history', ...args]);
    expect([code, err]).toEqual([0, '']);
    for (const words of said) expect(out).toContain(words);
  });

  test.each([
    ['ndjson', ['export', '2023-08'], 3],
    ['ndjson, all months', ['export', '--all'], 6],
    ['ndjson, a former version', ['export', '2023-07/1', '2023-08'], 6],
    ['csv', ['export', '--all', '--format', 'csv'], 7],
  ])('is exported as %s', async (_, args, lines) => {
    const { code, out } = await kp(root, ['history', ...args]);
    expect(code).toBe(0);
    expect(out.trimEnd().split('\n')).toHaveLength(lines);
  });

  test('is exported as kp normalize gives it, with its month', async () => {
    const stored = (await kp(root, ['history', 'export', '2023-08'])).out.trimEnd().split('\n');
    const read = (await kp(root, ['normalize', '--period', '2023-08'])).out.trimEnd().split('\n');
    expect(stored.map((line) => JSON.parse(line))).toEqual(
      read.map((line) => ({ period: '2023-08', ...JSON.parse(line) })),
    );
  });

  test.each([
    [['show'], 'PERIOD'],
    [['export'], 'PERIOD'],
    [['show', '2023-07', '2023-08'], '2023-08'],
    [['verify', '2023-07'], '2023-07'],
    [['show', '2023-13'], '2023-13'],
    [['show', '2023-07/1/x'], '2023-07/1/x'],
    [['show', '2023-07/3'], '2023-07/3 没有归档'],
    [['show', '2023-09'], '已归档的有：2023-07、2023-08'],
    [['forget'], 'list、show、export、verify'],
    [['verify', '--format', 'csv'], 'table、json'],
    [['export', '2023-08', '--format', 'table'], 'ndjson、csv、tsv'],
  ])('kp history %s is refused', async (args, said) => {
    const { code, out, err } = await kp(root, ['history', ...args]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(said);
  });

  test('is what other commands get of a closed month, at the addresses of its lists', async () => {
    const { workspace, context } = await open();
    expect(await closedMonths(workspace, context)).toEqual([
      { year: 2023, month: 7 },
      { year: 2023, month: 8 },
    ]);
    const month = (await monthOf({ year: 2023, month: 7 }, workspace, context))!;
    expect(month).toMatchObject({ closed: true, inputs: { files: 2, projects: 3 }, findings: [] });
    const problem = cellOf(month.projects.find(({ name }) => name === '簇桥医院')!, 'problem')!;
    expect([formatSource(problem.source), problem.raw]).toEqual([
      'submissions/2023-07/武侯区.csv!H3',
      '用地手续未办结',
    ]);
  });

  test('of an open month they get what its lists say now, of any other nothing', async () => {
    const { workspace, context } = await open();
    expect(await monthOf({ year: 2023, month: 9 }, workspace, context)).toMatchObject({
      closed: false,
      inputs: { files: 1, projects: 1 },
    });
    expect(await monthOf({ year: 2023, month: 6 }, workspace, context)).toBeUndefined();
  });
});

test('nothing closed is said, and no fault', async () => {
  root = makeWorkspace(JULY);
  expect(await kp(root, ['history'])).toEqual({ code: 0, out: '还没有归档的月份\n', err: '' });
  expect(await kp(root, ['history', 'verify'])).toEqual({ code: 0, out: '还没有归档的月份\n', err: '' });
  rmSync(root, { recursive: true });
});

describe('what is not as it was stored', () => {
  beforeEach(async () => {
    await closeMonths();
    return () => rmSync(root, { recursive: true });
  });
  const at = (path: string): string => join(root, 'history', path);

  test.each<[string, () => void, string]>([
    [
      'a cut file',
      () => truncateSync(at('2023-08/1/tables.ndjson'), 100),
      '2023-08/1/tables.ndjson: 大小不符',
    ],
    [
      'a file that has grown',
      () => appendFileSync(at('2023-08/1/report.json'), '\n'),
      '2023-08/1/report.json: 大小不符',
    ],
    ['a missing file', () => rmSync(at('2023-08/1/findings.ndjson')), '2023-08/1/findings.ndjson: 不见了'],
    ['a missing manifest', () => rmSync(at('2023-08/1/manifest.json')), '2023-08/1/manifest.json: 不见了'],
    ['a missing seal', () => rmSync(at('2023-08/1/seal.json')), '2023-08/1/seal.json: 不见了'],
    [
      'a changed manifest',
      () => writeFileSync(at('2023-08/1/manifest.json'), '{}'),
      '2023-08/1/manifest.json: 内容与归档时不符',
    ],
    [
      'a folder in the place of a file',
      () => swap('2023-08/1/report.json', mkdirSync),
      '2023-08/1/report.json: 是符号链接',
    ],
    [
      'a link in the place of a file',
      () => swap('2023-08/1/report.json', (path) => symlinkSync(join(root, 'kp.yaml'), path)),
      '2023-08/1/report.json: 是符号链接',
    ],
    [
      'a file more',
      () => writeFileSync(at('2023-08/1/notes.txt'), ''),
      '2023-08/1/notes.txt: 不是归档时的文件',
    ],
    [
      'a file more beside the versions',
      () => writeFileSync(at('2023-08/notes.txt'), ''),
      '2023-08/notes.txt: 不是归档时的文件',
    ],
    [
      'a file more beside the months',
      () => writeFileSync(at('notes.txt'), ''),
      'notes.txt: 不是归档时的文件',
    ],
    [
      'a former version that was changed',
      () => writeFileSync(at('2023-07/1/report.json'), ''),
      '2023-07/1/report.json: 大小不符',
    ],
    [
      'a former version that is gone',
      () => rmSync(at('2023-07/1'), { recursive: true }),
      '2023-07/1: 不见了',
    ],
    [
      'a version that is gone, on which a month rests',
      () => rmSync(at('2023-07/2'), { recursive: true }),
      '2023-08/1: 所依据的 2023-07 第2版不见了',
    ],
    [
      'a month that is gone, on which another rests',
      () => rmSync(at('2023-07'), { recursive: true }),
      '2023-08/1: 所依据的 2023-07 第2版不见了',
    ],
    [
      'a month in the place of another',
      () => renameSync(at('2023-08'), at('2023-09')),
      '2023-09/1: 放错了地方',
    ],
    [
      'a version in the place of another',
      () => renameSync(at('2023-08/1'), at('2023-08/2')),
      '2023-08/2: 放错了地方',
    ],
  ])('%s is named, exit code 1', async (_, harm, said) => {
    harm();
    const { code, out, err } = await kp(root, ['history', 'verify']);
    expect([code, err]).toEqual([1, '']);
    expect(out).toContain(`history/${said}`);
    const { damages } = JSON.parse((await kp(root, ['history', 'verify', '--format', 'json'])).out);
    expect(
      damages.map(({ path, sentence }: { path: string; sentence: string }) => `${path}: ${sentence}`),
    ).toContainEqual(expect.stringContaining(`history/${said}`));
  });

  function swap(path: string, put: (path: string) => void): void {
    rmSync(at(path));
    put(at(path));
  }

  test.each([
    ['history show', ['history', 'show', '2023-08']],
    ['history export', ['history', 'export', '--all']],
  ])('is not used by kp %s', async (_, args) => {
    truncateSync(at('2023-08/1/tables.ndjson'), 100);
    const { code, out, err } = await kp(root, args);
    expect([code, out]).toEqual([3, '']);
    expect(err).toContain('history/2023-08/1/tables.ndjson 大小不符');
    expect(err).toContain('kp history verify');
  });

  test('is never taken from the lists instead, nor from a former version', async () => {
    truncateSync(at('2023-07/2/projects.ndjson'), 100);
    const { workspace, context } = await open();
    await expect(monthOf({ year: 2023, month: 7 }, workspace, context)).rejects.toMatchObject({
      problem: { code: 'history/damaged' },
    });
  });

  test('stands in the list as damaged', async () => {
    writeFileSync(at('2023-08/1/manifest.json'), '{}');
    const { code, out } = await kp(root, ['history']);
    expect(code).toBe(3);
    expect(out).toMatch(/2023-08 +第1版.*已损坏/);
  });

  test('what merely lies beside is no reason not to use a month', async () => {
    writeFileSync(at('2023-08/1/notes.txt'), '');
    writeFileSync(at('notes.txt'), '');
    expect((await kp(root, ['history', 'show', '2023-08'])).code).toBe(0);
  });
});
