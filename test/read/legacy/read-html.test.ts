import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { cellsOf, readBytes } from '../grid.ts';

test.each<[string, string, Record<string, string>]>([
  [
    'a table',
    '<table><tr><th>序号<th>名称<tr><td>1<td>甲</table>',
    { A1: '序号', B1: '名称', A2: '1', B2: '甲' },
  ],
  ['closed tags', '<TABLE><TR><TD>1</TD><TD></TD><TD>3</TD></TR></TABLE>', { A1: '1', C1: '3' }],
  [
    'what looks like a number or date stays text',
    '<table><tr><td>2024-03<td>001<td>1,234.50<td>TRUE',
    { A1: '2024-03', B1: '001', C1: '1,234.50', D1: 'TRUE' },
  ],
  [
    'line breaks and white space',
    '<table><tr><td>\n  甲 \n 乙<br>丙<p>丁</p> </td></tr></table>',
    { A1: '甲 乙\n丙\n丁' },
  ],
  [
    'references',
    '<table><tr><td>A&amp;B&lt;&#20013;&#x6587;&nbsp;x&middot;AT&T&unknown;',
    { A1: 'A&B<中文\u00A0x·AT&T&unknown;' },
  ],
  [
    'references as browsers know them: all names, a few without their end, numbers of Windows',
    '<table><tr><td>&alpha;&hellip;<td>5&times3&nbsp9<td>1&#150;2&#0;',
    { A1: 'α…', B1: '5×3\u00A09', C1: '1–2\uFFFD' },
  ],
  [
    'references in attributes',
    '<table><tr><td x:num="1&#46;5">a<td title="&copy=1" x:num=2>b',
    { A1: '1.5 number', B1: '2 number' },
  ],
  [
    'damage behind the name of a tag',
    '<table><tr><td\'>a<td<br>>b</td</td><tr"><td>c',
    { A1: 'a', B1: '>b', A2: 'c' },
  ],
  [
    'an empty comment, and one that ends like a browser’s',
    '<table><tr><td>a<!--><td>b<!-- x --!><td>c',
    { A1: 'a', B1: 'b', C1: 'c' },
  ],
  [
    'markup in a title or an input is none',
    '<title>a<table></title><table><tr><td><textarea>b<td>c</textarea><td>d',
    { A1: 'b<td>c', B1: 'd' },
  ],
  ['only a no-break space', '<table><tr><td>&nbsp;</td><td>1', { B1: '1' }],
  [
    'spans',
    '<table><tr><td rowspan=2>a<td colspan=2>b<td>c<tr><td>d<td>e<td>f<tr><td>g',
    { A1: 'a', B1: 'b', D1: 'c', B2: 'd', C2: 'e', D2: 'f', A3: 'g' },
  ],
  [
    'spans side by side',
    '<table><tr><td rowspan=2>a<td rowspan=3>b<td>c<tr><td>d<tr><td>e<td>f',
    { A1: 'a', B1: 'b', C1: 'c', C2: 'd', A3: 'e', C3: 'f' },
  ],
  [
    'title above, note between, second table',
    '<title>x</title><h3>附件1</h3><div>单位：万元</div><table><tr><td>a</table>注：无<table><tr><td>b</table>',
    { A1: '附件1', A2: '单位：万元', A3: 'a', A4: '注：无', A5: 'b' },
  ],
  [
    'a table inside a layout table',
    '<table><tr><td><table><tr><td>a<td>b<tr><td>c</table></td></tr><tr><td>d</table>',
    { A2: 'a', B2: 'b', A3: 'c', A4: 'd' },
  ],
  [
    'comments, scripts, styles',
    '<table><!-- <tr><td>x --><tr><td>a<script>"<td>y"</script><style>td{}</style><td>b<![if !x]><td>c',
    { A1: 'a', B1: 'b', C1: 'c' },
  ],
  ['signs that are no tags', '<table><tr><td>a < b > c<td title="x>y">d', { A1: 'a < b > c', B1: 'd' }],
  [
    'numbers by Excel’s own markup',
    '<table><tr><td x:num="1234.5">1,234.50<td x:num>7<td x:num="0.7745" x:fmla="=A1">77%<td x:str>001',
    { A1: '1234.5 number', B1: '7 number', C1: '0.7745 number formula', D1: '001' },
  ],
])('%s', async (_, body, cells) => {
  const { sheet } = await readBytes(`<html><body>${body}</body></html>`, 'list.html');
  expect(cellsOf(sheet)).toEqual(cells);
});

test('merges and what is hidden', async () => {
  const { sheet } = await readBytes(
    '<table><col><col style="display:none"><tr><td rowspan=2 colspan=3>a<td>b<tr style="display: none"><td>c</table>',
    'list.html',
  );
  expect(sheet!.merges).toEqual([{ top: 1, left: 1, bottom: 2, right: 3 }]);
  expect([...sheet!.hiddenRows]).toEqual([2]);
  expect([...sheet!.hiddenColumns]).toEqual([2]);
});

test('a span ends with its table, whatever it says', async () => {
  const { sheet, found } = await readBytes(
    '<table><tr><td rowspan=99>a<td>b<tr><td>c</table><table><tr><td>d<td>e</table>',
    'list.html',
  );
  expect(cellsOf(sheet)).toEqual({ A1: 'a', B1: 'b', B2: 'c', A3: 'd', B3: 'e' });
  expect(sheet!.merges).toEqual([{ top: 1, left: 1, bottom: 2, right: 1 }]);
  expect(found).toEqual([]);
});

test('number formats by class and style', async () => {
  const page =
    '<html><style>.x1{mso-number-format:"yyyy\\0022年\\0022m\\0022月\\0022"}</style><table><tr>' +
    "<td class=x1 x:num=45000>2023年3月<td style='mso-number-format:\"0\\.00_ \"' x:num=1>1.00<td style='mso-number-format:Percent' x:num=0.5>50%<td style='mso-number-format:Currency' x:num=8>8.00<td style='mso-number-format:\"Short Date\"' x:num=45000>2023/3/15</table>";
  const { sheet } = await readBytes(page, 'list.html');
  const codes = [0, 1, 2, 3, 4].map((cell) => sheet!.formats[sheet!.cells.format(cell)]!.code);
  expect(codes).toEqual(['yyyy"年"m"月"', '0.00_ ', '0.00%', '#,##0.00', 'yyyy/m/d']);
});

test('numbers by LibreOffice’s markup', async () => {
  const { sheet } = await readBytes(
    '<table><tr><td sdval="0.7745" sdnum="1033;0;0.00%">77.45%<td sdnum="1033;">x',
    'list.html',
  );
  expect(cellsOf(sheet)).toEqual({ A1: '0.7745 number', B1: 'x' });
  expect(sheet!.formats[sheet!.cells.format(0)]!.code).toBe('0.00%');
});

const PAGE =
  '<html><head><meta http-equiv="Content-Type" content="text/html; charset=CHARSET"></head><table><tr><td>项目名称<td>甲</table></html>';

test.each([
  ['gbk', 'gb2312', 'gb18030', ['file/misnamed']],
  ['utf8', 'utf-8', 'utf-8', ['file/misnamed']],
  ['utf8', 'gb2312', 'utf-8', ['file/misnamed']],
  ['gbk', 'utf-8', 'gb18030', ['file/misnamed', 'file/encoding-decided']],
  ['utf16le', 'unicode', 'utf-16le', ['file/misnamed']],
])('%s that says it is %s', async (encoding, charset, expected, found) => {
  const bytes = iconv.encode(PAGE.replace('CHARSET', charset), encoding, { addBOM: encoding === 'utf16le' });
  const read = await readBytes(bytes, 'list.xls');
  expect(cellsOf(read.sheet)).toEqual({ A1: '项目名称', B1: '甲' });
  expect(read.workbook?.encoding).toBe(expected);
  expect(read.found).toEqual(found);
});

const MEGABYTE = 1 << 20;
test.each<[string, string, string[]]>([
  ['a page that stops inside its table', '<table><tr><td>a', ['text/last-line-cut']],
  ['a page that stops inside a tag', '<table><tr><td>a</table><p cla', ['text/last-line-cut']],
  [
    'a comment without end',
    '<table><tr><td>a<tr></table><!-- <table><tr><td>b</table>',
    ['text/last-line-cut'],
  ],
  [
    'a script without end',
    '<table><tr><td>a<tr></table><script><table><tr><td>b</table>',
    ['text/last-line-cut'],
  ],
  ['a page that stops inside a closing tag', '<table><tr><td>a</table></bod', ['text/last-line-cut']],
  ['a page that stops behind a sign that is no tag', '<table><tr><td>a</table>b <', []],
  ['nested without end', '<table>'.repeat(1000), ['file/refused']],
  ['spans without end', '<table><tr><td colspan=9999999 rowspan=9999999>a<td>b', ['file/refused!XFE1']],
  ['a cell without end', `<table><tr><td>${'<p>a'.repeat(MEGABYTE)}`, ['file/refused']],
  ['references without end', `<table><tr><td>${'&amp;'.repeat(MEGABYTE)}`, ['file/refused']],
  ['a tag without end', `<table><tr><td ${'a '.repeat(MEGABYTE)}`, ['text/last-line-cut']],
  ['a style without end', '<table><tr><td>a</table><style>.x{}', ['text/last-line-cut']],
  ['attributes in number', `<table><tr><td ${'a '.repeat(MEGABYTE)}>b</table>`, []],
  ['text between cells without end', `<table><tr><td>a</td>${' &amp;'.repeat(MEGABYTE)}`, ['file/refused']],
  ['tags without end', `<table><tr><td>a<td>b${'<b>'.repeat(2 * MEGABYTE)}`, ['file/refused']],
  [
    'formatted cells, a few hundred thousand',
    `<table>${'<tr><td><b>a<td><i><u>b'.repeat(300_000)}</table>`,
    [],
  ],
  [
    'empty rows without end',
    `<table><tr><td>a</table><table>${'<tr>'.repeat(MEGABYTE)}`,
    ['file/refused!1048577'],
  ],
])(
  '%s',
  async (_, page, found) => {
    expect((await readBytes(page, 'list.html')).found).toEqual(found);
  },
  60_000,
);
