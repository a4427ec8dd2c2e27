import { expect, test } from 'vitest';
import { rankCorrelation } from '../../../src/calculate/scoring/correlation.ts';
import { decimalText } from '../../../src/model/exact.ts';

/** Spearman's coefficient of two rankings of the same agencies, calculated by hand. */
test.each([
  ['the same', [1, 2, 3, 4], [1, 2, 3, 4], '1.0000'],
  ['reversed', [1, 2, 3, 4], [4, 3, 2, 1], '-1.0000'],
  // 1 − 6 Σd² ÷ n(n² − 1) = 1 − 6 × 2 ÷ 60
  ['two neighbours changed places', [1, 2, 3, 4], [1, 3, 2, 4], '0.8000'],
  // 1 − 6 × 18 ÷ 60
  ['rather the other way round', [1, 2, 3, 4], [4, 2, 3, 1], '-0.8000'],
  // 1 − 6 × 8 ÷ 24 …, as if neither said anything of the other
  ['nothing to do with each other', [1, 2, 3, 4, 5], [3, 5, 1, 2, 4], '-0.1000'],
  // Two share the places 2 and 3, so each has 2.5: 4.5 ÷ √(5 × 4.5) = √0.9
  ['two share a rank', [1, 2, 3, 4], [1, 2, 2, 4], '0.9487'],
  ['the sharing counts alike however the next rank is written', [1, 2, 3, 4], [1, 2, 2, 3], '0.9487'],
  ['two agencies', [1, 2], [2, 1], '-1.0000'],
  ['all of one ranking are level', [1, 2, 3], [1, 1, 1], undefined],
  ['one agency', [1], [1], undefined],
  ['none', [], [], undefined],
])('%s', (_, first, second, expected) => {
  for (const [one, other] of [
    [first, second],
    [second, first],
  ] as const) {
    const found = rankCorrelation(one, other);
    expect(found && decimalText(found, 4)).toBe(expected);
  }
});
