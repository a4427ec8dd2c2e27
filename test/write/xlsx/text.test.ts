import { read } from '@e965/xlsx';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { workbookText } from '../../../src/write/xlsx/text.ts';
import { renderWorkbook } from '../../../src/write/xlsx/workbook.ts';
import { column, text } from '../invented.ts';

const WRITTEN: readonly [raw: string, written: string][] = [
  ['郫都区', '郫都区'],
  ['a\tb\nc', 'a\tb\nc'],
  ['\u0000\u0001\u001b', '_x0000__x0001__x001B_'],
  ['a\r\nb', 'a_x000D_\nb'],
  ['_x0041_ _x00zz_ _x1', '_x005F_x0041_ _x00zz_ _x1'],
  ['𠮷\ud842\udfb7', '𠮷𠮷'],
  ['half \ud842 and \udfb7', 'half \uFFFD and \uFFFD'],
  ['\ufffe\uffff', '_xFFFE__xFFFF_'],
  ['长'.repeat(32_768), `${'长'.repeat(32_766)}…`],
];

test.each(WRITTEN)('%j', (raw, written) => {
  expect(workbookText(raw)).toBe(written);
});

const HOSTILE = [
  '=1+1',
  '+1',
  '@x',
  '\t=1',
  "'=1",
  '<b>&amp;</b>',
  ' 前后 ',
  '\n',
  '001',
  '1e5',
  'TRUE',
  '#REF!',
  '__proto__',
  '2019-03',
];

test('any text comes back as text, whole', async () => {
  const strings = [
    ...HOSTILE,
    ...fc.sample(fc.string({ unit: 'binary', minLength: 1 }), { numRuns: 500, seed: 1 }),
  ];
  const table = {
    id: 'overall',
    title: '总体',
    notes: [],
    columns: [column('a', 'a', 'text')],
    rows: strings.map((string) => ({ cells: [text(string)] })),
  };
  const bytes = await renderWorkbook([table]);
  const bySheetJs = read(bytes).Sheets.总体!;
  const byExcelJs = new ExcelJS.Workbook();
  await byExcelJs.xlsx.load(Buffer.from(bytes) as never);
  strings.forEach((string, index) => {
    expect(bySheetJs[`A${index + 4}`]).toMatchObject({ t: 's', v: string });
    expect(byExcelJs.getWorksheet('总体')!.getCell(index + 4, 1).value).toBe(string);
  });
});
