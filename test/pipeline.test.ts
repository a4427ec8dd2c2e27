import { describe, expect, test } from 'vitest';
import { calculateReport } from '../src/ledgers/project/measures/report.ts';
import { reportTable } from '../src/ledgers/project/show/report/tables.ts';
import { report as words } from '../src/ledgers/project/words/zh-CN/report.ts';
import { type PipelineOptions, readDataset } from '../src/office/pipeline.ts';
import { renderWorkbook } from '../src/write/xlsx/workbook.ts';
import { SPEECH } from './language/speech.ts';

const LIST =
  '项目名称,项目性质,总投资（万元）,年度计划投资（万元）,1-8月完成投资（万元）\n甲工程,续建,100,50,30\n';
const AUGUST = { year: 2019, month: 8 };

/** Reads files given as name → text, bytes or an error. */
async function read(
  files: Record<string, string | Uint8Array | Error>,
  options: PipelineOptions = { period: AUGUST },
) {
  const sources = Object.entries(files).map(([name, content]) => ({
    name,
    read: async () => {
      if (content instanceof Error) throw content;
      return typeof content === 'string' ? new TextEncoder().encode(content) : content;
    },
  }));
  const { value, findings } = await readDataset(sources, options);
  return { ...value, codes: findings.map((one) => one.code), findings };
}

describe('the period', () => {
  test.each([
    ['a folder', { '2019-08/锦江区.csv': LIST }, '2019-8'],
    ['a file name', { '锦江区2019年1-8月.csv': LIST }, '2019-8'],
    ['a title', { '锦江区.csv': `锦江区2019年1-8月重点项目表,,,,\n${LIST}` }, '2019-8'],
    [
      'a folder for the month, a title for the year',
      { '8月/锦江区.csv': `锦江区2019年重点项目表,,,,\n${LIST}` },
      '2019-8',
    ],
    [
      'most file names',
      { '甲区2019年1-8月.csv': LIST, '乙区2019年1-8月.csv': `${LIST} `, '丙区2019年1-7月.csv': `${LIST}  ` },
      '2019-8',
    ],
    [
      'of a tie the later month',
      { '甲区2019年1-7月.csv': LIST, '乙区2019年1-8月.csv': `${LIST} ` },
      '2019-8',
    ],
    ['nothing', { '锦江区.csv': LIST }, undefined],
  ])('from %s', async (_, files, expected) => {
    const { period } = await read(files, {});
    expect(period && `${period.year}-${period.month}`).toBe(expected);
  });

  test.each([
    ['锦江区2019年1-7月.csv', LIST, ['period/conflict']],
    ['锦江区8月.csv', LIST, []],
    ['锦江区7月.csv', LIST, ['period/conflict']],
    ['锦江区20190903.csv', LIST, []],
    ['锦江区.csv', `锦江区2019年1-7月重点项目表,,,,\n${LIST}`, ['period/conflict']],
    ['锦江区2019年1-7月.csv', `锦江区2019年1-8月重点项目表,,,,\n${LIST}`, []],
  ])('%s in August', async (name, text, expected) => {
    const { codes } = await read({ [name]: text });
    expect(codes).toEqual(expected);
  });
});

describe('the same bytes twice', () => {
  test.each([
    ['锦江区.csv', '锦江区(1).csv', 'file/same-content'],
    ['锦江区.csv', '武侯区.csv', 'file/copied'],
    ['锦江区7月.csv', '锦江区8月.csv', 'file/copied'],
  ])('%s and %s', async (one, other, code) => {
    const { projects, codes } = await read({ [one]: LIST, [other]: LIST });
    expect(projects).toHaveLength(1);
    expect(codes).toContain(code);
  });
});

test('a file the system does not hand over is named, the others are read', async () => {
  const denied = Object.assign(new Error('permission denied'), { code: 'EACCES' });
  const { projects, findings } = await read({ '锦江区.csv': denied, '武侯区.csv': LIST });
  expect(projects).toHaveLength(1);
  expect(findings).toMatchObject([{ code: 'file/unreadable', facts: { reason: 'EACCES' } }]);
});

test('a sheet that is not there is an error, in a text file as well', async () => {
  const { codes } = await read({ '锦江区.csv': LIST }, { period: AUGUST, sheet: '清单' });
  expect(codes).toEqual(['sheet/not-found']);
});

test('a report of kp among the lists is no submission', async () => {
  const { projects } = await read({ '锦江区.csv': LIST });
  const report = calculateReport(projects, AUGUST, {});
  const material = { report, findings: [], words, speech: SPEECH };
  const tables = (['overall', 'detail', 'findings'] as const).map((id) => reportTable(id, material));
  const workbook = await renderWorkbook(tables, {});
  const again = await read({
    '锦江区.csv': LIST,
    '汇总表.xlsx': workbook,
    'report.json': '{\n  "schema": "kp.report/1",\n  "x": 1\n}\n',
  });
  expect(again.projects).toHaveLength(1);
  expect(again.codes).toEqual(['file/own-output', 'file/own-output']);
});

describe('points that may separate thousands', () => {
  const list = (...amounts: string[]) =>
    `项目名称,项目性质,总投资（万元）\n${amounts.map((amount, at) => `工程${at + 1}号,续建,${amount}`).join('\n')}\n`;

  test('three digits behind every point: asked about once, counted as decimals', async () => {
    const { projects, codes } = await read({ '甲区.csv': list('5.200', '12.450', '311') });
    expect(projects.map(({ totalInvestment }) => totalInvestment)).toEqual([52_000, 124_500, 3_110_000]);
    expect(codes.filter((code) => code === 'money/dot-groups')).toHaveLength(1);
  });

  test.each([
    ['other decimals', ['5.200', '12.45']],
    ['below one', ['5.200', '0.450']],
    ['four digits before the point', ['5.200', '1245.300']],
  ])('%s: decimals', async (_, amounts) => {
    const { codes } = await read({ '甲区.csv': list(...amounts) });
    expect(codes).not.toContain('money/dot-groups');
  });
});
