import { describe, expect, test } from 'vitest';
import { decisive } from '../../../src/calculate/forecast/decisive.ts';
import { forecastOf, partForecast } from '../../../src/calculate/forecast/forecast.ts';
import type { MonthSums } from '../../../src/calculate/forecast/method.ts';
import { toNumber } from '../../../src/model/exact.ts';
import { formatPeriod, type Period } from '../../../src/model/period.ts';
import { seriesOf } from './series.ts';

const SEPTEMBER = { year: 2023, month: 9 };

/** 2022: 700 by September, 1,000 in the year, plan 1,250. 2021: 600, 900 of 1,000. */
const YEARS: Readonly<Record<string, Partial<MonthSums>>> = {
  '2021-06': { completed: 450, plan: 1000 },
  '2021-09': { completed: 600, plan: 1000 },
  '2021-12': { completed: 900, plan: 1000 },
  '2022-06': { completed: 400, plan: 1200 },
  '2022-09': { completed: 700, plan: 1250 },
  '2022-12': { completed: 1000, plan: 1250 },
  '2023-06': { completed: 500, plan: 1300 },
  '2023-09': { completed: 800, plan: 1300 },
};

const of = (period: Period, years: readonly number[]) =>
  forecastOf(seriesOf(YEARS), period, { years, series: seriesOf(YEARS) });

describe('the forecast of a year', () => {
  test('three methods, what they span, and what each month must bring', () => {
    const forecast = of(SEPTEMBER, []);
    expect(forecast.methods.map(({ method, completed }) => [method, completed])).toEqual([
      ['run-rate', 1100],
      // 800 × 1000 ÷ 700 = 1142.86
      ['season', 1143],
      ['schedule', 800],
    ]);
    expect(forecast.range).toEqual({ low: 800, high: 1143 });
    // (1300 − 800) ÷ 3
    expect(toNumber(forecast.neededPerMonth!)).toBeCloseTo(500 / 3, 12);
  });

  test.each([
    ['no closed year', [], [null, null, null], ['no-closed-year', 'no-closed-year', 'no-closed-year']],
    // 2022: run rate 700 + 300 = 1000, came 1000: 0. Season by 2021: 700 × 900 ÷ 600 = 1050: 50 of 1250 are 4 points.
    // Schedule: 700, came 1000: 24 points.
    ['one', [2022], [0, 4, 24], [undefined, undefined, undefined]],
    // 2021: run rate 600 + 150 = 750, came 900: 15 points; no 2020 for a season; schedule 600: 30 points.
    ['two: the mean', [2021, 2022], [7.5, 4, 27], [undefined, undefined, undefined]],
    [
      'closed, yet without its December',
      [2020],
      [null, null, null],
      ['never-applied', 'never-applied', 'never-applied'],
    ],
  ])('back-tested on %s', (_, years, points, reasons) => {
    const { methods } = of(SEPTEMBER, years);
    expect(methods.map(({ error }) => (error.points === undefined ? null : toNumber(error.points)))).toEqual(
      points,
    );
    expect(methods.map(({ error }) => error.reason)).toEqual(reasons);
  });

  const AUGUST = { completed: 500, plan: 1000 };
  test.each<[string, Partial<MonthSums>, number]>([
    ['is stated', { completed: 900, plan: 1000 }, 1],
    ['lacks its result', { plan: 1000 }, 0],
    ['lacks too much of its result', { completed: 900, plan: 1000, isIncomplete: true }, 0],
    ['lacks its plan', { completed: 900 }, 0],
    ['had a plan of 0, of which nothing is a share', { completed: 900, plan: 0 }, 0],
    ['had a plan of 1 元', { completed: 900, plan: 1 }, 1],
  ])('a year is tested by if it %s', (_, december, count) => {
    const past = seriesOf({ '2022-08': AUGUST, '2022-12': december });
    const { tested } = forecastOf(seriesOf({}), SEPTEMBER, { years: [2022], series: past });
    expect(tested.map(({ method }) => method)).toEqual(count === 0 ? [] : ['schedule']);
  });

  test.each<[string, Partial<MonthSums> | undefined]>([
    ['no lists', undefined],
    ['no plan', { completed: 800 }],
    ['nothing completed that is stated', { plan: 1300 }],
  ])('%s: no need by month can be told', (_, month) => {
    const series = seriesOf(month === undefined ? {} : { '2023-09': month });
    expect(forecastOf(series, SEPTEMBER, { years: [], series }).neededPerMonth).toBeUndefined();
  });

  test('without lists no method says anything, and there is no range', () => {
    const { methods, range, goal, completed } = forecastOf(seriesOf({}), SEPTEMBER, {
      years: [],
      series: seriesOf({}),
    });
    expect([goal, completed, range]).toEqual([undefined, undefined, undefined]);
    expect(methods.map((one) => [one.completed, one.estimate.state])).toEqual([
      [undefined, 'not-applicable'],
      [undefined, 'not-applicable'],
      [undefined, 'not-applicable'],
    ]);
    expect(partForecast(seriesOf({}), SEPTEMBER)).toMatchObject({
      plan: undefined,
      estimate: { state: 'not-applicable' },
      completed: undefined,
      shortfall: undefined,
    });
  });

  test('every month of a year that is over is tried', () => {
    const { tested } = of(SEPTEMBER, [2022]);
    expect(tested.map(({ method, period }) => `${method} ${formatPeriod(period)}`)).toEqual([
      'run-rate 2022-09',
      'season 2022-06',
      'season 2022-09',
      'schedule 2022-06',
      'schedule 2022-09',
    ]);
  });

  test('December leaves nothing to need', () => {
    const forecast = of({ year: 2022, month: 12 }, []);
    expect(forecast.neededPerMonth).toBeUndefined();
    expect(forecast.methods[0]!.completed).toBe(1000);
  });

  test.each([
    ['falls short', 1300, 200],
    ['meets its plan to the 元', 1100, 0],
    ['beats it', 900, 0],
    ['states no plan', undefined, undefined],
  ])('a part that %s', (_, plan, shortfall) => {
    const part = partForecast(seriesOf({ ...YEARS, '2023-09': { completed: 800, plan } }), SEPTEMBER);
    expect(part).toMatchObject({ completed: 1100, shortfall });
  });
});

describe('the fewest projects that decide', () => {
  const remainders = () => [
    { record: 'f', amount: 1 },
    { record: 'a', amount: 30 },
    { record: 'b', amount: 100 },
    { record: 'c', amount: -20 },
    { record: 'd', amount: 30 },
    { record: 'e', amount: 0 },
  ];
  test.each([
    ['nothing falls short', 0, []],
    ['one is enough to the 元', 100, ['b 100']],
    ['1 元 more wants another, of equals the first', 101, ['b 100', 'a 130']],
    ['more than there is', 500, ['b 100', 'a 130', 'd 160', 'f 161']],
  ])('%s', (_, shortfall, expected) => {
    const chosen = decisive(remainders(), shortfall).map(
      ({ record, cumulative }) => `${record} ${cumulative}`,
    );
    expect(chosen).toEqual(expected);
  });
});
