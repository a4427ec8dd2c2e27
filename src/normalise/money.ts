import { CELL } from '../model/sheet.ts';
import type { RawCell } from '../model/table.ts';
import { type MoneyUnit, YUAN_PER_UNIT, type Yuan } from '../model/yuan.ts';
import { saysNothing } from './blank.ts';
import { chineseNumber } from './chinese-number.ts';
import { scaleDecimal } from './decimal.ts';
import { EMPTY, type Reading, textCell, UNREADABLE } from './reading.ts';
import { halfWidth } from './text.ts';
import { unitOfWord } from './unit.ts';

/** approximate: 约2000万元; negative: below zero, which no amount of a list should be. */
export type MoneyDoubt = 'approximate' | 'negative';
export type MoneyReading = Reading<Yuan, MoneyDoubt>;

/**
 * Money → integer 元, half-up from the decimal text. `unit` is the column's; a unit in the cell beats it. Ranges,
 * percentages, foreign money, areas, dates and badly grouped thousands are unreadable.
 */
export function readMoney(cell: RawCell, unit: MoneyUnit): MoneyReading {
  const { kind, text } = cell;
  if (kind === CELL.number) {
    const shown = cell.format.kind;
    if (shown === 'percent' || shown === 'date' || shown === 'time') return UNREADABLE;
    return reading(yuanOfDecimal(text, unit), undefined);
  }
  if (kind !== CELL.text) return UNREADABLE;
  const plain = yuanOfDecimal(text, unit);
  if (!Number.isNaN(plain)) return reading(plain, undefined);
  return saysNothing(text) ? EMPTY : readWords(text, unit);
}

/** A plain decimal number, as a file stores or a person types it, times the unit; NaN for anything else. */
function yuanOfDecimal(text: string, unit: MoneyUnit): Yuan {
  return scaleDecimal(text, ZEROS[unit]);
}

/** Whether the text can only be an amount of money: a number with a unit of money. */
export function looksLikeMoney(text: string): boolean {
  return text.length <= LONGEST && MONEY_WORD.test(text) && readMoney(textCell(text), '元').state === 'value';
}

/** `1.5亿元(含地价)`: sign and approximation first, then the amount, then what is said about it. */
function readWords(raw: string, unit: MoneyUnit): MoneyReading {
  if (raw.length > LONGEST) return UNREADABLE;
  const text = closeUp(halfWidth(raw));
  const accountants = ACCOUNTANTS_NEGATIVE.exec(text);
  if (accountants) return reading(-amount(accountants[1]!, unit), undefined);
  const bracket = TRAILING_BRACKET.exec(text);
  if (!bracket) return readAmount(text, unit, false);
  const note = bracket[2]!;
  const noteUnit = unitOfWord(note);
  if (noteUnit !== undefined) return readAmount(bracket[1]!, noteUnit, false);
  return NOTE_WITH_FIGURES.test(note) ? UNREADABLE : readAmount(bracket[1]!, unit, true);
}

function readAmount(text: string, unit: MoneyUnit, noted: boolean): MoneyReading {
  const frame = FRAME.exec(text)!;
  const value = amount(frame[3]!, unit);
  const vague = noted || frame[1] !== undefined || frame[4] !== undefined || ABOUT.test(frame[3]!);
  return reading(frame[2] === '-' ? -value : value, vague ? 'approximate' : undefined);
}

/** 元 of `1,234.5`, `3.5亿`, `3亿5000万`, `五千万`; NaN when it is none. */
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
    // `3亿5000`: does 5000 mean 元 or 万元? Nobody can know.
    if (word === '' && !(first && rest === '')) return Number.NaN;
    const partUnit = word === '' ? unit : unitOfWord(word);
    if (partUnit === undefined || YUAN_PER_UNIT[partUnit] >= scaleBefore) return Number.NaN;
    scaleBefore = YUAN_PER_UNIT[partUnit];
    const digits = part[1] === undefined ? (chineseNumber(part[3]!) ?? '') : ungrouped(part[1]);
    total += yuanOfDecimal(digits, partUnit);
  }
  return scaleBefore === Number.POSITIVE_INFINITY ? Number.NaN : total;
}

/** Thousands lose their commas only where they are strictly grouped. */
function ungrouped(written: string): string {
  return GROUPED.test(written) ? written.replaceAll(',', '') : written;
}

/** Blanks go, except between two digits: `100 200` is no number. */
function closeUp(text: string): string {
  return text
    .trim()
    .replace(/(^|\D)\s+/g, '$1')
    .replace(/\s+(?=\D)/g, '');
}

function reading(value: Yuan, doubt: MoneyDoubt | undefined): MoneyReading {
  if (!Number.isSafeInteger(value)) return UNREADABLE;
  return { state: 'value', value: value === 0 ? 0 : value, doubt: value < 0 ? 'negative' : doubt };
}

/** Longer than any amount a person writes. */
const LONGEST = 80;

const ZEROS: Record<MoneyUnit, number> = { 元: 0, 千元: 3, 万元: 4, 百万元: 6, 千万元: 7, 亿元: 8 };

const MONEY_WORD = /[元圆万萬亿億¥￥]/;
const ACCOUNTANTS_NEGATIVE = /^\(([\d,.]+)\)$/;
const TRAILING_BRACKET = /^([^()]+)\(([^()]*)\)$/;
/** A remark with its own figures, a rate or another money cannot be passed over. */
const NOTE_WITH_FIGURES = /[\d%元亿万一二三四五六七八九十美欧港日]|USD|EUR|HKD/;
/** What may stand before and after an amount: about-words, sign, the currency. Group 3 is the amount. */
const FRAME =
  /^(约为|大约|约合|约|近|超过|超|逾|预计|估算|暂估|概算|匡算)?(?:人民币|RMB|CNY|[¥￥])?(-)?(?:人民币|RMB|CNY|[¥￥])?(.*?)(?:人民币|RMB|CNY)?(左右|上下|以上)?$/is;
const ABOUT = /[余多](?=[千百万亿元萬億])/;
const PART =
  /^(?:([\d.,]+)((?:[千百]?[万萬]|[亿億]|千(?=元))?[元圆]?整?)|([〇零一二两三四五六七八九十百千点壹贰叁肆伍陆柒捌玖拾佰仟]+)([万萬亿億]?[元圆]?整?))/;
const GROUPED = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
