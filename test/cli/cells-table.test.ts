import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { memoryEffects } from './memory-effects.ts';

async function table(input: string, ...argv: readonly string[]): Promise<{ out: string; err: string }> {
  const effects = memoryEffects({ input });
  expect(await main(['cells', '-', '--table', ...argv], effects)).toBe(0);
  return { out: effects.out(), err: effects.err() };
}

const lines = (...all: readonly string[]): string => all.map((line) => `${line}\n`).join('');

const GOODS = ['date,item,count,price', '1/2,pen,3,4.50', '2/2,ink,1,9.00', '3/2,pad,2,7.25'];
const LIST = [
  '序号,项目名称,责任单位,总投资（万元）',
  '1,甲路,武侯区,100',
  '2,乙路,武侯区,200',
  '3,丙路,青羊区,300',
  '合计,,,600',
];

describe('only the table is printed', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ['as it is', GOODS, GOODS],
    ['below a title', ['Sales of the year,,,', ...GOODS], GOODS],
    ['below lines of words', ['Sales', 'made by hand', '', ...GOODS], GOODS],
    ['above a note', [...GOODS, 'checked by two'], GOODS],
    ['between both', ['Sales', ...GOODS, '', 'checked'], GOODS],
    ['with cells that are not filled', [...GOODS, '4/2,,,1.00'], [...GOODS, '4/2,,,1.00']],
    ['with an empty line in it', [...GOODS, '', '4/2,cap,1,1.00'], [...GOODS, ',,,', '4/2,cap,1,1.00']],
    ['the longest of two', ['a,b', '1,2', 'and', ...GOODS], GOODS],
    ['of one column', ['name', 'pen', 'ink'], ['name', 'pen', 'ink']],
  ])('by its shape, %s', async (_, given, printed) => {
    const { out, err } = await table(lines(...given), '--delimiter', ',');
    expect(out).toBe(lines(...printed));
    expect(err).toContain('没有认出清单');
  });

  test.each<[string, readonly string[], readonly string[]]>([
    ['below title and unit', ['重点项目表,,,', ',,,单位：万元', ...LIST], LIST],
    ['above a note and a signature', [...LIST, '注：不含征地拆迁,,,', '填表人：李四,,,'], LIST],
    ['with sections', LIST.toSpliced(1, 0, '一、续建项目,,,'), LIST.toSpliced(1, 0, '一、续建项目,,,')],
  ])('a list as it was recognised, %s', async (_, given, printed) => {
    const { out, err } = await table(lines(...given));
    expect(out).toBe(lines(...printed));
    expect(err).toContain('清单在A');
  });

  test('of the sheet that has the list', async () => {
    const effects = memoryEffects();
    const file = 'fixtures/submissions/chengdu-2019-08/青羊区2019年8月重点项目月报.xlsx';
    await main(['cells', file, '--table', '--format', 'ndjson', '--lang', 'en'], effects);
    expect(effects.out().split('\n')[0]).toBe('{"address":"A3","type":"text","raw":"序号","text":"序号"}');
    expect(effects.err()).toContain('the list: sheet 续建项目, A3:O18 (all that is filled: A1:O18)');
  });
});
