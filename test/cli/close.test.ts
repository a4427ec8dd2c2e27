import { existsSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import {
  AUGUST,
  addFiles,
  contents,
  FAULTY,
  JULY,
  kp,
  list,
  makeWorkspace,
  type Part,
  PHOTO,
  withoutHashes,
} from '../history/workspace.ts';
import { memoryEffects } from './memory-effects.ts';

const roots: string[] = [];
const workspace = (...parts: readonly Part[]): string => {
  const root = makeWorkspace(...parts);
  roots.push(root);
  return root;
};
afterEach(() => {
  for (const root of roots.splice(0)) rmSync(root, { recursive: true });
});

const manifest = (root: string, path: string) =>
  JSON.parse(Buffer.from(contents(join(root, 'history')).get(`${path}/manifest.json`)!, 'latin1').toString());

describe('kp close', () => {
  test('stores the current month and says what was stored', async () => {
    const root = workspace(JULY, AUGUST);
    const { code, out, err } = await kp(root, ['close']);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('2023年8月已归档  第1版  history/2023-08/1/');
    expect(out).toContain('1—8月，3个重点项目完成投资0.78亿元，占年度计划1.3亿元的60.00%');
    expect([...contents(join(root, 'history')).keys()]).toEqual([
      ...[
        'findings.ndjson',
        'manifest.json',
        'projects.ndjson',
        'report.json',
        'seal.json',
        'tables.ndjson',
      ].map((name) => `2023-08/1/${name}`),
      'head.json',
    ]);
    expect(manifest(root, '2023-08/1')).toMatchObject({
      schema: 'kp.month/1',
      period: '2023-08',
      version: 1,
      plan: [],
      counts: { files: 2, unreadable: 0, rows: 3, projects: 3, errors: 0 },
      totals: { records: 3, projects: 3, annualPlan: 130_000_000, completed: 78_000_000 },
      inputs: [
        { file: 'submissions/2023-08/武侯区.csv', format: 'delimited', encoding: 'utf-8' },
        { file: 'submissions/2023-08/青羊区.csv' },
      ],
    });
  });

  test('what it stores is what kp report gives, the hashes of its lists in the manifest', async () => {
    const root = workspace(AUGUST);
    const report = await kp(root, ['report', '--format', 'json']);
    const { hashes, document } = withoutHashes(report.out);
    await kp(root, ['close']);
    const shown = await kp(root, ['history', 'show', '2023-08', '--format', 'json']);
    expect(shown).toEqual({ code: 0, out: document, err: '' });
    const stored = contents(join(root, 'history')).get('2023-08/1/report.json')!;
    expect(Buffer.from(stored, 'latin1').toString()).toBe(document);
    expect(hashes).toHaveLength(2);
    expect(manifest(root, '2023-08/1').inputs).toMatchObject(hashes);
  });

  test('the same lists give the same bytes, wherever they lie and whenever they are closed', async () => {
    const stored = [];
    for (const moment of ['2023-09-05T00:00:00+08:00', '2031-01-01T12:34:56+08:00']) {
      const root = workspace(AUGUST, { 'plan/2023.csv': list('武侯智谷,武侯区,续建,10000,5000,,,') });
      const effects = memoryEffects();
      await kp(root, ['close'], { ...effects, clock: { now: () => 0, moment: () => moment } });
      stored.push(contents(join(root, 'history')));
    }
    const [first, second] = stored.map((files) => [...files].filter(([name]) => !name.endsWith('seal.json')));
    expect(first).toHaveLength(6);
    expect(second).toEqual(first);
  });

  test('keeps what it was closed on: kp.yaml, the plan, the month before', async () => {
    const root = workspace(JULY, AUGUST, {
      'plan/2023.csv': list('武侯智谷,武侯区,续建,10000,5000,,,'),
      'plan/2022.csv': list('武侯智谷,武侯区,续建,10000,3000,,,'),
    });
    await kp(root, ['close', '--period', '2023-07']);
    await kp(root, ['close']);
    const sha256 = expect.stringMatching(/^[0-9a-f]{64}$/);
    expect(manifest(root, '2023-07/1').previous).toBeUndefined();
    expect(manifest(root, '2023-08/1')).toMatchObject({
      configuration: sha256,
      plan: [{ file: 'plan/2023.csv', sha256 }],
      previous: { period: '2023-07', version: 1, digest: sha256 },
    });
  });

  test('with --dry-run stores nothing', async () => {
    const root = workspace(AUGUST);
    const { code, out } = await kp(root, ['close', '--dry-run']);
    expect(code).toBe(0);
    expect(out).toContain('可以归档（试运行，未存）');
    expect(existsSync(join(root, 'history'))).toBe(false);
  });

  test.each([
    ['a month without a folder', ['--period', '2023-05'], 2, '2023-05'],
    ['a reason that says nothing', ['--accept', ' '], 2, '--accept'],
    ['a revision of a month that is not closed', ['--revise', '更正'], 2, '还没有归档'],
  ])('refuses %s', async (_, args, expected, said) => {
    const root = workspace(AUGUST);
    const { code, out, err } = await kp(root, ['close', ...args]);
    expect([code, out]).toEqual([expected, '']);
    expect(err).toContain(said);
    expect(existsSync(join(root, 'history'))).toBe(false);
  });

  test.each([
    ['an open error', [AUGUST, FAULTY], 2, ['待定金额', '[money/unreadable]', '还有1条错误']],
    ['an unreadable file', [AUGUST, PHOTO], 3, ['照片.jpg', '1个文件读不出']],
    ['a month of no project', [{ 'submissions/2023-08/a.csv': list() }], 2, ['一个项目也没有']],
  ] as const)('refuses %s and names it', async (_, parts, expected, said) => {
    const root = workspace(...parts);
    const { code, out, err } = await kp(root, ['close']);
    expect([code, out]).toEqual([expected, '']);
    for (const words of said) expect(err).toContain(words);
    expect(existsSync(join(root, 'history'))).toBe(false);
  });

  test.each([
    ['an open error', [AUGUST, FAULTY], { errors: 1, unreadable: 0 }],
    ['an unreadable file', [AUGUST, PHOTO], { errors: 1, unreadable: 1 }],
  ] as const)(
    'closes in spite of %s where that is accepted, and keeps the reason',
    async (_, parts, counts) => {
      const root = workspace(...parts);
      const { code, out } = await kp(root, ['close', '--accept', '月底补报']);
      expect(code).toBe(0);
      expect(out).toContain('月底补报');
      expect(manifest(root, '2023-08/1')).toMatchObject({ accepted: '月底补报', counts });
      expect((await kp(root, ['history'])).out).toContain('带错误归档：月底补报');
    },
  );

  test('closes where kp.yaml waives the error, and says how many', async () => {
    const waiver = '  - { code: money/unreadable, reason: 月底补报, until: 2023-12-31 }';
    const root = workspace(AUGUST, FAULTY, { 'kp.yaml': `city: 成都\nwaivers:\n${waiver}\n` });
    const { code, out } = await kp(root, ['close']);
    expect(code).toBe(0);
    expect(out).toContain('经同意暂不处理1条');
    expect(manifest(root, '2023-08/1')).toMatchObject({
      counts: { errors: 0 },
      checked: { errors: 0, waived: 1 },
    });
  });

  test('refuses what kp check finds in the month as a whole', async () => {
    const root = workspace(JULY, {
      'submissions/2023-08/青羊区.csv': list('青羊总部,青羊区,续建,20000,6000,1000,是,'),
    });
    const checked = await kp(root, ['check', '--period', '2023-08']);
    const { code, err } = await kp(root, ['close']);
    expect([checked.code, code]).toEqual([1, 2]);
    expect(err).toMatch(/还有\d+条错误/);
  });

  test('does not keep a reason that nothing needed', async () => {
    const root = workspace(AUGUST);
    const { code, err } = await kp(root, ['close', '--accept', '月底补报']);
    expect(code).toBe(0);
    expect(err).toContain('没有需要接受的错误');
    expect(manifest(root, '2023-08/1').accepted).toBeUndefined();
  });

  test('a closed month is replaced by --revise alone, and the former version is kept as it was', async () => {
    const root = workspace(JULY, AUGUST);
    await kp(root, ['close']);
    const before = contents(join(root, 'history'));
    addFiles(root, { 'submissions/2023-08/青羊区.csv': list('青羊总部,青羊区,续建,20000,6000,4500,是,') });
    const refused = await kp(root, ['close']);
    expect(refused.code).toBe(2);
    expect(refused.err).toContain('2023-08 已归档（第1版）');
    expect(contents(join(root, 'history'))).toEqual(before);

    const revised = await kp(root, ['close', '--revise', '青羊区更正']);
    expect(revised.code).toBe(0);
    expect(revised.out).toContain('第2版');
    const after = contents(join(root, 'history'));
    expect([...after].filter(([name]) => name.startsWith('2023-08/1/'))).toEqual(
      [...before].filter(([name]) => name !== 'head.json'),
    );
    expect(manifest(root, '2023-08/2')).toMatchObject({
      version: 2,
      revises: { reason: '青羊区更正' },
      totals: { completed: 83_000_000 },
    });
    expect((await kp(root, ['history', 'verify'])).code).toBe(0);
  });

  test('a month closed late or after a gap is said', async () => {
    const root = workspace(JULY, AUGUST, { 'submissions/2023-10/a.csv': list('甲,武侯区,续建,10,5,3,是,') });
    await kp(root, ['close', '--period', '2023-07']);
    const late = await kp(root, ['close', '--period', '2023-10', '--accept', '八月的项目已退出']);
    expect(late.err).toContain('2023-08 至 2023-09 没有归档');
    expect((await kp(root, ['close', '--period', '2023-08'])).err).toContain('2023-08 归档晚于 2023-10');
    const { code, out } = await kp(root, ['history', 'verify']);
    expect(code).toBe(0);
    expect(out).toContain('2023-08 归档晚于 2023-10');
  });

  test('what rests on a damaged month is not closed', async () => {
    const root = workspace(JULY, AUGUST);
    await kp(root, ['close', '--period', '2023-07']);
    writeFileSync(join(root, 'history/2023-07/1/projects.ndjson'), 'x');
    const { code, err } = await kp(root, ['close']);
    expect(code).toBe(3);
    expect(err).toContain('history/2023-07/1/projects.ndjson 大小不符');
    expect(existsSync(join(root, 'history/2023-08'))).toBe(false);
  });

  test.each([
    ['history', 'history'],
    ['the month', 'history/2023-08'],
    ['the version', 'history/2023-08/1'],
  ])('never writes through a link in the place of %s', async (_, path) => {
    const root = workspace(AUGUST);
    const outside = workspace();
    mkdirSync(join(root, path, '..'), { recursive: true });
    symlinkSync(outside, join(root, path));
    const { code, err } = await kp(root, ['close']);
    expect(code).toBe(3);
    expect(err).toContain(`${path} 是符号链接`);
    expect(readdirSync(outside)).toEqual(['kp.yaml']);
  });

  test('removes what killed runs left, and leaves alone what running ones write', async () => {
    const root = workspace(JULY, AUGUST);
    const dead = join(root, 'history/2023-07/.kp-4194303-abc.tmp');
    const alive = join(root, `history/2023-07/.kp-${process.ppid}-abc.tmp`);
    const other = join(root, 'history/2023-07/.kp-notes');
    for (const folder of [dead, alive, other]) {
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, 'projects.ndjson'), 'half');
    }
    expect((await kp(root, ['history', 'verify'])).out).toContain('归档中断');
    expect((await kp(root, ['close'])).code).toBe(0);
    expect([dead, alive, other].map((folder) => existsSync(folder))).toEqual([false, true, true]);
  });
});
