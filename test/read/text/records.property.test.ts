import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { guardLength } from '../../../src/read/text/guard.ts';
import { gridOf, readBytes } from '../grid.ts';

const field = fc.oneof(
  fc.constantFrom(
    '',
    '甲',
    '项目名称',
    '1,234.50',
    'a"b',
    '"',
    '""',
    'x\ny',
    'x\r\ny',
    ' ',
    ';',
    '|',
    '\t',
    "it's",
    '𠮷',
  ),
  fc.string({ maxLength: 6 }).map((text) => text.replaceAll('\0', '').replaceAll('\uFFFD', '')),
);
/** The first cell keeps the delimiter beyond doubt, and its letters a record of the file from being blank. */
const rows = fc.array(fc.array(field, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 12 });

/** What a reader gives back: trailing empty fields and rows are not stored, a guard is taken off. */
function stored(grid: readonly (readonly string[])[]): string[][] {
  const result = grid.map((row) => {
    const filled = row.map((text) => text.slice(guardLength(text, 0, text.length)));
    while (filled.at(-1) === '') filled.pop();
    return filled;
  });
  while (result.at(-1)?.length === 0) result.pop();
  return result;
}

function written(
  grid: readonly (readonly string[])[],
  delimiter: string,
  lineEnd: string,
  quotesAll: boolean,
): string {
  const field = (text: string): string =>
    quotesAll || text.includes(delimiter) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  return grid.map((row) => row.map(field).join(delimiter) + lineEnd).join('');
}

describe('written by the rules', () => {
  test.each([',', ';', '\t', '|'])('with %j it is read back', async (delimiter) => {
    await fc.assert(
      fc.asyncProperty(
        rows,
        fc.boolean(),
        fc.constantFrom('\n', '\r\n', '\r'),
        async (grid, quotesAll, lineEnd) => {
          const whole = [['序号', '名称', '投资'], ...grid];
          const text = written(whole, delimiter, lineEnd, quotesAll);
          const { sheet } = await readBytes(text, 'list.csv', { delimiter, encoding: 'utf-8' });
          expect(gridOf(sheet!)).toEqual(stored(whole));
        },
      ),
      { numRuns: 150, seed: 20190801 },
    );
  });
});

describe('against csv-parse', () => {
  const piece = fc.constantFrom('a', '项', ',', ',', '\n', '"', '""', '"x"', ' ', '1', ';', '"a,b"', '\r\n');
  const text = fc.array(piece, { minLength: 1, maxLength: 25 }).map((pieces) => `h,i\n${pieces.join('')}`);

  test('whatever it reads strictly is read the same', async () => {
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(text, async (content) => {
        let strict: string[][];
        try {
          strict = parse(content, { relax_column_count: true, record_delimiter: ['\r\n', '\n', '\r'] });
        } catch {
          return;
        }
        compared += 1;
        const { sheet } = await readBytes(content, 'list.csv', { delimiter: ',', encoding: 'utf-8' });
        expect(gridOf(sheet!)).toEqual(stored(strict));
      }),
      { numRuns: 1500, seed: 20190802 },
    );
    expect(compared).toBeGreaterThan(200);
  });
});

describe('damaged text', () => {
  test('never fails, and ends in a workbook or a finding', async () => {
    const base = Buffer.from('序号,名称,"投资,""万元"""\r\n1,"甲\n乙",3.5\r\n2,丙,\t4\r\n');
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(base.length - 1), fc.nat(255)), { maxLength: 6 }),
        fc.nat(base.length),
        async (changes, length) => {
          const bytes = Buffer.from(base.subarray(0, length));
          for (const [at, byte] of changes) if (at < length) bytes[at] = byte;
          const { workbook, findings } = await readBytes(bytes);
          expect(workbook !== undefined || findings.length > 0).toBe(true);
        },
      ),
      { numRuns: 1000, seed: 20190803 },
    );
  });
});
