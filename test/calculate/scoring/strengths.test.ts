import { expect, test } from 'vitest';
import type { IndicatorScore } from '../../../src/calculate/scoring/ranking.ts';
import { strengthsOf } from '../../../src/calculate/scoring/strengths.ts';
import { exact } from '../../../src/model/exact.ts';

/** What an indicator gave of what it can give; undefined: no points, or no limit. */
function earned(key: string, points: number | undefined, max: number | undefined): IndicatorScore {
  return {
    key,
    kind: 'base',
    state: 'scored',
    reason: undefined,
    value: undefined,
    points: points === undefined ? undefined : exact(points),
    max: max === undefined ? undefined : exact(max),
    small: false,
    unreported: 0,
    working: [],
    evidence: [],
  };
}
const missing = (key: string, points: number, max: number): IndicatorScore => ({
  ...earned(key, points, max),
  state: 'not-applicable',
  reason: 'no-denominator',
});

test.each<[string, readonly IndicatorScore[], string]>([
  ['by the share, not by the points', [earned('投资', 30, 60), earned('开工', 8, 10)], '开工 投资'],
  [
    'of equal ones the first',
    [earned('甲', 5, 10), earned('乙', 9, 10), earned('丙', 9, 10), earned('丁', 5, 10)],
    '乙 甲',
  ],
  ['less than nothing is the least', [earned('加分', 0, 10), earned('扣分', -2, 5)], '加分 扣分'],
  [
    'what has no limit has no share',
    [earned('登记', 90, undefined), earned('投资', 1, 10), earned('开工', 2, 10)],
    '开工 投资',
  ],
  [
    'nor what only takes away',
    [earned('扣分', -3, 0), earned('投资', 1, 10), earned('开工', 2, 10)],
    '开工 投资',
  ],
  [
    'nor what does not apply, whatever it gives',
    [missing('纳统', 10, 10), earned('投资', 1, 10), earned('开工', 2, 10)],
    '开工 投资',
  ],
  [
    'nor what has no points',
    [earned('纳统', undefined, 10), earned('投资', 1, 10), earned('开工', 2, 10)],
    '开工 投资',
  ],
  ['all alike: neither', [earned('投资', 3, 10), earned('开工', 6, 20)], '—'],
  ['only one: neither', [earned('投资', 3, 10)], '—'],
  ['none', [], '—'],
])('%s', (_, indicators, expected) => {
  const found = strengthsOf(indicators);
  expect(found === undefined ? '—' : `${found.best.key} ${found.worst.key}`).toBe(expected);
});
