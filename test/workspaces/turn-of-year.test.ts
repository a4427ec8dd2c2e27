import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { kp } from '../cli/small-workspace.ts';

/** Two districts from November to February: one project is finished, one goes on, a start becomes 续建, a reserve a start. */
const HEADER =
  '项目名称,责任单位,项目性质,总投资（万元）,截至上年底累计完成投资（万元）,年度计划投资（万元）,本月完成投资（万元）,本年累计完成投资（万元）,计划开工时间,实际开工时间,计划竣工时间,实际竣工时间';
const PLAN_HEADER =
  '项目名称,责任单位,项目性质,总投资（万元）,截至上年底累计完成投资（万元）,年度计划投资（万元）,计划开工时间,计划竣工时间';

const ROAD = ['云溪大道,云溪区,续建,30000', '2022-03,2022-03,2025-10,'] as const;
const HOSPITAL = ['青禾医院,青禾县', '2023-05,2023-05,2025-12,'] as const;
const PARK = ['青禾物流园,青禾县', '2024-03,,2026-06,'] as const;
const row = ([head, tail]: readonly [string, string], amounts: string) => `${head},${amounts},${tail}`;

const OLD_PARK = '青禾物流园,青禾县,储备,9000,,,,,2024-03,,2026-06,';
const LISTS: Readonly<Record<string, readonly string[]>> = {
  '2023-11/云溪区': [
    row(ROAD, '10000,6000,500,5000'),
    '云溪水厂,云溪区,竣工,8000,5000,3000,200,2700,2022-01,2022-01,2023-12,',
  ],
  '2023-11/青禾县': [row(HOSPITAL, '新开工,12000,0,2000,150,1500'), OLD_PARK],
  '2023-12/云溪区': [
    row(ROAD, '10000,6000,600,5600'),
    '云溪水厂,云溪区,竣工,8000,5000,3000,300,3000,2022-01,2022-01,2023-12,2023-12',
  ],
  '2023-12/青禾县': [row(HOSPITAL, '新开工,12000,0,2000,300,1800'), OLD_PARK],
  '2024-01/云溪区': [row(ROAD, '15600,7000,700,700')],
  '2024-01/青禾县': [row(HOSPITAL, '续建,12000,1800,4000,100,100'), row(PARK, '新开工,9000,0,1000,0,0')],
  '2024-02/云溪区': [row(ROAD, '15600,7000,500,1200')],
  '2024-02/青禾县': [row(HOSPITAL, '续建,12000,1800,4000,150,250'), row(PARK, '新开工,9000,0,1000,0,0')],
};
const PLANS = {
  2023: [
    '云溪大道,云溪区,续建,30000,10000,6000,2022-03,2025-10',
    '云溪水厂,云溪区,竣工,8000,5000,3000,2022-01,2023-12',
    '青禾医院,青禾县,新开工,12000,0,2000,2023-05,2025-12',
    '青禾物流园,青禾县,储备,9000,,,2024-03,2026-06',
  ],
  2024: [
    '云溪大道,云溪区,续建,30000,15600,7000,2022-03,2025-10',
    '青禾医院,青禾县,续建,12000,1800,4000,2023-05,2025-12',
    '青禾物流园,青禾县,新开工,9000,0,1000,2024-03,2026-06',
  ],
};
const MONTHS = ['2023-11', '2023-12', '2024-01', '2024-02'];
const SCHEME = `id: ours
name: 月榜
indicators:
  - { key: 投资, scoring: time, measure: rate, weight: 100 }
boards:
  target: [{ measure: rate, from: time }]
  red: 1
  black: 1
  every: month
`;

let root: string;
const write = (path: string, text: string) => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};
const json = async (...argv: string[]) => {
  const { code, out, err } = await kp(root, ...argv, '--format', 'json');
  expect(code, err).toBe(0);
  return JSON.parse(out);
};

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'kp-turn-'));
  write('kp.yaml', 'city: 云岭市\nagencies: [云溪区, 青禾县]\nschemes: [ours]\n');
  write('schemes/ours.yaml', SCHEME);
  for (const [year, lines] of Object.entries(PLANS))
    write(`plan/${year}.csv`, [PLAN_HEADER, ...lines, ''].join('\n'));
  for (const [path, lines] of Object.entries(LISTS))
    write(`submissions/${path}.csv`, [HEADER, ...lines, ''].join('\n'));
});
afterAll(() => rmSync(root, { recursive: true }));

test.each(MONTHS)('%s has nothing to be said', async (month) => {
  const { findings } = await json('check', '--period', month);
  expect(findings).toEqual([]);
});

test('a form of January begins with what was done by December, and with the new plan', async () => {
  expect((await kp(root, 'template', '--all', '--period', '2024-01', '-o', join(root, 'forms'))).code).toBe(
    0,
  );
  const form = join(root, 'forms/青禾县2024年1月重点项目进度表.xlsx');
  const { records } = await json('normalize', form, '--period', '2024-01');
  const known = Object.fromEntries(
    records.map(({ name, phase, completedBefore, annualPlan, completed }: Record<string, unknown>) => [
      name,
      [phase, completedBefore, annualPlan, completed],
    ]),
  );
  expect(known).toEqual({
    青禾医院: ['续建', 18_000_000, 40_000_000, null],
    青禾物流园: ['新开工', 0, 10_000_000, null],
  });
});

/** The same with open months, and with all of them closed. */
describe.each(['open', 'closed'])('%s months', (state) => {
  beforeAll(async () => {
    if (state === 'open') return;
    for (const month of MONTHS) expect((await kp(root, 'close', '--period', month)).code).toBe(0);
  });

  test('what is done in a year is not held against what was done in another', async () => {
    const { out } = await kp(root, 'compare', '2023-12', '2024-01', '--no-color');
    expect(out).toContain('云溪水厂');
    const document = await json('compare', '2023-12', '2024-01');
    expect(document.changes.completed.difference).toBeNull();
    expect(document.changes.projects).toMatchObject({ before: 4, after: 3, difference: -1 });
  });

  test('a trend begins anew in January', async () => {
    const { series } = await json('trend', '--from', '2023-11', '--to', '2024-02');
    const [rate, completed] = series;
    expect(completed.points.map(({ value }: { value: number }) => value / 10_000)).toEqual([
      9_200, 10_400, 800, 1_450,
    ]);
    expect(rate.points.map(({ value }: { value: number }) => Math.round(value * 1000))).toEqual([
      836, 945, 67, 121,
    ]);
  });

  test('streaks go on over the turn of the year', async () => {
    const { tracks } = await json('rank', '--period', '2024-02');
    const told = tracks[0].agencies.map(({ agency, board, streak }: Record<string, unknown>) => [
      agency,
      board,
      streak,
    ]);
    expect(told).toEqual([
      ['云溪区', 'red', 2],
      ['青禾县', 'black', 4],
    ]);
  });

  test('the months are all there, and each is what it was', async () => {
    const { code } = await kp(root, 'history', 'verify');
    expect(code).toBe(0);
    for (const month of MONTHS) expect((await kp(root, 'check', '--period', month)).code).toBe(0);
  });
});
