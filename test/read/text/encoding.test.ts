import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { isKnownEncoding } from '../../../src/read/text/encoding.ts';
import { gridOf, readBytes } from '../grid.ts';

const SIMPLIFIED = '序号,项目名称,总投资（万元）\n1,成都东部新区轨道交通项目,1234\n2,某某产业园（一期）,55\n';
const TRADITIONAL = '序號,項目名稱,總投資（萬元）\n1,臺北捷運環狀線,1234\n2,某某產業園區（一期）,55\n';
const SHORT = '名称,区县\n锦绣中学迁建,青羊区\n';

describe.each([
  ['a list', SIMPLIFIED],
  ['a traditional list', TRADITIONAL],
  ['a few words', SHORT],
  ['names', '姓名,电话\n王芳,13800000000\n李雷,13900000000\n'],
])('%s', (_, text) => {
  const grid = text
    .trim()
    .split('\n')
    .map((line) => line.split(','));

  test.each([
    ['utf8', false, 'utf-8', []],
    ['utf8', true, 'utf-8', []],
    ['utf16le', true, 'utf-16le', []],
    ['utf16be', true, 'utf-16be', []],
    ['utf16le', false, 'utf-16le', ['file/encoding-decided']],
    ['utf16be', false, 'utf-16be', ['file/encoding-decided']],
    ['gb18030', false, 'gb18030', ['file/encoding-decided']],
  ])('%s, mark %s', async (encoding, addBOM, expected, found) => {
    const read = await readBytes(iconv.encode(text, encoding, { addBOM }));
    expect(read.workbook?.encoding).toBe(expected);
    expect(gridOf(read.sheet!)).toEqual(grid);
    expect(read.found).toEqual(found);
  });
});

test.each([
  ['big5', TRADITIONAL],
  ['big5', '名稱,區\n錦繡中學遷建,青羊區\n鳳凰山體育公園,金牛區\n'],
  ['big5', '項目名稱\n天府大道\n'],
  ['gb18030', '項目名稱\n天府大道\n'],
  ['gb18030', '郫都\n'],
  ['gb18030', `${'a,b\n'.repeat(100_000)}甲项目,乙\n`],
])('%s is told from the other: %.20s', async (encoding, text) => {
  const read = await readBytes(iconv.encode(text, encoding));
  expect(read.workbook?.encoding).toBe(encoding);
  expect(gridOf(read.sheet!).at(-1)).toEqual(text.trim().split('\n').at(-1)?.split(','));
});

test.each([['too little to tell', Buffer.from([0xb0, 0xa1, 0x2c, 0x31])]])(
  '%s: kp asks',
  async (_, bytes) => {
    const read = await readBytes(bytes);
    expect(read.workbook).toBeUndefined();
    expect(read.found).toEqual(['file/encoding-undecided']);
    const told = await readBytes(bytes, 'list.csv', { encoding: 'latin1' });
    expect(told.found).toEqual([]);
  },
);

test.each([
  ['letters', 'name,city\nCaf\xe9 M\xfcller,Orl\xe9ans\n', ['Café Müller', 'Orléans']],
  [
    'quotes and dashes',
    'name,total\n\x93North\x94 Park \x96 phase 2,3\xa0000 \x80\n',
    ['“North” Park – phase 2', '3\u00a0000 €'],
  ],
  ['one letter', 'name,city\nnorth road,N\xeemes\n', ['north road', 'Nîmes']],
])('Latin words are windows-1252, and that is said: %s', async (_, text, last) => {
  const read = await readBytes(Buffer.from(text, 'latin1'));
  expect(read.workbook?.encoding).toBe('windows-1252');
  expect(gridOf(read.sheet!).at(-1)).toEqual(last);
  expect(read.found).toEqual(['file/encoding-decided']);
  const told = await readBytes(Buffer.from(text, 'latin1'), 'list.csv', { encoding: 'latin1' });
  expect(gridOf(told.sheet!).at(-1)).toEqual(last);
});

test.each([
  ['gbk', 'Road 路,No\nNorth Bridge 桥,1\nEast Park 园,2\n'],
  ['gbk', 'name,city\nABC路D,区x\n'],
  ['big5', '項目名稱,Area\n天府大道 North,金牛區\n鳳凰山體育公園,A區B\n'],
])('Chinese among Latin words is %s: %j', async (encoding, text) => {
  const read = await readBytes(iconv.encode(text, encoding));
  expect(gridOf(read.sheet!).at(-1)).toEqual(text.trim().split('\n').at(-1)!.split(','));
});

test('what makes as much sense in one encoding as in the other is asked for', async () => {
  const bytes = iconv.encode('审方,仓\n地方,1\n审仓,2\n', 'gbk');
  expect((await readBytes(bytes)).found).toEqual(['file/encoding-undecided']);
  expect(gridOf((await readBytes(bytes, 'list.csv', { encoding: 'big5' })).sheet!)[1]).toEqual(['華源', '1']);
});

test('a told encoding overrides', async () => {
  const read = await readBytes(iconv.encode(SHORT, 'gbk'), 'list.csv', { encoding: 'GBK' });
  expect(gridOf(read.sheet!)[0]).toEqual(['名称', '区县']);
  expect(read.found).toEqual([]);
});

test.each([
  ['UTF-8', 'utf8'],
  ['GBK', 'gbk'],
])('an invalid byte in %s is a lost character, and the rest is read', async (_, encoding) => {
  const bytes = iconv.encode(SIMPLIFIED.repeat(5), encoding);
  bytes[bytes.indexOf(',1234') - 2] = 0xff;
  const read = await readBytes(bytes);
  expect(read.found).toContain('text/lost-characters!B2');
  expect(gridOf(read.sheet!)).toHaveLength(15);
});

test('a U+FFFD in valid UTF-8 is reported: it was lost before', async () => {
  expect((await readBytes('名称\n甲\uFFFD\n')).found).toEqual(['text/lost-characters!A2']);
});

test.each(['utf8', 'gbk', 'utf16le'])('a character cut at the end of %s', async (encoding) => {
  const bytes = iconv.encode(`${SIMPLIFIED}3,某`, encoding, { addBOM: encoding === 'utf16le' });
  const read = await readBytes(bytes.subarray(0, -1));
  expect(read.found.filter((code) => code !== 'file/encoding-decided')).toEqual(['text/last-line-cut!4']);
  expect(gridOf(read.sheet!).at(-1)).toEqual(['3']);
});

test.each([
  ['utf-8', true],
  ['GBK', true],
  ['big5', true],
  ['utf-16le', true],
  ['klingon', false],
  ['', false],
])('isKnownEncoding(%j)', (label, expected) => {
  expect(isKnownEncoding(label)).toBe(expected);
});
