import { type PlainDate, plainDate } from '../model/plain-date.ts';
import { chineseNumber } from './chinese-number.ts';

/**
 * Reads a date written in any usual way, with nothing else in the text: 2023.9, 2023年9月底, 20230901, 23.9, 2023Q3,
 * 二〇二三年九月, 明年3月, 年底. Expects half-width text without blanks (one before a time of day may stay). `listYear` is the
 * year that 9月, 三季度 and 年底 belong to.
 */
export function calendarExpression(written: string, listYear: number | undefined): PlainDate | undefined {
  const text = withoutTime(CHINESE_FIGURES.test(written) ? figuresInDigits(written) : written);
  const compact = COMPACT.exec(text);
  if (compact) return plainDate(Number(compact[1]), Number(compact[2]), optional(compact[3]));
  const dotted = DOTTED.exec(text) ?? SHORT_DOTTED.exec(text);
  if (dotted?.[4] === undefined && mayBeDayOfMonth(dotted?.[1], listYear)) return undefined;
  if (dotted) return plainDate(fullYear(dotted[1]!), Number(dotted[3]), optional(dotted[4]));
  const american = AMERICAN.exec(text);
  if (american) return dayAndMonth(Number(american[1]), Number(american[2]), Number(american[3]));
  const year = YEAR.exec(text);
  if (year) return withinYear(fullYear(year[1] ?? year[2]!), text.slice(year[0].length));
  if (listYear === undefined) return undefined;
  const day = DAY_OF_MONTH.exec(text);
  if (day) return plainDate(listYear, Number(day[1]), Number(day[2]));
  const relative = RELATIVE_YEAR.exec(text);
  if (!relative) return BARE_NUMBER.test(text) || text === '' ? undefined : withinYear(listYear, text);
  return withinYear(listYear + RELATIVE_YEARS.get(relative[1]!)!, text.slice(relative[0].length));
}

/** In a list of about 2010, 10.5 is May 2010; in later lists it is as likely the fifth of October. */
export function mayBeDayOfMonth(year: string | undefined, listYear: number | undefined): boolean {
  const number = Number(year);
  return number >= 10 && number <= 12 && listYear !== undefined && listYear - (2000 + number) > LONG_AGO;
}

/** After so many years a project is seldom still being built. */
const LONG_AGO = 8;

/** 6/13/2024, as exports of other locales write it. 6/7/2024 could be read both ways, so it is no date. */
function dayAndMonth(one: number, two: number, year: number): PlainDate | undefined {
  if (one <= 12 && two <= 12 && one !== two) return undefined;
  return two > 12 ? plainDate(year, one, two) : plainDate(year, two, one);
}

/** Reads what follows the year: a month, a day, a quarter, 上半年, 底 …; the result is the last month it can mean. */
function withinYear(year: number, rest: string): PlainDate | undefined {
  if (rest === '' || WHOLE_YEAR.test(rest)) return plainDate(year);
  const month = MONTH.exec(rest);
  if (month) return plainDate(year, Number(month[1]), optional(month[2]));
  const quarter = QUARTER.exec(rest);
  if (quarter) return lastOf(year, QUARTER_NUMBERS.get(quarter[1] ?? quarter[2]!)! * 3, 'quarter');
  const half = HALF.exec(rest);
  if (half) return lastOf(year, half[1] === '上' || half[2] === '1' ? 6 : 12, 'half');
  // 年底 is December itself; 年初 is due by the end of the first quarter.
  if (YEAR_END.test(rest)) return plainDate(year, 12);
  if (YEAR_MIDDLE.test(rest)) return lastOf(year, 6, 'half');
  return YEAR_BEGIN.test(rest) ? lastOf(year, 3, 'quarter') : undefined;
}

function lastOf(year: number, month: number, precision: 'quarter' | 'half'): PlainDate | undefined {
  const date = plainDate(year, month);
  return date && { ...date, precision };
}

function fullYear(digits: string): number {
  if (digits.length === 4) return Number(digits);
  return Number(digits) + (Number(digits) >= 90 ? 1900 : 2000);
}

function optional(digits: string | undefined): number | undefined {
  return digits === undefined ? undefined : Number(digits);
}

function withoutTime(text: string): string {
  return text.includes(':') ? text.replace(TIME, '') : text;
}

function figuresInDigits(text: string): string {
  return text.replace(FIGURES_BEFORE_PART, (whole, figures: string) => chineseNumber(figures) ?? whole);
}

const AMERICAN = /^(\d{1,2})\/(\d{1,2})\/((?:19|20)\d\d)$/;
/** 8.20, 4/15: no month has that number. */
const DAY_OF_MONTH = /^(0?[1-9]|1[0-2])[./](1[3-9]|2\d|3[01])$/;
const CHINESE_FIGURES = /[〇零○一二三四五六七八九十][年月日号]/;
const FIGURES_BEFORE_PART = /([〇零○一二三四五六七八九十]{1,4})(?=[年月日号])/g;
const TIME = /[T ]\d{1,2}:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?$/;
const COMPACT = /^((?:19|20)\d\d)(0[1-9]|1[0-2])(\d\d)?$/;
const WITHIN_MONTH = '(?:份?(?:月?[底末初中内]|[上中下]旬)?)';
const DOTTED = new RegExp(`^((?:19|20)\\d\\d)([./-])(\\d{1,2})(?:\\2(\\d{1,2})日?|月?${WITHIN_MONTH})$`);
/** Two-digit years: with a point (23.9), with all three parts (23/9/1), or where they are no month (23/9). */
const SHORT_DOTTED = new RegExp(
  `^'?([0-6]\\d|9\\d)(?=\\.|[/-]\\d{1,2}[/-]|(?<=1[3-9]|[2-5]\\d)\\/(?:0?[1-9]|1[0-2])$)([./-])(\\d{1,2})(?:\\2(\\d{1,2})日?|月?${WITHIN_MONTH})$`,
);
const YEAR =
  /^((?:19|20)\d\d)(?:年度?|-(?=[QqHh])|(?=[QqHh第一二三四上下全底末初中]|$))|^'?([0-6]\d|9\d)(?:年度?|(?=[QqHh][1-4]$))/;
const RELATIVE_YEAR = /^([今本当该去上明次下后])年度?/;
const RELATIVE_YEARS = new Map([
  ['今', 0],
  ['本', 0],
  ['当', 0],
  ['该', 0],
  ['去', -1],
  ['上', -1],
  ['明', 1],
  ['次', 1],
  ['下', 1],
  ['后', 2],
]);
const BARE_NUMBER = /^[\d.]+$/;
const MONTH = new RegExp(`^(\\d{1,2})(?:月(\\d{1,2})[日号]?|月${WITHIN_MONTH}|)$`);
const WHOLE_YEAR = /^(?:年?内|全年|年|年度)$/;
const QUARTER = /^(?:第?([一二三四1-4])季度?|[Qq]([1-4]))[底末初中内]?$/;
const QUARTER_NUMBERS = new Map([
  ['一', 1],
  ['二', 2],
  ['三', 3],
  ['四', 4],
  ['1', 1],
  ['2', 2],
  ['3', 3],
  ['4', 4],
]);
const HALF = /^(?:([上下])半年|[Hh]([12]))[底末内]?$/;
const YEAR_END = /^年?[底末终]$/;
const YEAR_MIDDLE = /^年?中$/;
const YEAR_BEGIN = /^年?初$/;
