import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkDigit, readCode } from '../../src/normalise/code.ts';

const REAL = [
  '2603-141124-89-05-346948',
  '2411-130202-89-01-637015',
  '2211-441900-04-02-310151',
  '2502-140109-89-01-287745',
];

test.each([
  ...REAL.map((code) => [code, code]),
  // The older form has no check digit.
  ['2019-510112-48-03-350607', '2019-510112-48-03-350607'],
  ['2016-510112-48-03-350600', '2016-510112-48-03-350600'],
  // Repaired.
  [' 2603-141124-89-05-346948 ', '2603-141124-89-05-346948'],
  ['2603－141124－89－05－346948', '2603-141124-89-05-346948'],
  ['２６０３-１４１１２４-８９-０５-３４６９４８', '2603-141124-89-05-346948'],
  ['2603—141124—89—05—346948', '2603-141124-89-05-346948'],
  ['2603- 141124 -89-05-\n346948', '2603-141124-89-05-346948'],
  ['26031411248905346948', '2603-141124-89-05-346948'],
  ['项目代码：2603-141124-89-05-346948', '2603-141124-89-05-346948'],
  // Other systems.
  ['川投资备【2019-510112-48-03-350607】FGQB-0123号', '川投资备【2019-510112-48-03-350607】FGQB-0123号'],
  ['成发改审〔2019〕123号', '成发改审〔2019〕123号'],
])('%s is %s', (raw, value) => {
  expect(readCode(raw)).toEqual({ state: 'value', value, doubt: undefined });
});

test.each([
  ['2603-141124-89-05-346947', '8'],
  ['2502-140109-89-01-287740', '5'],
])('%s should end in %s', (raw, expected) => {
  expect(readCode(raw)).toEqual({ state: 'value', value: raw, doubt: 'check-digit', expected });
});

test.each([
  '2603-141124-89-05-34694',
  '2603-141124-89-05-3469488',
  '2603-14112-489-05-346948',
  '2021-510112-48-03-350607',
  '2613-141124-89-05-346948',
  '510112-48-03',
])('%s is kept and doubted', (raw) => {
  expect(readCode(raw)).toEqual({ state: 'value', value: raw, doubt: 'malformed' });
});

test.each(['正在办理', '2.60314E+19', '2.60314112489053E19', '2019', '无代码', '1'.repeat(100_000)])(
  '%.30s identifies nothing',
  (raw) => {
    expect(readCode(raw)).toEqual({ state: 'unreadable' });
  },
);

test.each(['', '/', '无', '暂无', '-'])('%j is empty', (raw) => {
  expect(readCode(raw)).toEqual({ state: 'empty' });
});

describe('the check digit', () => {
  const code = fc.tuple(
    fc.constantFrom(...REAL),
    fc.integer({ min: 0, max: 18 }),
    fc.integer({ min: 1, max: 9 }),
  );

  test('tells every single wrong digit', () => {
    fc.assert(
      fc.property(code, ([real, place, change]) => {
        const digits = [...real.replaceAll('-', '')];
        digits[place] = String((Number(digits[place]) + change) % 10);
        expect(checkDigit(digits.join(''))).not.toBe(digits[19]);
      }),
    );
  });
});
