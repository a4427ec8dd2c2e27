import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseNumberFormat } from '../../../src/read/number-format.ts';
import { DEFAULT_LIMITS, type Limits } from '../../../src/read/options.ts';
import { Fault } from '../../../src/read/xlsx/fault.ts';
import { type SharedStrings, SharedStringsHandler } from '../../../src/read/xlsx/shared-strings.ts';
import { SheetHandler } from '../../../src/read/xlsx/sheet-handler.ts';
import { XmlScanner } from '../../../src/read/xlsx/xml-scanner.ts';
import { sharedStrings, worksheet } from './package.ts';
import { listCells } from './reading.ts';

const STRINGS = sharedStrings(
  '<t>锦江区</t>',
  '<t/>',
  '<r><rPr><b/></rPr><t>新</t></r><r><t xml:space="preserve">开工 </t></r><rPh sb="0" eb="1"><t>xin</t></rPh><phoneticPr fontId="1"/>',
  '<t>a_x000D_b_x005F_x000D_c</t>',
  '<t> 两端 </t>',
  '<t xml:space="preserve"> 两端 </t>',
  '<t>&#24207;&#x53F7;&lt;&amp;&gt;&quot;&apos;</t>',
  '<t><![CDATA[<!DOCTYPE a>&amp;]]></t>',
);

interface Reading {
  readonly limits?: Limits;
  readonly shortcut?: boolean;
  /** Bytes a chunk; all at once by default. */
  readonly chunk?: number | undefined;
  /** Where the part is cut, instead of into equal chunks. */
  readonly cuts?: readonly number[] | undefined;
}

const STYLES = {
  formats: [parseNumberFormat('General')],
  formatOfStyle: Uint16Array.of(0, 0, 0),
  hasVariants: false,
};

const TABLE = readTable();

/** The sheet of a worksheet part, read in one of the possible ways. */
function readPart(xml: string | Buffer, reading: Reading = {}) {
  const { limits = DEFAULT_LIMITS, shortcut = true, chunk } = reading;
  const shared = chunk === undefined ? TABLE : readTable(chunk);
  const handler = new SheetHandler('sheet1.xml', limits, shared, STYLES, shortcut);
  push(new XmlScanner('sheet1.xml', handler, limits.nesting), xml, reading);
  const content = handler.finish();
  const { formats } = STYLES;
  const none = { date1904: false, totalRows: new Set<number>(), covered: [] };
  const sheet = { name: '', index: 0, visibility: 'visible' as const, formats, ...none };
  return { ...content, cells: listCells({ ...sheet, ...content }) };
}

function readTable(chunk?: number): SharedStrings {
  const table = new SharedStringsHandler('sharedStrings.xml', DEFAULT_LIMITS, 100);
  push(new XmlScanner('sharedStrings.xml', table, DEFAULT_LIMITS.nesting), STRINGS, { chunk });
  return table.finish();
}

function push(
  scanner: XmlScanner,
  xml: string | Buffer,
  { chunk, cuts }: Pick<Reading, 'chunk' | 'cuts'>,
): void {
  const bytes = Buffer.from(xml);
  let start = 0;
  for (const cut of cuts ?? []) {
    scanner.push(bytes.subarray(start, cut));
    start = cut;
  }
  const size = chunk ?? bytes.length;
  for (; start < bytes.length; start += size) scanner.push(bytes.subarray(start, start + size));
  scanner.end();
}

/** The rows, and the cells they hold. */
const ROWS: readonly (readonly [title: string, rows: string, cells: readonly string[]])[] = [
  [
    'numbers keep their digits',
    row(1, '<c r="A1"><v>0.57999999999999996</v></c><c r="B1" t="n"><v>-012.50</v></c>'),
    ['A1 number 0.57999999999999996', 'B1 number -012.50'],
  ],
  [
    'numbers with exponents',
    row(1, '<c r="A1"><v>1.5E-05</v></c><c r="B1"><v>1e+3</v></c>'),
    ['A1 number 1.5E-05', 'B1 number 1e+3'],
  ],
  ['numbers with white space around', row(1, '<c r="A1"><v> 12\n</v></c>'), ['A1 number 12']],
  [
    'what is no number stays text',
    row(
      1,
      '<c r="A1"><v>1.2.3</v></c><c r="B1" t="n"><v>NaN</v></c><c r="C1"><v>-</v></c><c r="D1"><v>5.</v></c>',
    ),
    ['A1 text 1.2.3', 'B1 text NaN', 'C1 text -', 'D1 number 5.'],
  ],
  [
    'shared strings',
    row(1, '<c r="A1" t="s"><v>0</v></c><c r="B1" s="1" t="s"><v>0</v></c>'),
    ['A1 text 锦江区', 'B1 text 锦江区'],
  ],
  [
    'a shared string that is empty is no cell',
    row(1, '<c r="A1" t="s"><v>1</v></c><c r="B1"><v>1</v></c>'),
    ['B1 number 1'],
  ],
  [
    '<c t="s"/> without value is empty, not string 0',
    row(1, '<c r="A1" t="s"/><c r="B1" t="s"></c><c r="C1" t="s"><v/></c><c r="D1" t="s"><v></v></c>'),
    [],
  ],
  ['runs joined without phonetic ones', row(1, '<c r="A1" t="s"><v>2</v></c>'), ['A1 text 新开工 ']],
  [
    '_x000D_ and its escaped form',
    row(1, '<c r="A1" t="s"><v>3</v></c><c r="B1" t="inlineStr"><is><t>a_x4e2d_b</t></is></c>'),
    ['A1 text a\rb_x000D_c', 'B1 text a中b'],
  ],
  [
    '_x000D_ of which a part is a reference',
    row(1, '<c r="A1" t="inlineStr"><is><t>a&#95;x4e2d_b</t></is></c>'),
    ['A1 text a中b'],
  ],
  [
    'white space counts where it is preserved',
    row(
      1,
      '<c r="A1" t="s"><v>4</v></c><c r="B1" t="s"><v>5</v></c><c r="C1" t="inlineStr"><is><t> x </t></is></c><c r="D1" t="inlineStr"><is><t xml:space="preserve"> x </t></is></c>',
    ),
    ['A1 text 两端', 'B1 text  两端 ', 'C1 text x', 'D1 text  x '],
  ],
  [
    'entities',
    row(
      1,
      '<c r="A1" t="s"><v>6</v></c><c r="B1" t="inlineStr"><is><t>&#24207;号&#128515;&#xA9;&amp;</t></is></c><c r="C1" t="str"><v>&#24207;</v></c>',
    ),
    ['A1 text 序号<&>"\'', 'B1 text 序号😃©&', 'C1 text 序'],
  ],
  [
    'CDATA, also with what looks like a document type',
    row(1, '<c r="A1" t="s"><v>7</v></c><c r="B1" t="inlineStr"><is><t>甲<![CDATA[<乙>]]>丙</t></is></c>'),
    ['A1 text <!DOCTYPE a>&amp;', 'B1 text 甲<乙>丙'],
  ],
  [
    'a document type as text',
    row(1, '<c r="A1" t="inlineStr"><is><t>&lt;!DOCTYPE a&gt;</t></is></c>'),
    ['A1 text <!DOCTYPE a>'],
  ],
  [
    'line ends become LF, character references stay',
    row(1, '<c r="A1" t="inlineStr"><is><t>a\r\nb\rc&#13;\nd</t></is></c>'),
    ['A1 text a\nb\nc\r\nd'],
  ],
  [
    'inline strings of several runs',
    row(
      1,
      '<c r="A1" t="inlineStr"><is><r><t>总投资</t></r><r><rPr/><t>（万元）</t></r><rPh sb="0" eb="1"><t>zong</t></rPh></is></c>',
    ),
    ['A1 text 总投资（万元）'],
  ],
  [
    'empty text is no cell',
    row(
      1,
      '<c r="A1" t="inlineStr"><is><t></t></is></c><c r="B1" t="inlineStr"><is><t/></is></c><c r="C1" t="inlineStr"/><c r="D1" t="str"><v></v></c><c r="E1" t="inlineStr"><is><t>  </t></is></c>',
    ),
    [],
  ],
  [
    'repeated inline strings',
    row(
      1,
      '<c r="A1" t="inlineStr"><is><t>续建</t></is></c><c r="B1" t="inlineStr"><is><t>续建</t></is></c><c r="C1" t="inlineStr"><is><t>续</t></is></c>',
    ),
    ['A1 text 续建', 'B1 text 续建', 'C1 text 续'],
  ],
  ['styled empty cells', row(1, '<c r="A1" s="1"/><c r="B1" s="2"></c><c r="XFD1" s="1"/>'), []],
  [
    'booleans, errors and ISO dates',
    row(
      1,
      '<c r="A1" t="b"><v>1</v></c><c r="B1" t="b"><v>false</v></c><c r="C1" t="e"><v>#REF!</v></c><c r="D1" t="d"><v>2026-05-07</v></c>',
    ),
    ['A1 boolean TRUE', 'B1 boolean FALSE', 'C1 error #REF!', 'D1 date 2026-05-07'],
  ],
  [
    'results of formulas',
    row(
      1,
      '<c r="A1"><f>SUM(B1:C1)</f><v>12</v></c><c r="B1" t="str"><f>A1&amp;"万"</f><v>12万</v></c><c r="C1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="D1" t="b"><f>A1&gt;1</f><v>1</v></c><c r="E1"><f t="shared" si="0"/><v>3</v></c>',
    ),
    ['A1 =number 12', 'B1 =text 12万', 'C1 =error #DIV/0!', 'D1 =boolean TRUE', 'E1 =number 3'],
  ],
  [
    'formulas that were never calculated',
    row(
      1,
      '<c r="A1"><f>B1</f></c><c r="B1"><f>C1</f><v></v></c><c r="C1" t="str"><f>D1</f></c><c r="D1"><f>E1</f><v/></c><c r="E1" t="e"><f>F1</f></c>',
    ),
    ['A1 =pending ', 'B1 =pending ', 'C1 =pending ', 'D1 =pending ', 'E1 =pending '],
  ],
  [
    'a formula whose text is empty',
    row(1, '<c r="A1" t="str"><f>""</f><v></v></c><c r="B1" t="str"><f>""</f><v/></c>'),
    [],
  ],
  [
    'cells and rows without reference',
    '<row><c><v>1</v></c><c/><c><v>3</v></c></row><row><c t="inlineStr"><is><t>甲</t></is></c></row><row r="9"><c><v>4</v></c></row><row><c><v>5</v></c></row>',
    ['A1 number 1', 'C1 number 3', 'A2 text 甲', 'A9 number 4', 'A10 number 5'],
  ],
  [
    'a row without number takes that of its first cell',
    '<row><c r="B7"><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>',
    ['B7 number 1', 'C7 number 2', 'A8 number 3'],
  ],
  [
    'references and bare cells mixed',
    row(3, '<c r="C3"><v>1</v></c><c><v>2</v></c><c r="H3"><v>3</v></c><c><v>4</v></c>'),
    ['C3 number 1', 'D3 number 2', 'H3 number 3', 'I3 number 4'],
  ],
  [
    'rows and cells out of order',
    row(4, '<c r="C4"><v>1</v></c><c r="A4"><v>2</v></c>') + row(2, '<c r="A2"><v>3</v></c>'),
    ['A2 number 3', 'A4 number 2', 'C4 number 1'],
  ],
  ['the far corner', row(1_048_576, '<c r="XFD1048576"><v>1</v></c>'), ['XFD1048576 number 1']],
  [
    'single quotes, line breaks and attributes in any order',
    "<row spans='1:2' r='5' ><c\n t='s' r='A5' s='0' ><v>0</v></c\n></row >",
    ['A5 text 锦江区'],
  ],
  [
    'comments, instructions and elements of other namespaces between',
    row(
      1,
      '<!-- <c r="Z1"> --><c r="A1"><!----><v>1<!-- 2 -->3</v><extLst><ext><v>9</v></ext></extLst></c><?pi <c> ?><x:c xmlns:x="y" r="B1"><x:v>2</x:v></x:c><y:other xmlns:y="z"><c r="C1"><v>1</v></c></y:other>',
    ),
    ['A1 number 13', 'B1 number 2'],
  ],
  [
    'results of formulas, their ends trimmed as Excel does',
    row(
      1,
      '<c r="A1" t="str"><f>x</f><v> 两端\n</v></c><c r="B1" t="str"><f>x</f><v xml:space="preserve"> 两端 </v></c><c r="C1" t="str"><v> </v></c>',
    ),
    ['A1 =text 两端', 'B1 =text  两端 '],
  ],
  [
    'a blank run between words, and nothing but a blank',
    row(
      1,
      '<c r="A1" t="inlineStr"><is><r><t>hello </t></r><r><t> </t></r><r><t> world</t></r></is></c><c r="B1" t="inlineStr"><is><t> </t></is></c>',
    ),
    ['A1 text hello world'],
  ],
  [
    'attributes of other namespaces',
    '<row r="1" x14ac:dyDescent="0.25" xmlns:x14ac="z"><c r="A1" x:t="s" xmlns:x="z"><v>0</v></c></row>',
    ['A1 number 0'],
  ],
  [
    'rows with the attributes of Excel',
    '<row r="1" spans="1:3" ht="15" customHeight="1"><c r="A1"><v>1</v></c></row><row r="2" spans="1:3" x14ac:dyDescent="0.25"><c r="A2"><v>2</v></c></row><row r="3"/><row r="4"><c r="A4"><v>4</v></c></row>',
    ['A1 number 1', 'A2 number 2', 'A4 number 4'],
  ],
  [
    'elements of two prefixes',
    '<row r="1"><c r="A1"><v>1</v></c></row><x:row r="2" xmlns:x="y"><x:c r="A2"><x:v>2</x:v></x:c><c r="B2"><v>3</v></c></x:row>',
    ['A1 number 1', 'A2 number 2', 'B2 number 3'],
  ],
  [
    'a value where the inline string should be',
    row(1, '<c r="A1" t="inlineStr"><v>甲</v></c>'),
    ['A1 text 甲'],
  ],
];

/** All these rows in one sheet, each on a row of its own. */
const ALL = ROWS.filter(([, rows]) => rows.startsWith('<row r="1">') && !rows.includes('<row r="2"'))
  .map(([, rows], at) =>
    rows.replace('<row r="1">', `<row r="${at + 1}">`).replaceAll(/r="([A-Z]+)1"/g, `r="$1${at + 1}"`),
  )
  .join('');

const BROKEN: readonly (readonly [title: string, rows: string, fault: string])[] = [
  [
    'an address beyond the last row',
    row(1, '<c r="A1"><v>1</v></c>') + row(1_048_577, ''),
    'file/refused rows',
  ],
  ['an address beyond the last column', row(1, '<c r="XFE1"><v>1</v></c>'), 'file/refused columns'],
  [
    'rows in variants for different programs',
    '<mc:AlternateContent xmlns:mc="mc"><mc:Choice><row r="1"><c><v>1</v></c></row></mc:Choice></mc:AlternateContent>',
    'file/damaged structure',
  ],
  [
    'the value of a cell in variants',
    row(1, '<c r="A1"><mc:AlternateContent xmlns:mc="mc"><v>1</v></mc:AlternateContent></c>'),
    'file/damaged structure',
  ],
  ['A0', row(1, '<c r="A0"><v>1</v></c>'), 'file/damaged bad-reference'],
  ['an absurd address', row(1, '<c r="AAAAAAAA99999999999999"><v>1</v></c>'), 'file/damaged bad-reference'],
  ['an address without a row', row(1, '<c r="A"><v>1</v></c>'), 'file/damaged bad-reference'],
  ['an empty address', row(1, '<c r=""><v>1</v></c>'), 'file/damaged bad-reference'],
  ['a cell that names another row', row(2, '<c r="A3"><v>1</v></c>'), 'file/damaged bad-reference'],
  ['row 0', row(0, ''), 'file/damaged bad-reference'],
  ['a row that is no number', '<row r="x"/>', 'file/damaged bad-reference'],
  ['a shared string that is not there', row(1, '<c r="A1" t="s"><v>8</v></c>'), 'file/damaged bad-reference'],
  ['a negative shared string', row(1, '<c r="A1" t="s"><v>-1</v></c>'), 'file/damaged bad-reference'],
  ['a style that is not there', row(1, '<c r="A1" s="3"><v>8</v></c>'), 'file/damaged bad-reference'],
  ['an unknown type', row(1, '<c r="A1" t="q"><v>8</v></c>'), 'file/damaged structure'],
  ['a boolean that is none', row(1, '<c r="A1" t="b"><v>7</v></c>'), 'file/damaged structure'],
  ['two values', row(1, '<c r="A1"><v>7</v><v>8</v></c>'), 'file/damaged structure'],
  ['an unknown element among the rows', '<rox r="1"><c r="A1"><v>7</v></c></rox>', 'file/damaged structure'],
  ['an unknown element among the cells', row(1, '<x r="A1"><v>7</v></x>'), 'file/damaged structure'],
  ['an unknown element in place of a value', row(1, '<c r="A1"><x>7</x></c>'), 'file/damaged structure'],
  ['an unknown attribute of a cell', row(1, '<c r="A1" q="s"><v>7</v></c>'), 'file/damaged structure'],
  [
    'what is left of a cell between two others',
    row(1, '<c r="A1"><v>1</v></c>c r="B1"><c r="C1"><v>2</v></c>'),
    'file/damaged not-xml',
  ],
  [
    'a cell in a section of text',
    row(1, '<c r="A1"><v>1</v></c><![CDATA[<c r="B1"><v>2</v></c>]]>'),
    'file/damaged not-xml',
  ],
  ['two addresses', row(1, '<c r="A1" r="B1"><v>7</v></c>'), 'file/damaged not-xml'],
  ['more cells than columns', row(1, '<c/>'.repeat(16_385)), 'file/refused columns'],
  [
    'a text of 32,768 characters',
    row(1, `<c r="A1" t="inlineStr"><is><t>${'字'.repeat(32_768)}</t></is></c>`),
    'file/refused string-length',
  ],
  ['a document type', `<!DOCTYPE a>${row(1, '')}`, 'file/refused doctype'],
  ['a document type in small letters', `<!doctype a>${row(1, '')}`, 'file/refused doctype'],
  [
    'an entity that nobody defined',
    row(1, '<c r="A1" t="inlineStr"><is><t>&lol;</t></is></c>'),
    'file/damaged not-xml',
  ],
  ['a bare ampersand', row(1, '<c r="A1" t="inlineStr"><is><t>a & b</t></is></c>'), 'file/damaged not-xml'],
  [
    'a reference to no character',
    row(1, '<c r="A1" t="inlineStr"><is><t>&#xD800;</t></is></c>'),
    'file/damaged not-xml',
  ],
  ['a reference to NUL', row(1, '<c r="A1" t="inlineStr"><is><t>&#0;</t></is></c>'), 'file/damaged not-xml'],
  [
    'a row closed under another prefix',
    '<x:row r="1" xmlns:x="y"></row><row r="2"></x:row>',
    'file/damaged not-xml',
  ],
  [
    'a number of 32,768 digits',
    row(1, `<c r="A1"><v>${'9'.repeat(32_768)}</v></c>`),
    'file/refused string-length',
  ],
  ['elements that cross', '<row r="1"><c r="A1"></row></c>', 'file/damaged not-xml'],
  ['an element that is not closed', '<row r="1">', 'file/damaged not-xml'],
  ['attributes without quotes', '<row r=1></row>', 'file/damaged not-xml'],
  ['elements nested too deep', `${'<y:x>'.repeat(300)}${'</y:x>'.repeat(300)}`, 'file/refused nesting'],
];

function row(number: number, cells: string): string {
  return `<row r="${number}">${cells}</row>`;
}

function faultOf(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    const facts = error.facts as { fault?: string; rule?: string };
    return `${error.code} ${facts.fault ?? facts.rule}`;
  }
  return 'none';
}

describe('SheetHandler', () => {
  it.each(ROWS)('%s', (_, rows, cells) => {
    expect(readPart(worksheet(rows)).cells).toEqual(cells);
    expect(readPart(worksheet(rows), { shortcut: false }).cells).toEqual(cells);
  });

  it.each(BROKEN)('refuses %s', (_, rows, fault) => {
    expect(faultOf(() => readPart(worksheet(rows)))).toBe(fault);
    expect(faultOf(() => readPart(worksheet(rows), { shortcut: false }))).toBe(fault);
  });

  it('accepts a text of 32,767 characters', () => {
    const text = '字'.repeat(32_767);
    const cell = `<c r="A1" t="inlineStr"><is><t>${text}</t></is></c>`;
    expect(readPart(worksheet(row(1, cell))).cells).toEqual([`A1 text ${text}`]);
  });

  it('reads the same with a chunk border at every byte, and in chunks of every small size', () => {
    const bytes = Buffer.from(worksheet(ALL));
    const whole = readPart(bytes).cells;
    expect(whole.length).toBeGreaterThan(40);
    for (let cut = 1; cut < bytes.length; cut += 1)
      expect(readPart(bytes, { cuts: [cut] }).cells).toEqual(whole);
    for (let size = 1; size < 40; size += 1) expect(readPart(bytes, { chunk: size }).cells).toEqual(whole);
  });

  it('reads the same with and without the shortcut, whatever the rows', () => {
    const text = fc.string({
      unit: fc.constantFrom('字', 'a', ' ', '&amp;', '&#24207;', '_x0041_', '_', '\n', '<!---->', '😀'),
    });
    const cell = fc.oneof(
      text.map((value) => `t="inlineStr"><is><t>${value}</t></is></c>`),
      text.map((value) => `t="inlineStr"><is><t xml:space="preserve">${value}</t></is></c>`),
      text.map((value) => `t="str"><f>A1</f><v>${value}</v></c>`),
      fc.integer({ min: 0, max: 7 }).map((index) => `t="s"><v>${index}</v></c>`),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => `><v>${value}</v></c>`),
      fc.constantFrom(
        '/>',
        '></c>',
        's="1"/>',
        's="2" t="n"><v>1</v></c>',
        '><f>B1</f></c>',
        't="b"><v>1</v></c>',
      ),
    );
    const placed = fc.tuple(fc.boolean(), fc.integer({ min: 1, max: 26 }), cell);
    const rows = fc.array(fc.tuple(fc.boolean(), fc.array(placed, { maxLength: 8 })), { maxLength: 6 });
    fc.assert(
      fc.property(rows, fc.boolean(), fc.integer({ min: 1, max: 90 }), (sheet, isPrefixed, chunk) => {
        const plain = worksheet(
          sheet
            .map(([isNumbered, cells], at) => {
              const written = cells.map(([isAddressed, column, rest]) => {
                const address =
                  isAddressed && isNumbered ? `r="${String.fromCharCode(64 + column)}${at * 2 + 1}" ` : '';
                return `<c ${address}${rest}`;
              });
              return `<row${isNumbered ? ` r="${at * 2 + 1}"` : ''}>${written.join('')}</row>`;
            })
            .join(''),
        );
        const xml = isPrefixed ? plain.replaceAll(/<(\/?)([a-z])/g, '<$1x:$2') : plain;
        const general = readPart(xml, { shortcut: false });
        expect(readPart(xml)).toEqual(general);
        expect(readPart(xml, { chunk })).toEqual(general);
      }),
      { numRuns: 300 },
    );
  });
});

const AROUND: readonly (readonly [title: string, before: string, behind: string, expected: object])[] = [
  [
    'merges in order, single cells left out',
    '',
    '<mergeCells count="3"><mergeCell ref="C3:D4"/><mergeCell ref="A1:B1"/><mergeCell ref="A9"/></mergeCells>',
    { merges: [range(1, 1, 1, 2), range(3, 3, 4, 4)], conflicts: [] },
  ],
  [
    'an overlapping merge is not applied',
    '',
    '<mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="B2:C3"/><mergeCell ref="C1:C2"/></mergeCells>',
    {
      merges: [range(1, 1, 2, 2), range(1, 3, 2, 3)],
      conflicts: [{ first: range(1, 1, 2, 2), second: range(2, 2, 3, 3) }],
    },
  ],
  [
    'hidden columns, only as far as there are cells',
    '<cols><col min="2" max="2" hidden="1"/><col min="4" max="16384" hidden="true"/><col min="1" max="1" hidden="0"/></cols>',
    '',
    { hiddenColumns: new Set([2, 4]) },
  ],
  ['hidden rows, only as far as there are cells', '', '', { hiddenRows: new Set([2]) }],
  [
    'an empty height or width is none',
    '<cols><col min="1" max="1" width=""/></cols>',
    '',
    { hiddenColumns: new Set(), hiddenRows: new Set([2]) },
  ],
  ['the dimension lies', '<dimension ref="A1"/>', '', { cells: ['A1 number 1', 'D3 number 2'] }],
];

describe('SheetHandler, around the cells', () => {
  it.each(AROUND)('%s', (_, before, behind, expected) => {
    const rows = `${row(1, '<c r="A1"><v>1</v></c>')}<row r="2" hidden="1"/>${row(3, '<c r="D3"><v>2</v></c>')}<row r="4" hidden="1"/>`;
    expect(readPart(worksheet(rows, behind, before))).toMatchObject(expected);
  });

  it.each(['A0:B1', 'A1:XFE2', 'A1:A1048577', 'A1:B2:C3', '', 'A:C'])('refuses the merge %j', (ref) => {
    const behind = `<mergeCells><mergeCell ref="${ref}"/></mergeCells>`;
    expect(faultOf(() => readPart(worksheet('', behind)))).toBe('file/damaged bad-reference');
  });

  it('counts the cells that lost their place to a later one', () => {
    const rows = row(1, '<c r="A1"><v>1</v></c><c r="A1"><v>2</v></c>') + row(1, '<c r="A1"><v>3</v></c>');
    expect(readPart(worksheet(rows))).toMatchObject({ cells: ['A1 number 3'], duplicates: 2 });
  });
});

function range(top: number, left: number, bottom: number, right: number) {
  return { top, left, bottom, right };
}
