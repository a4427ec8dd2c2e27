import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { displayWidth } from '../../src/write/terminal/display-width.ts';
import { kp, kpOn, smallWorkspace } from './small-workspace.ts';

/** January without anything done, nothing from February, 郫都区 only in March. */
const LISTS = {
  'submissions/2023-01': '甲,,新都区,省重点,续建,100,50,0',
  'submissions/2023-03': '甲,,新都区,省重点,续建,100,50,20\n乙,,郫都区,,续建,100,,',
  'submissions/2023-04': '甲,,新都区,省重点,续建,100,50,15',
};
let root: string;
beforeAll(() => {
  root = smallWorkspace(LISTS);
});
afterAll(() => rmSync(root, { recursive: true }));

async function points(...argv: string[]) {
  const { code, out, err } = await kp(root, 'trend', ...argv, '--format', 'json');
  expect(code, err).toBe(0);
  return JSON.parse(out);
}

describe('a reserve of the plan that has become a start', () => {
  const lists = {
    'submissions/2023-08': '甲,,新都区,,新开工,100,50,20',
    'plan/2023.csv': '甲,,新都区,,储备,100,0,',
  };
  test.each<[string, typeof lists, number]>([
    ['counts as converted, as in the report of that month', lists, 1],
    [
      'does not where the plan had it as a start',
      { ...lists, 'plan/2023.csv': '甲,,新都区,,新开工,100,50,' },
      0,
    ],
  ])('%s', async (_, given, expected) => {
    const own = smallWorkspace(given);
    const json = async (...argv: string[]) => JSON.parse((await kp(own, ...argv, '--format', 'json')).out);
    const { series } = await json('trend', 'reserves.converted.projects');
    const { reserves } = await json('report');
    rmSync(own, { recursive: true });
    expect([series[0].points[0].value, reserves.converted.projects]).toEqual([expected, expected]);
  });
});

describe('kp trend', () => {
  test('the completion rate and completed investment of every month; a month without lists is missing, not 0', async () => {
    expect(await points()).toEqual({
      schema: 'kp.trend/1',
      from: '2023-01',
      to: '2023-04',
      months: [
        { period: '2023-01', state: 'open' },
        { period: '2023-02', state: 'missing' },
        { period: '2023-03', state: 'open' },
        { period: '2023-04', state: 'open' },
      ],
      series: [
        {
          figure: 'overall.rate',
          unit: 'fraction',
          points: [
            { period: '2023-01', value: 0 },
            { period: '2023-02', value: null, reason: 'no-month' },
            { period: '2023-03', value: 0.4, missing: { projects: 1, annualPlan: 0 } },
            { period: '2023-04', value: 0.3 },
          ],
        },
        {
          figure: 'overall.completed',
          unit: 'yuan',
          points: [
            { period: '2023-01', value: 0 },
            { period: '2023-02', value: null, reason: 'no-month' },
            { period: '2023-03', value: 200_000 },
            { period: '2023-04', value: 150_000 },
          ],
        },
      ],
    });
  });

  test.each<[string, string, string, (number | null)[], (string | undefined)[]]>([
    [
      'a count',
      'overall.projects',
      'projects',
      [1, null, 2, 1],
      [undefined, 'no-month', undefined, undefined],
    ],
    [
      'a lead',
      'overall.lead',
      'points',
      [-8.333333333333334, null, null, -3.3333333333333335],
      [undefined, 'no-month', 'incomplete', undefined],
    ],
    [
      'an agency that comes and goes',
      'byAgency[郫都区].projects',
      'projects',
      [null, null, 1, null],
      ['no-projects', 'no-month', undefined, 'no-projects'],
    ],
    [
      'what nobody reported',
      'byAgency[郫都区].completed',
      'yuan',
      [null, null, null, null],
      ['no-projects', 'no-month', 'not-reported', 'no-projects'],
    ],
    [
      'as the shell leaves it',
      "byLevel['省重点'].completed",
      'yuan',
      [0, null, 200_000, 150_000],
      [undefined, 'no-month', undefined, undefined],
    ],
  ])('%s', async (_, figure, unit, values, reasons) => {
    const [series] = (await points(figure)).series;
    expect(series.unit).toBe(unit);
    expect(series.points.map(({ value }: { value: number | null }) => value)).toEqual(values);
    expect(series.points.map(({ reason }: { reason?: string }) => reason)).toEqual(reasons);
  });

  test.each([
    [['--from', '2023-02'], '2023-03', '2023-04'],
    [['--to', '2023-03'], '2023-01', '2023-03'],
    [['--from', '2023-03', '--to', '2023-03'], '2023-03', '2023-03'],
    [['--from', '2020-01', '--to', '2030-01'], '2023-01', '2023-04'],
  ])('%j', async (argv, from, to) => {
    expect(await points(...argv)).toMatchObject({ from, to });
  });

  test('as a picture: a bar a month, none where there is no month, a mark where there is nothing done', async () => {
    const { out } = await kpOn(60, root, 'trend', 'overall.completed', '--no-color');
    const lines = out.split('\n').filter((line) => /^ {2}2023-/.test(line));
    expect(lines).toEqual([
      '  2023-01      0.00  ▏',
      '  2023-02  没有数据',
      `  2023-03     20.00  ${'█'.repeat(39)}`,
      `  2023-04     15.00  ${'█'.repeat(29)}▎`,
    ]);
  });

  test('bars below zero end where those above begin', async () => {
    const { out } = await kpOn(60, root, 'trend', 'byAgency[新都区].lead', '--no-color');
    const lines = out.split('\n').filter((line) => /^ {2}2023-/.test(line));
    const axis = lines[0]!.indexOf('▏');
    expect(lines[0]!.slice(0, axis)).toMatch(/-8\.3 {2}█+$/);
    expect(lines[2]!.slice(0, axis)).toMatch(/\+15\.0 +$/);
    expect(lines[2]!.slice(axis)).toMatch(/^█+[▏▎▍▌▋▊▉]?$/);
  });

  test.each([40, 80, 120])('fits a terminal of %i columns, without colour', async (columns) => {
    const { out } = await kpOn(columns, root, 'trend', '--no-color');
    for (const line of out.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(columns);
    expect(out).not.toContain('\u001b');
  });

  test.each([
    [
      'csv',
      '月份,完成率,本年累计完成投资（万元）\n2023-01,0.00%,0\n2023-02,,\n2023-03,40.00%,20\n2023-04,30.00%,15\n',
    ],
    ['ndjson', '{"period":"2023-01","overall.rate":0,"overall.completed":0}\n'],
  ])('--format %s', async (format, start) => {
    expect((await kp(root, 'trend', '--format', format)).out.startsWith(start)).toBe(true);
  });

  test('-o', async () => {
    const path = join(root, 'out.xlsx');
    expect((await kp(root, 'trend', '-o', path, '-q')).code).toBe(0);
    expect(readFileSync(path).subarray(0, 2).toString()).toBe('PK');
  });

  test('an agency under the name it has now', async () => {
    const lists = {
      'submissions/2023-01': '甲,,市商务局,,续建,100,50,5',
      'submissions/2023-02': '甲,,市投促局,,续建,100,50,9',
    };
    const renamed = smallWorkspace(lists, 'agencies:\n  - name: 市投促局\n    aliases: [市商务局]\n');
    const { out } = await kp(renamed, 'trend', 'byAgency[市投促局].completed', '--format', 'csv');
    expect(out.split('\n').slice(1)).toEqual(['2023-01,5', '2023-02,9', '']);
    rmSync(renamed, { recursive: true });
  });

  test.each([
    ['no workspace', undefined, [], 'kp.yaml'],
    ['no such figure', 'root', ['overall.rat'], 'overall.rate'],
    ['no month so late', 'root', ['--from', '2024-01'], '2023-01…2023-04'],
    ['no month so early', 'root', ['--to', '2022-01'], '2023-01…2023-04'],
    ['no month at all', 'root', ['--to', '13'], '--to'],
  ])('refused: %s', async (_, where, argv, said) => {
    const { code, out, err } = await kp(where === undefined ? undefined : root, 'trend', ...argv);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(said);
  });
});

describe('kp trend --project', () => {
  let own: string;
  beforeAll(() => {
    own = smallWorkspace(
      {
        'submissions/2023-01':
          '城东路,,新都区,,新开工,100,50,\n丙,,新都区,,续建,300,90,10\n同名,,新都区,,续建,500,70,1\n同名,,郫都区,,续建,700,60,2',
        'submissions/2023-03': '城东大道,,新都区,,新开工,100,50,20\n丙,,新都区,,续建,300,90,30',
        'submissions/2023-04': '丙,,新都区,,续建,300,90,40',
      },
      'city: 成都市\nidentities:\n  - from: [城东路]\n    to: [城东大道]\n',
    );
  });
  afterAll(() => rmSync(own, { recursive: true }));
  const asked = (...argv: string[]) => kp(own, 'trend', ...argv, '--format', 'json');

  test.each([['城东大道'], ['城东路']])(
    '%s is followed through its renaming, and where no list has it',
    async (name) => {
      const { code, out, err } = await asked('overall.completed', '--project', name);
      expect(code, err).toBe(0);
      const { project, series } = JSON.parse(out);
      expect(
        project.map(({ period, name: said, completed }: Record<string, unknown>) => [
          period,
          said,
          completed,
        ]),
      ).toEqual([
        ['2023-01', '城东路', null],
        ['2023-03', '城东大道', 200_000],
      ]);
      expect(series[0].points.map(({ value }: { value: number | null }) => value)).toEqual([
        null,
        null,
        200_000,
        null,
      ]);
    },
  );

  test('the picture and the table say of every month what its lists have', async () => {
    const { out } = await kp(own, 'trend', '--project', '城东大道', '--no-color');
    expect(out).toMatch(/2023-02 +没有数据/);
    expect(out).toMatch(/2023-04 +清单中没有/);
    const csv = await kp(own, 'trend', '--project', '城东大道', '--format', 'csv');
    expect(csv.out.split('\n')[0]).toContain('项目名称');
  });

  test.each([
    ['同名', '同名（新都区）'],
    ['城东大到', '城东大道'],
    ['没有这个项目', '丙'],
  ])('%s is refused with what could be meant', async (name, expected) => {
    const { code, err } = await asked('--project', name);
    expect(code).toBe(2);
    expect(err).toContain('--project');
    expect(err).toContain(expected);
  });

  test('one of several of a name by its agency', async () => {
    const { out } = await asked('--project', '同名（郫都区）');
    expect(JSON.parse(out).project).toMatchObject([{ agency: '郫都区', completed: 20_000 }]);
  });
});
