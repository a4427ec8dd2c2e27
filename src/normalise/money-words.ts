import { scaleDecimal } from '../model/decimal.ts';
import type { Cells } from '../model/sheet.ts';
import type { MoneyUnit, Yuan } from '../model/yuan.ts';
import { YUAN_PER_UNIT } from '../model/yuan.ts';
import { chineseNumber } from './chinese-number.ts';
import { figureText, ungrouped } from './figure-text.ts';
import { type Reading, UNREADABLE } from './reading.ts';
import { unitOfWord } from './unit.ts';

/**
 * approximate: 约2000万元; noted: a remark stands behind it and was ignored; as-shown: the number format decides what is
 * meant; negative: below zero, as no amount of a list should be.
 */
export type MoneyDoubt = 'approximate' | 'noted' | 'as-shown' | 'negative';
export type MoneyReading =
  | Exclude<Reading<Yuan, MoneyDoubt>, { readonly state: 'unreadable' }>
  | {
      readonly state: 'unreadable';
      /**
       * foreign: not Chinese money; shown-otherwise: the number format hides the number, or its scale fits no unit.
       */
      readonly fault?: 'foreign' | 'shown-otherwise';
    };

/**
 * Reads money in words: `1.5亿元(含地价)`. First sign and approximation, then the amount, then the remark. A unit in the
 * words counts before `unit`.
 */
export function readMoneyWords(raw: string, unit: MoneyUnit): MoneyReading {
  if (raw.length > LONGEST_AMOUNT) return UNREADABLE;
  const text = figureText(raw);
  if (FOREIGN.test(text)) return FOREIGN_MONEY;
  const accountants = ACCOUNTANTS_NEGATIVE.exec(text);
  if (accountants) return moneyOf(-amount(accountants[1]! + accountants[2]!, unit), undefined);
  const bracket = TRAILING_BRACKET.exec(text);
  if (!bracket) {
    const twice = text.split('/');
    if (twice.length === 2 && saysAgain(twice[1]!, twice[0]!, unit))
      return readAmount(twice[0]!, unit, undefined);
    return readAmount(text, unit, undefined);
  }
  const note = bracket[2]!;
  const noteUnit = unitOfWord(note);
  if (noteUnit !== undefined) return readAmount(bracket[1]!, noteUnit, undefined);
  if (saysAgain(note, bracket[1]!, unit)) return readAmount(bracket[1]!, unit, undefined);
  if (NOTE_WITH_FIGURES.test(note) && !isShare(note)) return UNREADABLE;
  return readAmount(bracket[1]!, unit, NOTE_OF_ESTIMATE.test(note) ? 'approximate' : 'noted');
}

/** 48600万元（4.86亿元）: the same once more, in a unit of its own, as far as that shows its digits. */
function saysAgain(again: string, said: string, unit: MoneyUnit): boolean {
  const [, digits, decimals = '', word] = AGAIN.exec(again) ?? [];
  const own = word === undefined ? undefined : unitOfWord(word);
  if (digits === undefined || own === undefined) return false;
  const rounding = YUAN_PER_UNIT[own] / 10 ** decimals.length / 2;
  return Math.abs(amount(said, unit) - yuanOfDecimal(ungrouped(digits), own)) <= rounding;
}

/** 15800（含设备购置3200）: a share of what stands before it, unless that may be of another year. */
function isShare(note: string): boolean {
  return SHARE.test(note) && !OF_ANOTHER_YEAR.test(note) && !NOTE_OF_ESTIMATE.test(note);
}

function readAmount(text: string, unit: MoneyUnit, noted: 'approximate' | 'noted' | undefined): MoneyReading {
  const [, before, sign, written, signBehind, after] = FRAME.exec(text)!;
  if (sign !== undefined && signBehind !== undefined) return UNREADABLE;
  const value = amount(written!, unit);
  const isVague = before !== undefined || after !== undefined || ABOUT.test(written!);
  const isNegative = (sign ?? signBehind ?? '+') !== '+';
  return moneyOf(isNegative ? -value : value, isVague ? 'approximate' : noted);
}

/** The 元 of `1,234.5`, `3.5亿`, `3亿5000万`, `五千万`; NaN for anything else. */
function amount(text: string, unit: MoneyUnit): Yuan {
  let total = 0;
  let scaleBefore = Number.POSITIVE_INFINITY;
  let rest = text.replace(ABOUT, '');
  while (rest !== '') {
    const part = PART.exec(rest);
    if (!part) return Number.NaN;
    rest = rest.slice(part[0].length);
    const word = part[2] ?? part[4]!;
    const first = scaleBefore === Number.POSITIVE_INFINITY;
    // `3亿5000`: nobody can know whether 5000 means 元 or 万元.
    if (word === '' && !(first && rest === '')) return Number.NaN;
    const partUnit = word === '' ? unit : unitOfWord(word);
    if (partUnit === undefined || YUAN_PER_UNIT[partUnit] >= scaleBefore) return Number.NaN;
    scaleBefore = YUAN_PER_UNIT[partUnit];
    const digits = part[1] === undefined ? (chineseNumber(part[3]!) ?? '') : ungrouped(part[1]);
    total += yuanOfDecimal(digits, partUnit);
  }
  return scaleBefore === Number.POSITIVE_INFINITY ? Number.NaN : total;
}

/** An amount that is not exact is unreadable; a negative one gets a doubt. */
export function moneyOf(value: Yuan, doubt: MoneyDoubt | undefined): MoneyReading {
  if (!Number.isSafeInteger(value)) return UNREADABLE;
  return { state: 'value', value: value === 0 ? 0 : value, doubt: value < 0 ? 'negative' : doubt };
}

/** Longer than any amount a person writes. */
export const LONGEST_AMOUNT = 80;

const FOREIGN_MONEY = { state: 'unreadable', fault: 'foreign' } as const;

const ZEROS: Record<MoneyUnit, number> = { 元: 0, 千元: 3, 万元: 4, 百万元: 6, 千万元: 7, 亿元: 8 };

/** `(1,234.5)`, `(¥5)万元` */
const ACCOUNTANTS_NEGATIVE = /^[¥￥]?\([¥￥]?([\d,.' ]+)\)([万亿千百元圆]*)$/;
const TRAILING_BRACKET = /^([^()]+)\(([^()]*)\)$/;
/** A remark that holds figures or a rate may change the meaning, so it cannot be ignored. */
const NOTE_WITH_FIGURES = /[\d%元亿万一二三四五六七八九十]/;
const AGAIN = /^([\d,]+(?:\.(\d+))?)([百千]?[万亿]元?|元)$/;
const SHARE = /^(?:其中|内?含|包[含括])/;
const OF_ANOTHER_YEAR = /[上去往明次前后]年|以前|结转|历年|年度|\d\d年|[上下]期/;
const NOTE_OF_ESTIMATE = /[约估预概匡拟]|测算|暂定|左右/;
const FOREIGN =
  /[$€£₩₽₹฿₫]|[美欧日港澳加韩新台]元|[美台]币|美金|日圆|港[币纸]|英镑|卢布|(?:^|[^A-Z])(?:USD|EUR|HKD|JPY|GBP|MOP|TWD|AUD|CAD|SGD|KRW|RUB)(?:$|[^A-Z])/i;
/**
 * What may stand before and after an amount: words for about, a sign, the currency. Groups: about, sign, amount,
 * sign, about.
 */
const FRAME =
  /^(约[为合计]?|大约|[将接]?近|超过?|逾|不[低少小高多大超]于|不超过?|不足|至少|最多|[高低大小多少]于|预[计估]|估[算计]|暂[估定]|概算|匡算|测算|拟|[<>≤≥~≈]=?)?(?:人民币|RMB|CNY|[¥￥])?([-+负])?(?:人民币|RMB|CNY|[¥￥])?(.*?)(?:人民币|RMB|CNY)?(-)?(左右|上下|以[上下内]|之内|许|不等|[余多起])?$/is;
const ABOUT = /[余多](?=[千百万亿元萬億])/;
const PART =
  /^(?:([\d.,' ]+)((?:[千百]?[万萬]|[亿億]|千(?=元))?[元圆]?整?)|([〇零一二两三四五六七八九十百千点壹贰叁肆伍陆柒捌玖拾佰仟]+)([万萬亿億]?[元圆]?整?))/;

/** A plain decimal number, as a file stores or a person types it, times the unit; NaN for anything else. */
export function yuanOfDecimal(text: string, unit: MoneyUnit): Yuan {
  return scaleDecimal(text, ZEROS[unit]);
}

/** The same for a cell. */
export function yuanInCell(cells: Cells, cell: number, unit: MoneyUnit): Yuan {
  return cells.scaled(cell, ZEROS[unit]);
}
