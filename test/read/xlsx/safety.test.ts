import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { constants, crc32, deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS, type Limits } from '../../../src/read/options.ts';
import { stringLimits } from '../../../src/read/xlsx/shared-strings.ts';
import {
  type EntrySpec,
  escapeXml,
  relation,
  relationships,
  sharedStrings,
  workbookEntries,
  worksheet,
  zip,
} from './package.ts';
import { read, readSheets } from './reading.ts';

const SHEET = 'xl/worksheets/sheet1.xml';
const STRINGS = 'xl/sharedStrings.xml';
const WORKBOOK = 'xl/workbook.xml';
const STYLES = 'xl/styles.xml';
const MEGABYTE = 1 << 20;

/** A sheet part of this text, repeated, and this end: built from its deflated pieces, so that it needs no memory here. */
function repeated(head: string, piece: string, megabytes: number, tail: string): Partial<EntrySpec> {
  const block = Buffer.from(piece.repeat(Math.ceil(MEGABYTE / piece.length)));
  const texts = [Buffer.from(head), ...new Array<Buffer>(megabytes).fill(block), Buffer.from(tail)];
  const [deflatedHead, deflatedBlock] = [texts[0]!, block].map((text) =>
    deflateRawSync(text, { finishFlush: constants.Z_FULL_FLUSH }),
  );
  const compressed = Buffer.concat([
    deflatedHead!,
    ...new Array<Buffer>(megabytes).fill(deflatedBlock!),
    deflateRawSync(texts.at(-1)!),
  ]);
  const size = texts.reduce((total, text) => total + text.length, 0);
  return {
    compressed,
    ...claims(
      size,
      texts.reduce((crc, text) => crc32(text, crc), 0),
    ),
  };
}

function claims(size: number, crc: number): Partial<EntrySpec> {
  return { central: { size, crc }, local: { size, crc } };
}

function withSheet(change: Partial<EntrySpec>, more: readonly EntrySpec[] = []): Uint8Array {
  const entries = workbookEntries({}).map((entry) =>
    entry.name === SHEET ? { ...entry, ...change } : entry,
  );
  return zip([...entries, ...more]);
}

const HEAD = '<worksheet><sheetData><row r="1">';
const TAIL = '</row></sheetData></worksheet>';
const MOST_TEXT = stringLimits(worksheet('').length);
const BOMB = deflateRawSync(Buffer.alloc(64 * MEGABYTE));

const refused = (rule: string, limit?: number, part = SHEET) => ({
  code: 'file/refused',
  part,
  rule,
  ...(limit === undefined ? {} : { limit }),
});
const damaged = (fault: string, part = SHEET) => ({ code: 'file/damaged', part, fault });

const BUILT: readonly (readonly [title: string, build: () => Uint8Array, finding: object])[] = [
  [
    'a part that says it is over a gigabyte',
    () => withSheet({ compressed: BOMB, ...claims(0x7fff0000, 1) }),
    refused('part-size', DEFAULT_LIMITS.partBytes),
  ],
  [
    'a part of 64 MB that says it is small',
    () => withSheet({ compressed: BOMB, ...claims(100, 1) }),
    damaged('size'),
  ],
  [
    'a part of 64 MB that says it is a little smaller',
    () => withSheet({ compressed: BOMB, ...claims(63 * MEGABYTE, 1) }),
    damaged('not-xml'),
  ],
  [
    '64 MB of zeros',
    () => withSheet({ compressed: BOMB, ...claims(64 * MEGABYTE, crc32(Buffer.alloc(64 * MEGABYTE))) }),
    damaged('not-xml'),
  ],
  [
    'one string of 32 MB',
    () => withSheet(repeated(`${HEAD}<c t="inlineStr"><is><t>`, '字', 32, `</t></is></c>${TAIL}`)),
    refused('string-length', 32_767),
  ],
  [
    'one value of 32 MB',
    () => withSheet(repeated(`${HEAD}<c><v>`, '9', 32, `</v></c>${TAIL}`)),
    refused('string-length', 32_767),
  ],
  ['one tag of 16 MB', () => withSheet(repeated(`${HEAD}<c r="`, 'A', 16, `"/>${TAIL}`)), damaged('not-xml')],
  [
    'one entity of 32 MB',
    () => withSheet(repeated(`${HEAD}<c t="str"><v>&#`, '0', 32, `65;</v></c>${TAIL}`)),
    damaged('not-xml'),
  ],
  [
    'rows without end',
    () => withSheet(repeated(`${HEAD}</row>`, '<row/>', 8, '</sheetData></worksheet>')),
    refused('rows', 1_048_576),
  ],
  ['cells without end', () => withSheet(repeated(HEAD, '<c/>', 1, TAIL)), refused('columns', 16_384)],
  [
    'rows of sixteen thousand numbers',
    () =>
      withSheet(
        repeated(
          '<worksheet><sheetData>',
          `<row>${'<c><v>1</v></c>'.repeat(16_384)}</row>`,
          17,
          '</sheetData></worksheet>',
        ),
      ),
    { code: 'file/refused', part: '', rule: 'cells-far-right', limit: 1_048_576 },
  ],
  ['elements without end', () => withSheet(repeated(HEAD, '<b:a>', 1, TAIL)), refused('nesting', 256)],
  [
    'columns without end',
    () =>
      withSheet(
        repeated('<worksheet><cols>', '<col min="1" max="16384" hidden="1"/>', 1, '</cols></worksheet>'),
      ),
    refused('columns', 16_384),
  ],
  [
    'elements of no interest without end',
    () => withSheet(repeated('<worksheet>', '<a/>', 32, '</worksheet>')),
    refused('idle-markup'),
  ],
  [
    'elements of no interest without end, inside one',
    () => withSheet(repeated('<worksheet><extLst>', '<a/>', 32, '</extLst></worksheet>')),
    refused('idle-markup'),
  ],
  [
    'comments without end',
    () => withSheet(repeated('<worksheet>', '<!---->', 8, '</worksheet>')),
    refused('idle-markup'),
  ],
  [
    'long attributes without end',
    () => withSheet(repeated('<worksheet>', `<a b="${'c'.repeat(1000)}"/>`, 512, '</worksheet>')),
    refused('idle-markup'),
  ],
  [
    'empty cells without end',
    () =>
      withSheet(
        repeated(
          '<worksheet><sheetData>',
          `<row>${'<c/>'.repeat(16_000)}</row>`,
          300,
          '</sheetData></worksheet>',
        ),
      ),
    refused('cells', 67_108_864),
  ],
  [
    'a shared string of runs without end',
    () =>
      zip(
        workbookEntries({ sharedStrings: '' }).map((entry) =>
          entry.name === STRINGS
            ? { ...entry, ...repeated('<sst><si>', '<r><t/></r>', 8, '</si></sst>') }
            : entry,
        ),
      ),
    refused('string-length', 32_767, STRINGS),
  ],
  [
    'strings without end',
    () =>
      zip(
        workbookEntries({ sharedStrings: '' }).map((entry) =>
          entry.name === STRINGS ? { ...entry, ...repeated('<sst>', '<si/>', 16, '</sst>') } : entry,
        ),
      ),
    refused('strings', MOST_TEXT.entries, STRINGS),
  ],
  [
    'more text than the sheets can use',
    () =>
      zip(
        workbookEntries({ sharedStrings: '' }).map((entry) =>
          entry.name === STRINGS
            ? { ...entry, ...repeated('<sst>', `<si><t>${'字'.repeat(9000)}</t></si>`, 34, '</sst>') }
            : entry,
        ),
      ),
    refused('part-size', MOST_TEXT.bytes, STRINGS),
  ],
  [
    'one long text in every cell',
    () =>
      zip(
        workbookEntries({ sharedStrings: sharedStrings(`<t>${'字'.repeat(30_000)}</t>`) }).map((entry) =>
          entry.name === SHEET
            ? {
                ...entry,
                ...repeated(
                  '<worksheet><sheetData>',
                  '<row><c t="s"><v>0</v></c></row>',
                  8,
                  '</sheetData></worksheet>',
                ),
              }
            : entry,
        ),
      ),
    refused('repeated-text', 67_108_864),
  ],
  [
    'sheets without end',
    () =>
      zip(
        workbookEntries({}).map((entry) =>
          entry.name === WORKBOOK
            ? {
                ...entry,
                ...repeated('<workbook xmlns:r="r"><sheets>', '<sheet name="a"/>', 8, '</sheets></workbook>'),
              }
            : entry,
        ),
      ),
    refused('sheets', 10_000, WORKBOOK),
  ],
  [
    'cell styles without end',
    () =>
      zip(
        workbookEntries({ styles: '' }).map((entry) =>
          entry.name === STYLES
            ? { ...entry, ...repeated('<styleSheet><cellXfs>', '<xf/>', 8, '</cellXfs></styleSheet>') }
            : entry,
        ),
      ),
    refused('formats', 65_536, STYLES),
  ],
  [
    'number formats without end',
    () =>
      zip(
        workbookEntries({ styles: '' }).map((entry) =>
          entry.name === STYLES
            ? {
                ...entry,
                ...repeated(
                  '<styleSheet><numFmts>',
                  '<numFmt numFmtId="1" formatCode="0"/>',
                  8,
                  '</numFmts></styleSheet>',
                ),
              }
            : entry,
        ),
      ),
    refused('formats', 65_536, STYLES),
  ],
  [
    'a list of sheets of more than 64 MB',
    () =>
      zip(
        workbookEntries({}).map((entry) =>
          entry.name === WORKBOOK ? { ...entry, compressed: BOMB, ...claims(64 * MEGABYTE + 1, 1) } : entry,
        ),
      ),
    refused('part-size', 64 * MEGABYTE, WORKBOOK),
  ],
  [
    'relationships of more than 16 MB',
    () =>
      zip(
        workbookEntries({}).map((entry) =>
          entry.name === '_rels/.rels' ? { ...entry, compressed: BOMB, ...claims(64 * MEGABYTE, 1) } : entry,
        ),
      ),
    refused('part-size', 16 * MEGABYTE, '_rels/.rels'),
  ],
  [
    'shared strings with runs of no interest without end',
    () =>
      zip(
        workbookEntries({ sharedStrings: '' }).map((entry) =>
          entry.name === STRINGS
            ? { ...entry, ...repeated('<sst><si>', '<rPh/>', 32, '</si></sst>') }
            : entry,
        ),
      ),
    refused('idle-markup', undefined, STRINGS),
  ],
  [
    '10,001 entries',
    () =>
      withSheet(
        {},
        Array.from({ length: 10_001 }, (_, at) => ({ name: `m/${at}`, data: '', stored: true })),
      ),
    refused('entries', 10_000, 'zip'),
  ],
];

describe('readXlsx ends early on', () => {
  it.each(BUILT)(
    '%s',
    async (_, build, finding) => {
      expect(await read(build())).toEqual({ sheets: undefined, findings: [finding] });
    },
    60_000,
  );
});

const CELL = '<row><c><v>1</v></c><c><v>2</v></c></row>';
const LIMITED: readonly (readonly [limit: Partial<Limits>, finding: object | undefined])[] = [
  [{ partBytes: 100 }, refused('part-size', 100, '_rels/.rels')],
  [{ packageBytes: 600 }, refused('package-size', 600, 'xl/_rels/workbook.xml.rels')],
  [{ entries: 4 }, refused('entries', 4, 'zip')],
  [{ rows: 1 }, refused('rows', 1)],
  [{ columns: 1 }, refused('columns', 1)],
  [{ rows: 2 }, refused('merges', 2)],
  [{ nesting: 4 }, refused('nesting', 4)],
  [{ rows: 3, columns: 2, nesting: 5, entries: 5 }, undefined],
];

/** Parts that are inflated in chunks: small ones are inflated at once. */
const LARGE = repeated(
  '<worksheet><sheetData>',
  ' ',
  2,
  `<row><c><v>1</v></c></row></sheetData></worksheet>`,
);
const { size: SIZE = 0, crc: CRC = 0 } = LARGE.central ?? {};
const LYING: readonly (readonly [title: string, change: Partial<EntrySpec>, finding: object | undefined])[] =
  [
    ['the truth', {}, undefined],
    ['a wrong checksum', claims(SIZE, CRC ^ 1), damaged('checksum')],
    ['a size above the truth', claims(SIZE + 1, CRC), damaged('size')],
    ['a size below the truth', claims(SIZE - 1, CRC), damaged('size')],
    [
      'bytes behind the data',
      { compressed: Buffer.concat([LARGE.compressed!, Buffer.alloc(9)]) },
      damaged('size'),
    ],
    ['data cut short', { compressed: LARGE.compressed!.subarray(0, -9) }, damaged('compressed-data')],
  ];

describe('readXlsx holds a large part against its entry', () => {
  it.each(LYING)('%s', async (_, change, finding) => {
    const { findings } = await read(withSheet({ ...LARGE, ...change }));
    expect(findings).toEqual(finding === undefined ? [] : [finding]);
  });
});

describe('readXlsx keeps to the limits it is given', () => {
  it.each(LIMITED)('%j', async (limit, finding) => {
    const merges = '<mergeCell ref="A1:B1"/><mergeCell ref="A2:B2"/><mergeCell ref="A1:A2"/>';
    const xml = worksheet(CELL + CELL, `<mergeCells>${merges}</mergeCells>`);
    const bytes = zip(workbookEntries({ sheets: { 清单: xml } }));
    const { sheets, findings } = await read(bytes, { limits: { ...DEFAULT_LIMITS, ...limit } });
    const overlap = { code: 'sheet/overlapping-merges', first: 'A1:B1', second: 'A1:A2' };
    if (finding === undefined) expect(findings).toContainEqual(overlap);
    else expect(findings).toEqual([finding]);
    expect(sheets === undefined).toBe(finding !== undefined);
  });
});

describe('readXlsx takes what is large but honest', () => {
  it('leaves an unused part of 64 MB alone', async () => {
    const unused = { name: 'xl/media/image1.png', data: '', compressed: BOMB, ...claims(64 * MEGABYTE, 1) };
    expect((await read(withSheet({}, [unused]))).findings).toEqual([]);
  });

  it('reads a part compressed 1,000 to 1', async () => {
    const spaces = repeated('<worksheet><sheetData>', ' ', 32, `${CELL}</sheetData></worksheet>`);
    expect(await read(withSheet(spaces))).toMatchObject({
      sheets: [{ cells: ['A1 number 1', 'B1 number 2'] }],
    });
  });

  it('reads a sheet with a million conditional formats behind it', async () => {
    const format =
      '<conditionalFormatting sqref="A1"><cfRule type="x" priority="1"/></conditionalFormatting>';
    const tail = '</worksheet>';
    const many = repeated(`<worksheet><sheetData>${CELL}</sheetData>`, format, 85, tail);
    expect(await read(withSheet(many))).toMatchObject({
      sheets: [{ cells: ['A1 number 1', 'B1 number 2'] }],
    });
  });

  it('reads 30,000 merges beside each other, and finds the one that overlaps', async () => {
    const merges = Array.from(
      { length: 30_000 },
      (_, at) => `<mergeCell ref="A${at * 2 + 1}:C${at * 2 + 2}"/>`,
    );
    const xml = worksheet('', `<mergeCells>${merges.join('')}<mergeCell ref="C60000:D60001"/></mergeCells>`);
    const bytes = zip(workbookEntries({ sheets: { 清单: xml } }));
    expect((await readSheets(bytes))[0]?.merges).toHaveLength(30_000);
    expect((await read(bytes)).findings).toEqual([
      { code: 'sheet/overlapping-merges', first: 'A59999:C60000', second: 'C60000:D60001' },
    ]);
  });

  it('keeps a merge over the whole sheet and a cell in the far corner as what they are', async () => {
    const xml = worksheet(
      '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
      '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>',
    );
    const [sheet] = await readSheets(zip(workbookEntries({ sheets: { 清单: xml } })));
    expect(sheet?.merges).toEqual([{ top: 1, left: 1, bottom: 1_048_576, right: 16_384 }]);
    expect(sheet?.cells.count).toBe(1);
  });

  it('reads a large part the same in chunks as a small one at once', async () => {
    const cell = '<c t="inlineStr"><is><t>主体结构施工至12层</t></is></c><c><v>0.5</v></c>';
    const large = withSheet(
      repeated('<worksheet><sheetData>', `<row>${cell}</row>`, 3, '</sheetData></worksheet>'),
    );
    const [sheet] = await readSheets(large);
    const texts = new Set<string>();
    for (let at = 0; at < (sheet?.cells.count ?? 0); at += 1) texts.add(sheet?.cells.text(at) ?? '');
    expect([...texts]).toEqual(['主体结构施工至12层', '0.5']);
    expect(sheet?.cells.count).toBe((sheet?.cells.rowCount ?? 0) * 2);
  });
});

describe('readXlsx runs nothing', () => {
  const canary = join(tmpdir(), `kp-canary-${process.pid}`);
  const row = (cells: string) => worksheet(`<row r="1">${cells}</row>`);

  it.each([
    ['a formula that calls a program', `cmd|'/C touch ${canary}'!A0`],
    ['a formula that asks a server', 'WEBSERVICE("http://127.0.0.1:9/a")'],
    ['a formula of another workbook', `'[1]${canary}'!A1`],
  ])('%s keeps the value that was stored, which nobody calculates anew', async (_, formula) => {
    const sheet = row(`<c r="A1"><f>${escapeXml(formula)}</f><v>7</v></c><c r="B1"><f>1+1</f><v>9</v></c>`);
    const { sheets } = await read(zip(workbookEntries({ sheets: { 清单: sheet } })));
    expect(sheets).toEqual([{ name: '清单', cells: ['A1 =number 7', 'B1 =number 9'] }]);
    expect(existsSync(canary)).toBe(false);
  });

  it('macros, queries and links to other files are left where they are', async () => {
    const parts = [
      { name: 'xl/vbaProject.bin', data: `Shell "touch ${canary}"` },
      {
        name: 'xl/connections.xml',
        data: '<connections><connection id="1" refreshOnLoad="1"/></connections>',
      },
      { name: 'xl/externalLinks/externalLink1.xml', data: '<externalLink/>' },
      {
        name: 'xl/worksheets/_rels/sheet1.xml.rels',
        data: relationships(relation('rId1', 'hyperlink', `file://${canary}" TargetMode="External`)),
      },
    ];
    expect((await read(withSheet({}, parts))).sheets).toEqual((await read(withSheet({}))).sheets);
    expect(existsSync(canary)).toBe(false);
  });

  it.each(['SYSTEM "file:///etc/hostname"', '"text"'])(
    'an entity (%s) has the file refused',
    async (entity) => {
      const xml = `<!DOCTYPE a [<!ENTITY b ${entity}>]>${row('<c r="A1" t="inlineStr"><is><t>&b;</t></is></c>')}`;
      const { sheets, findings } = await read(withSheet({ data: xml }));
      expect([sheets, findings]).toEqual([undefined, [refused('doctype')]]);
    },
  );
});
