import { isBlank, saysNothing } from './blank.ts';
import { EMPTY, type Reading } from './reading.ts';
import { cleanText, halfWidth } from './text.ts';

export type CodeReading =
  | Reading<string, 'malformed'>
  /** The last digit does not fit the others; the code counts as written. */
  | {
      readonly state: 'value';
      readonly value: string;
      readonly doubt: 'check-digit';
      readonly expected: string;
    };

/**
 * Reads a 项目代码: GB/T 40058-2021 (`YYMM-RRRRRR-DD-TT-NNNNNC` with check digit) and the older
 * `YYYY-RRRRRR-DD-TT-NNNNNN` without one; dashes and blanks are repaired. Numbers of other systems
 * (川投资备【2019-…】FGQB-0123号) are kept as text. Words and damaged numbers (正在办理, 2.60314E+19) are unreadable.
 */
export function readCode(raw: string): CodeReading {
  if (CODE.test(raw)) return judge(raw);
  const text = CLEAN.test(raw) ? raw : tidy(raw);
  if (CODE.test(text)) return judge(text);
  if (UNDIVIDED.test(text)) return judge(text.replace(UNDIVIDED, '$1-$2-$3-$4-$5'));
  if (isBlank(text) || saysNothing(text)) return EMPTY;
  if (text.length > LONGEST || SCIENTIFIC.test(text) || (text.match(/\d/g) ?? []).length < FEWEST_DIGITS) {
    return { state: 'unreadable' };
  }
  return { state: 'value', value: text, doubt: OTHER_SYSTEM.test(text) ? undefined : 'malformed' };
}

/**
 * ISO 7064 MOD 11,10 over the 19 digits before the last, without dashes. The rule is inferred, and holds for all real
 * codes found.
 */
export function checkDigit(code: string): string {
  let product = 10;
  for (let index = 0; index < code.length - 1; index++) {
    const digit = code.charCodeAt(index) - ZERO;
    if (digit < 0) continue;
    product = (((product + digit) % 10 || 10) * 2) % 11;
  }
  return String((11 - product) % 10);
}

function judge(code: string): CodeReading {
  const month = Number(code.slice(2, 4));
  if (month >= 1 && month <= 12) {
    const expected = checkDigit(code);
    if (code.endsWith(expected)) return { state: 'value', value: code, doubt: undefined };
    return { state: 'value', value: code, doubt: 'check-digit', expected };
  }
  const older = OLDER_YEAR.test(code);
  return { state: 'value', value: code, doubt: older ? undefined : 'malformed' };
}

function tidy(raw: string): string {
  return halfWidth(cleanText(raw))
    .replace(/\s+/g, '')
    .replace(/[\u2010-\u2015\u2212\ufe63_]/g, '-')
    .replace(/-{2,}/g, '-')
    .replace(LABEL, '');
}

const ZERO = 48;
const CLEAN = /^[\d-]+$/;
const CODE = /^\d{4}-\d{6}-\d\d-\d\d-\d{6}$/;
const UNDIVIDED = /^(\d{4})-?(\d{6})-?(\d{2})-?(\d{2})-?(\d{6})$/;
/** The older form is of 2013 to 2020; 2001 to 2012 would read as YYMM. */
const OLDER_YEAR = /^20(?:1[3-9]|20)-/;
const LABEL = /^(?:项目|投资项目|统一|赋)?代?码[:：]?/;
const SCIENTIFIC = /^\d(?:\.\d+)?[Ee]\+?\d+$/;
const OTHER_SYSTEM = /\p{Script=Han}|[A-Za-z]{2}|[【〔[(]/u;
const FEWEST_DIGITS = 6;
const LONGEST = 100;
