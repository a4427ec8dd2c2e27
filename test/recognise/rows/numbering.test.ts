import { describe, expect, test } from 'vitest';
import { itemNumbering, sectionNumbering, serialNumbering } from '../../../src/recognise/rows/numbering.ts';

describe('a number that fills its cell', () => {
  test.each([
    ['7', 'digits', ['7']],
    ['07', 'digits', ['7']],
    ['7、', 'digits', ['7']],
    ['7.2', 'digits', ['7', '2']],
    ['7-2', 'digits', ['7', '2']],
    ['7—2', 'digits', ['7', '2']],
    ['7.2.1', 'digits', ['7', '2', '1']],
    ['B', 'letter', ['B']],
    ['B2', 'digits', ['B', '2']],
    ['SJ-014', 'digits', ['SJ', '14']],
    ['（4）', 'digits-in-brackets', ['4']],
    ['(4)', 'digits-in-brackets', ['4']],
    ['4）', 'digits-in-brackets', ['4']],
    ['3月2日', 'digits', ['3', '2']],
    ['④', 'circled', ['4']],
    ['四', 'numeral', ['四']],
    ['（四）', 'bracketed', ['四']],
    ['Ⅳ', 'roman', ['Ⅳ']],
  ])('%s', (text, style, path) => {
    expect(serialNumbering(text)).toMatchObject({ style, path });
  });

  test.each([['合计'], ['—'], ['示例'], ['2024年'], ['']])('%s is none', (text) => {
    expect(serialNumbering(text)).toBeUndefined();
  });
});

describe('a number before a name', () => {
  test.each([
    ['（2）南段', 'digits-in-brackets', ['2']],
    ['　②南段', 'circled', ['2']],
    ['2.南段', 'digits', ['2']],
    ['2-1 南段', 'digits', ['2', '1']],
  ])('%s', (text, style, path) => {
    expect(itemNumbering(text)).toMatchObject({ style, path });
  });

  test.each([['110千伏输变电工程'], ['3.5万吨冷库'], ['南段'], ['S205线改造']])('%s has none', (text) => {
    expect(itemNumbering(text)).toBeUndefined();
  });
});

test.each([
  ['三、水利', 'numeral'],
  ['（三）水利', 'bracketed'],
  ['第三批 水利', 'part'],
  ['Ⅲ、水利', 'roman'],
  ['Ⅲ 水利', 'roman'],
  ['——水利', 'dash'],
  ['◆水利', 'ornament'],
])('%s numbers a section', (text, style) => {
  expect(sectionNumbering(text)?.style).toBe(style);
});

test.each([['Ⅲ标段'], ['三标段']])('%s is only named so', (text) => {
  expect(sectionNumbering(text)).toBeUndefined();
});
