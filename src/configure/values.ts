import { parseSpread } from '../calculate/spread.ts';
import type { PlainDate } from '../model/plain-date.ts';
import type { ValueKind } from '../model/problem.ts';
import type { Ratio } from '../model/ratio.ts';
import type { Yuan } from '../model/yuan.ts';
import { readCount } from '../normalise/count.ts';
import { readDate } from '../normalise/date.ts';
import { looksLikeMoney, readMoney } from '../normalise/money.ts';
import { textCell } from '../normalise/reading.ts';
import { halfWidth } from '../normalise/text.ts';

export const VALUE_KINDS: readonly ValueKind[] = [
  'percent',
  'money',
  'date',
  'day-of-month',
  'month',
  'whole',
  'yes-no',
  'number',
  'positive',
  'bound',
  'goal',
  'mark',
  'missing',
  'count',
  'quarter',
  'period',
  'spread',
  'year',
];

/** Without %, a number up to this may be a fraction (0.8) or a percentage; kp does not guess which. */
const DOUBTFUL = 2;

/** Parses `10%`, `10个百分点`, `101.1`; undefined for other text, or if it could also be a fraction. */
export function percentOf(text: string): Ratio | undefined {
  const match = /^(\d{1,6})(?:\.(\d{1,6}))?(%|个?百分点)?$/.exec(halfWidth(text).replace(/\s/g, ''));
  if (match === null) return undefined;
  const [, whole = '', decimals = '', sign] = match;
  if (sign === undefined && Number(`${whole}.${decimals}`) <= DOUBTFUL) return undefined;
  return { numerator: Number(whole + decimals), denominator: 100 * 10 ** decimals.length };
}

/** Parses `5000万元`, `10亿元`; the unit is required. */
export function moneyOf(text: string): Yuan | undefined {
  if (!looksLikeMoney(text)) return undefined;
  const reading = readMoney(textCell(text), '元');
  return reading.state === 'value' && reading.doubt === undefined ? reading.value : undefined;
}

/** Parses `2023-12-31`, `2023年12月31日`: a single day. */
export function dayOf(text: string): PlainDate | undefined {
  const reading = readDate(textCell(text), {});
  return reading.state === 'value' && reading.value.precision === 'day' ? reading.value : undefined;
}

/** `5`, `5日`: 1–31. */
export function dayOfMonth(text: string): number | undefined {
  const day = Number(/^(\d{1,2})[日号]?$/.exec(halfWidth(text))?.[1]);
  return day >= 1 && day <= 31 ? day : undefined;
}

/** `45`, `45天`, `45个工作日`: a whole number, at least one. */
export function wholeOf(text: string): number | undefined {
  const reading = readCount(textCell(text));
  return reading.state === 'value' && reading.value > 0 ? reading.value : undefined;
}

/** `months`, `working-days`, or twelve weights: `4/4/8/9/9/10/8/8/10/10/10/10`. */
export function spreadOf(text: string): string | undefined {
  return parseSpread(text) === undefined ? undefined : text;
}

/** `2024`, `2024年` */
export function yearOf(text: string): number | undefined {
  const year = Number(/^(\d{4})年?$/.exec(halfWidth(text))?.[1]);
  return year >= 1949 && year <= 2100 ? year : undefined;
}

export function yesOrNo(text: string): boolean | undefined {
  return YES_OR_NO.get(text.toLowerCase());
}

const YES_OR_NO: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['yes', true],
  ['是', true],
  ['false', false],
  ['no', false],
  ['否', false],
]);
