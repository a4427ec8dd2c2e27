import { describe, expect, test } from 'vitest';
import { stretchHeading } from '../../../src/recognise/heading/stretch.ts';

/** The months that a column of a breakdown is about, its part of the month, and what its heading says besides. */
describe('the part of the year in a heading of a list for 2023', () => {
  test.each<[heading: string, from: number, to: number, rest: string]>([
    ['9月计划', 9, 9, '计划'],
    ['3月目标', 3, 3, '目标'],
    ['12月计划', 12, 12, '计划'],
    ['一季度目标', 1, 3, '目标'],
    ['三季度目标', 7, 9, '目标'],
    ['7-9月计划', 7, 9, '计划'],
    ['1-9月完成', 1, 9, '完成'],
    ['截至9月底完成', 1, 9, '完成'],
    ['9月累计', 1, 9, ''],
  ])('%s: %i to %i', (heading, from, to, rest) => {
    const found = stretchHeading([heading], 2023);
    expect(found?.stretch).toEqual({ from, to });
    expect(found?.rest).toBe(rest);
  });

  test.each([
    ['9月|上旬', { from: 9, to: 9, part: '' }],
    ['9月上旬计划', { from: 9, to: 9, part: '' }],
  ])('%s is a part of a month', (heading, { from, to }) => {
    const stretch = stretchHeading(heading.split('|'), 2023)?.stretch;
    expect(stretch).toMatchObject({ from, to });
    expect(stretch?.part).toBeDefined();
  });

  test.each([
    ['several months have no part', '7-9月上旬'],
    ['a quarter has none', '一季度上旬'],
    ['another year', '2022年9月计划'],
    ['no part of the year', '全年计划'],
    ['no time at all', '目标任务'],
  ])('%s: %s', (_, heading) => {
    expect(stretchHeading([heading], 2023)).toBeUndefined();
  });
});
