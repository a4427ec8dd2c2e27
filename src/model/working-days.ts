import { dayOfYear } from './stretch.ts';

/**
 * How many working days of a year in China have passed by the end of its n-th day (0: none); undefined for a year whose
 * holidays are not known here: a plain week instead would be wrong by weeks.
 */
export function workingDaysBy(year: number): ((day: number) => number) | undefined {
  const known = YEARS.get(year);
  if (known !== undefined) return known;
  const written = HOLIDAYS[year];
  if (written === undefined) return undefined;
  const [off, on] = [daysIn(written.off, year), daysIn(written.on, year)];
  const passed = [0];
  for (let day = 1; day <= dayOfYear(year, 12, 31); day += 1) {
    const weekday = new Date(Date.UTC(year, 0, day)).getUTCDay();
    const isWorking = weekday === 0 || weekday === 6 ? on.has(day) : !off.has(day);
    passed.push(passed.at(-1)! + Number(isWorking));
  }
  const by = (day: number): number => passed[Math.min(Math.max(day, 0), passed.length - 1)]!;
  YEARS.set(year, by);
  return by;
}

const YEARS = new Map<number, (day: number) => number>();

/** `0101 0204-0208` */
function daysIn(written: string, year: number): ReadonlySet<number> {
  const dayOf = (text: string) => dayOfYear(year, Number(text.slice(0, 2)), Number(text.slice(2)));
  return new Set(
    written.split(' ').flatMap((run) => {
      const [first = '', last = first] = run.split('-');
      return Array.from({ length: dayOf(last) - dayOf(first) + 1 }, (_, at) => dayOf(first) + at);
    }),
  );
}

/**
 * By year the weekdays that are free, and the days of weekends that are worked for them (调休), as 国务院办公厅 announces them each
 * autumn for the year to come. A new year is a new line.
 */
const HOLIDAYS: Readonly<Record<number, { readonly off: string; readonly on: string }>> = {
  2019: {
    off: '0101 0204-0208 0405 0501-0503 0607 0913 1001-1004 1007',
    on: '0202-0203 0428 0505 0929 1012',
  },
  2020: {
    off: '0101 0124 0127-0131 0406 0501 0504-0505 0625-0626 1001-1002 1005-1008',
    on: '0119 0426 0509 0628 0927 1010',
  },
  2021: {
    off: '0101 0211-0212 0215-0217 0405 0503-0505 0614 0920-0921 1001 1004-1007',
    on: '0207 0220 0425 0508 0918 0926 1009',
  },
  2022: {
    off: '0103 0131-0204 0404-0405 0502-0504 0603 0912 1003-1007',
    on: '0129-0130 0402 0424 0507 1008-1009',
  },
  2023: {
    off: '0102 0123-0127 0405 0501-0503 0622-0623 0929 1002-1006',
    on: '0128-0129 0423 0506 0625 1007-1008',
  },
  2024: {
    off: '0101 0212-0216 0404-0405 0501-0503 0610 0916-0917 1001-1004 1007',
    on: '0204 0218 0407 0428 0511 0914 0929 1012',
  },
  2025: {
    off: '0101 0128-0131 0203-0204 0404 0501-0502 0505 0602 1001-1003 1006-1008',
    on: '0126 0208 0427 0928 1011',
  },
  2026: {
    off: '0101-0102 0216-0220 0223 0406 0501 0504-0505 0619 0925 1001-1002 1005-1007',
    on: '0104 0214 0228 0509 0920 1010',
  },
};
