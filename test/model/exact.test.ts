import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  compareExact,
  decimalText,
  dividedBy,
  exact,
  minus,
  parseExact,
  plus,
  rounded,
  squareRoot,
  times,
  toNumber,
  within,
  ZERO,
} from '../../src/model/exact.ts';

describe('parseExact', () => {
  test.each([
    ['60', 60n, 1n],
    ['-0.1', -1n, 10n],
    ['+2.50', 5n, 2n],
    ['80%', 4n, 5n],
    ['101.1％', 1011n, 1000n],
    [' 0 ', 0n, 1n],
  ])('%s', (text, top, bottom) => expect(parseExact(text)).toEqual({ top, bottom }));

  test.each(['', '.5', '5.', '1e3', '1,000', '--1', '十', '1 2'])('none: “%s”', (text) =>
    expect(parseExact(text)).toBeUndefined(),
  );
});

describe('decimalText rounds half-up, away from zero', () => {
  test.each([
    [exact(1, 3), 2, '0.33'],
    [exact(2, 3), 2, '0.67'],
    [exact(1005, 1000), 2, '1.01'],
    [exact(-1005, 1000), 2, '-1.01'],
    [exact(-1, 1000), 2, '0.00'],
    [exact(5, 2), 0, '3'],
    [exact(-5, 2), 0, '-3'],
    [exact(12), 4, '12.0000'],
  ])('%o to %i', (value, digits, text) => expect(decimalText(value, digits)).toBe(text));
});

test('tenths add up, as floats do not', () => {
  const tenth = exact(1, 10);
  expect(plus(tenth, plus(tenth, tenth))).toEqual(exact(3, 10));
  expect(toNumber(plus(tenth, exact(2, 10)))).toBe(0.3);
});

test('within holds a value between the bounds that there are', () => {
  const [low, high] = [exact(1), exact(3)];
  expect([exact(0), exact(2), exact(9)].map((value) => within(value, low, high))).toEqual([
    low,
    exact(2),
    high,
  ]);
  expect(within(exact(9), low, undefined)).toEqual(exact(9));
});

test.each([
  [exact(2), 6, '1.414214'],
  [exact(9, 4), 6, '1.500000'],
  [exact(1, 4_000_000_000_000), 6, '0.000001'],
  [ZERO, 6, '0.000000'],
])('the root of %o', (value, digits, text) =>
  expect(decimalText(squareRoot(value, digits), digits)).toBe(text),
);

const anyExact = fc
  .tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.bigInt({ min: 1n, max: 10n ** 12n }))
  .map(([top, bottom]) => exact(top, bottom));

test('sums, differences, products and quotients undo each other', () => {
  fc.assert(
    fc.property(anyExact, anyExact, (first, second) => {
      expect(minus(plus(first, second), second)).toEqual(first);
      if (second.top !== 0n) expect(dividedBy(times(first, second), second)).toEqual(first);
    }),
  );
});

test('rounding keeps the order and moves by half a digit at most', () => {
  fc.assert(
    fc.property(anyExact, anyExact, fc.integer({ min: 0, max: 6 }), (first, second, digits) => {
      const [one, other] = [rounded(first, digits), rounded(second, digits)];
      expect(compareExact(first, second) * compareExact(one, other)).toBeGreaterThanOrEqual(0);
      const moved = minus(one, first);
      const half = exact(1, 2n * 10n ** BigInt(digits));
      expect(compareExact(moved.top < 0n ? minus(ZERO, moved) : moved, half)).toBeLessThanOrEqual(0);
    }),
  );
});
