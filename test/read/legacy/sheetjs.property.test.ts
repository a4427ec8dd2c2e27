import { type BookType, type CellObject, utils, type WorkSheet, write } from '@e965/xlsx';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellsOf, readBytes } from '../grid.ts';

/** Texts that every one of the formats can hold. */
const text = fc
  .array(fc.constantFrom('项', '目', 'a', 'B', '1', '&', '<', '"', "'", '，', '㎡', '①', 'é', '𠮷', '\n'), {
    minLength: 1,
    maxLength: 12,
  })
  .map((characters) => `字${characters.join('')}x`);
const value = fc.oneof(
  text,
  fc.integer({ min: -1_000_000, max: 1_000_000 }),
  fc.integer({ min: -100_000, max: 100_000 }).map((cents) => cents / 100),
  fc.constantFrom(0.58, 1e15, 1e-7, 123456789012345),
  fc.boolean(),
);
const grid = fc.array(fc.array(fc.option(value, { nil: undefined }), { minLength: 1, maxLength: 6 }), {
  minLength: 1,
  maxLength: 8,
});

test.each<BookType>(['biff8', 'xlsb', 'xlml', 'ods', 'fods'])(
  'what SheetJS writes as %s is read back',
  async (bookType) => {
    await fc.assert(
      fc.asyncProperty(grid, async (values) => {
        const book = utils.book_new();
        const sheet: WorkSheet = utils.aoa_to_sheet(values);
        utils.book_append_sheet(book, sheet, '清单');
        const bytes: Buffer = Buffer.from(write(book, { type: 'buffer', bookType, bookSST: true }));
        const read = await readBytes(bytes, 'list');
        expect(read.found).toEqual([]);
        const expected: Record<string, string> = {};
        for (const [address, cell] of Object.entries(sheet))
          if (!address.startsWith('!')) expected[address] = shown(cell);
        expect(sameNumbers(cellsOf(read.sheet))).toEqual(expected);
      }),
      { numRuns: 60, seed: 20190801 },
    );
  },
);

function shown(cell: CellObject): string {
  if (cell.t === 'n') return `${Number(cell.v)} number`;
  return cell.t === 'b' ? `${String(cell.v).toUpperCase()} boolean` : String(cell.v);
}

/** One number may be written in several ways: `1E-7`, `1e-7`. */
function sameNumbers(cells: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(cells).map(([address, content]) => {
      const number = /^(\S+) number$/.exec(content)?.[1];
      return [address, number === undefined ? content : `${Number(number)} number`];
    }),
  );
}

test.each<BookType>(['biff8', 'xlsb', 'xlml', 'fods', 'html', 'ods'])(
  'a damaged %s never fails, and ends in a workbook or a finding',
  async (bookType) => {
    const book = utils.book_new();
    const sheet = utils.aoa_to_sheet([
      ['序号', '名称'],
      [1, '甲'],
      [2.5, true],
    ]);
    sheet['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 1 } }];
    utils.book_append_sheet(book, sheet, '清单');
    const base: Buffer = Buffer.from(write(book, { type: 'buffer', bookType }));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(base.length - 1), fc.nat(255)), { maxLength: 5 }),
        fc.oneof(fc.constant(base.length), fc.nat(base.length)),
        async (changes, length) => {
          const bytes = Buffer.from(base.subarray(0, length));
          for (const [at, byte] of changes) if (at < length) bytes[at] = byte;
          const { workbook, findings } = await readBytes(bytes, 'list');
          expect(workbook !== undefined || findings.length > 0).toBe(true);
        },
      ),
      { numRuns: 200, seed: 20190802 },
    );
  },
);
