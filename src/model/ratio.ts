/** A fraction of two integers; both travel together so that no rate loses its denominator. */
export interface Ratio {
  readonly numerator: number;
  /** Never 0: a rate over nothing is not applicable, not a Ratio. */
  readonly denominator: number;
}

/** The unrounded fraction. */
export function fraction(ratio: Ratio): number {
  return ratio.numerator / ratio.denominator;
}

/** A difference of rates in 百分点, divided once. */
export function pointsOf({ numerator, denominator }: Ratio): number {
  return (numerator * 100) / denominator;
}

/**
 * `numerator × 10^shift / denominator` rounded half-up (away from zero) to `digits` decimals, as exact decimal text.
 * Done in BigInt: a rate is rounded once, from the integers, never from a float.
 */
export function roundRatio(ratio: Ratio, shift: number, digits: number): string {
  const numerator = BigInt(ratio.numerator) * 10n ** BigInt(shift + digits);
  const denominator = BigInt(ratio.denominator);
  const negative = numerator < 0n !== denominator < 0n && numerator !== 0n;
  const top = numerator < 0n ? -numerator : numerator;
  const bottom = denominator < 0n ? -denominator : denominator;
  const rounded = (top * 2n + bottom) / (bottom * 2n);
  return decimalText(rounded, digits, negative && rounded !== 0n);
}

/** Negative where the first is smaller, positive where it is larger; both denominators are above 0. */
export function compareRatios(first: Ratio, second: Ratio): number {
  const left = first.numerator * second.denominator;
  const right = second.numerator * first.denominator;
  if (areExact(left, right)) return Math.sign(left - right);
  const [exactLeft, exactRight] = [product(first, second), product(second, first)];
  return exactLeft < exactRight ? -1 : exactLeft > exactRight ? 1 : 0;
}

/** `first − second`, exact, in lowest terms. */
export function difference(first: Ratio, second: Ratio): Ratio {
  const left = first.numerator * second.denominator;
  const right = second.numerator * first.denominator;
  const whole = first.denominator * second.denominator;
  if (areExact(left, right) && areExact(left - right, whole)) {
    const shared = numbersDivisor(Math.abs(left - right), whole);
    return { numerator: (left - right) / shared, denominator: whole / shared };
  }
  const top = product(first, second) - product(second, first);
  const bottom = BigInt(first.denominator) * BigInt(second.denominator);
  const divisor = greatestCommonDivisor(top < 0n ? -top : top, bottom);
  return { numerator: Number(top / divisor), denominator: Number(bottom / divisor) };
}

/** Whether both integers are small enough to be exact. Most are, and BigInt costs many times as much. */
function areExact(one: number, other: number): boolean {
  return Number.isSafeInteger(one) && Number.isSafeInteger(other);
}

function product({ numerator }: Ratio, { denominator }: Ratio): bigint {
  return BigInt(numerator) * BigInt(denominator);
}

function decimalText(scaled: bigint, digits: number, negative: boolean): string {
  const padded = scaled.toString().padStart(digits + 1, '0');
  const whole = padded.slice(0, padded.length - digits);
  const decimals = digits > 0 ? `.${padded.slice(-digits)}` : '';
  return `${negative ? '-' : ''}${whole}${decimals}`;
}

function numbersDivisor(first: number, second: number): number {
  let [a, b] = [first, second];
  while (b !== 0) [a, b] = [b, a % b];
  return a;
}

function greatestCommonDivisor(first: bigint, second: bigint): bigint {
  let [a, b] = [first, second];
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}
