import { afterEach, describe, expect, test, vi } from 'vitest';
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
