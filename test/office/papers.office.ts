import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read, utils, type WorkBook } from '@e965/xlsx';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { withoutCachedValues } from './bare.ts';

const MONTHS = [
  { name: 'a month of 36 lists', words: ['fixtures/submissions/chengdu-2019-08'] },
  { name: 'a month of a workspace', words: ['-C', 'fixtures/workspaces/year', '--period', '2023-09'] },
];

const folder = mkdtempSync(join(tmpdir(), 'kp-papers-'));
const PROFILE = `-env:UserInstallation=file://${join(folder, 'profile')}`;
afterAll(() => rmSync(folder, { recursive: true }));

describe.each(MONTHS)('the workbook of $name', ({ name, words }) => {
  const own = (extension: string) => join(folder, `${name.length}.${extension}`);
  let bytes: Uint8Array;
  let parts: Record<string, Uint8Array>;
  let book: WorkBook;
  let calculated: WorkBook;
  let pages: readonly string[];
  /** Cell by cell. */
  let inOrder: string;

  beforeAll(() => {
    execFileSync('node', ['bin/kp.js', 'report', ...words, '-q', '-o', own('xlsx')], { stdio: 'ignore' });
    bytes = readFileSync(own('xlsx'));
    parts = unzipSync(bytes);
    book = read(bytes, { cellNF: true });
    convert(own('xlsx'), 'pdf');
    pages = textOf(own('pdf'), '-layout');
    inOrder = textOf(own('pdf'), '-raw').join('');
    writeFileSync(own('bare.xlsx'), withoutCachedValues(bytes));
    convert(own('bare.xlsx'), 'ods');
    vi.spyOn(console, 'error').mockImplementation(() => {});
    calculated = read(readFileSync(own('bare.ods')));
  });

  test('prints at most 15 pages', () => {
    expect(pages.length).toBeGreaterThan(3);
    expect(pages.length).toBeLessThanOrEqual(15);
  });

  test('what is looked up is not printed, and all that is printed is there to the last character', () => {
    const printed = solid(inOrder);
    expect(printed).not.toContain('#');
    let texts = 0;
    for (const [sheet, cells] of Object.entries(book.Sheets)) {
      const area = areaOf(book, sheet);
      for (const [address, cell] of Object.entries(cells)) {
        if (address.startsWith('!') || cell.w === undefined || !isWithin(address, area)) continue;
        texts += 1;
        expect(printed, `${sheet} ${address}`).toContain(
          solid(String(calculated.Sheets[sheet]?.[address]?.w ?? cell.w)),
        );
      }
    }
    expect(texts).toBeGreaterThan(200);
  });

  test('no page but the last of a sheet is less than a third full', () => {
    const lines = pages.map((page) => page.split('\n').filter((line) => line.trim() !== '').length);
    // A page upright has some forty lines, a wide one some twenty-five.
    for (const [at, count] of lines.slice(0, -1).entries())
      expect(count, `page ${at + 1}: ${pages[at]}`).toBeGreaterThanOrEqual(8);
  });

  test('print is at least nine points high', () => {
    const sizes = [...partText('xl/styles.xml').matchAll(/<sz val="(\d+)"/g)].map(([, size]) => Number(size));
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(10);
    for (const [index, sheet] of book.SheetNames.entries()) {
      if (areaOf(book, sheet).first !== 0) continue;
      const scale = /scale="(\d+)"/.exec(partText(`xl/worksheets/sheet${index + 1}.xml`))?.[1];
      expect(Number(scale), sheet).toBeGreaterThanOrEqual(90);
    }
  });

  test('calculated anew, every value stays the same', () => {
    for (const [title, sheet] of Object.entries(book.Sheets)) {
      for (const [address, cell] of Object.entries(sheet)) {
        if (address.startsWith('!')) continue;
        const again = calculated.Sheets[title]?.[address];
        if (cell.t === 'n') expect(Math.abs(again?.v - cell.v), `${title} ${address}`).toBeLessThan(1e-9);
        else expect(String(again?.v ?? '').trim(), `${title} ${address}`).toBe(String(cell.v ?? '').trim());
      }
    }
  });

  test('charts hold what their cells hold', () => {
    const charts = Object.keys(parts).filter((part) => /^xl\/charts\/chart\d+\.xml$/.test(part));
    expect(charts.length).toBeGreaterThanOrEqual(3);
    for (const chart of charts) {
      const references = [
        ...partText(chart).matchAll(/<c:f>(.*?)<\/c:f><c:(?:num|str)Cache>(.*?)<\/c:(?:num|str)Cache>/g),
      ];
      expect(references.length).toBeGreaterThanOrEqual(4);
      for (const [, range = '', cache = ''] of references) {
        const points = new Map(
          [...cache.matchAll(/<c:pt idx="(\d+)"><c:v>(.*?)<\/c:v>/gs)].map(([, at, value]) => [
            Number(at),
            value,
          ]),
        );
        const cells = cellsOf(range);
        expect(points.size, range).toBeGreaterThan(0);
        for (const [at, cell] of cells.entries())
          expect(points.get(at) ?? '', `${range} ${at}`).toBe(String(cell ?? ''));
      }
    }
  });

  function partText(part: string): string {
    return strFromU8(parts[part]!);
  }

  /** The values of `'图表数据'!$B$4:$B$9`, or of a single cell. */
  function cellsOf(range: string): unknown[] {
    const [, sheet = '', column = '', first = '', last = first] =
      /^'(.+)'!\$([A-Z]+)\$(\d+)(?::\$[A-Z]+\$(\d+))?$/.exec(range) ?? [];
    const rows = Array.from({ length: Number(last) - Number(first) + 1 }, (_, at) => Number(first) + at);
    return rows.map((row) => {
      const cell = book.Sheets[sheet]?.[`${column}${row}`];
      return cell?.v;
    });
  }
});

function textOf(pdf: string, order: '-layout' | '-raw'): readonly string[] {
  const text = execFileSync('pdftotext', [order, pdf, '-'], { maxBuffer: 1 << 28 }).toString();
  return text.split('\f').slice(0, -1);
}

function convert(source: string, format: string): void {
  execFileSync('libreoffice', [PROFILE, '--headless', '--convert-to', format, '--outdir', folder, source], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

function solid(text: string): string {
  return text.replace(/\s/g, '');
}

interface Area {
  readonly first: number;
  readonly last: number;
}

/** The columns that are printed, from 0. What is looked up prints one without anything in it. */
function areaOf(book: WorkBook, sheet: string): Area {
  const name = book.Workbook?.Names?.find(
    (one) => one.Name === '_xlnm.Print_Area' && one.Ref.startsWith(`'${sheet}'!`),
  );
  const range = utils.decode_range((name?.Ref.split('!')[1] ?? '').replaceAll('$', ''));
  return { first: range.s.c, last: range.e.c };
}

function isWithin(address: string, { first, last }: Area): boolean {
  const { c } = utils.decode_cell(address);
  return c >= first && c <= last;
}
