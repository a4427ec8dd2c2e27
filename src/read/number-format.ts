import type { NumberFormat } from '../model/sheet.ts';

/**
 * What a number format code (ECMA-376 part 1, 18.8.31) says about the numbers it shows: its first section decides.
 * Text in quotes, escapes (`\`, `!`, `_`, `*`) and brackets say nothing, so `0.00"万元"` and `#,##0_m` are no dates,
 * `yyyy"年"m"月"` is one. A date with a time of day is a date; only times are `time`.
 */
export function parseNumberFormat(code: string): NumberFormat {
  const { marks, isElapsed, isGeneral } = readFirstSection(code);
  if (isGeneral) return { code, kind: 'general', decimals: undefined };
  const kind = kindOf(marks, isElapsed);
  const decimals = kind === 'number' || kind === 'percent' ? decimalsOf(marks) : undefined;
  return { code, kind, decimals };
}

/**
 * The code of a format that files name by number only: ECMA-376 part 1, 18.8.30, with the Chinese dates of ids 27–36
 * and 50–58. Ids without a meaning are `General`.
 */
export function builtinFormat(id: number): string {
  return BUILTIN_FORMATS.get(id) ?? 'General';
}

interface Section {
  /** What is left without literals, in lower case: placeholders, `%`, date letters. */
  readonly marks: string;
  /** `[h]`, `[mm]`, `[ss]` */
  readonly isElapsed: boolean;
  readonly isGeneral: boolean;
}

/** WPS and old Chinese exports write General as the screen shows it. */
const GENERAL = /^(?:general|g\/通用格式|g\/標準|标准|常规)/i;
/** 上午/下午 and its English forms; they contain letters that would read as something else. */
const DAY_HALVES = /^(?:am\/pm|a\/p|上午\/下午)/i;

function readFirstSection(code: string): Section {
  let marks = '';
  let isElapsed = false;
  let isGeneral = code.trim() === '';
  for (let at = 0; at < code.length && code[at] !== ';'; ) {
    const character = code[at]!;
    const rest = code.slice(at, at + 8);
    const words = GENERAL.exec(rest) ?? DAY_HALVES.exec(rest);
    if (character === '"') {
      const close = code.indexOf('"', at + 1);
      at = close < 0 ? code.length : close + 1;
    } else if (character === '[') {
      const close = code.indexOf(']', at);
      if (close < 0) break;
      isElapsed ||= /^(?:h+|m+|s+)$/i.test(code.slice(at + 1, close));
      at = close + 1;
    } else if ('\\!_*'.includes(character)) {
      at += 2;
    } else if (words !== null) {
      if (GENERAL.test(words[0])) isGeneral = true;
      else marks += 'h';
      at += words[0].length;
    } else {
      marks += character.toLowerCase();
      at += 1;
    }
  }
  return { marks, isElapsed, isGeneral };
}

function kindOf(marks: string, isElapsed: boolean): NumberFormat['kind'] {
  // In a number the letter e is the exponent; as a mark of its own it is the year of an era.
  const letters = marks.replace(/[0#?]e[+-]/g, '');
  const hasClock = /[hs]/.test(letters);
  if (/[ydega]/.test(letters) || (letters.includes('m') && !hasClock && !isElapsed)) return 'date';
  if (hasClock || isElapsed) return /m{3,}/.test(letters) ? 'date' : 'time';
  if (marks.includes('@')) return 'text';
  return marks.includes('%') ? 'percent' : 'number';
}

/** Undefined where the digits shown are not decimals of the number: fractions, exponents, literals only. */
function decimalsOf(marks: string): number | undefined {
  if (!/[0#?]/.test(marks) || /[0#?]e[+-]/.test(marks) || /[?#0]\s*\/\s*[?#0-9]/.test(marks))
    return undefined;
  const point = marks.indexOf('.');
  return point < 0 ? 0 : (/^[0#?]*/.exec(marks.slice(point + 1))?.[0].length ?? 0);
}

const BUILTIN_FORMATS: ReadonlyMap<number, string> = new Map([
  [0, 'General'],
  [1, '0'],
  [2, '0.00'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [5, '"¥"#,##0;"¥"\\-#,##0'],
  [6, '"¥"#,##0;[Red]"¥"\\-#,##0'],
  [7, '"¥"#,##0.00;"¥"\\-#,##0.00'],
  [8, '"¥"#,##0.00;[Red]"¥"\\-#,##0.00'],
  [9, '0%'],
  [10, '0.00%'],
  [11, '0.00E+00'],
  [12, '# ?/?'],
  [13, '# ??/??'],
  [14, 'yyyy/m/d'],
  [15, 'd-mmm-yy'],
  [16, 'd-mmm'],
  [17, 'mmm-yy'],
  [18, 'h:mm AM/PM'],
  [19, 'h:mm:ss AM/PM'],
  [20, 'h:mm'],
  [21, 'h:mm:ss'],
  [22, 'yyyy/m/d h:mm'],
  [27, 'yyyy"年"m"月"'],
  [28, 'm"月"d"日"'],
  [29, 'm"月"d"日"'],
  [30, 'm/d/yy'],
  [31, 'yyyy"年"m"月"d"日"'],
  [32, 'h"时"mm"分"'],
  [33, 'h"时"mm"分"ss"秒"'],
  [34, '上午/下午h"时"mm"分"'],
  [35, '上午/下午h"时"mm"分"ss"秒"'],
  [36, 'yyyy"年"m"月"'],
  [37, '#,##0;\\-#,##0'],
  [38, '#,##0;[Red]\\-#,##0'],
  [39, '#,##0.00;\\-#,##0.00'],
  [40, '#,##0.00;[Red]\\-#,##0.00'],
  [41, '_ * #,##0_ ;_ * \\-#,##0_ ;_ * "-"_ ;_ @_ '],
  [42, '_ "¥"* #,##0_ ;_ "¥"* \\-#,##0_ ;_ "¥"* "-"_ ;_ @_ '],
  [43, '_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ '],
  [44, '_ "¥"* #,##0.00_ ;_ "¥"* \\-#,##0.00_ ;_ "¥"* "-"??_ ;_ @_ '],
  [45, 'mm:ss'],
  [46, '[h]:mm:ss'],
  [47, 'mm:ss.0'],
  [48, '##0.0E+0'],
  [49, '@'],
  [50, 'yyyy"年"m"月"'],
  [51, 'm"月"d"日"'],
  [52, 'yyyy"年"m"月"'],
  [53, 'm"月"d"日"'],
  [54, 'm"月"d"日"'],
  [55, '上午/下午h"时"mm"分"'],
  [56, '上午/下午h"时"mm"分"ss"秒"'],
  [57, 'yyyy"年"m"月"'],
  [58, 'm"月"d"日"'],
]);
