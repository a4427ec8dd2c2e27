import { describe, expect, test } from 'vitest';
import { type MonthSums, type Series, wholeYuan } from '../../../src/calculate/forecast/method.ts';
import { runRate } from '../../../src/calculate/forecast/run-rate.ts';
import { schedule } from '../../../src/calculate/forecast/schedule.ts';
import { season } from '../../../src/calculate/forecast/season.ts';
import { formatPeriod, parsePeriod } from '../../../src/model/period.ts';
import { seriesOf } from './series.ts';

/** Each method on the smallest year that it applies to, calculated by hand, and on the nearest it does not apply to. */

const METHODS = { 'run-rate': runRate, season, schedule };

type Row = readonly [
  title: string,
  method: keyof typeof METHODS,
  months: Readonly<Record<string, Partial<MonthSums>>>,
  at: string,
  expected: number | string,
];

const done = (completed: number) => ({ completed });

describe('what a year comes to', () => {
  test.each<Row>([
    [
      '600 in June, 900 in September: 100 a month',
      'run-rate',
      { '2023-06': done(600), '2023-09': done(900) },
      '2023-09',
      1200,
    ],
    ['March is all there is of the year', 'run-rate', { '2023-03': done(90) }, '2023-03', 360],
    [
      'the months between are not needed',
      'run-rate',
      { '2023-01': done(10), '2023-04': done(70) },
      '2023-04',
      230,
    ],
    [
      'a third of a 元 is rounded half-up',
      'run-rate',
      { '2023-07': done(100), '2023-10': done(101) },
      '2023-10',
      102,
    ],
    [
      'what falls goes on falling',
      'run-rate',
      { '2023-06': done(600), '2023-09': done(570) },
      '2023-09',
      540,
    ],
    ['December is what came', 'run-rate', { '2023-09': done(900), '2023-12': done(1300) }, '2023-12', 1300],
    ['February is too early', 'run-rate', { '2023-02': done(60) }, '2023-02', 'too-early'],
    [
      'no lists three months before',
      'run-rate',
      { '2023-05': done(600), '2023-09': done(900) },
      '2023-09',
      'no-month 2023-06',
    ],
    [
      'too much is missing then',
      'run-rate',
      { '2023-06': { completed: 600, isIncomplete: true }, '2023-09': done(900) },
      '2023-09',
      'incomplete 2023-06',
    ],
    [
      'too much is missing now',
      'run-rate',
      { '2023-06': done(600), '2023-09': { completed: 900, isIncomplete: true } },
      '2023-09',
      'incomplete 2023-09',
    ],
    [
      'nobody states it',
      'run-rate',
      { '2023-06': {}, '2023-09': done(900) },
      '2023-09',
      'not-reported 2023-06',
    ],

    [
      'three quarters were done last year',
      'season',
      { '2022-09': done(750), '2022-12': done(1000), '2023-09': done(900) },
      '2023-09',
      1200,
    ],
    [
      'January has a share as well',
      'season',
      { '2022-01': done(50), '2022-12': done(1000), '2023-01': done(60) },
      '2023-01',
      1200,
    ],
    [
      '100 × 7 ÷ 3 is rounded half-up',
      'season',
      { '2022-09': done(3), '2022-12': done(7), '2023-09': done(100) },
      '2023-09',
      233,
    ],
    [
      'too much is missing this month',
      'season',
      {
        '2022-09': done(750),
        '2022-12': done(1000),
        '2023-09': { completed: 900, isIncomplete: true },
      },
      '2023-09',
      'incomplete 2023-09',
    ],
    ['no December', 'season', { '2022-09': done(750), '2023-09': done(900) }, '2023-09', 'no-month 2022-12'],
    [
      'no month of the same name',
      'season',
      { '2022-08': done(700), '2022-12': done(1000), '2023-09': done(900) },
      '2023-09',
      'no-month 2022-09',
    ],
    [
      'nothing by then',
      'season',
      { '2022-01': done(0), '2022-12': done(1000), '2023-01': done(60) },
      '2023-01',
      'no-share 2022-01',
    ],
    [
      '1 元 by then',
      'season',
      { '2022-01': done(1), '2022-12': done(1000), '2023-01': done(60) },
      '2023-01',
      60000,
    ],

    [
      'the whole year, a quarter of it left',
      'schedule',
      { '2023-09': stretches(900, [1, 12, 1200]) },
      '2023-09',
      1200,
    ],
    [
      'from April to October: one month of seven',
      'schedule',
      { '2023-09': stretches(900, [4, 10, 700]) },
      '2023-09',
      1000,
    ],
    [
      'begins after this month: all of it',
      'schedule',
      { '2023-09': stretches(900, [10, 12, 300]) },
      '2023-09',
      1200,
    ],
    [
      'begins the month after next: all of it, and no more',
      'schedule',
      { '2023-09': stretches(900, [11, 12, 300]) },
      '2023-09',
      1200,
    ],
    [
      'has ended by this month: nothing more',
      'schedule',
      { '2023-09': stretches(900, [1, 9, 300]) },
      '2023-09',
      900,
    ],
    [
      'stretches add up before they are rounded',
      'schedule',
      { '2023-11': stretches(0, [10, 12, 1], [10, 12, 1]) },
      '2023-11',
      1,
    ],
    ['no stretches: what is done', 'schedule', { '2023-09': done(900) }, '2023-09', 900],
    [
      'too many without dates',
      'schedule',
      { '2023-09': { completed: 900, schedule: { stretches: [], isIncomplete: true } } },
      '2023-09',
      'no-schedule 2023-09',
    ],
    ['no lists', 'schedule', {}, '2023-09', 'no-month 2023-09'],
  ])('%s', (_, method, months, at, expected) => {
    const series: Series = seriesOf(months);
    const estimate = METHODS[method].estimate(series, parsePeriod(at)!);
    const said =
      estimate.state === 'measured'
        ? wholeYuan(estimate.value)
        : [estimate.reason, ...estimate.months.map(formatPeriod)].join(' ');
    expect(said).toBe(expected);
  });
});

function stretches(
  completed: number,
  ...all: readonly (readonly [first: number, last: number, plan: number])[]
) {
  return {
    completed,
    schedule: { isIncomplete: false, stretches: all.map(([first, last, plan]) => ({ first, last, plan })) },
  };
}
