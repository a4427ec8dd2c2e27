import { compareExact, decimalText, type Exact } from '../../model/exact.ts';

/**
 * How many decimals scores are printed with: those of the scheme, and as many more as it takes until different scores look
 * different. Two that are told apart by none of the digits a spreadsheet keeps stay alike.
 */
export function printedDigits(scores: readonly Exact[], decimals: number): number {
  const sorted = [...scores].sort(compareExact);
  let digits = decimals;
  while (digits < LARGEST && sorted.some((score, at) => at > 0 && looksLike(score, sorted[at - 1]!, digits)))
    digits += 1;
  return digits;
}

const LARGEST = 12;

function looksLike(one: Exact, other: Exact, digits: number): boolean {
  return compareExact(one, other) !== 0 && decimalText(one, digits) === decimalText(other, digits);
}
