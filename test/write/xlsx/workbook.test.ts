import { read } from '@e965/xlsx';
import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import type { LayoutColumn, LayoutTable } from '../../../src/model/layout.ts';
import { RENDER_WORDS } from '../../../src/write/columns.ts';
import { renderWorkbook } from '../../../src/write/xlsx/workbook.ts';
import { column, count, inventedTables, money, text } from '../invented.ts';

const TABLES = inventedTables(60);
let bytes: Uint8Array;
let workbook: ExcelJS.Workbook;

beforeAll(async () => {
  bytes = await renderWorkbook(TABLES, { heading: '2019年1—8月重点项目' });
  workbook = await load(bytes);
});

describe('a workbook of a report', () => {
  test('has a sheet for each table, in order', () => {
    expect(workbook.worksheets.map((sheet) => sheet.name)).toEqual(TABLES.map((table) => table.title));
  });

  test.each(TABLES.map((table) => [table.title, table] as const))('%s is ready to print', (title, table) => {
    const sheet = workbook.getWorksheet(title)!;
    expect(sheet.pageSetup).toMatchObject({
      paperSize: 9,
      fitToPage: false,
      printTitlesRow: '3:3',
    });
    if (table.kind !== 'records') expect(sheet.pageSetup.scale).toBeGreaterThanOrEqual(90);
    expect(sheet.headerFooter.oddFooter).toBe('&C&10第 &P 页 共 &N 页');
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 3 });
    expect(sheet.getCell('A1').value).toBe(`2019年1—8月重点项目 ${title}`);
    expect(sheet.getCell('A1').isMerged).toBe(true);
    // What the colours mean comes last.
    const said = String(sheet.getCell('A2').value ?? '').split('\n');
    expect(said.slice(0, table.notes.length)).toEqual(table.notes);
    expect(said.slice(table.notes.length).join()).toMatch(/^(?:(?:红字|蓝条).*)?$/);
    expect(sheet.rowCount).toBe(3 + table.rows.length);
    for (const index of table.columns.keys())
      expect(sheet.getColumn(index + 1).width).toBeGreaterThanOrEqual(6);
  });

  test('headers carry the unit of their figures', () => {
    expect(workbook.getWorksheet('总体')!.getRow(3).values).toEqual([
      undefined,
      '分组',
      '项目数',
      '年度计划投资\n（亿元）',
      '本年累计完成投资\n（亿元）',
      '年度投资完成率',
      '高于时序\n（百分点）',
    ]);
    expect(workbook.getWorksheet('项目明细')!.getCell('G3').value).toBe('年度计划投资\n（万元）');
  });

  test('figures of the summaries are formulas over the detail sheet, with their values', () => {
    const sheet = workbook.getWorksheet('分责任单位')!;
    const sumOver = (letter: string) =>
      `SUMIFS('项目明细'!$${letter}$4:$${letter}$63,'项目明细'!$C$4:$C$63,"锦江区")`;
    expect(sheet.getRow(4).values).toEqual([
      undefined,
      '锦江区',
      { formula: sumOver('E'), result: 6 },
      { formula: `ROUND(${sumOver('G')}/10000,8)`, result: 13.80837273 },
      { formula: `ROUND(${sumOver('H')}/10000,8)`, result: 7.45193187 },
      { formula: 'IF(C4=0,"—",D4/C4)', result: 7.45193187 / 13.80837273 },
      { formula: 'IF(ISNUMBER(E4),ROUND((E4-8/12)*100,8),"—")', result: -12.69990305 },
    ]);
    // 01 and every other name stand for themselves; Ａ区 has no other writing beside it.
    for (let row = 4; row <= 14; row++) expect(sheet.getCell(row, 2).formula).toMatch(/^SUMIFS\(/);
  });

  test('what is not applicable is a dash, without a formula', () => {
    const sheet = workbook.getWorksheet('分责任单位')!;
    expect(sheet.getRow(15).values).toEqual([undefined, '未报送单位', 0, 0, 0, '—', '—']);
  });

  test('the detail sheet holds typed values: days as dates, coarser dates as text', () => {
    const sheet = workbook.getWorksheet('项目明细')!;
    expect([4, 5, 6].map((row) => sheet.getCell(row, 11).value)).toEqual([
      new Date('2019-03-01'),
      '2019-09',
      '2020',
    ]);
    expect(sheet.getCell('G4').value).toBe(1234.5678);
    expect(sheet.getCell('M5').value).toBe(null);
    expect(sheet.getCell('C10').value).toBe('=新津县');
  });

  test('number formats, fills and fonts say what a figure is', () => {
    const total = workbook.getWorksheet('分责任单位')!.getRow(16);
    expect([2, 3, 5, 6].map((index) => total.getCell(index).numFmt)).toEqual([
      '#,##0',
      '#,##0.00',
      '0.00%',
      '[>=0.05]+0.0;[<=-0.05]-0.0;0.0',
    ]);
    expect(total.getCell(1).font).toMatchObject({ bold: true });
    expect(workbook.getWorksheet('项目明细')!.getCell('K4').numFmt).toBe('yyyy-mm-dd');
    // Without a lead beside it, what is behind is red by itself.
    expect(workbook.getWorksheet('开工')!.getCell('A4').font?.color?.argb).toBe('FFC00000');
    expect(workbook.getWorksheet('分责任单位')!.getCell('A4').font?.color?.argb).toBe('FF262626');
  });

  test('rates have bars, and leads below zero are red with their rates', () => {
    const xml = sheetXml(bytes, 2);
    expect(xml).toContain(
      '<conditionalFormatting sqref="E4:E16"><cfRule type="dataBar" priority="1"><dataBar><cfvo type="num" val="0"/>' +
        '<cfvo type="num" val="1"/><color rgb="FFD0E3F2"/></dataBar></cfRule><cfRule type="expression"',
    );
    for (const range of ['E4:E16', 'F4:F16']) {
      expect(formulasOver(xml, range)).toEqual(['AND(ISNUMBER($F4),N($F4)&lt;0)']);
    }
  });

  test('a rate without a lead beside it is red where it is behind time', async () => {
    const rate = { ...column('rate', '完成率', 'percent'), behindBelow: { numerator: 8, denominator: 12 } };
    const rows = [{ cells: [{ type: 'percent', value: { numerator: 1, denominator: 2 } } as const] }];
    const written = await renderWorkbook([{ id: 't', title: 't', notes: [], columns: [rate], rows }]);
    expect(formulasOver(sheetXml(written, 1), 'A4:A4')).toEqual(['AND(ISNUMBER($A4),N($A4)&lt;8/12)']);
  });

  test.each([
    [[15_000, 30_000], '#,##0.00'],
    [[10_000, 30_000], '#,##0'],
  ])('amounts of %j 元 in 万元 are written as %s', async (amounts, format) => {
    const rows = amounts.map((value) => ({ cells: [money(value)] }));
    const columns = [column('plan', '计划', 'money')];
    const book = await load(
      await renderWorkbook([{ id: 'detail', kind: 'records', title: 't', notes: [], columns, rows }]),
    );
    expect(book.worksheets[0]?.getCell('A5').numFmt).toBe(format);
  });

  test('widths are counted in the digits of the font the figures stand in', () => {
    const fonts = strFromU8(unzipSync(bytes)['xl/styles.xml']!).match(/<font>.*?<\/font>/)?.[0];
    expect(fonts).toContain('<sz val="10"/>');
    expect(fonts).toContain('<name val="微软雅黑"/>');
  });

  test('lists that are searched have filters', () => {
    const filters = workbook.worksheets.map((sheet) => sheet.autoFilter ?? undefined);
    expect(filters).toEqual([undefined, undefined, undefined, 'A3:N63', 'A3:C5']);
  });

  test('another reader gets the same cells', () => {
    const sheet = read(bytes).Sheets.总体!;
    expect(sheet.C4).toMatchObject({ t: 'n', v: 147.5874597 });
    expect(sheet.A4).toMatchObject({ t: 's', v: '全部项目' });
  });
});

describe('options and odd tables', () => {
  test('a unit for all, in English', async () => {
    const book = await load(await renderWorkbook(TABLES, { unit: '万元', words: RENDER_WORDS.en }));
    const sheet = book.getWorksheet('总体')!;
    expect(sheet.getCell('C3').value).toBe('年度计划投资\n(10,000 yuan)');
    expect(sheet.getCell('C4').value).toEqual({
      formula: "ROUND(SUM('项目明细'!$G$4:$G$63),4)",
      result: 1475874.597,
    });
    expect(sheet.headerFooter.oddFooter).toBe('&C&10Page &P of &N');
  });

  test('a tab has its short name, the page its full one', async () => {
    const book = await load(
      await renderWorkbook([
        { ...TABLES[0]!, title: '总体情况', sheet: '总体' },
        { ...TABLES[0]!, id: 'x', title: '其他' },
      ]),
    );
    expect(book.worksheets.map((sheet) => [sheet.name, sheet.getCell('A1').value])).toEqual([
      ['总体', '总体情况'],
      ['其他', '其他'],
    ]);
  });

  test('without the detail table there are values and no formulas', async () => {
    const book = await load(await renderWorkbook(TABLES.slice(0, 1)));
    expect(book.getWorksheet('总体')!.getCell('C4').value).toBe(147.5874597);
  });

  test('a table without rows keeps its header', async () => {
    const book = await load(await renderWorkbook([{ ...TABLES[4]!, rows: [] }]));
    expect(book.getWorksheet('填报问题')!.getRow(3).values).toEqual([undefined, '程度', '位置', '问题']);
  });

  test('a wide list hides columns without a value and those that serve formulas, and keeps its names in view', async () => {
    const columns: readonly LayoutColumn[] = [
      column('serial', '序号', 'count'),
      column('name', '名称', 'text'),
      { ...column('due', '应开工', 'text'), auxiliary: true },
      ...Array.from({ length: 10 }, (_, index) => column(`empty${index}`, '空', 'text')),
    ];
    const empty = Array.from({ length: 10 }, () => ({ type: 'empty' }) as const);
    const wide: LayoutTable = {
      ...TABLES[3]!,
      columns,
      rows: [{ cells: [count(1), text('甲'), text('是'), ...empty] }],
    };
    const sheet = (await load(await renderWorkbook([wide]))).getWorksheet('项目明细')!;
    expect(columns.map((_, index) => sheet.getColumn(index + 1).hidden)).toEqual([
      false,
      false,
      ...columns.slice(2).map(() => true),
    ]);
    expect(sheet.getCell('C4').value).toBe('是');
    expect(sheet.views[0]).toMatchObject({ xSplit: 2, ySplit: 3 });
  });

  test('more rows than a chunk are all there, in order', async () => {
    const rows = Array.from({ length: 1_001 }, (_, index) => ({ cells: [count(index)] }));
    const table = { id: 't', title: 't', notes: [], columns: [column('n', 'n', 'count')], rows };
    const sheet = read(await renderWorkbook([table])).Sheets.t!;
    expect(rows.map((_, index) => sheet[`A${index + 4}`]?.v)).toEqual(rows.map((_, index) => index));
  });
});

describe('equal tables give equal bytes', () => {
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllEnvs();
  });

  test.each(['Asia/Shanghai', 'America/Los_Angeles'])('on another day, in %s', async (zone) => {
    vi.stubEnv('TZ', zone);
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-12-31T20:00:00Z') });
    const again = await renderWorkbook(inventedTables(60), { heading: '2019年1—8月重点项目' });
    expect(Buffer.compare(again, bytes)).toBe(0);
  });

  test('and nobody is named in them', () => {
    const properties = strFromU8(unzipSync(bytes)['docProps/core.xml']!);
    expect(properties).toContain('<dc:creator>kp</dc:creator>');
    expect(properties.match(/\d{4}-\d\d-\d\d/g)).toEqual(['1980-01-01', '1980-01-01']);
  });
});

async function load(written: Uint8Array): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Buffer.from(written) as never);
  return book;
}

function sheetXml(written: Uint8Array, number: number): string {
  return strFromU8(unzipSync(written)[`xl/worksheets/sheet${number}.xml`]!);
}

/** The formulas of a range's conditional formats. */
function formulasOver(xml: string, range: string): string[] {
  const format =
    xml.split('<conditionalFormatting ').find((part) => part.startsWith(`sqref="${range}"`)) ?? '';
  return Array.from(format.matchAll(/<formula>([^<]*)<\/formula>/g), ([, formula]) => formula!);
}

describe('sheets of several subjects', () => {
  const list = (id: string, rows: number): LayoutTable => ({
    id,
    title: id,
    notes: [],
    columns: [column('name', '名称', 'text')],
    rows: Array.from({ length: rows }, (_, at) => ({ cells: [text(`${id}${at}`)] })),
  });
  const pagesOf = (rows: number) => Math.ceil(rows / 36);
  const MUST = 13;

  test.each([
    ['all of them where there is room', [30, 30], [true, true]],
    ['not one for which there is none', [90, 30], [false, true]],
    ['the first before the second', [60, 30], [true, false]],
  ])('are printed within fifteen pages: %s', async (_, rows, printed) => {
    const must = Array.from({ length: MUST }, (_, at) => ({
      kind: 'summary' as const,
      tables: [list(`must${at}`, 30)],
    }));
    const may = rows.map((count, at) => ({
      kind: 'list' as const,
      mayBeLeft: true,
      tables: [list(`may${at}`, count)],
    }));
    expect(rows.map(pagesOf).some((pages) => pages > 2)).toBe(!printed[0]);
    const book = await load(await renderWorkbook({ sheets: [...must, ...may] }));
    const areas = book.worksheets.map(({ pageSetup }) => pageSetup.printArea ?? '');
    expect(areas.slice(0, MUST).every((area) => area.startsWith('A1:'))).toBe(true);
    expect(areas.slice(MUST).map((area) => area.startsWith('A1:'))).toEqual(printed);
  });

  test('formulas run over the records of their own subject', async () => {
    const of = (subject: string | undefined) =>
      TABLES.slice(0, 4).map((table) => ({
        kind: 'summary' as const,
        subject,
        tables: [{ ...table, title: `${table.title}${subject ?? ''}`, sheet: undefined }],
      }));
    const book = await load(
      await renderWorkbook({ sheets: [...of(undefined), ...of('乙'), ...of('丙').slice(0, 1)] }),
    );
    const formulaIn = (sheet: string) => JSON.stringify(book.getWorksheet(sheet)!.getCell('C4').value);
    expect(formulaIn('总体')).toContain("'项目明细'!");
    expect(formulaIn('总体乙')).toContain("'项目明细乙'!");
    expect(formulaIn('总体丙')).not.toContain('formula');
  });
});

test('a quantity has its unit behind it, money in 万元, and room for both', async () => {
  const quantity = (value: number, unit: string) => ({ type: 'quantity', value, unit }) as const;
  const table: LayoutTable = {
    id: 'targets',
    title: '目标',
    notes: [],
    columns: [column('name', '任务', 'text'), column('goal', '目标', 'quantity')],
    rows: [
      { cells: [text('安置房'), quantity(60_000_000_000, '套')] },
      { cells: [text('增速'), quantity(9_500_000, '%')] },
      { cells: [text('投资'), quantity(9_850_000_000, '元')] },
      { cells: [text('怪单位'), quantity(1_000_000, '"个"')] },
    ],
  };
  const sheet = (await load(await renderWorkbook([table], { heading: '' }))).worksheets[0]!;
  const shown = [4, 5, 6, 7].map((row) => {
    const { value, numFmt } = sheet.getCell(row, 2);
    return [value, numFmt];
  });
  expect(shown).toEqual([
    [60_000, '#,##0"套"'],
    [9.5, 'General"%"'],
    [985_000, '#,##0"万元"'],
    [1, '#,##0"个"'],
  ]);
  expect(sheet.getColumn(2).width).toBeGreaterThanOrEqual('985,000万元'.length + 2 + 2);
});
