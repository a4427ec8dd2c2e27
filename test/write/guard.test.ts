import { describe, expect, test } from 'vitest';
import { guardText } from '../../src/write/guard.ts';

const GUARDED: readonly string[] = [
  '=1+1',
  '+1+1',
  '-1+1',
  '@SUM(A1)',
  '＝1',
  '＋1a',
  '－',
  '＠x',
  '\tx',
  '\rx',
  '-',
  '=',
  '  =1+1',
  '\u3000=1',
  '\u00a0@x',
  ' \t=1',
  '\n=1',
  '-5-3',
  '+86 28 1234',
  '-2018.3-2019',
  '--5',
  '-5,5',
  '=5',
];
const LEFT_ALONE: readonly string[] = [
  '',
  '郫都区',
  "'=1",
  '-5',
  '+3.25',
  '-0.5%',
  ' -12 ',
  '1-8月',
  'a=b',
  'a@b.cn',
  '—',
  '\n二',
  '  文字',
];

describe('text that a spreadsheet would take for a formula', () => {
  test.each(GUARDED)('%j gets a quote', (text) => {
    expect(guardText(text)).toBe(`'${text}`);
  });
  test.each(LEFT_ALONE)('%j stays', (text) => {
    expect(guardText(text)).toBe(text);
  });
});
