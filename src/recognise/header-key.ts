import { matchingKey } from '../normalise/text.ts';

/** A header reduced to what can be looked up, and what was read off it on the way. */
export interface HeaderKey {
  /** With what stands in brackets, and without it: 业主(建设)单位 needs the first, 完成投资(截至月底) the second. */
  readonly keys: readonly string[];
  /** Last month of a `C月` or `M月` token, if the header names one. */
  readonly month: number | undefined;
}

/**
 * Reads a header relative to its list: years become `Y年` (the list's own), `P年` (the one before) or `X年` (a later
 * one), runs of months from January `C月`, a single month `M月`, a later quarter `Q季`.
 */
export function headerKey(text: string, year: number | undefined): HeaderKey {
  const compact = text.normalize('NFKC').replace(/\s+/g, '');
  const kept = timeTokens(matchingKey(compact), year);
  if (!BRACKET.test(compact)) return { keys: [kept.key], month: kept.month };
  const words = compact.replace(BRACKETED, '');
  const inside = Array.from(compact.matchAll(BRACKETED), ([bracket]) => bracket)
    .filter((bracket) => !UNIT.test(bracket))
    .join('');
  const bare = timeTokens(matchingKey(words), year);
  if (bare.key === '' || bare.key === kept.key) return { keys: [kept.key], month: kept.month };
  // A time or a plan in brackets changes what the column is: 累计完成投资（截至2018年底）, 开工时间（计划）.
  const qualified = timeTokens(matchingKey(inside + words), year);
  const keys =
    QUALIFIER.test(qualified.key) && !QUALIFIER.test(bare.key)
      ? [qualified.key, kept.key]
      : [kept.key, bare.key];
  return { keys, month: bare.month ?? kept.month };
}

/** A key's tokens in words again, for telling people what a header resembles. */
export function spokenKey(key: string, year: number | undefined): string {
  const years = { Y: year, P: year && year - 1, X: year && year + 1 };
  return key
    .replace(/([YPX])年/g, (_, token: 'Y' | 'P' | 'X') =>
      years[token] === undefined ? '' : `${years[token]}年`,
    )
    .replace(/C月/g, '1—N月')
    .replace(/M月/g, 'N月')
    .replace(/Q季/g, '某季度');
}

/** Years a header mentions, for guessing the list's own year. */
export function yearsIn(text: string): number[] {
  return Array.from(text.normalize('NFKC').matchAll(/(20\d\d)(?!\d)/g), (match) => Number(match[1]));
}

const UNIT = /元|[%个亩项]/;
const QUALIFIER = /[YPX]年|[CM]月|Q季|上年|去年|本年|本月|当月|计划|实际|预计|拟/;
const BRACKET = /[([{【〔〈《]/;
const BRACKETED = /[([{【〔〈《][^()[\]{}【】〔〕〈〉《》]*[)\]}】〕〉》]?/g;

function timeTokens(key: string, year: number | undefined): { key: string; month: number | undefined } {
  if (!/[0-9年季月]/.test(key)) return { key: tidy(key), month: undefined };
  let month: number | undefined;
  const withYears = inDigits(key)
    .replace(/^\d{1,2}(?=[^\d年月.\-季至到])/, '')
    .replace(/(20\d\d)(?:年度|年|(?=\D|$))/g, (_, digits: string) => yearToken(Number(digits), year))
    .replace(/第?(一|1)季度/g, '1-3月')
    .replace(/前三季度|1-3季度|一至三季度/g, '1-9月')
    .replace(/上半年/g, '1-6月')
    .replace(/第?[二三四234]季度/g, 'Q季');
  const withMonths = withYears
    .replace(/(?<!\d)(?:1月份?[-至到]?|(?:1|一)[-至到])(\d{1,2})月(?:份|底|末)?/g, (_, digits: string) => {
      month = Number(digits);
      return 'C月';
    })
    .replace(/(\d{1,2})月(?:份)?/g, (_, digits: string) => {
      month ??= Number(digits);
      return 'M月';
    })
    .replace(/([YP]年)M月(?=底|末|31日)/g, (_, token: string) =>
      token === 'P年' && month === 12 ? 'P年' : 'M月',
    )
    .replace(/Y年(?=[CM]月)/g, '');
  return { key: tidy(withMonths), month };
}

/** 一至九月 → 1至9月 */
function inDigits(key: string): string {
  return key.replace(/([一二三四五六七八九十]{1,2})(?=月|至|到|-)/g, (written: string) => {
    const at = MONTHS.indexOf(written);
    return at < 0 ? written : String(at + 1);
  });
}

const MONTHS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];

function yearToken(found: number, year: number | undefined): string {
  if (year === undefined || found === year) return 'Y年';
  return found < year ? 'P年' : 'X年';
}

/** Endings that change nothing: 投资额 is 投资. */
function tidy(key: string): string {
  return key
    .replace(/^其中/, '')
    .replace(/资额/g, '资')
    .replace(/完成额/g, '完成')
    .replace(/份完成/g, '完成')
    .replace(/M月\d{1,2}日/g, 'M月底')
    .replace(/31日/g, '底')
    .replace(/(?<=.)(?:[千百万亿]+元|元)$/, '')
    .replace(/(?<=.)%$/, '');
}
