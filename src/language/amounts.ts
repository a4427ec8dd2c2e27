import { roundRatio } from '../model/ratio.ts';

/** An amount in a larger unit as a sentence says it: two decimals at most, half-up, grouped by thousands: `8,000`, `1.2`. */
export function groupedQuotient(value: number, unit: number): string {
  const [whole = '', decimals = ''] = roundRatio({ numerator: value, denominator: unit }, 0, 2).split('.');
  const bare = decimals.replace(/0{1,2}$/, '');
  return `${whole.replace(/\B(?=(?:\d{3})+$)/g, ',')}${bare === '' ? '' : `.${bare}`}`;
}
