import {
  compareExact,
  decimalText,
  dividedBy,
  type Exact,
  exact,
  greater,
  rounded,
  times,
  ZERO,
} from '../model/exact.ts';
import type { About } from './form.ts';

/*
 * Shares in words: 近七成, 过半, 三分之一, 一半以上; English nearly half, two thirds. They are said of what is near: their grain is
 * a tenth of the whole, or of the share itself.
 */

const DIGITS = '一二三四五六七八九';
const NEAR_CHINESE =
  '(?<word>将近|接近|近|大约|约占|约|差不多|刚刚?过|略?超过?|突破|逾|不足|不到|未达?到?|达到?)?了?';
const CHINESE = new RegExp(
  `${NEAR_CHINESE}(?:全[市区县州][^,，。；;、\\d]{0,8}的)?(?<share>(?<tenths>[${DIGITS}两])成(?<half>半)?(?!都(?!不到|没)|[为效立果绩套型本功员长交品])|(?<whole>过半数?|半数|一半)(?![年天月小])|(?<parts>[二三四五六七八九])分之(?<of>[${DIGITS}]))(?<more>以上|以下|多|左右|上下|都不到|还不到|都没到)?`,
  'g',
);

const NUMERATORS = ['', 'one|a', 'two', 'three', 'four'];
const PARTS: readonly (readonly [word: string, parts: number])[] = [
  ['half', 2],
  ['thirds?', 3],
  ['quarters?', 4],
  ['fourths?', 4],
  ['fifths?', 5],
];
const ENGLISH =
  /(?:\b(?<word>nearly|almost|close to|about|around|roughly|some|just over|over|more than|well over|above|less than|under|just under)\s+)?(?<share>\b(?:(?<of>one|a|two|three|four)[- ])?(?<part>half|thirds?|quarters?|fourths?|fifths?)\b)(?!\s*(?:of (?:the year|20\d\d)|year|quarter\b|-year))/gi;

/** A share in words: in percent, with the grain that it is printed in. */
interface Share {
  readonly value: Exact;
  readonly scale: Exact;
  readonly about: About | undefined;
}

interface Found extends Share {
  readonly start: number;
  readonly end: number;
  /** The words around it that say how near it is. */
  readonly around: readonly { readonly start: number; readonly end: number }[];
}

/** The shares in words of a text that is simplified and half-width, with their positions. */
export function* sharesInWords(plain: string, isEnglish: boolean): Generator<Found> {
  for (const { index, 0: all, groups = {} } of plain.matchAll(isEnglish ? ENGLISH : CHINESE)) {
    const share = groups.share ?? '';
    // 没有过半
    const isDenied = /(?:没有|没|未能?|不)$/.test(plain.slice(0, index));
    const said = isEnglish ? englishShare(groups) : chineseShare(groups);
    const found = isDenied && said?.about === 'above' ? { ...said, about: 'under' as const } : said;
    if (found === undefined || (!isEnglish && /[第\d百千双]$/.test(plain.slice(0, index)))) continue;
    const word = groups.word ?? '';
    const start = index + all.indexOf(share, word.length);
    const end = start + share.length;
    const around = [
      { start: index, end: isEnglish ? start : index + word.length },
      { start: end, end: index + all.length },
    ];
    yield { ...found, start, end, around: around.filter((one) => one.start < one.end) };
  }
}

function chineseShare(groups: Readonly<Record<string, string | undefined>>): Share {
  const { tenths, half, whole, parts, of, word = '', more = '' } = groups;
  const about = aboutOf(word, more);
  if (tenths !== undefined) {
    const value = (DIGITS.indexOf(tenths.replace('两', '二')) + 1) * 10 + (half === undefined ? 0 : 5);
    return { value: exact(value), scale: exact(half === undefined ? 10 : 5), about };
  }
  if (whole !== undefined)
    return ofWhole(exact(1, 2), about ?? (whole.startsWith('过') ? 'above' : undefined));
  const bottom = DIGITS.indexOf(parts ?? '') + 1;
  return ofWhole(exact(DIGITS.indexOf(of ?? '') + 1, bottom), about);
}

function englishShare(groups: Readonly<Record<string, string | undefined>>): Share | undefined {
  const { of, part = '', word = '' } = groups;
  const [, parts = 2] = PARTS.find(([name]) => new RegExp(`^${name}$`, 'i').test(part)) ?? [];
  // The third is a place; the first quarter a time.
  if (of === undefined && parts !== 2) return undefined;
  const count =
    of === undefined ? 1 : NUMERATORS.findIndex((names) => names.split('|').includes(of.toLowerCase()));
  return ofWhole(exact(count, parts), aboutOf(word.toLowerCase(), ''));
}

function ofWhole(share: Exact, about: About | undefined): Share {
  const value = times(share, exact(100));
  // 过半 is said of 58 % as well; 一半 is not.
  return { value, scale: about === 'above' ? exact(10) : dividedBy(value, exact(10)), about };
}

function aboutOf(word: string, more: string): About | undefined {
  if (/^(?:以下|都不到|还不到|都没到)$/.test(more) || /^(?:不足|不到|未|less|under|just under)/.test(word))
    return 'under';
  if (/^(?:以上|多)$/.test(more) || /^(?:刚|略?超|突破|逾|over|just over|more|well|above)/.test(word))
    return 'above';
  if (/^(?:近|接近|将近|nearly|almost|close)/.test(word)) return 'below';
  return word === '' && more === '' ? undefined : 'about';
}

/** The share in words that a value has, in the way of another: 四成 of 42.9 %; of halves and thirds, the percentage. */
export function shareInWords(
  value: Exact,
  { written, about }: { readonly written: string; readonly about: About | undefined },
): string {
  const inPercent = `${decimalText(value, 1)}%`;
  if (!/成/.test(written)) return inPercent;
  const tenths = dividedBy(greater(value, ZERO), exact(10));
  const whole = Number(rounded(tenths, 0).top) + shift(about, compareExact(rounded(tenths, 0), tenths));
  return whole < 1 || whole > DIGITS.length ? inPercent : `${whole === 2 ? '两' : DIGITS[whole - 1]}成`;
}

/** 超四成 of 45.9 %, 近五成 of 44.1 %; `side`: whether the nearest tenth lies above. */
function shift(about: About | undefined, side: number): number {
  if (about === 'above') return side > 0 ? -1 : 0;
  return (about === 'below' || about === 'under') && side < 0 ? 1 : 0;
}
