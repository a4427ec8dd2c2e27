import { roundRatio } from '../../model/ratio.ts';
import type { Yuan } from '../../model/yuan.ts';
import { groupedDecimal } from '../amounts.ts';

/** `80 million yuan`, `1.2 billion yuan`: two decimals at most. */
export function yuan(value: Yuan): string {
  const isLarge = Math.abs(value) >= BILLION;
  const amount = roundRatio({ numerator: value, denominator: isLarge ? BILLION : MILLION }, 0, 2);
  return `${groupedDecimal(amount)} ${isLarge ? 'billion' : 'million'} yuan`;
}

const MILLION = 1_000_000;
const BILLION = 1_000_000_000;

/** The months of a year up to one of them: `January–August`. */
export function monthRange(month: number): string {
  return month === 1 ? 'January' : `January–${monthName(month)}`;
}

export function monthName(month: number): string {
  return MONTHS[month - 1] ?? String(month);
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
