import { describe, expect, test } from 'vitest';
import {
  asksAmounts,
  asksRecords,
  asksRegister,
  figuresAsked,
  formerMonths,
  growsByRegister,
  requestsOf,
} from '../../../src/calculate/scoring/requests.ts';
import type { Scheme } from '../../../src/calculate/scoring/scheme.ts';
import { formatPeriod, parsePeriod } from '../../../src/model/period.ts';
import { schemeOf } from './ranked.ts';

/** One indicator each, called by its number. */
function schemeWith(indicators: readonly string[], rest = ''): Scheme {
  return schemeOf(indicators.map((one, at) => `  - { key: ${at + 1}, ${one} }`).join('\n'), rest);
}

const BASE = 'scoring: base, points: 60';
const RATE = 'scoring: target, measure: rate, target: 100%, weight: 60';
const EVENTS = 'scoring: register, item: 集中开工, each: 30';
const MARKS = 'scoring: judges, item: 评委, weight: 20';
const LINES = 'scoring: additive, rules: [{ points: 5, when: { phase: 新开工 } }]';
const SUM_OF_EVENTS =
  'scoring: target, measure: register.value, item: 争取资金, target: 100, weight: 10, cap: none';
const MATTERS = 'scoring: target, measure: matters.resolutionRate, target: 100%, weight: 10';
const GATE = 'scoring: gate, of: [1], unless: [{ measure: starts.rate, from: 80% }]';
const BY_TOTAL = 'ties: { rule: shared, breakers: [{ measure: totalInvestment }] }';
const BY_EVENTS = 'ties: { rule: shared, breakers: [{ measure: register.value, item: 集中开工 }] }';
const BY_MATTERS = 'ties: { rule: shared, breakers: [{ measure: matters.resolutionRate }] }';
const BOARDS_BY_MATTERS =
  'boards: { target: [{ measure: matters.resolutionRate, from: 90% }], red: 1, black: 1 }';
const BOARDS_BY_RATE = 'boards: { target: [{ measure: rate, from: time }], red: 1, black: 1 }';
const growth = (measure: string, over = 'year') =>
  `scoring: growth, measure: ${measure}, over: ${over}, weight: 10, target: 20%`;
const GROWN_EVENTS = 'scoring: growth, measure: register.value, item: 争取资金, weight: 10, target: 20%';

/**
 * What a scheme needs decides what is read, and who counts as silent: whoever sent no list is silent for a scheme that
 * scores by lists, and is not for one that goes by its register alone.
 */
describe('what a scheme scores by', () => {
  test.each<[string, Scheme, { lists: boolean; register: boolean; figures: readonly string[] }]>([
    ['the same points for all', schemeWith([BASE]), { lists: false, register: false, figures: [] }],
    ['a figure of the lists', schemeWith([BASE, RATE]), { lists: true, register: false, figures: [] }],
    ['each project of the lists', schemeWith([BASE, LINES]), { lists: true, register: false, figures: [] }],
    ['events', schemeWith([BASE, EVENTS]), { lists: false, register: true, figures: [] }],
    ['marks of judges', schemeWith([BASE, MARKS]), { lists: false, register: true, figures: [] }],
    ['a sum of entries', schemeWith([BASE, SUM_OF_EVENTS]), { lists: false, register: true, figures: [] }],
    [
      'a figure of another ledger, which is in no register',
      schemeWith([BASE, MATTERS]),
      { lists: false, register: false, figures: ['matters.resolutionRate'] },
    ],
    [
      'the same figure twice is one',
      schemeWith([MATTERS, MATTERS]),
      { lists: false, register: false, figures: ['matters.resolutionRate'] },
    ],
    ['conditions of a gate', schemeWith([BASE, GATE]), { lists: true, register: false, figures: [] }],
    [
      'ties that are broken by the lists',
      schemeWith([BASE], BY_TOTAL),
      { lists: true, register: false, figures: [] },
    ],
    [
      'ties that are broken by the register',
      schemeWith([BASE], BY_EVENTS),
      { lists: false, register: true, figures: [] },
    ],
    [
      'ties that are broken by another ledger',
      schemeWith([BASE], BY_MATTERS),
      { lists: false, register: false, figures: ['matters.resolutionRate'] },
    ],
    [
      'boards whose target is a figure of the lists',
      schemeWith([BASE], BOARDS_BY_RATE),
      { lists: true, register: false, figures: [] },
    ],
    [
      'boards whose target is a figure of another ledger',
      schemeWith([BASE], BOARDS_BY_MATTERS),
      { lists: false, register: false, figures: ['matters.resolutionRate'] },
    ],
    [
      'all of it',
      schemeWith([RATE, EVENTS, MATTERS]),
      { lists: true, register: true, figures: ['matters.resolutionRate'] },
    ],
    [
      'what only some agencies are scored by, too',
      schemeOf(`
  - { key: 分, quarters: 1, scoring: base, points: 1 }
  - { key: 分, quarters: 2, ${LINES} }
  - { key: 分, quarters: 3, ${EVENTS} }`),
      { lists: true, register: true, figures: [] },
    ],
  ])('%s', (_, scheme, { lists, register, figures }) => {
    expect({
      lists: asksRecords(scheme),
      register: asksRegister(scheme),
      figures: figuresAsked(scheme),
    }).toEqual({ lists, register, figures });
  });

  test('its figures of the lists: of indicators, conditions, boards and ties', () => {
    const scheme = schemeWith(
      [RATE, EVENTS, MATTERS, GATE],
      `${BY_TOTAL}\nboards: { target: [{ measure: completed, from: 1亿元 }], red: 1, black: 1 }`,
    );
    expect(requestsOf(scheme).map(({ measure }) => measure.numerator.column)).toEqual([
      'completed', // 投资完成率
      'size', // 开工率
      'completed', // of the red board
      'totalInvestment',
    ]);
  });
});

describe('growth of what is registered needs the register of last year', () => {
  test.each([
    ['growth of entries', [BASE, GROWN_EVENTS], true],
    ['growth of a figure of the lists', [BASE, growth('completed')], false],
    ['entries, of this year', [BASE, SUM_OF_EVENTS], false],
  ])('%s', (_, indicators, expected) => expect(growsByRegister(schemeWith(indicators))).toBe(expected));
});

/** A month that is not asked for is not read, and the figure is called not applicable. */
describe('the other months that a ranking needs', () => {
  const over = (span: string) => `scoring: target, measure: rate, over: ${span}, target: 100%, weight: 60`;
  test.each<[string, readonly string[], string, readonly string[]]>([
    ['a figure of the year: none', [RATE], '2023-09', []],
    ['of the month: the one before', [over('month')], '2023-09', ['2023-08']],
    ['of the month, in January: none', [over('month')], '2023-01', []],
    ['of the quarter: its last month before', [over('quarter')], '2023-08', ['2023-06']],
    ['of the first quarter: none', [over('quarter')], '2023-03', []],
    ['growth: the same month of last year', [growth('completed')], '2023-09', ['2022-09']],
    [
      'growth of the quarter: before the quarter, in both years',
      [growth('completed', 'quarter')],
      '2023-09',
      ['2022-06', '2022-09', '2023-06'],
    ],
    ['growth of what is registered: no list', [GROWN_EVENTS], '2023-09', []],
    [
      'each month once',
      [over('month'), over('month'), growth('completed')],
      '2023-09',
      ['2022-09', '2023-08'],
    ],
    ['events: none', [EVENTS], '2023-09', []],
  ])('%s', (_, indicators, period, expected) => {
    const months = formerMonths(schemeWith(indicators), parsePeriod(period)!);
    expect(months.map(formatPeriod).sort()).toEqual(expected);
  });

  test('of ties and boards as well', () => {
    const rest = 'ties: { rule: shared, breakers: [{ measure: completed, over: month }] }';
    expect(formerMonths(schemeWith([BASE], rest), { year: 2023, month: 9 })).toEqual([
      { year: 2023, month: 8 },
    ]);
  });
});

/** An agency that leaves amounts blank is not ranked where points depend on them. */
describe('whether an indicator uses amounts that a list may leave blank', () => {
  const LACKING = ['completed', 'annualPlan'];
  test.each([
    ['what was completed', 'scoring: target, measure: completed, target: 1亿元, weight: 10', true],
    ['a rate of it', RATE, true],
    ['a part of the plan: by its denominator', 'scoring: time, measure: fundsRate, weight: 10', true],
    ['each project, by whatever it is', LINES, true],
    ['starts', 'scoring: target, measure: starts.rate, target: 100%, weight: 10', false],
    ['a number without a denominator', 'scoring: target, measure: problems, target: 10, weight: 10', false],
    ['events', EVENTS, false],
    ['a sum of entries', SUM_OF_EVENTS, false],
    ['the same for all', BASE, false],
    ['a gate by starts', GATE, false],
    ['a gate by the rate', 'scoring: gate, of: [1], unless: [{ measure: rate, from: 80% }]', true],
  ])('%s', (_, indicator, expected) => {
    const { scoring } = schemeWith([BASE, indicator]).indicators[1]!.terms[0]!;
    expect(asksAmounts(scoring, LACKING)).toBe(expected);
  });
});
