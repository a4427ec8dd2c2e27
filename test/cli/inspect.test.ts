import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { displayWidth } from '../../src/write/terminal/display-width.ts';
import { memoryEffects } from './memory-effects.ts';

const LIST = [
  ['项目名称', '责任单位', '项目性质', '总投资（万元）', '年度计划投资（万元）', '本年累计完成投资（万元）'],
  ['石桥中学, 二期', '武侯区', '续建', '100', '50', '30'],
  ["石桥'水厂'", '青羊区', '续建', '200', '100', '90'],
  ['石桥大桥', '青羊区', '续建', '300', '100', '90'],
];
const CSV = written(',', '"');
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kp-inspect-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function written(delimiter: string, quote: string, quotesAll = false): string {
  const field = (text: string) =>
    quotesAll || [delimiter, quote].some((part) => text.includes(part))
      ? `${quote}${text.replaceAll(quote, quote + quote)}${quote}`
      : text;
  return LIST.map((row) => `${row.map(field).join(delimiter)}\n`).join('');
}

async function inspected(argv: readonly string[]) {
  const effects = memoryEffects();
  await main(['inspect', ...argv, '--period', '2019-08', '--format', 'json'], effects);
  return JSON.parse(effects.out());
}

async function drawn(argv: readonly string[], columns?: number, lang = 'zh-CN'): Promise<string> {
  const effects = memoryEffects({ ...(columns === undefined ? {} : { columns }) });
  await main(
    ['inspect', ...argv, '--period', '2019-08', '--no-color', '--no-progress', '--lang', lang],
    effects,
  );
  return effects.out();
}

function saved(content: string | Uint8Array, name = '清单.csv'): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const utf8 = { encoding: 'utf-8', encodingFrom: 'strict' };
const usual = { spaceAfterDelimiter: false, quote: '"', backslashEscapes: false };
const commas = { delimiter: ',', delimiterFrom: 'columns', ...usual };

describe('what a text was taken for, and by what', () => {
  test.each<[string, string | Uint8Array, readonly string[], object]>([
    ['UTF-8 and commas', CSV, [], { ...utf8, ...commas }],
    [
      'a byte order mark',
      iconv.encode(CSV, 'utf16le', { addBOM: true }),
      [],
      { encoding: 'utf-16le', encodingFrom: 'mark', ...commas },
    ],
    ['UTF-16 without one', iconv.encode(CSV, 'utf16le', { addBOM: false }), [], { encodingFrom: 'zeros' }],
    ['GB18030', iconv.encode(CSV, 'gb18030'), [], { encoding: 'gb18030', encodingFrom: 'weighed' }],
    [
      'a byte that is none of UTF-8',
      Buffer.concat([Buffer.from(CSV), Buffer.from([0xff, 0x0a])]),
      [],
      { encoding: 'utf-8', encodingFrom: 'nearly' },
    ],
    [
      'told encoding and delimiter',
      iconv.encode(written(';', '"'), 'gbk'),
      ['--encoding', 'gbk', '--delimiter', ';'],
      { encoding: 'gbk', encodingFrom: 'option', delimiter: ';', delimiterFrom: 'option' },
    ],
    [
      'a line that names it',
      `sep=;\n${written(';', '"')}`,
      [],
      { delimiter: ';', delimiterFrom: 'sep-line' },
    ],
    ['tabs', written('\t', '"'), [], { delimiter: '\t', delimiterFrom: 'columns' }],
    ['comma and space', written(', ', '"'), [], { delimiter: ',', spaceAfterDelimiter: true }],
    ['single quotes around all', written(',', "'", true), [], { quote: "'", backslashEscapes: false }],
    [
      'backslashes',
      CSV.replaceAll("石桥'水厂'", '"石\\"桥\\"水厂"').replace('石桥大桥', '"石桥\\"大桥"'),
      [],
      { quote: '"', backslashEscapes: true },
    ],
    [
      'single quotes around too few for it to be told',
      "项目名称,责任单位\n'石桥,二期',新开区\n北门,新开区\n",
      ['--quote', "'"],
      { delimiter: ',', quote: "'" },
    ],
    [
      'spaces, where two columns may be words of a sentence',
      '项目名称 责任单位\n石桥 新开区\n北门 新开区\n',
      ['--delimiter', 'space'],
      { delimiter: ' ', delimiterFrom: 'option' },
    ],
    ['one column', '项目名称\n甲\n乙\n', [], { delimiterFrom: 'nothing' }],
    [
      'a page that states what its bytes leave open',
      iconv.encode(`<html><meta charset="gb2312"><table><tr><td>石桥</table>`, 'gbk'),
      [],
      { encodingFrom: 'statement', delimiter: null, quote: null },
    ],
  ])('%s', async (_, content, argv, expected) => {
    const document = await inspected([saved(content), ...argv]);
    expect(document.files[0]).toMatchObject(expected);
  });

  test('options that overrule it are said first', async () => {
    const path = saved(CSV);
    const argv = [
      '--encoding',
      'utf-8',
      '--delimiter',
      ',',
      '--quote',
      '"',
      '--header-row',
      '1',
      '--skip-hidden',
    ];
    expect((await inspected([path, ...argv])).asked).toEqual({
      sheet: null,
      headerRow: 1,
      encoding: 'utf-8',
      delimiter: ',',
      quote: '"',
      skipHidden: true,
    });
    expect(await drawn([path, ...argv])).toMatch(
      /^按选项读取：--header-row 1 {2}--encoding utf-8 {2}--delimiter , {2}--quote " {2}--skip-hidden\n\n/,
    );
    expect(await drawn([path])).toMatch(/清单\.csv {2}文本 {2}编码 utf-8（全文合乎编码）/);
  });
});

const BROKEN = 'fixtures/broken';

describe('declared counts and printed totals against the rows', () => {
  test('a total that is not the sum of its rows', async () => {
    const [file] = (await inspected([`${BROKEN}/total-mismatch.xlsx`])).files;
    expect(file.sheets[0].tables[0].totals).toEqual([
      {
        row: 7,
        label: '合计',
        compared: ['totalInvestment', 'completedBefore', 'annualPlan', 'completed'],
        agrees: false,
        declared: null,
        declaredAgrees: null,
        differences: [{ column: 'J', header: '本年累计完成投资', printed: '10000', own: '9000' }],
      },
    ]);
    expect(await drawn([`${BROKEN}/total-mismatch.xlsx`])).toContain(
      '合计  第 7 行“合计”的“本年累计完成投资”印为 10000，所辖各行之和为 9000\n',
    );
  });

  test('a declared count that is not that of its rows', async () => {
    const [file] = (await inspected([`${BROKEN}/count-mismatch.xlsx`])).files;
    const [section] = file.sheets[0].tables[0].sections;
    expect(section).toMatchObject({ row: 4, declared: 12, rows: 11, agrees: false });
    expect(await drawn([`${BROKEN}/count-mismatch.xlsx`])).toContain('第 4 行 续建：11行，写明12个，不符\n');
  });

  test('merges that give their value to the rows below', async () => {
    const [file] = (await inspected([`${BROKEN}/merged-overlap.xlsx`])).files;
    const [table] = file.sheets[0].tables;
    expect(table.mergesUsed).toBe(table.mergedRanges.length);
    expect(await drawn([`${BROKEN}/merged-overlap.xlsx`])).toContain(
      `合并  采用1处（${table.mergedRanges[0]}）`,
    );
  });
});

test('a file with the bytes of another is not called unreadable', async () => {
  const [one, two] = [saved(CSV, 'a.csv'), saved(CSV, 'b.csv')];
  const { files } = await inspected([one, two]);
  expect(
    files.map(({ format, sameAs }: { format: string | null; sameAs: string | null }) => [format, sameAs]),
  ).toEqual([
    ['delimited', null],
    [null, one],
  ]);
  const text = await drawn([one, two]);
  expect(text).toContain('未计入：与“');
  expect(text).not.toContain('读不出');
});

describe('on a terminal', () => {
  const lists = [
    'fixtures/submissions/chengdu-2019-08/市水务局2019年8月水务重点项目（更正）.csv',
    'fixtures/submissions/chengdu-2019-08/崇州市重点项目月报表（8月）.xlsx',
    `${BROKEN}/total-mismatch.xlsx`,
    `${BROKEN}/empty.xlsx`,
  ];
  test.each([120, 80, 60])('every line fits %d columns', async (columns) => {
    for (const lang of ['zh-CN', 'en']) {
      const lines = (await drawn(lists, columns, lang)).split('\n');
      expect(lines.filter((line) => displayWidth(line) > columns)).toEqual([]);
      expect(lines.length).toBeGreaterThan(80);
    }
  });

  test('what a column was read as, its match and its unit are never dropped', async () => {
    const text = await drawn(lists.slice(0, 1), 80);
    expect(text).toMatch(/列 +栏目 +读作 +依据 +单位\n/);
    expect(text).toMatch(/E {3}总投资（万元） +总投资 +一致 +万元（表头）\n/);
  });
});

test('a block says what it has from the block above', async () => {
  const head = '项目名称,总投资（万元）,年度计划投资（万元）';
  const path = saved(
    `桐岭县重点项目表\n${head}\n甲渠,5000,900\n\n项目名称,年度计划投资（万元）,总投资（万元）\n乙渠,500,900\n`,
    '分块.csv',
  );
  const { files } = await inspected([path]);
  expect(files[0].sheets[0].tables.map((table: { taken: object }) => table.taken)).toEqual([
    {},
    { title: 'above' },
  ]);
  expect(await drawn([path])).toContain('桐岭县重点项目表（沿用上一张表）');
});
