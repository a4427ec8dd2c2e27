import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { kp } from '../history/workspace.ts';
import { gridOf, readBytes } from '../read/grid.ts';

/** Sponsored projects of which two lag behind: 云麓康养小镇 by 8.3 points, 城北水厂 by 2. */
let root: string;
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'kp-lights-'));
  cpSync('fixtures/workspaces/matters', root, { recursive: true });
  replace('澄江区', '24000,7200,1800', '24000,7200,1656');
  replace('岚山县', '80000,18000,4500', '80000,18000,3000');
  appendFileSync(join(root, 'kp.yaml'), 'lights: own\n');
  mkdirSync(join(root, 'lights'));
  writeFileSync(join(root, 'lights/own.yaml'), RULES);
});
afterAll(() => rmSync(root, { recursive: true }));

const RULES = `id: own
name: 本市办法
version: 1
rules:
  - rule: lagging
    yellow: { behind: { from: 1个百分点 } }
    red: { behind: { above: 5个百分点 } }
`;

function replace(agency: string, from: string, to: string): void {
  const path = join(root, `submissions/2024-03/${agency}重点项目进度表.csv`);
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to));
}

interface Document {
  readonly figures: Readonly<Record<string, number | null>>;
  readonly groups: readonly { readonly by: string; readonly rows: readonly Record<string, unknown>[] }[];
  readonly items: readonly Record<string, unknown>[];
}

async function sponsors(...more: readonly string[]): Promise<Document> {
  return JSON.parse((await kp(root, ['ledger', 'sponsors', '--format', 'json', ...more])).out);
}

test('every sponsored project has the light that alerts give it', async () => {
  const { cards } = JSON.parse((await kp(root, ['alerts', '--format', 'json'])).out);
  const lit = cards.map(({ project, light }: Record<string, unknown>) => [project, light]);
  const { figures, groups, items } = await sponsors();
  expect(Object.fromEntries(items.map(({ name, light }) => [name, light]))).toEqual({
    沿江大道改造: '无灯',
    城北水厂: '黄灯',
    云麓康养小镇: '红灯',
    // In no project list: nobody knows.
    南站枢纽: null,
    石材循环产业园: '无灯',
    河东物流园: '无灯',
    职教园二期: '无灯',
  });
  expect(Object.fromEntries(lit)).toEqual({ 云麓康养小镇: 'red', 城北水厂: 'yellow' });
  expect(figures).toMatchObject({ red: 1, yellow: 1, blue: 0, grey: 0 });
  const bySponsor = groups.find(({ by }) => by === 'sponsor')!.rows;
  expect(bySponsor.map(({ key, red, yellow }) => [key, red, yellow])).toEqual([
    ['陈立', 1, 1],
    ['何川', null, null],
    ['周明', 0, 1],
  ]);
});

test('of files named by hand no lights are known, and none is green', async () => {
  const { figures, items } = await sponsors(join(root, 'submissions/2024-03'));
  expect(figures).toMatchObject({ red: null, yellow: null, blue: null, grey: null });
  expect(new Set(items.map(({ light }) => light))).toEqual(new Set([null]));
});

test('a light leads to the cell of its reason', async () => {
  const { out } = await kp(root, ['trace', 'sponsors.red']);
  expect(out).toMatch(/岚山县重点项目进度表\.csv!F3/);
});

test('on the page of a sponsor the worst stands first', async () => {
  await kp(root, ['ledger', 'sponsors', '-o', join(root, '包联.xlsx')]);
  const { workbook } = await readBytes(readFileSync(join(root, '包联.xlsx')), '包联.xlsx');
  const page = gridOf(workbook!.sheets.find(({ name }) => name === '陈立')!);
  const names = page.flatMap((row) => row.filter((cell) => /^(?:城北水厂|云麓康养小镇)$/.test(cell)));
  expect(names).toEqual(['云麓康养小镇', '城北水厂']);
});

test('a closed month keeps its lights', async () => {
  const open = await sponsors();
  for (const period of ['2024-02', '2024-03'])
    expect(await kp(root, ['close', '--period', period])).toMatchObject({ code: 0 });
  const closed = await sponsors();
  expect([closed.figures, closed.items]).toEqual([open.figures, open.items]);
});
