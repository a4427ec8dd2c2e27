import { expect, test } from 'vitest';
import { gridOf, readBytes } from '../grid.ts';

test.each<[string, string, string[][], string[]]>([
  [
    'plain',
    'a,b\n1,2\n',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
    [],
  ],
  [
    'no line end at the end',
    'a,b\n1,2',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
    [],
  ],
  [
    '\\r\\n, \\n and \\r in one file',
    'a,b\r\n1,2\r3,4\n5,6',
    [
      ['a', 'b'],
      ['1', '2'],
      ['3', '4'],
      ['5', '6'],
    ],
    [],
  ],
  ['blank lines are rows', 'a,b\n\n\n1,2\n\n', [['a', 'b'], [], [], ['1', '2']], []],
  ['rows of delimiters are blank', 'a,b\n,\n1,2\n', [['a', 'b'], [], ['1', '2']], []],
  [
    'empty fields',
    'a,,c\n,"",3\n',
    [
      ['a', '', 'c'],
      ['', '', '3'],
    ],
    [],
  ],
  ['white space is kept', ' a ,　b\n', [[' a ', '　b']], []],
  ['quoted delimiter, quote and line break', '"a,b","c""d","e\nf"\n', [['a,b', 'c"d', 'e\nf']], []],
  ['quoted \\r\\n', '"a\r\nb",c\r\n', [['a\r\nb', 'c']], []],
  ['only a quote', '"""",a\n', [['"', 'a']], []],
  [
    'quote inside an unquoted field',
    'DN50"管,b"c"\n1,2\n',
    [
      ['DN50"管', 'b"c"'],
      ['1', '2'],
    ],
    [],
  ],
  ['spaces before a quoted field', 'a, "b, c", d\n', [['a', 'b, c', ' d']], []],
  ['spaces behind a quoted field', '"a" ,b\n', [['a ', 'b']], []],
  [
    'text behind the closing quote',
    '"A"型,b\n1,2\n',
    [
      ['A型', 'b'],
      ['1', '2'],
    ],
    ['text/stray-quote!A1'],
  ],
  ['quotes inside a quoted field', 'a,"3"楼",b\n', [['a', '3"楼', 'b']], ['text/stray-quote!B1']],
  ['stray quote beside a quoted field', '"A"型,"b,c"\n', [['A型', 'b,c']], ['text/stray-quote!A1']],
  [
    'stray quotes swallow no rows',
    '1,"A"型,5\n2,B,6\n3,DN50",7\n',
    [
      ['1', 'A型', '5'],
      ['2', 'B', '6'],
      ['3', 'DN50"', '7'],
    ],
    ['text/stray-quote!B1'],
  ],
  [
    'open quote',
    'a,b\n"甲,1\n乙,2\n',
    [
      ['a', 'b'],
      ['"甲', '1'],
      ['乙', '2'],
    ],
    ['text/open-quote!A2'],
  ],
  [
    'open quote before quoted fields',
    'a,"甲,1\nb,"x,y",2\n',
    [
      ['a', '"甲', '1'],
      ['b', 'x,y', '2'],
    ],
    ['text/open-quote!B1'],
  ],
  [
    'upload cut inside a quoted field',
    'a,b\n1,"甲\n乙',
    [['a', 'b'], ['1', '"甲'], ['乙']],
    ['text/open-quote!B2'],
  ],
  [
    'guard of kp’s own writer',
    "'=1+1,' -x,'@a,'＋b,'abc,''=c\n",
    [['=1+1', ' -x', '@a', '＋b', "'abc", "''=c"]],
    [],
  ],
  [
    'texts that a web system writes as formulas',
    'a,b,c\n="00123","=""x y""",=""\n=1+1,="a"&"b","=""1,5"""\n\'="1",x="1",="\n',
    [
      ['a', 'b', 'c'],
      ['00123', 'x y'],
      ['=1+1', '="a"&"b"', '1,5'],
      ['="1"', 'x="1"', '="'],
    ],
    [],
  ],
  ['guard in a quoted field', '"\'=a,b","\'\ttab"\n', [['=a,b', '\ttab']], []],
  [
    'NUL bytes',
    'a\0b,c\n1,2\n',
    [
      ['ab', 'c'],
      ['1', '2'],
    ],
    ['text/nul'],
  ],
  [
    'preamble, table and notes',
    '附件1\n\n序号,名称,投资\n1,甲,2\n2,乙,3\n注：甲，乙\n',
    [['附件1'], [], ['序号', '名称', '投资'], ['1', '甲', '2'], ['2', '乙', '3'], ['注：甲，乙']],
    [],
  ],
  ['sep= line is no row', 'sep=;\na;b,c\n', [['a', 'b,c']], []],
  [
    'names of object properties',
    '__proto__,constructor\n1,2\n',
    [
      ['__proto__', 'constructor'],
      ['1', '2'],
    ],
    [],
  ],
])('%s', async (_, text, grid, found) => {
  const read = await readBytes(text);
  expect(gridOf(read.sheet!)).toEqual(grid);
  expect(read.found).toEqual(found);
});

test.each([
  [',', 'a,b\n1,2\n'],
  [';', 'a;b;c\n1,5;2;3\n4,5;6;7\n'],
  ['\t', 'a\tb\n1,234\t2\n'],
  ['|', 'a|b|c\n1|2|3\n'],
  [',', '名称,备注\n甲,"a;b;c"\n乙,"d;e;f"\n'],
  [';', '项目清单，2019年8月\n单位：万元\n\n名称;投资;备注\n甲;1;a, b\n乙;2;c\n'],
  [',', '只有一列\n甲\n'],
])('delimiter %j of %j', async (delimiter, text) => {
  expect((await readBytes(text)).workbook?.delimiter).toBe(delimiter);
});

test('a told delimiter overrides', async () => {
  const { sheet } = await readBytes('a,b;c\n1,2;3\n', 'list.csv', { delimiter: ';' });
  expect(gridOf(sheet!)).toEqual([
    ['a,b', 'c'],
    ['1,2', '3'],
  ]);
});

const EVEN =
  '序号,名称,投资,备注\n1,甲,10,x\n2,乙,20,x\n3,丙,30,x\n4,丁,40,x\n5,戊,50,x\n6,己,60,x\n7,庚,70,x\n8,辛,80,x\n';

test.each<[string, string, number[], number[]]>([
  ['as it should be', EVEN, [4, 4, 4, 4, 4, 4, 4, 4, 4], []],
  ['empty fields count', '序号,名称,,\n,,\n\n1,甲\n', [4, 0, 0, 2], []],
  ['a number torn apart', 'a,b\n1,234\n1,234.5\n12,345万元\n-3,000\n', [2, 2, 2, 2, 2], [2, 3, 4, 5]],
  [
    'what is none',
    'a,b\n1234,567\n1,23\n甲1,2345\n甲,234\n"1,234",x\n1,,234\n3,1234\n',
    [2, 2, 2, 2, 2, 2, 3, 2],
    [],
  ],
])('how records were cut: %s', async (_, text, widths, maybeTorn) => {
  const records = (await readBytes(text)).sheet!.records!;
  expect([...records.widths.slice(1)]).toEqual(widths);
  expect([...records.maybeTorn]).toEqual(maybeTorn);
});

test.each<[string, string, string[]]>([
  ['fields missing', `${EVEN}9,壬,9`, ['text/last-line-cut!10']],
  ['only its serial', `${EVEN}9`, ['text/last-line-cut!10']],
  [
    'a character missing',
    Buffer.from(`${EVEN}9,壬`).subarray(0, -1).toString('latin1'),
    ['text/last-line-cut!10'],
  ],
  ['whole, without line end', `${EVEN}9,壬,90,x`, []],
  ['a note', `${EVEN}注：以上项目已核`, []],
  ['short, with line end', `${EVEN}9,壬,9\n`, []],
])('last line: %s', async (title, text, found) => {
  const bytes = Buffer.from(text, title === 'a character missing' ? 'latin1' : 'utf8');
  expect((await readBytes(bytes)).found).toEqual(found);
});

const MEGABYTE = 1 << 20;
test.each<[string, () => Buffer, string[]]>([
  ['64 MB in a line', () => Buffer.alloc(64 * MEGABYTE, 'a'), ['file/refused']],
  ['a line of delimiters', () => Buffer.alloc(8 * MEGABYTE, ','), []],
  ['blank lines', () => Buffer.alloc(16 * MEGABYTE, '\r\n'), ['file/empty']],
  ['blank lines below a table', () => Buffer.alloc(4 * MEGABYTE, '\n').fill('a,b\n1,2\n', 0, 8), []],
  [
    'an open quote over a million lines',
    () => Buffer.alloc(13 * MEGABYTE, '1,2,3,4,5,6\n').fill('"', 0, 1),
    ['text/open-quote!A1', 'file/refused!A1048577'],
  ],
  ['quotes only', () => Buffer.alloc(8 * MEGABYTE, '"'), ['file/refused!A1']],
  ['quotes that make no sense', () => Buffer.alloc(8 * MEGABYTE, '" x, '), ['file/damaged!C1']],
  ['more columns than a sheet has', () => Buffer.alloc(MEGABYTE, 'a,'), ['file/refused!XFE1']],
  [
    'a cell longer than a cell can be',
    () => Buffer.from(`a\n"${'b'.repeat(32_768)}"\n`),
    ['file/refused!A2'],
  ],
])('made to harm: %s', async (_, make, found) => {
  expect((await readBytes(make())).found.filter((code) => !code.startsWith('text/stray'))).toEqual(found);
});

test('a fault of every row is told a thousand times, not a million', async () => {
  const { found } = await readBytes('"a"b,c\n'.repeat(5000));
  expect(found).toHaveLength(1000);
});
