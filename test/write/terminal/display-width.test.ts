import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { displayWidth } from '../../../src/write/terminal/display-width.ts';

describe('columns on a terminal', () => {
  test.each([
    ['', 0],
    ['Chengdu 77.45%', 14],
    ['重点项目', 8],
    ['（一）锦江区，“①”—★', 19],
    ['████░░▏─│', 9],
    ['ＡＢ１２', 8],
    ['\u3000甲', 4],
    ['㎡℃Ⅱ·～', 7],
    ['\u001b[1m重点\u001b[22m', 4],
    ['\u001b[38;5;9m甲\u0301\u001b[0m', 2],
    ['e\u0301a\u200bb', 3],
    ['𠮷野家', 6],
    ['한글', 4],
    ['\u1112\u1161\u11ab', 2],
    ['👍👍🏽', 4],
    ['👨‍👩‍👧🏳️‍🌈', 4],
    ['🇨🇳', 2],
    ['❤❤️', 3],
    ['1️⃣1', 3],
  ])('%j takes %i', (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });

  test('of every character as string-width has it, of the many Chinese and Korean ones some', () => {
    const other: string[] = [];
    for (let code = 0; code <= 0xffff; code += 1) {
      const character = String.fromCharCode(code);
      if (!/\p{Assigned}/u.test(character) || WITHIN_A_BLOCK.test(character)) continue;
      if (/[\u3400-\u9fff\uac00-\ud7a3]/.test(character) && code % 64 !== 0) continue;
      if (displayWidth(character) !== stringWidth(character)) other.push(code.toString(16));
    }
    expect(other).toEqual([]);
  });
});

/** Vowels and finals of Korean, which string-width counts where no initial stands before them. */
const WITHIN_A_BLOCK = /[\u1160-\u11ff\ud7b0-\ud7fb]/;
