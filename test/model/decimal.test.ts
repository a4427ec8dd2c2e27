import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scaleAscii, scaleDecimal } from '../../src/model/decimal.ts';

/** By the digits alone: 15 of them count where decimals would be cut, then half-up. */
function byDigits(text: string, zeros: number): number {
  const [, sign, whole = '', decimals = '', exponent = '0'] =
    /^(-)?(\d*)(?:\.(\d+))?(?:[Ee]([+-]?\d{1,3}))?$/.exec(text) ?? [];
  if (whole + decimals === '') return Number.NaN;
  const digits = (whole + decimals).replace(/^0+/, '');
  const cut = Math.max(0, Math.min(digits.length - 15, decimals.length));
  const halfUp = (number: bigint, divisor: bigint) => (number * 2n + divisor) / (divisor * 2n);
  const kept = BigInt(digits.slice(0, digits.length - cut) || '0');
  const rounded = Number(digits[digits.length - cut] ?? 0) >= 5 ? kept + 1n : kept;
  const shift = zeros + Number(exponent) - decimals.length + cut;
  const scaled = shift >= 0 ? rounded * 10n ** BigInt(shift) : halfUp(rounded, 10n ** BigInt(-shift));
  if (scaled > BigInt(Number.MAX_SAFE_INTEGER)) return Number.NaN;
  return sign === '-' && scaled !== 0n ? -Number(scaled) : Number(scaled);
}

describe('a decimal number times a power of ten', () => {
  test.each([
    ['12', 4, 120000],
    ['-0.5', 0, -1],
    ['1.005', 2, 101],
    // What a float leaves behind the fifteenth digit is no part of the number.
    ['14274.679999999998', 4, 142746800],
    ['0.57999999999999996', 2, 58],
    ['0.00000000000000000000000000012', 4, 0],
    ['999999999999999.5', 0, 1000000000000000],
    ['1.2E5', 0, 120000],
    ['9007199254740993', 0, Number.NaN],
    ['', 0, Number.NaN],
    ['-', 0, Number.NaN],
    ['1.', 0, Number.NaN],
    ['.5', 1, 5],
    ['1.2.3', 0, Number.NaN],
    ['2023-05', 0, Number.NaN],
    ['１２', 0, Number.NaN],
  ])('%s × 10^%i is %d', (text, zeros, expected) => {
    expect(scaleDecimal(text, zeros)).toBe(expected);
  });

  test('a text and the same bytes among others give what its digits say', () => {
    const digits = (most: number) =>
      fc.array(fc.constantFrom(...'0000123456789'), { maxLength: most }).map((all) => all.join(''));
    const number = fc
      .tuple(
        fc.constantFrom('', '-'),
        digits(18),
        fc.constantFrom('', '.'),
        digits(24),
        fc.constantFrom('', 'E3', 'E-7'),
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(number, fc.integer({ min: 0, max: 8 }), (text, zeros) => {
        const expected = byDigits(text, zeros);
        expect(scaleDecimal(text, zeros)).toBe(expected);
        const bytes = Buffer.from(`7${text}5`);
        expect(scaleAscii(bytes, 1, bytes.length - 1, zeros)).toBe(expected);
      }),
    );
  });
});
