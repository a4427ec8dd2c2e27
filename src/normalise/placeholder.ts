import { saysNothing } from './blank.ts';

/**
 * Whether a cell of words states nothing: blank, a picture, 无, a ditto mark without anything above it, or what people
 * write until they know (待定, 待补充, XXX, 某某). Not for amounts: there 待定 is a fault of the list.
 */
export function statesNothing(text: string): boolean {
  return saysNothing(text) || isPlaceholder(text) || isDitto(text) || isPicture(text);
}

/** `=DISPIMG("ID_…",1)`: a picture of WPS whose formula was copied as text. */
function isPicture(text: string): boolean {
  return text.startsWith('=') && /^=(?:_xl\w+\.)*DISPIMG\(/i.test(text);
}

/** 待定, 待填, XXX, 某某: stands for a value that is not known yet. */
export function isPlaceholder(text: string): boolean {
  return isWorthALook(text, PLACEHOLDER_HEADS) && PLACEHOLDER.test(bare(text));
}

/** 同上, 〃, ": the value of the cell above. */
export function isDitto(text: string): boolean {
  return isWorthALook(text, DITTO_HEADS) && DITTO.test(bare(text));
}

/** 例, 示例, （样例）, 例如：: marks the row of a form that shows how to fill it in. */
export function isExampleMark(text: string): boolean {
  return text.length <= LONGEST && EXAMPLE_MARK.test(bare(text));
}

/** 某某产业园, XX大道, 例：滨江路, 滨江路（示例）: the name in such an example row. */
export function isExampleName(text: string): boolean {
  return text.length <= LONGEST_NAME && (STAND_IN.test(text) || EXAMPLE_IN_NAME.test(text));
}

const LONGEST = 12;
const LONGEST_NAME = 60;

/** The first character decides for nearly every cell: a filled one starts with a digit or with another word. */
function isWorthALook(text: string, heads: ReadonlySet<number>): boolean {
  if (text.length === 0 || text.length > LONGEST) return false;
  const first = text.charCodeAt(0);
  if (first >= 0x30 && first <= 0x39) return false;
  return first < 0x4e00 || first > 0x9fff || heads.has(first);
}

/** Without blanks, brackets and dashes around the word. */
function bare(text: string): string {
  return text.replace(AROUND, '');
}

const AROUND =
  /^[\s\u200b\ufeff\-—–―－_＿()（）[\]【】<>《》:：.。、/]+|[\s\u200b\ufeff\-—–―－_＿()（）[\]【】<>《》:：.。、/]+$/g;
const headsOf = (characters: string) => new Set(Array.from(characters, (one) => one.charCodeAt(0)));
const PLACEHOLDER_HEADS = headsOf('待未暂尚目某');
const PLACEHOLDER =
  /^(?:(?:暂|尚|目前)?(?:待|未)(?:定|填|填写|填报|补|补充|报|核实?|确认|确定|明确|落实|选择)|tbd|[xＸ×＊*]{2,}|某{2,3})$/i;
const DITTO_HEADS = headsOf('同仝与上');
const DITTO = /^(?:["“”〃″〞]{1,4}|'{2}|’{2}|与?(?:同\s*[上前]|上同|仝上?)(?:[行项栏格面述]|单位)?)$/;
const EXAMPLE = '(?:(?:填[写报表])?(?:示例|样例|范例|举例|例如|例子|样表|模板)|例|example|sample)';
const EXAMPLE_MARK = new RegExp(`^${EXAMPLE}(?:[行项]|\\d{1,2}|[一二三])?$`, 'i');
const EXAMPLE_IN_NAME = new RegExp(
  `^\\s*(?:[（(【[]${EXAMPLE}[)）】\\]]|${EXAMPLE}\\s*[:：])|[（(【[]${EXAMPLE}[)）】\\]]\\s*$`,
  'i',
);
/** Latin letters and digits around it make it part of a word or a size: 2XX, MAXX. */
const STAND_IN = /某某|(?<![A-Za-z0-9])[XxＸｘ×]{2,}(?![A-Za-z0-9])/;
