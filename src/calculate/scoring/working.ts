import { compareExact, type Exact, times, within } from '../../model/exact.ts';
import type { Quantity, Working } from './ranking.ts';

/**
 * Writes down a calculation: written`${number(weight)} × ${rate}`. Only signs and quantities, so that it works in every
 * language.
 */
export function written(
  signs: TemplateStringsArray,
  ...quantities: readonly (Quantity | Working)[]
): Working {
  return signs.flatMap((sign, at): Working => {
    const quantity = quantities[at];
    const after = quantity === undefined ? [] : 'unit' in quantity ? [quantity] : quantity;
    return sign === '' ? after : [sign, ...after];
  });
}

export function number(value: Exact): Quantity {
  return { value, unit: 'number' };
}

export function percent(value: Exact): Quantity {
  return { value, unit: 'rate' };
}

/** `weight × share`, with the share limited to its bounds; a bound is written only if it changes the share. */
export function weighted(
  weight: Exact,
  share: Exact,
  shareWritten: Working,
  { floor, cap }: { readonly floor: Exact | undefined; readonly cap: Exact | undefined },
): { readonly points: Exact; readonly working: Working } {
  const points = times(weight, within(share, floor, cap));
  if (cap !== undefined && compareExact(share, cap) > 0)
    return { points, working: written`${number(weight)} × min(${percent(cap)}, ${shareWritten})` };
  if (floor !== undefined && compareExact(share, floor) < 0)
    return { points, working: written`${number(weight)} × max(${percent(floor)}, ${shareWritten})` };
  return { points, working: written`${number(weight)} × ${shareWritten}` };
}
