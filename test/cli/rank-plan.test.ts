import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { kp } from './small-workspace.ts';

/** Three districts with a project that goes well and one that does not; 乙区 pushes the latter into 甲区's list. */
const LIST =
  '项目名称,责任单位,项目性质,总投资（万元）,年度计划投资（万元）,本年累计完成投资（万元）,是否开工\n';
const PLAN = '项目名称,责任单位,项目性质,总投资（万元）,年度计划投资（万元）\n';
const PLANNED = `${PLAN}甲快,甲区,续建,9000,1000
甲慢,甲区,续建,9100,1000
乙快,乙区,续建,9200,1000
乙慢,乙区,续建,9300,1000
丙快,丙区,新开工,9400,1000
丙慢,丙区,续建,9500,1000
`;
const JIA = '甲快,甲区,续建,9000,1000,900,是\n甲慢,甲区,续建,9100,1000,500,是\n';
const YI = '乙快,乙区,续建,9200,1000,900,是\n';
const SLOW = '乙慢,{},续建,9300,1000,100,是\n';
const BING = '丙快,丙区,新开工,9400,1000,700,是\n丙慢,丙区,续建,9500,1000,700,是\n';
const SCHEME =
  'id: ours\nname: 本市\ndecimals: 0\nindicators:\n  - { key: 投资, scoring: target, measure: rate, target: 100%, weight: 100, cap: none }\n';

let root: string;
function workspace(lists: Readonly<Record<string, string>>, more = '', plan = PLANNED): void {
  root = mkdtempSync(join(tmpdir(), 'kp-rank-plan-'));
  const files = {
    'kp.yaml': `agencies: [甲区, 乙区, 丙区]\nschemes: [ours]\n${more}`,
    'schemes/ours.yaml': SCHEME,
    'plan/2023.csv': plan,
    ...Object.fromEntries(
      Object.entries(lists).map(([agency, rows]) => [`submissions/2023-09/${agency}.csv`, LIST + rows]),
    ),
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}
afterEach(() => rmSync(root, { recursive: true }));

async function ranked(...argv: string[]) {
  const { code, out, err } = await kp(root, 'rank', ...argv, '--format', 'json');
  expect(code, err).toBe(0);
  const [track] = JSON.parse(out).tracks;
  return track.agencies.map(({ agency, rank, state, score }: Record<string, unknown>) =>
    [agency, rank ?? state, typeof score === 'number' ? Math.round(score) : ''].join(' ').trim(),
  );
}

describe('a project pushed into a neighbour’s list', () => {
  test.each([
    ['stays with its agency in the boards', PLANNED, ['甲区 1 70', '丙区 1 70', '乙区 3 50']],
    [
      'goes where the plan has handed it',
      PLANNED.replace('乙慢,乙区', '乙慢,甲区'),
      ['乙区 1 90', '丙区 2 70', '甲区 3 50'],
    ],
  ])('%s', async (_, plan, expected) => {
    workspace({ 甲区: JIA + SLOW.replace('{}', '甲区'), 乙区: YI, 丙区: BING }, '', plan);
    expect(await ranked()).toEqual(expected);
  });

  test('who pushes all of them away has reported nothing', async () => {
    workspace({ 甲区: JIA + YI.replace('乙区', '甲区') + SLOW.replace('{}', '甲区'), 丙区: BING });
    expect(await ranked()).toEqual(['甲区 1 70', '丙区 1 70', '乙区 not-reported']);
  });
});

describe('by the plan', () => {
  const lists = { 甲区: JIA, 乙区: YI + SLOW.replace('{}', '乙区'), 丙区: BING };
  const cheating = {
    ...lists,
    丙区: BING.replace('续建,9500,1000,700', '续建,9500,500,700'),
  };

  test.each([
    ['reported figures where nobody says otherwise', '', [], ['丙区 1 93', '甲区 2 70', '乙区 3 50']],
    ['the plan’s, with --plan', '', ['--plan', 'original'], ['甲区 1 70', '丙区 1 70', '乙区 3 50']],
    ['the plan’s, with basis in kp.yaml', 'basis: adjusted\n', [], ['甲区 1 70', '丙区 1 70', '乙区 3 50']],
    [
      'reported figures with --plan reported, whatever kp.yaml says',
      'basis: adjusted\n',
      ['--plan', 'reported'],
      ['丙区 1 93', '甲区 2 70', '乙区 3 50'],
    ],
  ])('%s', async (_, more, argv, expected) => {
    workspace(cheating, more);
    expect(await ranked(...argv)).toEqual(expected);
  });

  test('report goes by the same basis', async () => {
    workspace(cheating, 'basis: original\n');
    const planOf = async (...argv: string[]) =>
      JSON.parse((await kp(root, 'report', ...argv, '--format', 'json')).out).overall.annualPlan / 10_000;
    expect([await planOf(), await planOf('--plan', 'reported')]).toEqual([6_000, 5_500]);
  });

  test('who is silent is not ranked by its plan', async () => {
    workspace({ 甲区: JIA, 丙区: BING });
    expect(await ranked('--plan', 'original')).toEqual(['甲区 1 70', '丙区 1 70', '乙区 not-reported']);
  });

  test('a score is traced to the plan that it goes by', async () => {
    workspace(cheating);
    const { out, err } = await kp(root, 'trace', 'rank[丙区].score', '--plan', 'original', '--no-color');
    expect(err).toBe('');
    expect(out).toContain('plan/2023.csv');
  });
});
