import calendar from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import { daysInMonth, type PlainDate, plainDate } from '../model/plain-date.ts';
import { dayOfYear } from '../model/stretch.ts';

/**
 * Holidays and extra working days that the data below lack, as `2027-10-01`; for a year that they do not cover, all
 * of them.
 */
export interface Extra {
  readonly holidays: readonly string[];
  readonly workdays: readonly string[];
}

/** How many working days of a year have passed by the end of its n-th day; undefined for a year that is not known. */
type YearsOf = (year: number) => ((day: number) => number) | undefined;

/**
 * How many working days of a year in China have passed by the end of its n-th day (0: none), with public holidays and the
 * weekends that are worked for them (调休). Undefined for a year whose holidays are not announced yet: a plain week would
 * be wrong by weeks.
 */
export const workingDaysBy: YearsOf = yearsOf({ holidays: [], workdays: [] });

/** Counts working days by the data and what an office adds. */
export interface WorkingDays {
  /** The working days after `first`, up to and including `second`; 0 if `second` is not later. */
  between(first: PlainDate, second: PlainDate): number | undefined;
  /** The n-th working day after a day. */
  after(day: PlainDate, count: number): PlainDate | undefined;
}

export function workingDays(extra: Extra): WorkingDays {
  const by = extra.holidays.length + extra.workdays.length === 0 ? workingDaysBy : yearsOf(extra);
  return {
    between(first, second) {
      let count = 0;
      for (let { year } = first; year <= second.year; year += 1) {
        const passed = by(year);
        if (passed === undefined) return undefined;
        const until = year === second.year ? placeOf(second) : DAYS;
        count += passed(until) - (year === first.year ? passed(placeOf(first)) : 0);
      }
      return Math.max(count, 0);
    },
    after(day, count) {
      let left = count;
      let from = placeOf(day);
      for (let { year } = day; ; year += 1, from = 0) {
        const passed = by(year);
        if (passed === undefined) return undefined;
        const wanted = passed(from) + left;
        if (passed(DAYS) < wanted) {
          left = wanted - passed(DAYS);
          continue;
        }
        let place = from;
        while (passed(place) < wanted) place += 1;
        return dayAt(year, place);
      }
    },
  };
}

const DAYS = 366;

function placeOf({ year, month, day }: PlainDate): number {
  return dayOfYear(year, month, day);
}

function dayAt(year: number, place: number): PlainDate | undefined {
  let left = place;
  let month = 1;
  for (; left > daysInMonth(year, month); month += 1) left -= daysInMonth(year, month);
  return plainDate(year, month, left);
}

function yearsOf(extra: Extra): YearsOf {
  // Only the package's data are used: its calculations with dates depend on the machine's time zone.
  const holidays = new Set([...Object.keys(calendar.holidays), ...extra.holidays]);
  const worked = new Set([...Object.keys(calendar.workdays), ...extra.workdays]);
  const isWorked = (year: number, month: number, day: number): boolean => {
    const iso = isoDay(year, month, day);
    const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
    return worked.has(iso) || (weekday !== 0 && weekday !== 6 && !holidays.has(iso));
  };
  const known = new Map<number, readonly number[]>();
  return (year) => {
    if (!holidays.has(isoDay(year, 10, 1))) return undefined;
    const passed = known.get(year) ?? countDays(year, isWorked);
    known.set(year, passed);
    return (day) => passed[Math.min(Math.max(day, 0), passed.length - 1)]!;
  };
}

function countDays(
  year: number,
  isWorked: (year: number, month: number, day: number) => boolean,
): readonly number[] {
  const passed = [0];
  for (let month = 1; month <= 12; month += 1)
    for (let day = 1; day <= daysInMonth(year, month); day += 1)
      passed.push(passed.at(-1)! + Number(isWorked(year, month, day)));
  return passed;
}

function isoDay(year: number, month: number, day: number): string {
  return [year, month, day].map((part) => String(part).padStart(2, '0')).join('-');
}
