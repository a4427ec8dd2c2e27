import { describe, expect, test } from 'vitest';
import { CELL, type CellKind, type NumberFormat, type Sheet } from '../../src/model/sheet.ts';
import { CellsBuilder } from '../../src/read/cells-builder.ts';
import { gridDelimited, gridNdjson, wholeGrid } from '../../src/write/grid.ts';

const GENERAL: NumberFormat = { code: 'General', kind: 'general', decimals: undefined };
const DATE: NumberFormat = { code: 'yyyy-mm-dd', kind: 'date', decimals: undefined };
const TIME: NumberFormat = { code: 'h:mm', kind: 'time', decimals: undefined };
const DURATION: NumberFormat = { code: '[h]:mm', kind: 'time', decimals: undefined };
const PERCENT: NumberFormat = { code: '0.00%', kind: 'percent', decimals: 2 };
const FORMATS = [GENERAL, DATE, TIME, DURATION, PERCENT];

type Filled = readonly [row: number, column: number, kind: CellKind, text: string, format?: NumberFormat];

function sheetOf(filled: readonly Filled[], date1904 = false): Sheet {
  const builder = new CellsBuilder();
  filled.forEach(([row, column, kind, , format = GENERAL], at) => {
    builder.add(row, column, kind, 0, at, 0, FORMATS.indexOf(format), false);
  });
  return {
    name: 'Sheet1',
    index: 0,
    visibility: 'visible',
    cells: builder.finish({ text: (_storage, place) => filled[place]![3] }),
    formats: FORMATS,
    date1904,
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    totalRows: new Set(),
    covered: [],
  };
}

describe('the grid as CSV', () => {
  const { text, number } = CELL;
  const rows: readonly (readonly [string, readonly Filled[], string])[] = [
    ['an empty sheet', [], ''],
    ['one cell', [[1, 1, text, '甲']], '甲\n'],
    [
      'begins at A1, and every record is as wide as the widest',
      [
        [2, 2, text, '甲'],
        [4, 3, text, '乙'],
      ],
      ',,\n,甲,\n,,\n,,乙\n',
    ],
    [
      'quotes what needs it',
      [
        [1, 1, text, 'a,b'],
        [1, 2, text, 'say "x"'],
        [1, 3, text, '两\n行'],
        [1, 4, text, ' =1'],
      ],
      '"a,b","say ""x""","两\n行", =1\n',
    ],
    [
      'nothing is guarded',
      [
        [1, 1, text, '=1+1'],
        [1, 2, text, '@x'],
      ],
      '=1+1,@x\n',
    ],
    [
      'errors, truths, formulas without a result',
      [
        [1, 1, CELL.error, '#REF!'],
        [1, 2, CELL.boolean, 'TRUE'],
        [1, 3, CELL.pending, ''],
      ],
      '#REF!,TRUE,\n',
    ],
    [
      'one column with a gap',
      [
        [1, 1, number, '1'],
        [3, 1, number, '3'],
      ],
      '1\n\n3\n',
    ],
  ];
  test.each(rows)('%s', (_, filled, expected) => {
    expect([...gridDelimited(sheetOf(filled), false)].join('')).toBe(expected);
  });
});

describe('a number as text', () => {
  test.each([
    ['0.57999999999999996', GENERAL, '0.58'],
    ['1234.5', GENERAL, '1234.5'],
    ['12.50', GENERAL, '12.50'],
    ['1E-3', GENERAL, '1E-3'],
    ['1000000000000000000000', GENERAL, '1000000000000000000000'],
    ['1E+21', GENERAL, '1E+21'],
    ['0.00000001234', GENERAL, '0.00000001234'],
    ['1.2345678901234568E+17', GENERAL, '1.23456789012346E+17'],
    ['12345678901234567890', GENERAL, '12345678901234600000'],
    ['-1234567890123.4567', GENERAL, '-1234567890123.46'],
    ['0.000099999999999999995', GENERAL, '0.0001'],
    ['9.9999999999999999', GENERAL, '10'],
    ['99999999999999999', GENERAL, '100000000000000000'],
    ['0.10000000000000001', GENERAL, '0.1'],
    ['0.9975713251399925', GENERAL, '0.997571325139992'],
    ['-1.0000000000000002E-5', GENERAL, '-1E-5'],
    ['.30000000000000004', GENERAL, '0.3'],
    ['123456789012345.00', GENERAL, '123456789012345.00'],
    ['1e999', GENERAL, '1e999'],
    ['0.7745', PERCENT, '0.7745'],
    ['45000', DATE, '2023-03-15'],
    ['45000.5625', DATE, '2023-03-15T13:30:00'],
    ['45000.604166666664', DATE, '2023-03-15T14:30:00'],
    ['60', DATE, '1900-02-29'],
    ['59', DATE, '1900-02-28'],
    ['61', DATE, '1900-03-01'],
    ['1', DATE, '1900-01-01'],
    ['0', DATE, '0'],
    ['-5', DATE, '-5'],
    ['2958465', DATE, '9999-12-31'],
    ['2958466', DATE, '2958466'],
    ['0.5625', TIME, '13:30:00'],
    ['1.5', DURATION, '36:00:00'],
  ] as const)('%s in %j: %s', (raw, format, expected) => {
    expect([...gridDelimited(sheetOf([[1, 1, CELL.number, raw, format]]), false)].join('')).toBe(
      `${expected}\n`,
    );
  });

  test('of a 1904 workbook', () => {
    expect([...gridDelimited(sheetOf([[1, 1, CELL.number, '43538', DATE]], true), false)].join('')).toBe(
      '2023-03-15\n',
    );
  });

  test('of delimited text stays as written', () => {
    expect([...gridDelimited(sheetOf([[1, 1, CELL.number, '007']]), true)].join('')).toBe('007\n');
  });

  test.each([
    ['2026-05-07T00:00:00.000Z', '2026-05-07'],
    ['2026-05-07T13:30:00Z', '2026-05-07T13:30:00'],
    ['2026-05-07', '2026-05-07'],
  ])('ISO %s', (raw, expected) => {
    expect([...gridDelimited(sheetOf([[1, 1, CELL.date, raw]]), false)].join('')).toBe(`${expected}\n`);
  });
});

test('NDJSON is an object a filled cell', () => {
  const sheet = sheetOf([
    [2, 3, CELL.number, '45000', DATE],
    [4, 28, CELL.text, '甲'],
  ]);
  expect([...gridNdjson(sheet, false)]).toEqual([
    '{"address":"C2","type":"date","raw":"45000","text":"2023-03-15"}\n',
    '{"address":"AB4","type":"text","raw":"甲","text":"甲"}\n',
  ]);
  expect(wholeGrid(sheet)).toEqual({ top: 1, left: 1, bottom: 4, right: 28 });
});
