import { compareRatios, type Ratio } from '../../../../model/ratio.ts';

/**
 * The first so many of an order, and all that share the last one's rate with it: of equals none is named before another.
 * None where nobody stands apart: all are equal, or named.
 */
export function leading<Rated extends { readonly rate: Ratio }>(
  sorted: readonly Rated[],
  most: number,
): readonly Rated[] {
  const last = sorted[most - 1];
  if (last === undefined) return [];
  const end = sorted.findIndex(({ rate }, at) => at >= most && compareRatios(rate, last.rate) !== 0);
  return end < 0 ? [] : sorted.slice(0, end);
}
