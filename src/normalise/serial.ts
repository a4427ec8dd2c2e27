import { type DatePrecision, type PlainDate, plainDate } from '../model/plain-date.ts';
import { remember } from './remember.ts';

/** Between 1990 and 2100: outside, a number in a date column is something else, or a date typed wrongly. */
export function isPlausibleSerial(serial: number, date1904: boolean): boolean {
  const from1900 = date1904 ? serial + DAYS_1904 : serial;
  return from1900 >= FIRST_SERIAL && from1900 < AFTER_LAST_SERIAL;
}

/** A spreadsheet's day number → its date; the time of day is dropped. For serials from March 1900 on. */
export function dateOfSerial(
  serial: number,
  date1904: boolean,
  precision: DatePrecision,
): PlainDate | undefined {
  // Civil date from a day count, after the era arithmetic of the proleptic Gregorian calendar (years begin in March).
  const days = Math.floor(serial) + (date1904 ? DAYS_1904 : 0) + DAYS_TO_1899_12_30;
  const era = Math.floor(days / 146_097);
  const dayOfEra = days - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  if (precision === 'year') return plainDate(year);
  return precision === 'month' ? plainDate(year, month) : plainDate(year, month, day);
}

/** How much of a date its format shows: `yyyy"年"m"月"` is a month, whatever day lies behind it. */
export const precisionOfFormat: (code: string) => DatePrecision = remember((code) => {
  const tokens = code.toLowerCase().replace(QUOTED, '');
  if (!tokens.includes('y')) return 'day';
  if (tokens.includes('d') || tokens.includes('h')) return 'day';
  return tokens.includes('m') ? 'month' : 'year';
});

const DAYS_1904 = 1462;
/** 1990-01-01 */
const FIRST_SERIAL = 32_874;
/** 2101-01-01 */
const AFTER_LAST_SERIAL = 73_416;
/** From 0000-03-01 to 1899-12-30. */
const DAYS_TO_1899_12_30 = 693_899;
const QUOTED = /"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g;
