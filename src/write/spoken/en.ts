import { roundRatio } from '../../model/ratio.ts';
import { type MoneyUnit, YUAN_PER_UNIT, type Yuan } from '../../model/yuan.ts';
import { groupedDecimal } from '../amounts.ts';

/** `80 million yuan`, `1.2 billion yuan`: two decimals at most. */
export function yuan(value: Yuan): string {
  const isLarge = Math.abs(value) >= BILLION;
  const amount = roundRatio({ numerator: value, denominator: isLarge ? BILLION : MILLION }, 0, 2);
  return `${groupedDecimal(amount)} ${isLarge ? 'billion' : 'million'} yuan`;
}

/** An amount as a list writes it, in English with all digits: `145.2 million yuan` for `14520万元`. */
export function listedAmount(listed: string): string {
  const [, number, unit] = /^(-?[\d.]+)(\D*元)$/.exec(listed) ?? [];
  const each = YUAN_PER_UNIT[unit as MoneyUnit];
  if (each === undefined) return listed;
  const value = Math.round(Number(number) * each);
  const [size, name] = Math.abs(value) < MILLION ? [1, 'yuan'] : [MILLION, 'million yuan'];
  return `${groupedDecimal(roundRatio({ numerator: value, denominator: size }, 0, 6))} ${name}`;
}

const MILLION = 1_000_000;
const BILLION = 1_000_000_000;

/** The months of a year up to this one: `January–August`. */
export function monthRange(month: number): string {
  return month === 1 ? 'January' : `January–${monthName(month)}`;
}

export function monthName(month: number): string {
  return MONTHS[month - 1] ?? String(month);
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
