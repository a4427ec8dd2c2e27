import { describe, expect, test } from 'vitest';
import { BASIC } from '../../../src/schemes/basic.ts';
import type { Given } from '../../ledgers/project/measures/records.ts';
import { pointsOf, rank, scoreOf, told } from './ranked.ts';

const SEPTEMBER = { year: 2023, month: 9 };

/** An agency with so much of its plan done, and so many of its starts made. */
function agency(name: string, completed: number | undefined, starts: readonly boolean[]): Given[] {
  return [
    { agency: name, phase: '续建', annualPlan: 100, completed },
    ...starts.map(
      (started): Given => ({ agency: name, phase: '新开工', annualPlan: 0, completed: 0, started }),
    ),
  ];
}

describe('60 × completion rate against time progress, capped at 60, + 40 × start rate', () => {
  test.each([
    // September: 9/12 = 75 %
    ['half of time', 37.5, [true, false], '30.0000', '20.0000', '50.0000'],
    ['on time', 75, [true, true], '60.0000', '40.0000', '100.0000'],
    ['beyond time is capped', 120, [true, true, false], '60.0000', '26.6667', '86.6667'],
    [
      'rounded half-up: 60 × 0.5 ÷ 0.75 = 40, 40 × 1/3',
      50,
      [true, false, false],
      '40.0000',
      '13.3333',
      '53.3333',
    ],
    ['nothing done is a true 0', 0, [false], '0.0000', '0.0000', '0.0000'],
    ['taken back: never below 0', -10, [true], '0.0000', '40.0000', '40.0000'],
  ])('%s', (_, completed, starts, investment, start, score) => {
    const ranking = rank(BASIC, SEPTEMBER, agency('甲区', completed * 10_000, starts).map(inWan));
    expect(pointsOf(ranking, '甲区')).toEqual({ 投资: investment, 开工: start });
    expect(told(ranking)).toEqual([`甲区 1 ${score}`]);
  });

  function inWan(given: Given): Given {
    return { ...given, annualPlan: (given.annualPlan ?? 0) * 10_000 };
  }
});

describe('missing is not zero', () => {
  test('without starts planned the 40 points go to investment', () => {
    const ranking = rank(BASIC, SEPTEMBER, agency('甲区', 60, []));
    // 60 × (60 % ÷ 75 %) × 100 ÷ 60
    expect(pointsOf(ranking, '甲区')).toEqual({ 投资: '80.0000', 开工: '0.0000' });
    expect(scoreOf(ranking, '甲区').indicators.map(({ state, reason }) => [state, reason])).toEqual([
      ['scored', undefined],
      ['not-applicable', 'no-denominator'],
    ]);
  });

  test('without an annual plan the 60 points go to starts', () => {
    const given: Given[] = [{ agency: '甲区', phase: '新开工', annualPlan: 0, completed: 0, started: true }];
    expect(told(rank(BASIC, SEPTEMBER, given))).toEqual(['甲区 1 100.0000']);
  });

  test('with neither there is nothing to score: exempt, without rank and score', () => {
    const given: Given[] = [{ agency: '甲区', phase: '储备' }, ...agency('乙区', 75, [true])];
    expect(told(rank(BASIC, SEPTEMBER, given))).toEqual(['乙区 1 100.0000', '甲区 exempt']);
  });

  test('blank plans of projects that are built are missing; a plan of 0 is a plan', () => {
    const blank: Given[] = [{ agency: '甲区', phase: '续建', completed: 5 }];
    expect(told(rank(BASIC, SEPTEMBER, blank))).toEqual(['甲区 incomplete']);
    const zero: Given[] = [{ agency: '甲区', phase: '新开工', annualPlan: 0, started: true }];
    expect(told(rank(BASIC, SEPTEMBER, zero))).toEqual(['甲区 1 100.0000']);
  });

  test('who reports no investment is incomplete, and neither last nor zero', () => {
    const given = [...agency('甲区', undefined, []), ...agency('乙区', 1, [])];
    expect(told(rank(BASIC, SEPTEMBER, given))).toEqual(['乙区 1 1.3333', '甲区 incomplete']);
  });

  test('an agency of the office without any list is not reported', () => {
    const agencies = [{ name: '丙区' }, { name: '甲区' }];
    const ranking = rank(BASIC, SEPTEMBER, agency('甲区', 75, [true]), { agencies });
    expect(told(ranking)).toEqual(['甲区 1 100.0000', '丙区 not-reported']);
  });

  test('a value that some lines leave out is counted beside the score', () => {
    const given = [...agency('甲区', 75, [true]), { agency: '甲区', phase: '续建', annualPlan: 50 } as const];
    expect(scoreOf(rank(BASIC, SEPTEMBER, given), '甲区').indicators[0]).toMatchObject({ unreported: 1 });
  });
});

describe('tracks by the names of the agencies', () => {
  const DISTRICTS = '区（市）县和园区';
  const DEPARTMENTS = '市级部门和国有企业';
  test.each([
    ['武侯区', DISTRICTS],
    ['简阳市', DISTRICTS],
    ['大邑县', DISTRICTS],
    ['东部新区', DISTRICTS],
    ['市中区', DISTRICTS],
    ['市高新区管委会', DISTRICTS],
    ['高新区管委会', DISTRICTS],
    ['市教育局', DEPARTMENTS],
    ['市卫健委', DEPARTMENTS],
    ['市机关事务管理局（服务中心）', DEPARTMENTS],
    ['市卫生健康委员会', DEPARTMENTS],
    ['市委宣传部', DEPARTMENTS],
    ['市重点办', DEPARTMENTS],
    ['成都轨道集团', DEPARTMENTS],
    ['成都交投有限公司', DEPARTMENTS],
  ])('%s: %s', (name, track) => {
    const { tracks } = rank(BASIC, SEPTEMBER, agency(name, 75, [true]));
    expect(tracks.map(({ key }) => key)).toEqual([track]);
  });

  test('what the office says goes before', () => {
    const agencies = [{ name: '市教育局', track: '民生组' }];
    const given = [...agency('市教育局', 75, []), ...agency('武侯区', 75, []), ...agency('市水务局', 75, [])];
    const { tracks } = rank(BASIC, SEPTEMBER, given, { agencies });
    expect(tracks.map(({ key }) => key)).toEqual([DISTRICTS, DEPARTMENTS, '民生组']);
  });
});

test('a rate over few projects is marked', () => {
  const given = [...agency('甲区', 75, [true, true]), ...agency('乙区', 75, [true, true, false])];
  const ranking = rank(BASIC, SEPTEMBER, given);
  expect(['甲区', '乙区'].map((name) => scoreOf(ranking, name).indicators[1]?.small)).toEqual([true, false]);
});

test('boards: 3 red that are on time, 3 black that are not, in tracks of 8 and more', () => {
  const done = [80, 79, 74, 78, 20, 75, 30, 10];
  const given = done.map((completed, at) => agency(`${'甲乙丙丁戊己庚辛'[at]}区`, completed, [at !== 2]));
  const boards = rank(BASIC, SEPTEMBER, given.flat()).tracks[0]!.agencies.map(({ agency: name, board }) => [
    name,
    board,
  ]);
  expect(boards).toEqual([
    ['丁区', 'red'],
    ['己区', 'red'],
    ['甲区', 'red'],
    ['乙区', 'red'],
    ['庚区', undefined],
    ['丙区', 'black'],
    ['戊区', 'black'],
    ['辛区', 'black'],
  ]);
});
