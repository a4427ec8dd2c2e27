import { civilDate, DAYS_1904, DAYS_TO_1970 } from './civil-date.ts';
import type { NumberFormat } from './sheet.ts';

/** 9999-12-31 */
const LAST_SERIAL = 2_958_465;
const MILLISECONDS_A_DAY = 86_400_000;

/**
 * A spreadsheet's serial as ISO text: `2023-03-15`, with `T13:30:00` where it has a time of day, `13:30:00` for a time
 * alone, hours beyond 24 for a duration (`[h]:mm`). Serials below 61 follow the calendar in which 1900 is a leap year.
 * Undefined where the serial is no date.
 */
export function dateTimeOfSerial(
  serial: number,
  format: NumberFormat,
  date1904: boolean,
): string | undefined {
  const total = Math.round((serial + (date1904 ? DAYS_1904 : 0)) * MILLISECONDS_A_DAY);
  const elapsed = Math.round(serial * MILLISECONDS_A_DAY);
  if (elapsed < 0) return undefined;
  if (format.kind === 'time' && /\[(?:h+|m+|s+)\]/i.test(format.code)) return clockText(elapsed);
  const day = Math.floor(total / MILLISECONDS_A_DAY);
  const ofDay = total - day * MILLISECONDS_A_DAY;
  if (format.kind === 'time' && Math.floor(serial) === 0) return clockText(ofDay);
  if (day < 1 || day > LAST_SERIAL) return undefined;
  return ofDay === 0 ? dayText(day) : `${dayText(day)}T${clockText(ofDay)}`;
}

function dayText(serial: number): string {
  if (serial === 60) return '1900-02-29';
  // Days from 1970-01-01. Excel counts a 29 February 1900 that never was, so serials before it are one day behind.
  const days = serial - DAYS_TO_1970 + (serial < 60 ? 1 : 0);
  const { year, month, day } = civilDate(days);
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`;
}

/** `13:30:00`; milliseconds only where there are any. */
function clockText(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  const rest = milliseconds - seconds * 1000;
  const clock = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
    .map(twoDigits)
    .join(':');
  return rest === 0 ? clock : `${clock}.${String(rest).padStart(3, '0')}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
