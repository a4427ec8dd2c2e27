import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read, utils, type WorkBook } from '@e965/xlsx';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { kp } from '../cli/small-workspace.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'kp-subjects-'));
  cpSync('fixtures/workspaces/matters', root, { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

/** The workbook of a month. */
async function workbook(...argv: string[]): Promise<WorkBook> {
  const path = join(root, 'a.xlsx');
  expect(await kp(root, 'report', ...argv, '-q', '-o', path)).toMatchObject({ code: 0, err: '' });
  return read(readFileSync(path));
}

/** The sheets of what a month has beside its projects, in their order. */
function beside({ SheetNames }: WorkBook): readonly string[] {
  return SheetNames.slice(SheetNames.indexOf('开工竣工储备') + 1, SheetNames.indexOf('图表数据'));
}

function textOf({ Sheets }: WorkBook, sheet: string): string {
  return utils.sheet_to_csv(Sheets[sheet]!);
}

/** A scheme of the office's own, from a month on. */
function scheme(id: string, name: string, from: string): void {
  mkdirSync(join(root, 'schemes'), { recursive: true });
  writeFileSync(
    join(root, `schemes/${id}.yaml`),
    `id: ${id}\nname: ${name}\nfrom: ${from}\nindicators:\n  - { key: 投资, scoring: time, measure: rate, weight: 10 }\n`,
  );
}

describe('what a month has beside its projects', () => {
  test('each in its place, what is read first before the rest', async () => {
    const sheets = beside(await workbook());
    const order = ['对比上月', '红黑榜（基本办法）', '预测', '需协调事项', '包联'];
    expect(sheets.filter((name) => order.includes(name))).toEqual(order);
  });

  test('a month with no lists before it is compared with none', async () => {
    const [later, first] = [beside(await workbook()), beside(await workbook('--period', '2024-02'))];
    expect([later.includes('对比上月'), first.includes('对比上月')]).toEqual([true, false]);
  });

  test('boards by the other schemes come last, each with its name', async () => {
    scheme('own', '自定', '2024-01');
    scheme('other', '园区红黑榜', '2024-01');
    appendFileSync(join(root, 'kp.yaml'), 'schemes: [own, other]\n');
    const book = await workbook();
    const sheets = beside(book);
    expect(sheets.indexOf('红黑榜（自定）')).toBeLessThan(sheets.indexOf('预测'));
    expect(sheets.indexOf('园区红黑榜')).toBeGreaterThan(sheets.indexOf('包联'));
    expect(book.SheetNames).toEqual(expect.arrayContaining(['得分明细（自定）', '得分明细（园区红黑榜）']));
  });

  test('what cannot be done is said on the first sheet, and keeps nothing else from it', async () => {
    scheme('own', '自定', '2024-04');
    appendFileSync(join(root, 'kp.yaml'), 'schemes: [own]\n');
    const book = await workbook();
    expect(beside(book).filter((name) => name.includes('红黑榜'))).toEqual([]);
    expect(beside(book)).toEqual(expect.arrayContaining(['对比上月', '预测', '需协调事项']));
    expect(textOf(book, '总体')).toContain('红黑榜未完成');
  });

  test('of a selection of projects nothing is said of the others', async () => {
    expect(beside(await workbook('--where', '责任单位=澄江区')).join()).not.toMatch(/红黑榜|预警|预测|包联/);
  });

  test('the forecast says what the year comes to, with the months that its chart draws', async () => {
    const text = textOf(await workbook(), '预测');
    expect(text).toContain('全年完成预测');
    expect(text).toContain('今年以来');
    expect(text).toContain('2024-02');
  });
});
