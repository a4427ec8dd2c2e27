import { describe, expect, it } from 'vitest';
import type { ReadOptions } from '../../../src/read/options.ts';
import { sniff } from '../../../src/read/sniff.ts';
import {
  type EntrySpec,
  relation,
  relationships,
  sharedStrings,
  styles,
  workbookEntries,
  workbookOf,
  worksheet,
  zip,
} from './package.ts';
import { read, readSheets } from './reading.ts';

const ROWS = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>12.50</v></c></row>';
const CELLS = ['A1 text 锦江区', 'B1 number 12.50'];
const STRINGS = sharedStrings('<t>锦江区</t>');
const ENTRIES = workbookEntries({
  sheets: { 清单: worksheet(ROWS) },
  sharedStrings: STRINGS,
  styles: styles('General'),
});

function replaced(name: string, data: string | Uint8Array, renamed = name): readonly EntrySpec[] {
  return ENTRIES.map((entry) => (entry.name === name ? { name: renamed, data } : entry));
}

function everyEntry(change: Partial<EntrySpec>): readonly EntrySpec[] {
  return ENTRIES.map((entry) => ({ ...entry, ...change }));
}

function withSheetNamed(name: string, target: string): readonly EntrySpec[] {
  return ENTRIES.map((entry) => {
    if (entry.name === SHEET) return { ...entry, name };
    if (entry.name !== WORKBOOK_RELS) return entry;
    const items = [
      relation('rId1', 'worksheet', target),
      relation('s', 'sharedStrings', 'sharedStrings.xml'),
    ];
    return { ...entry, data: relationships(...items) };
  });
}

function utf16(text: string, mark: boolean, bigEndian = false): Uint8Array {
  const bytes = Buffer.from(`${mark ? '\uFEFF' : ''}${text}`, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
}

const SHEET = 'xl/worksheets/sheet1.xml';
const WORKBOOK_RELS = 'xl/_rels/workbook.xml.rels';
const STRICT = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
const XML = worksheet(ROWS);
const WORD: readonly EntrySpec[] = [
  { name: '[Content_Types].xml', data: '<Types/>', stored: true },
  { name: 'word/document.xml', data: '<document/>', stored: true },
];

/** The same workbook in every shape that a writer may give it. */
const SHAPES: [title: string, bytes: Uint8Array, options?: ReadOptions][] = [
  ['as usual', zip(ENTRIES)],
  ['entries stored', zip(everyEntry({ stored: true }))],
  ['data descriptors with signature', zip(everyEntry({ descriptor: 'signed' }))],
  ['data descriptors without signature', zip(everyEntry({ descriptor: 'plain' }))],
  ['data descriptors of 64 bit', zip(everyEntry({ descriptor: 'signed-64' }))],
  ['data descriptors of 64 bit without signature', zip(everyEntry({ descriptor: 'plain-64', stored: true }))],
  ['zip64', zip(everyEntry({ zip64: true }), { zip64: true })],
  ['zip64 written to a stream', zip(everyEntry({ zip64: true, descriptor: 'signed-64' }), { zip64: true })],
  ['a comment', zip(ENTRIES, { comment: '由系统导出' })],
  ['a line break appended by a web system', Buffer.concat([zip(ENTRIES), Buffer.from('\r\n')])],
  ['folders as entries', zip([{ name: 'xl/', data: '', stored: true }, ...ENTRIES])],
  [
    'a folder twice',
    zip([{ name: 'xl/', data: '', stored: true }, ...ENTRIES, { name: 'XL\\', data: '', stored: true }]),
  ],
  [
    'local headers that leave sizes and checksum open without saying so',
    zip(everyEntry({ local: { crc: 0, size: 0, compressedSize: 0 } })),
  ],
  ['escaped names in the zip too', zip(withSheetNamed('xl/list%20%E6%B8%85.xml', 'list%20%e6%b8%85.xml'))],
  ['a name escaped in the zip only', zip(withSheetNamed('xl/list%201.xml', 'list 1.xml'))],
  [
    'a listed sheet of which nothing else is there, not asked for',
    zip(
      replaced(
        'xl/workbook.xml',
        '<workbook xmlns:r="r"><sheets><sheet name="清单" r:id="rId1"/><sheet name="a"/><sheet name="c" r:id="rId9"/></sheets></workbook>',
      ),
    ),
    { wanted: (sheet) => sheet.index === 0 },
  ],
  [
    'style sheets with formats that nobody defined',
    zip(
      replaced(
        'xl/styles.xml',
        '<styleSheet><numFmts><numFmt numFmtId="x" formatCode="0"/></numFmts><cellXfs><xf numFmtId="-1"/><xf/></cellXfs></styleSheet>',
      ),
    ),
  ],
  [
    'a Word file embedded as it is',
    zip([...ENTRIES, { name: 'xl/embeddings/a.docx', data: zip(WORD), stored: true }]),
  ],
  ['string table first', zip([...ENTRIES].reverse())],
  [
    'backslashes between folders',
    zip(ENTRIES.map((entry) => ({ ...entry, name: entry.name.replaceAll('/', '\\') }))),
  ],
  ['names in another case', zip(ENTRIES.map((entry) => ({ ...entry, name: entry.name.toUpperCase() })))],
  [
    'an unused part that is damaged',
    zip([...ENTRIES, { name: 'xl/media/a.png', data: 'x', compressed: Buffer.from('junk') }]),
  ],
  ['no content types', zip(ENTRIES.slice(1))],
  [
    'the workbook under another name',
    zip(
      ENTRIES.map((entry) => {
        if (entry.name === '_rels/.rels') {
          return { ...entry, data: relationships(relation('x', 'officeDocument', '/a/book.xml', STRICT)) };
        }
        if (entry.name === 'xl/workbook.xml') return { ...entry, name: 'a/book.xml' };
        if (entry.name !== WORKBOOK_RELS) return entry;
        const items = [
          relation('rId1', 'worksheet', '../xl/./worksheets/sheet1.xml', STRICT),
          relation('s', 'sharedStrings', '/xl/sharedStrings.xml', STRICT),
        ];
        return { name: 'a/_rels/book.xml.rels', data: relationships(...items) };
      }),
    ),
  ],
  [
    'a sheet part with a name of its own',
    zip(withSheetNamed('xl/清单 1.part', '%E6%B8%85%E5%8D%95%201.part')),
  ],
  [
    'prefixes',
    zip(replaced(SHEET, XML.replaceAll(/<(\/?)([a-z])/gi, '<$1x:$2').replace('xmlns=', 'xmlns:x='))),
  ],
  ['UTF-8 with a mark', zip(replaced(SHEET, `\uFEFF${XML}`))],
  ['UTF-16 with a mark', zip(replaced(SHEET, utf16(XML, true)))],
  ['UTF-16, big end first', zip(replaced(SHEET, utf16(XML, true, true)))],
  ['UTF-16 without a mark', zip(replaced(SHEET, utf16(XML, false)))],
  ['UTF-16 without a mark, big end first', zip(replaced(SHEET, utf16(XML, false, true)))],
  ['a string table in UTF-16', zip(replaced('xl/sharedStrings.xml', utf16(STRINGS, true)))],
  ['a string table in GB18030', zip(replaced('xl/sharedStrings.xml', gb18030(STRINGS)))],
  ['UTF-8 that says it is UTF-16', zip(replaced(SHEET, XML.replace('UTF-8', 'utf-16')))],
  [
    'no styles',
    zip(
      replaced(
        WORKBOOK_RELS,
        relationships(
          relation('rId1', 'worksheet', 'worksheets/sheet1.xml'),
          relation('s', 'sharedStrings', 'sharedStrings.xml'),
        ),
      ),
    ),
  ],
];

/** `锦江区` in GB18030, the rest is ASCII. */
function gb18030(xml: string): Uint8Array {
  const [before, behind] = xml.split('锦江区') as [string, string];
  const name = Buffer.from([0xbd, 0xf5, 0xbd, 0xad, 0xc7, 0xf8]);
  return Buffer.concat([
    Buffer.from(`<?xml version="1.0" encoding="GB18030"?>${before}`),
    name,
    Buffer.from(behind),
  ]);
}

describe('readXlsx reads the same workbook', () => {
  it.each(SHAPES)('%s', async (_, bytes, options = {}) => {
    expect(await read(bytes, options)).toEqual({ sheets: [{ name: '清单', cells: CELLS }], findings: [] });
    expect(sniff(bytes)).toBe('xlsx');
  });

  it('takes a string table that is left out for an empty one', async () => {
    const bytes = zip(replaced(SHEET, worksheet('<row><c><v>1</v></c></row>')).filter(isNoStringTable));
    expect(await read(bytes)).toEqual({ sheets: [{ name: '清单', cells: ['A1 number 1'] }], findings: [] });
  });
});

const directory = { code: 'file/damaged', part: 'zip', fault: 'directory' };
const part = (fault: string, name = SHEET) => ({ code: 'file/damaged', part: name, fault });
const refusal = (rule: string, name: string, limit?: number) => ({
  code: 'file/refused',
  part: name,
  rule,
  ...(limit === undefined ? {} : { limit }),
});

function changed(name: string, change: Partial<EntrySpec>): readonly EntrySpec[] {
  return ENTRIES.map((entry) => (entry.name === name ? { ...entry, ...change } : entry));
}

const REFUSED: readonly (readonly [title: string, bytes: Uint8Array, finding: object])[] = [
  ['half an upload', zip(ENTRIES).subarray(0, 900), { code: 'file/truncated' }],
  ['nothing', new Uint8Array(0), { code: 'file/truncated' }],
  ['an encrypted entry', zip(changed(SHEET, { flags: 1 })), { code: 'file/encrypted' }],
  ['strong encryption', zip(changed(SHEET, { flags: 0x40 })), { code: 'file/encrypted' }],
  ['an end record with one entry less', zip(ENTRIES, { end: { entries: ENTRIES.length - 1 } }), directory],
  ['an end record with one entry more', zip(ENTRIES, { end: { entries: ENTRIES.length + 1 } }), directory],
  ['a directory elsewhere', zip(ENTRIES, { end: { offset: 0 } }), directory],
  ['bytes in front', Buffer.concat([Buffer.from('MZ'), zip(ENTRIES)]), directory],
  [
    'a local header with another name',
    zip(changed(SHEET, { local: { name: 'xl/worksheets/sheet2.xml' } })),
    part('directory'),
  ],
  ['a local header with another method', zip(changed(SHEET, { local: { method: 0 } })), part('directory')],
  ['a local header with another size', zip(changed(SHEET, { local: { size: 1 } })), part('size')],
  ['a local header with another checksum', zip(changed(SHEET, { local: { crc: 1 } })), part('size')],
  ['a descriptor that is not there', zip(changed(SHEET, { flags: 8, local: { size: 0 } })), part('size')],
  ['an offset that leads nowhere', zip(changed(SHEET, { central: { offset: 3 } })), part('directory')],
  [
    'a size below the truth',
    zip(changed(SHEET, { central: { size: 20 }, local: { size: 20 } })),
    part('size'),
  ],
  [
    'a size above the truth',
    zip(changed(SHEET, { central: { size: 9999 }, local: { size: 9999 } })),
    part('size'),
  ],
  [
    'a stored size above the truth',
    zip(changed(SHEET, { stored: true, central: { size: 9999 }, local: { size: 9999 } })),
    part('size'),
  ],
  ['a wrong checksum', zip(changed(SHEET, { central: { crc: 1 }, local: { crc: 1 } })), part('checksum')],
  [
    'a wrong checksum of a stored part',
    zip(changed(SHEET, { stored: true, central: { crc: 1 }, local: { crc: 1 } })),
    part('checksum'),
  ],
  [
    'data that do not inflate',
    zip(changed(SHEET, { compressed: Buffer.from('junk') })),
    part('compressed-data'),
  ],
  ['an unknown compression', zip(changed(SHEET, { method: 9 })), part('compressed-data')],
  [
    'bytes behind the deflated data',
    zip(changed(SHEET, { compressed: Buffer.concat([deflated(), Buffer.alloc(9)]) })),
    part('size'),
  ],
  ['an entry twice', zip([...ENTRIES, ENTRIES[4]!]), refusal('duplicate-part', SHEET)],
  [
    'an entry twice in another case',
    zip([...ENTRIES, { name: SHEET.toUpperCase(), data: '' }]),
    refusal('duplicate-part', SHEET.toUpperCase()),
  ],
  ['two names for the same bytes', zip(overlapping()), refusal('overlap', 'xl/inner')],
  [
    'a name that leads out',
    zip([...ENTRIES, { name: '../../etc/passwd', data: '' }]),
    refusal('part-name', '../../etc/passwd'),
  ],
  [
    'a name that leads out with backslashes',
    zip([...ENTRIES, { name: 'xl\\..\\..\\a', data: '' }]),
    refusal('part-name', 'xl/../../a'),
  ],
  ['a drive', zip([...ENTRIES, { name: 'C:/a', data: '' }]), refusal('part-name', 'C:/a')],
  [
    'a symbolic link',
    zip([...ENTRIES, { name: 'xl/a', data: '/etc/passwd', externalAttributes: 0xa1ff0000 }]),
    refusal('part-name', 'xl/a'),
  ],
  [
    'a zip that is no workbook',
    zip([{ name: 'a.txt', data: 'a' }]),
    { code: 'file/not-a-list', actual: 'zip' },
  ],
  [
    'a Word file',
    zip(replaced('xl/workbook.xml', '<w:document xmlns:w="x"/>')),
    { code: 'file/not-a-list', actual: 'docx' },
  ],
  [
    'a presentation',
    zip(replaced('xl/workbook.xml', '<p:presentation xmlns:p="x"/>')),
    { code: 'file/not-a-list', actual: 'pptx' },
  ],
  ['a sheet that is missing', zip(ENTRIES.filter(({ name }) => name !== SHEET)), part('missing')],
  ['a string table that is missing', zip(ENTRIES.filter(isNoStringTable)), part('bad-reference')],
  [
    'a style sheet that is missing',
    zip(ENTRIES.filter(({ name }) => name !== 'xl/styles.xml')),
    part('missing', 'xl/styles.xml'),
  ],
  [
    'no relationships',
    zip(ENTRIES.filter(({ name }) => name !== '_rels/.rels')),
    part('missing', '_rels/.rels'),
  ],
  [
    'no workbook among the relationships',
    zip(replaced('_rels/.rels', relationships())),
    part('structure', '_rels/.rels'),
  ],
  [
    'two string tables',
    zip([
      ...replaced(
        WORKBOOK_RELS,
        relationships(
          relation('rId1', 'worksheet', 'worksheets/sheet1.xml'),
          relation('s', 'sharedStrings', 'sharedStrings.xml'),
          relation('t', 'sharedStrings', 'others.xml'),
        ),
      ),
      { name: 'xl/others.xml', data: STRINGS.replace('锦江区', '锦泽区') },
    ]),
    part('bad-reference', 'xl/workbook.xml'),
  ],
  [
    'a sheet without relationship',
    zip(replaced(WORKBOOK_RELS, relationships())),
    part('bad-reference', 'xl/workbook.xml'),
  ],
  [
    'a workbook without sheets',
    zip(replaced('xl/workbook.xml', '<workbook/>')),
    part('structure', 'xl/workbook.xml'),
  ],
  [
    'an unknown element in the list of sheets',
    zip(
      replaced(
        'xl/workbook.xml',
        '<workbook xmlns:r="r"><sheets><sheet name="清单" r:id="rId1"/><sheer name="b" r:id="rId2"/></sheets></workbook>',
      ),
    ),
    part('structure', 'xl/workbook.xml'),
  ],
  [
    'two sheets of one part',
    zip(
      replaced(
        'xl/workbook.xml',
        '<workbook xmlns:r="r"><sheets><sheet name="清单" r:id="rId1"/><sheet name="b" r:id="rId1"/></sheets></workbook>',
      ),
    ),
    part('bad-reference', 'xl/workbook.xml'),
  ],
  [
    'an unknown element among the relationships',
    zip(replaced(WORKBOOK_RELS, relationships('<Relation Id="rId1"/>'))),
    part('structure', WORKBOOK_RELS),
  ],
  [
    'an unknown element in the string table',
    zip(replaced('xl/sharedStrings.xml', '<sst><s/><si/></sst>')),
    part('structure', 'xl/sharedStrings.xml'),
  ],
  [
    'an unknown element in place of a text',
    zip(replaced('xl/sharedStrings.xml', '<sst><si><str>锦江区</str></si></sst>')),
    part('structure', 'xl/sharedStrings.xml'),
  ],
  [
    'a run without its text',
    zip(replaced('xl/sharedStrings.xml', '<sst><si><r><rPr/></r></si></sst>')),
    part('structure', 'xl/sharedStrings.xml'),
  ],
  [
    'an unknown element among the cell styles',
    zip(replaced('xl/styles.xml', '<styleSheet><cellXfs><x/><xf/></cellXfs></styleSheet>')),
    part('structure', 'xl/styles.xml'),
  ],
  ['a sheet that is something else', zip(replaced(SHEET, '<html/>')), part('structure')],
  ['a sheet without its rows', zip(replaced(SHEET, '<worksheet><cols/></worksheet>')), part('structure')],
  ['an empty sheet part', zip(replaced(SHEET, '')), part('not-xml')],
  ['a sheet cut short', zip(replaced(SHEET, XML.slice(0, -20))), part('not-xml')],
  ['something behind the root', zip(replaced(SHEET, `${XML}<a/>`)), part('not-xml')],
  ['bytes that are no UTF-8', zip(replaced(SHEET, brokenUtf8('@@'))), part('not-xml')],
  [
    'bytes that are no UTF-8 beside an escape',
    zip(replaced(SHEET, brokenUtf8('_x4e2d_@@'))),
    part('not-xml'),
  ],
  ['half a UTF-16 character', zip(replaced(SHEET, utf16(XML, true).subarray(0, -1))), part('not-xml')],
  ['an encoding nobody knows', zip(replaced(SHEET, XML.replace('UTF-8', 'x-nobody'))), part('not-xml')],
  [
    'a document type',
    zip(replaced(SHEET, `<!DOCTYPE a [<!ENTITY b "c">]>${worksheet('')}`)),
    refusal('doctype', SHEET),
  ],
  [
    'a document type in UTF-16',
    zip(replaced(SHEET, utf16(`<!DOCTYPE a>${worksheet('')}`, true))),
    refusal('doctype', SHEET),
  ],
  [
    'a document type in unmarked UTF-16',
    zip(replaced(SHEET, utf16('<!DOCTYPE a><worksheet/>', false, true))),
    refusal('doctype', SHEET),
  ],
  [
    'a document type in the list of sheets',
    zip(replaced('xl/workbook.xml', '<!DOCTYPE a><workbook/>')),
    refusal('doctype', 'xl/workbook.xml'),
  ],
  [
    'a document type in the string table',
    zip(replaced('xl/sharedStrings.xml', `<!DOCTYPE a>${STRINGS}`)),
    refusal('doctype', 'xl/sharedStrings.xml'),
  ],
  [
    'a document type in the styles',
    zip(replaced('xl/styles.xml', '<!DOCTYPE a><styleSheet/>')),
    refusal('doctype', 'xl/styles.xml'),
  ],
  [
    'a document type in the relationships',
    zip(replaced('_rels/.rels', '<!DOCTYPE a><Relationships/>')),
    refusal('doctype', '_rels/.rels'),
  ],
];

function isNoStringTable({ name }: EntrySpec): boolean {
  return name !== 'xl/sharedStrings.xml';
}

function deflated(): Uint8Array {
  return Buffer.from([0x03, 0x00]);
}

/** An entry that lies within the stored bytes of another one. */
function overlapping(): readonly EntrySpec[] {
  const inner: EntrySpec = { name: 'xl/inner', data: 'inner', stored: true };
  const outer: EntrySpec = { name: 'xl/outer', data: zip([inner]), stored: true };
  const offset = Buffer.from(zip([...ENTRIES, outer])).indexOf(inner.name) - 30;
  return [...ENTRIES, outer, { ...inner, central: { offset } }];
}

/** A sheet with this text, the first `@` of which is half a character. */
function brokenUtf8(text: string): Uint8Array {
  const cell = Buffer.from(worksheet(`<row r="1"><c r="A1" t="inlineStr"><is><t>${text}</t></is></c></row>`));
  cell.fill(0xe4, cell.indexOf('@@'), cell.indexOf('@@') + 1);
  return cell;
}

describe('readXlsx refuses', () => {
  it.each(REFUSED)('%s', async (_, bytes, finding) => {
    expect(await read(bytes)).toEqual({ sheets: undefined, findings: [finding] });
  });
});

/** Written against the rules of the format; the nearest in each pair leaves something in doubt. */
const NONSTANDARD: readonly (readonly [name: string, row: string, cell: string | undefined])[] = [
  ['a value twice', '<c r="A1" t="inlineStr"><v>甲</v><is><t>甲</t></is></c>', 'A1 text 甲'],
  ['an empty value before a text', '<c r="A1" t="inlineStr"><v/><is><t>甲</t></is></c>', 'A1 text 甲'],
  ['an empty text after a number', '<c r="A1"><v>12.5</v><is><t/></is></c>', 'A1 number 12.5'],
  ['two values that differ', '<c r="A1" t="inlineStr"><v>乙</v><is><t>甲</t></is></c>', undefined],
  ['one element twice', '<c r="A1"><v>7</v><v>7</v></c>', undefined],
  ['three values', '<c r="A1" t="inlineStr"><v>甲</v><is><t>甲</t></is><v>甲</v></c>', undefined],
  ['an empty style', '<c r="A1" s=""><v>7</v></c>', 'A1 number 7'],
  ['a style that is no number', '<c r="A1" s="x"><v>7</v></c>', undefined],
];

describe('readXlsx, what other programs write', () => {
  it.each(NONSTANDARD)('%s', async (_, row, cell) => {
    const { sheets, findings } = await read(
      zip(workbookEntries({ sheets: { 清单: worksheet(`<row r="1">${row}</row>`) } })),
    );
    expect(sheets?.[0]?.cells).toEqual(cell === undefined ? undefined : [cell]);
    expect(findings.map(({ code }) => code)).toEqual([
      cell === undefined ? 'file/damaged' : 'file/nonstandard',
    ]);
  });

  it('takes the styles that are for every program', async () => {
    const xf = (id: number) => `<xf numFmtId="${id}"/>`;
    const variants = (choice: string, fallback: string) =>
      `<mc:AlternateContent xmlns:mc="mc"><mc:Choice Requires="x14">${choice}</mc:Choice><mc:Fallback>${fallback}</mc:Fallback></mc:AlternateContent>`;
    const part = `<styleSheet>${variants('', '<numFmts><numFmt numFmtId="170" formatCode="yyyy&quot;年&quot;"/></numFmts>')}<cellXfs>${xf(0)}${variants(xf(9) + xf(9), xf(170))}${xf(10)}</cellXfs></styleSheet>`;
    const bytes = zip(
      workbookEntries({
        sheets: {
          清单: worksheet('<row><c s="0"><v>1</v></c><c s="1"><v>45000</v></c><c s="2"><v>1</v></c></row>'),
        },
        styles: part,
      }),
    );
    const [sheet] = await readSheets(bytes);
    const kinds = [0, 1, 2].map((cell) => sheet!.formats[sheet!.cells.format(cell)]!.kind);
    expect(kinds).toEqual(['general', 'date', 'percent']);
    expect((await read(bytes)).findings).toEqual([
      { code: 'file/nonstandard', part: 'xl/styles.xml', what: 'style-variants' },
    ]);
  });

  it('leaves out a module of macros, but not where a worksheet lost its place in the list', async () => {
    const listed = (reference: string) =>
      `<workbook xmlns:r="r"><sheets><sheet name="清单" r:id="rId1"/><sheet name="Module1" state="veryHidden" r:id="${reference}"/></sheets></workbook>`;
    const { sheets, findings } = await read(zip(replaced('xl/workbook.xml', listed(''))));
    expect(sheets?.map(({ name }) => name)).toEqual(['清单']);
    expect(findings).toEqual([
      { code: 'file/nonstandard', part: 'xl/workbook.xml', what: 'sheet-without-part' },
    ]);
    for (const parts of [
      [...replaced('xl/workbook.xml', listed('')), { name: 'xl/worksheets/sheet2.xml', data: worksheet('') }],
      replaced('xl/workbook.xml', listed('rId9')),
    ])
      expect((await read(zip(parts))).sheets).toBeUndefined();
  });
});

describe('readXlsx, the workbook', () => {
  const names = ['封面', '清单', '图', '隐藏', '深藏'];
  const listed = (sheets: string, workbookPr = '') =>
    `<x:workbook xmlns:x="m" xmlns:k="r">${workbookPr}<mc:AlternateContent xmlns:mc="mc"><sheets><sheet name="不算" k:id="rId1"/></sheets></mc:AlternateContent><x:sheets>${sheets}</x:sheets></x:workbook>`;
  const entries = (workbook: string): readonly EntrySpec[] =>
    workbookEntries({
      sheets: Object.fromEntries(
        names.map((name) => [name, worksheet(`<row><c><v>${name.length}</v></c></row>`)]),
      ),
    }).map((entry) => {
      if (entry.name === 'xl/workbook.xml') return { ...entry, data: workbook };
      if (entry.name !== WORKBOOK_RELS) return entry;
      const kinds = ['worksheet', 'worksheet', 'chartsheet', 'worksheet', 'worksheet'];
      const items = kinds.map((kind, at) => relation(`rId${at + 1}`, kind, `worksheets/sheet${at + 1}.xml`));
      return { ...entry, data: relationships(...items) };
    });
  const sheets = `<x:sheet name="封面" k:id="rId1"/><x:sheet name="清单 &amp; _x0041_" state="visible" k:id="rId2"/><x:sheet name="图" k:id="rId3"/><x:sheet name="隐藏" state="hidden" k:id="rId4"/><x:sheet name="深藏" state="veryHidden" k:id="rId5"/>`;

  it('lists worksheets in order, without chart sheets', async () => {
    const found = await readSheets(zip(entries(listed(sheets))));
    expect(found.map(({ name, index, visibility }) => [name, index, visibility])).toEqual([
      ['封面', 0, 'visible'],
      ['清单 & A', 1, 'visible'],
      ['隐藏', 2, 'hidden'],
      ['深藏', 3, 'very-hidden'],
    ]);
  });

  it('refuses a sheet of a kind nobody knows: it may be a list that damage made unknown', async () => {
    const spoilt = entries(listed(sheets)).map((entry) =>
      entry.name === WORKBOOK_RELS
        ? { ...entry, data: String(entry.data).replace('/chartsheet', '/workshee') }
        : entry,
    );
    expect(await read(zip(spoilt))).toEqual({
      sheets: undefined,
      findings: [part('bad-reference', 'xl/workbook.xml')],
    });
  });

  it('inflates wanted sheets only, and refuses only what is wrong with them', async () => {
    const broken = entries(listed(sheets)).map((entry) =>
      entry.name.endsWith('sheet1.xml') ? { ...entry, compressed: Buffer.from('junk') } : entry,
    );
    const wanted = await readSheets(zip(broken), { wanted: (sheet, all) => sheet.index === all.length - 1 });
    expect(wanted.map(({ name, index }) => [name, index])).toEqual([['深藏', 3]]);
    expect((await read(zip(broken))).findings).toEqual([part('compressed-data')]);
    expect(await read(zip(broken), { wanted: () => false })).toEqual({ sheets: [], findings: [] });
  });

  it.each([
    ['<workbookPr date1904="1"/>', true],
    ['<workbookPr date1904="true"/>', true],
    ['<workbookPr date1904="0"/>', false],
    ['<workbookPr/>', false],
    ['', false],
  ])('%s counts from 1904: %s', async (workbookPr, expected) => {
    const [sheet] = await readSheets(zip(workbookEntries({ workbookPr })));
    expect(sheet?.date1904).toBe(expected);
  });

  it('gives each cell the format of its style, style 0 when it names none', async () => {
    const codes = ['yyyy"年"m"月"', '0.00"万元"', 'General'];
    const rows =
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1" s="1"><v>2</v></c><c r="C1" s="2"><v>3</v></c></row>';
    const [sheet] = await readSheets(workbookOf(rows, { styles: styles(...codes) }));
    expect([0, 1, 2].map((cell) => sheet?.formats[sheet.cells.format(cell)]?.code)).toEqual(codes);
  });

  it('prefers a format of the file to the built-in one of the same number', async () => {
    const own =
      '<styleSheet><numFmts><numFmt numFmtId="14" formatCode="0.000"/></numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="14"/><xf numFmtId="31"/></cellXfs></styleSheet>';
    const rows = '<row r="1"><c r="A1"><v>1</v></c><c r="B1" s="1"><v>2</v></c></row>';
    const [sheet] = await readSheets(workbookOf(rows, { styles: own }));
    expect(sheet?.formats.map(({ kind, decimals }) => [kind, decimals])).toEqual([
      ['number', 3],
      ['date', undefined],
    ]);
  });

  const twoSheets = workbookEntries({
    sheets: {
      续建: worksheet('<row><c><v>1</v></c></row>'),
      新开工: worksheet('<row><c><v>2</v></c></row>'),
    },
  });
  const without = (name: string, lost: RegExp) =>
    twoSheets.map((entry) =>
      entry.name === name ? { ...entry, data: String(entry.data).replace(lost, '') } : entry,
    );
  const unlisted = { code: 'sheet/unlisted', part: 'xl/worksheets/sheet2.xml' };
  it.each([
    ['all listed', twoSheets, []],
    ['a line of the list lost', without('xl/workbook.xml', /<sheet name="新开工".*?\/>/), [unlisted]],
    [
      'its relationship lost too',
      without('xl/workbook.xml', /<sheet name="新开工".*?\/>/).map((entry) =>
        entry.name === WORKBOOK_RELS
          ? { ...entry, data: String(entry.data).replace(/<Relationship Id="rId2".*?\/>/, '') }
          : entry,
      ),
      [unlisted],
    ],
    [
      'a part of another name, known by its relationship only',
      without('xl/workbook.xml', /<sheet name="新开工".*?\/>/).map((entry) => ({
        ...entry,
        name: entry.name.replace('worksheets/sheet2', 'list'),
        data: String(entry.data).replace('worksheets/sheet2', 'list'),
      })),
      [{ code: 'sheet/unlisted', part: 'xl/list.xml' }],
    ],
  ])('names worksheets that no sheet leads to: %s', async (_, parts, findings) => {
    const outcome = await read(zip(parts));
    expect(outcome.sheets?.length).toBe(findings.length === 0 ? 2 : 1);
    expect(outcome.findings).toEqual(findings);
    expect((await read(zip(parts), { wanted: () => false })).findings).toEqual(findings);
  });

  it('names overlapping merges and doubled cells with their places', async () => {
    const merges = '<mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="B2:C3"/></mergeCells>';
    const xml = worksheet('<row><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>', merges);
    expect(await read(zip(workbookEntries({ sheets: { 清单: xml } })))).toEqual({
      sheets: [{ name: '清单', cells: ['A1 number 2'] }],
      findings: [
        { code: 'sheet/duplicate-cells', count: 1 },
        { code: 'sheet/overlapping-merges', first: 'A1:B2', second: 'B2:C3' },
      ],
    });
  });
});
