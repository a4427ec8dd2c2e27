/**
 * How a row is numbered. Sections have styles of their own (一、 （一） 第一类 Ⅰ、 —— ◆); projects and their parts are numbered
 * with digits (3, 3.1, 3-1, A1), digits in brackets, circled digits or letters.
 */
export interface Numbering {
  readonly style: SectionStyle | ItemStyle;
  /** `3.1` → 3, 1. Empty for marks that are no numbers (——, ◆). */
  readonly path: readonly string[];
  /** The number of characters it takes at the start of the text. */
  readonly length: number;
}

export type SectionStyle = 'numeral' | 'bracketed' | 'dash' | 'part' | 'roman' | 'ornament';
export type ItemStyle = 'digits' | 'digits-in-brackets' | 'circled' | 'letter';

/** A section's numbering at the start of a text: alone in its cell, or before the name. */
export function sectionNumbering(text: string): Numbering | undefined {
  for (const [style, pattern] of SECTION_MARKERS) {
    const found = pattern.exec(text);
    if (found !== null)
      return { style, path: found[1] === undefined ? [] : [found[1]], length: found[0].length };
  }
  return undefined;
}

/** The numbering in a cell that holds nothing else. */
export function serialNumbering(serial: string): Numbering | undefined {
  const item = itemNumbering(serial);
  if (item?.length === serial.trimEnd().length) return item;
  const text = serial.normalize('NFKC').trim();
  const digits = DIGITS.exec(text.replace(AS_DATE, '$1-$2'));
  if (digits !== null) {
    const [whole, letters = '', numbers = ''] = digits;
    const path = numbers.split(SEPARATOR).map(withoutZeros);
    return { style: 'digits', path: letters === '' ? path : [letters, ...path], length: whole.length };
  }
  if (/^[A-Za-z]$/.test(text)) return { style: 'letter', path: [text], length: 1 };
  return sectionNumbering(serial);
}

/** The numbering of a part before its name: （1）北段, ①北段, 1.北段, 1-2 北段. */
export function itemNumbering(text: string): Numbering | undefined {
  const start = text.length - text.trimStart().length;
  const bare = text.slice(start);
  const circled = CIRCLED.indexOf(bare.charAt(0));
  if (circled >= 0 && bare !== '')
    return { style: 'circled', path: [String(circled + 1)], length: start + 1 };
  const bracketed = IN_BRACKETS.exec(bare);
  if (bracketed !== null) {
    const path = [withoutZeros(bracketed[1]!)];
    return { style: 'digits-in-brackets', path, length: start + bracketed[0].length };
  }
  const digits = BEFORE_NAME.exec(bare);
  if (digits === null) return undefined;
  const path = digits[1]!.split(SEPARATOR).map(withoutZeros);
  return { style: 'digits', path, length: start + digits[0].length };
}

function withoutZeros(digits: string): string {
  return digits.replace(/^0+(?=.)/, '');
}

const NUMERALS = '([一二三四五六七八九十百壹贰叁肆伍陆柒捌玖拾]{1,4})';
const SECTION_MARKERS: readonly (readonly [SectionStyle, RegExp])[] = [
  ['numeral', new RegExp(`^\\s*${NUMERALS}\\s*(?:[、.．，,:：]|$)\\s*`)],
  ['bracketed', new RegExp(`^\\s*[（(【]\\s*${NUMERALS}\\s*[)）】]\\s*[、.．]?\\s*`)],
  ['part', new RegExp(`^\\s*第\\s*${NUMERALS}\\s*(?:部分|大类|类|批|章|组)\\s*[、:：.．]?\\s*`)],
  ['roman', /^\s*([ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]{1,4})(?:\s*[、.．:：]|\s|$)\s*/],
  ['dash', /^\s*[—–―─\-－]{1,6}\s*(?=[^\s\d.—–―─\-－])/],
  ['ornament', /^\s*[◆■●▲◇□○]\s*/],
];
const SEPARATOR = /[.\-–—_]/;
const DIGITS = /^([A-Za-z]{0,4})[-.]?(\d{1,4}(?:[.\-–—_]\d{1,3}){0,3})[、.]?$/;
/** Excel turns 1-2 into this date. */
const AS_DATE = /^(\d{1,2})月(\d{1,2})日$/;
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';
const IN_BRACKETS = /^[（(]?\s*(\d{1,3})\s*[)）][、.．]?\s*/;
const BEFORE_NAME = /^(\d{1,3}(?:[.\-–—_]\d{1,3}){0,3})(?:[、.．](?!\d)|\s+)\s*(?=\D)/;
