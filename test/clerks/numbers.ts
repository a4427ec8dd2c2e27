import type { Random } from '../fuzz/random.ts';
import type { Clerk } from './clerk.ts';
import type { Cell } from './grid.ts';

export const UNITS = { 元: 1, 千元: 1000, 万元: 10_000, 百万元: 1_000_000, 亿元: 100_000_000 } as const;
export type Unit = keyof typeof UNITS;

/** How a list says money: its unit, and the digits after the point that the unit may need. */
export interface Money {
  readonly unit: Unit;
  readonly decimals: number;
}

/** The smallest amount that the list can say, in 元. */
export function stepOf({ unit, decimals }: Money): number {
  return UNITS[unit] / 10 ** decimals;
}

export function drawMoney(clerk: Clerk): Money {
  return clerk.choose<Money>('unit', 2, { unit: '万元', decimals: 0 }, [
    { unit: '万元', decimals: 2 },
    { unit: '亿元', decimals: 2 },
    { unit: '亿元', decimals: 4 },
    { unit: '元', decimals: 0 },
    { unit: '千元', decimals: 0 },
  ]);
}

/** Writes an amount of 元 into a cell. */
export type WriteAmount = (yuan: number, money: Money, random: Random) => Cell;

export function drawAmountWriter(clerk: Clerk): WriteAmount {
  const way = clerk.choose<Way>('amounts', 2, 'number', WAYS);
  return (yuan, { unit, decimals }, random) =>
    writers[way](exact(yuan, unit, decimals), random, decimals, unit);
}

const WAYS = [
  'two decimals',
  'thousands by format',
  'accounting format',
  'text',
  'thousands in text',
  'full width',
  'unit in the cell',
  'spaces around',
  'invisible characters',
  'currency format',
  'scaled by format',
] as const;
type Way = 'number' | (typeof WAYS)[number];

const writers: Record<Way, (amount: string, random: Random, decimals: number, unit: Unit) => Cell> = {
  number: (amount) => ({ value: Number(amount) }),
  'two decimals': (amount, _, decimals) => ({
    value: Number(amount),
    format: decimals > 2 ? '0.0000' : '0.00',
  }),
  'thousands by format': (amount, _, decimals) => ({
    value: Number(amount),
    format: `#,##0${fraction(decimals)}`,
  }),
  'accounting format': (amount, _, decimals) => ({
    value: Number(amount),
    format: `_ * #,##0${fraction(decimals)}_ ;_ * -#,##0${fraction(decimals)}_ ;_ * "-"??_ ;_ @_ `,
  }),
  text: (amount) => ({ value: amount }),
  'thousands in text': (amount) => ({ value: withThousands(amount) }),
  'full width': (amount) => ({ value: fullWidth(amount) }),
  'unit in the cell': (amount, _, __, unit) => ({ value: `${amount}${unit}` }),
  'spaces around': (amount, random) => ({
    value: random.pick([` ${amount}`, `${amount} `, `\u3000${amount}`, `${amount}\u00a0`]),
  }),
  'invisible characters': (amount, random) => ({
    value: `${random.pick(['\u200b', '\ufeff', '\u200e'])}${amount}`,
  }),
  'scaled by format': (amount, _, decimals, unit) =>
    unit === '万元' && decimals === 0
      ? { value: Number(amount) * 10_000, format: '0!.0000' }
      : { value: Number(amount) },
  'currency format': (amount, _, decimals) => ({
    value: Number(amount),
    format: `"¥"#,##0${fraction(decimals)}`,
  }),
};

function fraction(decimals: number): string {
  return decimals === 0 ? '' : `.${'0'.repeat(decimals)}`;
}

/** Exact decimals: the amounts are multiples of what the unit can say. */
function exact(yuan: number, unit: Unit, decimals: number): string {
  const digits = String(Math.round(yuan / (UNITS[unit] / 10 ** decimals))).padStart(decimals + 1, '0');
  if (decimals === 0) return digits;
  const point = digits.length - decimals;
  return `${digits.slice(0, point)}.${digits.slice(point)}`.replace(/\.?0+$/, '');
}

function withThousands(amount: string): string {
  const [whole, rest] = amount.split('.');
  const grouped = whole!.replace(/\B(?=(\d{3})+$)/g, ',');
  return rest === undefined ? grouped : `${grouped}.${rest}`;
}

function fullWidth(amount: string): string {
  return amount.replace(/[0-9.]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
}

/** What stands on the screen, for files that keep only that. Knows the formats above and no others. */
export function shown({ value, format }: Cell): string {
  if (typeof value === 'string' || format === undefined) return String(value);
  if (format.includes('%')) return `${(value * 100).toFixed(decimalsOf(format))}%`;
  if (format === '0!.0000') return String(value / 10_000);
  if (!/[0#]/.test(format)) throw new Error(`no clerk writes ${format}`);
  const fixed = value.toFixed(decimalsOf(format));
  const grouped = format.includes('#,##0') ? withThousands(fixed) : fixed;
  return format.startsWith('"¥"') ? `¥${grouped}` : grouped;
}

function decimalsOf(format: string): number {
  return /(?<=\.)0+/.exec(format)?.[0].length ?? 0;
}
