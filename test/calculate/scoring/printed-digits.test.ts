import { expect, test } from 'vitest';
import { printedDigits } from '../../../src/calculate/scoring/printed-digits.ts';
import { parseExact } from '../../../src/model/exact.ts';

test.each<[string, readonly string[], number, number]>([
  ['as many as the scheme says', ['81.25', '80.5'], 2, 2],
  ['more where two would look alike', ['81.254', '81.2541', '80'], 2, 4],
  ['wherever they stand among the others', ['81.254', '95', '81.2541', '80'], 2, 4],
  ['equal ones are alike', ['81.254', '81.254'], 2, 2],
  ['what rounding parts is apart', ['81.254', '81.255'], 2, 2],
  ['no more than a spreadsheet can hold', ['80', '8000.00000000001%'], 2, 12],
  ['the last of these decimals still tells', ['80', '80.000000000001'], 2, 12],
  ['one score', ['80'], 1, 1],
  ['none', [], 3, 3],
])('%s', (_, scores, decimals, expected) => {
  expect(
    printedDigits(
      scores.map((score) => parseExact(score)!),
      decimals,
    ),
  ).toBe(expected);
});
