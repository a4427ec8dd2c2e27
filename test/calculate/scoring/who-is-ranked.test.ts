import { describe, expect, test } from 'vitest';
import { type Contender, ranksOf } from '../../../src/calculate/scoring/ranks.ts';
import { exact } from '../../../src/model/exact.ts';
import { plainDate } from '../../../src/model/plain-date.ts';
import type { Given } from '../../ledgers/project/measures/records.ts';
import { type Circumstances, entry, pointsOf, rank, schemeOf, scoreOf, told } from './ranked.ts';

const SEPTEMBER = { year: 2023, month: 9 };
const RATE = '  - { key: 分, scoring: target, measure: rate, target: 100%, weight: 100 }';
const EVENTS = '  - { key: 分, scoring: register, item: 事, each: 1 }';

const done = (agency: string, completed: number | undefined): Given => ({
  agency,
  phase: '续建',
  annualPlan: 100,
  completed,
});
const exempt = (agency: string, from = SEPTEMBER, until = from) => [
  {
    agency,
    reason: '洪灾',
    from: plainDate(from.year, from.month, 1)!,
    until: plainDate(until.year, until.month, 28)!,
  },
];

describe('who has reported', () => {
  const both = [done('甲区', 80), done('乙区', 70)];
  test.each<[string, string, readonly Given[], Circumstances, readonly string[]]>([
    ['whoever has records', RATE, both, {}, ['甲区 1 80.00', '乙区 2 70.00']],
    [
      'with a plan, whoever sent a list: the plan has records of all',
      RATE,
      both,
      { reporters: ['乙区'] },
      ['乙区 1 70.00', '甲区 not-reported'],
    ],
    [
      'a register is no list',
      RATE,
      both,
      { register: [entry('丙区', '事')] },
      ['甲区 1 80.00', '乙区 2 70.00', '丙区 not-reported'],
    ],
    [
      'unless nothing else is asked',
      EVENTS,
      [done('甲区', 80)],
      { register: [entry('丙区', '事')] },
      ['丙区 1 1.00', '甲区 2 0.00'],
    ],
    [
      'by an entry of this year up to this month',
      EVENTS,
      [done('甲区', 80)],
      {
        register: [
          entry('乙区', '事', '1', { period: '2022-12' }),
          entry('丙区', '事', '1', { period: '2023-10' }),
          entry('丁区', '事', '1', { period: '2023-01' }),
        ],
      },
      ['丁区 1 1.00', '甲区 2 0.00'],
    ],
    [
      'who is expected and did neither is silent',
      EVENTS,
      [],
      { agencies: [{ name: '甲区' }, { name: '乙区' }], register: [entry('乙区', '事')] },
      ['乙区 1 1.00', '甲区 not-reported'],
    ],
  ])('%s', (_, indicators, given, more, expected) => {
    expect(told(rank(schemeOf(indicators), SEPTEMBER, given, more))).toEqual(expected);
  });
});

describe('who is exempt', () => {
  const both = [done('甲区', 80), done('乙区', 70)];
  test.each([
    ['this month', exempt('甲区'), ['乙区 1 70.00', '甲区 exempt 80.00']],
    [
      'to this month',
      exempt('甲区', { year: 2023, month: 5 }, SEPTEMBER),
      ['乙区 1 70.00', '甲区 exempt 80.00'],
    ],
    [
      'from this month',
      exempt('甲区', SEPTEMBER, { year: 2024, month: 1 }),
      ['乙区 1 70.00', '甲区 exempt 80.00'],
    ],
    [
      'until last month',
      exempt('甲区', { year: 2023, month: 5 }, { year: 2023, month: 8 }),
      ['甲区 1 80.00', '乙区 2 70.00'],
    ],
    ['from next month', exempt('甲区', { year: 2023, month: 10 }), ['甲区 1 80.00', '乙区 2 70.00']],
    ['another one', exempt('丙区'), ['甲区 1 80.00', '乙区 2 70.00']],
  ])('%s', (_, exemptions, expected) => {
    expect(told(rank(schemeOf(RATE), SEPTEMBER, both, { exemptions }))).toEqual(expected);
  });

  test('others are measured without it', () => {
    const scheme = schemeOf('  - { key: 分, scoring: min-max, measure: rate, weight: 30 }');
    const given = [done('甲区', 90), done('乙区', 60), done('丙区', 30)];
    const points = (exemptions: Circumstances['exemptions']) =>
      ['乙区', '丙区'].map(
        (name) => pointsOf(rank(scheme, SEPTEMBER, given, { exemptions: exemptions! }), name).分,
      );
    expect(points([])).toEqual(['15.00', '0.00']);
    expect(points(exempt('甲区'))).toEqual(['30.00', '0.00']);
  });
});

describe('the place of who is silent, where it is the last', () => {
  const agencies = ['甲区', '乙区', '丙区', '丁区'].map((name) => ({ name }));
  const given = [done('甲区', 80), done('乙区', 80), done('丙区', 70)];
  test.each([
    ['shared places are counted', 'silent: last', 4],
    ['dense places are not', 'silent: last\nties: { rule: dense }', 3],
  ])('%s', (_, rest, place) => {
    const score = scoreOf(rank(schemeOf(RATE, rest), SEPTEMBER, given, { agencies }), '丁区');
    expect(score).toMatchObject({ state: 'not-reported', rank: place, board: undefined });
  });

  test.each([
    ['with nobody before it, it is the first', 'silent: last', 1],
    ['also where places are dense', 'silent: last\nties: { rule: dense }', 1],
  ])('%s', (_, rest, place) => {
    const score = scoreOf(
      rank(schemeOf(RATE, rest), SEPTEMBER, [], { agencies: [{ name: '丁区' }] }),
      '丁区',
    );
    expect(score.rank).toBe(place);
  });

  test('who is incomplete gets it as well, who is exempt does not', () => {
    const scheme = schemeOf(RATE, 'silent: last');
    const more = { agencies, exemptions: exempt('丁区') };
    const ranking = rank(scheme, SEPTEMBER, [...given.slice(0, 2), done('丙区', undefined)], more);
    expect(scoreOf(ranking, '丙区')).toMatchObject({ state: 'incomplete', rank: 3 });
    expect(scoreOf(ranking, '丁区')).toMatchObject({ state: 'exempt', rank: undefined });
  });
});

describe('a condition is from … to below', () => {
  test.each([
    ['at its lower bound', 50, '0.00'],
    ['below it', 49, '-7.00'],
    ['under its upper bound', 79, '0.00'],
    ['at it', 80, '-7.00'],
  ])('%s', (_, completed, expected) => {
    const scheme = schemeOf(`
  - { key: 进度, scoring: base, points: 7 }
  - { key: 分, scoring: gate, of: [进度], unless: [{ measure: rate, from: 50%, below: 80% }] }`);
    expect(pointsOf(rank(scheme, SEPTEMBER, [done('甲区', completed)]), '甲区').分).toBe(expected);
  });
});

describe('equal scores: what breaks the tie', () => {
  type Breakers = readonly (number | undefined)[];
  test.each<[string, Breakers, Breakers, [number, number]]>([
    ['the higher one', [3], [2], [1, 2]],
    ['one that is missing comes last', [0], [undefined], [1, 2]],
    ['the next, where the first is equal', [3, 1], [3, 2], [2, 1]],
    ['the next, where the first is missing for both', [undefined, 2], [undefined, 1], [1, 2]],
    ['nothing', [3], [3], [1, 1]],
    ['nothing that is known', [undefined], [undefined], [1, 1]],
  ])('%s', (_, first, second, places) => {
    const [one, other] = [first, second].map(
      (breakers): Contender => ({
        score: exact(60),
        breakers: breakers.map((value) => (value === undefined ? undefined : exact(value))),
      }),
    );
    for (const order of [
      [one!, other!],
      [other!, one!],
    ]) {
      const ranks = ranksOf(order, 'shared');
      expect([ranks.get(one!), ranks.get(other!)]).toEqual(places);
    }
  });
});
