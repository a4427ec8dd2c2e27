import { describe, expect, it, test } from 'vitest';
import type { NumberFormat } from '../../src/model/sheet.ts';
import { builtinFormat, parseNumberFormat } from '../../src/read/number-format.ts';

type Row = readonly [code: string, kind: NumberFormat['kind'], decimals?: number];

const CODES: readonly Row[] = [
  ['General', 'general'],
  ['', 'general'],
  ['GENERAL', 'general'],
  ['G/通用格式', 'general'],
  ['[Red]General', 'general'],
  ['General"万元"', 'general'],
  ['0', 'number', 0],
  ['0.00', 'number', 2],
  ['#,##0.0_);(#,##0.0)', 'number', 1],
  ['0.00"万元"', 'number', 2],
  ['#,##0_m', 'number', 0],
  ['#,##0_d;-#,##0_d', 'number', 0],
  ['0.0\\d', 'number', 1],
  ['0!d', 'number', 0],
  ['0!.0,"万"', 'number', 0],
  ['* #,##0.000', 'number', 3],
  ['*d0.0', 'number', 1],
  ['[Red]0.0', 'number', 1],
  ['[>=10000]0.00,"万";0', 'number', 2],
  ['[DBNum1][$-804]0', 'number', 0],
  ['[$¥-804]#,##0.00', 'number', 2],
  ['"总计 yyyy"0', 'number', 0],
  ['0.00;yyyy', 'number', 2],
  ['0.00E+00', 'number'],
  ['##0.0E-0', 'number'],
  ['# ??/??', 'number'],
  ['"是";"否"', 'number'],
  ['0%', 'percent', 0],
  ['0.00%', 'percent', 2],
  ['0.0"%"', 'number', 1],
  ['@', 'text'],
  ['yyyy"年"m"月"', 'date'],
  ['yyyy"年"m"月"d"日";@', 'date'],
  ['[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', 'date'],
  ['[DBNum1][$-804]yyyy"年"m"月"', 'date'],
  ['yyyy.m', 'date'],
  ['m', 'date'],
  ['mmm-yy', 'date'],
  ['m/d', 'date'],
  ['e"年"', 'date'],
  ['aaaa', 'date'],
  ['YYYY-MM-DD HH:MM:SS', 'date'],
  ['h:mm', 'time'],
  ['mm:ss', 'time'],
  ['mm:ss.0', 'time'],
  ['[h]:mm:ss', 'time'],
  ['[mm]', 'time'],
  ['上午/下午h"时"mm"分"', 'time'],
  ['h:mm AM/PM', 'time'],
  ['h:mm A/P', 'time'],
  ['"unclosed', 'number'],
  ['[unclosed', 'number'],
];

describe('parseNumberFormat', () => {
  it.each(CODES.map(([code, kind, decimals]) => ({ code, kind, decimals })))(
    '$code is $kind',
    ({ code, kind, decimals }) => {
      expect(parseNumberFormat(code)).toMatchObject({ code, kind, decimals });
    },
  );
});

/** Formats of which a section shows more or less than the digits, with what it puts around them and its tens. */
const SHOWN: readonly [code: string, sections: readonly string[]][] = [
  ['0!.0,"万"', ['|万 -4']],
  ['0\\.00,,"亿元"', ['|亿元 -8']],
  ['#,##0.0,', ['| -3']],
  ['#,##0,.0', ['| -3']],
  ['[$$-409]#,##0;-[$$-409]#,##0', ['>=0 $| 0', '-$| 0 absolute']],
  ['0"元";(0"元")', ['>=0 |元 0', '(|元) 0 absolute']],
  ['[<10000]0"元";0!.0,"万元"', ['<10000 |元 0', '|万元 -4']],
  ['0;0;0', ['>0 | 0', '<0 -| 0 absolute unclear', '| 0']],
  [';;;', ['>0 | 0 nothing', '<0 | 0 absolute nothing', '| 0 nothing']],
  ['"完成"', ['完成| 0 words']],
  ['0"亿"0000"万"', ['|万 0 unclear']],
];

test.each(SHOWN)('%s', (code, sections) => {
  const shown = parseNumberFormat(code).shown?.map(({ takes, shows, before, after, tens, absolute }) => {
    const condition = takes === undefined ? '' : `${takes.is}${takes.than} `;
    const rest = [absolute ? ' absolute' : '', shows === 'number' ? '' : ` ${shows}`].join('');
    return `${condition}${before}|${after} ${tens}${rest}`;
  });
  expect(shown).toEqual(sections);
});

test.each([
  'General',
  '0.00',
  '#,##0_);(#,##0)',
  '_ "¥"* #,##0.00_ ;_ "¥"* -#,##0.00_ ;_ "¥"* "-"??_ ;_ @_ ',
  '[$¥-804]#,##0.00;[Red]-[$¥-804]#,##0.00',
  '￥#,##0.00_);[Red](￥#,##0.00)',
  '0.00;[Red]0.00',
  "#'##0",
  '#!,####',
  '[DBNum1][$-804]0',
  '# ?/?',
  '0.00E+00',
  '0%',
  'yyyy"年"m"月"',
  '@',
])('%s says no more than the digits', (code) => {
  expect(parseNumberFormat(code)).not.toHaveProperty('shown');
});

type BuiltinRow = readonly [id: number, kind: NumberFormat['kind'], decimals?: number];

const BUILTIN: readonly BuiltinRow[] = [
  [0, 'general'],
  [1, 'number', 0],
  [2, 'number', 2],
  [4, 'number', 2],
  [9, 'percent', 0],
  [10, 'percent', 2],
  [11, 'number'],
  [12, 'number'],
  [14, 'date'],
  [17, 'date'],
  [20, 'time'],
  [22, 'date'],
  [27, 'date'],
  [31, 'date'],
  [32, 'time'],
  [36, 'date'],
  [43, 'number', 2],
  [44, 'number', 2],
  [46, 'time'],
  [47, 'time'],
  [49, 'text'],
  [50, 'date'],
  [55, 'time'],
  [57, 'date'],
  [58, 'date'],
  [163, 'general'],
];

describe('builtinFormat', () => {
  it.each(BUILTIN.map(([id, kind, decimals]) => ({ id, kind, decimals })))(
    'format $id is $kind',
    ({ id, kind, decimals }) => {
      expect(parseNumberFormat(builtinFormat(id))).toMatchObject({ kind, decimals });
    },
  );
});
