import type { Random } from '../fuzz/random.ts';
import type { Clerk } from './clerk.ts';
import { type Cell, text } from './grid.ts';
import { drawAmountWriter, type Money, shown, type WriteAmount } from './numbers.ts';
import type { Phase } from './projects.ts';

/** How one clerk writes amounts and rates into cells. */
export interface Pen {
  readonly amount: WriteAmount;
  /** What stands for nothing done before this year; undefined for an empty cell. */
  readonly nothing: (yuan: number, money: Money, random: Random) => Cell | undefined;
  /** Of a total investment, on lists that give it by and large. */
  readonly estimate: WriteAmount;
  readonly rate: (share: number) => Cell;
  readonly name: (name: string) => string;
  readonly agency: (agency: string) => string;
  readonly phase: (phase: Phase) => string;
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
  const phases = clerk.choose('phase words', 4, PHASE_WORDS[0]!, PHASE_WORDS.slice(1));
  return {
    amount,
    nothing: nothing === '0' ? amount : () => (nothing === '' ? undefined : text(nothing)),
    estimate: (yuan, money, random) => {
      const cell = amount(yuan, money, random);
      return estimate === 'N' || !random.oneIn(3) ? cell : text(estimate.replace('N', shown(cell)));
    },
    rate: RATES[rate],
    name: NAMES[
      clerk.choose<keyof typeof NAMES>('names', 8, 'plain', [
        'starred',
        'over two lines',
        'with a space behind',
      ])
    ],
    agency: clerk.does('agencies over two lines', 12) ? overTwoLines : (agency) => agency,
    phase: (phase) => phases[phase],
  };
}

const RATES = {
  '0.00%': (share: number): Cell => ({ value: share, format: '0.00%' }),
  text: (share: number): Cell => text(`${(share * 100).toFixed(2)}%`),
  fraction: (share: number): Cell => ({ value: Math.round(share * 10_000) / 10_000 }),
  'of a hundred': (share: number): Cell => ({ value: Math.round(share * 10_000) / 100 }),
};

const NAMES = {
  plain: (name: string) => name,
  starred: (name: string) => `★${name}`,
  'over two lines': overTwoLines,
  'with a space behind': (name: string) => `${name} `,
};

function overTwoLines(words: string): string {
  const middle = Math.ceil(words.length / 2);
  return `${words.slice(0, middle)}\n${words.slice(middle)}`;
}

const PHASE_WORDS: readonly Readonly<Record<Phase, string>>[] = [
  { 储备: '储备', 新开工: '新开工', 续建: '续建', 竣工: '竣工' },
  { 储备: '储备项目', 新开工: '新开工项目', 续建: '续建项目', 竣工: '竣工项目' },
  { 储备: '前期', 新开工: '计划新开工', 续建: '续建', 竣工: '计划竣工' },
  { 储备: '储备', 新开工: '新开工', 续建: '续建', 竣工: '竣工投产' },
];
