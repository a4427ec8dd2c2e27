import { expect, test } from 'vitest';
import { CELL } from '../../src/model/sheet.ts';
import { quoted } from '../../src/normalise/quoted.ts';
import { parseNumberFormat } from '../../src/read/number-format.ts';
import { cellOf, numberCell } from './cells.ts';

test.each([
  ['34000000', '0!.0,"万"', '3400万'],
  ['34005678', '0!.0000"万"', '3400.5678万'],
  ['-3.5', '#,##0.00"亿元";(#,##0.00"亿元")', '(3.5亿元)'],
  ['3400', '[$$-409]#,##0', '$3400'],
  ['1.25E3', '0"万元"', '1250万元'],
  ['5000', 'yyyy"年"m"月"d"日"', '1913年9月8日'],
  ['45505', '"1-"m"月累计完成投资（万元）"', '1-8月累计完成投资（万元）'],
  ['45505', 'yyyy"年"mm"月"', '2024年08月'],
  ['45505', 'yy.m.d', '24.8.1'],
  ['45505', '[$-804]yyyy/m/d;@', '2024/8/1'],
  ['45505', 'd-mmm-yy', '2024-08-01'],
  ['45000.5', 'yyyy-mm-dd hh:mm', '2023-03-15T12:00:00'],
  ['0.57', '0%', '57%'],
  // As they are stored: what a format hides, and what it adds nothing to.
  ['3400', ';;;', '3400'],
  ['3400', '#,##0.00', '3400'],
  ['3400', 'General', '3400'],
])('%s in %s is quoted as %s', (text, code, expected) => {
  expect(quoted({ ...numberCell(text), format: parseNumberFormat(code) })).toBe(expected);
});

test('words are quoted as they are', () => {
  expect(quoted(cellOf(CELL.text, ' 约3400 '))).toBe(' 约3400 ');
  expect(quoted(cellOf(CELL.text, '34\u200b00亩\ufeff'))).toBe('34<U+200B>00亩<U+FEFF>');
});
