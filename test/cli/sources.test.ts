import { appendFileSync, rmSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { kp, smallWorkspace } from './small-workspace.ts';

const made: string[] = [];
afterAll(() => {
  for (const root of made) rmSync(root, { recursive: true });
});

const ONE = '甲,,,省重点,续建,100,50,30';
const LISTS = {
  'submissions/2023-08/报表一.csv': ONE,
  'submissions/2023-08/报表二.csv': '乙,,,省重点,续建,200,80,40',
};
const AGENCIES = 'agencies: [武侯区, {name: 郫都区, aliases: [郫县]}]\n';

async function figuresOf(sources: string, lists: Readonly<Record<string, string>> = LISTS) {
  const root = smallWorkspace(lists, `${AGENCIES}${sources}`);
  made.push(root);
  const report = JSON.parse((await kp(root, 'report', '--format', 'json')).out);
  const check = JSON.parse((await kp(root, 'check', '--format', 'json')).out);
  const found: { code: string; facts: object; file: string }[] = check.findings;
  return {
    agencies: report.byAgency.map(({ key, projects }: { key: string; projects: number }) => [key, projects]),
    projects: report.overall.projects,
    said: found
      .filter(({ code }) => /^file\/(?:left|stated|noted|other)|^period/.test(code))
      .map(({ code, facts }) => [code, facts]),
    notReported: check.notReported,
  };
}

describe('sources in kp.yaml', () => {
  test('nothing said: nobody knows whose lists they are', async () => {
    const { agencies, notReported } = await figuresOf('');
    expect([agencies, notReported]).toEqual([[], ['武侯区', '郫都区']]);
  });

  test.each([
    ['its name', '报表一.csv'],
    ['its folder and name', '2023-08/报表一.csv'],
    ['a pattern', '*一.csv'],
  ])('the agency of a file, by %s', async (_, file) => {
    const { agencies, said, notReported } = await figuresOf(`sources: [{file: '${file}', agency: 郫县}]`);
    expect(agencies).toEqual([['郫都区', 1]]);
    expect(notReported).toEqual(['武侯区']);
    expect(said).toEqual([['file/stated', { agency: '郫都区' }]]);
  });

  test('another folder of that name is not meant', async () => {
    expect((await figuresOf('sources: [{file: 2023-07/报表一.csv, agency: 郫县}]')).agencies).toEqual([]);
  });

  test('what is stated goes before what name and folder say, and is no conflict', async () => {
    const lists = { 'submissions/2023-08/武侯区/2023年7月.csv': ONE };
    const { agencies, said } = await figuresOf(
      'sources: [{file: 2023年7月.csv, agency: 郫都区, month: 2023-08}]',
      lists,
    );
    expect(agencies).toEqual([['郫都区', 1]]);
    expect(said).toEqual([['file/stated', { agency: '郫都区', month: '2023-08' }]]);
    const unsaid = await figuresOf('', lists);
    expect(unsaid.said.map(([code]) => code)).toEqual(['period/conflict']);
  });

  test('a file of another month is not counted', async () => {
    const { projects, said } = await figuresOf('sources: [{file: 报表一.csv, month: 2023-07}]');
    expect(projects).toBe(1);
    expect(said).toEqual([
      ['file/stated', { month: '2023-07' }],
      ['file/other-month', { month: '2023-07', used: '2023-08' }],
    ]);
  });

  test('a file that is left out counts nowhere, with the reason; a note takes nothing away', async () => {
    const { projects, said } = await figuresOf(
      'sources: [{file: 报表一.csv, leaveOut: 试报}, {file: 报表二.csv, note: 电话核实}]',
    );
    expect(projects).toBe(1);
    expect(said).toEqual([
      ['file/left-out', { reason: '试报' }],
      ['file/noted', { note: '电话核实' }],
    ]);
  });

  test('a file left out is no unreadable one, and inspect says so', async () => {
    const root = smallWorkspace(LISTS, 'sources: [{file: 报表一.csv, leaveOut: 试报}]');
    made.push(root);
    const { code, out } = await kp(root, 'inspect');
    expect(code).toBe(0);
    expect(out).toContain('报表一.csv  未计入：kp.yaml 写明');
    expect((await kp(root, 'report')).code).toBe(0);
  });

  test('only the sheet that is named is left out', async () => {
    const root = smallWorkspace({}, '');
    made.push(root);
    await kp(undefined, 'init', `${root}/example`, '--example');
    appendFileSync(
      `${root}/example/kp.yaml`,
      '\nsources: [{file: 柳湾区2024年1-3月.xlsx, sheet: Sheet1, leaveOut: 草稿}, {file: 柳湾区2024年1-3月.xlsx, sheet: Sheet9, leaveOut: 旧表}]\n',
    );
    const check = JSON.parse((await kp(`${root}/example`, 'check', '--format', 'json')).out);
    const left = check.findings.filter(({ code }: { code: string }) => code === 'file/left-out');
    expect(left).toMatchObject([{ sheet: 'Sheet1', facts: { reason: '草稿' } }]);
    const absent = check.findings.filter(({ code }: { code: string }) => code === 'file/no-such-sheet');
    expect(absent).toMatchObject([{ facts: { wanted: 'Sheet9', sheets: ['Sheet1'] } }]);
    expect(JSON.parse((await kp(`${root}/example`, 'report', '--format', 'json')).out).overall.projects).toBe(
      6,
    );
  });
});
