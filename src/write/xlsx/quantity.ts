import { MONEY, quantityNumber } from '../../model/quantity.ts';
import { YUAN_PER_UNIT } from '../../model/yuan.ts';

/** A quantity as a cell holds it: a number, and the unit that its format puts behind it. */
export interface ShownQuantity {
  readonly value: number;
  readonly unit: string;
}

/** Money, which quantities hold in 元, is shown in 万元: in one unit on every sheet, so that formulas add it up. */
export function shownQuantity(parts: number, unit: string): ShownQuantity {
  const value = quantityNumber(parts, unit);
  return unit === MONEY ? { value: value / YUAN_PER_UNIT.万元, unit: '万元' } : { value, unit };
}
