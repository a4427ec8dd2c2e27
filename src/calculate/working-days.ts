import calendar from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import { daysInMonth } from '../model/plain-date.ts';

/**
 * How many working days of a year in China have passed by the end of its n-th day (0: none), with public holidays and the
 * weekends that are worked for them (调休). Undefined for a year whose holidays are not announced yet: a plain week would
 * be wrong by weeks.
 */
export function workingDaysBy(year: number): ((day: number) => number) | undefined {
  if (!HOLIDAYS.has(isoDay(year, 10, 1))) return undefined;
  const passed = YEARS.get(year) ?? countDays(year);
  YEARS.set(year, passed);
  return (day) => passed[Math.min(Math.max(day, 0), passed.length - 1)]!;
}

const YEARS = new Map<number, readonly number[]>();
// Of the package only its data: what it calculates with dates depends on the time zone of the machine.
const HOLIDAYS: ReadonlySet<string> = new Set(Object.keys(calendar.holidays));
const WORKED: ReadonlySet<string> = new Set(Object.keys(calendar.workdays));

function countDays(year: number): readonly number[] {
  const passed = [0];
  for (let month = 1; month <= 12; month += 1)
    for (let day = 1; day <= daysInMonth(year, month); day += 1)
      passed.push(passed.at(-1)! + Number(isWorked(year, month, day)));
  return passed;
}

function isWorked(year: number, month: number, day: number): boolean {
  const iso = isoDay(year, month, day);
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
  return WORKED.has(iso) || (weekday !== 0 && weekday !== 6 && !HOLIDAYS.has(iso));
}

function isoDay(year: number, month: number, day: number): string {
  return [year, month, day].map((part) => String(part).padStart(2, '0')).join('-');
}
