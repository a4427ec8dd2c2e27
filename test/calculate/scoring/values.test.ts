import { describe, expect, test } from 'vitest';
import type { IndicatorScore } from '../../../src/calculate/scoring/ranking.ts';
import { decimalText } from '../../../src/model/exact.ts';
import type { Rows } from '../../../src/model/formula.ts';
import { formatPeriod } from '../../../src/model/period.ts';
import type { Given } from '../../ledgers/project/measures/records.ts';
import { type Circumstances, entry, rank, schemeOf, scoreOf } from './ranked.ts';

/** The figures that agencies are scored by: what each comes to, or why there is none; and what proves it. */

const SEPTEMBER = { year: 2023, month: 9 };

/** `甲区`’s figure as of September; `more.former` holds other months. */
function figure(measure: string, given: readonly Given[], more: Circumstances = {}): IndicatorScore {
  const scheme = schemeOf(`
  - { key: 分, scoring: bands, ${measure.startsWith('{') ? measure.slice(1, -1) : `measure: ${measure}`}, bands: [{ points: 1 }], notApplicable: 0, notReported: 0 }`);
  return scoreOf(rank(scheme, SEPTEMBER, given, more), '甲区').indicators[0]!;
}

/** `0.15 rate`, `not-applicable no-denominator`; with what is missing behind it. */
function told({ value, state, reason, unreported }: IndicatorScore): string {
  const said = value === undefined ? `${state} ${reason}` : `${decimalText(value.value, 4)} ${value.unit}`;
  return said + (unreported === 0 ? '' : `, ${unreported} missing`);
}

/** `2023-09 completed(rateCounted=是) ÷ annualPlan` */
function proofs({ evidence }: IndicatorScore): readonly string[] {
  const sum = ({ column, where }: Rows) =>
    [
      column,
      ...where.filter((one) => one.column !== 'agency').map((one) => `(${one.column}=${one.is})`),
    ].join('');
  return evidence.map((one) => {
    if (one.of === 'entry') return `${formatPeriod(one.entry.period)} ${one.entry.raw}`;
    if (one.of !== 'figure') return one.of;
    const { formula } = one.figure;
    const shown =
      'numerator' in formula ? `${sum(formula.numerator)} ÷ ${sum(formula.denominator)}` : sum(formula);
    return `${formatPeriod(one.period)} ${shown}${formula.op === 'lead' ? ` − ${formula.month} ÷ 12` : ''}`;
  });
}

const built = (completed: number | undefined, annualPlan: number | undefined = 100): Given => ({
  agency: '甲区',
  phase: '续建',
  annualPlan,
  completed,
});
/** A project that states no plan, though it should. */
const planless = (completed: number): Given => ({ ...built(completed), annualPlan: undefined });
const reserve: Given = { agency: '甲区', phase: '储备' };
const started = (enteredStatistics?: boolean): Given => ({
  agency: '甲区',
  phase: '新开工',
  started: true,
  enteredStatistics,
});
const august = (...given: readonly Given[]): Circumstances => ({ former: { '2023-08': given } });
const june = (...given: readonly Given[]): Circumstances => ({ former: { '2023-06': given } });

type Row = readonly [
  title: string,
  measure: string,
  given: readonly Given[],
  more: Circumstances,
  expected: string,
];

describe('since January', () => {
  test.each<Row>([
    ['a sum', 'completed', [built(30), built(20)], {}, '50.0000 money'],
    ['a sum that leaves one out', 'completed', [built(30), built(undefined)], {}, '30.0000 money, 1 missing'],
    ['a true 0', 'completed', [built(0)], {}, '0.0000 money'],
    ['nobody states it', 'completed', [built(undefined)], {}, 'not-reported not-reported, 1 missing'],
    ['nobody should state it', 'completed', [reserve], {}, 'not-applicable no-denominator'],
    ['a rate', 'rate', [built(30), built(20)], {}, '0.2500 rate'],
    [
      'a plan that is not built stays below the line',
      'rate',
      [built(50), built(undefined)],
      {},
      '0.2500 rate, 1 missing',
    ],
    [
      'what is built without a plan is not above it',
      'rate',
      [built(50), planless(30)],
      {},
      '0.5000 rate, 1 missing',
    ],
    [
      'nothing is built that is stated',
      'rate',
      [built(undefined)],
      {},
      'not-reported not-reported, 1 missing',
    ],
    ['no plan that is stated', 'rate', [planless(30)], {}, 'not-reported not-reported, 1 missing'],
    ['a plan of 0', 'rate', [built(0, 0)], {}, 'not-applicable no-denominator'],
    ['a plan of 0, and nothing stated', 'rate', [built(undefined, 0)], {}, 'not-applicable no-denominator'],
    [
      'a plan of 0 beside one that is not stated, and nothing built that is stated',
      'rate',
      [built(undefined, 0), built(undefined, undefined)],
      {},
      'not-reported not-reported, 1 missing',
    ],
    ['no plan is due', 'rate', [reserve], {}, 'not-applicable no-denominator'],
    ['a lead: 80 % in September', 'lead', [built(80)], {}, '0.0500 points'],
    ['a count', 'problems', [{ ...built(1), problem: '征地' }, built(1)], {}, '1.0000 count'],
    ['statistics', 'statistics.rate', [started(true), started(false)], {}, '0.5000 rate'],
    [
      'statistics, of one it is not told',
      'statistics.rate',
      [started(true), started()],
      {},
      '0.5000 rate, 1 missing',
    ],
    [
      'statistics, of none it is told',
      'statistics.rate',
      [started(), started()],
      {},
      'not-reported not-reported, 2 missing',
    ],
    ['statistics, nothing has begun', 'statistics.rate', [built(1)], {}, 'not-applicable no-denominator'],
    [
      'a count of those, of none it is told',
      'statistics.entered',
      [started(), started()],
      {},
      'not-reported not-reported, 2 missing',
    ],
    [
      'a count of those, of one it is told',
      'statistics.entered',
      [started(true), started()],
      {},
      '1.0000 count, 1 missing',
    ],
    ['a count of those, nothing has begun', 'statistics.entered', [built(1)], {}, '0.0000 count'],
  ])('%s', (_, measure, given, more, expected) => expect(told(figure(measure, given, more))).toBe(expected));
});

describe('of a month or a quarter: the difference of two sums', () => {
  const monthly = (measure: string) => `{measure: ${measure}, over: month}`;
  const quarterly = (measure: string) => `{measure: ${measure}, over: quarter}`;
  test.each<Row>([
    ['a sum of the month', monthly('completed'), [built(55)], august(built(40)), '15.0000 money'],
    ['a sum of the quarter', quarterly('completed'), [built(55)], june(built(30)), '25.0000 money'],
    ['what was taken back', monthly('completed'), [built(30)], august(built(40)), '-10.0000 money'],
    ['a rate: by the plan of now', monthly('rate'), [built(55, 150)], august(built(40)), '0.1000 rate'],
    ['a lead: by the time of the quarter', quarterly('lead'), [built(60)], june(built(25)), '0.1000 points'],
    ['a plan of 0 now', monthly('rate'), [built(0, 0)], august(built(0)), 'not-applicable no-denominator'],
    ['no list of the month before', monthly('completed'), [built(55)], {}, 'not-applicable no-former-period'],
    [
      'no list of the agency then',
      monthly('completed'),
      [built(55)],
      august({ ...built(40), agency: '乙区' }),
      'not-applicable no-former-period',
    ],
    [
      'nothing stated then',
      monthly('completed'),
      [built(55)],
      august(built(undefined)),
      'not-applicable no-former-period',
    ],
    [
      'nothing stated now',
      monthly('completed'),
      [built(undefined)],
      august(built(40)),
      'not-reported not-reported, 1 missing',
    ],
    [
      'no plan stated now',
      monthly('rate'),
      [planless(55)],
      august(built(40)),
      'not-reported not-reported, 1 missing',
    ],
    [
      'both sides have grown: two entered of two that began',
      monthly('statistics.rate'),
      [started(true), started(true), started(true), started(false)],
      august(started(true), started(false)),
      '1.0000 rate',
    ],
    [
      'nothing began this month',
      monthly('statistics.rate'),
      [started(true)],
      august(started(false)),
      'not-applicable no-denominator',
    ],
    [
      'nothing is told of those that began',
      monthly('statistics.rate'),
      [started(), started()],
      august(started(true)),
      'not-reported not-reported, 2 missing',
    ],
  ])('%s', (_, measure, given, more, expected) => expect(told(figure(measure, given, more))).toBe(expected));
});

describe('narrowed to some projects', () => {
  const provincial = (completed: number): Given => ({ ...built(completed), levels: ['省重点'] });
  test.each<Row>([
    [
      'both sides',
      '{measure: rate, where: { level: 省重点 }}',
      [provincial(80), built(10)],
      {},
      '0.8000 rate',
    ],
    ['none of them', '{measure: completed, where: { level: 省重点 }}', [built(10)], {}, '0.0000 money'],
    [
      'a rate of none',
      '{measure: rate, where: { level: 省重点 }}',
      [built(10)],
      {},
      'not-applicable no-denominator',
    ],
  ])('%s', (_, measure, given, more, expected) => expect(told(figure(measure, given, more))).toBe(expected));
});

describe('of a register', () => {
  const SUM = '{measure: register.value, item: 资金}';
  const RATE = '{measure: register.rate, item: 资金}';
  const of = (...register: readonly ReturnType<typeof entry>[]): Circumstances => ({ register });
  const told9 = (value?: string, more: Parameters<typeof entry>[3] = {}) =>
    entry('甲区', '资金', value, more);
  test.each<Row>([
    ['a sum', SUM, [built(1)], of(told9('3'), told9('4.5')), '7.5000 number'],
    ['of the year', SUM, [built(1)], of(told9('3', { period: '2023-01' }), told9('4')), '7.0000 number'],
    [
      'of the month',
      '{measure: register.value, item: 资金, over: month}',
      [built(1)],
      of(told9('3', { period: '2023-08' }), told9('4')),
      '4.0000 number',
    ],
    [
      'of the quarter',
      '{measure: register.value, item: 资金, over: quarter}',
      [built(1)],
      of(told9('3', { period: '2023-06' }), told9('4', { period: '2023-07' }), told9('5')),
      '9.0000 number',
    ],
    [
      'neither next month’s nor last year’s',
      SUM,
      [built(1)],
      of(told9('1', { period: '2023-10' }), told9('2', { period: '2022-09' }), told9('4')),
      '4.0000 number',
    ],
    [
      'neither another’s nor of another thing',
      SUM,
      [built(1)],
      of(entry('乙区', '资金', '1'), entry('甲区', '专班', '2'), told9('4')),
      '4.0000 number',
    ],
    ['one that says nothing adds nothing', SUM, [built(1)], of(told9(), told9('4')), '4.0000 number'],
    ['nothing is registered', SUM, [built(1)], {}, 'not-reported not-reported'],
    ['nothing that says anything', SUM, [built(1)], of(told9()), 'not-reported not-reported'],
    [
      'a rate: 7 of 20',
      RATE,
      [built(1)],
      of(told9('3', { target: '15' }), told9('4', { target: '5' })),
      '0.3500 rate',
    ],
    [
      'a rate of one target for both',
      RATE,
      [built(1)],
      of(told9('3', { target: '20' }), told9('4')),
      '0.3500 rate',
    ],
    ['a rate without a target', RATE, [built(1)], of(told9('3')), 'not-applicable no-denominator'],
    [
      'a rate of a target of 0',
      RATE,
      [built(1)],
      of(told9('3', { target: '0' })),
      'not-applicable no-denominator',
    ],
    [
      'a figure of another ledger has its own unit',
      'matters.resolutionRate',
      [built(1)],
      of(entry('甲区', 'matters.resolutionRate', '0.4')),
      '0.4000 rate',
    ],
    [
      'and its own reason, where it has none',
      'matters.resolutionRate',
      [built(1)],
      of({ ...entry('甲区', 'matters.resolutionRate'), reason: 'no-denominator' }),
      'not-applicable no-denominator',
    ],
    [
      'the first reason that is said',
      'matters.resolutionRate',
      [built(1)],
      of(entry('甲区', 'matters.resolutionRate'), {
        ...entry('甲区', 'matters.resolutionRate'),
        reason: 'no-denominator',
      }),
      'not-applicable no-denominator',
    ],
  ])('%s', (_, measure, given, more, expected) => expect(told(figure(measure, given, more))).toBe(expected));
});

describe('held against the goal of kp.yaml', () => {
  const scheme = schemeOf(
    '  - { key: 分, scoring: target, measure: matters.resolved, target: goal, weight: 10, notApplicable: 0 }',
  );
  test.each([
    ['three quarters of it', { target: '40' }, '0.7500 rate'],
    ['no goal is set', {}, 'not-applicable no-goal'],
    ['a goal of 0 is none', { target: '0' }, 'not-applicable no-goal'],
  ])('%s', (_, more, expected) => {
    const register = [entry('甲区', 'matters.resolved', '30', more)];
    const ranking = rank(scheme, SEPTEMBER, [built(1)], { register });
    expect(told(scoreOf(ranking, '甲区').indicators[0]!)).toBe(expected);
  });
});

describe('what proves a figure', () => {
  test.each<readonly [string, readonly Given[], Circumstances, readonly string[]]>([
    ['completed', [built(1)], {}, ['2023-09 completed']],
    [
      '{measure: completed, where: { level: 省重点 }}',
      [built(1)],
      {},
      ['2023-09 completed(level:省重点=是)'],
    ],
    ['rate', [built(1)], {}, ['2023-09 completed ÷ annualPlan']],
    // What is built without a plan stands beside the rate.
    ['rate', [built(1), planless(3)], {}, ['2023-09 completed(rateCounted=是) ÷ annualPlan']],
    ['lead', [built(1)], {}, ['2023-09 completed ÷ annualPlan − 9 ÷ 12']],
    [
      '{measure: rate, over: quarter}',
      [built(2)],
      june(built(1)),
      ['2023-09 completed ÷ annualPlan', '2023-06 completed ÷ annualPlan'],
    ],
    [
      '{measure: register.value, item: 资金}',
      [built(1)],
      { register: [entry('甲区', '资金', '3'), entry('乙区', '资金', '4')] },
      ['2023-09 3'],
    ],
  ])('%s', (measure, given, more, expected) =>
    expect(proofs(figure(measure, given, more))).toEqual(expected),
  );

  test.each([
    ['a rate over projects says over how many: two are few', 'starts.rate', true],
    ['a rate of money is over no projects', 'rate', false],
  ])('%s', (_, measure, small) => {
    const planned: Given = { ...started(), annualPlan: 100, completed: 50 };
    expect(figure(measure, [planned, planned]).small).toBe(small);
  });
});
