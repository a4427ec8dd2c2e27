/** A time in a text: the months from January to `month`, one month alone (`isSingle`), or a year. */
export interface When {
  readonly text: string;
  readonly year: number | undefined;
  /** Undefined if only a year is named. */
  readonly month: number | undefined;
  readonly isSingle: boolean;
  /** 四季度 is all that is left of the year after month 9, 下半年 after 6. */
  readonly restAfter?: number | undefined;
}

/** The time that is named at a position of a half-width, lower-case text; undefined if there is none. */
export function whenAt(plain: string, at: number): When | undefined {
  if (!BEGINS.test(plain.charAt(at))) return undefined;
  const rest = plain.slice(at, at + 40);
  for (const [pattern, read] of FORMS) {
    const match = pattern.exec(rest);
    if (match === null) continue;
    const when = read(
      match.groups ?? {},
      plain.slice(Math.max(0, at - WORDS_BEFORE), at),
      rest.slice(match[0].length),
    );
    if (when !== undefined) return { text: match[0], ...when };
  }
  return undefined;
}

const WORDS_BEFORE = 8;
const BEGINS = /[\d一二三四上下前全年首jfmasond]/;

type Read = (
  groups: Readonly<Record<string, string | undefined>>,
  before: string,
  after: string,
) => Omit<When, 'text'> | undefined;

const NUMERALS = '一二三四五六七八九十';
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = `(?:${MONTHS.map((name) => `${name}[a-z]*`).join('|')})`;

const FORMS: readonly (readonly [RegExp, Read])[] = [
  // 2019年1—8月, 1至8月.
  [
    /^(?:(?<year>20\d\d)年?\s*)?(?:1|一)\s*(?:月份?)?\s*(?:-|—|–|~|～|至|到)\s*(?<month>1[0-2]|[1-9])月份?/,
    ({ year, month }) => until(year, Number(month)),
  ],
  [/^前\s*(?<month>1[0-2]|[1-9])个?月/, ({ month }) => until(undefined, Number(month))],
  [
    /^前(?<month>[一二三四五六七八九十两]{1,2})个?月/,
    ({ month = '' }) =>
      until(undefined, month === '两' ? 2 : month === '十一' ? 11 : NUMERALS.indexOf(month) + 1),
  ],
  [/^(?:(?<year>20\d\d)年)?前三季度/, ({ year }) => until(year, 9)],
  [
    /^(?:(?<year>20\d\d)年)?第?(?<part>[一二三])季度[末底]/,
    ({ year, part = '' }) => until(year, 3 * (NUMERALS.indexOf(part) + 1)),
  ],
  [/^(?:(?<year>20\d\d)年)?(?:上半年|前两个?季度)/, ({ year }) => until(year, 6)],
  [/^(?:(?<year>20\d\d)年)?(?:一季度|第一季度|首季)/, ({ year }) => until(year, 3)],
  [
    /^(?:(?<year>20\d\d)年)?(?<part>第?[二三四]季度|下半年)/,
    ({ year, part = '' }) => ({
      year: numberOf(year),
      month: 0,
      isSingle: true,
      restAfter: part === '下半年' ? 6 : part.includes('四') ? 9 : undefined,
    }),
  ],
  // 8月, 8月底, 8月31日, 2019年8月.
  [
    /^(?:(?<year>20\d\d)\s*[年.-]\s*)?(?<month>1[0-2]|0?[1-9])月(?:份)?(?<rest>(?:底|末|\d{1,2}日))?/,
    ({ year, month, rest }, before, after) => {
      const isUntil = /(?:截至|截止|到|至)\s*$/.test(before) || /^[底末]/.test(rest ?? '');
      // A day on which something was said or sent is not the time of a figure.
      if (rest !== undefined && /日/.test(rest) && !isUntil)
        return { year: undefined, month: undefined, isSingle: false };
      return isUntil && !/^\s*前/.test(after)
        ? until(year, Number(month))
        : { year: numberOf(year), month: Number(month), isSingle: true };
    },
  ],
  [/^(?<year>20\d\d)年(?:度)?/, ({ year }) => ({ year: numberOf(year), month: undefined, isSingle: false })],
  [
    new RegExp(`^january\\s*(?:-|—|–|to)\\s*(?<month>${MONTH})(?:,?\\s*(?<year>20\\d\\d))?`),
    ({ month, year }) => until(year, monthOf(month)),
  ],
  // In September, by the end of September, by September 30; after other words, may and march are none.
  [
    new RegExp(`^(?<month>${MONTH})\\b(?<day>\\s+\\d{1,2}(?:st|nd|rd|th)?\\b)?(?:,?\\s*(?<year>20\\d\\d))?`),
    ({ month, day, year }, before) => {
      if (!/\b(?:in|of|with|since|than|over|on|by|to|from|for|during|until|through|at)\s+$/.test(before))
        return undefined;
      if (/(?:end of|by|until|through|to|at)\s+$/.test(before)) return until(year, monthOf(month));
      return day === undefined
        ? { year: numberOf(year), month: monthOf(month), isSingle: true }
        : { year: undefined, month: undefined, isSingle: false };
    },
  ],
  [
    /^first (?<count>three|six|nine|eight|ten|seven|five|four|eleven) months/,
    ({ count }) => until(undefined, COUNTS.indexOf(count ?? '')),
  ],
  [/^first half/, () => until(undefined, 6)],
  [/^first three quarters/, () => until(undefined, 9)],
];

const COUNTS = ['', '', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven'];

function until(year: string | undefined, month: number): Omit<When, 'text'> {
  return { year: numberOf(year), month, isSingle: month === 1 };
}

function numberOf(year: string | undefined): number | undefined {
  return year === undefined ? undefined : Number(year);
}

function monthOf(name = ''): number {
  return MONTHS.indexOf(name.slice(0, 3)) + 1;
}
