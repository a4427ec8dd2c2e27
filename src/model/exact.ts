import type { Ratio } from './ratio.ts';

/**
 * A number held exactly: a fraction of two integers of any size, in lowest terms, the denominator above zero. Scores
 * are compared and added up, and a score rounded by a float could change a rank unnoticed.
 */
export interface Exact {
  readonly top: bigint;
  readonly bottom: bigint;
}

export const ZERO: Exact = { top: 0n, bottom: 1n };
export const ONE: Exact = { top: 1n, bottom: 1n };

/** `exact(3)`, `exact(3, 4)`: two integers, the second not 0. */
export function exact(top: number | bigint, bottom: number | bigint = 1n): Exact {
  return lowest(BigInt(top), BigInt(bottom));
}

export function exactRatio({ numerator, denominator }: Ratio): Exact {
  return exact(numerator, denominator);
}

/** Reads a plain decimal as people write it: `60`, `-0.1`, `80%`. Anything else is undefined. */
export function parseExact(text: string): Exact | undefined {
  const match = /^([-+]?)(\d{1,18})(?:\.(\d{1,12}))?([%％]?)$/.exec(text.trim());
  if (match === null) return undefined;
  const [, sign, whole = '', decimals = '', percent] = match;
  const digits = BigInt(whole + decimals);
  const bottom = 10n ** BigInt(decimals.length) * (percent === '' ? 1n : 100n);
  return lowest(sign === '-' ? -digits : digits, bottom);
}

export function plus(first: Exact, second: Exact): Exact {
  return lowest(first.top * second.bottom + second.top * first.bottom, first.bottom * second.bottom);
}

export function minus(first: Exact, second: Exact): Exact {
  return plus(first, negative(second));
}

export function times(first: Exact, second: Exact): Exact {
  return lowest(first.top * second.top, first.bottom * second.bottom);
}

/** `second` must not be 0. */
export function dividedBy(first: Exact, second: Exact): Exact {
  return lowest(first.top * second.bottom, first.bottom * second.top);
}

export function negative({ top, bottom }: Exact): Exact {
  return { top: -top, bottom };
}

export function sum(values: readonly Exact[]): Exact {
  return values.reduce(plus, ZERO);
}

/** Below 0 when the first is less, above 0 when it is more. */
export function compareExact(first: Exact, second: Exact): number {
  const difference = first.top * second.bottom - second.top * first.bottom;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function lesser(first: Exact, second: Exact): Exact {
  return compareExact(first, second) <= 0 ? first : second;
}

export function greater(first: Exact, second: Exact): Exact {
  return compareExact(first, second) >= 0 ? first : second;
}

/** Limited to the bounds that are given. */
export function within(value: Exact, floor: Exact | undefined, cap: Exact | undefined): Exact {
  const raised = floor === undefined ? value : greater(value, floor);
  return cap === undefined ? raised : lesser(raised, cap);
}

/** Rounded half-up (away from zero) to so many decimals. */
export function rounded(value: Exact, digits: number): Exact {
  const scale = 10n ** BigInt(digits);
  return lowest(halfUp(value.top * scale, value.bottom), scale);
}

/** The square root, rounded half-up to so many decimals; `value` must not be below 0. */
export function squareRoot({ top, bottom }: Exact, digits: number): Exact {
  // One digit more than asked for, cut off, is enough to round by: a root that ends at that digit is exact.
  const scale = 10n ** BigInt(digits + 1);
  return rounded(lowest(integerRoot((top * scale * scale) / bottom), scale), digits);
}

/** With so many decimals, all of them written: `57.40`, `-0.10`. */
export function decimalText(value: Exact, digits: number): string {
  const scaled = halfUp(value.top * 10n ** BigInt(digits), value.bottom);
  const text = (scaled < 0n ? -scaled : scaled).toString().padStart(digits + 1, '0');
  const whole = text.slice(0, text.length - digits);
  return `${scaled < 0n ? '-' : ''}${whole}${digits > 0 ? `.${text.slice(-digits)}` : ''}`;
}

/** How many decimals write a value in full; 12 for a fraction that no decimals can (1/3). */
export function decimalsOf({ bottom }: Exact): number {
  let digits = 0;
  while (digits < MOST_DECIMALS && 10n ** BigInt(digits) % bottom !== 0n) digits += 1;
  return digits;
}

const MOST_DECIMALS = 12;

/** The nearest number that JSON and a spreadsheet can hold. */
export function toNumber({ top, bottom }: Exact): number {
  return Number(top) / Number(bottom);
}

/** `top / bottom` to the nearest integer, halves away from zero; `bottom` above zero. */
function halfUp(top: bigint, bottom: bigint): bigint {
  const whole = ((top < 0n ? -top : top) * 2n + bottom) / (bottom * 2n);
  return top < 0n ? -whole : whole;
}

/** The largest integer whose square is at most `value`, by Newton's rule. */
function integerRoot(value: bigint): bigint {
  if (value < 2n) return value;
  let guess = 1n << BigInt((value.toString(2).length + 1) >> 1);
  for (;;) {
    const next = (guess + value / guess) >> 1n;
    if (next >= guess) return guess;
    guess = next;
  }
}

function lowest(top: bigint, bottom: bigint): Exact {
  const divisor = greatestCommonDivisor(top < 0n ? -top : top, bottom < 0n ? -bottom : bottom);
  const signed = bottom < 0n ? -divisor : divisor;
  return { top: top / signed, bottom: bottom / signed };
}

function greatestCommonDivisor(first: bigint, second: bigint): bigint {
  let [a, b] = [first, second];
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}
