import { describe, expect, test } from 'vitest';
import { type Facts, isInRow, shadeOf } from '../../../src/calculate/alerts/level.ts';
import { type Bound, type LightRule, worstOf } from '../../../src/calculate/alerts/rules.ts';
import type { Ratio } from '../../../src/model/ratio.ts';

const number = (numerator: number, denominator = 1): Ratio => ({ numerator, denominator });

function rule(levels: LightRule['levels'], isGrey = false): LightRule {
  return { rule: 'lagging', of: 'project', levels, isGrey };
}

function facts(values: Facts['values'], holds = true): Facts {
  return { holds, values };
}

describe('a fact within a bound: `from` and `upTo` take the bound in, `above` and `below` do not', () => {
  const behind = (bound: Omit<Bound, 'fact'>) =>
    rule([{ light: 'red', bounds: [{ fact: 'behind', ...bound }] }]);
  const [less, bound, more] = [number(99, 1000), number(1, 10), number(101, 1000)];
  test.each<[string, Omit<Bound, 'fact'>, below: boolean, at: boolean, above: boolean]>([
    ['from', { from: bound }, false, true, true],
    ['above', { above: bound }, false, false, true],
    ['below', { below: bound }, true, false, false],
    ['upTo', { upTo: bound }, true, true, false],
    ['from and upTo', { from: bound, upTo: bound }, false, true, false],
    ['from and below', { from: bound, below: more }, false, true, false],
    ['above and upTo', { above: less, upTo: bound }, false, true, false],
    ['none', {}, true, true, true],
  ])('%s', (_, limits, ...expected) => {
    const own = behind(limits);
    const values = [less, bound, more].map((behind) => facts({ behind }));
    expect(values.map((one) => isInRow(own, one))).toEqual(expected);
    expect(values.map((one) => shadeOf(own, one, 1))).toEqual(
      expected.map((isWithin) => (isWithin ? 'red' : undefined)),
    );
    // Another writing of the same number.
    const same = facts({ behind: number(100, 1000) });
    expect(isInRow(own, same)).toBe(expected[1]);
  });
});

describe('all bounds of a level, any level of a rule', () => {
  const two = [
    { fact: 'behind', from: number(1, 5) },
    { fact: 'days', from: number(30) },
  ];
  const both = rule([{ light: 'red', bounds: two }]);
  const each = rule([
    { light: 'red', bounds: two.slice(0, 1) },
    { light: 'yellow', bounds: two.slice(1) },
  ]);
  const [big, small] = [number(1, 2), number(1, 100)];
  test.each<[string, Facts['values'], both: unknown, each: unknown, light: unknown]>([
    ['both hold', { behind: big, days: number(40) }, true, true, 'red'],
    ['one holds', { behind: big, days: number(4) }, false, true, 'red'],
    ['the other holds', { behind: small, days: number(40) }, false, true, 'yellow'],
    ['none holds', { behind: small, days: number(4) }, false, false, undefined],
    ['one holds, the other is not known', { behind: big, days: undefined }, 'unknown', true, 'red'],
    [
      'one does not hold, the other is not known',
      { behind: small, days: undefined },
      false,
      'unknown',
      undefined,
    ],
    ['nothing is known', {}, 'unknown', 'unknown', undefined],
  ])('%s', (_, values, ...expected) => {
    const asked = facts(values);
    expect([isInRow(both, asked), isInRow(each, asked), shadeOf(each, asked, 1)]).toEqual(expected);
  });
});

describe('how long it must last', () => {
  const lasting = rule([
    {
      light: 'red',
      bounds: [
        { fact: 'behind', from: number(1, 5) },
        { fact: 'months', from: number(3) },
      ],
    },
    { light: 'yellow', bounds: [{ fact: 'months', from: number(2) }] },
  ]);
  const behind = facts({ behind: number(1, 2) });
  test.each([
    [1, undefined],
    [2, 'yellow'],
    [3, 'red'],
    [4, 'red'],
  ] as const)('after %i months: %s', (months, light) => {
    expect(shadeOf(lasting, behind, months)).toBe(light);
    // Whether a month is one of the row does not depend on how many there were.
    expect(isInRow(lasting, behind)).toBe(true);
  });
});

test('what is not the case lights nothing, and grey stands where no level holds', () => {
  const level = [{ light: 'red', bounds: [{ fact: 'behind', from: number(1) }] }] as const;
  const nothing = facts({ behind: number(0) });
  expect([isInRow(rule(level, true), facts({}, false)), isInRow(rule(level, true), nothing)]).toEqual([
    false,
    true,
  ]);
  expect([shadeOf(rule(level, true), nothing, 1), shadeOf(rule(level), nothing, 1)]).toEqual([
    'grey',
    undefined,
  ]);
  expect(shadeOf(rule(level, true), facts({ behind: number(1) }), 1)).toBe('red');
  expect(worstOf(['blue', undefined, 'grey', 'yellow'])).toBe('yellow');
  expect(worstOf([undefined, 'grey'])).toBe('grey');
  expect(worstOf([undefined])).toBeUndefined();
});
