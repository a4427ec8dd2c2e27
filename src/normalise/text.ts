import { foldCode } from './folding.ts';

/**
 * Text in the form in which it is stored: without control and invisible characters, trimmed, runs of blanks as one;
 * lines are kept.
 */
export function cleanText(text: string): string {
  if (isPlain(text) || !UNTIDY.test(text)) return text;
  return text
    .replace(LINE_ENDS, '\n')
    .replace(INVISIBLE, '')
    .replace(BLANKS, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim();
}

/** Text with its invisible characters written as numbers: 34<U+200B>00. */
export function withMarks(text: string): string {
  return text.replace(
    INVISIBLE,
    (character) => `<U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}>`,
  );
}

/** Text on one line: lines are joined, with a blank only where two Latin words or numbers would run together. */
export function oneLine(text: string): string {
  const clean = cleanText(text);
  if (!clean.includes('\n')) return clean;
  return clean.replace(/(.)\n(?=(.))/gu, (_, before: string, after: string) =>
    LATIN.test(before) && LATIN.test(after) ? `${before} ` : before,
  );
}

/** Makes full-width forms half-width (０-９, Ａ-ｚ, ％, （）, ，, ideographic space) and nothing else: ① and ㎡ stay. */
export function halfWidth(text: string): string {
  if (!FULL_WIDTH.test(text)) return text;
  return text.replace(ALL_FULL_WIDTH, (character) =>
    character === '\u3000' ? ' ' : String.fromCharCode(character.charCodeAt(0) - 0xfee0),
  );
}

/**
 * The key that all writings of the same words share: half-width, lower case, Simplified, without blanks, punctuation,
 * brackets and doubled pinyin. A character between two digits stays as a separator (1-2 is not 12, 1.5 is not 15).
 * Applying it twice changes nothing.
 */
export function matchingKey(text: string): string {
  const repaired = withoutPinyin(text);
  const isCompatible = isPlain(repaired) || !COMPATIBILITY.test(repaired);
  const source = isCompatible ? repaired : repaired.normalize('NFKC');
  const plain = isFolded(source) ? source : folded(source);
  return plain.includes('画') ? plain.replace(/([计规])画/g, '$1划') : plain;
}

/**
 * Whether text has only Han characters, digits, Latin letters and hyphens, as most cells do: then nothing needs
 * repair.
 */
function isPlain(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    const isHan = code >= 0x4e00 && code <= 0x9fff;
    if (!isHan && !(code >= 0x30 && code <= 0x39) && !isLatinOrHyphen(code)) return false;
  }
  return true;
}

function isLatinOrHyphen(code: number): boolean {
  const small = code | 0x20;
  return (small >= 0x61 && small <= 0x7a) || code === HYPHEN;
}

/** Most names are their own key already; then no new string is built. */
function isFolded(source: string): boolean {
  for (let index = 0; index < source.length; index++) {
    const code = source.charCodeAt(index);
    if (foldCode(code) !== code) return false;
  }
  return true;
}

function folded(source: string): string {
  // Concatenating characters would make a rope string, which is expensive when the key is looked up.
  const codes = source.length <= SCRATCH.length ? SCRATCH : new Uint16Array(source.length);
  let length = 0;
  let separator = 0;
  for (let index = 0; index < source.length; index++) {
    const code = source.charCodeAt(index);
    const fold = foldCode(code);
    if (fold === 0) {
      if (separator === 0) separator = isPoint(code) ? POINT : HYPHEN;
      continue;
    }
    if (separator !== 0) {
      if (isDigit(fold) && length > 0 && isDigit(codes[length - 1]!)) codes[length++] = separator;
      separator = 0;
    }
    codes[length++] = fold;
  }
  // 一期1-2: the separator is the character that stood there, so the text may be unchanged.
  if (length === source.length && isSame(codes, source)) return source;
  return Buffer.from(codes.buffer, 0, length * 2).toString('utf16le');
}

function isSame(codes: Uint16Array, text: string): boolean {
  for (let index = 0; index < text.length; index++) if (codes[index] !== text.charCodeAt(index)) return false;
  return true;
}

/**
 * Removes the pinyin that bad converters leave after a character: 工業(yè)提速 → 工業提速. With a tone mark it is certainly
 * pinyin; without one, only a syllable after a character that has a Simplified form counts.
 */
export function withoutPinyin(text: string): string {
  if (isPlain(text) || !OPENING.test(text)) return text;
  return text.replace(PINYIN, (whole, character: string, syllable: string) => {
    if (TONE.test(syllable)) return character;
    const code = character.charCodeAt(0);
    return foldCode(code) !== code && SYLLABLE.test(syllable) ? character : whole;
  });
}

const SCRATCH = new Uint16Array(256);
const POINT = 0x2e;
const HYPHEN = 0x2d;

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isPoint(code: number): boolean {
  return code === POINT || code === 0xff0e;
}

const INVISIBLE =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;
const LINE_ENDS = /\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g;
const BLANKS = /[\t \u00a0\u2000-\u200a\u202f\u205f\u3000]+/g;
const UNTIDY =
  /[\u0000-\u001f\u007f-\u00a0\u00ad\u061c\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff\ufff9-\ufffb]|^ | $| {2}/;
const LATIN = /[0-9A-Za-z]/;
const FULL_WIDTH = /[\uff01-\uff5e\u3000]/;
const ALL_FULL_WIDTH = /[\uff01-\uff5e\u3000]/g;
/** Characters that NFKC changes: Ⅱ ① ㈠ ㎡, radicals and compatibility ideographs that come out of PDF files. */
const COMPATIBILITY =
  /[\u0300-\u036f\u00aa-\u00be\u2070-\u218f\u2460-\u24ff\u2e80-\u2fdf\u3131-\u33ff\uf900-\ufaff\ufb00-\ufb06\uff5f-\uffee\ud800-\udfff]/;
const OPENING = /[(（][\u0300-\u030ca-z\u0251\u0261\u00e0-\u01f9]/;
const PINYIN =
  /([\u3400-\u9fff])[(（]([\u0300-\u030ca-z\u0251\u0261\u00e0-\u00fc\u0101\u0113\u011b\u012b\u0144\u0148\u014d\u016b\u01ce-\u01dc\u01f9]{1,8})[)）]/g;
const TONE =
  /[\u0300-\u030c\u00e0-\u00fb\u0101\u0113\u011b\u012b\u0144\u0148\u014d\u016b\u01ce-\u01dc\u01f9]/;
const SYLLABLE =
  /^(?:[bpmfdtnlgkhjqxrzcsyw]|[zcs]h)(?:[iuü]?[aeo]|[iuü]|ai|ei|ao|ou|ia[on]|i?an|uai|ui|iu|ie|[aeiuü]n|[aeiou]ng|iang|uang|iong|uan|er)$/;
