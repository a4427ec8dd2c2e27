import type { Missing } from '../calculate/scoring/scheme.ts';
import { type Exact, exact, parseExact } from '../model/exact.ts';
import { halfWidth } from '../normalise/text.ts';
import { moneyOf } from './values.ts';

/** Parses `60`, `-0.1`, `90%`, `5个百分点`, `10亿元` exactly; money in 元. */
export function numberOf(text: string): Exact | undefined {
  const plain = halfWidth(text)
    .replace(/\s/g, '')
    .replace(/个?百分点$/, '%');
  const number = parseExact(plain);
  if (number !== undefined) return number;
  const money = moneyOf(text);
  return money === undefined ? undefined : exact(money);
}

/** A number above 0, for divisors and weights. */
export function positiveOf(text: string): Exact | undefined {
  const number = numberOf(text);
  return number !== undefined && number.top > 0n ? number : undefined;
}

/** A number above 0, or `goal`: the goal that kp.yaml sets for the agency. */
export function goalOf(text: string): Exact | 'goal' | undefined {
  return text === 'goal' ? text : positiveOf(text);
}

/** A number, or `none`. */
export function boundOf(text: string): Exact | 'none' | undefined {
  return text === 'none' ? text : numberOf(text);
}

/** A number, or `time`: the time progress of the figure's span. */
export function markOf(text: string): Exact | 'time' | undefined {
  return text === 'time' ? text : numberOf(text);
}

/** `weight`, `no-rank`, or points. */
export function missingOf(text: string): Missing | undefined {
  if (text === 'weight' || text === 'no-rank') return { give: text };
  const points = numberOf(text);
  return points && { give: 'points', points };
}

/** 0 to 9999 */
export function countOf(text: string): number | undefined {
  return /^\d{1,4}$/.test(text) ? Number(text) : undefined;
}

/** 0 to 6; nobody prints more decimals. */
export function decimalsOf(text: string): number | undefined {
  return /^[0-6]$/.test(text) ? Number(text) : undefined;
}

/** `3`, `三季度`, `Q3`: 1–4. */
export function quarterOf(text: string): number | undefined {
  const digit = /^(?:Q([1-4])|([1-4一二三四])季度?|([1-4]))$/i.exec(text);
  const found = digit?.[1] ?? digit?.[2] ?? digit?.[3];
  if (found === undefined) return undefined;
  return '一二三四'.includes(found) ? '一二三四'.indexOf(found) + 1 : Number(found);
}
