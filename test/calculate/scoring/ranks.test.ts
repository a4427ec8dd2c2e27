import { describe, expect, test } from 'vitest';
import { ranksOf } from '../../../src/calculate/scoring/ranks.ts';
import { exact } from '../../../src/model/exact.ts';
import type { Given } from '../records.ts';
import { rank, schemeOf, told } from './ranked.ts';

function ranks(scores: readonly (readonly (number | undefined)[])[], rule: 'shared' | 'dense' = 'shared') {
  const contenders = scores.map(([score = 0, ...breakers]) => ({
    score: exact(score),
    breakers: breakers.map((value) => (value === undefined ? undefined : exact(value))),
  }));
  const found = ranksOf(contenders, rule);
  return contenders.map((one) => found.get(one));
}

describe('ties', () => {
  test.each([
    ['no ties', [[90], [80], [70]], [1, 2, 3]],
    ['two share the second place, the third is skipped', [[90], [80], [80], [70]], [1, 2, 2, 4]],
    ['the order of the input does not matter', [[70], [80], [90], [80]], [4, 2, 1, 2]],
    ['all alike', [[80], [80], [80]], [1, 1, 1]],
    ['one alone', [[80]], [1]],
    ['nobody', [], []],
  ])('shared: %s', (_, scores, expected) => expect(ranks(scores)).toEqual(expected));

  test('dense: the next place follows at once', () =>
    expect(ranks([[90], [80], [80], [70]], 'dense')).toEqual([1, 2, 2, 3]));

  test.each([
    [
      'the first breaker parts, the higher first',
      [
        [80, 1],
        [80, 3],
        [80, 2],
      ],
      [3, 1, 2],
    ],
    [
      'the second where the first does not',
      [
        [80, 1, 5],
        [80, 1, 9],
      ],
      [2, 1],
    ],
    [
      'a better score goes before any breaker',
      [
        [81, 0],
        [80, 9],
      ],
      [1, 2],
    ],
    [
      'who has no figure comes last',
      [
        [80, undefined],
        [80, -5],
      ],
      [2, 1],
    ],
    [
      'nothing parts them: shared after all',
      [
        [80, 1],
        [80, 1],
        [70, 9],
      ],
      [1, 1, 3],
    ],
    [
      'no figure on either side',
      [
        [80, undefined],
        [80, undefined],
      ],
      [1, 1],
    ],
  ])('breakers: %s', (_, scores, expected) => expect(ranks(scores)).toEqual(expected));
});

test('a scheme names its breakers; those of one rank stand in the office’s order', () => {
  const scheme = schemeOf(
    '  - { key: 分, scoring: base, points: 1 }',
    'ties: { breakers: [{ measure: completed }] }',
  );
  const given: Given[] = [
    { agency: '乙区', completed: 5 },
    { agency: '丙区', completed: 9 },
    { agency: '甲区', completed: 5 },
  ];
  const agencies = [{ name: '乙区' }];
  expect(told(rank(scheme, { year: 2023, month: 9 }, given))).toEqual([
    '丙区 1 1.00',
    '甲区 2 1.00',
    '乙区 2 1.00',
  ]);
  expect(told(rank(scheme, { year: 2023, month: 9 }, given, { agencies }))).toEqual([
    '丙区 1 1.00',
    '乙区 2 1.00',
    '甲区 2 1.00',
  ]);
});
