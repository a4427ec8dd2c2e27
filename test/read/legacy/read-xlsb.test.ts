import { utils, write } from '@e965/xlsx';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { RecordSplitter } from '../../../src/read/legacy/xlsb-records.ts';
import { cellsOf, readBytes } from '../grid.ts';

const SHEET = 'xl/worksheets/sheet1.bin';
const STRINGS = 'xl/sharedStrings.bin';
const RELATIONSHIPS = 'xl/_rels/workbook.bin.rels';

/** A workbook of two sheets as SheetJS writes it, with some of its parts replaced. */
function workbook(change: (parts: Map<string, Uint8Array>) => void = () => undefined): Uint8Array {
  const book = utils.book_new();
  utils.book_append_sheet(
    book,
    utils.aoa_to_sheet([
      ['项目名称', '总投资'],
      ['石桥中学', 2000.5],
    ]),
    '续建',
  );
  utils.book_append_sheet(book, utils.aoa_to_sheet([['项目名称'], ['石桥水厂']]), '新开工');
  const parts = new Map(
    Object.entries(unzipSync(write(book, { bookType: 'xlsb', type: 'buffer', bookSST: true }))),
  );
  change(parts);
  return zipSync(Object.fromEntries(parts), { level: 1 });
}

function repeated(record: readonly number[], count: number): Uint8Array {
  return Buffer.from(Buffer.from(record).toString('latin1').repeat(count), 'latin1');
}

function text(parts: ReadonlyMap<string, Uint8Array>, name: string): string {
  return Buffer.from(parts.get(name)!).toString();
}

test('the sheets of a binary workbook', async () => {
  const { workbook: read, found } = await readBytes(workbook(), 'list.xlsb');
  expect(found).toEqual([]);
  expect(read?.sheets.map(({ name }) => name)).toEqual(['续建', '新开工']);
  expect(cellsOf(read?.sheets[0])).toEqual({
    A1: '项目名称',
    B1: '总投资',
    A2: '石桥中学',
    B2: '2000.5 number',
  });
});

test.each<[string, (parts: Map<string, Uint8Array>) => void, string[]]>([
  [
    'records of no interest without end',
    (parts) => parts.set(SHEET, repeated([0x81, 0x01, 0], 5_000_000)),
    ['file/refused'],
  ],
  [
    'a record longer than any',
    (parts) => parts.set(SHEET, Uint8Array.of(0, 0xff, 0xff, 0xff, 0x7f)),
    ['file/damaged'],
  ],
  [
    'a sheet cut inside a record',
    (parts) => parts.set(SHEET, parts.get(SHEET)!.slice(0, -3)),
    ['file/damaged'],
  ],
  [
    'strings without end',
    (parts) => parts.set(STRINGS, repeated([19, 9, 0, 2, 0, 0, 0, 65, 0, 66, 0], 70_000)),
    ['file/refused'],
  ],
  [
    'a sheet of a kind nobody knows',
    (parts) =>
      parts.set(RELATIONSHIPS, Buffer.from(text(parts, RELATIONSHIPS).replace('/worksheet"', '/workshoot"'))),
    ['file/damaged'],
  ],
])('%s is refused', async (_, change, found) => {
  const read = await readBytes(workbook(change), 'list.xlsb');
  expect(read.workbook).toBeUndefined();
  expect(read.found).toEqual(found);
});

test('a worksheet that no sheet leads to is named', async () => {
  const bytes = workbook((parts) => parts.set('xl/worksheets/sheet3.bin', parts.get(SHEET)!));
  const { workbook: read, findings } = await readBytes(bytes, 'list.xlsb');
  expect(read?.sheets).toHaveLength(2);
  expect(findings).toMatchObject([{ code: 'sheet/unlisted', facts: { part: 'xl/worksheets/sheet3.bin' } }]);
});

describe('records', () => {
  /** Types of one and two bytes, lengths of one to four, no data and some. */
  const records: readonly (readonly [type: number, bytes: readonly number[], length: number])[] = [
    [0, [0, 2, 7, 7], 2],
    [147, [0x93, 0x01, 0], 0],
    [19, [19, 0x80, 0x01, ...new Array<number>(128).fill(1)], 128],
    [128, [0x80, 0x01, 0x81, 0x80, 0x80, 0x00, 9], 1],
  ];

  test('are the same with a chunk border at every byte', () => {
    const bytes = Buffer.from(records.flatMap(([, record]) => record));
    for (let size = 1; size <= bytes.length; size += 1) {
      const found: [number, number][] = [];
      const splitter = new RecordSplitter('part', (type, data) => {
        found.push([type, data.length]);
        return true;
      });
      for (let at = 0; at < bytes.length; at += size) splitter.push(bytes.subarray(at, at + size));
      splitter.end();
      expect(found).toEqual(records.map(([type, , length]) => [type, length]));
    }
  });
});
