import { expect, test } from 'vitest';
import { gridOf, readBytes } from '../grid.ts';

const HEAD = ['日期', '名称', '说明', '金额'];
const ROWS = [
  HEAD,
  ['2019-08-01', '甲, 乙', '他说"好"; 是', '1'],
  ['2019-08-02', '丙 丁', "it's", '2.5'],
  ['2019-08-03', '戊', '两\n行', ''],
  ['2019-08-04', '己', 'a\\b|c', '4'],
];

interface Writing {
  readonly delimiter: string;
  readonly quote: string;
  /** Stands before a quote inside a quoted field. */
  readonly escaping: string;
  readonly quotesAll?: boolean;
}

function written({ delimiter, quote, escaping, quotesAll = false }: Writing, lineEnd = '\n'): string {
  const special = [delimiter, quote, '\n', ...(escaping === quote ? [] : [escaping])];
  const field = (text: string): string => {
    if (!quotesAll && text !== '' && !special.some((part) => text.includes(part))) return text;
    const escaped =
      escaping === quote
        ? text.replaceAll(quote, quote + quote)
        : text.replaceAll(escaping, escaping + escaping).replaceAll(quote, escaping + quote);
    return `${quote}${escaped}${quote}`;
  };
  return ROWS.map((row) => row.map(field).join(delimiter)).join(lineEnd) + lineEnd;
}

test.each<[string, Writing]>([
  ['as usual', { delimiter: ',', quote: '"', escaping: '"' }],
  ['semicolons', { delimiter: ';', quote: '"', escaping: '"' }],
  ['spaces', { delimiter: ' ', quote: '"', escaping: '"' }],
  ['spaces, every field quoted', { delimiter: ' ', quote: '"', escaping: '"', quotesAll: true }],
  ['comma and space', { delimiter: ', ', quote: '"', escaping: '"' }],
  ['single quotes', { delimiter: ',', quote: "'", escaping: "'" }],
  ['single quotes around every field', { delimiter: ';', quote: "'", escaping: "'", quotesAll: true }],
  ['backslashes', { delimiter: ',', quote: '"', escaping: '\\' }],
  ['backslashes, every field quoted', { delimiter: '\t', quote: '"', escaping: '\\', quotesAll: true }],
  ['single quotes and backslashes', { delimiter: ',', quote: "'", escaping: '\\' }],
])('%s', async (_, writing) => {
  for (const lineEnd of ['\n', '\r\n', '\r']) {
    const { sheet, workbook, found } = await readBytes(written(writing, lineEnd));
    expect(found).toEqual([]);
    expect(gridOf(sheet!).map((row) => HEAD.map((_, at) => row[at] ?? ''))).toEqual(ROWS);
    expect(workbook).toMatchObject({
      delimiter: writing.delimiter[0],
      quote: writing.quote,
      escapes: writing.escaping === '\\',
    });
  }
});

test.each<[string, string, string, string[][]]>([
  [
    'apostrophes that begin or end a text',
    ',',
    "序号,名称,备注\n1,'智慧城市'项目,'08年\n2,'甲',无\n3,乙','是'\n",
    [
      ['序号', '名称', '备注'],
      ['1', "'智慧城市'项目", "'08年"],
      ['2', "'甲'", '无'],
      ['3', "乙'", "'是'"],
    ],
  ],
  [
    'a few texts in apostrophes',
    ',',
    "名称,备注\n甲,'a'\n乙,'b'\n丙,'c'\n丁,\n戊,\n己,\n庚,\n",
    [['名称', '备注'], ['甲', "'a'"], ['乙', "'b'"], ['丙', "'c'"], ['丁'], ['戊'], ['己'], ['庚']],
  ],
  [
    'one text in apostrophes with a delimiter in it',
    ',',
    "名称,备注\n甲,'a,b'\n乙,c\n丙,'d,e'\n丁,f\n",
    [
      ['名称', '备注'],
      ['甲', "'a", "b'"],
      ['乙', 'c'],
      ['丙', "'d", "e'"],
      ['丁', 'f'],
    ],
  ],
  [
    'apostrophes beside true quotes',
    ',',
    `名称,备注\n"A"型,'a'\n"B"型,'b'\n"丁",'c'\n`,
    [
      ['名称', '备注'],
      ['A型', "'a'"],
      ['B型', "'b'"],
      ['丁', "'c'"],
    ],
  ],
  [
    'guards of kp’s own writer',
    ',',
    "a,b\n'=1,2\n'-x,'+y'\n'@z,3\n",
    [
      ['a', 'b'],
      ['=1', '2'],
      ['-x', "+y'"],
      ['@z', '3'],
    ],
  ],
  [
    'paths that end in a backslash',
    ',',
    '名称,路径\n甲,"D:\\"\n乙,"E:\\a, b\\"\n丙,"F:\\"\n',
    [
      ['名称', '路径'],
      ['甲', 'D:\\'],
      ['乙', 'E:\\a, b\\'],
      ['丙', 'F:\\'],
    ],
  ],
  [
    'one column of sentences',
    ',',
    'the first line\nthe second line of it\nthe third line\nthe last\n',
    [['the first line'], ['the second line of it'], ['the third line'], ['the last']],
  ],
  [
    'words in fields',
    ',',
    'a b c,d\ne f g,h\ni j k,l\nm n o,p\n',
    [
      ['a b c', 'd'],
      ['e f g', 'h'],
      ['i j k', 'l'],
      ['m n o', 'p'],
    ],
  ],
  [
    'spaces before some fields',
    ',',
    '名称, 投资,备注\n甲, 1,x\n乙, 2, y\n',
    [
      ['名称', ' 投资', '备注'],
      ['甲', ' 1', 'x'],
      ['乙', ' 2', ' y'],
    ],
  ],
  [
    'a date and its time',
    ',',
    '2019-08-01 12:00\n2019-08-02 12:00\n2019-08-03 12:00\n2019-08-04 12:00\n',
    [['2019-08-01 12:00'], ['2019-08-02 12:00'], ['2019-08-03 12:00'], ['2019-08-04 12:00']],
  ],
])('left as usual: %s', async (_, delimiter, text, grid) => {
  const { sheet, workbook } = await readBytes(text);
  expect(gridOf(sheet!)).toEqual(grid);
  expect(workbook).toMatchObject({ delimiter, quote: '"', escapes: false });
});

test('a told space is a delimiter, two of them an empty field', async () => {
  const { sheet } = await readBytes('a  "b c"\n1 2 3\n', 'list.csv', { delimiter: ' ' });
  expect(gridOf(sheet!)).toEqual([
    ['a', '', 'b c'],
    ['1', '2', '3'],
  ]);
});
