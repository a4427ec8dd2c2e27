import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { kp, smallWorkspace } from './small-workspace.ts';

/** `--fields`, `--format github` and `-o -`: what a pipeline asks for. */
const root = smallWorkspace({
  'submissions/2023-08': '甲,,新都区,省重点,续建,100,50,不详细\n乙,,新都区,,续建,100,50,20',
});
afterAll(() => rmSync(root, { recursive: true }));

describe('--fields', () => {
  test.each([
    [
      'the order is that of the call',
      ['report', '--format', 'csv'],
      'rate,key',
      ['完成率,责任单位', '40.00%,新都区', '40.00%,全部项目'],
    ],
    [
      'a title is as good as an id',
      ['report', '--format', 'csv'],
      '责任单位',
      ['责任单位', '新都区', '全部项目'],
    ],
    [
      'objects have these keys alone',
      ['report', '--format', 'ndjson', '--by', 'agency'],
      'key,projects',
      ['{"key":"新都区","projects":2}', '{"key":"全部项目","projects":2}'],
    ],
    [
      'records as well',
      ['normalize'],
      'name,completed',
      ['{"name":"甲","completed":null}', '{"name":"乙","completed":200000}'],
    ],
    [
      'and as CSV',
      ['normalize', '--format', 'csv'],
      'completed,name',
      ['completed,name', ',甲', '200000,乙'],
    ],
    [
      'findings',
      ['check', '--format', 'ndjson', '--only', 'money/unreadable'],
      'code,cell',
      ['{"code":"money/unreadable","cell":"H2"}'],
    ],
  ])('%s: kp %j --fields %s', async (_, call, fields, lines) => {
    const { out, err } = await kp(root, ...call, '--fields', fields, '-q');
    expect(out.trimEnd().split('\n'), err).toEqual(lines);
  });

  test.each([
    [
      'a column that there is not',
      ['report', '--format', 'csv', '--fields', 'agencie'],
      '“--fields”的取值“agencie”不对',
    ],
    ['of records', ['normalize', '--fields', 'nmae'], '“--fields”的取值“nmae”不对，应为：name'],
    ['nothing that has columns', ['report', '--fields', 'key'], '--fields 选择的是表格的列'],
    ['none named', ['report', '--format', 'csv', '--fields', ','], '应为：key,completed'],
  ])('%s: kp %j', async (_, call, sentence) => {
    const { code, out, err } = await kp(root, ...call);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(sentence);
  });

  test('nothing is written where a column is unknown', async () => {
    const path = join(root, 'out', 'a.csv');
    const { code } = await kp(root, 'report', '-o', path, '--fields', 'nothing');
    expect([code, existsSync(path)]).toEqual([2, false]);
  });

  test('a CSV file has them too', async () => {
    const path = join(root, 'out', 'a.csv');
    await kp(root, 'report', '-o', path, '--fields', 'key');
    expect(readFileSync(path, 'utf8')).toBe('\uFEFF责任单位\n新都区\n全部项目\n');
  });
});

describe('-o -', () => {
  test('is standard output', async () => {
    const plain = await kp(root, 'report', '--format', 'csv', '-q');
    expect(await kp(root, 'report', '--format', 'csv', '-q', '-o', '-')).toEqual(plain);
  });
});

describe('check --format github', () => {
  test('is a command a finding, beside its file and line', async () => {
    const { code, out } = await kp(root, 'check', '--format', 'github', '--only', 'money/unreadable');
    expect(code).toBe(1);
    expect(out).toMatch(
      /^::error file=submissions\/2023-08\/清单\.csv,line=2,title=money\/unreadable::H2 · “本年累计完成投资”填“不详细”[^\n]*\n$/,
    );
  });
});
