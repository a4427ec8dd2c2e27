import type { Random } from '../fuzz/random.ts';
import type { Clerk } from './clerk.ts';
import { type Cell, text } from './grid.ts';
import { drawAmountWriter, type Money, shown, type WriteAmount } from './numbers.ts';

/** How one clerk writes amounts and rates into cells. */
export interface Pen {
  readonly amount: WriteAmount;
  /** What stands for nothing done before this year; undefined for an empty cell. */
  readonly nothing: (yuan: number, money: Money, random: Random) => Cell | undefined;
  /** Of a total investment, on lists that give it by and large. */
  readonly estimate: WriteAmount;
  readonly rate: (share: number) => Cell;
}

/** The pen in use on one row. */
export interface RowPen extends Pen {
  readonly money: Money;
  readonly random: Random;
}

export function drawPen(clerk: Clerk): Pen {
  const amount = drawAmountWriter(clerk);
  const nothing = clerk.choose('nothing done before', 3, '0', ['—', '/', '无', '-', '——', '']);
  const estimate = clerk.choose('totals by and large', 20, 'N', ['约N', 'N左右']);
  const rate = clerk.choose<keyof typeof RATES>('rates', 3, '0.00%', ['text', 'fraction', 'of a hundred']);
  return {
    amount,
    nothing: nothing === '0' ? amount : () => (nothing === '' ? undefined : text(nothing)),
    estimate: (yuan, money, random) => {
      const cell = amount(yuan, money, random);
      return estimate === 'N' || !random.oneIn(3) ? cell : text(estimate.replace('N', shown(cell)));
    },
    rate: RATES[rate],
  };
}

const RATES = {
  '0.00%': (share: number): Cell => ({ value: share, format: '0.00%' }),
  text: (share: number): Cell => text(`${(share * 100).toFixed(2)}%`),
  fraction: (share: number): Cell => ({ value: Math.round(share * 10_000) / 10_000 }),
  'of a hundred': (share: number): Cell => ({ value: Math.round(share * 10_000) / 100 }),
};
