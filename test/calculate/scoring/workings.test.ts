import { describe, expect, test } from 'vitest';
import type { IndicatorScore, Quantity } from '../../../src/calculate/scoring/ranking.ts';
import { decimalText, exact, times } from '../../../src/model/exact.ts';
import type { Given } from '../../ledgers/project/measures/records.ts';
import { type Circumstances, entry, rank, schemeOf, scoreOf } from './ranked.ts';

/**
 * The calculation that an agency is shown for its points, with the figure that it starts from and the most that could
 * be had. Whoever recomputes it must come to the points.
 */

const SEPTEMBER = { year: 2023, month: 9 };
const YI = 100_000_000;

function quantity({ value, unit }: Quantity): string {
  if (unit === 'rate' || unit === 'points') return `${decimalText(times(value, exact(100)), 1)}%`;
  return unit === 'money'
    ? `${decimalText(value, 0)}元`
    : `${decimalText(value, 2)}${unit === 'number' ? '' : ` ${unit}`}`;
}

function told({ value, working, points, max }: IndicatorScore): string {
  const shown = working.map((part) => (typeof part === 'string' ? part : quantity(part))).join('');
  const [own, most] = [points, max].map((one) => (one === undefined ? '–' : decimalText(one, 2)));
  return `${value === undefined ? '–' : quantity(value)}: ${shown} = ${own} of ${most}`;
}

const done = (completed: number, agency = '甲区', annualPlan = 100): Given => ({
  agency,
  phase: '续建',
  annualPlan,
  completed,
});
const start = (started: boolean): Given => ({ agency: '甲区', phase: '新开工', started });
const events = (...values: readonly string[]): Circumstances => ({
  register: values.map((value) => entry('甲区', '事', value === '' ? undefined : value)),
});

type Row = readonly [
  title: string,
  indicator: string,
  given: readonly Given[],
  more: Circumstances,
  expected: string,
];

const TARGET = 'scoring: target, measure: rate, target: 80%, weight: 20';
const DEVIATION =
  'scoring: deviation, measure: rate, base: 25, at: 100%, below: 0.1, above: [{ upTo: 130%, points: 0.2 }, { points: 0.1 }], most: 10';
const GROWTH = 'scoring: growth, measure: completed, weight: 10, target: 20%';
const CONTRIBUTION = 'scoring: contribution, measure: completed, weight: 20, full: 40%';
const RANKS = 'scoring: rank-bands, measure: rate, bands: [{ to: 1, points: 7 }, { to: 3, points: 5 }]';
const MIN_MAX = 'scoring: min-max, measure: rate, weight: 30';
const Z_SCORE = 'scoring: z-score, measure: rate, weight: 100, mean: 50, perDeviation: 10';
const BANDS =
  'scoring: bands, measure: rate, bands: [{ from: 90%, points: 20 }, { from: 80%, points: 30 }, { points: 1 }]';
const ADDITIVE =
  'scoring: additive, most: 30, rules: [{ points: 5, when: { phase: 新开工, started: true } }, { points: 20, when: { annualPlan: { from: 10亿元 } } }]';
const EVENTS = 'scoring: register, item: 事, each: 30, atMost: 4';
const STATED = 'scoring: register, item: 事, from: -20, to: 5';
const JUDGES = 'scoring: judges, item: 事, weight: 20';

describe('the calculation', () => {
  test.each<Row>([
    ['base', 'scoring: base, points: 60', [done(1)], {}, '–: 60.00 = 60.00 of 60.00'],
    ['target', TARGET, [done(40)], {}, '40.0%: 20.00 × 40.0% ÷ 80.0% = 10.00 of 20.00'],
    ['target, at its cap', TARGET, [done(80)], {}, '80.0%: 20.00 × 80.0% ÷ 80.0% = 20.00 of 20.00'],
    [
      'target, above its cap',
      TARGET,
      [done(100)],
      {},
      '100.0%: 20.00 × min(100.0%, 100.0% ÷ 80.0%) = 20.00 of 20.00',
    ],
    ['target, at its floor', TARGET, [done(0)], {}, '0.0%: 20.00 × 0.0% ÷ 80.0% = 0.00 of 20.00'],
    [
      'target, below its floor',
      TARGET,
      [done(-8)],
      {},
      '-8.0%: 20.00 × max(0.0%, -8.0% ÷ 80.0%) = 0.00 of 20.00',
    ],
    [
      'target, without bounds',
      `${TARGET}, cap: none, floor: none`,
      [done(160)],
      {},
      '160.0%: 20.00 × 160.0% ÷ 80.0% = 40.00 of –',
    ],
    [
      'time',
      'scoring: time, measure: rate, weight: 10',
      [done(60)],
      {},
      '60.0%: 10.00 × 60.0% ÷ 75.0% = 8.00 of 10.00',
    ],
    [
      'time, of a lead',
      'scoring: target, measure: lead, target: 10%, weight: 10',
      [done(80)],
      {},
      '5.0%: 10.00 × 5.0% ÷ 10.0% = 5.00 of 10.00',
    ],
    ['bands', BANDS, [done(85)], {}, '85.0%: 85.0% ≥ 80.0% → 30.00 = 30.00 of 30.00'],
    [
      'bands, none',
      'scoring: bands, measure: rate, bands: [{ from: 90%, points: 20 }]',
      [done(85)],
      {},
      '85.0%: 85.0% → 0.00 = 0.00 of 20.00',
    ],
    [
      'deviation, short',
      DEVIATION,
      [done(90)],
      {},
      '90.0%: 25.00 − 0.10 × (100.0% − 90.0%) ÷ 1.0% = 24.00 of 35.00',
    ],
    ['deviation, at the mark', DEVIATION, [done(100)], {}, '100.0%: 25.00 + 0.00 = 25.00 of 35.00'],
    [
      'deviation, beyond',
      DEVIATION,
      [done(110)],
      {},
      '110.0%: 25.00 + 0.20 × (110.0% − 100.0%) ÷ 1.0% = 27.00 of 35.00',
    ],
    [
      'deviation, to the end of a step',
      DEVIATION,
      [done(130)],
      {},
      '130.0%: 25.00 + 0.20 × (130.0% − 100.0%) ÷ 1.0% = 31.00 of 35.00',
    ],
    [
      'deviation, two steps',
      DEVIATION,
      [done(140)],
      {},
      '140.0%: 25.00 + 0.20 × (130.0% − 100.0%) ÷ 1.0% + 0.10 × (140.0% − 130.0%) ÷ 1.0% = 32.00 of 35.00',
    ],
    [
      'deviation, held above',
      DEVIATION,
      [done(200)],
      {},
      '200.0%: 25.00 + 10.00 (+ 0.20 × (130.0% − 100.0%) ÷ 1.0% + 0.10 × (200.0% − 130.0%) ÷ 1.0%) = 35.00 of 35.00',
    ],
    [
      'deviation, exactly at its most',
      DEVIATION,
      [done(170)],
      {},
      '170.0%: 25.00 + 0.20 × (130.0% − 100.0%) ÷ 1.0% + 0.10 × (170.0% − 130.0%) ÷ 1.0% = 35.00 of 35.00',
    ],
    [
      'deviation, exactly at its least',
      DEVIATION,
      [done(0)],
      {},
      '0.0%: 25.00 − 0.10 × (100.0% − 0.0%) ÷ 1.0% = 15.00 of 35.00',
    ],
    [
      'deviation, held below',
      DEVIATION,
      [done(-20)],
      {},
      '-20.0%: 25.00 − 10.00 (− 0.10 × (100.0% − -20.0%) ÷ 1.0%) = 15.00 of 35.00',
    ],
    [
      'deviation, unbounded',
      DEVIATION.replace(', most: 10', ''),
      [done(-20)],
      {},
      '-20.0%: 25.00 − 0.10 × (100.0% − -20.0%) ÷ 1.0% = 13.00 of –',
    ],
    ['additive, nothing', ADDITIVE, [done(1)], {}, '0.00: 0.00 = 0.00 of 30.00'],
    ['additive, one', ADDITIVE, [start(true)], {}, '5.00: 5.00 × 1.00 count = 5.00 of 30.00'],
    [
      'additive, two',
      ADDITIVE,
      [start(true), start(true), { ...start(false), annualPlan: 10 * YI }],
      {},
      '30.00: 5.00 × 2.00 count + 20.00 × 1.00 count = 30.00 of 30.00',
    ],
    [
      'additive, capped',
      ADDITIVE,
      [
        { ...start(true), annualPlan: 10 * YI },
        { ...start(true), annualPlan: 10 * YI },
      ],
      {},
      '50.00: min(30.00, 5.00 × 2.00 count + 20.00 × 2.00 count) = 30.00 of 30.00',
    ],
    [
      'rank-bands, first',
      RANKS,
      [done(90), done(80, '乙区')],
      {},
      '90.0%: 90.0% → 1.00 rank → 7.00 = 7.00 of 7.00',
    ],
    [
      'rank-bands, third',
      RANKS,
      [done(70), done(80, '乙区'), done(80, '丙区')],
      {},
      '70.0%: 70.0% → 3.00 rank → 5.00 = 5.00 of 7.00',
    ],
    [
      'rank-bands, fourth',
      RANKS,
      [done(70), done(80, '乙区'), done(80, '丙区'), done(80, '丁区')],
      {},
      '70.0%: 70.0% → 4.00 rank → 0.00 = 0.00 of 7.00',
    ],
    [
      'min-max',
      MIN_MAX,
      [done(50), done(90, '乙区'), done(30, '丙区')],
      {},
      '50.0%: 30.00 × (50.0% − 30.0%) ÷ (90.0% − 30.0%) = 10.00 of 30.00',
    ],
    ['min-max, alone', MIN_MAX, [done(50)], {}, '50.0%: 30.00 = 30.00 of 30.00'],
    [
      'min-max, less is better',
      `${MIN_MAX}, better: lower`,
      [done(50), done(90, '乙区'), done(30, '丙区')],
      {},
      '50.0%: 30.00 × (50.0% − 90.0%) ÷ (30.0% − 90.0%) = 20.00 of 30.00',
    ],
    [
      'z-score',
      Z_SCORE,
      [done(90), done(60, '乙区'), done(30, '丙区')],
      {},
      '90.0%: 50.00 + 10.00 × 1.22 = 62.25 of 100.00',
    ],
    [
      'z-score, less is better',
      `${Z_SCORE}, better: lower`,
      [done(90), done(60, '乙区'), done(30, '丙区')],
      {},
      '90.0%: 50.00 + 10.00 × -1.22 = 37.75 of 100.00',
    ],
    [
      'z-score, held at the weight',
      Z_SCORE.replace('weight: 100', 'weight: 60'),
      [done(90), done(60, '乙区'), done(30, '丙区')],
      {},
      '90.0%: min(60.00, 50.00 + 10.00 × 1.22) = 60.00 of 60.00',
    ],
    [
      'z-score, held at 0',
      Z_SCORE.replace('mean: 50', 'mean: 10'),
      [done(30), done(60, '乙区'), done(90, '丙区')],
      {},
      '30.0%: max(0.00, 10.00 + 10.00 × -1.22) = 0.00 of 100.00',
    ],
    [
      'z-score, exactly 0',
      Z_SCORE.replace('mean: 50', 'mean: 10'),
      [done(30), done(90, '乙区')],
      {},
      '30.0%: 10.00 + 10.00 × -1.00 = 0.00 of 100.00',
    ],
    [
      'z-score, exactly the weight',
      Z_SCORE.replace('weight: 100', 'weight: 60'),
      [done(90), done(30, '乙区')],
      {},
      '90.0%: 50.00 + 10.00 × 1.00 = 60.00 of 60.00',
    ],
    ['z-score, alone', Z_SCORE, [done(90)], {}, '90.0%: 50.00 + 10.00 × 0.00 = 50.00 of 100.00'],
    ['register, none', EVENTS, [done(1)], events(), '0.00 count: 30.00 × 0.00 count = 0.00 of 120.00'],
    ['register, two', EVENTS, [done(1)], events('', '1'), '2.00 count: 30.00 × 2.00 count = 60.00 of 120.00'],
    [
      'register, too many',
      EVENTS,
      [done(1)],
      events('5', '2'),
      '4.00 count: 30.00 × 4.00 count = 120.00 of 120.00',
    ],
    ['register, stated', STATED, [done(1)], events('2', '-3'), '2.00 count: 2.00 + -3.00 = -1.00 of –'],
    [
      'register, stated, held',
      STATED,
      [done(1)],
      events('9', '-30'),
      '2.00 count: 5.00 + -20.00 = -15.00 of –',
    ],
    ['register, stated, none', STATED, [done(1)], events(), '0.00 count: 0.00 = 0.00 of –'],
    [
      'register, taken away',
      'scoring: register, item: 事, each: -5, atMost: 4',
      [done(1)],
      events('2'),
      '2.00 count: -5.00 × 2.00 count = -10.00 of 0.00',
    ],
    [
      'judges',
      JUDGES,
      [done(1)],
      events('90', '100', '80', '60', '85'),
      '85.00: 20.00 × (80.00 + 85.00 + 90.00) ÷ 3.00 ÷ 100.00 = 17.00 of 20.00',
    ],
    [
      'judges, full',
      `${JUDGES}, full: 10, drop: 0`,
      [done(1)],
      events('9', '8'),
      '8.50: 20.00 × (8.00 + 9.00) ÷ 2.00 ÷ 10.00 = 17.00 of 20.00',
    ],
    [
      'contribution',
      CONTRIBUTION,
      [done(20), done(80, '乙区')],
      {},
      '20元: 20.00 × 20元 ÷ 100元 ÷ 40.0% = 10.00 of 20.00',
    ],
    [
      'contribution, capped',
      CONTRIBUTION,
      [done(50), done(50, '乙区')],
      {},
      '50元: 20.00 × min(100.0%, 50元 ÷ 100元 ÷ 40.0%) = 20.00 of 20.00',
    ],
    [
      'growth',
      GROWTH,
      [done(55)],
      { former: { '2022-09': [done(50)] } },
      '55元: 10.00 × (55元 ÷ 50元 − 1) ÷ 20.0% = 5.00 of 10.00',
    ],
    [
      'growth, capped',
      GROWTH,
      [done(90)],
      { former: { '2022-09': [done(50)] } },
      '90元: 10.00 × min(100.0%, (90元 ÷ 50元 − 1) ÷ 20.0%) = 10.00 of 10.00',
    ],
    [
      'growth, less than before',
      GROWTH,
      [done(40)],
      { former: { '2022-09': [done(50)] } },
      '40元: 10.00 × max(0.0%, (40元 ÷ 50元 − 1) ÷ 20.0%) = 0.00 of 10.00',
    ],
    [
      'not applicable: the points that the scheme gives for it',
      'scoring: target, measure: starts.rate, target: 100%, weight: 20, notApplicable: 5',
      [done(1)],
      {},
      '–: 5.00 = 5.00 of 20.00',
    ],
    [
      'not reported: none, and none to be had otherwise',
      'scoring: target, measure: statistics.rate, target: 100%, weight: 20',
      [start(true)],
      {},
      '–:  = – of 20.00',
    ],
  ])('%s', (_, indicator, given, more, expected) => {
    const ranking = rank(schemeOf(`  - { key: 分, ${indicator} }`), SEPTEMBER, given, more);
    expect(told(scoreOf(ranking, '甲区').indicators[0]!)).toBe(expected);
  });

  test('the weight of what does not apply goes to the others, and the calculation says so', () => {
    const scheme = schemeOf(`
  - { key: 开工, scoring: target, measure: starts.rate, target: 100%, weight: 30 }
  - { key: 投资, scoring: target, measure: rate, target: 100%, weight: 60 }
  - { key: 基础, scoring: base, points: 10 }`);
    const { indicators } = scoreOf(rank(scheme, SEPTEMBER, [done(50)]), '甲区');
    expect(indicators.map(told)).toEqual([
      '–:  = 0.00 of 0.00',
      '50.0%: 60.00 × 50.0% ÷ 100.0% × 90.00 ÷ 60.00 = 45.00 of 90.00',
      '–: 10.00 = 10.00 of 10.00',
    ]);
  });
});

describe('a gate says which points it takes', () => {
  const gated = (unless: string) =>
    schemeOf(`
  - { key: 进度, scoring: base, points: 7 }
  - { key: 名次, scoring: base, points: 3 }
  - { key: 扣分, scoring: base, points: -2 }
  - { key: 门槛, scoring: gate, of: [进度, 名次, 扣分], unless: [${unless}] }`);
  const gateOf = (unless: string, given: readonly Given[]) =>
    scoreOf(rank(gated(unless), SEPTEMBER, given), '甲区').indicators[3]!;
  const FROM_80 = '{ measure: rate, from: 80% }';
  const BY_STARTS = '{ measure: starts.rate, from: 80% }';
  const BY_STATISTICS = '{ measure: statistics.rate, from: 80% }';

  test.each<[string, string, readonly Given[], string]>([
    ['shut: all that were won', FROM_80, [done(60)], '60.0%: −(7.00 + 3.00) = -10.00 of 0.00'],
    ['open: none', FROM_80, [done(80)], '80.0%: 0.00 = 0.00 of 0.00'],
    [
      'one alternative holds, whatever the other is',
      `${BY_STARTS}, ${FROM_80}`,
      [done(90)],
      '–: 0.00 = 0.00 of 0.00',
    ],
    [
      'the figure shown is that of the first condition',
      `${FROM_80}, ${BY_STARTS}`,
      [done(90)],
      '90.0%: 0.00 = 0.00 of 0.00',
    ],
  ])('%s', (_, unless, given, expected) => expect(told(gateOf(unless, given))).toBe(expected));

  test('nothing was won: nothing is taken', () => {
    const scheme = schemeOf(`
  - { key: 扣分, scoring: base, points: -2 }
  - { key: 门槛, scoring: gate, of: [扣分], unless: [${FROM_80}] }`);
    const { indicators } = scoreOf(rank(scheme, SEPTEMBER, [done(60)]), '甲区');
    expect(told(indicators[1]!)).toBe('60.0%: −(0.00) = 0.00 of 0.00');
  });

  test.each<[string, string, readonly Given[], object]>([
    ['no start is planned', BY_STARTS, [done(60)], { state: 'not-applicable', reason: 'no-denominator' }],
    [
      'nobody said whether it is in the statistics',
      BY_STATISTICS,
      [start(true)],
      { state: 'not-reported', reason: 'not-reported' },
    ],
    [
      'neither can be told: what was not reported is why',
      `${BY_STARTS}, { measure: fundsRate, from: 80% }`,
      [done(60)],
      { state: 'not-reported', reason: 'not-reported' },
    ],
    [
      'one alternative fails, the other cannot be told',
      `${FROM_80}, ${BY_STARTS}`,
      [done(60)],
      { state: 'not-applicable', reason: 'no-denominator' },
    ],
  ])('undecided, %s', (_, unless, given, expected) => {
    expect(gateOf(unless, given)).toMatchObject(expected);
  });

  test('its proof is that of every figure it looks at, once', () => {
    const twice = gateOf(`{ measure: rate, from: 80% }, { measure: rate, from: 90% }`, [done(60)]);
    const once = gateOf(FROM_80, [done(60)]);
    expect(once.evidence).toHaveLength(1);
    expect(twice.evidence).toEqual(once.evidence);
    const two = gateOf(`${FROM_80}, { measure: completed, from: 1亿元 }`, [done(60)]);
    expect(two.evidence).toHaveLength(2);
  });
});
