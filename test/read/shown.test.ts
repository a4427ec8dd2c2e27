import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { CELL, isStruck, type Sheet } from '../../src/model/sheet.ts';
import { cellName } from '../../src/model/source.ts';
import { readBytes } from './grid.ts';
import { biffStream, double, record, u8, u16, u32, wide } from './legacy/biff.ts';
import { relation, relationships, sharedStrings, workbookEntries, worksheet, zip } from './xlsx/package.ts';

const KINDS = new Map<number, string>(Object.entries(CELL).map(([name, kind]) => [kind, name]));

/** What a person sees of a sheet, cell by cell; struck ones between tildes, others than words and numbers by their kind. */
function seen(sheet: Sheet | undefined): string[] {
  if (sheet === undefined) return [];
  const { cells } = sheet;
  return Array.from({ length: cells.rowCount }, (_, position) => position).flatMap((position) =>
    Array.from({ length: cells.rowEnd(position) - cells.rowStart(position) }, (_, at) => {
      const cell = cells.rowStart(position) + at;
      const kind = KINDS.get(cells.kind(cell))!;
      const text = kind === 'text' || kind === 'number' ? cells.text(cell) : kind;
      const address = cellName(cells.rowNumber(position), cells.column(cell));
      return `${address} ${isStruck(sheet, cell) ? `~${text}~` : text}`;
    }),
  );
}

const XML_MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
/** Style 0 is plain, style 1 struck through, style 2 has a strike that is switched off. */
const STYLES = `<styleSheet xmlns="${XML_MAIN}"><fonts><font><sz val="11"/></font><font><strike/></font><font><strike val="0"/></font></fonts><cellXfs><xf numFmtId="0" fontId="0"/><xf numFmtId="0" fontId="1"/><xf numFmtId="0" fontId="2"/></cellXfs></styleSheet>`;
const STRINGS = sharedStrings(
  '<r><rPr><strike/></rPr><t>旧名</t></r><r><rPr><b/></rPr><t>新名</t></r>',
  '<r><rPr><strike/></rPr><t>撤</t></r><r><rPr><strike val="1"/></rPr><t>销</t></r>',
  '<r><t>620</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>2</t></r>',
  '<r><rPr><strike val="0"/></rPr><t>都</t></r><r><rPr><vertAlign val="subscript"/></rPr><t>在</t></r>',
);

async function xlsx(
  rows: string,
  { behind = '', before = '', more = [] as readonly { name: string; data: string }[] } = {},
) {
  const sheets = { 清单: worksheet(rows, behind, before) };
  const entries = workbookEntries({ sheets, styles: STYLES, sharedStrings: STRINGS });
  return readBytes(zip([...entries, ...more]), 'list.xlsx');
}

const row = (number: number, cells: string, attributes = '') =>
  `<row r="${number}"${attributes}>${cells}</row>`;
const inline = (address: string, runs: string) => `<c r="${address}" t="inlineStr"><is>${runs}</is></c>`;

describe('.xlsx', () => {
  test.each<[title: string, rows: string, expected: string[]]>([
    [
      'cells in a font that strikes through',
      row(1, '<c r="A1" s="1"><v>12</v></c><c r="B1" s="2"><v>13</v></c><c r="C1"><v>14</v></c>'),
      ['A1 ~12~', 'B1 13', 'C1 14'],
    ],
    [
      'rich texts of the string table',
      row(1, [0, 1, 2, 3].map((index) => `<c r="${'ABCD'[index]}1" t="s"><v>${index}</v></c>`).join('')),
      ['A1 新名', 'B1 ~撤销~', 'C1 620²', 'D1 都在'],
    ],
    [
      'rich texts in the cell',
      row(
        1,
        inline('A1', '<r><t>310</t></r><r><rPr><strike/></rPr><t xml:space="preserve"> 290</t></r>') +
          inline('B1', '<r><rPr><strike/></rPr><t>290</t></r>') +
          inline('C1', '<r><t>310</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>(1)</t></r>'),
      ),
      ['A1 310', 'B1 ~290~', 'C1 310⁽¹⁾'],
    ],
    [
      'pictures in cells',
      row(
        1,
        '<c r="A1"><v>1</v></c><c r="B1" t="str"><f>_xlfn.DISPIMG("ID_7",1)</f><v>=DISPIMG("ID_7",1)</v></c><c r="C1" t="e"><f>_xlfn.IMAGE("http://a")</f><v>#NAME?</v></c><c r="D1"><f>DISPIMG_COUNT</f><v>3</v></c>',
      ),
      ['A1 1', 'B1 picture', 'C1 picture', 'D1 3'],
    ],
  ])('%s', async (_, rows, expected) => {
    const { sheet, found } = await xlsx(rows);
    expect(seen(sheet)).toEqual(expected);
    expect(found).toEqual([]);
  });

  test('rows and columns of no size are hidden, low ones are not', async () => {
    const cell = (number: number) => `<c r="A${number}"><v>1</v></c><c r="B${number}"><v>1</v></c>`;
    const heights = ['', ' ht="0" customHeight="1"', ' ht="0.75" customHeight="1"', ' ht="3"', ' ht="15"'];
    const rows = heights.map((height, at) => row(at + 1, cell(at + 1), height)).join('');
    const before =
      '<cols><col min="1" max="1" width="0.5"/><col min="2" max="2" width="0" customWidth="1"/></cols>';
    const { sheet } = await xlsx(rows, { before });
    expect([...sheet!.hiddenRows]).toEqual([2, 3]);
    expect([...sheet!.hiddenColumns]).toEqual([2]);
  });

  test('what a merge covers is taken out and kept at hand', async () => {
    const rows = [3, 4, 5].map((at) =>
      row(at, `<c r="A${at}"><v>${at}</v></c><c r="B${at}"><v>${at}0</v></c>`),
    );
    const merges = '<mergeCells><mergeCell ref="B3:B4"/><mergeCell ref="A5:B5"/></mergeCells>';
    const { sheet } = await xlsx(rows.join(''), { behind: merges });
    expect(seen(sheet)).toEqual(['A3 3', 'B3 30', 'A4 4', 'A5 5']);
    expect(sheet!.covered).toMatchObject([
      { row: 4, column: 2, text: '40' },
      { row: 5, column: 2, text: '50' },
    ]);
  });

  test('the total row of a table', async () => {
    const rows = [1, 2, 3, 4].map((at) => row(at, `<c r="A${at}"><v>${at}</v></c>`)).join('');
    const behind = `<tableParts count="1"><tablePart xmlns:r="r" r:id="rId7"/></tableParts>`;
    const table = `<table xmlns="${XML_MAIN}" id="1" name="表1" ref="A1:C4" totalsRowCount="1"><tableColumns count="3"/></table>`;
    const more = [
      {
        name: 'xl/worksheets/_rels/sheet1.xml.rels',
        data: relationships(relation('rId7', 'table', '../tables/table1.xml')),
      },
      { name: 'xl/tables/table1.xml', data: table },
    ];
    const { sheet } = await xlsx(rows, { behind, more });
    expect([...sheet!.totalRows]).toEqual([4]);
  });

  const zeros = row(1, '<c r="A1"><f>B1*2</f><v>0</v></c><c r="C1"><f>B1*2</f><v>0</v></c>');
  const more = row(
    2,
    '<c r="A2"><f>B2*2</f><v>0.0</v></c><c r="C2"><f>B2*2</f><v>8</v></c><c r="D2"><v>0</v></c>',
  );
  test.each([
    [
      'asked for',
      '<calcPr calcId="1" fullCalcOnLoad="1"/>',
      ['A1 pending', 'C1 0', 'A2 pending', 'C2 8', 'D2 0'],
    ],
    ['not asked for', '<calcPr calcId="1"/>', ['A1 0', 'C1 0', 'A2 0.0', 'C2 8', 'D2 0']],
  ])('zeros of formulas where calculation on opening is %s', async (_, calculation, expected) => {
    const entries = workbookEntries({ sheets: { 清单: worksheet(zeros + more) } });
    const asked = entries.map(({ name, data }) => ({
      name,
      data:
        name === 'xl/workbook.xml' ? String(data).replace('</workbook>', `${calculation}</workbook>`) : data,
    }));
    const { sheet } = await readBytes(zip(asked as Parameters<typeof zip>[0]), 'list.xlsx');
    expect(seen(sheet)).toEqual(expected);
  });
});

/** Height, flags, colour, weight, offset from the line. */
const font = (flags: number, offset: number) =>
  record(0x0031, u16(220), u16(flags), u16(0), u16(400), u16(offset));
const format = (fontNumber: number) => record(0x00e0, u16(fontNumber), u16(0), Buffer.alloc(16));

test('.xls', async () => {
  // Fonts 0–3, then 5: no font has the number 4.
  const fonts = [font(0, 0), font(8, 0), font(0, 1), font(0, 0), font(8, 0)];
  const rich = (text: string, ...runs: number[][]) =>
    Buffer.concat([
      u16(text.length),
      u8(9),
      u16(runs.length),
      Buffer.from(text, 'utf16le'),
      ...runs.flat().map(u16),
    ]);
  const strings = [rich('旧新', [0, 1], [1, 0]), rich('62012', [4, 2]), rich('撤销', [0, 5])];
  const table = record(0x00fc, u32(3), u32(3), ...strings);
  const label = (column: number, index: number) => record(0x00fd, u16(1), u16(column), u16(0), u32(index));
  const number = (column: number, style: number) =>
    record(0x0203, u16(1), u16(column), u16(style), double(7));
  const height = (at: number, twips: number, flags: number) =>
    record(0x0208, u16(at), u16(0), u16(9), u16(twips), Buffer.alloc(4), u8(flags), Buffer.alloc(3));
  const records = [
    height(1, 0, 0x40),
    label(0, 0),
    label(1, 1),
    label(2, 2),
    number(3, 1),
    number(4, 2),
    number(5, 0),
  ];
  const narrow = record(0x007d, u16(2), u16(2), u16(0), u16(0), u16(0), u16(0));
  const sheets = [{ name: Buffer.concat([u8(1), wide('一').subarray(2)]), records: [narrow, ...records] }];
  const stream = biffStream([...fonts, format(0), format(1), format(5), table], sheets);
  const { sheet } = await readBytes(stream, 'list.xls');
  expect(seen(sheet)).toEqual(['A2 新', 'B2 6201²', 'C2 ~撤销~', 'D2 ~7~', 'E2 ~7~', 'F2 7']);
  expect([[...sheet!.hiddenRows], [...sheet!.hiddenColumns]]).toEqual([[2], [3]]);
});

test('.ods', async () => {
  const styles =
    '<s:style s:name="r0" s:family="table-row"><s:table-row-properties s:row-height="0in"/></s:style>' +
    '<s:style s:name="c0" s:family="table-column"><s:table-column-properties s:column-width="0cm"/></s:style>' +
    '<s:style s:name="k" s:family="table-cell"><s:text-properties s:text-line-through-style="solid"/></s:style>' +
    '<s:style s:name="kk" s:family="table-cell" s:parent-style-name="k"/>' +
    '<s:style s:name="t1" s:family="text"><s:text-properties s:text-line-through-style="solid"/></s:style>' +
    '<s:style s:name="t2" s:family="text"><s:text-properties s:text-position="super 58%"/></s:style>' +
    '<n:number-style s:name="N1"><n:number n:min-integer-digits="2" n:display-factor="1000"><n:embedded-text n:position="1">.</n:embedded-text></n:number><n:text>万</n:text></n:number-style>' +
    '<s:style s:name="w" s:family="table-cell" s:data-style-name="N1"/>';
  const text = (content: string) =>
    `<t:table-cell o:value-type="string"><x:p>${content}</x:p></t:table-cell>`;
  const value = (style: string, rest = 'o:value-type="float"') =>
    `<t:table-cell t:style-name="${style}" ${rest} o:value="7"/>`;
  const rows =
    `<t:table-column/><t:table-column t:style-name="c0"/><t:table-row>${text('<x:span x:style-name="t1">旧</x:span>新')}` +
    `${text('620<x:span x:style-name="t2">1</x:span>')}${text('<x:span x:style-name="t1">撤销</x:span>')}</t:table-row>` +
    `<t:table-row t:style-name="r0">${value('kk')}${value('w')}${value('', 'o:value-type="currency" o:currency="USD"')}${value('', 'o:value-type="currency" o:currency="CNY"')}</t:table-row>`;
  const xml = `<?xml version="1.0"?><o:document-content xmlns:o="o" xmlns:t="t" xmlns:x="x" xmlns:n="n" xmlns:s="s"><o:automatic-styles>${styles}</o:automatic-styles><o:body><o:spreadsheet><t:table t:name="清单">${rows}</t:table></o:spreadsheet></o:body></o:document-content>`;
  const files = { mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': xml };
  const bytes = zipSync(
    Object.fromEntries(Object.entries(files).map(([name, content]) => [name, strToU8(content)])),
    { level: 0 },
  );
  const { sheet } = await readBytes(bytes, 'list.ods');
  expect(seen(sheet)).toEqual(['A1 新', 'B1 620¹', 'C1 ~撤销~', 'A2 ~7~', 'B2 7', 'C2 7', 'D2 7']);
  expect([[...sheet!.hiddenRows], [...sheet!.hiddenColumns]]).toEqual([[2], [2]]);
  const code = (column: number) => sheet!.formats[sheet!.cells.format(sheet!.cells.at(2, column))]!.code;
  expect([2, 3, 4].map(code)).toEqual(['0"."0,"万"', '[$USD]General', 'General']);
});

test('XML of Excel 2003', async () => {
  const styles =
    '<Styles><Style ss:ID="k"><Font ss:StrikeThrough="1"/></Style><Style ss:ID="kk" ss:Parent="k"/><Style ss:ID="off" ss:Parent="k"><Font ss:StrikeThrough="0"/></Style></Styles>';
  const text = (content: string) => `<Cell><Data ss:Type="String">${content}</Data></Cell>`;
  const value = (style: string) => `<Cell ss:StyleID="${style}"><Data ss:Type="Number">7</Data></Cell>`;
  const rows = `<Column/><Column ss:Width="0"/><Row ss:Height="0">${text('<S>旧</S>新')}${text('620<Sup>1</Sup>')}${text('<B><S>撤销</S></B>')}${value('kk')}${value('off')}</Row>`;
  const xml = `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">${styles}<Worksheet ss:Name="清单"><Table>${rows}</Table></Worksheet></Workbook>`;
  const { sheet } = await readBytes(xml, 'list.xml');
  expect(seen(sheet)).toEqual(['A1 新', 'B1 620¹', 'C1 ~撤销~', 'D1 ~7~', 'E1 7']);
  expect([[...sheet!.hiddenRows], [...sheet!.hiddenColumns]]).toEqual([[1], [2]]);
});

test('a web page', async () => {
  const css =
    '<style>.xl65 {mso-number-format:"0"; text-decoration:line-through;} .f6 {text-decoration:line-through}</style>';
  const rows =
    '<tr><td><s>旧</s>新<td>620<sup>1</sup><td><del>撤销</del><td class=xl65>7<td><font class=f6>8</font>9<td style="text-decoration: line-through">6' +
    '<tr style="height:0pt"><td>隐';
  const { sheet } = await readBytes(
    `<html><head>${css}</head><body><table>${rows}</table></body></html>`,
    'list.xls',
  );
  expect(seen(sheet)).toEqual(['A1 新', 'B1 620¹', 'C1 ~撤销~', 'D1 ~7~', 'E1 9', 'F1 ~6~', 'A2 隐']);
  expect([...sheet!.hiddenRows]).toEqual([2]);
});
