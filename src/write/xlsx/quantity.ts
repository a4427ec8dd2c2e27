import { MONEY, quantityNumber } from '../../model/quantity.ts';
import { YUAN_PER_UNIT } from '../../model/yuan.ts';

/** A quantity as its cell holds it: a number, and the unit that the number format adds. */
export interface ShownQuantity {
  readonly value: number;
  readonly unit: string;
}

/**
 * Quantities hold money in 元; it is always shown in 万元, so that every sheet has one unit and formulas can add it up.
 */
export function shownQuantity(parts: number, unit: string): ShownQuantity {
  const value = quantityNumber(parts, unit);
  return unit === MONEY ? { value: value / YUAN_PER_UNIT.万元, unit: '万元' } : { value, unit };
}
