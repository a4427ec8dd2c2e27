import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { kp, smallWorkspace } from './small-workspace.ts';

const CONFIGURATION = 'city: 成都市\nagencies: [{ name: 新都区 }, { name: 郫都区, aliases: [郫县] }]\n';
const NEW = '甲,,新都区,省重点,续建,100,50,20';
const BAD = '乙,,郫都区,,续建,100,待核,20';

let root: string;
afterEach(() => rmSync(root, { recursive: true }));

interface Point {
  readonly period: string;
  readonly reported: boolean;
  readonly errors: number | null;
}
interface Trend {
  readonly months: readonly { readonly state: string }[];
  readonly findings: {
    readonly byAgency: readonly { readonly key: string | null; readonly points: readonly Point[] }[];
    readonly items: readonly Readonly<Record<string, unknown>>[];
  };
}

async function trend(...argv: string[]): Promise<Trend> {
  const { code, out, err } = await kp(root, 'trend', '--findings', '--format', 'json', ...argv);
  expect(code, err).toBe(0);
  return JSON.parse(out);
}

function errorsOf({ findings }: Trend): Record<string, (number | null)[]> {
  return Object.fromEntries(
    findings.byAgency.map(({ key, points }) => [key ?? '', points.map(({ errors }) => errors)]),
  );
}

describe('kp trend --findings', () => {
  test.each<[string, Record<string, string>, Record<string, (number | null)[]>]>([
    [
      'a list each: a plan that is no amount is one error of its agency',
      { 'submissions/2023-01/新都区.csv': NEW, 'submissions/2023-01/郫都区.csv': BAD },
      { 新都区: [0], 郫都区: [1] },
    ],
    [
      'one list of the city: whose row it is',
      { 'submissions/2023-01': `${NEW}\n${BAD}` },
      { 新都区: [0], 郫都区: [1], '': [0] },
    ],
    [
      'under the name that it has now',
      {
        'submissions/2023-01/新都区.csv': NEW,
        'submissions/2023-01/郫县.csv': BAD.replace('郫都区', '郫县'),
      },
      { 新都区: [0], 郫都区: [1] },
    ],
    [
      'who did not report has that as an error, and a month without lists is a gap',
      { 'submissions/2023-01': `${NEW}\n${BAD}`, 'submissions/2023-03': NEW },
      { 新都区: [0, null, 0], 郫都区: [1, null, 1], '': [0, null, null] },
    ],
    [
      'a project that was in the list before and is gone is its agency’s',
      {
        'submissions/2023-01': `${NEW}\n${BAD}\n丙,,彭州市,,续建,100,50,5`,
        'submissions/2023-02': `${NEW}\n${BAD}`,
      },
      { 新都区: [0, 0], 郫都区: [1, 1], 彭州市: [0, 1], '': [0, 0] },
    ],
    [
      'a file that cannot be read is of the agency that its name names',
      { 'submissions/2023-01/新都区.csv': NEW, 'submissions/2023-01/郫都区2023年1月.csv': '\u0000' },
      { 新都区: [0], 郫都区: [expect.any(Number) as unknown as number] },
    ],
  ])('%s', async (_, lists, expected) => {
    root = smallWorkspace(lists, CONFIGURATION);
    const { out } = await kp(root, 'trend', '--findings', '--format', 'json');
    expect(errorsOf(JSON.parse(out))).toEqual(expected);
  });

  test('every count is of findings that are listed with their cell, and together they are those of kp check', async () => {
    root = smallWorkspace({ 'submissions/2023-01': `${NEW}\n${BAD}` }, CONFIGURATION);
    const { findings } = await trend();
    expect(findings.items).toMatchObject([
      { period: '2023-01', agency: '郫都区', severity: 'error', cell: 'G3', code: 'money/unreadable' },
      // A whole column of a list that several agencies are in.
      { period: '2023-01', agency: null, severity: 'warning', cell: 'B1', code: 'code/missing' },
    ]);
    const check = JSON.parse((await kp(root, 'check', '--format', 'json')).out);
    expect(findings.items.map(({ period: _, agency: __, ...one }) => one)).toEqual(check.findings);
  });

  test('a closed month has the findings that it was closed with, whatever its lists have become', async () => {
    root = smallWorkspace({ 'submissions/2023-01': `${NEW}\n${BAD}` }, CONFIGURATION);
    expect((await kp(root, 'close', '--accept', '待更正', '-q')).code).toBe(0);
    const before = await trend();
    writeFileSync(
      join(root, 'submissions/2023-01/清单.csv'),
      '项目名称,责任单位,总投资（万元）\n甲,新都区,1\n',
    );
    const after = await trend();
    expect(after.months).toEqual([{ period: '2023-01', state: 'closed' }]);
    expect(after.findings).toEqual(before.findings);
    expect(errorsOf(after)).toEqual({ 新都区: [0], 郫都区: [1], '': [0] });
  });

  test('as tables: agencies by months for people, a line a month for programs', async () => {
    root = smallWorkspace(
      { 'submissions/2023-01': `${NEW}\n${BAD}`, 'submissions/2023-03': NEW },
      CONFIGURATION,
    );
    const csv = await kp(root, 'trend', '--findings', '--format', 'csv');
    expect(csv.out).toBe(
      '单位,月份,是否报送,错误,警告,说明\n新都区,2023-01,是,0,0,0\n新都区,2023-03,是,0,1,0\n郫都区,2023-01,是,1,0,0\n郫都区,2023-03,否,1,0,0\n,2023-01,否,0,1,0\n',
    );
    const { out } = await kp(root, 'trend', '--findings', '--no-color', '--lang', 'en');
    expect(out).toMatch(/Agency +Jan +Feb +Mar +All\n/);
    expect(out).toMatch(/郫都区 +1 +1 +2\n/);
    expect(out).toMatch(/All +1 +1 +2\n/);
  });

  test.each([[['overall.rate']], [['--project', '甲']], [['--where', '责任单位=新都区']]])(
    'with %j it is refused',
    async (argv) => {
      root = smallWorkspace({ 'submissions/2023-01': NEW }, CONFIGURATION);
      const { code, err } = await kp(root, 'trend', '--findings', ...argv);
      expect(code).toBe(2);
      expect(err).toContain('--findings');
    },
  );
});
