import type { Mark } from './lexicon.ts';

/** The period of a heading's figures, relative to the list's own year. */
export type Scope =
  | 'month'
  /** 本月 below 累计完成: the month alone, or everything up to its end. */
  | 'month-or-to-date'
  | 'year-to-date'
  | 'year'
  | 'before'
  | 'since-start'
  /** 累计, 截至目前: since January or since the start of the works. */
  | 'open'
  /** 项目累计: more likely since the start of the works. */
  | 'project'
  | 'quarter'
  /** Months that do not begin with January. */
  | 'span'
  /** 序时: as much as the plan asks for by now. */
  | 'schedule'
  /** Another year, a month named in words, ten days. */
  | 'elsewhen';

/** Months, both included. */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly isQuarter: boolean;
  /** The last day that counts, where one is named. */
  readonly day?: number;
}

/** The times that one level of a heading names. */
export interface Times {
  /** Relative to the list's year: -1 is the year before. */
  year: number | undefined;
  /** The year belongs to the last day, and does not say that figures begin with that year. */
  isYearOfDay: boolean;
  span: Span | undefined;
  readonly marks: Set<Mark>;
}

export interface TimeToken {
  readonly length: number;
  readonly year?: number;
  readonly isElsewhen?: boolean;
  readonly isEnd?: boolean;
  readonly span?: Span;
}

/** 2024, 2024.1-9: not a word, but still a heading. */
export function isTimeLabel(text: string): boolean {
  return TIME_LABEL.test(text.normalize('NFKC').trim());
}

const TIME_LABEL = /^20\d\d(?:[./-]\d{1,2}(?:[-—–~]\d{1,2})?)?$/;

/** Writes the times of a heading in one form before blanks and signs are removed: 元月至8月 → 1-8月, 前三季度 → 1-9月. */
export function withPlainTimes(text: string): string {
  if (!/[\d一二三四五六七八九十元上下半]/.test(text)) return text;
  return text
    .replace(/(?<![万亿千百])元(?=月|[-—–~至到])/g, '1')
    .replace(
      /[一二三四五六七八九十]{1,2}(?=月|季度|[至到—–~-]{1,2}[一二三四五六七八九十\d]+[月季])/g,
      inDigits,
    )
    .replace(/(20\d\d)[./](\d{1,2})[-—–~至到](\d{1,2})(?![\d.年月])/g, '$1年$2-$3月')
    .replace(/(20\d\d)[./-](\d{1,2})(?![\d年])/g, '$1年$2月')
    .replace(/(?<=\d月?份?|20\d\d年?)[-—–~－至到]+(?=\d)/g, '-')
    .replace(/前(\d{1,2})个?月/g, '1-$1月')
    .replace(/前([一二三1-3])个?季度/g, (_, digit: string) => `1-${Number(inDigits(digit)) * 3}月`)
    .replace(/1-([2-4])季度/g, (_, digit: string) => `1-${Number(digit) * 3}月`)
    .replace(/下半年/g, '7-12月')
    .replace(/上?半年/g, '1-6月');
}

function inDigits(written: string): string {
  const at = NUMERALS.indexOf(written);
  return at < 0 ? written : String(at + 1);
}

const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];

/** The year, month, range or quarter in figures that begins at `at`. */
export function timeAt(text: string, at: number, year: number | undefined): TimeToken | undefined {
  const code = text.charCodeAt(at);
  if ((code < ZERO || code > NINE) && code !== ORDINAL) return undefined;
  const years = matchAt(YEARS, text, at);
  if (years !== null) return { length: years[0].length, isElsewhen: true };
  const one = matchAt(YEAR, text, at);
  if (one !== null) {
    const found = Number(one[1]);
    return { length: one[0].length, year: year === undefined ? 0 : found - year };
  }
  const quarter = matchAt(QUARTER, text, at);
  if (quarter !== null) {
    const last = Number(quarter[1]) * 3;
    return { length: quarter[0].length, span: { from: last - 2, to: last, isQuarter: true } };
  }
  const range = matchAt(RANGE, text, at);
  if (range !== null) return spanToken(range[0], Number(range[1]), Number(range[2]));
  const month = matchAt(MONTH, text, at);
  if (month !== null) {
    const token = spanToken(month[0], Number(month[1]), Number(month[1]));
    if (month[2] === undefined || token.span === undefined) return token;
    return { ...token, isEnd: true, span: { ...token.span, day: Number.parseInt(month[2], 10) } };
  }
  return undefined;
}

function spanToken(text: string, from: number, to: number): TimeToken {
  return from < 1 || to > 12 || from > to
    ? { length: text.length, isElsewhen: true }
    : { length: text.length, span: { from, to, isQuarter: false } };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

const ZERO = 0x30;
const NINE = 0x39;
/** 第 */
const ORDINAL = 0x7b2c;
const YEARS = /20\d\d年?-20\d\d年?度?/y;
const YEAR = /(20\d\d)(?:年度?|(?!\d))-?/y;
const QUARTER = /第?([1-4])季度?/y;
const RANGE = /(\d{1,2})(?:月份?-?|-)(\d{1,2})月份?/y;
const MONTH = /(\d{1,2})月份?(\d{1,2}日)?/y;

/**
 * The period that all levels name together, innermost first: an outer level counts where the inner ones say nothing.
 */
export function scopeOf(levels: readonly Times[]): { scope: Scope | undefined; span: Span | undefined } {
  const year = levels.find((level) => level.year !== undefined);
  const inner = levels.findIndex((level) => level.span !== undefined || isBound(level.marks));
  const speaking = inner < 0 ? levels : levels.slice(0, inner + 1);
  const marks = new Set(speaking.flatMap((level) => [...level.marks]));
  // 本年 above 累计 shows that the year is meant.
  if (levels.some((level) => level.marks.has('this-year'))) marks.add('this-year');
  const named = (speaking.find((level) => level.span !== undefined) ?? monthAround(levels, marks))?.span;
  const span = toItsEnd(named, marks);
  const isWhole = year !== undefined && !(year.isYearOfDay && speaking.includes(year));
  const scope = scopeFrom(marks, year?.year, isWhole, span, named?.isQuarter === true);
  const isBelowSum = levels.slice(speaking.length).some((level) => level.marks.has('cumulative'));
  // 其中：10月完成 below 累计完成 is the month alone.
  const isOpen = scope === 'month' && isBelowSum && !marks.has('of-which');
  return { scope: isOpen ? 'month-or-to-date' : scope, span };
}

/** The level that says which month 当月 is: 6月 above 当月. */
function monthAround(levels: readonly Times[], marks: ReadonlySet<Mark>): Times | undefined {
  const around = levels.find((level) => level.span !== undefined);
  const isMonth = around?.span?.from === around?.span?.to;
  return marks.has('this-month') && isMonth ? around : undefined;
}

/** 三季度末, 截至三季度, 三季度累计: up to the end of its last month; 一季度累计 is from January on. */
function toItsEnd(span: Span | undefined, marks: ReadonlySet<Mark>): Span | undefined {
  if (span?.isQuarter !== true) return span;
  const isUntil = marks.has('until') || marks.has('end');
  if (!isUntil && !marks.has('cumulative')) return span;
  return { from: span.from === 1 && !isUntil ? 1 : span.to, to: span.to, isQuarter: false };
}

function isBound(marks: ReadonlySet<Mark>): boolean {
  return marks.has('this-month') || marks.has('since-start') || marks.has('earlier-years');
}

function scopeFrom(
  marks: ReadonlySet<Mark>,
  year: number | undefined,
  isWholeYear: boolean,
  span: Span | undefined,
  isOfQuarter: boolean,
): Scope | undefined {
  const until = marks.has('until') || marks.has('end') || marks.has('before');
  const isPast = (year ?? 0) < 0 || marks.has('last-year');
  if (marks.has('elsewhen') || (marks.has('quarterly') && span === undefined)) return 'elsewhen';
  if (marks.has('earlier-years')) return 'before';
  if (isPast) {
    if ((year ?? -1) < -1) return 'elsewhen';
    const isWhole = span === undefined || (span.from === 12 && span.to === 12);
    return until && isWhole ? 'before' : 'elsewhen';
  }
  if ((year ?? 0) > 0) return 'elsewhen';
  if (marks.has('before'))
    return year === 0 || marks.has('this-year') || marks.has('since-january') ? 'before' : 'elsewhen';
  if (marks.has('since-start')) return 'since-start';
  if (marks.has('schedule')) return 'schedule';
  if (span?.isQuarter) return 'quarter';
  if (span !== undefined && span.from !== span.to) return span.from === 1 ? 'year-to-date' : 'span';
  const ownYear = isWholeYear || marks.has('this-year') || marks.has('since-january');
  const accumulates = until || marks.has('cumulative') || marks.has('now');
  if (span !== undefined || marks.has('this-month')) {
    if (!accumulates && !marks.has('since-january')) return 'month';
    // 8月累计 counts from January in every list seen; 截至8月底累计 and 三季度累计 may not.
    return ownYear || !(until || isOfQuarter) ? 'year-to-date' : 'open';
  }
  if (marks.has('since-january')) return 'year-to-date';
  if (ownYear) return accumulates ? 'year-to-date' : 'year';
  if (marks.has('of-project')) return 'project';
  if (marks.has('due')) return 'schedule';
  return accumulates ? 'open' : undefined;
}
