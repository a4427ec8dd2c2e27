import { cleanText, halfWidth } from './text.ts';

/**
 * The text of a figure in plain characters: half-width, without invisible characters and raised footnote marks, every
 * dash or minus as `-`. Blanks are dropped; between two digits one is kept.
 */
export function figureText(raw: string): string {
  return halfWidth(cleanText(raw))
    .replace(SMALL_FORMS, (character) => SMALL.get(character)!)
    .replace(DASHES, '-')
    .replace(APOSTROPHES, "'")
    .replace(FOOTNOTES, '$1')
    .replace(/(^|\D)\s+/g, '$1')
    .replace(/\s+(?=\D)/g, '');
}

/** Removes the thousands separators, only if the digits are strictly grouped with one and the same separator. */
export function ungrouped(written: string): string {
  return GROUPED.test(written) ? written.replace(/[, ']/g, '') : written;
}

/** Footnote marks behind a number or its unit: `2000①`, `2000²万元`. `10⁴` may be a power, so it stays unchanged. */
const FOOTNOTES =
  /((?:^|[^\d.,])(?!10[⁰¹²³⁴-⁹])\d[\d., ']*|[元万亿圆]|(?<=\d)整)[⁰¹²³⁴-⁹⁺⁻⁽⁾①-⑳]+(?=$|[\s元万亿圆千百])/g;
const SMALL = new Map([...'﹐﹒﹪﹙﹚﹢﹩'].map((character, at) => [character, ',.%()+$'[at]!]));
const SMALL_FORMS = /[﹐﹒﹪﹙﹚﹢﹩]/g;
const DASHES = /[\u2010-\u2015\u2043\u2212\u2500\u2501\u2796\u30fc\u31d0\ufe58\ufe63\uff0d\u207b\u208b]/g;
const APOSTROPHES = /[\u2018\u2019\u02bc`´]/g;
const GROUPED = /^\d{1,3}([, '])\d{3}(?:\1\d{3})*(?:\.\d+)?$/;
