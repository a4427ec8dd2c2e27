import { isDeepStrictEqual } from 'node:util';
import * as SheetJs from '@e965/xlsx';
import ExcelJs from 'exceljs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CELL } from '../../../src/model/sheet.ts';
import { cellName } from '../../../src/model/source.ts';
import {
  escapeXml,
  relation,
  relationships,
  sharedStrings,
  workbookEntries,
  workbookOf,
  worksheet,
  zip,
} from './package.ts';
import { readSheets } from './reading.ts';

type Value = string | number | boolean;
type Grid = ReadonlyMap<string, Value>;

/** The first sheet as kp reads it. */
async function readOwn(bytes: Uint8Array): Promise<Grid> {
  const [sheet] = await readSheets(bytes);
  const grid = new Map<string, Value>();
  for (let position = 0; position < (sheet?.cells.rowCount ?? 0); position += 1) {
    const { cells } = sheet!;
    for (let cell = cells.rowStart(position); cell < cells.rowEnd(position); cell += 1) {
      const text = cells.text(cell);
      const kind = cells.kind(cell);
      const value = kind === CELL.number ? Number(text) : kind === CELL.boolean ? text === 'TRUE' : text;
      grid.set(cellName(cells.rowNumber(position), cells.column(cell)), value);
    }
  }
  return grid;
}

function readBySheetJs(bytes: Uint8Array): Grid {
  const book = SheetJs.read(bytes, { type: 'array' });
  const sheet = book.Sheets[book.SheetNames[0]!]!;
  const grid = new Map<string, Value>();
  for (const [address, cell] of Object.entries(sheet)) {
    if (address.startsWith('!')) continue;
    const { t, v, w } = cell as SheetJs.CellObject;
    if (t === 'z' || v === '' || v === undefined) continue;
    grid.set(address, t === 'e' ? (w ?? '') : (v as Value));
  }
  return grid;
}

async function readByExcelJs(bytes: Uint8Array): Promise<Grid> {
  const book = new ExcelJs.Workbook();
  await book.xlsx.load(new Uint8Array(bytes).buffer);
  const grid = new Map<string, Value>();
  book.worksheets[0]?.eachRow((row) => {
    row.eachCell((cell) => {
      const value = cell.type === ExcelJs.ValueType.Formula ? cell.result : cell.value;
      const plain = plainOf(value);
      if (plain !== undefined && plain !== '') grid.set(cell.address, plain);
    });
  });
  return grid;
}

function plainOf(value: ExcelJs.CellValue | undefined): Value | undefined {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (value === null || value === undefined || value instanceof Date) return undefined;
  if ('richText' in value) return value.richText.map((run) => run.text).join('');
  return 'error' in value ? value.error : undefined;
}

const value: fc.Arbitrary<Value> = fc.oneof(
  fc.string({
    unit: fc.constantFrom(
      '项',
      '目',
      'a',
      'Z',
      '9',
      ' ',
      '<',
      '&',
      '"',
      "'",
      '\n',
      '_',
      'x',
      '😀',
      '（',
      '-',
    ),
    maxLength: 12,
  }),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (Object.is(number, -0) ? 0 : number)),
  fc.integer(),
  fc.boolean(),
);
const grids: fc.Arbitrary<Grid> = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 30 }), value), { maxLength: 40 })
  .map((cells) => new Map(cells.map(([row, column, content]) => [cellName(row, column), content])));

function filled(grid: Grid): [string, Value][] {
  return [...grid].filter(([, content]) => content !== '').sort(byAddress);
}

function byAddress([a]: [string, Value], [b]: [string, Value]): number {
  return a < b ? -1 : 1;
}

function writeBySheetJs(grid: Grid, bookSST: boolean): Uint8Array {
  const sheet: SheetJs.WorkSheet = { '!ref': 'A1:AD30' };
  for (const [address, content] of grid) {
    const type = typeof content === 'string' ? 's' : typeof content === 'number' ? 'n' : 'b';
    sheet[address] = { t: type, v: content };
  }
  const book = { SheetNames: ['清单'], Sheets: { 清单: sheet } };
  return new Uint8Array(SheetJs.write(book, { type: 'array', bookType: 'xlsx', bookSST, compression: true }));
}

async function writeByExcelJs(grid: Grid, useSharedStrings: boolean): Promise<Uint8Array> {
  const book = new ExcelJs.Workbook();
  const sheet = book.addWorksheet('清单');
  for (const [address, content] of grid) sheet.getCell(address).value = content;
  // The writer takes the option, its types do not know it.
  const options = { useSharedStrings } as Partial<ExcelJs.XlsxWriteOptions>;
  return new Uint8Array(await book.xlsx.writeBuffer(options as ExcelJs.XlsxWriteOptions));
}

function writeByHand(grid: Grid): Uint8Array {
  const cells = [...grid].map(([address, content]) => {
    const row = /\d+/.exec(address)?.[0];
    const cell =
      typeof content === 'string'
        ? `t="inlineStr"><is><t xml:space="preserve">${escapeXml(content).replaceAll('_x', '_x005F_x')}</t></is>`
        : `t="${typeof content === 'number' ? 'n' : 'b'}"><v>${Number(content)}</v>`;
    return `<row r="${row}"><c r="${address}" ${cell}</c></row>`;
  });
  return workbookOf(cells.join(''));
}

const WRITERS: readonly (readonly [
  name: string,
  write: (grid: Grid) => Uint8Array | Promise<Uint8Array>,
  runs: number,
])[] = [
  ['a zip made by hand', writeByHand, 300],
  ['SheetJS with a string table', (grid) => writeBySheetJs(grid, true), 100],
  ['SheetJS with strings in the cells', (grid) => writeBySheetJs(grid, false), 100],
  ['exceljs with a string table', (grid) => writeByExcelJs(grid, true), 40],
  ['exceljs with strings in the cells', (grid) => writeByExcelJs(grid, false), 40],
];

describe('what is written is read back cell for cell', () => {
  it.each(WRITERS)('%s', async (_, write, numRuns) => {
    await fc.assert(
      fc.asyncProperty(grids, async (grid) => {
        expect([...(await readOwn(await write(grid)))].sort(byAddress)).toEqual(filled(grid));
      }),
      { numRuns },
    );
  });
});

interface Case {
  readonly title: string;
  readonly bytes: Uint8Array;
  readonly cells: Readonly<Record<string, Value>>;
  /** What an oracle gets wrong; once it no longer does, the remark goes. */
  readonly excelJs?: string;
  readonly sheetJs?: string;
}

const row = (cells: string) => `<row r="1">${cells}</row>`;
const table = sharedStrings(
  '<t>锦江区</t>',
  '<r><t>新</t></r><r><rPr><b/></rPr><t>开工</t></r>',
  '<t>甲</t><rPh sb="0" eb="1"><t>jia</t></rPh>',
);
const plain = workbookEntries({
  sheets: { 清单: worksheet(row('<c r="A1" t="s"><v>0</v></c><c r="B1"><v>2</v></c>')) },
  sharedStrings: table,
});

const CASES: readonly Case[] = [
  { title: 'shared strings and numbers', bytes: zip(plain), cells: { A1: '锦江区', B1: 2 } },
  {
    title: 'rich text',
    bytes: workbookOf(row('<c r="A1" t="s"><v>1</v></c>'), { sharedStrings: table }),
    cells: { A1: '新开工' },
  },
  {
    title: 'phonetic text',
    bytes: workbookOf(row('<c r="A1" t="s"><v>2</v></c>'), { sharedStrings: table }),
    cells: { A1: '甲' },
  },
  {
    title: 'inline strings',
    bytes: workbookOf(row('<c r="A1" t="inlineStr"><is><t>甲 &amp; 乙</t></is></c>')),
    cells: { A1: '甲 & 乙' },
  },
  {
    title: 'booleans and errors',
    bytes: workbookOf(row('<c r="A1" t="b"><v>1</v></c><c r="B1" t="e"><v>#REF!</v></c>')),
    cells: { A1: true, B1: '#REF!' },
  },
  {
    title: 'results of formulas',
    bytes: workbookOf(row('<c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="str"><f>"a"</f><v>a</v></c>')),
    cells: { A1: 2, B1: 'a' },
  },
  {
    title: 'styled empty cells',
    bytes: workbookOf(row('<c r="A1" s="0"/><c r="B1"><v>1</v></c>')),
    cells: { B1: 1 },
  },
  {
    title: 'a dimension that lies',
    bytes: zip(
      workbookEntries({
        sheets: { 清单: worksheet(row('<c r="C1"><v>1</v></c>'), '', '<dimension ref="A1"/>') },
      }),
    ),
    cells: { C1: 1 },
  },
  { title: 'string table last', bytes: zip([...plain].reverse()), cells: { A1: '锦江区', B1: 2 } },
  {
    title: 'stored entries',
    bytes: zip(plain.map((entry) => ({ ...entry, stored: true }))),
    cells: { A1: '锦江区', B1: 2 },
  },
  {
    title: 'data descriptors',
    bytes: zip(plain.map((entry) => ({ ...entry, descriptor: 'signed' as const }))),
    cells: { A1: '锦江区', B1: 2 },
  },
  {
    title: 'a shared string without index',
    bytes: workbookOf(row('<c r="A1" t="s"/><c r="B1"><v>1</v></c>'), { sharedStrings: table }),
    cells: { B1: 1 },
  },
  {
    title: 'prefixes',
    bytes: zip(
      plain.map((entry) =>
        entry.name.includes('sheet1')
          ? {
              ...entry,
              data: String(entry.data)
                .replaceAll(/<(\/?)([a-z])/g, '<$1x:$2')
                .replace('<?x:xml', '<?xml')
                .replace('xmlns=', 'xmlns:x='),
            }
          : entry,
      ),
    ),
    cells: { A1: '锦江区', B1: 2 },
    excelJs: 'throws on prefixes',
  },
  {
    title: 'cells without reference',
    bytes: workbookOf('<row><c><v>1</v></c><c><v>2</v></c></row>'),
    cells: { A1: 1, B1: 2 },
    excelJs: 'throws where r is missing',
  },
  {
    title: 'a strict date',
    bytes: workbookOf(row('<c r="A1" t="d"><v>2026-05-07</v></c>')),
    cells: { A1: '2026-05-07' },
    excelJs: 'reads the number 2026',
    sheetJs: 'makes it a serial; kp keeps the text',
  },
  {
    title: 'a sheet part with a name of its own',
    bytes: zip(
      plain.map((entry) => {
        if (entry.name.endsWith('sheet1.xml')) return { ...entry, name: 'xl/data/list.xml' };
        if (!entry.name.endsWith('workbook.xml.rels')) return entry;
        const items = [
          relation('rId1', 'worksheet', 'data/list.xml'),
          relation('s', 'sharedStrings', 'sharedStrings.xml'),
        ];
        return { ...entry, data: relationships(...items) };
      }),
    ),
    cells: { A1: '锦江区', B1: 2 },
    excelJs: 'finds no sheet',
  },
  {
    title: 'overlapping merges',
    bytes: zip(
      workbookEntries({
        sheets: {
          清单: worksheet(
            row('<c r="A1"><v>1</v></c>'),
            '<mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="B2:C3"/></mergeCells>',
          ),
        },
      }),
    ),
    cells: { A1: 1 },
    excelJs: 'throws on them',
  },
  {
    title: 'escaped characters',
    bytes: workbookOf(row('<c r="A1" t="inlineStr"><is><t>a_x000D_b</t></is></c>')),
    cells: { A1: 'a\rb' },
    excelJs: 'leaves the escape as it is',
  },
  {
    title: 'UTF-16',
    bytes: zip(
      plain.map((entry) =>
        entry.name.includes('sheet1')
          ? { ...entry, data: Buffer.from(`\uFEFF${entry.data}`, 'utf16le') }
          : entry,
      ),
    ),
    cells: { A1: '锦江区', B1: 2 },
    excelJs: 'reads UTF-8 only',
  },
];

describe('kp and its oracles', () => {
  it.each(CASES)('$title', async ({ bytes, cells, excelJs, sheetJs }) => {
    const expected = new Map(Object.entries(cells));
    expect(await readOwn(bytes)).toEqual(expected);
    expect(await agrees(readBySheetJs, bytes, expected)).toBe(sheetJs === undefined);
    expect(await agrees(readByExcelJs, bytes, expected)).toBe(excelJs === undefined);
  });
});

async function agrees(
  oracle: (bytes: Uint8Array) => Grid | Promise<Grid>,
  bytes: Uint8Array,
  expected: Grid,
) {
  try {
    return isDeepStrictEqual(await oracle(bytes), expected);
  } catch {
    return false;
  }
}
