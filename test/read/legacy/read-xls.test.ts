import { utils, write } from '@e965/xlsx';
import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { cellsOf, readBytes } from '../grid.ts';
import { biffStream, double, record, u8, u16, u32, wide } from './biff.ts';

const NAME = Buffer.concat([u8(2), u8(1), Buffer.from('清单', 'utf16le')]);
const LABEL = 0x0204;
const NUMBER = 0x0203;

/** One sheet named 清单 with these records. */
async function readSheet(records: readonly Buffer[], globals: readonly Buffer[] = []) {
  return await readBytes(biffStream(globals, [{ name: NAME, records }]), 'list.xls');
}

function formula(row: number, column: number, result: Buffer): Buffer {
  return record(0x0006, row, column, 0, result, 0, u32(0), 3, Buffer.from([0x1e, 1, 0]));
}

function textResult(type: number, value = 0): Buffer {
  return Buffer.from([type, 0, value, 0, 0, 0, 0xff, 0xff]);
}

test.each<[string, Buffer[], Record<string, string>]>([
  ['words', [record(LABEL, 0, 0, 0, wide('甲\n乙 '))], { A1: '甲\n乙 ' }],
  ['one-byte words', [record(LABEL, 0, 0, 0, u16(2), u8(0), Buffer.from('ab'))], { A1: 'ab' }],
  [
    'a number with noise beyond 15 digits',
    [record(NUMBER, 4, 2, 0, double(0.57999999999999996))],
    { C5: '0.58 number' },
  ],
  ['a large number', [record(NUMBER, 0, 0, 0, double(1e21))], { A1: '1E+21 number' }],
  ['an integer in short', [record(0x027e, 0, 1, 0, u32((1234 << 2) | 2))], { B1: '1234 number' }],
  ['hundredths in short', [record(0x027e, 0, 1, 0, u32((1234 << 2) | 3))], { B1: '12.34 number' }],
  ['a negative integer in short', [record(0x027e, 0, 1, 0, u32(((-5 << 2) | 2) >>> 0))], { B1: '-5 number' }],
  [
    'several in a row',
    [record(0x00bd, 1, 2, 0, u32((7 << 2) | 2), 0, u32((8 << 2) | 2), 3)],
    { C2: '7 number', D2: '8 number' },
  ],
  [
    'yes, no and errors',
    [
      record(0x0205, 0, 0, 0, u8(1), u8(0)),
      record(0x0205, 0, 1, 0, u8(0), u8(0)),
      record(0x0205, 0, 2, 0, u8(0x17), u8(1)),
    ],
    { A1: 'TRUE boolean', B1: 'FALSE boolean', C1: '#REF! error' },
  ],
  ['a calculated number', [formula(0, 0, double(2.5))], { A1: '2.5 number formula' }],
  ['a calculated text', [formula(0, 0, textResult(0)), record(0x0207, wide('结果'))], { A1: '结果 formula' }],
  ['a calculated text that is empty', [formula(0, 0, textResult(3))], {}],
  [
    'a calculated truth and error',
    [formula(0, 0, textResult(1, 1)), formula(0, 1, textResult(2, 7))],
    { A1: 'TRUE boolean formula', B1: '#DIV/0! error formula' },
  ],
  [
    'a text that was never calculated',
    [formula(0, 0, textResult(0)), record(NUMBER, 0, 1, 0, double(1)), formula(1, 0, textResult(0))],
    { A1: ' pending formula', B1: '1 number', A2: ' pending formula' },
  ],
  [
    'a chart inside the sheet',
    [
      record(LABEL, 0, 0, 0, wide('甲')),
      record(0x0809, 0x0600, 0x20),
      record(NUMBER, 9, 9, 0, double(1)),
      record(0x000a),
      record(LABEL, 1, 0, 0, wide('乙')),
    ],
    { A1: '甲', A2: '乙' },
  ],
])('BIFF8: %s', async (_, records, cells) => {
  const read = await readSheet(records);
  expect(cellsOf(read.sheet)).toEqual(cells);
  expect(read.found).toEqual([]);
});

test('strings of the table go on in other records, in another width', async () => {
  const table = Buffer.concat([
    record(0x00fc, u32(3), u32(3), u16(4), u8(1), Buffer.from('项目', 'utf16le')),
    record(0x003c, u8(0), Buffer.from('AB'), u16(2), u8(9), u16(1), Buffer.from('富', 'utf16le')),
    record(0x003c, u8(1), Buffer.from('文', 'utf16le'), u32(0), u16(1), u8(0)),
    record(0x003c, u8(0), Buffer.from('z')),
  ]);
  const read = await readSheet(
    [0, 1, 2].map((index) => record(0x00fd, 0, index, 0, u32(index))),
    [table],
  );
  expect(cellsOf(read.sheet)).toEqual({ A1: '项目AB', B1: '富文', C1: 'z' });
});

test.each([
  ['too many', 9],
  ['too few', 1],
])('a string table that declares %s', async (_, declared) => {
  const text = (word: string) => [u16(1), u8(1), Buffer.from(word, 'utf16le')];
  const table = record(0x00fc, u32(declared), u32(declared), ...text('甲'), ...text('乙'));
  const cell = (index: number) => record(0x00fd, 0, index, 0, u32(index));
  const read = await readSheet([cell(0), cell(1)], [table]);
  expect(cellsOf(read.sheet)).toEqual({ A1: '甲', B1: '乙' });
  expect(read.found).toEqual(['file/nonstandard']);
  expect((await readSheet([cell(2)], [table])).found).toEqual(['file/damaged!C1']);
});

test('number formats: own ones, built-in Chinese dates, none', async () => {
  const globals = [
    record(0x041e, 164, wide('0.00"万元"')),
    ...[0, 164, 57].map((id) => record(0x00e0, 0, id, Buffer.alloc(16))),
  ];
  const { sheet } = await readSheet(
    [0, 1, 2].map((style) => record(NUMBER, 0, style, style, double(45_000))),
    globals,
  );
  const kinds = [0, 1, 2].map((cell) => sheet!.formats[sheet!.cells.format(cell)]!.kind);
  expect(kinds).toEqual(['general', 'number', 'date']);
});

test('merges, hidden rows and columns, the calendar of 1904', async () => {
  const { sheet } = await readSheet(
    [
      record(LABEL, 0, 0, 0, wide('甲')),
      record(LABEL, 6, 3, 0, wide('乙')),
      record(0x0208, 9, 0, 1, 255, 0, 0, u32(0x20)),
      record(0x0208, 3, 0, 1, 255, 0, 0, u32(0x20)),
      record(0x007d, 1, 2, 2048, 0, 1, 0),
      record(0x00e5, 2, 0, 1, 0, 2, 5, 5, 0, 1),
    ],
    [record(0x0022, 1)],
  );
  expect(sheet).toMatchObject({
    date1904: true,
    merges: [
      { top: 1, left: 1, bottom: 2, right: 3 },
      { top: 6, left: 1, bottom: 6, right: 2 },
    ],
  });
  // What is hidden beyond the last cell hides nothing.
  expect([...sheet!.hiddenRows]).toEqual([4]);
  expect([...sheet!.hiddenColumns]).toEqual([2, 3]);
});

test('sheets keep their order and visibility, charts are none, and unwanted ones are not read', async () => {
  const name = (text: string): Buffer => Buffer.concat([u8(text.length), u8(0), Buffer.from(text)]);
  const broken = [record(LABEL, 0, 0, 0, u16(99), u8(0))];
  const stream = biffStream(
    [],
    [
      { name: name('one'), records: [record(LABEL, 0, 0, 0, wide('甲'))] },
      { name: name('chart'), records: [], type: 2 },
      { name: name('two'), records: broken, visibility: 1 },
      { name: name('three'), records: [], visibility: 2 },
    ],
  );
  const read = await readBytes(stream, 'list.xls', { wanted: (sheet) => sheet.name !== 'two' });
  expect(read.workbook?.sheets).toMatchObject([
    { name: 'one', index: 0, visibility: 'visible' },
    { name: 'three', index: 2, visibility: 'very-hidden' },
  ]);
  expect((await readBytes(stream, 'list.xls')).found).toEqual(['file/damaged']);
});

test.each([
  ['936', [record(0x0042, 936)], 'gbk', '项目名称'],
  ['950', [record(0x0042, 950)], 'big5', '項目名稱'],
  ['1252', [record(0x0042, 1252)], 'latin1', 'caf\xe9'],
  ['not stated', [], 'gbk', '项目名称'],
])('BIFF5 in code page %s', async (_, globals, encoding, text) => {
  const bytes = iconv.encode(text, encoding);
  const name = iconv.encode('表', encoding === 'latin1' ? 'ascii' : encoding);
  const stream = biffStream(
    globals,
    [
      {
        name: Buffer.concat([u8(name.length), name]),
        records: [record(LABEL, 0, 0, 0, u16(bytes.length), bytes)],
      },
    ],
    0x0500,
  );
  expect(cellsOf((await readBytes(stream, 'list.xls')).sheet)).toEqual({ A1: text });
});

const WHOLE = biffStream(
  [],
  [{ name: NAME, records: [record(LABEL, 0, 0, 0, wide('甲')), record(LABEL, 1, 0, 0, wide('乙'))] }],
);

test.each<[string, Buffer, string[]]>([
  ['the stream ends early', WHOLE.subarray(0, -4), ['file/truncated']],
  ['the stream ends inside a record', WHOLE.subarray(0, -8), ['file/truncated']],
  ['a password', biffStream([record(0x002f, 1, Buffer.alloc(52))], []), ['file/encrypted']],
  [
    'a string that is not in the table',
    biffStream([], [{ name: NAME, records: [record(0x00fd, 2, 1, 0, u32(5))] }]),
    ['file/damaged!B3'],
  ],
  ['Excel 4', Buffer.from([0x09, 0x04, 0x06, 0x00, 0, 0, 0x10, 0, 0, 0]), ['file/not-a-list']],
])('%s', async (_, bytes, found) => {
  const read = await readBytes(bytes, 'list.xls');
  expect(read.workbook).toBeUndefined();
  expect(read.found).toEqual(found);
});

test('a compound file cut anywhere is refused, or complete', async () => {
  const book = utils.book_new();
  utils.book_append_sheet(
    book,
    utils.aoa_to_sheet([['序号', '名称'], ...Array.from({ length: 400 }, (_, row) => [row, `项目${row}`])]),
    '清单',
  );
  const bytes: Buffer = write(book, { type: 'buffer', bookType: 'biff8' });
  const whole = cellsOf((await readBytes(bytes, 'list.xls')).sheet);
  expect(Object.keys(whole)).toHaveLength(802);
  for (let length = 8; length < bytes.length; length += 509) {
    const read = await readBytes(bytes.subarray(0, length), 'list.xls');
    if (read.workbook === undefined) expect(read.found).toHaveLength(1);
    else expect(cellsOf(read.sheet)).toEqual(whole);
  }
});

test('a small workbook lies in the mini stream', async () => {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([['甲', 1.5]]), '清单');
  const bytes: Buffer = write(book, { type: 'buffer', bookType: 'biff5' });
  expect(cellsOf((await readBytes(bytes, 'list.xls')).sheet)).toMatchObject({ B1: '1.5 number' });
});

test('the definition of a shared formula may stand before its text', async () => {
  const read = await readSheet([
    formula(0, 0, textResult(0)),
    record(0x04bc, 0),
    record(0x0207, wide('共享')),
  ]);
  expect(cellsOf(read.sheet)).toEqual({ A1: '共享 formula' });
});
