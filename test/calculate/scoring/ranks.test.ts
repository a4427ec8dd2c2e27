import { describe, expect, test } from 'vitest';
import { printedDigits } from '../../../src/calculate/scoring/printed-digits.ts';
import { ranksOf } from '../../../src/calculate/scoring/ranks.ts';
import { exact } from '../../../src/model/exact.ts';
import type { Given } from '../../ledgers/project/measures/records.ts';
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

describe('digits that are printed', () => {
  test.each([
    ['those of the scheme where scores look different', [exact(811, 10), exact(812, 10)], 2],
    ['those of the scheme where scores are equal', [exact(243, 3), exact(81)], 2],
    ['one more', [exact(81_001, 1000), exact(81_004, 1000)], 3],
    ['as many as it takes', [exact(2, 3), exact(666_667, 1_000_000)], 7],
    ['none of nobody', [], 2],
  ])('%s', (_, scores, expected) => expect(printedDigits(scores, 2)).toBe(expected));

  test('scores that differ by less than is printed are no tie, and look different', () => {
    const scheme = schemeOf('  - { key: 分, scoring: target, measure: rate, target: 100%, weight: 60 }');
    const ranking = rank(scheme, { year: 2023, month: 9 }, [
      { agency: '甲区', annualPlan: 1_000_000, completed: 500_001 },
      { agency: '乙区', annualPlan: 1_000_000, completed: 500_002 },
    ]);
    expect(told(ranking)).toEqual(['乙区 1 30.00012', '甲区 2 30.00006']);
    expect(ranking.tracks[0]?.digits).toBe(5);
  });
});

describe('what a scheme ranks', () => {
  const given: Given[] = [
    { agency: '甲区', area: '滨江片区', chain: '生物医药', district: '北区', annualPlan: 10, completed: 9 },
    {
      agency: '乙区',
      area: '滨江片区',
      cluster: '轨交集群',
      chain: '智能装备',
      district: '南区',
      annualPlan: 10,
      completed: 3,
    },
    { agency: '乙区', area: '空港片区', chain: '智能装备', district: '南区', annualPlan: 10, completed: 8 },
    { agency: '乙区', cluster: '光电集群', annualPlan: 10, completed: 10 },
  ];
  test.each([
    ['agency', ['甲区 1 90.00', '乙区 2 70.00', '丙区 not-reported']],
    ['area', ['空港片区 1 80.00', '滨江片区 2 60.00']],
    ['cluster', ['光电集群 1 100.00', '轨交集群 2 30.00']],
    ['chain', ['生物医药 1 90.00', '智能装备 2 55.00']],
    ['district', ['北区 1 90.00', '南区 2 55.00']],
  ])('%s', (ranks, expected) => {
    const scheme = schemeOf(
      '  - { key: 分, scoring: target, measure: rate, target: 100%, weight: 100 }',
      `ranks: ${ranks}`,
    );
    const agencies = ['甲区', '乙区', '丙区'].map((name) => ({ name }));
    expect(told(rank(scheme, { year: 2023, month: 9 }, given, { agencies }))).toEqual(expected);
  });
});
