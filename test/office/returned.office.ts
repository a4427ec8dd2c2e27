import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { check } from '../../src/language/zh-CN/check.ts';
import { names } from '../../src/language/zh-CN/names.ts';
import type { Workbook } from '../../src/model/sheet.ts';
import { readWorkbook } from '../../src/read/workbook.ts';
import type { Mark } from '../../src/return/mark.ts';
import { returnFile } from '../../src/return/return-file.ts';
import { returnWorkbook } from '../../src/return/return-workbook.ts';

/** Lists as agencies sent them, returned with marks, then opened and saved again by LibreOffice. */
const WORDS = { ...check.workbook, severities: names.severities };
const SUBMITTED = 'fixtures/submissions/chengdu-2019-08';
const LISTS = readdirSync(SUBMITTED)
  .filter((name) => /\.(?:xlsx|et|xls|csv)$/.test(name))
  .filter((_, at) => at % 4 === 0);
const FILLS = { error: 'FFFFC7CE', warning: 'FFFFEB9C' } as const;

const folder = mkdtempSync(join(tmpdir(), 'kp-returned-'));
const saved = join(folder, 'saved');
afterAll(() => rmSync(folder, { recursive: true }));

interface Returned {
  readonly before: Workbook;
  readonly marks: readonly Mark[];
}
const returned = new Map<string, Returned>();

beforeAll(async () => {
  mkdirSync(saved);
  const paths: string[] = [];
  for (const name of LISTS) {
    const bytes = readFileSync(join(SUBMITTED, name));
    const before = await read(name, bytes);
    const marks = marksFor(before);
    returned.set(name, { before, marks });
    const path = join(folder, `${name}.xlsx`);
    writeFileSync(path, await returnFile(name, bytes, before, marks, WORDS));
    paths.push(path);
  }
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const convert = ['--headless', '--convert-to', 'xlsx', '--outdir', saved, ...paths];
  execFileSync('libreoffice', [profile, ...convert], { stdio: ['ignore', 'ignore', 'inherit'] });
});

describe.each(LISTS)('%s', (name) => {
  test('has its marks after LibreOffice has saved it', async () => {
    const { before, marks } = returned.get(name)!;
    const workbook = await open(readFileSync(join(saved, `${name}.xlsx`)));
    expect(workbook.worksheets[0]!.name).toBe(check.workbook.sheet);
    expect(workbook.worksheets[0]!.getCell('C5').text).toContain('!');
    const sheet =
      workbook.worksheets[1 + before.sheets.findIndex(({ name: own }) => own === marks[0]!.sheet)]!;
    for (const { row, column, severity, sentence } of marks) {
      const cell = sheet.getCell(row!, column!);
      expect(cell.fill).toMatchObject({ fgColor: { argb: FILLS[severity] } });
      expect(noteOf(cell)).toContain(sentence);
    }
  });

  test('is clean again after the second round, and says what it said', async () => {
    const { before } = returned.get(name)!;
    const bytes = readFileSync(join(saved, `${name}.xlsx`));
    const clean = await returnWorkbook(name, bytes, [], WORDS);
    const workbook = await open(clean);
    const left = workbook.worksheets.flatMap((sheet) => {
      const cells: string[] = [];
      sheet.eachRow((row) =>
        row.eachCell((cell) => {
          if (noteOf(cell).includes(check.workbook.comment)) cells.push(cell.address);
        }),
      );
      return cells;
    });
    expect(left).toEqual([]);
    const after = await read(`${basename(name)}.xlsx`, clean);
    expect(after.sheets.map(wordsOf)).toEqual(before.sheets.map(wordsOf));
  });
});

/** The last two cells of the longest sheet that hold something. */
function marksFor({ sheets }: Workbook): readonly Mark[] {
  const sheet = sheets.reduce((best, one) => (one.cells.count > best.cells.count ? one : best));
  const { cells } = sheet;
  const last = cells.rowCount - 1;
  const places = [cells.rowStart(last), cells.rowStart(last - 1)];
  return places.map((cell, at) => ({
    severity: at === 0 ? 'error' : 'warning',
    sheet: sheet.name,
    row: cells.rowNumber(last - at),
    column: cells.column(cell),
    raw: cells.text(cell),
    sentence: `“${at}”不是金额 <&>`,
    remedy: '请填数字',
    code: 'money/unreadable',
  }));
}

/** The words of a sheet, without spaces: numbers may be written otherwise, and empty sheets may go. */
function wordsOf({ cells }: Workbook['sheets'][number]): readonly string[] {
  return Array.from({ length: cells.count }, (_, cell) => cells.text(cell).replace(/\s/g, ''))
    .filter((text) => /\p{Script=Han}/u.test(text))
    .sort();
}

async function read(name: string, bytes: Uint8Array): Promise<Workbook> {
  const { value } = await readWorkbook({ name, bytes }, {});
  return value!;
}

async function open(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  const { buffer, byteOffset, byteLength } = bytes;
  await workbook.xlsx.load(buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer);
  return workbook;
}

function noteOf(cell: ExcelJS.Cell): string {
  const { note } = cell;
  return typeof note === 'string' ? note : (note?.texts ?? []).map(({ text }) => text).join('');
}
