import { describe, expect, test } from 'vitest';
import { pack, truncate, wrap } from '../../../src/write/terminal/text.ts';
import { visible } from '../../../src/write/terminal/visible.ts';

describe('wrapping by display width', () => {
  test.each([
    ['', 10, ['']],
    ['重点项目', 8, ['重点项目']],
    ['重点项目', 6, ['重点项', '目']],
    ['重点项目', 7, ['重点项', '目']],
    ['完成投资，占计划', 8, ['完成投', '资，占计', '划']],
    ['完成3,568.05亿元', 10, ['完成', '3,568.05', '亿元']],
    ['完成3,568.05亿元', 14, ['完成', '3,568.05亿元']],
    ['a long sentence of words', 10, ['a long', 'sentence', 'of words']],
    ['abcdefghijkl', 5, ['abcde', 'fghij', 'kl']],
    ['“①★—”', 5, ['“①★—”']],
  ])('%j to %i', (text, width, lines) => {
    expect(wrap(text, width)).toEqual(lines);
  });

  test.each([[7], [10], [23], [60]])('no character is lost at width %i', (width) => {
    const text =
      '1—8月，1,105个重点项目完成投资3,568.05亿元（占年度计划的77.45%），高于时序进度10.8个百分点。★①“甲”';
    expect(wrap(text, width).join('')).toBe(text);
  });

  test.each([
    ['\u001b[1m重点\u001b[22m项目', 6, ['\u001b[1m重点\u001b[22m项', '  目']],
    ['甲乙\u001b[31m丙丁\u001b[39m', 4, ['甲乙\u001b[31m', '  丙', '  丁\u001b[39m']],
  ])('colours take no room: %j to %i', (text, width, lines) => {
    expect(wrap(text, width, '  ')).toEqual(lines);
  });

  test.each([
    ['重点项目', 8, '重点项目'],
    ['重点项目', 7, '重点项…'],
    ['重点项目', 6, '重点…'],
  ])('%j cut to %i', (text, width, expected) => {
    expect(truncate(text, width)).toBe(expected);
  });

  test.each([
    [['甲 1个', '乙 2个', '丙 3个'], 14, ['甲 1个  乙 2个', '丙 3个']],
    [['甲'], 1, ['甲']],
    [[], 10, []],
  ])('%j packed to %i', (phrases, width, lines) => {
    expect(pack(phrases, width)).toEqual(lines);
  });
});

describe('what could drive a terminal or turn its writing is made visible', () => {
  test.each([
    ['武侯区 ①★“”—', '武侯区 ①★“”—'],
    ['a\nb\r\nc\rd\te', 'a↵b↵c↵d⇥e'],
    ['\u001b[31mred\u0007\u0000', '␛[31mred␇␀'],
    ['\u007f\u009b', '␡<U+009B>'],
    ['a\u202eb\u2066c\u200bd\ufeff', 'a<U+202E>b<U+2066>c<U+200B>d<U+FEFF>'],
    ['\ud800x', '<U+D800>x'],
    ['𠮷👍', '𠮷👍'],
  ])('%j', (text, expected) => {
    expect(visible(text)).toBe(expected);
  });
});
