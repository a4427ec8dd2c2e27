import pairs from 'opencc-js/dict/TSCharacters';

/**
 * What a UTF-16 code unit becomes in a matching key: Traditional → Simplified, full-width → half-width, capitals →
 * small letters. 0: it is dropped, as blanks, punctuation, brackets and ornaments are; `%` stays.
 */
export function foldCode(code: number): number {
  table ??= buildTable();
  const folded = table[code]!;
  if (folded === SAME) return code;
  return folded === GONE ? 0 : folded;
}

/** Traditional characters made Simplified, one by one; everything else stays. */
export function simplified(text: string): string {
  let result = '';
  let start = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < FIRST_HAN || code > LAST_HAN) continue;
    const folded = foldCode(code);
    if (folded === code) continue;
    result += text.slice(start, index) + String.fromCharCode(folded);
    start = index + 1;
  }
  return start === 0 ? text : result + text.slice(start);
}

/** Built at first use: commands that read no list should not pay for it. */
let table: Uint16Array | undefined;

/** A new array is all zeros, so only the characters that change are written into it. */
const SAME = 0;
const GONE = 0xffff;

function buildTable(): Uint16Array {
  const folded = new Uint16Array(0x10000);
  for (const [from, to] of DROPPED) folded.fill(GONE, from, to + 1);
  folded[PERCENT] = SAME;
  for (let code = 0x41; code <= 0x5a; code++) folded[code] = code + 32;
  for (let code = 0xc0; code <= 0x4ff; code++) {
    const lower = String.fromCharCode(code).toLowerCase();
    if (folded[code] === SAME && lower.length === 1) folded[code] = lower.charCodeAt(0);
  }
  for (let code = 0xff01; code <= 0xff5e; code++) {
    const half = code - 0xfee0;
    folded[code] = folded[half] === SAME ? half : folded[half]!;
  }
  // Characters beyond the BMP (longer pairs) are left alone: no list writes them.
  for (let at = 0; at < pairs.length; ) {
    const bar = pairs.indexOf('|', at);
    const end = bar < 0 ? pairs.length : bar;
    if (end - at === 3) folded[pairs.charCodeAt(at)] = pairs.charCodeAt(at + 2);
    at = end + 1;
  }
  return folded;
}

const FIRST_HAN = 0x3400;
const LAST_HAN = 0x9fff;
const PERCENT = 0x25;

/** First and last code of each range that is dropped. */
const DROPPED: readonly (readonly [number, number])[] = [
  [0x00, 0x2f],
  [0x3a, 0x40],
  [0x5b, 0x60],
  [0x7b, 0xa9],
  [0xab, 0xb1],
  [0xb4, 0xb4],
  [0xb6, 0xb8],
  [0xbb, 0xbb],
  [0xbf, 0xbf],
  [0xd7, 0xd7],
  [0xf7, 0xf7],
  [0x2b0, 0x36f],
  [0x2000, 0x206f],
  [0x20d0, 0x20ff],
  [0x2190, 0x23ff],
  [0x2500, 0x27bf],
  [0x2900, 0x2bff],
  [0x3000, 0x3004],
  [0x3008, 0x3020],
  [0x3030, 0x3030],
  [0x303d, 0x303f],
  [0x3099, 0x309c],
  [0x30fb, 0x30fb],
  [0xe000, 0xf8ff],
  [0xfe00, 0xfe6f],
  [0xfeff, 0xfeff],
  [0xff5f, 0xff65],
  [0xffe0, 0xffff],
];
