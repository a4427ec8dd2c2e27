import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addFiles, kp, list, makeWorkspace, type Part, withoutHashes } from '../history/workspace.ts';

const row = (name: string, agency: string, completed: number) =>
  `${name},${agency},续建,30000,9000,${completed},是,`;
const month = (number: number, completed: number): Part => ({
  [`submissions/2022-${String(number).padStart(2, '0')}/白石区.csv`]: list(
    row('白石港', '白石区', completed),
  ),
  [`submissions/2022-${String(number).padStart(2, '0')}/青岭县.csv`]: list(
    row('青岭渠', '青岭县', 1000 + number),
  ),
});
const CHANGED: Part = { 'submissions/2022-05/白石区.csv': list(row('白石港', '白石区', 2900)) };
const JUNE = month(6, 3000);

const roots: string[] = [];
afterAll(() => {
  for (const root of roots) rmSync(root, { recursive: true });
});

/** April and May are closed, June is open. */
async function office(): Promise<string> {
  const root = makeWorkspace(month(4, 1500), month(5, 2000));
  roots.push(root);
  await kp(root, ['close', '--period', '2022-04']);
  await kp(root, ['close', '--period', '2022-05']);
  addFiles(root, JUNE);
  return root;
}

const completed = (out: string): number => JSON.parse(out).overall.completed / 10_000;

describe('a closed month whose lists were changed', () => {
  let root: string;
  beforeAll(async () => {
    root = await office();
    addFiles(root, CHANGED, { 'submissions/2022-05/云台区.csv': list(row('云台路', '云台区', 10)) });
    rmSync(join(root, 'submissions/2022-05/青岭县.csv'));
  });

  test('is reported as it was closed, and it is said so', async () => {
    const { code, out } = await kp(root, ['report', '--period', '2022-05', '--format', 'json']);
    expect([code, completed(out)]).toEqual([0, 3005]);
    const { err } = await kp(root, ['report', '--period', '2022-05']);
    expect(err).toContain('2022年5月已归档（第1版，2023-10-09）');
    expect(err).toContain('--lists');
  });

  test('is the same in every format, table and choice', async () => {
    const { out } = await kp(root, ['report', '--period', '2022-05', '--format', 'csv']);
    expect(out).toContain('青岭县');
    expect(out).not.toContain('云台区');
    const chosen = await kp(root, [
      'report',
      '--period',
      '2022-05',
      '--where',
      '责任单位=白石区',
      '--format',
      'json',
    ]);
    expect(completed(chosen.out)).toBe(2000);
  });

  test('a figure is traced to what was closed', async () => {
    const { out } = await kp(root, ['trace', 'overall.completed', '--period', '2022-05', '--format', 'json']);
    const { addends } = JSON.parse(out);
    expect(addends.map(({ value }: { value: number }) => value / 10_000)).toEqual([2000, 1005]);
  });

  test('--lists reads them again, and says what differs', async () => {
    const { code, out, err } = await kp(root, [
      'report',
      '--period',
      '2022-05',
      '--lists',
      '--format',
      'json',
    ]);
    expect([code, completed(out)]).toEqual([0, 2910]);
    expect(err).toContain('与归档（第1版）不同');
    expect(err).toMatch(/全部 {2}本年累计完成投资：归档 3,005万元，现有清单 2,910万元/);
    expect(err).toMatch(/白石区 {2}本年累计完成投资：归档 2,000万元，现有清单 2,900万元/);
    expect(err).toMatch(/青岭县 {2}项目数：归档 1，现有清单 无/);
  });

  test.each([
    ['report', '--period', '2022-05'],
    ['report', '--period', '2022-05', '--lists'],
    ['report'],
    ['trace', 'overall.completed', '--period', '2022-05'],
    ['check', '--period', '2022-05'],
    ['check'],
    ['rank', '--period', '2022-05'],
    ['rank'],
    ['compare', '2022-04', '2022-05'],
    ['trend'],
    ['normalize', '--period', '2022-05'],
    ['inspect', '--period', '2022-05'],
    ['template', '--all', '--period', '2022-06'],
    ['close', '--dry-run'],
    ['close', '--period', '2022-05'],
    ['history'],
    ['history', 'show', '2022-05'],
    ['history', 'export', '--all'],
  ])('kp %s %s %s warns', async (...call) => {
    const { out, err } = await kp(root, [
      ...call,
      ...(call[0] === 'template' ? ['-o', join(root, 'out')] : []),
    ]);
    const said = out + err;
    for (const code of ['closed/list-changed', 'closed/list-added', 'closed/list-missing'])
      expect(said).toContain(code);
  });

  test.each([
    ['report', '--period', '2022-04'],
    ['rank', '--period', '2022-04'],
  ])('kp %s %s %s does not touch it', async (...call) => {
    const { err } = await kp(root, call);
    expect(err).not.toContain('closed/');
  });

  test('is an error of kp history verify, file by file', async () => {
    const { code, out } = await kp(root, ['history', 'verify', '--format', 'json']);
    expect(code).toBe(1);
    const { damages } = JSON.parse(out);
    expect(damages.map(({ kind, path }: { kind: string; path: string }) => `${kind} ${path}`).sort()).toEqual(
      [
        'list-added submissions/2022-05/云台区.csv',
        'list-changed submissions/2022-05/白石区.csv',
        'list-missing submissions/2022-05/青岭县.csv',
      ],
    );
    const { out: text } = await kp(root, ['history', 'verify']);
    expect(text).toContain('--revise');
  });

  test('a revision closes what is there now, and nothing is left to warn of', async () => {
    expect(
      (await kp(root, ['close', '--period', '2022-05', '--revise', '补报', '--accept', '已核'])).code,
    ).toBe(0);
    expect((await kp(root, ['history', 'verify'])).code).toBe(0);
    const { out } = await kp(root, ['report', '--period', '2022-05', '--format', 'json']);
    expect(completed(out)).toBe(2910);
    const { err } = await kp(root, ['report', '--period', '2022-05']);
    expect(err).toContain('第2版');
    expect(err).not.toContain('closed/');
  });
});

describe('a closed month whose lists are as they were', () => {
  test.each([
    ['as they lie', () => undefined],
    [
      'in a folder of another name',
      (root: string) => renameSync(join(root, 'submissions/2022-05'), join(root, 'submissions/2022年5月')),
    ],
    ['written again, byte for byte', (root: string) => addFiles(root, month(5, 2000))],
    [
      'beside files that are no lists',
      (root: string) => writeFileSync(join(root, 'submissions/2022-05/.DS_Store'), 'x'),
    ],
  ])('%s: no warning, and verified', async (_, change) => {
    const root = await office();
    change(root);
    const { err } = await kp(root, ['report', '--period', '2022-05']);
    expect(err).not.toContain('closed/');
    expect((await kp(root, ['history', 'verify'])).code).toBe(0);
    const again = await kp(root, ['report', '--period', '2022-05', '--lists']);
    expect(again.err).toContain('现有清单的数与归档（第1版）一致');
  });

  test('prints the document that was stored, byte for byte, with the hashes of its manifest', async () => {
    const root = await office();
    const { out } = await kp(root, ['report', '--period', '2022-04', '--format', 'json']);
    const shown = await kp(root, ['history', 'show', '2022-04', '--format', 'json']);
    const { hashes, document } = withoutHashes(out);
    expect(document).toBe(shown.out);
    expect(hashes.map(({ file }) => file)).toEqual([
      'submissions/2022-04/白石区.csv',
      'submissions/2022-04/青岭县.csv',
    ]);
  });

  test('can be reported when its lists have been put away', async () => {
    const root = await office();
    rmSync(join(root, 'submissions/2022-04'), { recursive: true });
    const { code, out, err } = await kp(root, ['report', '--period', '2022-04', '--format', 'json']);
    expect([code, completed(out)]).toEqual([0, 2504]);
    expect(err).toContain('closed/list-missing');
  });

  test('named files are read, whatever is closed', async () => {
    const root = await office();
    const file = join(root, 'submissions/2022-05/白石区.csv');
    const { out, err } = await kp(root, ['report', file, '--period', '2022-05', '--format', 'json']);
    expect(completed(out)).toBe(2000);
    expect(err).not.toContain('已归档');
  });
});
