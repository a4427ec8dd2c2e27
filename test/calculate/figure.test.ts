import { expect, test } from 'vitest';
import { leadOf, measuredValue, naming, rateOf, type Tally } from '../../src/calculate/figure.ts';
import { type Measure, measured, notApplicable } from '../../src/model/measure.ts';

const formula = { op: 'sum', column: 'amount', where: [] } as const satisfies Tally['formula'];

function tally(measure: Measure<number>): Tally {
  return { measure, formula, records: 3, unreported: 0 };
}

const none: Measure<never> = notApplicable('no-projects');
const some: Measure<never> = notApplicable('not-reported');
test.each<[string, Measure<number>, Measure<number>, Measure<unknown>]>([
  ['of two sums', measured(3), measured(4), measured({ numerator: 3, denominator: 4 })],
  ['of nothing in something', measured(0), measured(4), measured({ numerator: 0, denominator: 4 })],
  ['of something in nothing', measured(3), measured(0), notApplicable('no-denominator')],
  ['of something in less than nothing', measured(3), measured(-1), notApplicable('no-denominator')],
  ['without a numerator', some, measured(4), some],
  ['without a denominator', measured(3), none, none],
  ['without both: the denominator says why', some, none, none],
])('a rate %s', (_, numerator, denominator, expected) => {
  const rate = rateOf(tally(numerator), tally(denominator));
  expect(rate.measure).toEqual(expected);
  expect(rate.formula).toEqual({ op: 'ratio', numerator: formula, denominator: formula });
});

test('a rate names what it leaves out, unless that is nothing', () => {
  const rate = rateOf(tally(measured(3)), tally(measured(4)));
  expect(naming(rate, tally(measured(2))).leftOut).toEqual([tally(measured(2))]);
  expect(naming(rate, tally(measured(1))).leftOut).toHaveLength(1);
  for (const nothing of [measured(0), none]) expect(naming(rate, tally(nothing))).toBe(rate);
});

test('the lead is the rate less the part of the year that is over', () => {
  // 3/4 after six months: 25 points ahead; 1/4: 25 behind; of nothing there is no lead.
  const ahead = leadOf(tally(measured(3)), tally(measured(4)), 6);
  const { numerator, denominator } = measuredValue(ahead)!;
  expect(numerator / denominator).toBe(0.25);
  expect(ahead.formula).toEqual({ op: 'lead', numerator: formula, denominator: formula, month: 6 });
  const behind = measuredValue(leadOf(tally(measured(1)), tally(measured(4)), 6))!;
  expect(behind.numerator / behind.denominator).toBe(-0.25);
  const lacking = leadOf(tally(measured(1)), tally(measured(0)), 6);
  expect(lacking.measure).toEqual(notApplicable('no-denominator'));
  expect(measuredValue(lacking)).toBeUndefined();
});
