import { type FormatPiece, formatSections } from '../model/format-code.ts';
import type { NumberFormat } from '../model/sheet.ts';
import { shownSections } from './shown-sections.ts';

/**
 * What a number format code (ECMA-376 part 1, 18.8.31) says about the numbers it shows; its first section decides.
 * Quoted, escaped and bracketed text says nothing about the kind: `0.00"万元"` and `#,##0_m` are no dates,
 * `yyyy"年"m"月"` is one. A date with a time of day is a date; times alone are `time`.
 */
export function parseNumberFormat(code: string): NumberFormat {
  const sections = formatSections(code);
  const first = sections[0]!;
  const isGeneral = code.trim() === '' || first.some(({ kind }) => kind === 'general');
  const marks = marksOf(first);
  const isElapsed = first.some(({ kind }) => kind === 'elapsed');
  const kind = isGeneral ? 'general' : kindOf(marks, isElapsed);
  const decimals = kind === 'number' || kind === 'percent' ? decimalsOf(marks) : undefined;
  const hasShape = code.trim() !== '' && (kind === 'number' || kind === 'general');
  const shown = hasShape ? shownSections(sections) : undefined;
  return shown === undefined ? { code, kind, decimals } : { code, kind, decimals, shown };
}

/**
 * The code of a format that files give by number: ECMA-376 part 1, 18.8.30, with the Chinese dates of ids 27–36 and
 * 50–58. Unknown ids are `General`.
 */
export function builtinFormat(id: number): string {
  return BUILTIN_FORMATS.get(id) ?? 'General';
}

/** The code of a format that Excel's web pages and XML may give by name. */
export function namedFormat(code: string): string {
  return NAMED_FORMATS.get(code.toLowerCase()) ?? code;
}

const NAMED_FORMATS: ReadonlyMap<string, string> = new Map([
  ['general', 'General'],
  ['general number', 'General'],
  ['general date', 'yyyy/m/d h:mm'],
  ['long date', 'yyyy"年"m"月"d"日"'],
  ['medium date', 'd-mmm-yy'],
  ['short date', 'yyyy/m/d'],
  ['long time', 'h:mm:ss'],
  ['medium time', 'h:mm AM/PM'],
  ['short time', 'h:mm'],
  ['currency', '#,##0.00'],
  ['euro currency', '[$€-2]#,##0.00'],
  ['fixed', '0.00'],
  ['standard', '#,##0.00'],
  ['percent', '0.00%'],
  ['scientific', '0.00E+00'],
]);

/** The rest of a section without literals, in lower case: placeholders, `%`, date letters. */
function marksOf(section: readonly FormatPiece[]): string {
  return section
    .map((piece) => {
      if (piece.kind === 'half-day') return 'h';
      return piece.kind === 'words' || !('text' in piece) ? '' : piece.text.toLowerCase();
    })
    .join('');
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

/**
 * The number of decimals; undefined where the digits shown are no decimals of the number: fractions, exponents,
 * literals only.
 */
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
