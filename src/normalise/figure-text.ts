import { cleanText, halfWidth } from './text.ts';

/**
 * The text of a figure as a plain typist would have typed it: without invisible characters, half-width, every dash or minus
 * a `-`, without the raised marks of footnotes. Blanks go, except between two digits; one of them is kept there.
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

/** Thousands lose what parts them only where they are strictly grouped, by one character throughout. */
export function ungrouped(written: string): string {
  return GROUPED.test(written) ? written.replace(/[, ']/g, '') : written;
}

/** Behind a number or its unit: `2000①`, `2000²万元`. `10⁴` may be a power, and stays what it is. */
const FOOTNOTES =
  /((?:^|[^\d.,])(?!10[⁰¹²³⁴-⁹])\d[\d., ']*|[元万亿圆]|(?<=\d)整)[⁰¹²³⁴-⁹⁺⁻⁽⁾①-⑳]+(?=$|[\s元万亿圆千百])/g;
const SMALL = new Map([...'﹐﹒﹪﹙﹚﹢﹩'].map((character, at) => [character, ',.%()+$'[at]!]));
const SMALL_FORMS = /[﹐﹒﹪﹙﹚﹢﹩]/g;
const DASHES = /[\u2010-\u2015\u2043\u2212\u2500\u2501\u2796\u30fc\u31d0\ufe58\ufe63\uff0d\u207b\u208b]/g;
const APOSTROPHES = /[\u2018\u2019\u02bc`´]/g;
const GROUPED = /^\d{1,3}([, '])\d{3}(?:\1\d{3})*(?:\.\d+)?$/;
