import { describe, expect, test } from 'vitest';
import { streaksGoOn, withMovement, withStreaks } from '../../../src/calculate/scoring/streaks.ts';
import type { Period } from '../../../src/model/period.ts';
import { plainDate } from '../../../src/model/plain-date.ts';
import type { Given } from '../../ledgers/project/measures/records.ts';
import { type Circumstances, rank, schemeOf, scoreOf, scoresOf } from './ranked.ts';

const SEPTEMBER = { year: 2023, month: 9 };
const NAMES = ['甲区', '乙区', '丙区', '丁区', '戊区'];

function lists(rates: readonly number[]): Given[] {
  return rates.map((completed, at) => ({ agency: NAMES[at], phase: '续建', annualPlan: 100, completed }));
}

function boardsOf(
  boards: string,
  rates: readonly number[],
  more: Circumstances = {},
  period: Period = SEPTEMBER,
) {
  const scheme = schemeOf(
    '  - { key: 投资, scoring: target, measure: rate, target: 100%, weight: 100 }',
    `boards:\n${boards
      .trim()
      .split('\n')
      .map((line) => `  ${line.trim()}`)
      .join('\n')}`,
  );
  return rank(scheme, period, lists(rates), more);
}

const told = (ranking: ReturnType<typeof rank>) =>
  NAMES.map((name) => scoresOf(ranking).find(({ agency }) => agency === name)?.board ?? '');

describe('boards', () => {
  const target = 'target: [{ measure: rate, from: time }]';
  test.each([
    [
      'target beaten and among the first; missed and among the last',
      `${target}\nred: 2\nblack: 2`,
      [90, 80, 76, 50, 40],
      ['red', 'red', '', 'black', 'black'],
    ],
    [
      'among the first, but missed',
      `${target}\nred: 2\nblack: 2`,
      [74, 73, 72, 71, 70],
      ['', '', '', 'black', 'black'],
    ],
    [
      'among the last, but beaten',
      `${target}\nred: 2\nblack: 2`,
      [99, 98, 97, 96, 95],
      ['red', 'red', '', '', ''],
    ],
    [
      'exactly on time is beaten',
      `${target}\nred: 2\nblack: 2`,
      [75, 74, 10, 9, 8],
      ['red', '', '', 'black', 'black'],
    ],
    [
      'those that share the last place of a board are all on it',
      `${target}\nred: 2\nblack: 2`,
      [90, 80, 80, 50, 50],
      ['red', 'red', 'red', 'black', 'black'],
    ],
    [
      'without a target the place decides',
      'red: 1\nblack: 1',
      [90, 80, 76, 50, 40],
      ['red', '', '', '', 'black'],
    ],
    ['nobody is on both', 'red: 3\nblack: 3', [90, 80, 76, 50, 40], ['red', 'red', '', 'black', 'black']],
    [
      'all alike: first and last at once, on neither',
      'red: 1\nblack: 1',
      [50, 50, 50, 50, 50],
      ['', '', '', '', ''],
    ],
    [
      'thresholds of the score',
      'red: { places: 5, score: 80 }\nblack: { places: 5, score: 50 }',
      [90, 80, 76, 50, 40],
      ['red', 'red', '', '', 'black'],
    ],
    ['too few must report', 'red: 2\nblack: 2\nfewest: 6', [90, 80, 76, 50, 40], ['', '', '', '', '']],
    [
      'just enough must report',
      'red: 1\nblack: 1\nfewest: 5',
      [90, 80, 76, 50, 40],
      ['red', '', '', '', 'black'],
    ],
  ])('%s', (_, boards, rates, expected) => expect(told(boardsOf(boards, rates))).toEqual(expected));

  test('the number of places can differ by track', () => {
    const agencies = NAMES.map((name) => ({ name, track: '局' }));
    const boards = 'red: { places: 3, placesOf: { 局: 1 } }\nblack: 1';
    expect(told(boardsOf(boards, [90, 80, 76, 50, 40], { agencies }))).toEqual(['red', '', '', '', 'black']);
  });
});

describe('who must report and is silent', () => {
  const agencies = NAMES.map((name) => ({ name }));
  const silentLast = [90, 80, 76, 50];
  test.each([
    [
      'fills the last place, and nobody is pushed down into it',
      'red: 1\nblack: 1',
      silentLast,
      ['red', '', '', '', ''],
    ],
    [
      'leaves the places before the last to others',
      'red: 1\nblack: 2',
      silentLast,
      ['red', '', '', 'black', ''],
    ],
    ['counts among the fewest', 'red: 1\nblack: 2\nfewest: 5', silentLast, ['red', '', '', 'black', '']],
  ])('%s', (_, boards, rates, expected) => {
    const ranking = boardsOf(boards, rates, { agencies });
    expect(told(ranking)).toEqual(expected);
    expect(scoreOf(ranking, '戊区')).toMatchObject({ state: 'not-reported', rank: undefined });
  });

  test('who is exempt is nobody who must', () => {
    const day = plainDate(2023, 9, 1)!;
    const exemptions = [{ agency: '戊区', reason: '洪灾', from: day, until: day }];
    const given = { agencies, exemptions };
    expect(told(boardsOf('red: 1\nblack: 1', silentLast, given))).toEqual(['red', '', '', 'black', '']);
    expect(told(boardsOf('red: 1\nblack: 1\nfewest: 5', silentLast, given))).toEqual(['', '', '', '', '']);
  });

  test.each([
    ['the last place and its board', 'silent: last', 'black: 1', 5, 'black'],
    ['a rank behind those that share the last', 'silent: last', 'black: 0', 5, undefined],
    ['only a name', 'silent: named', 'black: 1', undefined, undefined],
  ])('gets %s', (_, silent, black, place, board) => {
    const scheme = schemeOf(
      '  - { key: 投资, scoring: target, measure: rate, target: 100%, weight: 100 }',
      `${silent}\nboards:\n  red: 1\n  ${black}`,
    );
    const ranking = rank(scheme, SEPTEMBER, lists([90, 80, 50, 50]), { agencies });
    expect(scoreOf(ranking, '戊区')).toMatchObject({ state: 'not-reported', rank: place, board });
  });
});

describe('exemptions', () => {
  const exemption = (from: string, until: string) => {
    const day = (text: string) => {
      const [year = 0, month, date] = text.split('-').map(Number);
      return plainDate(year, month, date)!;
    };
    return [{ agency: '戊区', reason: '洪灾', from: day(from), until: day(until) }];
  };
  test.each([
    ['in force', '2023-07-01', '2023-12-31', 'exempt'],
    ['from within the month', '2023-09-30', '2023-12-31', 'exempt'],
    ['until within the month', '2023-01-01', '2023-09-01', 'exempt'],
    ['over', '2023-01-01', '2023-08-31', 'ranked'],
    ['not yet', '2023-10-01', '2023-12-31', 'ranked'],
  ])('%s', (_, from, until, state) => {
    const ranking = boardsOf('red: 1\nblack: 1', [90, 80, 76, 50, 40], {
      exemptions: exemption(from, until),
    });
    expect(scoreOf(ranking, '戊区').state).toBe(state);
  });

  test('who is exempt has a score, but no rank and no board, and nobody is last in its stead by accident', () => {
    const ranking = boardsOf('red: 1\nblack: 1', [90, 80, 76, 50, 40], {
      exemptions: exemption('2023-07-01', '2023-12-31'),
    });
    expect(told(ranking)).toEqual(['red', '', '', 'black', '']);
    expect(scoreOf(ranking, '戊区')).toMatchObject({
      rank: undefined,
      score: { top: 40n },
      exemption: { reason: '洪灾' },
    });
    expect(scoresOf(ranking).at(-1)?.agency).toBe('戊区');
  });
});

describe('movement and streaks', () => {
  const QUARTERS = [
    { year: 2023, month: 9 },
    { year: 2023, month: 6 },
    { year: 2023, month: 3 },
    { year: 2022, month: 12 },
  ];
  const at = (index: number, rates: readonly number[]) =>
    boardsOf('red: 1\nblack: 1', rates, {}, QUARTERS[index]);

  test('ranks gained since the ranking before; unknown for who had none', () => {
    const now = at(0, [90, 80, 70, 60, 50]);
    const moved = withMovement(now, at(1, [50, 80, 90, 60]));
    expect(NAMES.map((name) => scoreOf(moved, name).movement)).toEqual([3, 0, -2, -1, undefined]);
  });

  test('none for who has come from another track, where places say something else', () => {
    const now = at(0, [90, 80, 70]);
    const before = boardsOf(
      'red: 1\nblack: 1',
      [60, 80, 70],
      { agencies: [{ name: '甲区', track: '局' }] },
      QUARTERS[1],
    );
    expect(scoreOf(withMovement(now, before), '甲区').movement).toBeUndefined();
    expect(scoreOf(withMovement(now, before), '乙区').movement).toBe(-1);
    expect(scoreOf(withStreaks(now, [before]), '甲区').streak).toBe(1);
  });

  test.each([
    [
      'three quarters in a row',
      [
        [90, 80, 70],
        [90, 80, 70],
        [90, 80, 70],
      ],
      3,
    ],
    [
      'broken a quarter ago',
      [
        [90, 80, 70],
        [80, 90, 70],
        [90, 80, 70],
      ],
      1,
    ],
    [
      'on the other board before',
      [
        [90, 80, 70],
        [60, 80, 70],
        [90, 80, 70],
      ],
      1,
    ],
    [
      'on no board',
      [
        [80, 90, 70],
        [90, 80, 70],
      ],
      0,
    ],
    ['the first ever', [[90, 80, 70]], 1],
  ])('%s', (_, quarters, streak) => {
    const [now, ...before] = quarters.map((rates, index) => at(index, rates));
    expect(scoreOf(withStreaks(now!, before), '甲区').streak).toBe(streak);
  });

  test.each([
    ['silent', {}],
    [
      'exempt',
      {
        exemptions: [
          { agency: '甲区', reason: '洪灾', from: plainDate(2023, 6, 1)!, until: plainDate(2023, 6, 30)! },
        ],
      },
    ],
  ])('a quarter in which it was %s neither breaks the streak nor counts', (_, more) => {
    const agencies = NAMES.slice(0, 3).map((name) => ({ name }));
    const rates = (index: number, given: readonly Given[]) => {
      const period = QUARTERS[index]!;
      const scheme = boardsOf('red: 1\nblack: 1', [], {}, period).scheme;
      return rank(scheme, period, given, { agencies, ...(index === 1 ? more : {}) });
    };
    const all = lists([90, 80, 70]);
    const [now, last, before] = [
      rates(0, all),
      rates(1, all.slice('exemptions' in more ? 0 : 1)),
      rates(2, all),
    ];
    expect(scoreOf(last, '甲区').state).not.toBe('ranked');
    expect(scoreOf(withStreaks(now, [last, before]), '甲区').streak).toBe(2);
    expect(streaksGoOn(now, [last])).toBe(true);
    expect(scoreOf(withStreaks(last, [before]), '甲区').streak).toBe(0);
  });

  describe('who is silent, where that is the last place and on the black board', () => {
    const agencies = NAMES.slice(0, 3).map((name) => ({ name }));
    const quarter = (index: number, rates: readonly number[]) => {
      const period = QUARTERS[index]!;
      const { scheme } = boardsOf('red: 1\nblack: 1', [], {}, period);
      return rank({ ...scheme, silent: 'last' }, period, lists(rates), { agencies });
    };
    const [silent, last, first] = [
      [90, 80],
      [90, 80, 70],
      [70, 80, 90],
    ];

    test.each<[string, readonly (readonly number[])[], number]>([
      ['for the first time', [silent], 1],
      ['three quarters in a row', [silent, silent, silent], 3],
      ['after it was last by its figures', [silent, last], 2],
      ['then last by its figures', [last, silent], 2],
      ['after it was first', [silent, first], 1],
      ['then first', [first, silent, first], 1],
    ])('%s', (_, quarters, streak) => {
      const [now, ...before] = quarters.map((rates, index) => quarter(index, rates));
      expect(scoreOf(withStreaks(now!, before), '丙区').streak).toBe(streak);
    });
  });

  test('a quarter that is missing ends the streak: nobody knows what it was', () => {
    const [now, last] = [at(0, [90, 80, 70]), at(2, [90, 80, 70])];
    expect(scoreOf(withStreaks(now, [last]), '甲区').streak).toBe(1);
    expect(streaksGoOn(now, [last])).toBe(false);
  });

  test('looking back goes on while a streak does, over the turn of the year', () => {
    const same = [90, 80, 70];
    const [now, ...before] = [0, 1, 2, 3].map((index) => at(index, same));
    expect([0, 1, 2, 3].map((count) => streaksGoOn(now!, before.slice(0, count)))).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(streaksGoOn(now!, [at(1, [80, 90, 70].reverse())])).toBe(false);
  });
});

test('the distance to the next place is to the next better rank', () => {
  const ranking = boardsOf('red: 1\nblack: 1', [90, 80, 80, 75, 40]);
  expect(NAMES.map((name) => Number(scoreOf(ranking, name).distance?.top))).toEqual([
    Number.NaN,
    10,
    10,
    5,
    35,
  ]);
});
