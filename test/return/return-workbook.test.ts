import { readdirSync, readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { check } from '../../src/language/zh-CN/check.ts';
import { names } from '../../src/language/zh-CN/names.ts';
import { isStruck, type Workbook } from '../../src/model/sheet.ts';
import { readXlsx } from '../../src/read/xlsx/read-xlsx.ts';
import type { Mark } from '../../src/return/mark.ts';
import { returnFile } from '../../src/return/return-file.ts';
import { returnWorkbook } from '../../src/return/return-workbook.ts';

const WORDS = { ...check.workbook, severities: names.severities };
const FOLDER = 'fixtures/submissions/chengdu-2019-08';
const LISTS = readdirSync(FOLDER).filter((name) => name.endsWith('.xlsx'));

function mark(sheet: string, row: number, column: number, severity: Mark['severity'] = 'error'): Mark {
  const words = { raw: '约十个亿', sentence: '“约十个亿”不是金额 <&>', remedy: '请填数字' };
  return { severity, sheet, row, column, ...words, code: 'money/unreadable' };
}

async function read(bytes: Uint8Array): Promise<Workbook> {
  const { value } = await readXlsx({ name: 'a.xlsx', bytes }, {});
  return value!;
}

/** Every cell of a sheet that holds something. */
function cellsOf(workbook: Workbook, name: string): string[] {
  const { cells } = workbook.sheets.find((sheet) => sheet.name === name)!;
  return Array.from({ length: cells.rowCount }, (_, row) => row).flatMap((row) =>
    Array.from({ length: cells.rowEnd(row) - cells.rowStart(row) }, (_, at) => cells.rowStart(row) + at).map(
      (cell) => `${cells.rowNumber(row)}:${cells.column(cell)}=${cells.kind(cell)}${cells.text(cell)}`,
    ),
  );
}

/** A workbook with what a submitter may have in it: colours, a comment of his own, a name for one sheet, a second sheet. */
async function submitted(): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.created = workbook.modified = new Date(0);
  const list = workbook.addWorksheet('续建');
  list.getCell('A1').value = '项目名称';
  list.getCell('B1').value = '总投资';
  list.getCell('A2').value = '城东大道';
  list.getCell('B2').value = '约十个亿';
  list.getCell('B2').fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FF00B0F0' } };
  list.getCell('B2').note = '财务提供';
  list.getCell('A3').value = '滨河湿地';
  const other = workbook.addWorksheet('说明');
  other.getCell('A1').value = '请勿改动';
  workbook.definedNames.add("'说明'!$A$1", '说明格');
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

async function open(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(
    bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer,
  );
  return workbook;
}

function noteOf(cell: ExcelJS.Cell): string {
  const { note } = cell;
  return typeof note === 'string' ? note : (note?.texts ?? []).map(({ text }) => text).join('');
}

function colourOf(cell: ExcelJS.Cell): string | undefined {
  return cell.fill?.type === 'pattern' ? cell.fill.fgColor?.argb : undefined;
}

describe('a returned workbook', () => {
  test('has the faulty cells filled and commented, and a first sheet that lists them', async () => {
    const marks = [
      mark('续建', 2, 2),
      mark('续建', 3, 2, 'warning'),
      { ...mark('', 1, 1), sheet: undefined, row: undefined },
    ];
    const returned = await returnWorkbook('武侯区.xlsx', await submitted(), marks, WORDS);
    const workbook = await open(returned);
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(['问题清单', '续建', '说明']);
    const [problems, list] = workbook.worksheets;
    expect(colourOf(list!.getCell('B2'))).toBe('FFFFC7CE');
    expect(colourOf(list!.getCell('B3'))).toBe('FFFFEB9C');
    expect(noteOf(list!.getCell('B2'))).toBe('财务提供\n【退回修改】“约十个亿”不是金额 <&>\n请填数字');
    expect(noteOf(list!.getCell('B3'))).toBe('【退回修改】“约十个亿”不是金额 <&>\n请填数字');
    expect([1, 2, 3].map((at) => problems!.getCell(4 + at, 3).text)).toEqual([
      "'续建'!B2",
      "'续建'!B3",
      '整个文件',
    ]);
    expect(problems!.getCell('E5').text).toBe('“约十个亿”不是金额 <&>');
    const parts = Object.values(unzipSync(returned)).map((part) => Buffer.from(part).toString());
    expect(parts.filter((part) => part.includes(`<hyperlink ref="C5" location="'续建'!B2"`))).toHaveLength(1);
  });

  test.each([
    ['.xltx', 'vnd.openxmlformats-officedocument.spreadsheetml'],
    ['.xltm', 'vnd.ms-excel'],
  ])('of a template (%s) is a workbook', async (extension, family) => {
    const macros = family === 'vnd.ms-excel' ? '.macroEnabled' : '';
    const parts = unzipSync(await submitted());
    const types = strFromU8(parts['[Content_Types].xml']!).replace(
      /ContentType="[^"]*sheet\.main\+xml"/,
      `ContentType="application/${family}.template${macros}.main+xml"`,
    );
    const template = zipSync({ ...parts, '[Content_Types].xml': strToU8(types) });
    const returned = await returnWorkbook(`a${extension}`, template, [mark('续建', 2, 2)], WORDS);
    const own = strFromU8(unzipSync(returned)['[Content_Types].xml']!);
    expect(own).toContain(`"application/${family}.sheet${macros}.main+xml"`);
    expect(own).not.toContain('template');
  });

  test('leaves every other part as it is, to the byte', async () => {
    const before = unzipSync(await submitted());
    const after = unzipSync(await returnWorkbook('a.xlsx', await submitted(), [mark('续建', 2, 2)], WORDS));
    const changed = Object.keys(before).filter(
      (part) => Buffer.compare(before[part]!, after[part] ?? new Uint8Array()) !== 0,
    );
    expect(changed.sort()).toEqual(
      [
        '[Content_Types].xml',
        'xl/_rels/workbook.xml.rels',
        'xl/comments1.xml',
        'xl/styles.xml',
        'xl/workbook.xml',
        'xl/worksheets/sheet1.xml',
      ].sort(),
    );
  });

  test('comes back clean when nothing is wrong any more', async () => {
    const returned = await returnWorkbook(
      'a.xlsx',
      await submitted(),
      [mark('续建', 2, 2), mark('续建', 3, 2)],
      WORDS,
    );
    const workbook = await open(await returnWorkbook('a.xlsx', returned, [], WORDS));
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(['续建', '说明']);
    const [list] = workbook.worksheets;
    expect(colourOf(list!.getCell('B2'))).toBe('FF00B0F0');
    expect(colourOf(list!.getCell('B3'))).toBeUndefined();
    expect(noteOf(list!.getCell('B2'))).toBe('财务提供');
    expect(noteOf(list!.getCell('B3'))).toBe('');
  });

  test('of a second round carries only the marks of the second', async () => {
    const first = await returnWorkbook('a.xlsx', await submitted(), [mark('续建', 2, 2)], WORDS);
    const again = await returnWorkbook('a.xlsx', first, [mark('续建', 3, 2)], WORDS);
    const once = await returnWorkbook('a.xlsx', await submitted(), [mark('续建', 3, 2)], WORDS);
    const [one, two] = [await open(again), await open(once)];
    expect(one.worksheets.map(({ name }) => name)).toEqual(two.worksheets.map(({ name }) => name));
    for (const cell of ['A2', 'B2', 'B3']) {
      expect(colourOf(one.getWorksheet('续建')!.getCell(cell))).toBe(
        colourOf(two.getWorksheet('续建')!.getCell(cell)),
      );
      expect(noteOf(one.getWorksheet('续建')!.getCell(cell))).toBe(
        noteOf(two.getWorksheet('续建')!.getCell(cell)),
      );
    }
  });

  test('comes back clean when a comment was joined with the submitter’s own', async () => {
    const returned = await open(
      await returnWorkbook('a.xlsx', await submitted(), [mark('续建', 2, 2)], WORDS),
    );
    const cell = returned.getWorksheet('续建')!.getCell('B2');
    cell.note = noteOf(cell);
    const saved = new Uint8Array(await returned.xlsx.writeBuffer());
    const clean = (await open(await returnWorkbook('a.xlsx', saved, [], WORDS))).getWorksheet('续建')!;
    expect(noteOf(clean.getCell('B2'))).toBe('财务提供');
  });

  test.each(['utf-8', 'utf-16le', 'gb18030'])(
    'of a sheet that is written in %s keeps its words',
    async (encoding) => {
      const parts = unzipSync(await submitted());
      const sheet = strFromU8(parts['xl/worksheets/sheet1.xml']!)
        .replace('encoding="UTF-8"', `encoding="${encoding}"`)
        .replace(
          '<sheetData>',
          '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>名称</t></is></c></row>',
        )
        .replace(/<row r="1" .*?<\/row>/, '');
      const bytes = iconv.encode(sheet, encoding, { addBOM: encoding === 'utf-16le' });
      const own = zipSync({ ...parts, 'xl/worksheets/sheet1.xml': bytes });
      const returned = await returnWorkbook('a.xlsx', own, [mark('续建', 2, 2)], WORDS);
      expect(cellsOf(await read(returned), '续建')).toEqual(cellsOf(await read(own), '续建'));
      expect((await open(returned)).getWorksheet('续建')!.getCell('A1').text).toBe('名称');
    },
  );

  test('goes back without its comments where these are damaged', async () => {
    const parts = unzipSync(await submitted());
    const comments = parts['xl/comments1.xml']!;
    const bytes = Buffer.from(zipSync({ ...parts, 'xl/comments1.xml': [comments, { level: 0 }] }));
    bytes[bytes.indexOf('财务提供')] = 0;
    const returned = await open(
      await returnFile('a.xlsx', bytes, await read(bytes), [mark('续建', 2, 2)], WORDS),
    );
    expect(returned.worksheets.map(({ name }) => name)).toEqual(['问题清单', '续建', '说明']);
    expect(noteOf(returned.getWorksheet('续建')!.getCell('B2'))).toBe(
      '【退回修改】“约十个亿”不是金额 <&>\n请填数字',
    );
  });

  test('keeps a sheet of the submitter’s own that is called like ours', async () => {
    const own = new ExcelJS.Workbook();
    own.addWorksheet('问题清单').getCell('A1').value = '自己的';
    const bytes = new Uint8Array(await own.xlsx.writeBuffer());
    const workbook = await open(await returnWorkbook('a.xlsx', bytes, [mark('问题清单', 1, 1)], WORDS));
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(['问题清单2', '问题清单']);
    expect(workbook.worksheets[1]!.getCell('A1').text).toBe('自己的');
  });

  test.each(LISTS)('%s: the same cells as before, marked and clean again', async (name) => {
    const bytes = readFileSync(`${FOLDER}/${name}`);
    const before = await read(bytes);
    const sheet = before.sheets.find(({ cells }) => cells.rowCount > 6)!;
    const row = sheet.cells.rowNumber(5);
    const marks = [
      mark(sheet.name, row, 2),
      mark(sheet.name, row, 40, 'warning'),
      mark(sheet.name, row + 1, 3),
    ];
    const returned = await returnWorkbook(name, bytes, marks, WORDS);
    const clean = await returnWorkbook(name, returned, [], WORDS);
    for (const { name: own } of before.sheets) {
      expect(cellsOf(await read(returned), own)).toEqual(cellsOf(before, own));
      expect(cellsOf(await read(clean), own)).toEqual(cellsOf(before, own));
    }
    expect(await returnWorkbook(name, bytes, marks, WORDS)).toEqual(returned);
  });
});

describe('a list of another kind', () => {
  test('goes back as an .xlsx of its rows, with the same marks', async () => {
    const source = new ExcelJS.Workbook();
    const list = source.addWorksheet('a');
    list.getCell('A1').value = '项目名称';
    list.getCell('B1').value = '00123';
    list.getCell('B2').value = '350.5';
    list.getCell('C2').value = '2023-09';
    const workbook = await read(new Uint8Array(await source.xlsx.writeBuffer()));
    const text = {
      ...workbook,
      format: 'delimited',
      sheets: [{ ...workbook.sheets[0]!, name: '' }],
    } as const;
    const bytes = await returnFile(
      'a.csv',
      new Uint8Array(),
      text,
      [{ ...mark('', 2, 2), sheet: '' }],
      WORDS,
    );
    const returned = await open(bytes);
    expect(returned.worksheets.map(({ name }) => name)).toEqual(['问题清单', '清单']);
    const cells = returned.getWorksheet('清单')!;
    expect([cells.getCell('B1').value, cells.getCell('B2').value, cells.getCell('C2').value]).toEqual([
      '00123',
      350.5,
      '2023-09',
    ]);
    expect(colourOf(cells.getCell('B2'))).toBe('FFFFC7CE');
  });

  test('keeps what is struck through', async () => {
    const source = new ExcelJS.Workbook();
    const list = source.addWorksheet('a');
    list.getCell('A1').value = '甲';
    list.getCell('A2').value = '乙';
    list.getCell('A2').font = { strike: true };
    const workbook = await read(new Uint8Array(await source.xlsx.writeBuffer()));
    const bytes = await returnFile(
      'a.xls',
      new Uint8Array(),
      { ...workbook, format: 'xls' },
      [mark('a', 1, 1)],
      WORDS,
    );
    const returned = (await read(bytes)).sheets.find(({ name }) => name === 'a')!;
    expect([1, 2].map((row) => isStruck(returned, returned.cells.at(row, 1)))).toEqual([false, true]);
  });

  test.each<[string, readonly string[], readonly string[]]>([
    ['usual names', ['续建', '新开工 '], ['续建', '新开工']],
    ['a name with signs that Excel forbids', ["1/2'号"], ['1 2 号']],
    [
      'names alike but for case or signs',
      ['A区', 'a区', 'A:区', 'A 区'],
      ['A区', 'a区(2)', 'A 区', 'A 区(2)'],
    ],
    ['too long', ['长'.repeat(40)], [`${'长'.repeat(30)}…`]],
    ['no name, and the one that Excel keeps', ['', 'History'], ['清单', 'History_']],
  ])('has sheets with names that Excel accepts, and marks in them: %s', async (_, names, expected) => {
    const source = new ExcelJS.Workbook();
    source.addWorksheet('a').getCell('A1').value = '甲';
    const workbook = await read(new Uint8Array(await source.xlsx.writeBuffer()));
    const sheets = names.map((name) => ({ ...workbook.sheets[0]!, name }));
    const marks = names.map((name) => mark(name, 1, 1));
    const bytes = await returnFile(
      'a.ods',
      new Uint8Array(),
      { ...workbook, format: 'ods', sheets },
      marks,
      WORDS,
    );
    const [problems, ...own] = (await open(bytes)).worksheets;
    expect(own.map(({ name }) => name)).toEqual(expected);
    expect(own.map((sheet) => colourOf(sheet.getCell('A1')))).toEqual(expected.map(() => 'FFFFC7CE'));
    expect(expected.map((_, at) => problems!.getCell(5 + at, 3).text)).toEqual(
      expected.map((name) => `'${name}'!A1`),
    );
  });

  test('that could not be read goes back as the list of what is wrong', async () => {
    const whole = { ...mark('', 1, 1), sheet: undefined, row: undefined, column: undefined };
    const returned = await open(await returnFile('照片.xlsx', new Uint8Array(), undefined, [whole], WORDS));
    expect(returned.worksheets.map(({ name }) => name)).toEqual(['问题清单']);
  });
});
