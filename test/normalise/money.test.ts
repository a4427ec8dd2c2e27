import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CELL } from '../../src/model/sheet.ts';
import { type MoneyUnit, YUAN_PER_UNIT } from '../../src/model/yuan.ts';
import { looksLikeMoney, readMoney } from '../../src/normalise/money.ts';
import type { MoneyDoubt } from '../../src/normalise/money-words.ts';
import { textCell } from '../../src/normalise/reading.ts';
import { parseNumberFormat } from '../../src/read/number-format.ts';
import { cellOf, numberCell } from './cells.ts';

type Expected = number | [number, MoneyDoubt] | 'empty' | 'unreadable' | 'foreign' | 'shown-otherwise';

const TEXTS: [string, MoneyUnit, Expected][] = [
  ['0', '万元', 0],
  ['0.00', '万元', 0],
  ['-0', '万元', 0],
  ['12', '元', 12],
  ['12', '千元', 12_000],
  ['12', '万元', 120_000],
  ['12', '百万元', 12_000_000],
  ['12', '千万元', 120_000_000],
  ['12', '亿元', 1_200_000_000],
  ['35834.65', '亿元', 3_583_465_000_000],
  ['.5', '万元', 5_000],
  ['007', '万元', 70_000],
  [' 2000 ', '万元', 20_000_000],
  ['\u30002000\n', '万元', 20_000_000],
  ['２０００．５', '万元', 20_005_000],
  // Half-up to 元, from the digits and not from a float.
  ['1.005', '元', 1],
  ['0.5', '元', 1],
  ['0.49999', '元', 0],
  ['2.5', '元', 3],
  ['1.00005', '万元', 10_001],
  ['1.000049999', '万元', 10_000],
  ['0.57999999999999996', '万元', 5_800],
  ['1.1499999999999999', '亿元', 115_000_000],
  ['1234567.8900000001', '万元', 12_345_678_900],
  ['9007199254740991', '元', 9_007_199_254_740_991],
  ['9007199254740992', '元', 'unreadable'],
  ['99999999999', '亿元', 'unreadable'],
  ['1.2E5', '万元', 1_200_000_000],
  ['1.2e+05', '万元', 1_200_000_000],
  ['5E-2', '万元', 500],
  ['1E400', '万元', 'unreadable'],
  ['1E-400', '万元', 0],
  // Thousands.
  ['1,234.50', '万元', 12_345_000],
  ['1，234．50', '万元', 12_345_000],
  ['12,345,678', '元', 12_345_678],
  ['1,23,4', '万元', 'unreadable'],
  ['1234,567', '万元', 'unreadable'],
  ['1,2345', '万元', 'unreadable'],
  [',123', '万元', 'unreadable'],
  ['1.2.3', '万元', 'unreadable'],
  ['5.', '万元', 'unreadable'],
  ['1 234.5', '万元', 12_345_000],
  ['12\u00a0345\u00a0678', '元', 12_345_678],
  ['1\u2009234', '元', 1_234],
  ["1'234'567", '元', 1_234_567],
  ['1’234', '元', 1_234],
  ['100 20', '万元', 'unreadable'],
  ['1000 200', '万元', 'unreadable'],
  ["1'234,567", '元', 'unreadable'],
  // What nobody sees.
  ['\u200b3400\ufeff', '万元', 34_000_000],
  ['3\u20604\u00ad00', '万元', 34_000_000],
  ['\u202d3400\u202c万元', '元', 34_000_000],
  ['\u200b', '万元', 'empty'],
  // Footnotes.
  ['3400①', '万元', 34_000_000],
  ['3400²', '万元', 34_000_000],
  ['3,400⁽¹⁾万元', '元', 34_000_000],
  ['3400万元³', '元', 34_000_000],
  ['34²00', '万元', 'unreadable'],
  ['10⁴', '元', 'unreadable'],
  ['⑴', '元', 'unreadable'],
  ['100\n200', '万元', 'unreadable'],
  // A unit in the cell beats the column's.
  ['3.5亿元', '万元', 350_000_000],
  ['3.5 亿', '万元', 350_000_000],
  ['3.5億元', '万元', 350_000_000],
  ['2000万', '亿元', 20_000_000],
  ['1.5千万元', '万元', 15_000_000],
  ['3百万', '万元', 3_000_000],
  ['1000元', '万元', 1_000],
  ['2千元', '万元', 2_000],
  ['100万元整', '元', 1_000_000],
  ['3百万元整', '元', 3_000_000],
  ['100整', '元', 'unreadable'],
  ['3亿5000万元', '万元', 350_000_000],
  ['1亿2千万', '元', 120_000_000],
  ['5000万3亿', '元', 'unreadable'],
  ['3亿5000', '万元', 'unreadable'],
  ['2千', '万元', 'unreadable'],
  ['100(万元)', '亿元', 1_000_000],
  ['￥100', '万元', 1_000_000],
  ['¥1,000.5', '元', 1_001],
  ['人民币3.5亿元', '万元', 350_000_000],
  ['3.5亿元人民币', '万元', 350_000_000],
  // Chinese numerals.
  ['五千万元', '元', 50_000_000],
  ['三点五亿元', '元', 350_000_000],
  ['十二亿', '元', 1_200_000_000],
  ['一百二十亿元', '元', 12_000_000_000],
  ['一万二千元', '元', 12_000],
  ['两亿', '元', 200_000_000],
  ['壹佰万元整', '元', 1_000_000],
  ['零', '万元', 0],
  ['百十亿', '元', 'unreadable'],
  // About so much.
  ['约2000万元', '万元', [20_000_000, 'approximate']],
  ['2000余万元', '万元', [20_000_000, 'approximate']],
  ['近3亿元', '万元', [300_000_000, 'approximate']],
  ['3亿元左右', '万元', [300_000_000, 'approximate']],
  ['3多亿', '万元', [300_000_000, 'approximate']],
  ['不低于3亿元', '万元', [300_000_000, 'approximate']],
  ['3400以上', '万元', [34_000_000, 'approximate']],
  ['≥3400', '万元', [34_000_000, 'approximate']],
  ['3400余', '万元', [34_000_000, 'approximate']],
  ['将近3400', '万元', [34_000_000, 'approximate']],
  ['~3400', '万元', [34_000_000, 'approximate']],
  ['1.5亿元(含地价)', '万元', [150_000_000, 'noted']],
  // The same once more, in another unit.
  ['36500（3.65亿元）', '万元', 365_000_000],
  ['3.65亿元(36,500万元)', '元', 365_000_000],
  ['36478万元/3.65亿元', '亿元', 364_780_000],
  ['36500（3.56亿元）', '万元', 'unreadable'],
  ['36500/3.65', '万元', 'unreadable'],
  // A share of it, unless it may be of another year.
  ['7200（其中：设备2100）', '万元', [72_000_000, 'noted']],
  ['7200\n(含土建4000、绿化300)', '万元', [72_000_000, 'noted']],
  ['7200（含上年2100）', '万元', 'unreadable'],
  ['7200（含结转资金2100）', '万元', 'unreadable'],
  ['7200（含23年完成的2100）', '万元', 'unreadable'],
  ['7200（另有设备2100）', '万元', 'unreadable'],
  ['1.5亿元（暂估）', '万元', [150_000_000, 'approximate']],
  ['1.5亿元(其中土建约1亿元)', '万元', 'unreadable'],
  ['100（万美元）', '万元', 'foreign'],
  // Below zero.
  ['-5', '万元', [-50_000, 'negative']],
  ['－5', '万元', [-50_000, 'negative']],
  ['-0.00004', '元', 0],
  ['-1.5', '元', [-2, 'negative']],
  ['(5)', '万元', [-50_000, 'negative']],
  ['（1,234.50）', '万元', [-12_345_000, 'negative']],
  ['-3.5亿元', '万元', [-350_000_000, 'negative']],
  ['−5', '万元', [-50_000, 'negative']],
  ['–5', '万元', [-50_000, 'negative']],
  ['﹣5', '万元', [-50_000, 'negative']],
  ['㇐5', '万元', [-50_000, 'negative']],
  ['负5', '万元', [-50_000, 'negative']],
  ['1,234-', '万元', [-12_340_000, 'negative']],
  ['-¥5', '元', [-5, 'negative']],
  ['¥-5', '元', [-5, 'negative']],
  ['(¥5)万元', '元', [-50_000, 'negative']],
  ['-5-', '万元', 'unreadable'],
  ['5-8', '万元', 'unreadable'],
  ['+5', '万元', 50_000],
  // No money.
  ['1.2-1.5亿', '万元', 'unreadable'],
  ['100万美元', '万元', 'foreign'],
  ['$100', '万元', 'foreign'],
  ['US$1,000万', '万元', 'foreign'],
  ['€100', '元', 'foreign'],
  ['100 USD', '元', 'foreign'],
  ['500万港币', '元', 'foreign'],
  ['CNY 100', '元', 100],
  ['RMB100万', '元', 1_000_000],
  ['12万亩', '万元', 'unreadable'],
  ['3000平方米', '万元', 'unreadable'],
  ['3000㎡', '万元', 'unreadable'],
  ['50%', '万元', 'unreadable'],
  ['50％', '万元', 'unreadable'],
  ['①100', '万元', 'unreadable'],
  ['2019年', '万元', 'unreadable'],
  ['待定', '万元', 'unreadable'],
  ['总投资', '万元', 'unreadable'],
  ['万元', '万元', 'unreadable'],
  ['0x10', '万元', 'unreadable'],
  ['Infinity', '万元', 'unreadable'],
  // Nothing.
  ['', '万元', 'empty'],
  ['  ', '万元', 'empty'],
  ['无', '万元', 'empty'],
  ['/', '万元', 'empty'],
  ['—', '万元', 'empty'],
  ['-', '万元', 'empty'],
  ['N/A', '万元', 'empty'],
];

describe('texts', () => {
  test.each(TEXTS)('%s in %s → %s', (text, unit, expected) => {
    expect(readMoney(textCell(text), unit)).toEqual(readingOf(expected));
  });
});

describe('other cells', () => {
  test.each([
    ['a number', numberCell('1234.5'), 12_345_000],
    ['a float with its tail', numberCell('0.57999999999999996'), 5_800],
    ['a negative number', numberCell('-3'), [-30_000, 'negative']],
    ['a number shown as percent', numberCell('0.5', '0%'), 'unreadable'],
    ['a number shown as a date', numberCell('43709', 'yyyy/m/d'), 'unreadable'],
    ['TRUE', cellOf(CELL.boolean, 'TRUE'), 'unreadable'],
    ['an error', cellOf(CELL.error, '#REF!'), 'unreadable'],
    ['a date', cellOf(CELL.date, '2019-08-01'), 'unreadable'],
    ['never calculated', cellOf(CELL.pending, ''), 'unreadable'],
  ] as const)('%s', (_, cell, expected) => {
    expect(readMoney(cell, '万元')).toEqual(readingOf(expected as Expected));
  });
});

/** What a number format shows counts: its scale, its unit, its currency. */
const SHOWN: [stored: string, code: string, MoneyUnit, Expected][] = [
  ['34000000', '0!.0,"万"', '万元', [34_000_000, 'as-shown']],
  ['34005678', '0!.0000"万"', '万元', [34_005_678, 'as-shown']],
  ['34000000', '0\\.0,', '万元', [34_000_000, 'as-shown']],
  ['34000000', '0!.0,"万元"', '元', 34_000_000],
  ['350000000', '0!.00,,"亿元"', '万元', [350_000_000, 'as-shown']],
  ['3.5', '0.00"亿元"', '万元', [350_000_000, 'as-shown']],
  ['3.5', '0.00亿元', '亿元', 350_000_000],
  ['3400', '0"万元"', '万元', 34_000_000],
  ['3400', 'General"万元"', '元', [34_000_000, 'as-shown']],
  ['3400', '#,##0.00"元"', '元', 3_400],
  ['34000', '#,##0,', '千元', [34_000, 'as-shown']],
  ['3400000', '#,##0,,', '百万元', [3_400_000, 'as-shown']],
  ['-34000000', '0!.0,"万"', '万元', [-34_000_000, 'negative']],
  ['-34000000', '0!.0,"万";-0!.0,"万"', '万元', [-34_000_000, 'negative']],
  ['0', '0!.0,"万"', '万元', 0],
  ['0', '#,##0;-#,##0;"—"', '万元', 0],
  ['0', '#,##0;-#,##0;', '万元', 0],
  ['120000', '[>=100000000]0!.00,,"亿";[>=10000]0!.0,"万";0', '万元', [120_000, 'as-shown']],
  ['350000000', '[>=100000000]0!.00,,"亿";[>=10000]0!.0,"万";0', '元', 350_000_000],
  ['5000', '[>=100000000]0!.00,,"亿";[>=10000]0!.0,"万";0', '元', 5_000],
  ['3400', '"约"0', '万元', [34_000_000, 'approximate']],
  ['3400', '"合计："0.00', '万元', 34_000_000],
  ['3400000', "#'##0", '元', 3_400_000],
  ['34000000', '#!,####', '元', 34_000_000],
  ['3400', '0"亩"', '万元', 'shown-otherwise'],
  // The usual formats of our money say no more than the digits.
  ['3400', '_ "¥"* #,##0.00_ ;_ "¥"* -#,##0.00_ ;_ "¥"* "-"??_ ;_ @_ ', '万元', 34_000_000],
  ['-3400', '#,##0.00_ ;[Red]-#,##0.00 ', '万元', [-34_000_000, 'negative']],
  ['-3400', '0.00;[Red]0.00', '万元', [-34_000_000, 'negative']],
  ['-3400', '#,##0_);(#,##0)', '万元', [-34_000_000, 'negative']],
  ['3400', '[$¥-804]#,##0', '万元', 34_000_000],
  ['3400', '[$CNY] #,##0', '万元', 34_000_000],
  ['3400', '"RMB"0', '万元', 34_000_000],
  // Money of others.
  ['3400', '[$$-409]#,##0.00', '万元', 'foreign'],
  ['3400', '[$€-2] 0', '万元', 'foreign'],
  ['3400', '[$€]0', '万元', 'foreign'],
  ['3400', '$#,##0', '万元', 'foreign'],
  ['3400', '"US$"#,##0', '万元', 'foreign'],
  ['3400', '0"万美元"', '万元', 'foreign'],
  ['3400', '[$HK$-C04]0', '万元', 'foreign'],
  // Nobody can tell.
  ['34000', '#,##0,', '万元', 'shown-otherwise'],
  ['350000000', '0.00,,"亿元"', '元', 'shown-otherwise'],
  ['5000', '[>=10000]0!.0,"万";0', '万元', 'shown-otherwise'],
  ['3400', ';;;', '万元', 'shown-otherwise'],
  ['3400', '"已完成"', '万元', 'shown-otherwise'],
  ['-3400', '0;0', '万元', 'shown-otherwise'],
  ['12345', '0"亿"0000', '万元', 'shown-otherwise'],
  ['0.5', '0%', '万元', 'unreadable'],
  ['45000', 'yyyy"年"m"月"', '万元', 'unreadable'],
];

test.each(SHOWN)('%s as %s in %s → %s', (stored, code, unit, expected) => {
  const cell = { ...numberCell(stored), format: parseNumberFormat(code) };
  expect(readMoney(cell, unit)).toEqual(readingOf(expected));
});

test.each([
  ['3.5亿元', true],
  ['约2000万元', true],
  ['￥100', true],
  ['2000', false],
  ['12万亩', false],
  ['公元', false],
])('%s looks like money: %s', (text, expected) => {
  expect(looksLikeMoney(text)).toBe(expected);
});

describe('laws', () => {
  const units = Object.keys(YUAN_PER_UNIT) as MoneyUnit[];

  test('an exact amount printed in any unit reads back as the same 元', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_000_000_000_000 }), fc.constantFrom(...units), (yuan, unit) => {
        const printed = inUnit(yuan, unit);
        const expected = { state: 'value', value: yuan, doubt: undefined };
        expect(readMoney(textCell(printed), unit)).toEqual(expected);
        expect(readMoney(numberCell(printed), unit)).toEqual(expected);
        expect(readMoney(textCell(`${printed}${unit}`), '元')).toEqual(expected);
      }),
    );
  });

  test('decimals beyond a 元 round half-up, digit by digit', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 99_999_999 }),
        fc.integer({ min: 0, max: 9_999 }),
        (whole, decimals) => {
          const text = `${whole}.${String(decimals).padStart(4, '0')}`;
          expect(readMoney(textCell(text), '元')).toEqual(readingOf(whole + (decimals >= 5_000 ? 1 : 0)));
        },
      ),
    );
  });

  test.each([
    '1'.repeat(100_000),
    `${'1,'.repeat(50_000)}x`,
    `${' '.repeat(100_000)}x`,
    '亿'.repeat(100_000),
    `1${'('.repeat(100_000)}`,
    '一'.repeat(100_000),
  ])('long nonsense is unreadable (%#)', (text) => {
    expect(readMoney(textCell(text), '万元').state).toBe('unreadable');
    expect(looksLikeMoney(text)).toBe(false);
  });
});

/** The shortest exact decimal of an amount in a unit. */
function inUnit(yuan: number, unit: MoneyUnit): string {
  const zeros = String(YUAN_PER_UNIT[unit]).length - 1;
  const digits = String(yuan).padStart(zeros + 1, '0');
  const decimals = digits.slice(digits.length - zeros).replace(/0+$/, '');
  return digits.slice(0, digits.length - zeros) + (zeros > 0 && decimals !== '' ? `.${decimals}` : '');
}

function readingOf(expected: Expected) {
  if (expected === 'foreign' || expected === 'shown-otherwise')
    return { state: 'unreadable', fault: expected };
  if (typeof expected === 'string') return { state: expected };
  const [value, doubt] = typeof expected === 'number' ? [expected, undefined] : expected;
  return { state: 'value', value, doubt };
}
