import { civilDate, DAYS_1904, DAYS_TO_1970 } from '../model/civil-date.ts';
import { type DatePrecision, type PlainDate, plainDate } from '../model/plain-date.ts';
import { remember } from './remember.ts';

/** Between 1990 and 2100. Any other number in a date column is no date, or a wrongly typed one. */
export function isPlausibleSerial(serial: number, date1904: boolean): boolean {
  const from1900 = date1904 ? serial + DAYS_1904 : serial;
  return from1900 >= FIRST_SERIAL && from1900 < AFTER_LAST_SERIAL;
}

/** A spreadsheet's day number → its date, without the time of day. For serials from March 1900 on. */
export function dateOfSerial(
  serial: number,
  date1904: boolean,
  precision: DatePrecision,
): PlainDate | undefined {
  const days = Math.floor(serial) + (date1904 ? DAYS_1904 : 0) - DAYS_TO_1970;
  const { year, month, day } = civilDate(days);
  if (precision === 'year') return plainDate(year);
  return precision === 'month' ? plainDate(year, month) : plainDate(year, month, day);
}

/** The precision that a date format shows: `yyyy"年"m"月"` is a month, whatever day is stored. */
export const precisionOfFormat: (code: string) => DatePrecision = remember((code) => {
  const tokens = code.toLowerCase().replace(QUOTED, '');
  if (!tokens.includes('y')) return 'day';
  if (tokens.includes('d') || tokens.includes('h')) return 'day';
  return tokens.includes('m') ? 'month' : 'year';
});

/** 1990-01-01 */
const FIRST_SERIAL = 32_874;
/** 2101-01-01 */
const AFTER_LAST_SERIAL = 73_416;
const QUOTED = /"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g;
