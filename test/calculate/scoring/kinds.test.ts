import { describe, expect, test } from 'vitest';
import { decimalText } from '../../../src/model/exact.ts';
import type { Given } from '../../ledgers/project/measures/records.ts';
import { type Circumstances, entry, pointsOf, rank, schemeOf, scoreOf } from './ranked.ts';

const SEPTEMBER = { year: 2023, month: 9 };
const YI = 100_000_000;

/** One agency with so much done of a plan of 100. */
function done(completed: number | undefined, name = '甲区'): Given {
  return { agency: name, phase: '续建', annualPlan: 100, completed };
}

function points(scheme: string, given: readonly Given[], more: Circumstances = {}, agency = '甲区') {
  return pointsOf(rank(schemeOf(scheme), SEPTEMBER, given, more), agency).分;
}

function indicator(rest: string): string {
  return `  - key: 分\n${rest
    .trim()
    .split('\n')
    .map((line) => `    ${line}`)
    .join('\n')}`;
}

describe('base: the same for all', () => {
  test('points as the scheme says', () =>
    expect(points(indicator('scoring: base\npoints: 60'), [done(1)])).toBe('60.00'));
});

describe('target: weight × figure ÷ target, between floor and cap', () => {
  test.each([
    ['half of the target', 40, '', '10.00'],
    ['the target', 80, '', '20.00'],
    ['beyond, capped at the weight', 100, '', '20.00'],
    ['beyond, capped higher', 100, 'cap: 120%', '24.00'],
    ['beyond, without a cap', 160, 'cap: none', '40.00'],
    ['taken back, floored at 0', -8, '', '0.00'],
    ['taken back, without a floor', -8, 'floor: none', '-2.00'],
    ['a floor above 0', 8, 'floor: 50%', '10.00'],
  ])('%s', (_, completed, bounds, expected) => {
    const scheme = indicator(`scoring: target\nmeasure: rate\ntarget: 80%\nweight: 20\n${bounds}`);
    expect(points(scheme, [done(completed)])).toBe(expected);
  });

  test('of an amount', () => {
    const scheme = indicator('scoring: target\nmeasure: completed\ntarget: 4亿元\nweight: 10');
    expect(points(scheme, [{ ...done(3 * YI), annualPlan: 5 * YI }])).toBe('7.50');
  });
});

describe('time: weight × rate ÷ the part of the year that has gone by', () => {
  test.each([
    ['year', 60, '8.00'], // 10 × 60 % ÷ (9 ÷ 12)
    ['quarter', 60, '8.00'], // 10 × (60 − 40) % ÷ (3 ÷ 12)
    ['month', 60, '6.00'], // 10 × (60 − 55) % ÷ (1 ÷ 12)
  ])('over a %s', (over, completed, expected) => {
    const scheme = indicator(`scoring: time\nmeasure: rate\nover: ${over}\nweight: 10\ncap: none`);
    const former = { '2023-06': [done(40)], '2023-08': [done(55)] };
    expect(points(scheme, [done(completed)], { former })).toBe(expected);
  });
});

describe('bands: the first that is reached', () => {
  test.each([
    [100, '20.00'],
    [90, '20.00'],
    [89.99, '10.00'],
    [80, '10.00'],
    [10, '1.00'],
  ])('%d %%', (completed, expected) => {
    const scheme = indicator(
      'scoring: bands\nmeasure: rate\nbands: [{ from: 90%, points: 20 }, { from: 80%, points: 10 }, { points: 1 }]',
    );
    expect(points(scheme, [{ ...done(completed * 100), annualPlan: 10_000 }])).toBe(expected);
  });

  test('none below the last', () => {
    const scheme = indicator('scoring: bands\nmeasure: rate\nbands: [{ from: 90%, points: 20 }]');
    expect(points(scheme, [done(50)])).toBe('0.00');
  });
});

describe('deviation: base, less per unit short, more per unit beyond, at most so much', () => {
  // Office F: 25; −0.1 short; +0.2 to 130 %, +0.1 beyond; ±10.
  test.each([
    [100, '25.00'],
    [99, '24.90'],
    [99.5, '24.95'],
    [50, '20.00'],
    [0, '15.00'],
    [-20, '15.00'], // 25 − 12, held at −10
    [110, '27.00'],
    [130, '31.00'],
    [140, '32.00'], // 25 + 30 × 0.2 + 10 × 0.1
    [200, '35.00'], // 25 + 6 + 7, held at +10
  ])('%d %%', (completed, expected) => {
    const scheme = indicator(
      'scoring: deviation\nmeasure: rate\nbase: 25\nat: 100%\nbelow: 0.1\nabove: [{ upTo: 130%, points: 0.2 }, { points: 0.1 }]\nmost: 10',
    );
    expect(points(scheme, [{ ...done(completed * 100), annualPlan: 10_000 }])).toBe(expected);
  });

  test('the mark can be time progress', () => {
    const scheme = indicator(
      'scoring: deviation\nmeasure: rate\nbase: 25\nat: time\nbelow: 0.1\nabove: [{ points: 0.2 }]',
    );
    expect([70, 75, 80].map((completed) => points(scheme, [done(completed)]))).toEqual([
      '24.50',
      '25.00',
      '26.00',
    ]);
  });
});

describe('additive: each project by what it is and has done', () => {
  const scheme = indicator(`
scoring: additive
rules:
  - { points: 5, when: { phase: 新开工, started: true } }
  - - { points: 20, when: { annualPlan: { from: 10亿元 } } }
    - { points: 3, when: { annualPlan: { below: 10亿元 } } }
  - { points: 8, when: { category: [产业, 民生] } }
  - { points: 20, when: { level: 省重点 } }`);
  test.each<[string, Given, string]>([
    ['a start', { phase: '新开工', started: true }, '5.00'],
    ['a start that is not made', { phase: '新开工', started: false }, '0.00'],
    ['a start of which nothing tells', { phase: '新开工' }, '0.00'],
    ['a large plan: one band', { annualPlan: 10 * YI }, '20.00'],
    ['a small plan', { annualPlan: 10 * YI - 1 }, '3.00'],
    ['a plan of 0 is a plan', { annualPlan: 0 }, '3.00'],
    ['no plan is none', { annualPlan: undefined }, '0.00'],
    ['a word inside the office’s own', { category: '重大产业化项目' }, '8.00'],
    ['one level of several', { levels: ['市重点', '省重点'] }, '20.00'],
    [
      'all of it',
      { phase: '新开工', started: true, annualPlan: YI, category: '民生', levels: ['省重点'] },
      '36.00',
    ],
    [
      'a package counts as its projects, its amount once',
      { phase: '新开工', started: true, annualPlan: YI, size: 4 },
      '23.00',
    ],
    [
      'a line of a package whose members are listed: its amount',
      { annualPlan: YI, size: 0, category: '民生' },
      '3.00',
    ],
  ])('%s', (_, given, expected) =>
    expect(
      points(scheme, [
        { agency: '甲区', ...given },
        { agency: '乙区', levels: ['省重点'] },
      ]),
    ).toBe(expected),
  );

  test.each<[string, Given, string]>([
    ['at the lower bound', { annualPlan: 2 * YI }, '3.00'],
    ['one yuan below it', { annualPlan: 2 * YI - 1 }, '0.00'],
    ['one yuan below the upper bound', { annualPlan: 10 * YI - 1 }, '3.00'],
    ['at the upper bound', { annualPlan: 10 * YI }, '0.00'],
    ['nothing stated', { annualPlan: undefined }, '0.00'],
    [
      'beside words as well, the amount of a package counts once',
      { annualPlan: 3 * YI, category: '民生', size: 4 },
      '10.00',
    ],
    ['words alone count each project', { category: '民生', annualPlan: YI, size: 4 }, '20.00'],
  ])('an amount between two bounds: %s', (_, given, expected) => {
    const between = indicator(`
scoring: additive
rules:
  - - { points: 10, when: { category: 民生, annualPlan: { from: 2亿元, below: 10亿元 } } }
    - { points: 3, when: { annualPlan: { from: 2亿元, below: 10亿元 } } }
    - { points: 5, when: { category: 民生 } }`);
    expect(points(between, [{ agency: '甲区', ...given }])).toBe(expected);
  });

  test('the projects that gave points add up to them', () => {
    const given: Given[] = [
      { agency: '甲区', levels: ['省重点'], annualPlan: YI },
      { agency: '甲区' },
      { agency: '甲区', category: '民生' },
    ];
    const { evidence } = scoreOf(rank(schemeOf(scheme), SEPTEMBER, given), '甲区').indicators[0]!;
    expect(evidence.map((one) => one.of === 'record' && Number(one.points.top))).toEqual([23, 8]);
  });

  test('at most so many', () => {
    const capped = indicator('scoring: additive\nmost: 30\nrules: [{ points: 20, when: { level: 省重点 } }]');
    const given = [1, 2, 3].map((): Given => ({ agency: '甲区', levels: ['省重点'] }));
    expect(points(capped, given)).toBe('30.00');
  });
});

describe('rank-bands: by the place in the track', () => {
  const scheme = indicator(
    'scoring: rank-bands\nmeasure: rate\nbands: [{ to: 1, points: 7 }, { to: 3, points: 5 }]',
  );
  test.each([
    ['甲区', '7.00'],
    ['乙区', '5.00'],
    ['丙区', '5.00'],
    ['丁区', '0.00'],
    ['戊区', '0.00'],
  ])('%s', (agency, expected) => {
    // 甲 first, 乙 and 丙 share the second place, so 丁 is fourth; 戊 has no plan.
    const given = [done(90, '甲区'), done(80, '乙区'), done(80, '丙区'), done(10, '丁区')];
    const none: Given = { agency: '戊区', phase: '续建', annualPlan: 0, completed: 0 };
    expect(points(scheme, [...given, none], {}, agency)).toBe(expected);
  });

  test('less can be better', () => {
    const overdue = indicator(
      'scoring: rank-bands\nmeasure: problems\nbetter: lower\nbands: [{ to: 1, points: 7 }]',
    );
    const given: Given[] = [
      { agency: '甲区', problem: '征地' },
      { agency: '乙区', problem: undefined },
    ];
    expect(['甲区', '乙区'].map((name) => points(overdue, given, {}, name))).toEqual(['0.00', '7.00']);
  });
});

describe('min-max: the best all, the worst nothing', () => {
  const scheme = indicator('scoring: min-max\nmeasure: rate\nweight: 30');
  test.each([
    ['in proportion', [90, 60, 30], ['30.00', '15.00', '0.00']],
    ['all alike', [60, 60, 60], ['30.00', '30.00', '30.00']],
  ])('%s', (_, rates, expected) => {
    const names = ['甲区', '乙区', '丙区'];
    const given = rates.map((rate, at) => done(rate, names[at]));
    expect(names.map((name) => points(scheme, given, {}, name))).toEqual(expected);
  });

  test('agencies of another track are no measure', () => {
    const agencies = [
      { name: '甲区', track: '区' },
      { name: '乙区', track: '区' },
      { name: '市水务局', track: '局' },
    ];
    const given = [done(40, '甲区'), done(20, '乙区'), done(100, '市水务局')];
    expect(points(scheme, given, { agencies })).toBe('30.00');
  });
});

describe('z-score: by standard deviations from the mean', () => {
  test.each([
    // 90, 60, 30: mean 60, deviation √600 = 24.494897…, z = ±1.224745
    ['three', [90, 60, 30], ['62.25', '50.00', '37.75']],
    ['all alike', [60, 60, 60], ['50.00', '50.00', '50.00']],
  ])('%s', (_, rates, expected) => {
    const scheme = indicator('scoring: z-score\nmeasure: rate\nweight: 100\nmean: 50\nperDeviation: 10');
    const names = ['甲区', '乙区', '丙区'];
    const given = rates.map((rate, at) => done(rate, names[at]));
    expect(names.map((name) => points(scheme, given, {}, name))).toEqual(expected);
  });

  test('held between 0 and the weight', () => {
    const scheme = indicator('scoring: z-score\nmeasure: rate\nweight: 55\nmean: 50\nperDeviation: 50');
    const names = ['甲区', '乙区', '丙区'];
    const given = [90, 60, 30].map((rate, at) => done(rate, names[at]));
    expect(names.map((name) => points(scheme, given, {}, name))).toEqual(['55.00', '50.00', '0.00']);
  });
});

describe('register: events and criticisms', () => {
  test.each([
    ['nothing registered is a true 0', 'each: 30', [], '0.00'],
    ['each entry', 'each: 30', [entry('甲区', '集中开工'), entry('甲区', '集中开工')], '60.00'],
    ['an entry can stand for several', 'each: 30', [entry('甲区', '集中开工', '3')], '90.00'],
    ['at most so many a year', 'each: 30\natMost: 4', [entry('甲区', '集中开工', '7')], '120.00'],
    ['another agency’s', 'each: 30', [entry('乙区', '集中开工')], '0.00'],
    ['another item', 'each: 30', [entry('甲区', '观摩')], '0.00'],
    ['next month’s', 'each: 30', [entry('甲区', '集中开工', '1', { period: '2023-10' })], '0.00'],
    ['last year’s', 'each: 30', [entry('甲区', '集中开工', '1', { period: '2022-09' })], '0.00'],
    [
      'points that the entry states',
      '',
      [entry('甲区', '集中开工', '2.5'), entry('甲区', '集中开工', '-1')],
      '1.50',
    ],
    [
      'held between bounds',
      'from: -20\nto: -5',
      [entry('甲区', '集中开工', '-50'), entry('甲区', '集中开工', '-1')],
      '-25.00',
    ],
  ])('%s', (_, rest, register, expected) => {
    const scheme = indicator(`scoring: register\nitem: 集中开工\n${rest}`);
    expect(points(scheme, [done(1)], { register })).toBe(expected);
  });

  test('the entries of the span prove it, of nobody else and nothing else', () => {
    const scheme = schemeOf(indicator('scoring: register\nitem: 集中开工\nover: month\neach: 30'));
    const own = entry('甲区', '集中开工', '2');
    const register = [
      own,
      entry('甲区', '集中开工', '3', { period: '2023-05' }),
      entry('乙区', '集中开工', '4'),
      entry('甲区', '通报', '5'),
    ];
    const [score] = scoreOf(rank(scheme, SEPTEMBER, [done(1)], { register }), '甲区').indicators;
    expect(score?.evidence).toEqual([{ of: 'entry', entry: own }]);
  });

  test('the yearly maximum also holds for a month', () => {
    const scheme = indicator('scoring: register\nitem: 集中开工\nover: month\neach: 30\natMost: 4');
    const register = [
      entry('甲区', '集中开工', '3', { period: '2023-05' }),
      entry('甲区', '集中开工', '2', { period: '2023-09' }),
    ];
    expect(points(scheme, [done(1)], { register })).toBe('30.00');
  });
});

describe('judges: the mean without the highest and the lowest', () => {
  test.each([
    ['five marks', ['90', '100', '80', '60', '85'], '17.00'], // (90 + 80 + 85) ÷ 3 = 85 of 100, of 20
    ['of equal ones one is dropped', ['90', '90', '60', '60'], '15.00'],
    ['three marks: the middle one', ['70', '99', '0'], '14.00'],
    ['a judge who gave none is not counted', ['70', undefined, '99', '0'], '14.00'],
  ])('%s', (_, marks, expected) => {
    const scheme = indicator('scoring: judges\nitem: 评委\nweight: 20');
    const register = marks.map((mark) => entry('甲区', '评委', mark));
    expect(points(scheme, [done(1)], { register })).toBe(expected);
  });

  test.each([
    [[], 'not-reported'],
    [['70'], 'no-denominator'],
    [['70', '80'], 'no-denominator'],
  ])('%o: none stays, not applicable', (marks, reason) => {
    const scheme = indicator('scoring: judges\nitem: 评委\nweight: 20');
    const register = marks.map((mark) => entry('甲区', '评委', mark));
    const { indicators } = scoreOf(rank(schemeOf(scheme), SEPTEMBER, [done(1)], { register }), '甲区');
    expect(indicators[0]).toMatchObject({ state: 'not-applicable', reason });
    expect(indicators[0]?.evidence).toEqual(register.map((one) => ({ of: 'entry', entry: one })));
  });
});

describe('contribution: the share of the city', () => {
  test.each([
    ['a share', '', '4.00'], // 20 × 20 ÷ 100
    ['against a share that earns all', 'full: 40%', '10.00'],
    ['capped', 'full: 10%', '20.00'],
  ])('%s', (_, rest, expected) => {
    const scheme = indicator(`scoring: contribution\nmeasure: completed\nweight: 20\n${rest}`);
    const given = [done(20), done(50, '乙区'), done(30, '市水务局')];
    expect(points(scheme, given)).toBe(expected);
  });
});

test.each([
  ['nothing is done in the whole city', [done(0), done(0, '乙区')]],
  ['more is taken back than done', [done(5), done(-5, '乙区')]],
])('contribution is not applicable: %s', (_, given) => {
  const scheme = schemeOf(indicator('scoring: contribution\nmeasure: completed\nweight: 20'));
  const [score] = scoreOf(rank(scheme, SEPTEMBER, given), '甲区').indicators;
  expect(score).toMatchObject({ state: 'not-applicable', reason: 'no-denominator' });
});

describe('growth: on the same span of last year', () => {
  const scheme = (over: string) =>
    indicator(`scoring: growth\nmeasure: completed\nover: ${over}\nweight: 10\ntarget: 20%`);
  test.each([
    ['year', { '2022-09': [done(50)] }, '5.00'], // 55 ÷ 50 − 1 = 10 % of 20 %
    ['quarter', { '2022-09': [done(50)], '2022-06': [done(40)], '2023-06': [done(44)] }, '5.00'], // 11 ÷ 10
  ])('over a %s', (over, former, expected) =>
    expect(points(scheme(over), [done(55)], { former })).toBe(expected),
  );

  test.each<[string, Readonly<Record<string, readonly Given[]>>, string]>([
    ['last year is not there', {}, 'no-former-period'],
    ['the agency is not in it', { '2022-09': [done(50, '乙区')] }, 'no-former-period'],
    ['nothing was done then', { '2022-09': [done(0)] }, 'no-denominator'],
  ])('not applicable: %s', (_, former, reason) => {
    const { indicators } = scoreOf(rank(schemeOf(scheme('year')), SEPTEMBER, [done(55)], { former }), '甲区');
    expect(indicators[0]).toMatchObject({ state: 'not-applicable', reason });
  });
});

describe('each: points for each one that a figure counts', () => {
  const starts = (count: number): Given[] =>
    Array.from({ length: count }, () => ({ agency: '甲区', phase: '新开工', started: true }));
  test.each([
    ['none', 'points: 5', 0, '0.00', undefined],
    ['each one', 'points: 5', 3, '15.00', undefined],
    ['up to the most', 'points: 5\natMost: 2', 2, '10.00', '10.00'],
    ['no more than the most', 'points: 5\natMost: 2', 3, '10.00', '10.00'],
    ['taken away, with no end', 'points: -0.1', 3, '-0.30', '0.00'],
    ['taken away, at most', 'points: -0.1\natMost: 2', 3, '-0.20', '0.00'],
  ])('%s', (_, rest, count, expected, most) => {
    const scheme = schemeOf(indicator(`scoring: each\nmeasure: starts.started\n${rest}`));
    const [score] = scoreOf(rank(scheme, SEPTEMBER, [...starts(count), done(1)]), '甲区').indicators;
    const shown = [score?.points, score?.max].map((one) => one && decimalText(one, 2));
    expect(shown).toEqual([expected, most]);
  });
});

describe('gate: takes the points away again', () => {
  // Office F: 80 %, or 70 % with more than five starts.
  const scheme = `
  - { key: 进度, scoring: base, points: 7 }
  - { key: 扣分, scoring: base, points: -2 }
  - key: 分
    scoring: gate
    of: [进度, 扣分]
    unless:
      - { measure: starts.rate, from: 80% }
      - [{ measure: starts.rate, from: 70% }, { measure: starts.planned, from: 6 }]`;
  const starts = (started: number, planned: number): Given[] =>
    Array.from({ length: planned }, (_, at) => ({ agency: '甲区', phase: '新开工', started: at < started }));
  test.each([
    ['4 of 5 = 80 %', 4, 5, '0.00'],
    ['3 of 4 = 75 %, and few starts', 3, 4, '-7.00'],
    ['7 of 10 = 70 %, and many starts', 7, 10, '0.00'],
    ['6 of 10', 6, 10, '-7.00'],
  ])('%s', (_, started, planned, expected) =>
    expect(points(scheme, starts(started, planned))).toBe(expected),
  );

  test('open, and not applicable, without starts planned', () => {
    const { indicators } = scoreOf(rank(schemeOf(scheme), SEPTEMBER, [done(1)]), '甲区');
    expect(indicators[2]).toMatchObject({ state: 'not-applicable', points: { top: 0n } });
  });
});
