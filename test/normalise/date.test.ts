import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysInMonth, formatDate, type PlainDate, plainDate } from '../../src/model/plain-date.ts';
import { CELL } from '../../src/model/sheet.ts';
import type { RawCell } from '../../src/model/table.ts';
import {
  type DateContext,
  type DateReading,
  looksLikeDate,
  readDate,
  tenthMonth,
} from '../../src/normalise/date.ts';
import { textCell } from '../../src/normalise/reading.ts';
import { cellOf, numberCell } from './cells.ts';

/** Texts in a list of 2019 → the date as it is printed, with its claim, a range as `start~end`, or the state. */
const TEXTS: [string, string][] = [
  ['2023.9', '2023-09'],
  ['2023.09', '2023-09'],
  ['2023.1', '2023-01'],
  ['2023.10', '2023-10'],
  ['2023.12', '2023-12'],
  ['2023-09', '2023-09'],
  ['2023-9', '2023-09'],
  ['2023/9', '2023-09'],
  ['2023年9月', '2023-09'],
  ['2023年09月', '2023-09'],
  ['2023年9', '2023-09'],
  ['2023.9月', '2023-09'],
  ['2023年9月份', '2023-09'],
  ['2023年9月底', '2023-09'],
  ['2023年9月末', '2023-09'],
  ['2023年9月中旬', '2023-09'],
  ['2023年9月上旬', '2023-09'],
  ['2023年9月初', '2023-09'],
  ['2023/9/1', '2023-09-01'],
  ['6/13/2023', '2023-06-13'],
  ['13/6/2023', '2023-06-13'],
  ['5/5/2023', '2023-05-05'],
  ['2023-9-1', '2023-09-01'],
  ['2023.9.1', '2023-09-01'],
  ['2023年9月1日', '2023-09-01'],
  ['2023年9月1号', '2023-09-01'],
  ['20230901', '2023-09-01'],
  ['202309', '2023-09'],
  ['2023', '2023'],
  ['2023年', '2023'],
  ['2023年度', '2023'],
  ['2023年内', '2023'],
  ['23.9', '2023-09'],
  ['23.10', '2023-10'],
  ['23年9月', '2023-09'],
  ['23/9/1', '2023-09-01'],
  ['98.5', '1998-05'],
  ['23/9', '2023-09'],
  ['23/13', 'unreadable'],
  ['12/9', 'unreadable'],
  ['8.20', '2019-08-20'],
  ['4/15', '2019-04-15'],
  ['8.2', 'unreadable'],
  ['12.5', '2012-05'],
  ['2023-09-01 00:00:00', '2023-09-01'],
  ['2023/9/1 8:30', '2023-09-01'],
  ['2023-09-01T00:00:00', '2023-09-01'],
  ['2023-09-01T00:00:00.000Z', '2023-09-01'],
  ['2023-09-01T00:00:00+08:00', '2023-09-01'],
  ['２０２３．０９', '2023-09'],
  ['２０２３年９月', '2023-09'],
  ['2023 年 9 月', '2023-09'],
  [' 2023.9 ', '2023-09'],
  ['2023. 9', '2023-09'],
  ['2023年\n9月', '2023-09'],
  ['二〇二三年九月', '2023-09'],
  ['二零二三年十二月', '2023-12'],
  ['43709', '2019-09-01'],
  ['43709.5', '2019-09-01'],
  // Coarser than a month.
  ['2023年三季度', '2023-Q3'],
  ['2023年第三季度', '2023-Q3'],
  ['2023年3季度', '2023-Q3'],
  ['2023Q3', '2023-Q3'],
  ['2023年Q3', '2023-Q3'],
  ['23Q3', '2023-Q3'],
  ['2023年四季度末', '2023-Q4'],
  ['2023年上半年', '2023-H1'],
  ['2023年下半年', '2023-H2'],
  ['2023上半年', '2023-H1'],
  ['2023年年中', '2023-H1'],
  ['2023年底', '2023-12'],
  ['2023年末', '2023-12'],
  ['2023年年底', '2023-12'],
  ['2023年初', '2023-Q1'],
  // The list's year.
  ['9月', '2019-09'],
  ['9月底', '2019-09'],
  ['9月15日', '2019-09-15'],
  ['十月', '2019-10'],
  ['9', '2019-09'],
  ['三季度', '2019-Q3'],
  ['第三季度', '2019-Q3'],
  ['Q3', '2019-Q3'],
  ['上半年', '2019-H1'],
  ['年底', '2019-12'],
  ['年末', '2019-12'],
  ['年初', '2019-Q1'],
  ['年内', '2019'],
  ['今年9月', '2019-09'],
  ['本年底', '2019-12'],
  ['明年3月', '2020-03'],
  ['去年12月', '2018-12'],
  ['次年6月底', '2020-06'],
  // Among words.
  ['已于2023年3月开工', '2023-03 done'],
  ['2023年3月已开工', '2023-03 done'],
  ['2023年3月开工', '2023-03'],
  ['预计2023年10月', '2023-10 planned'],
  ['计划2023.10开工', '2023-10 planned'],
  ['拟于2023年三季度开工建设', '2023-Q3 planned'],
  ['力争2023年底竣工', '2023-12 planned'],
  ['2023年12月底前', '2023-12 planned'],
  ['2023年9月（计划）', '2023-09 planned'],
  ['未开工，计划2023年10月开工', '2023-10 planned'],
  ['2018年以前', '2018'],
  ['約2023年9月', '2023-09'],
  ['預計2023年10月開工', '2023-10 planned'],
  ['已於2023年3月開(kāi)工', '2023-03 done'],
  ['約2023年9月', '2023-09'],
  ['开工时间：2023.9', '2023-09'],
  ['2023年3月开工，2025年12月竣工', '2023-03~2025-12'],
  ['2023年3月开工，12月竣工', '2023-03~2023-12'],
  // Ranges.
  ['2023.03-2025.12', '2023-03~2025-12'],
  ['2023.3至2025.12', '2023-03~2025-12'],
  ['2023年3月—2025年12月', '2023-03~2025-12'],
  ['2023年3月——2025年12月', '2023-03~2025-12'],
  ['2023年3月到2025年底', '2023-03~2025-12'],
  ['2023-03-01~2025-12-31', '2023-03-01~2025-12-31'],
  ['2023-03-01至2025-12-31', '2023-03-01~2025-12-31'],
  ['2023/3-2025/12', '2023-03~2025-12'],
  ['2023-03-2025-12', '2023-03~2025-12'],
  ['2023-03--2025-12', '2023-03~2025-12'],
  ['202303-202512', '2023-03~2025-12'],
  ['2023-2025', '2023~2025'],
  ['2023-2025年', '2023~2025'],
  ['2023年-2025年', '2023~2025'],
  ['2023-25', '2023~2025'],
  ['09.10-11.3', '2009-10~2011-03'],
  ['2023.3-12', '2023-03~2023-12'],
  ['2023年3-12月', '2023-03~2023-12'],
  ['2023年3月-12月', '2023-03~2023-12'],
  ['3-12月', '2019-03~2019-12'],
  ['10月-次年3月', '2019-10~2020-03'],
  ['2010-', '2010~'],
  ['2023.03-', '2023-03~'],
  ['2010年至今', '2010~'],
  ['2010年5月起', '2010-05~'],
  ['-2025.12', '~2025-12'],
  ['2023-2023', '2023~2023'],
  ['2023.3-2023', '2023-03~2023'],
  ['2023-2023.6', '2023~2023-06'],
  ['2023年一季度-2023年2月', '2023-Q1~2023-02'],
  // Words without a date.
  ['已开工', 'words {"started":true}'],
  ['已開工', 'words {"started":true}'],
  ['未开工', 'words {"started":false,"finished":false}'],
  ['已竣工', 'words {"started":true,"finished":true}'],
  ['待定', 'words {}'],
  ['时间未定', 'words {}'],
  // No dates.
  ['2023-13', 'unreadable'],
  ['2023.13', 'unreadable'],
  ['2023.0', 'unreadable'],
  ['2023-00', 'unreadable'],
  ['2023-02-30', 'unreadable'],
  ['2023-02-29', 'unreadable'],
  ['2024-02-29', '2024-02-29'],
  ['2023.9.31', 'unreadable'],
  ['2023年13月', 'unreadable'],
  ['20231301', 'unreadable'],
  ['20230230', 'unreadable'],
  ['2025.12-2023.3', 'unreadable'],
  ['2023-03-05~2023-03-01', 'unreadable'],
  ['2023-20', 'unreadable'],
  ['2023.9-3', 'unreadable'],
  ['13月', 'unreadable'],
  ['五季度', 'unreadable'],
  ['3月完成可研', 'unreadable'],
  ['2023年3月未开工', 'unreadable'],
  ['2023年3月签约，2023年9月开工', 'unreadable'],
  ['2023年9月（延期至2024年3月）', 'unreadable'],
  ['2023.3 2025.12', 'unreadable'],
  ['1,234', 'unreadable'],
  ['1234', 'unreadable'],
  ['9999', 'unreadable'],
  ['2023年三期', 'unreadable'],
  ['主管部门', 'unreadable'],
  ['', 'empty'],
  ['/', 'empty'],
  ['无', 'empty'],
  ['——', 'empty'],
];

describe('texts', () => {
  test.each(TEXTS)('%s → %s', (text, expected) => {
    expect(printed(readDate(textCell(text), { year: 2019 }))).toBe(expected);
  });

  test.each(['9月', '三季度', '年底', '明年3月', '9', '3-12月'])(
    '%s without a year is unreadable',
    (text) => {
      expect(readDate(textCell(text), {}).state).toBe('unreadable');
    },
  );
});

describe('numbers', () => {
  test.each([
    ['43709', 'yyyy/m/d', '2019-09-01'],
    ['43709.75', 'yyyy-mm-dd hh:mm', '2019-09-01'],
    ['43709', 'yyyy"年"m"月"', '2019-09'],
    ['43709', 'yyyy"年"m"月"d"日"', '2019-09-01'],
    ['43709', '[$-804]yyyy"年"m"月";@', '2019-09'],
    ['43709', 'yyyy', '2019'],
    ['43709', 'm"月"d"日"', '2019-09-01'],
    ['43709', 'h:mm', '2019-09-01'],
    ['2019', 'yyyy/m/d', 'unreadable'],
    ['60', 'yyyy/m/d', 'unreadable'],
    ['1E9', 'yyyy/m/d', 'unreadable'],
    ['43709', 'General', '2019-09-01'],
    ['43709', '0.00', '2019-09-01'],
    ['32873', 'General', 'unreadable'],
    ['32874', 'General', '1990-01-01'],
    ['73415', 'General', '2100-12-31'],
    ['73416', 'General', 'unreadable'],
    ['43890', 'General', '2020-02-29'],
    ['43891', 'General', '2020-03-01'],
    ['2023', 'General', '2023'],
    ['202309', 'General', '2023-09'],
    ['20230901', 'General', '2023-09-01'],
    ['20231301', 'General', 'unreadable'],
    ['2023.9', 'General', '2023-09'],
    ['2023.09', 'General', '2023-09'],
    ['2023.0899999999999', 'General', '2023-09'],
    ['2023.11', 'General', '2023-11'],
    ['2023.12', '0.00', '2023-12'],
    ['2023.13', 'General', 'unreadable'],
    ['2023.125', 'General', 'unreadable'],
    ['23.9', 'General', '2023-09'],
    ['12.5', 'General', '2012-05'],
    ['10.5', 'General', 'unreadable'],
    ['9', 'General', '2019-09'],
    ['13', 'General', 'unreadable'],
    ['-5', 'General', 'unreadable'],
    ['0.5', '0%', 'unreadable'],
    ['2023.1', 'General', 'ambiguous 2023-01 2023-10'],
    ['23.1', 'General', 'ambiguous 2023-01 2023-10'],
  ])('%s as %s → %s', (text, format, expected) => {
    expect(printed(readDate(numberCell(text, format), { year: 2019 }))).toBe(expected);
  });

  test('serials of 1904 count from there', () => {
    expect(printed(readDate(numberCell('42247', 'yyyy/m/d', true), {}))).toBe('2019-09-01');
    expect(printed(readDate(numberCell('42247', 'General', true), {}))).toBe('2019-09-01');
  });
});

describe('2023.1 in its column', () => {
  const text = textCell;
  const plain = (written: string) => numberCell(written);
  const shown = (written: string) => numberCell(written, '0.00');
  const habits: [string, RawCell[], RawCell, string][] = [
    ['padded months leave only October', [plain('2023.09'), plain('2023.1')], plain('2023.1'), '2023-10'],
    [
      'a text 2023.10 shows that the zero is kept',
      [text('2023.10'), plain('2023.1')],
      plain('2023.1'),
      '2023-01',
    ],
    ['a format 0.00 shows the zero', [shown('2023.1')], shown('2023.1'), '2023-10'],
    ['beside it a plain 2023.1 is January', [shown('2023.1'), plain('2023.1')], plain('2023.1'), '2023-01'],
    ['padded and shown agree', [shown('2023.09'), shown('2023.1')], shown('2023.1'), '2023-10'],
    [
      'unpadded months tell nothing',
      [plain('2023.9'), plain('2023.1')],
      plain('2023.1'),
      'ambiguous 2023-01 2023-10',
    ],
    ['nor do 11 and 12', [plain('2023.11'), plain('2023.12')], plain('2023.1'), 'ambiguous 2023-01 2023-10'],
    [
      'nor a format that shows 2023.20',
      [shown('2023.2'), shown('2023.1')],
      shown('2023.1'),
      'ambiguous 2023-01 2023-10',
    ],
    ['mixed habits', [plain('2023.09'), text('2023.10')], plain('2023.1'), 'ambiguous 2023-01 2023-10'],
  ];
  test.each(habits)('%s', (_, column, cell, expected) => {
    expect(printed(readDate(cell, { tenth: tenthMonth(column) }))).toBe(expected);
  });

  test.each([
    ['a typed text is as typed', { tenth: 'october' }, '2023-01'],
    ['a file without types may have lost the zero', { untyped: true }, 'ambiguous 2023-01 2023-10'],
    ['and its column decides', { untyped: true, tenth: tenthMonth([text('2023.09')]) }, '2023-10'],
    ['either way', { untyped: true, tenth: tenthMonth([text('2023.10')]) }, '2023-01'],
  ] as [string, DateContext, string][])('%s', (_, context, expected) => {
    expect(printed(readDate(text('2023.1'), context))).toBe(expected);
  });
});

test('an untyped text may carry blanks', () => {
  expect(readDate(textCell(' ２０２３.1 '), { untyped: true }).state).toBe('ambiguous');
});

test.each([
  ['an ISO date', CELL.date, '2026-05-07', '2026-05-07'],
  ['an ISO date with time', CELL.date, '2026-05-07T10:00:00', '2026-05-07'],
  ['no ISO date', CELL.date, '2026-13-07', 'unreadable'],
  ['TRUE', CELL.boolean, 'TRUE', 'unreadable'],
  ['an error', CELL.error, '#N/A', 'unreadable'],
  ['never calculated', CELL.pending, '', 'unreadable'],
] as const)('%s', (_, kind, text, expected) => {
  expect(printed(readDate(cellOf(kind, text), { year: 2019 }))).toBe(expected);
});

test.each([
  ['2023年9月', true],
  ['2023.03-2025.12', true],
  ['2023/9/1', true],
  ['2023', false],
  ['2023.9', false],
  ['已开工', false],
  ['2023年3月开工', false],
  ['主体施工', false],
])('%s looks like a date: %s', (text, expected) => {
  expect(looksLikeDate(text)).toBe(expected);
});

describe('laws', () => {
  const dates = fc
    .record({
      year: fc.integer({ min: 1990, max: 2099 }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 31 }),
    })
    .filter(({ year, month, day }) => day <= daysInMonth(year, month));

  test('what formatDate prints reads back as the same date, at every precision', () => {
    fc.assert(
      fc.property(dates, ({ year, month, day }) => {
        const all = [plainDate(year), plainDate(year, month), plainDate(year, month, day)] as PlainDate[];
        const quarter = plainDate(year, Math.ceil(month / 3) * 3)!;
        const half = plainDate(year, month <= 6 ? 6 : 12)!;
        all.push({ ...quarter, precision: 'quarter' }, { ...half, precision: 'half' });
        for (const date of all) {
          expect(readDate(textCell(formatDate(date)), {})).toEqual({
            state: 'value',
            value: date,
            claim: undefined,
          });
        }
      }),
    );
  });

  test('a serial is the day it counts to', () => {
    fc.assert(
      fc.property(fc.integer({ min: 32_874, max: 73_415 }), (serial) => {
        const day = new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10);
        expect(printed(readDate(numberCell(String(serial)), {}))).toBe(day);
      }),
    );
  });

  test('two dates in order and a dash are a range', () => {
    fc.assert(
      fc.property(dates, dates, fc.constantFrom('-', '—', '~', '至'), (one, other, dash) => {
        const [start, end] = [one, other]
          .map(({ year, month }) => plainDate(year, month)!)
          .sort((a, b) => a.year - b.year || a.month - b.month);
        const text = `${formatDate(start!)}${dash}${formatDate(end!)}`;
        expect(readDate(textCell(text), {})).toEqual({ state: 'range', value: { start, end } });
      }),
    );
  });

  test.each([
    '2023-'.repeat(20_000),
    `${'-'.repeat(100_000)}x`,
    `${' '.repeat(100_000)}2023`,
    '2023年'.repeat(20_000),
    `预计${'计划'.repeat(50_000)}`,
    '('.repeat(100_000),
    '1'.repeat(100_000),
    '十'.repeat(100_000),
  ])('long nonsense is unreadable (%#)', (text) => {
    expect(readDate(textCell(text), { year: 2019 }).state).toBe('unreadable');
    expect(looksLikeDate(text)).toBe(false);
  });
});

function printed(reading: DateReading): string {
  const date = (value: PlainDate | undefined) => (value ? formatDate(value) : '');
  switch (reading.state) {
    case 'value':
      return [date(reading.value), reading.claim].filter(Boolean).join(' ');
    case 'range':
      return `${date(reading.value.start)}~${date(reading.value.end)}`;
    case 'ambiguous':
      return `ambiguous ${reading.readings.map(date).join(' ')}`;
    case 'words':
      return `words ${JSON.stringify(reading.says)}`;
    default:
      return reading.state;
  }
}
