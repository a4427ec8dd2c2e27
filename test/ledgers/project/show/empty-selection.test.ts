import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read } from '@e965/xlsx';
import { afterAll, expect, test } from 'vitest';
import { main } from '../../../../src/cli/main.ts';
import { memoryEffects } from '../../../cli/memory-effects.ts';

const folder = mkdtempSync(join(tmpdir(), 'kp-empty-'));
afterAll(() => rmSync(folder, { recursive: true }));
writeFileSync(
  join(folder, 'list.csv'),
  '项目名称,责任单位,项目级别,项目性质,总投资（万元）,年度计划投资（万元）,本年累计完成投资（万元）\n甲,武侯区,省重点,续建,9,8,5\n',
);

async function report(...options: string[]) {
  const effects = memoryEffects();
  const code = await main(['report', join(folder, 'list.csv'), '--period', '2019-08', ...options], effects);
  return { code, out: effects.out() };
}

test.each([
  ['table', '没有符合条件的项目'],
  ['md', '没有符合条件的项目'],
  ['json', '"projects": 0'],
  ['ndjson', '"projects":0'],
  ['csv', '全部项目,0,,,,,\n'],
  ['tsv', '全部项目\t0\t\t\t\t\t\n'],
])('no project meets the conditions: --format %s', async (format, expected) => {
  const { code, out } = await report('--where', '级别=国家重点', '--format', format);
  expect(code).toBe(0);
  expect(out).toContain(expected);
  expect(out).not.toMatch(/NaN|undefined|Infinity/);
});

test('no project meets the conditions: the pack holds what there is to tell', async () => {
  const pack = join(folder, 'pack');
  expect((await report('--where', '性质=储备', '-o', `${pack}/`)).code).toBe(0);
  expect(readdirSync(pack).sort()).toEqual([
    'manifest.json',
    'report.json',
    '总体情况.csv',
    '报告.md',
    '挂图.html',
    '汇总表.xlsx',
    '通报.docx',
  ]);
  const { Sheets, SheetNames } = read(readFileSync(join(pack, '汇总表.xlsx')));
  expect(SheetNames).toContain('项目明细');
  const all = Object.entries(Sheets.总体!).find(([, cell]) => cell.v === '全部项目')?.[0];
  expect(Sheets.总体?.[all!.replace('A', 'B')]).toMatchObject({ v: 0 });
});

test('the pack leaves out tables that have nothing to tell', async () => {
  const pack = join(folder, 'whole');
  await report('-o', `${pack}/`);
  const names = readdirSync(pack);
  expect(names).toContain('分责任单位情况.csv');
  for (const name of ['对标情况.csv', '分重点片区情况.csv', '竣工情况.csv', '储备情况.csv'])
    expect(names).not.toContain(name);
  expect(readFileSync(join(pack, '报告.md'), 'utf8')).not.toMatch(/## (?:开工|竣工|储备)情况/);
});

test('a little money is said and shown in 万元', async () => {
  const { out } = await report();
  expect(out).toContain('完成投资5万元，占年度计划8万元的62.50%');
  expect(out).toMatch(/分责任单位情况 {2}金额单位：万元/);
  expect((await report('--format', 'csv')).out).toContain('总投资（万元）');
  expect((await report('--format', 'csv', '--unit', '亿元')).out).toContain('武侯区,1,0.0009,');
});

test('the same list gives the same workbook, however it is named', async () => {
  const names = [join(folder, 'list.csv'), `${folder}/../${folder.split('/').at(-1)}/list.csv`];
  const books: Buffer[] = [];
  for (const [index, name] of names.entries()) {
    const path = join(folder, `${index}.xlsx`);
    await main(['report', name, '--period', '2019-08', '-q', '-o', path], memoryEffects());
    books.push(readFileSync(path));
  }
  expect(Buffer.compare(books[0]!, books[1]!)).toBe(0);
});
