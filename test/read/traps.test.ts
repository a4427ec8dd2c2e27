import { utils, write } from '@e965/xlsx';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import type { Project } from '../../src/ledgers/project/record.ts';
import { formatDate } from '../../src/model/plain-date.ts';
import { type PipelineOptions, readDataset } from '../../src/office/pipeline.ts';
import { sharedStrings, styles, type WorkbookSpec, workbookEntries, worksheet, zip } from './xlsx/package.ts';

/** What has put wrong figures into somebody's report, list by list, from the bytes to the records. */
const HEADER = ['项目名称', '责任单位', '项目性质', '总投资（万元）', '年度计划投资（万元）', '计划开工时间'];

async function readList(bytes: Uint8Array | string, name = '清单.xlsx', options: PipelineOptions = {}) {
  const content = typeof bytes === 'string' ? Buffer.from(bytes) : bytes;
  const period = { year: 2023, month: 9 };
  const file = { name, read: async () => content };
  const { value, findings } = await readDataset([file], { period, ...options });
  return {
    projects: value.projects,
    rows: value.rows,
    codes: [...new Set(findings.map(({ code }) => code))],
  };
}

/** Text as an inline string, a number as it is, XML as given. */
function cell(content: string | number): string {
  if (typeof content === 'number') return `<c><v>${content}</v></c>`;
  return content.startsWith('<') ? content : `<c t="inlineStr"><is><t>${content}</t></is></c>`;
}

function row(...cells: readonly (string | number)[]): string {
  return `<row>${cells.map(cell).join('')}</row>`;
}

function workbook(rows: readonly string[], spec: WorkbookSpec = {}, behind = '', before = ''): Uint8Array {
  return zip(workbookEntries({ ...spec, sheets: { 清单: worksheet(rows.join(''), behind, before) } }));
}

const head = row(...HEADER);
const one = row('石桥中学', '教育局', '续建', 100, 50, '');
const two = row('石桥医院', '卫健局', '续建', 200, 80, '');

const names = ({ name }: Project) => name;
const totals = ({ totalInvestment }: Project) => totalInvestment;

describe('rows that are no data', () => {
  test('totals, subtotals, 其中 and notes are not counted, and the printed total is compared', async () => {
    const rows = [
      row('合计', '', '', 300, 130, ''),
      row('一、续建项目（2个）'),
      row('小计', '', '', 300, 130, ''),
      one,
      two,
      row('其中：省重点', '', '', 100, 50, ''),
      row('总计', '', '', 999, 130, ''),
      row('注：本表单位为万元'),
      row('填报人：甲', '审核人：乙'),
    ];
    const { projects, codes } = await readList(workbook([head, ...rows]));
    expect(projects.map(totals)).toEqual([1_000_000, 2_000_000]);
    expect(codes).toContain('total/mismatch');
  });

  test('a blank row and a repeated header do not end the table', async () => {
    const { projects } = await readList(workbook([head, one, '<row/>', row('', ''), head, two]));
    expect(projects.map(names)).toEqual(['石桥中学', '石桥医院']);
  });

  test('the header is not the first row that is filled', async () => {
    const title = [row('附件1', '', '', '', '', '第1页'), row('某市2023年9月重点项目进度表', '单位', '万元')];
    const { projects } = await readList(workbook([...title, '<row/>', head, one]));
    expect(projects.map(names)).toEqual(['石桥中学']);
    expect(projects[0]!.table.headerRows).toEqual([4]);
  });
});

describe('merges', () => {
  test('give their value to the rows they span, and to no other', async () => {
    const rows = [
      row('项目名称', '责任单位', '项目性质', '投资情况（万元）', ''),
      row('', '', '', '总投资', '年度计划投资'),
      row('甲', '教育局', '续建', 1, 1),
      row('乙', '', '续建', 2, 1),
      row('丙', '', '续建', 3, 1),
    ];
    const merges = ['A1:A2', 'B1:B2', 'C1:C2', 'D1:E1', 'B3:B4'].map((ref) => `<mergeCell ref="${ref}"/>`);
    const { projects, codes } = await readList(
      workbook(rows, {}, `<mergeCells>${merges.join('')}</mergeCells>`),
    );
    expect(projects.map(({ agency, totalInvestment }) => [agency, totalInvestment])).toEqual([
      ['教育局', 10_000],
      ['教育局', 20_000],
      [undefined, 30_000],
    ]);
    expect(codes).toContain('agency/missing');
  });
});

describe('cells', () => {
  const missing: readonly (readonly [title: string, cell: string, code: string | undefined])[] = [
    ['a shared string without an index', '<c t="s"/>', undefined],
    ['a value that is empty', '<c><v/></c>', undefined],
    ['a formula that was never calculated', '<c><f>A1+1</f></c>', 'cell/not-calculated'],
    ['a reference that leads nowhere', '<c t="e"><v>#REF!</v></c>', 'cell/error'],
    ['a division by zero', '<c t="e"><f>A1/0</f><v>#DIV/0!</v></c>', 'cell/error'],
    ['separators that group wrongly', '<c t="str"><v>1,23,4</v></c>', 'money/unreadable'],
  ];
  test.each(missing)('%s is no 0', async (_, xml, code) => {
    const { projects, codes } = await readList(workbook([head, row('甲', '乙', '续建', xml, 5, '')]));
    expect(projects.map(totals)).toEqual([undefined]);
    if (code !== undefined) expect(codes).toContain(code);
  });

  const amounts: readonly (readonly [title: string, cell: string, yuan: number])[] = [
    ['what a float leaves behind', '<c><v>0.57999999999999996</v></c>', 5800],
    ['an exponent', '<c><v>1.2E4</v></c>', 120_000_000],
    ['the stored result of a formula', '<c><f>SUM(A1)</f><v>12.5</v></c>', 125_000],
    ['a number as text with separators', '<c t="str"><v>1,234.50</v></c>', 12_345_000],
    ['full-width digits', '<c t="str"><v>１２．５</v></c>', 125_000],
    ['a unit of its own', '<c t="str"><v>3.5亿元</v></c>', 350_000_000],
  ];
  test.each(amounts)('%s', async (_, xml, yuan) => {
    const { projects } = await readList(workbook([head, row('甲', '乙', '续建', xml, 5, '')]));
    expect(projects.map(totals)).toEqual([yuan]);
  });

  const texts: readonly (readonly [title: string, cell: string, name: string])[] = [
    [
      'visible runs without what is said of their sound',
      '<c t="inlineStr"><is><r><t>石桥</t></r><r><t>中学</t></r><rPh sb="0" eb="2"><t>shíqiáo</t></rPh></is></c>',
      '石桥中学',
    ],
    ['an escaped line break', '<c t="inlineStr"><is><t>石桥_x000D_&#10;中学</t></is></c>', '石桥中学'],
    ['㎡ and ① stay what they are', '<c t="inlineStr"><is><t>展厅①（5㎡）</t></is></c>', '展厅①（5㎡）'],
    ['leading zeros', '<c t="inlineStr"><is><t>0012工程</t></is></c>', '0012工程'],
  ];
  test.each(texts)('%s', async (_, xml, name) => {
    const { projects } = await readList(workbook([head, row(xml, '乙', '续建', 1, 1, '')]));
    expect(projects.map((project) => project.name.replace(/\s/g, ''))).toEqual([name]);
  });
});

describe('dates', () => {
  const codes = ['General', 'yyyy"年"m"月"', '0.00"万元"', '#,##0_m', '[$-804]yyyy\\-mm', 'm/d/yy'];
  const dates: readonly (readonly [title: string, cell: string, date1904: boolean, date: string])[] = [
    ['strict ISO', '<c t="d"><v>2026-05-07</v></c>', false, '2026-05-07'],
    ['strict ISO with a time', '<c t="d"><v>2026-05-07T00:00:00</v></c>', false, '2026-05-07'],
    ['a serial', '<c s="5"><v>45000</v></c>', false, '2023-03-15'],
    ['a serial that counts from 1904', '<c s="5"><v>43538</v></c>', true, '2023-03-15'],
    ['a serial of which only the month is shown', '<c s="1"><v>45000</v></c>', false, '2023-03'],
    ['a serial in the format of a language', '<c s="4"><v>45000</v></c>', false, '2023-03'],
    ['text', '<c t="str"><v>2023年3月</v></c>', false, '2023-03'],
  ];
  test.each(dates)('%s', async (_, xml, date1904, date) => {
    const workbookPr = date1904 ? '<workbookPr date1904="true"/>' : '';
    const bytes = workbook([head, row('甲', '乙', '新开工', 1, 1, xml)], {
      styles: styles(...codes),
      workbookPr,
    });
    const { projects } = await readList(bytes);
    expect(projects.map(({ plannedStart }) => plannedStart && formatDate(plannedStart))).toEqual([date]);
  });

  test.each([2, 3])('format %d of a number is no date', async (style) => {
    const amount = `<c s="${style}"><v>45000</v></c>`;
    const bytes = workbook([head, row('甲', '乙', '续建', amount, 1, '')], { styles: styles(...codes) });
    expect((await readList(bytes)).projects.map(totals)).toEqual([450_000_000]);
  });
});

describe('sheets', () => {
  test('a dimension that lies', async () => {
    const bytes = workbook([head, one, two], {}, '', '<dimension ref="A1:B2"/>');
    expect((await readList(bytes)).projects).toHaveLength(2);
  });

  test('rows and columns that are styled to the end of the sheet', async () => {
    const far =
      '<row r="1048576" s="1" customFormat="1"><c r="A1048576" s="0"/><c r="XFD1048576" s="0"/></row>';
    const bytes = workbook(
      [head, one, two, far],
      {},
      '',
      '<cols><col min="1" max="16384" style="0"/></cols>',
    );
    expect((await readList(bytes)).projects).toHaveLength(2);
  });

  test('hidden rows count, with a note, unless they shall not', async () => {
    const rows = [head, one, two.replace('<row>', '<row hidden="1">')];
    const shown = await readList(workbook(rows));
    expect([shown.projects.length, shown.codes.includes('sheet/hidden-rows')]).toEqual([2, true]);
    const left = await readList(workbook(rows), '清单.xlsx', { leaveOutHidden: true });
    expect(left.projects.map(names)).toEqual(['石桥中学']);
  });

  test('a sheet that is not there is not the first one', async () => {
    const { projects, codes } = await readList(workbook([head, one]), '清单.xlsx', { sheet: '续建' });
    expect([projects, codes]).toEqual([[], ['sheet/not-found']]);
  });

  test('a string table that comes last, and prefixed elements', async () => {
    const items = [...HEADER, '甲', '乙', '续建'];
    const shared = (at: number) => `<x:c t="s"><x:v>${at}</x:v></x:c>`;
    const rows = `<x:row>${HEADER.map((_, at) => shared(at)).join('')}</x:row><x:row>${[6, 7, 8].map(shared).join('')}<x:c><x:v>1</x:v></x:c></x:row>`;
    const xml = `<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData>${rows}</x:sheetData></x:worksheet>`;
    const strings = sharedStrings(...items.map((text) => `<t>${text}</t>`));
    const entries = workbookEntries({ sheets: { 清单: xml }, sharedStrings: strings });
    expect(entries.at(-1)?.name).toBe('xl/sharedStrings.xml');
    expect((await readList(zip(entries))).projects.map(totals)).toEqual([10_000]);
  });
});

describe('files that are called something else', () => {
  const LINES = [HEADER.join('\t'), '甲\t教育局\t续建\t100\t50\t2024-03', ''].join('\r\n');
  const page = `<html><table>${LINES.trim()
    .split('\r\n')
    .map(
      (line) =>
        `<tr>${line
          .split('\t')
          .map((text) => `<td>${text}</td>`)
          .join('')}</tr>`,
    )
    .join('')}</table></html>`;
  const binary = (bookType: 'biff8' | 'xlsb'): Uint8Array => {
    const book = utils.book_new();
    utils.book_append_sheet(
      book,
      utils.aoa_to_sheet(
        LINES.trim()
          .split('\r\n')
          .map((line) => line.split('\t')),
      ),
      '清单',
    );
    return write(book, { bookType, type: 'buffer' });
  };
  test.each<[string, string, Uint8Array]>([
    ['tabs in GBK called .xls', '清单.xls', iconv.encode(LINES, 'gbk')],
    ['UTF-16 with tabs called .csv', '清单.csv', iconv.encode(LINES, 'utf16le', { addBOM: true })],
    ['HTML called .xls, 2024-03 stays text', '清单.xls', iconv.encode(page, 'gbk')],
    ['.xls called .xlsx', '清单.xlsx', binary('biff8')],
    ['.xlsb called .xls', '清单.xls', binary('xlsb')],
  ])('%s', async (_, name, bytes) => {
    const { projects } = await readList(bytes, name);
    expect(
      projects.map(({ name: project, plannedStart }) => [project, plannedStart && formatDate(plannedStart)]),
    ).toEqual([['甲', '2024-03']]);
  });

  test.each<[string, Uint8Array, string]>([
    ['a photo', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0]), 'file/not-a-list'],
    ['nothing', Buffer.alloc(0), 'file/empty'],
    ['half an upload', workbook([head, one]).subarray(0, 500), 'file/truncated'],
  ])('%s is named', async (_, bytes, code) => {
    expect((await readList(bytes)).codes).toEqual([code]);
  });
});
