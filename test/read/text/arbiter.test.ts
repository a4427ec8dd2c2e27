import { describe, expect, test } from 'vitest';
import { gridOf, readBytes } from '../grid.ts';

const HEAD = '序号,名称,单位\n1,甲厂,柳河区\n2,乙厂,柳河区\n';

describe('a record with odd quotes is split a second time', () => {
  test.each<[string, string[], string[]]>([
    // The same fields: a note.
    ['3,"东桥"二期,柳河区\n', ['3', '东桥二期', '柳河区'], ['text/stray-quote!B4']],
    ['3,"东桥"二期",柳河区\n', ['3', '东桥"二期', '柳河区'], ['text/stray-quote!B4']],
    ['3,"东桥,二期"段,柳河区\n', ['3', '东桥,二期段', '柳河区'], ['text/stray-quote!B4']],
    ['3,"东桥ab""c"" d"e,"1,200"\n', ['3', '东桥ab"c" de', '1,200'], ['text/stray-quote!B4']],
    ['3,"东"桥","柳"河"\n', ['3', '东"桥', '柳"河'], ['text/stray-quote!B4', 'text/stray-quote!C4']],
    // Other boundaries: an error, at the place of the quote.
    ['3,"东桥"二期,三段",柳河区\n', ['3', '东桥"二期,三段', '柳河区'], ['text/quotes-disputed!B4']],
    ['3,"2000"",柳河区\n', ['3', '2000"', '柳河区'], ['text/quotes-disputed!B4']],
    // A quote that nothing closes is an error whoever reads it.
    ['3,"东桥,柳河区\n', ['3', '"东桥', '柳河区'], ['text/open-quote!B4']],
    // Nothing odd.
    ['3,"东""桥",柳河区\n', ['3', '东"桥', '柳河区'], []],
    ['3,东"桥,柳河区\n', ['3', '东"桥', '柳河区'], []],
  ])('%j', async (record, fields, found) => {
    const read = await readBytes(`${HEAD}${record}4,丁厂,石桥县\n`);
    expect(gridOf(read.sheet!)[3]).toEqual(fields);
    expect(read.found).toEqual(found);
    expect((await readBytes(`${HEAD}${record}`.trimEnd())).found).toEqual(found);
  });

  test.each([';', '\t', '|'])('delimiter %j', async (delimiter) => {
    const quote = '"';
    const lines = [
      [quote, quote, quote],
      [quote, quote, quote],
      [quote, quote, quote],
    ].map((row, at) => row.map((mark, column) => `${mark}${at}${column}甲${mark}`).join(delimiter));
    const odd = `${quote}3${quote}号${delimiter}x${delimiter}y`;
    const { found } = await readBytes(`${[...lines, odd].join('\n')}\n`);
    expect(found).toEqual(['text/stray-quote!A4']);
  });

  test('a record that is too long for a second look', async () => {
    const text = `"a"${'b'.repeat(30_000)},${'c'.repeat(30_000)},${'d'.repeat(30_000)}\n`;
    expect((await readBytes(text)).found).toEqual(['text/quotes-disputed!A1']);
  });
});
