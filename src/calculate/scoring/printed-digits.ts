import { compareExact, decimalText, type Exact } from '../../model/exact.ts';

/**
 * How many decimals scores are printed with: as many as the scheme says, or more until different scores look different.
 * Scores that still look the same with all the digits a spreadsheet can hold are printed alike.
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
