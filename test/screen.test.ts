import { expect, test } from 'vitest';
import { cellOf } from '../src/ledgers/project/cell-of.ts';
import { readDataset } from '../src/office/pipeline.ts';
import { styles, workbookEntries, worksheet, zip } from './read/xlsx/package.ts';

const AUGUST = { year: 2024, month: 8 };
const HEADER = [
  '项目名称',
  '项目性质',
  '总投资（万元）',
  '年度计划投资（万元）',
  '1-8月累计完成投资（万元）',
  '形象进度',
  '存在问题',
];

const inline = (address: string, runs: string, style = 0) =>
  `<c r="${address}" s="${style}" t="inlineStr"><is>${runs}</is></c>`;
const words = (address: string, text: string, style = 0) => inline(address, `<t>${text}</t>`, style);
const number = (address: string, value: string, style = 0) =>
  `<c r="${address}" s="${style}"><v>${value}</v></c>`;

/** A list of three projects in which a test writes some cells anew; cell style n has the n-th format code, style 1 is struck. */
async function read(
  cells: Record<string, string>,
  codes: readonly string[] = [],
  behind = '',
  attributes = '',
) {
  const rows = ['清溪桥改造', '白石泵站', '环山步道'].map((name, at) => {
    const row = at + 2;
    const usual = [
      words(`A${row}`, name),
      words(`B${row}`, '续建'),
      ...['100', '40', '30'].map((value, column) => number(`${'CDE'[column]}${row}`, value)),
      words(`F${row}`, '主体施工'),
      words(`G${row}`, '无'),
    ];
    const own = usual.map((cell) => cells[/r="([A-Z]\d)"/.exec(cell)![1]!] ?? cell);
    return `<row r="${row}"${row === 3 ? attributes : ''}>${own.join('')}</row>`;
  });
  const header = HEADER.map((text, column) => words(`${'ABCDEFG'[column]}1`, text)).join('');
  const used = ['General', 'General', ...codes];
  const formats = used.map(
    (code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${code.replaceAll('"', '&quot;')}"/>`,
  );
  const fonts = used.map((_, at) => `<xf numFmtId="${164 + at}" fontId="${at === 1 ? 1 : 0}"/>`);
  const entries = workbookEntries({
    sheets: { '续建 ': worksheet(`<row r="1">${header}</row>${rows.join('')}`, behind) },
    styles: `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts>${formats.join('')}</numFmts><fonts><font/><font><strike/></font></fonts><cellXfs>${fonts.join('')}</cellXfs></styleSheet>`,
  });
  const file = { name: '东岭区.xlsx', read: async () => zip(entries) };
  return readDataset([file], { period: AUGUST, sheet: '续建' });
}

type Row = readonly [
  title: string,
  cells: Record<string, string>,
  codes: readonly string[],
  total: number | undefined,
  finding: string | undefined,
];

/** 总投资 of the second project, in 万元, and what is said at its cell. */
const AMOUNTS: readonly Row[] = [
  ['a plain number', {}, [], 100, undefined],
  ['yuan shown in 万', { C3: number('C3', '1200000', 2) }, ['0!.0,"万"'], 120, 'money/as-shown'],
  ['亿元 in one cell', { C3: number('C3', '2', 2) }, ['0.00"亿元"'], 20_000, 'money/as-shown'],
  ['the unit of the column in the format', { C3: number('C3', '120', 2) }, ['0"万元"'], 120, undefined],
  ['dollars', { C3: number('C3', '120', 2) }, ['[$$-409]#,##0'], undefined, 'unit/foreign'],
  ['dollars in words', { C3: words('C3', '120万美元') }, [], undefined, 'unit/foreign'],
  ['thousands under 万元', { C3: number('C3', '120000', 2) }, ['#,##0,'], undefined, 'money/shown-otherwise'],
  [
    'a number that its format hides',
    { C3: number('C3', '120', 2) },
    [';;;'],
    undefined,
    'money/shown-otherwise',
  ],
  ['a date format', { C3: number('C3', '120', 2) }, ['yyyy-m-d'], undefined, 'money/unreadable'],
  [
    'an old figure struck before the new one',
    { C3: inline('C3', '<r><rPr><strike/></rPr><t>80</t></r><r><t>120</t></r>') },
    [],
    120,
    undefined,
  ],
  [
    'a footnote',
    { C3: inline('C3', '<r><t>120</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>2</t></r>') },
    [],
    120,
    undefined,
  ],
  ['a figure struck through', { C3: number('C3', '120', 1) }, [], undefined, 'cell/struck'],
  ['an estimate of the whole', { C3: words('C3', '约120') }, [], 120, 'money/approximate'],
  ['a remark', { C3: words('C3', '120（含征地）') }, [], 120, 'money/noted'],
  ['invisible characters', { C3: words('C3', '\u200b1\u00a0200\ufeff') }, [], 1200, undefined],
];

test.each(AMOUNTS)('%s', async (_, cells, codes, total, expected) => {
  const { value, findings } = await read(cells, codes);
  const project = value.projects.find(({ name }) => name === '白石泵站');
  expect(project?.totalInvestment).toBe(total === undefined ? undefined : total * 10_000);
  const here = findings.filter(({ source }) => source.row === 3 && source.column === 3);
  expect(here.map(({ code }) => code)).toEqual(expected === undefined ? [] : [expected]);
});

test('an estimate of what was done is an error and does not count', async () => {
  const { value, findings } = await read({ E3: words('E3', '约30') });
  expect(value.projects.map(({ completed }) => completed)).toEqual([300_000, undefined, 300_000]);
  expect(findings.map(({ code }) => code)).toContain('money/estimated');
});

test('a row that is struck through is left out and named, one with a struck cell is not', async () => {
  const struck = {
    A3: words('A3', '白石泵站', 1),
    B3: words('B3', '续建', 1),
    C3: number('C3', '100', 1),
    D3: number('D3', '40', 1),
    E3: number('E3', '30', 1),
    F3: words('F3', '主体施工', 1),
    // The remark says why and is not struck.
    G3: words('G3', '已移出计划'),
  };
  const { value, findings } = await read({ ...struck, F4: words('F4', '路基施工', 1) });
  expect(value.projects.map(({ name }) => name)).toEqual(['清溪桥改造', '环山步道']);
  const found = findings.map(({ code, source }) => `${code} ${source.row}`);
  expect(found).toContain('row/struck 3');
  expect(found).toContain('cell/struck 4');
});

test('a sign that was left as it is does not bring a row back that is struck through', async () => {
  const struck = {
    A3: words('A3', '白石泵站', 1),
    B3: words('B3', '〃'),
    C3: number('C3', '100', 1),
    D3: number('D3', '40', 1),
    E3: number('E3', '30', 1),
    F3: words('F3', '主体施工', 1),
  };
  const { value, findings } = await read(struck);
  expect(value.projects.map(({ name }) => name)).toEqual(['清溪桥改造', '环山步道']);
  expect(findings.map(({ code }) => code)).toContain('row/struck');
});

test('a figure under a merge is not counted and asked about', async () => {
  const { value, findings } = await read({}, [], '<mergeCells><mergeCell ref="E2:E3"/></mergeCells>');
  expect(value.projects.map(({ completed }) => completed)).toEqual([300_000, undefined, 300_000]);
  const covered = findings.filter(({ code }) => code === 'money/covered');
  expect(covered.map(({ source }) => [source.row, source.column])).toEqual([[3, 5]]);
});

test('a picture is no progress and no problem', async () => {
  const picture = (address: string) =>
    `<c r="${address}" t="str"><f>_xlfn.DISPIMG("ID_3",1)</f><v>=DISPIMG("ID_3",1)</v></c>`;
  const { value, findings } = await read({
    F3: picture('F3'),
    G3: picture('G3'),
    G4: words('G4', '=DISPIMG("ID_3",1)'),
  });
  expect(value.projects.map(({ problem }) => problem)).toEqual([undefined, undefined, undefined]);
  expect(findings.filter(({ code }) => code === 'cell/picture').map(({ source }) => source.row)).toContain(3);
});

test('a row of no height is a hidden one', async () => {
  const { findings } = await read({}, [], '', ' ht="0" customHeight="1"');
  expect(findings.map(({ code }) => code)).toContain('sheet/hidden-rows');
});

test('a scale that holds for a column is said once, and what the cell shows is evidence', async () => {
  const cells = Object.fromEntries(['C2', 'C3', 'C4'].map((at) => [at, number(at, '1200000', 2)]));
  const { value, findings } = await read(cells, ['0!.0,"万"']);
  expect(findings.filter(({ code }) => code === 'money/as-shown')).toHaveLength(1);
  expect(cellOf(value.projects[1]!, 'totalInvestment')).toMatchObject({ raw: '1200000', shown: '120万' });
});

test('headings and the month of the title that are dates are read as they are shown', async () => {
  const heading = HEADER.map((text, column) =>
    column === 4 ? number('E2', '45505', 2) : words(`${'ABCDEFG'[column]}2`, text),
  );
  const title = words('A1', '重点项目进度表') + number('D1', '45505', 1);
  const amounts = ['100', '40', '30'].map((value, column) => number(`${'CDE'[column]}3`, value));
  const project = [words('A3', '清溪桥改造'), words('B3', '续建'), ...amounts, words('F3', '主体施工')];
  const rows = [title, heading.join(''), project.join('')].map(
    (cells, at) => `<row r="${at + 1}">${cells}</row>`,
  );
  const sheets = { 清单: worksheet(rows.join('')) };
  const formats = styles('General', 'yyyy"年"m"月"', '"1-"m"月累计完成投资（万元）"');
  const bytes = zip(workbookEntries({ sheets, styles: formats }));
  const { value } = await readDataset([{ name: '东岭区.xlsx', read: async () => bytes }], {});
  expect(value.period).toEqual(AUGUST);
  expect(value.projects.map(({ completed }) => completed)).toEqual([300_000]);
});
