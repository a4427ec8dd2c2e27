import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareExact, exact, minus } from '../../src/model/exact.ts';
import { compareRatios, difference, type Ratio } from '../../src/model/ratio.ts';

const asExact = ({ numerator, denominator }: Ratio) => exact(numerator, denominator);

// Small ones are calculated in numbers, large ones in BigInt.
const size = fc.constantFrom(12, 1e6, 94_906_265, 94_906_266, 1e12, Number.MAX_SAFE_INTEGER);
const ratio = size.chain((max) =>
  fc.record({ numerator: fc.integer({ min: -max, max }), denominator: fc.integer({ min: 1, max }) }),
);

test('ratios are compared and subtracted exactly, however large they are', () => {
  fc.assert(
    fc.property(ratio, ratio, (first, second) => {
      expect(compareRatios(first, second)).toBe(Math.sign(compareExact(asExact(first), asExact(second))));
      const { top, bottom } = minus(asExact(first), asExact(second));
      expect(difference(first, second)).toEqual({ numerator: Number(top), denominator: Number(bottom) });
    }),
    { numRuns: 2000 },
  );
});
