import { decimalText } from '../model/exact.ts';
import type { LayoutCell } from '../model/layout.ts';
import { formatDate } from '../model/plain-date.ts';
import { DECIMALS, MONEY, partsOf } from '../model/quantity.ts';
import { type Ratio, roundRatio } from '../model/ratio.ts';
import { YUAN_PER_UNIT, type Yuan } from '../model/yuan.ts';

/** The units in which money is shown: 亿元 in summaries and sentences, 万元 in lists. */
export type DisplayUnit = '亿元' | '万元';

/** Shown where a measure is not applicable. */
export const NOTHING = '—';

/**
 * A cell as people read it, without its unit: `35,834.65`, `1,105`, `77.45%`, `+10.8`, `2023-03`; `—` where a measure
 * is not applicable, empty where there is no value.
 */
export function formatCell(cell: LayoutCell, unit: DisplayUnit): string {
  switch (cell.type) {
    case 'text':
      return cell.text;
    case 'count':
      return withSign(formatCount(cell.value), cell.signed);
    case 'money':
      return withSign(formatMoney(cell.value, unit), cell.signed);
    case 'quantity':
      return formatQuantity(cell.value, cell.unit);
    case 'percent':
      return formatPercent(cell.value);
    case 'points':
      return formatPoints(cell.value);
    case 'score':
      return decimalText(cell.value, cell.digits);
    case 'date':
      return formatDate(cell.value);
    case 'empty':
      return cell.reason === undefined ? '' : NOTHING;
  }
}

/** `+28`, `-3`; a number shown as zero has no sign. */
function withSign(text: string, signed: true | undefined): string {
  return signed !== true || text === '0' || text.startsWith('-') ? text : `+${text}`;
}

/** Two decimals at most, half-up, trailing zeros dropped, grouped by thousands: `35,834.65`, `1,338.3`, `120`. */
export function formatMoney(value: Yuan, unit: DisplayUnit): string {
  return groupedDecimal(roundMoney(value, unit, 2));
}

/** `60,000套`, `9.5%`; money in the unit that fits its size: `120.5亿元`. */
export function formatQuantity(parts: number, unit: string): string {
  if (unit === MONEY) {
    const shown = Math.abs(parts) >= YUAN_PER_UNIT.亿元 ? '亿元' : '万元';
    return `${formatMoney(parts, shown)}${shown}`;
  }
  return `${groupedDecimal(plainQuantity(parts, unit))}${unit}`;
}

/** The bare number, every decimal kept, not grouped: `60000`, `9.5`; money in 元. */
export function plainQuantity(parts: number, unit: string): string {
  const digits = unit === MONEY ? 0 : DECIMALS;
  return dropTrailingZeros(roundRatio({ numerator: parts, denominator: partsOf(unit) }, 0, digits));
}

/** A plain decimal as people read it, grouped by thousands and without trailing zeros: `1338.30` is `1,338.3`. */
export function groupedDecimal(decimal: string): string {
  return groupThousands(dropTrailingZeros(decimal));
}

/** Rounded half-up to so many decimals, with all of them written and no grouping: `35834.65`, `1338.30`. */
export function roundMoney(value: Yuan, unit: DisplayUnit, digits: number): string {
  return roundRatio({ numerator: value, denominator: YUAN_PER_UNIT[unit] }, 0, digits);
}

/** With all digits down to 元, not grouped, for programs: `35834.65000001`, `1338.3`, `120`. */
export function exactMoney(value: Yuan, unit: DisplayUnit): string {
  return dropTrailingZeros(roundMoney(value, unit, decimalsOf(unit)));
}

/** The decimals that show every 元: 4 for 万元, 8 for 亿元. */
export function decimalsOf(unit: DisplayUnit): number {
  return Math.round(Math.log10(YUAN_PER_UNIT[unit]));
}

/** `77.45%` */
export function formatPercent(rate: Ratio): string {
  return `${roundRatio(rate, 2, 2)}%`;
}

/** 百分点 with one decimal and its sign: `+10.8`, `-0.3`, `0.0`. */
export function formatPoints(difference: Ratio): string {
  const text = roundRatio(difference, 2, 1);
  return text.startsWith('-') || text === '0.0' ? text : `+${text}`;
}

/** `1,105` */
export function formatCount(value: number): string {
  return groupThousands(String(value));
}

function dropTrailingZeros(decimal: string): string {
  return decimal.includes('.') ? decimal.replace(/0+$/, '').replace(/\.$/, '') : decimal;
}

/** Groups the whole part of a plain decimal number. */
function groupThousands(decimal: string): string {
  const sign = decimal.startsWith('-') ? '-' : '';
  const [whole = '', decimals] = decimal.slice(sign.length).split('.');
  const first = whole.length % 3;
  const groups = first === 0 ? [] : [whole.slice(0, first)];
  for (let at = first; at < whole.length; at += 3) groups.push(whole.slice(at, at + 3));
  return `${sign}${groups.join(',')}${decimals === undefined ? '' : `.${decimals}`}`;
}
