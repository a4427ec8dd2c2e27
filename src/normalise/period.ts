import { daysInMonth } from '../model/plain-date.ts';
import { chineseNumber } from './chinese-number.ts';
import { halfWidth } from './text.ts';

/** What a title, a file name or a folder says about the period; it may be a year or a month alone. */
export interface PartialPeriod {
  readonly year?: number;
  /** 1–12; figures are cumulative to its end */
  readonly month?: number;
}

/** 2019年1-8月, 截至2019年8月底, 201908, 2019-08, 2023年一季度, 上半年, 1-9月, 2023年度 → year and last month, as far as given. */
export function periodInText(raw: string): PartialPeriod | undefined {
  const text = tidy(raw);
  const numeric = NUMERIC.exec(text);
  const yearMatch = YEAR.exec(text);
  const year = Number(yearMatch?.[1] ?? yearMatch?.[2] ?? numeric?.[1]);
  const month = monthIn(text, year) ?? (numeric ? numericMonth(numeric) : undefined);
  if (Number.isNaN(year) && month === undefined) return undefined;
  return { ...(!Number.isNaN(year) && { year }), ...(month !== undefined && { month }) };
}

/** The text without its period, so that what is left can be searched for something else. */
export function periodlessText(raw: string): string {
  return tidy(raw).replace(PERIOD_PARTS, ' ');
}

/**
 * A range counts before 截至, 截至 before a single month, a month before a quarter: 2019年8月（1-7月数据） is about seven
 * months.
 */
function monthIn(text: string, year: number): number | undefined {
  const month = MONTH_RANGE.exec(text) ?? AS_OF.exec(text);
  if (month) return Number(month[1]);
  for (const single of text.matchAll(MONTH)) {
    if (isMonthEnd(year, Number(single[1]), single[2])) return Number(single[1]);
  }
  const quarter = QUARTER.exec(text);
  if (quarter) return QUARTER_ENDS.get(quarter[1] ?? quarter[2] ?? quarter[3]!);
  if (FIRST_HALF.test(text)) return 6;
  return SECOND_HALF.test(text) ? 12 : undefined;
}

function numericMonth(match: RegExpExecArray): number | undefined {
  const month = Number(match[2] ?? match[3]);
  return isMonthEnd(Number(match[1]), month, match[4]) ? month : undefined;
}

/** Whether a day is the last of its month. Any other day tells when something was written or sent, not a period. */
function isMonthEnd(year: number, month: number, day: string | undefined): boolean {
  return day === undefined || Number(day) >= daysInMonth(Number.isNaN(year) ? LEAP_YEAR : year, month);
}

function tidy(raw: string): string {
  return halfWidth(raw.slice(0, LONGEST))
    .replace(/\s/g, '')
    .replace(/[\u2010-\u2015\u2212~]+|(?<=[\d年月日])[至到](?=\d)/g, '-')
    .replace(CHINESE_FIGURES, (whole, figures: string) => chineseNumber(figures) ?? whole)
    .replace(SEVERAL_YEARS, '')
    .replace(OPEN_RANGE, '');
}

/** 2024-2025年: which of them the list is for is not said. */
const SEVERAL_YEARS = /(?<!\d)20\d\d年?度?-20\d\d(?!\d)年?度?/g;
/** 1月至本月底 and 1月至今 end with a month that they do not name. */
const OPEN_RANGE = /(?<!\d)\d{1,2}月[至到](?=本|当|上|今|目前|报告期|月底)/g;

const LONGEST = 500;
const CHINESE_FIGURES = /([〇零○一二三四五六七八九十]{1,4})(?=[年月])/g;
const MONTH_DIGITS = '(?:0?[1-9]|1[0-2])';
const MONTH_RANGE = new RegExp(`(?<!\\d)${MONTH_DIGITS}月?-(?:(?:19|20)\\d\\d年)?(${MONTH_DIGITS})月`);
const AS_OF = new RegExp(`截[至止-]-?(?:(?:19|20)?\\d\\d[年.])?(${MONTH_DIGITS})(?:月|\\.)`);
const MONTH = new RegExp(`(?<!\\d)(${MONTH_DIGITS})月(?:(\\d{1,2})[日号])?`, 'g');
const LEAP_YEAR = 2000;
const YEAR = /(?<!\d)(20\d\d)年|(?<!\d)(20\d\d)(?!\d)/;
/** 201908, 2019-08, 2019.8, 2019_08, 20190831; not as part of a longer number. */
const NUMERIC = /(?<!\d)(20\d\d)(?:[-._/](0?[1-9]|1[0-2])|(0[1-9]|1[0-2]))(?:[-._/]?(\d\d))?(?!\d)/;
/** Q3, but not inside a longer word: Q235钢 is steel. */
const QUARTER = /(?:(?<!\d)([1-4])|([一二三四]))季度?|(?<![a-z])Q([1-4])(?![\da-z])/i;
const QUARTER_ENDS = new Map([
  ['一', 3],
  ['二', 6],
  ['三', 9],
  ['四', 12],
  ['1', 3],
  ['2', 6],
  ['3', 9],
  ['4', 12],
]);
const FIRST_HALF = /上半年/;
const SECOND_HALF = /下半年/;
const PERIOD_PARTS = new RegExp(
  `(?:截[至止-])?-?(?:(?:19|20)\\d\\d(?:[-._/]?(?:0[1-9]|1[0-2]|[1-9](?!\\d))(?:[-._/]?\\d\\d)?)?年?度?|${MONTH_DIGITS}月?-${MONTH_DIGITS}月|${MONTH_DIGITS}月|第?[一二三四1-4]季度|[上下]半年)(?:\\d{1,2}日)?[份底末]?`,
  'g',
);
