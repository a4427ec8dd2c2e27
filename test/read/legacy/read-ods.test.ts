import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { cellsOf, readBytes } from '../grid.ts';

const content = (rows: string, styles = '', tableAttributes = ''): string =>
  `<?xml version="1.0"?><o:document-content xmlns:o="o" xmlns:t="t" xmlns:x="x" xmlns:calcext="c" xmlns:n="n" xmlns:s="s"><o:automatic-styles>${styles}</o:automatic-styles><o:body><o:spreadsheet><t:table t:name="清单" ${tableAttributes}>${rows}</t:table></o:spreadsheet></o:body></o:document-content>`;

function ods(xml: string, parts: Record<string, string> = {}): Uint8Array {
  const files = { mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': xml, ...parts };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])), {
    level: 0,
  });
}

const words = (text: string): string =>
  `<t:table-cell o:value-type="string"><x:p>${text}</x:p></t:table-cell>`;

test.each<[string, string, Record<string, string>]>([
  ['words', `<t:table-row>${words('甲')}${words('乙')}</t:table-row>`, { A1: '甲', B1: '乙' }],
  [
    'paragraphs, spaces, tabs, breaks, spans',
    `<t:table-row>${words('甲 <x:s x:c="2"/>乙<x:tab/><x:span>丙</x:span><x:line-break/>丁</x:p><x:p>戊<x:s/>')}</t:table-row>`,
    { A1: '甲   乙\t丙\n丁\n戊 ' },
  ],
  [
    'notes are not the cell',
    `<t:table-row><t:table-cell o:value-type="string"><o:annotation><x:p>not this</x:p></o:annotation><x:p>甲</x:p></t:table-cell></t:table-row>`,
    { A1: '甲' },
  ],
  [
    'values',
    '<t:table-row><t:table-cell o:value-type="float" o:value="0.58"><x:p>0.6</x:p></t:table-cell><t:table-cell o:value-type="percentage" o:value="0.7745"/><t:table-cell o:value-type="date" o:date-value="2019-08-01"/><t:table-cell o:value-type="boolean" o:boolean-value="true"/></t:table-row>',
    { A1: '0.58 number', B1: '0.7745 number', C1: '2019-08-01 date', D1: 'TRUE boolean' },
  ],
  [
    'formulas and errors',
    '<t:table-row><t:table-cell t:formula="of:=1" o:value-type="float" o:value="1"/><t:table-cell t:formula="of:=A1"/><t:table-cell t:formula="of:=&quot;&quot;"><x:p/></t:table-cell><t:table-cell t:formula="of:=1/0" o:value-type="string" o:string-value="" calcext:value-type="error"><x:p>#DIV/0!</x:p></t:table-cell></t:table-row>',
    { A1: '1 number formula', B1: ' pending formula', D1: '#DIV/0! error formula' },
  ],
  [
    'repeated and covered cells and rows',
    `<t:table-row t:number-rows-repeated="3"><t:table-cell/></t:table-row><t:table-row t:number-rows-repeated="2"><t:table-cell t:number-columns-repeated="2"/><t:table-cell t:number-columns-repeated="2" o:value-type="float" o:value="1"/><t:covered-table-cell t:number-columns-repeated="2"/>${words('甲')}</t:table-row><t:table-row t:number-rows-repeated="1048000"><t:table-cell t:number-columns-repeated="16384"/></t:table-row>`,
    { C4: '1 number', D4: '1 number', G4: '甲', C5: '1 number', D5: '1 number', G5: '甲' },
  ],
])('%s', async (_, rows, cells) => {
  const read = await readBytes(ods(content(rows)), 'list.ods');
  expect(cellsOf(read.sheet)).toEqual(cells);
  expect(read.found).toEqual([]);
  const flat = content(rows)
    .replaceAll('document-content', 'document')
    .replace('xmlns:o="o"', 'xmlns:o="urn:oasis:names:tc:opendocument:xmlns:office:1.0"');
  expect(cellsOf((await readBytes(flat, 'list.fods')).sheet)).toEqual(cells);
});

test('merges, formats and what is hidden', async () => {
  const styles =
    '<n:date-style s:name="N1"><n:year n:style="long"/><n:text>年</n:text><n:month/><n:text>月</n:text></n:date-style>' +
    '<n:percentage-style s:name="N2"><n:number n:decimal-places="2" n:min-integer-digits="1"/><n:text>%</n:text></n:percentage-style>' +
    '<s:style s:name="a" s:family="table-cell" s:data-style-name="N1"/><s:style s:name="b" s:family="table-cell" s:data-style-name="N2"/><s:style s:name="c" s:family="table-cell" s:parent-style-name="b"/>' +
    '<s:style s:name="h" s:family="table"><s:table-properties t:display="false"/></s:style>';
  const cell = (style: string): string =>
    `<t:table-cell t:style-name="${style}" o:value-type="float" o:value="1"/>`;
  const rows = `<t:table-column/><t:table-column t:visibility="collapse" t:number-columns-repeated="2"/><t:table-row t:visibility="filter"><t:table-cell t:number-columns-spanned="2" t:number-rows-spanned="2"/><t:covered-table-cell/></t:table-row><t:table-row/><t:table-row>${cell('a')}${cell('b')}${cell('c')}</t:table-row>`;
  const { sheet } = await readBytes(ods(content(rows, styles, 't:style-name="h"')), 'list.ods');
  expect(sheet!.visibility).toBe('hidden');
  expect(sheet!.merges).toEqual([{ top: 1, left: 1, bottom: 2, right: 2 }]);
  expect([...sheet!.hiddenRows]).toEqual([1]);
  expect([...sheet!.hiddenColumns]).toEqual([2, 3]);
  expect([0, 1, 2].map((at) => sheet!.formats[sheet!.cells.format(at)]!.code)).toEqual([
    'yyyy"年"m"月"',
    '0.00%',
    '0.00%',
  ]);
});

const row = (paragraphs: string): string =>
  `<t:table-row><t:table-cell o:value-type="string">${paragraphs}</t:table-cell></t:table-row>`;
const MANIFEST = '<m:manifest xmlns:m="m"><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>';

test.each<[string, Uint8Array, string[]]>([
  ['a password', ods('garbage', { 'META-INF/manifest.xml': MANIFEST }), ['file/encrypted']],
  ['a document type', ods(content('').replace('<o:doc', '<!DOCTYPE a><o:doc')), ['file/refused']],
  [
    'a long text repeated in every row',
    ods(
      content(
        `<t:table-row t:number-rows-repeated="1000000"><t:table-cell o:value-type="string"><x:p>${'字'.repeat(30_000)}</x:p></t:table-cell></t:table-row>`,
      ),
    ),
    ['file/refused!A2318'],
  ],
  [
    'a billion repeated cells',
    ods(
      content(
        '<t:table-row t:number-rows-repeated="1000000"><t:table-cell t:number-columns-repeated="10000" o:value-type="float" o:value="1"/></t:table-row>',
      ),
    ),
    ['file/refused'],
  ],
  ['a cell of empty paragraphs without end', ods(content(row('<x:p/>'.repeat(40_000)))), ['file/refused']],
  [
    'a cell of spaces without end',
    ods(content(row(`<x:p>${'<x:s x:c="9999"/>'.repeat(9)}</x:p>`))),
    ['file/refused'],
  ],
  ['a text without end', ods(content(row(`<x:p>${'字'.repeat(200_000)}</x:p>`))), ['file/refused']],
  ['elements of no interest without end', ods(content('<t:a/>'.repeat(5_000_000))), ['file/refused']],
  [
    'tables without end',
    ods(content('').replace(/<t:table .*<\/t:table>/, '<t:table/>'.repeat(10_001))),
    ['file/refused'],
  ],
  ['cut', ods(content('')).subarray(0, -40), ['file/truncated']],
])('%s is refused', async (_, bytes, found) => {
  const read = await readBytes(bytes, 'list.ods');
  expect(read.workbook).toBeUndefined();
  expect(read.found).toEqual(found);
});

test('what is hidden beyond the last cell hides nothing', async () => {
  const hidden = 't:visibility="collapse"';
  const columns = `<t:table-column ${hidden} t:number-columns-repeated="16384"/>`;
  const rows = `<t:table-row ${hidden}>${words('甲')}${words('乙')}</t:table-row><t:table-row ${hidden} t:number-rows-repeated="1048575"/>`;
  const { sheet } = await readBytes(ods(content(columns + rows)), 'list.ods');
  expect([...sheet!.hiddenRows]).toEqual([1]);
  expect([...sheet!.hiddenColumns]).toEqual([1, 2]);
});

test('a package packed anew, its type compressed like the rest', async () => {
  const parts = {
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'content.xml': content(row('<x:p>甲</x:p>')),
  };
  const manifest = { 'META-INF/manifest.xml': '<m:manifest xmlns:m="m"/>' };
  const files = Object.entries({ ...parts, ...manifest }).map(
    ([name, text]) => [name, strToU8(text)] as const,
  );
  const { sheet } = await readBytes(zipSync(Object.fromEntries(files), { level: 9 }), 'list.ods');
  expect(cellsOf(sheet)).toEqual({ A1: '甲' });
});
