import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, describe, expect, test } from 'vitest';
import { kp, makeWorkspace, type Part } from '../history/workspace.ts';

/** One list of an agency beside another of the same month: which one counts, and that the other has no say. */
const roots: string[] = [];
afterAll(() => {
  for (const root of roots) rmSync(root, { recursive: true });
});

const HEADER = '项目名称,责任单位,项目性质,总投资（万元）,年度计划投资（万元）,1-5月完成投资（万元）\n';
type Row = readonly [name: string, completed: string];
const rows = (...all: readonly Row[]) =>
  all.map(([name, completed]) => `${name},柳溪区,续建,90000,24000,${completed}\n`).join('');
const list = (above: string, ...all: readonly Row[]) => `${above}${HEADER}${rows(...all)}`;
const reported = (day: number) => `填报时间：2022年6月${day}日,,,,,\n`;

const FAULTY = list('', ['柳溪大桥', '待核定'], ['东湖书院', '800']);
const MENDED = list('', ['柳溪大桥', '700'], ['东湖书院', '800']);

function sent(files: Part): string {
  const root = makeWorkspace(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [`submissions/2022-05/${name}`, text])),
  );
  writeFileSync(join(root, 'kp.yaml'), 'agencies: [柳溪区]\n');
  roots.push(root);
  return root;
}

async function checked(root: string) {
  const { code, out } = await kp(root, ['check', '--format', 'json']);
  const { findings, files } = JSON.parse(out);
  const found: { code: string; severity: string; facts: Record<string, unknown> }[] = findings;
  const received: { file: string; state: string; supersededBy: string | null }[] = files;
  return { code, found, codes: found.map((one) => one.code), received };
}

async function completed(root: string): Promise<number> {
  return JSON.parse((await kp(root, ['report', '--format', 'json'])).out).overall.completed / 10_000;
}

describe('a mended list beside the one before', () => {
  test.each<[how: string, former: string, later: string, files: Part]>([
    ['更正', '柳溪区.csv', '柳溪区（更正）.csv', {}],
    ['退回修改', '柳溪区.csv', '柳溪区（退回修改）.csv', {}],
    ['returned twice', '柳溪区（退回修改）.csv', '柳溪区（第2次退回）.csv', {}],
    ['returned after 更正', '柳溪区（更正）.csv', '柳溪区（更正）（退回修改）.csv', {}],
    ['returned to an English office', '柳溪区.csv', '柳溪区 (to mend).csv', {}],
    ['a second download', '柳溪区 (1).csv', '柳溪区 (2).csv', {}],
    [
      'a later 填报时间',
      '柳溪区.csv',
      '柳溪区项目表.csv',
      {
        '柳溪区.csv': reported(2) + FAULTY,
        '柳溪区项目表.csv': reported(4) + MENDED,
      },
    ],
    [
      'the month before in its title',
      '柳溪区旧.csv',
      '柳溪区.csv',
      {
        '柳溪区旧.csv': `柳溪区2022年1-4月重点项目表,,,,,\n${FAULTY}`,
        '柳溪区.csv': `柳溪区2022年1-5月重点项目表,,,,,\n${MENDED}`,
      },
    ],
    [
      'the same month of last year, with other projects',
      '柳溪区去年同期.csv',
      '柳溪区.csv',
      {
        '柳溪区去年同期.csv': `柳溪区2021年1-5月重点项目表,,,,,\n${list('', ['老城菜场', '320'], ['北环便桥', '95'])}`,
        '柳溪区.csv': `柳溪区2022年1-5月重点项目表,,,,,\n${MENDED}`,
      },
    ],
    [
      'one that could not be read',
      '柳溪区.csv',
      '柳溪区（更正）.csv',
      { '柳溪区.csv': '\u00ff\u00d8\u00ff\u00e0photo' },
    ],
    ['an empty form', '柳溪区.csv', '柳溪区（更正）.csv', { '柳溪区.csv': HEADER }],
    [
      'reverted by the last of three',
      '柳溪区（更正）.csv',
      '柳溪区.csv',
      { '柳溪区（更正）.csv': FAULTY, '柳溪区.csv': MENDED, '柳溪区（最终版）.csv': MENDED },
    ],
  ])('%s: the former list has no say, and the month closes', async (_, former, later, files) => {
    const root = sent({ [former]: FAULTY, [later]: MENDED, ...files });
    const { code, codes, received } = await checked(root);
    expect([code, codes.filter((one) => one !== 'file/same-content')]).toEqual([0, ['file/superseded']]);
    const name = (file: string) => `submissions/2022-05/${file}`;
    expect(received.find(({ file }) => file === name(former))).toMatchObject({
      state: 'left-out',
      supersededBy: name(later),
    });
    expect(received.find(({ file }) => file === name(later))).toMatchObject({
      state: 'accepted',
      supersededBy: null,
    });
    expect(await completed(root)).toBe(1500);
    expect((await kp(root, ['report'])).code).toBe(0);
    expect((await kp(root, ['close'])).code).toBe(0);
    const stored = readFileSync(join(root, 'history/2022-05/1/findings.ndjson'), 'utf8');
    expect(stored).not.toContain('"error"');
  });

  test('last year’s projects that go on count beside this year’s, and the title is asked about', async () => {
    const root = sent({
      '柳溪区结转.csv': `柳溪区2021年结转项目表（1-5月）,,,,,\n${list('', ['老城菜场', '320'], ['北环便桥', '95'])}`,
      '柳溪区.csv': `柳溪区2022年1-5月重点项目表,,,,,\n${MENDED}`,
    });
    expect((await checked(root)).codes).toContain('period/conflict');
    expect(await completed(root)).toBe(1915);
  });

  test('where nothing tells which is later it is an error, and the month does not close', async () => {
    const root = sent({
      '柳溪区甲.csv': MENDED,
      '柳溪区乙.csv': list('', ['柳溪大桥', '710'], ['东湖书院', '800']),
    });
    expect((await checked(root)).codes).toContain('project/undecided');
    expect((await kp(root, ['close'])).code).toBe(2);
  });

  test('a correction titled with another month takes nobody’s place in silence', async () => {
    const titled = (month: string, text: string) => `柳溪区2022年1-${month}月重点项目表,,,,,\n${text}`;
    const root = sent({ '柳溪区.csv': titled('5', FAULTY), '柳溪区（更正）.csv': titled('6', MENDED) });
    expect((await checked(root)).codes).toEqual(
      expect.arrayContaining(['money/unreadable', 'period/conflict']),
    );
  });

  test('an unreadable correction takes no place', async () => {
    const root = sent({ '柳溪区.csv': MENDED, '柳溪区（更正）.csv': '\u00ff\u00d8\u00ff\u00e0photo' });
    expect(await completed(root)).toBe(1500);
    expect((await checked(root)).code).toBe(3);
  });

  test('nor does the list of another agency under a common name', async () => {
    const other = MENDED.replaceAll('柳溪区', '荷塘区')
      .replaceAll('柳溪大桥', '荷塘大桥')
      .replaceAll('东湖', '西湖');
    const root = sent({ '进度表.csv': FAULTY, '进度表 (1).csv': other });
    expect((await checked(root)).codes).toContain('money/unreadable');
  });

  test('what it leaves out is said, and does not count', async () => {
    const short = list('', ['柳溪大桥', '700'], ['东湖书院', '800']);
    const root = sent({ '柳溪区.csv': FAULTY + rows(['北岭隧道', '60']), '柳溪区（更正）.csv': short });
    const { code, found } = await checked(root);
    expect(code).toBe(0);
    expect(found.find((one) => one.code === 'project/dropped')).toMatchObject({
      severity: 'warning',
      facts: { name: '北岭隧道', former: 'submissions/2022-05/柳溪区.csv' },
    });
    expect(await completed(root)).toBe(1500);
  });

  test('of a few projects alone it takes the place of these, and answers what was wrong with them', async () => {
    const whole = FAULTY + rows(['北岭隧道', '60'], ['南苑医院', '另行核定']);
    const root = sent({ '柳溪区.csv': whole, '柳溪区（更正）.csv': list('', ['柳溪大桥', '700']) });
    const { found } = await checked(root);
    expect(found.filter(({ severity }) => severity === 'error').map(({ facts }) => facts.raw)).toEqual([
      '另行核定',
    ]);
    expect(await completed(root)).toBe(1560);
  });

  test('is told in 报送情况', async () => {
    const root = sent({ '柳溪区.csv': FAULTY, '柳溪区（更正）.csv': MENDED });
    await kp(root, ['check', '--return', join(root, 'out')]);
    const overview = new ExcelJS.Workbook();
    await overview.xlsx.readFile(join(root, 'out/报送情况.xlsx'));
    const texts = overview.worksheets[0]!.getSheetValues().flat().map(String);
    expect(texts).toContain('不计，以“柳溪区（更正）.csv”为准');
  });
});

describe('--return', () => {
  const FAULTY_AGAIN = list('', ['柳溪大桥', '正在统计'], ['东湖书院', '800']);
  const PLACE = 'submissions/2022-05';

  test('goes back and forth, each time under a name that was never sent', async () => {
    const root = sent({ '柳溪区.csv': FAULTY });
    const out = join(root, 'out');
    for (const name of ['柳溪区（退回修改）.xlsx', '柳溪区（第2次退回）.xlsx', '柳溪区（第3次退回）.xlsx']) {
      await kp(root, ['check', '--return', out]);
      expect(readdirSync(out).filter((one) => one.startsWith('柳溪区'))).toEqual([name]);
      writeFileSync(join(root, PLACE, name), readFileSync(join(out, name)));
      rmSync(out, { recursive: true });
    }
    const { codes, received } = await checked(root);
    expect(codes.filter((code) => code === 'money/unreadable')).toHaveLength(1);
    expect(received.filter(({ supersededBy }) => supersededBy !== null)).toHaveLength(3);
  });

  test.each<[string, Part, readonly string[]]>([
    [
      'the first one sent again, dated later',
      { '柳溪区.csv': reported(9) + FAULTY_AGAIN, '柳溪区（退回修改）.csv': reported(3) + FAULTY },
      ['柳溪区（第2次退回）.xlsx'],
    ],
    ['a list that is marked already', { '柳溪区（更正）.csv': FAULTY }, ['柳溪区（更正）（退回修改）.xlsx']],
    [
      'upper and lower case',
      {
        'Liuxi柳溪区.csv': FAULTY,
        '旧/LIUXI柳溪区（退回修改）.csv': reported(1) + list('', ['西山水厂', '无法统计']),
      },
      ['LIUXI柳溪区（第2次退回） 2.xlsx', 'Liuxi柳溪区（第2次退回）.xlsx'],
    ],
  ])('%s', async (_, files, names) => {
    const root = sent({});
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, PLACE, name)), { recursive: true });
      writeFileSync(join(root, PLACE, name), text);
    }
    await kp(root, ['check', '--return', join(root, 'out')]);
    const written = readdirSync(join(root, 'out')).filter((one) => one !== '报送情况.xlsx');
    expect(written.sort()).toEqual([...names].sort());
  });
});
