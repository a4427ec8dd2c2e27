import type { Unit } from '../calculate/scoring/ranking.ts';
import { decimalText, dividedBy, type Exact, exact } from '../model/exact.ts';

/**
 * A quantity without words: percent with 2 decimals, 百分点 with 1, counts as integers, other numbers with up to 6
 * decimals.
 */
export function plainQuantity(value: Exact, unit: Exclude<Unit, 'money'>): string {
  switch (unit) {
    case 'rate':
      return `${decimalText(dividedBy(value, exact(1, 100)), 2)}%`;
    case 'points':
      return decimalText(dividedBy(value, exact(1, 100)), 1);
    case 'count':
    case 'rank':
    case 'number':
      return bare(decimalText(value, 6));
  }
}

/** An amount in a larger unit, with at most two decimals, grouped by thousands: `8,000`, `1.2`. */
export function groupedExact(value: Exact, unit: number): string {
  const [whole = '', decimals = ''] = decimalText(dividedBy(value, exact(unit)), 2).split('.');
  return bare(`${whole.replace(/\B(?=(?:\d{3})+$)/g, ',')}.${decimals}`);
}

/** `1.20` → `1.2`, `12.00` → `12`. */
function bare(decimal: string): string {
  return decimal.replace(/0+$/, '').replace(/\.$/, '');
}
