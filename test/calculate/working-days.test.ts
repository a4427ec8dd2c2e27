import { afterEach, describe, expect, test, vi } from 'vitest';
import { workingDays } from '../../src/calculate/working-days.ts';
import { formatDate, parseDate } from '../../src/model/plain-date.ts';
import { dayOfYear } from '../../src/model/stretch.ts';

/** Days as 国务院办公厅 announced them, and the working days of the year up to then, counted by hand, wherever the machine stands. */
describe.each(['Asia/Shanghai', 'America/Sao_Paulo', 'Pacific/Kiritimati'])('in %s', (zone) => {
  const load = async () => {
    vi.stubEnv('TZ', zone);
    vi.resetModules();
    return (await import('../../src/calculate/working-days.ts')).workingDaysBy;
  };
  afterEach(() => vi.unstubAllEnvs());

  test.each([
    [2024, 1, 1, 0, '元旦'],
    [2024, 2, 4, 25, 'a Sunday that is worked for 春节'],
    [2024, 2, 9, 30, '除夕, which was no public holiday that year'],
    [2024, 2, 17, 30, 'the last day of 春节'],
    [2024, 2, 18, 31, 'a Sunday that is worked'],
    [2024, 12, 31, 251, 'the whole year'],
    [2023, 12, 31, 249, 'the whole year before'],
    [2020, 1, 31, 17, '春节 made longer in the year of the epidemic'],
  ])('%i-%i-%i: %i (%s)', async (year, month, day, expected) => {
    expect((await load())(year)?.(dayOfYear(year, month, day))).toBe(expected);
  });

  test.each([2003, 2040])('%i is not announced', async (year) => {
    expect((await load())(year)).toBeUndefined();
  });
});

/** 2024-02-09 is 除夕, worked that year; the 10th to the 17th are off, the 4th and the 18th are Sundays that are worked. */
describe('working days between days', () => {
  const { between, after: dayAfter } = workingDays({ holidays: [], workdays: [] });
  test.each([
    ['2024-02-05', '2024-02-05', 0],
    ['2024-02-05', '2024-02-09', 4],
    ['2024-02-05', '2024-02-17', 4],
    ['2024-02-05', '2024-02-18', 5],
    ['2023-12-29', '2024-01-02', 1],
    ['2024-02-09', '2024-02-05', 0],
  ])('%s to %s: %i', (first, second, expected) => {
    expect(between(parseDate(first)!, parseDate(second)!)).toBe(expected);
  });

  test.each([
    ['2024-02-05', 4, '2024-02-09'],
    ['2024-02-05', 5, '2024-02-18'],
    ['2023-12-28', 2, '2024-01-02'],
    ['2024-02-10', 0, '2024-02-10'],
  ])('%s and %i: %s', (day, count, expected) => {
    expect(formatDate(dayAfter(parseDate(day)!, count)!)).toBe(expected);
  });

  test('a year that is not announced, and one that the office adds', () => {
    const [first, second] = ['2026-12-31', '2027-01-04'].map((day) => parseDate(day)!);
    expect(between(first!, second!)).toBeUndefined();
    expect(dayAfter(first!, 1)).toBeUndefined();
    const added = workingDays({ holidays: ['2027-01-01', '2027-10-01'], workdays: ['2027-01-03'] });
    expect(added.between(first!, second!)).toBe(2);
    expect(formatDate(added.after(first!, 1)!)).toBe('2027-01-03');
  });
});
