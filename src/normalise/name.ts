import { chineseNumber } from './chinese-number.ts';
import { remember } from './remember.ts';
import { matchingKey, oneLine, withoutPinyin } from './text.ts';

export interface ProjectName {
  /** As written, without markers, doubled pinyin and stray blanks. */
  readonly name: string;
  /** The same for all writings of one name: （一期）, (一期), 一期, Ⅰ期, 第1期. Empty when only marks were written. */
  readonly key: string;
}

export function projectName(raw: string): ProjectName {
  const name = withoutMarkers(withoutPinyin(oneLine(raw)).replace(OF_WHICH, ''));
  return { name, key: nameKey(name) };
}

/** The matching key of a name, with the number of its 期 in digits. */
function nameKey(name: string): string {
  const key = matchingKey(name);
  return key.includes('期') ? key.replace(STAGE, stageInDigits) : key;
}

/** 第一期, Ⅰ期, 01期 → 1期. */
const stageInDigits = remember((whole: string) => {
  const written = whole.replace(/^第|期$/g, '');
  const roman = ROMAN.indexOf(written);
  const number = roman > 0 ? roman : /^\d/.test(written) ? Number(written) : chineseNumber(written);
  return number === undefined ? whole : `${number}期`;
});

/**
 * Removes the marks that a list sets: `★`, `1●`, `①`, `3、` before a name and `★` after it. A `+`, `-`, `_` or `#1` at
 * the beginning belongs to the name.
 */
function withoutMarkers(name: string): string {
  const start = isHan(name.charCodeAt(0)) ? 0 : LEADING_MARKS.exec(name)![0].length;
  let end = name.length;
  while (end > start && TRAILING_MARKS.includes(name[end - 1]!)) end--;
  return name.slice(start, end);
}

function isHan(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}

/** 其中: before the name of a part. */
const OF_WHICH = /^[\s\u3000]*其中\s*[:：][\s\u3000]*/;
const MARK = '(?:[\\s★☆●○▲△▼▽※*＊■□◆◇►▶▷√✓✔•·◎⊙¤]|[#＃](?!\\d))';
const LEADING_MARKS = new RegExp(
  `^${MARK}*(?:[\\u2460-\\u249b\\u24ea-\\u24ff\\u2776-\\u2793]|[(（]\\d{1,3}[)）]|\\d{1,4}(?:[、．](?![\\d０-９])|\\.(?!\\d)|(?=[★☆●○▲△※■□◆◇])))?${MARK}*`,
);
const TRAILING_MARKS = ' \n★☆●○▲△▼▽※*＊■□◆◇•·◎⊙¤';
const STAGE = /第?(?:\d{1,2}|[一二三四五六七八九十]{1,3}|i{1,3}|iv|vi{0,3}|ix|x)期/g;
const ROMAN = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];
