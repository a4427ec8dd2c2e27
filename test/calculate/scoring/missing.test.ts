import { describe, expect, test } from 'vitest';
import type { Given } from '../../ledgers/project/measures/records.ts';
import { pointsOf, rank, schemeOf, scoreOf, told } from './ranked.ts';

const SEPTEMBER = { year: 2023, month: 9 };
const started: Given = { agency: '甲区', phase: '新开工', started: true, annualPlan: 100, completed: 50 };
const ongoing: Given = { agency: '甲区', phase: '续建', annualPlan: 100, completed: 50 };
const silent: Given = { agency: '甲区', phase: '续建', annualPlan: 100, completed: undefined };

function scheme(rest: string): ReturnType<typeof schemeOf> {
  return schemeOf(`
  - { key: 开工, scoring: target, measure: starts.rate, target: 100%, weight: 30, ${rest} }
  - { key: 投资, scoring: target, measure: rate, target: 100%, weight: 60, ${rest} }
  - { key: 基础, scoring: base, points: 10 }`);
}

describe('an indicator that does not apply', () => {
  test.each([
    ['its weight goes to the others in proportion', '', { 开工: '0.00', 投资: '45.00', 基础: '10.00' }],
    ['or it gets base points', 'notApplicable: 20', { 开工: '20.00', 投资: '30.00', 基础: '10.00' }],
    ['or none', 'notApplicable: 0', { 开工: '0.00', 投资: '30.00', 基础: '10.00' }],
  ])('%s', (_, rest, expected) =>
    expect(pointsOf(rank(scheme(rest), SEPTEMBER, [ongoing]), '甲区')).toEqual(expected),
  );

  test('or the agency is not ranked', () =>
    expect(told(rank(scheme('notApplicable: no-rank'), SEPTEMBER, [ongoing]))).toEqual(['甲区 exempt']));

  test('its maximum goes with its weight', () => {
    const { indicators } = scoreOf(rank(scheme(''), SEPTEMBER, [ongoing]), '甲区');
    expect(indicators.map(({ max }) => Number(max?.top))).toEqual([0, 90, 10]);
  });
});

describe('an indicator that is not reported', () => {
  test.each([
    ['the agency is not ranked', '', ['甲区 not-reported']],
    ['unless the scheme gives points', 'notReported: 5', ['甲区 1 45.00']],
    ['or spreads the weight', 'notReported: weight', ['甲区 1 100.00']],
  ])('%s', (_, rest, expected) => {
    const entered = schemeOf(`
  - { key: 开工, scoring: target, measure: starts.rate, target: 100%, weight: 30 }
  - { key: 纳统, scoring: target, measure: statistics.rate, target: 100%, weight: 60, ${rest} }
  - { key: 基础, scoring: base, points: 10 }`);
    expect(told(rank(entered, SEPTEMBER, [started]))).toEqual(expected);
  });

  test.each<[string, readonly Given[], RegExp]>([
    ['the investment of its only project', [silent], /^甲区 incomplete/],
    ['a plan of two', [ongoing, { ...ongoing, annualPlan: undefined }], /^甲区 incomplete/],
    ['one of twenty', [...Array.from({ length: 19 }, () => ongoing), silent], /^甲区 1 /],
  ])('who leaves out %s, whatever the scheme gives for it', (_, given, expected) => {
    expect(told(rank(scheme('notReported: 5'), SEPTEMBER, given))[0]).toMatch(expected);
  });

  test('up to the threshold what is missing stands against the agency: a blank never pays', () => {
    const all = Array.from({ length: 21 }, () => ongoing);
    const rateOf = (given: readonly Given[]) => pointsOf(rank(scheme(''), SEPTEMBER, given), '甲区').投资;
    // 90 × 50 %, and 90 × 1,000 ÷ 2,100
    expect([rateOf(all), rateOf([...all.slice(1), silent])]).toEqual(['45.00', '42.86']);
  });

  test('its points are not 0 but none', () => {
    const ranking = rank(scheme(''), SEPTEMBER, [silent, { ...started, completed: undefined }]);
    expect(pointsOf(ranking, '甲区')).toEqual({ 开工: '30.00', 投资: undefined, 基础: '10.00' });
    expect(scoreOf(ranking, '甲区').score).toBeUndefined();
  });
});

describe('figures of a month or a quarter', () => {
  const monthly = schemeOf(
    '  - { key: 当月, scoring: bands, measure: completed, over: month, bands: [{ points: 10 }] }\n  - { key: 基础, scoring: base, points: 1 }',
  );
  test.each<[string, Readonly<Record<string, readonly Given[]>>, number, string]>([
    ['the difference of two cumulative ones', { '2023-08': [{ ...ongoing, completed: 30 }] }, 9, 'scored'],
    ['the month before is not there', {}, 9, 'not-applicable'],
    ['the agency is not in it', { '2023-08': [{ ...ongoing, agency: '乙区' }] }, 9, 'not-applicable'],
    ['it reported nothing then', { '2023-08': [silent] }, 9, 'not-applicable'],
    ['January needs no month before', {}, 1, 'scored'],
  ])('%s', (_, former, month, state) => {
    const ranking = rank(monthly, { year: 2023, month }, [ongoing], { former });
    expect(scoreOf(ranking, '甲区').indicators[0]?.state).toBe(state);
  });
});

describe('terms by quarter, track and group', () => {
  const terms = schemeOf(`
  - { key: 开工, quarters: [1, 2], scoring: base, points: 1 }
  - { key: 开工, quarters: 3, groups: 中心城区, scoring: base, points: 2 }
  - { key: 开工, quarters: 3, tracks: [局], scoring: base, points: 3 }
  - { key: 开工, quarters: 3, scoring: base, points: 4 }
  - { key: 基础, scoring: base, points: 0 }`);
  test.each([
    ['first half', 6, {}, '1.00'],
    ['third quarter, a group', 7, { group: '中心城区' }, '2.00'],
    ['third quarter, a track', 8, { track: '局' }, '3.00'],
    [
      'third quarter, a group goes before as it is written before',
      9,
      { group: '中心城区', track: '局' },
      '2.00',
    ],
    ['third quarter, others', 9, { group: '新城' }, '4.00'],
    ['fourth quarter: the indicator concerns nobody', 12, {}, undefined],
  ])('%s', (_, month, standing, expected) => {
    const agencies = [{ name: '甲区', ...standing }];
    expect(pointsOf(rank(terms, { year: 2023, month }, [ongoing], { agencies }), '甲区').开工).toBe(expected);
  });
});

test('where no indicator concerns an agency it is exempt, and nobody is first with 0 points', () => {
  const early = schemeOf('  - { key: 开工, quarters: 1, scoring: base, points: 1 }');
  expect(told(rank(early, SEPTEMBER, [ongoing]))).toEqual(['甲区 exempt']);
});

test('figures can be narrowed: provincial projects only', () => {
  const narrowed = schemeOf(
    '  - { key: 省重点, scoring: target, measure: rate, where: { level: 省重点 }, target: 100%, weight: 10 }',
  );
  const given: Given[] = [
    { ...ongoing, levels: ['省重点', '市重点'], completed: 80 },
    { ...ongoing, levels: ['市重点'] },
  ];
  expect(pointsOf(rank(narrowed, SEPTEMBER, given), '甲区')).toEqual({ 省重点: '8.00' });
});

test('statistics of which no list says anything are not reported, and no 0', () => {
  const entered = schemeOf(
    '  - { key: 纳统, scoring: target, measure: statistics.rate, target: 100%, weight: 10 }',
  );
  expect(told(rank(entered, SEPTEMBER, [started]))).toEqual(['甲区 not-reported']);
  expect(told(rank(entered, SEPTEMBER, [started, { ...started, enteredStatistics: true }]))).toEqual([
    '甲区 1 5.00',
  ]);
  expect(told(rank(entered, SEPTEMBER, [{ ...started, enteredStatistics: false }]))).toEqual(['甲区 1 0.00']);
});
