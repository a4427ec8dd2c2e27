import { describe, expect, test } from 'vitest';
import { ofPeriod } from '../../src/recognise/months.ts';
import { codes, dataRows, grid, recognise } from './grid.ts';

const HEAD = '序号|项目名称|总投资（万元）|年度计划投资（万元）|累计完成投资（万元）';
const rows = (done: number, names = ['桐岭水库', '松河大桥']) =>
  names.map((name, at) => `${at + 1}|${name}|5000|900|${done}`).join('\n');
const MAY = { year: 2024, month: 5 };

/** What counts of the sheets, by sheet and first data row, and what is said. */
function counted(sheets: Readonly<Record<string, string>>, wanted: Parameters<typeof ofPeriod>[1] = MAY) {
  const drawn = Object.entries(sheets).map(([name, drawing]) => grid(drawing, { name }));
  const { value, findings } = ofPeriod(recognise(drawn, {}, '清单.xlsx').value, wanted);
  const tables = value.flatMap((sheet) => sheet.tables);
  return {
    tables,
    shown: tables.map((table) => `${table.sheet.name} ${dataRows(table).join()}`),
    left: value.filter(({ leftOut }) => leftOut === 'other-period').map(({ sheet }) => sheet.name),
    codes: codes(findings),
    findings,
  };
}

describe('a sheet a month', () => {
  const list = (done: number) => `${HEAD}\n${rows(done)}`;
  const titled = (month: string, done: number) => `桐岭县2024年${month}重点项目表\n${list(done)}`;

  test.each([
    ['by names', { '3月': list(100), '4月': list(200), '5月': list(300) }, ['3月', '4月']],
    ['by names in Chinese', { 四月份: list(200), 五月份: list(300) }, ['四月份']],
    ['by numbers', { '202404': list(200), '202405': list(300) }, ['202404']],
    ['by titles', { Sheet1: titled('1—4月', 200), Sheet2: titled('1—5月', 300) }, ['Sheet1']],
    ['later ones as well', { '5月': list(300), '6月': list(400) }, ['6月']],
    ['a year each', { '2023年': list(800), '2024年': list(300) }, ['2023年']],
  ])('%s', (_, sheets, left) => {
    const { codes: said, ...found } = counted(sheets);
    expect(found.left).toEqual(left);
    expect(found.tables).toHaveLength(1);
    expect(new Set(said)).toEqual(new Set(['sheet/other-period']));
  });

  test('without the period’s own the last before it stands for all', () => {
    const { left, shown } = counted({ '2月': list(100), '3月': list(200), '9月': list(300) });
    expect([left, shown]).toEqual([['2月', '9月'], ['3月 2,3']]);
  });

  test('a plan is chosen by its year', () => {
    const { left } = counted({ '2023年度': list(1), '2024年度': list(2) }, { year: 2024, month: undefined });
    expect(left).toEqual(['2023年度']);
  });

  test('the plan of another year on a sheet of its own does not count', () => {
    expect(counted({ '2024年投资计划': list(1), '2025年投资计划': list(2) }).left).toEqual([
      '2025年投资计划',
    ]);
  });

  test.each([
    [
      'another list in another month',
      { '4月新开工': `${HEAD}\n${rows(1, ['甲渠'])}`, '5月续建': `${HEAD}\n${rows(2, ['乙渠'])}` },
    ],
    ['sheets by phase', { 续建: list(1), 新开工: `${HEAD}\n${rows(2, ['甲渠', '乙渠'])}` }],
    [
      'another agency’s list of last month',
      {
        Sheet1: titled('1—5月', 300),
        Sheet2: `松河区2024年1—4月重点项目表\n${HEAD}\n${rows(2, ['甲渠', '乙渠'])}`,
      },
    ],
    ['what was carried over from a year', { '2023年结转': list(1), 新开工: `${HEAD}\n${rows(2, ['甲渠'])}` }],
  ])('%s stays', (_, sheets) => {
    const { left, codes: said } = counted(sheets);
    expect([left, said]).toEqual([[], []]);
  });

  test('blocks of one sheet', () => {
    const { shown } = counted({ Sheet1: `${titled('1—4月', 200)}\n\n${titled('1—5月', 300)}` });
    expect(shown).toEqual(['Sheet1 8,9']);
  });
});

describe('a row a month', () => {
  const head = '序号|项目名称|月份|总投资（万元）|本月完成投资（万元）|累计完成投资（万元）';
  const list = (...months: string[]) =>
    `桐岭县2024年重点项目表\n${head}\n${months.map((month, at) => `${at + 1}|${at % 2 ? '松河大桥' : '桐岭水库'}|${month}|5000|100|${at}`).join('\n')}`;

  test.each([
    ['names of months', ['4月', '4月', '5月', '5月'], 'Sheet1 5,6'],
    ['bare numbers', ['4', '4', '5', '5'], 'Sheet1 5,6'],
    ['with years', ['2023年5月', '2023年5月', '2024年5月', '2024年5月'], 'Sheet1 5,6'],
    ['ranges', ['1-5月', '1-5月', '1-4月', '1-4月'], 'Sheet1 3,4'],
    ['later ones as well', ['5月', '5月', '6月', '6月'], 'Sheet1 3,4'],
  ])('%s', (_, months, expected) => {
    const found = counted({ Sheet1: list(...months) });
    expect(found.shown).toEqual([expected]);
    expect(found.codes).toEqual(['rows/other-period']);
    expect(found.tables[0]!.leftOut.filter(({ reason }) => reason === 'other-period')).toHaveLength(2);
  });

  test('a project without a row of the period counts by its last one, as an error', () => {
    const { shown, findings } = counted({ Sheet1: list('4月', '3月', '5月', '4月') });
    expect(shown).toEqual(['Sheet1 5,6']);
    expect(findings).toMatchObject([
      {
        code: 'period/conflict',
        source: { row: 6, column: 3 },
        facts: { used: '2024-05', other: '2024-04' },
      },
      { code: 'rows/other-period' },
    ]);
  });

  test('a section a month', () => {
    const section = (month: string, done: number) => `${month}\n${rows(done)}`;
    const { shown } = counted({
      Sheet1: `桐岭县2024年重点项目表\n${HEAD}\n${section('4月', 100)}\n${section('5月', 200)}`,
    });
    expect(shown).toEqual(['Sheet1 7,8']);
  });

  test('a month that each project has but once is a remark', () => {
    const { shown, codes: said } = counted({ Sheet1: list('4月', '5月') });
    expect([shown, said]).toEqual([['Sheet1 3,4'], []]);
  });

  test('a total over all months is no total of the period', () => {
    const { tables } = counted({ Sheet1: `${list('4月', '4月', '5月', '5月')}\n|合计||20000|400|6` });
    expect(tables[0]!.totals.flatMap(({ covers }) => covers)).toEqual([]);
  });
});
