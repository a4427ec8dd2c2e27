import { compareRatios, type Ratio } from '../../../../model/ratio.ts';

/**
 * The first `most` items, and all that have the same rate as the last of them, so that no equal item is left out. None
 * if that would be all items.
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
