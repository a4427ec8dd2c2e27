import { civilDate, DAYS_1904, DAYS_TO_1970 } from '../model/civil-date.ts';

/** A day number as its format shows it: years, months and days, and the words between them. Times of day are left out. */
export function shownDate(serial: number, code: string, date1904: boolean): string {
  const date = civilDate(Math.floor(serial) + (date1904 ? DAYS_1904 : 0) - DAYS_TO_1970);
  let shown = '';
  for (const [part] of code.split(';', 1)[0]!.matchAll(PARTS)) {
    const letter = part.charAt(0).toLowerCase();
    if (letter === 'y') shown += part.length > 2 ? date.year : String(date.year).slice(-2);
    else if (letter === 'm') shown += padded(date.month, part);
    else if (letter === 'd') shown += padded(date.day, part);
    else if (letter === '"') shown += part.slice(1, -1);
    else if (letter === '\\' || letter === '!') shown += part.slice(1);
    else if (!IGNORED.test(part)) shown += part;
  }
  return shown.trim();
}

function padded(value: number, part: string): string {
  return String(value).padStart(Math.min(part.length, 2), '0');
}

/** Runs of a letter, quoted and escaped words, what stands in brackets, single characters. */
const PARTS = /y+|m+|d+|"[^"]*"|[\\!].|_.|\*.|\[[^\]]*\]|./gi;
const IGNORED = /^(?:[[_*@]|[hs:]$)/i;
