import { expect, test } from 'vitest';
import { cellsOf, readBytes } from '../grid.ts';

const page = (content: string): string =>
  `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">${content}</Workbook>`;
const sheetOf = (rows: string): string =>
  page(`<Worksheet ss:Name="清单"><Table>${rows}</Table></Worksheet>`);
const data = (type: string, text: string): string => `<Data ss:Type="${type}">${text}</Data>`;

test.each<[string, string, Record<string, string>]>([
  [
    'words and numbers',
    `<Row><Cell>${data('String', '甲&#10;乙 ')}</Cell><Cell>${data('Number', '0.57999999999999996')}</Cell></Row>`,
    { A1: '甲\n乙 ', B1: '0.57999999999999996 number' },
  ],
  [
    'jumps of rows and cells',
    `<Row ss:Index="3"><Cell ss:Index="2">${data('String', 'a')}</Cell><Cell>${data('String', 'b')}</Cell></Row><Row><Cell>${data('String', 'c')}</Cell></Row>`,
    { B3: 'a', C3: 'b', A4: 'c' },
  ],
  [
    'merges move what follows',
    `<Row><Cell ss:MergeAcross="2"/><Cell>${data('String', 'a')}</Cell></Row>`,
    { D1: 'a' },
  ],
  ['rows repeated', `<Row ss:Span="4"/><Row><Cell>${data('String', 'a')}</Cell></Row>`, { A6: 'a' }],
  [
    'dates, truths, errors',
    `<Row><Cell>${data('DateTime', '2019-08-01T00:00:00.000')}</Cell><Cell>${data('DateTime', '2019-08-01T08:30:00.000')}</Cell><Cell>${data('Boolean', '1')}</Cell><Cell>${data('Error', '#REF!')}</Cell></Row>`,
    { A1: '2019-08-01 date', B1: '2019-08-01T08:30:00.000 date', C1: 'TRUE boolean', D1: '#REF! error' },
  ],
  [
    'formulas',
    `<Row><Cell ss:Formula="=1+1">${data('Number', '2')}</Cell><Cell ss:Formula="=A1"/></Row>`,
    { A1: '2 number formula', B1: ' pending formula' },
  ],
  [
    'rich text and comments',
    `<Row><Cell><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40"><B>甲</B><Font html:Color="#000">乙</Font></ss:Data><Comment><ss:Data>not this</ss:Data></Comment></Cell></Row>`,
    { A1: '甲乙' },
  ],
])('%s', async (_, rows, cells) => {
  const read = await readBytes(sheetOf(rows), 'list.xml');
  expect(cellsOf(read.sheet)).toEqual(cells);
  expect(read.found).toEqual([]);
});

test('merges, formats by style, parent, row and column, and what is hidden', async () => {
  const { workbook } = await readBytes(
    page(
      '<Styles><Style ss:ID="p"><NumberFormat ss:Format="Percent"/></Style><Style ss:ID="c" ss:Parent="p"/><Style ss:ID="d"><NumberFormat ss:Format="yyyy/m"/></Style></Styles>' +
        '<ExcelWorkbook><Date1904/></ExcelWorkbook>' +
        `<Worksheet ss:Name="一"><Table><Column ss:StyleID="d" ss:Hidden="1" ss:Span="1"/><Row ss:Hidden="1"><Cell>${data('Number', '1')}</Cell><Cell ss:StyleID="c" ss:MergeAcross="1" ss:MergeDown="1">${data('Number', '1')}</Cell></Row><Row ss:StyleID="p"><Cell ss:Index="5">${data('Number', '1')}</Cell></Row></Table></Worksheet>` +
        '<Worksheet ss:Name="二"><Table/><WorksheetOptions><Visible>SheetHidden</Visible></WorksheetOptions></Worksheet>',
    ),
    'list.xml',
  );
  const [first, second] = workbook!.sheets;
  expect(Array.from({ length: 3 }, (_, cell) => first!.formats[first!.cells.format(cell)]!.code)).toEqual([
    'yyyy/m',
    '0.00%',
    '0.00%',
  ]);
  expect(first).toMatchObject({ date1904: true, merges: [{ top: 1, left: 2, bottom: 2, right: 3 }] });
  expect([...first!.hiddenRows]).toEqual([1]);
  expect([...first!.hiddenColumns]).toEqual([1, 2]);
  expect(second).toMatchObject({ name: '二', visibility: 'hidden' });
});

test.each<[string, string, string[]]>([
  ['cut', sheetOf('<Row>').slice(0, -30), ['file/damaged']],
  ['a document type', page('').replace('<Workbook', '<!DOCTYPE a><Workbook'), ['file/refused']],
  [
    'a row beyond the sheet',
    sheetOf(`<Row ss:Index="1048577"><Cell>${data('String', 'a')}</Cell></Row>`),
    ['file/refused!A1048577'],
  ],
  [
    'a column beyond the sheet',
    sheetOf(`<Row><Cell ss:Index="16385">${data('String', 'a')}</Cell></Row>`),
    ['file/refused!XFE1'],
  ],
  [
    'a text without end',
    sheetOf(`<Row><Cell>${data('String', '字'.repeat(200_000))}</Cell></Row>`),
    ['file/refused'],
  ],
  ['sheets without end', page('<Worksheet/>'.repeat(10_001)), ['file/refused']],
])('%s is refused', async (_, text, found) => {
  const read = await readBytes(text, 'list.xml');
  expect(read.workbook).toBeUndefined();
  expect(read.found).toEqual(found);
});

test('columns defined over and over are looked at once', async () => {
  const columns = '<Column ss:Index="1" ss:Span="16383" ss:Hidden="1" ss:StyleID="a"/>'.repeat(20_000);
  const { sheet } = await readBytes(
    sheetOf(`${columns}<Row><Cell>${data('String', '甲')}</Cell></Row>`),
    'list.xml',
  );
  expect([...sheet!.hiddenColumns]).toEqual([1]);
});
