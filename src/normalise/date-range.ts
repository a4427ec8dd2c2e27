import { monthIndex } from '../model/period.ts';
import { type DateRange, firstMonth, type PlainDate } from '../model/plain-date.ts';
import { calendarExpression } from './calendar-expression.ts';

/**
 * Reads a range: 2023.03-2025.12, 2023年3月至2025年12月, 2023-2025, 2023年3-12月, 09.10-11.3, open ones 2010-, 2010年至今.
 * Expects text that `readDate` has tightened, with one kind of dash. Undefined for other text, and where the range
 * would end before it starts.
 */
export function dateRange(text: string, listYear: number | undefined): DateRange | undefined {
  const open = OPEN_END.exec(text);
  if (open) return openRange(calendarExpression(open[1]!, listYear), undefined);
  if (OPEN_START.test(text))
    return openRange(undefined, calendarExpression(text.replace(OPEN_START, ''), listYear));
  const clear = CLEAR_SEPARATOR.exec(text);
  if (clear) {
    return between(text.slice(0, clear.index), text.slice(clear.index + clear[0].length), listYear);
  }
  // A dash can also be inside a date, so the cut is at the dash with a date on both sides.
  for (let dash = text.indexOf('-'); dash >= 0; dash = text.indexOf('-', dash + 1)) {
    const range = between(text.slice(0, dash), text.slice(dash + 1), listYear);
    if (range) return range;
  }
  return undefined;
}

function between(left: string, right: string, listYear: number | undefined): DateRange | undefined {
  const start = calendarExpression(left, listYear) ?? monthBefore(left, right, listYear);
  if (!start) return undefined;
  const end =
    monthOfSameYear(right, start) ?? yearOfSameCentury(left, right) ?? calendarExpression(right, start.year);
  return end && isOrdered(start, end) ? { start, end } : undefined;
}

/** 3-12月: the left side takes the 月 of the right side. */
function monthBefore(left: string, right: string, listYear: number | undefined): PlainDate | undefined {
  return BARE_MONTH.test(left) && MONTH_OF_YEAR.test(right)
    ? calendarExpression(`${left}月`, listYear)
    : undefined;
}

/** 2023.3-12: the right side is a month of the left side's year. */
function monthOfSameYear(right: string, start: PlainDate): PlainDate | undefined {
  if (start.precision !== 'month' || !BARE_MONTH.test(right)) return undefined;
  return calendarExpression(`${right}月`, start.year);
}

/** 2023-25, 2023-25年: after a whole year, two digits that are no month. */
function yearOfSameCentury(left: string, right: string): PlainDate | undefined {
  const year = WHOLE_YEAR.exec(left);
  const short = SHORT_YEAR.exec(right);
  return year && short ? calendarExpression(`${year[1]!.slice(0, 2)}${short[1]}年`, undefined) : undefined;
}

function openRange(start: PlainDate | undefined, end: PlainDate | undefined): DateRange | undefined {
  return start || end ? { start, end } : undefined;
}

/** A coarse date stands for its last day, so the start is compared by its first month. */
function isOrdered(start: PlainDate, end: PlainDate): boolean {
  const months = monthIndex(end.year, end.month) - monthIndex(start.year, firstMonth(start));
  if (months !== 0 || start.precision !== 'day') return months >= 0;
  return start.day <= end.day;
}

const OPEN_END = /^(.{2,30}?)(?:[-~]{1,2}|起|开始|[-~至到]?(?:今|至今|现在))$/;
const OPEN_START = /^(?:[-~至到]|截至|截止)(?=\d)/;
const CLEAR_SEPARATOR = /~+|--+>?|->|→|[至到]/;
const BARE_MONTH = /^(?:0?[1-9]|1[0-2])$/;
const MONTH_OF_YEAR = /^\d{1,2}月[底末份]?$/;
const WHOLE_YEAR = /^((?:19|20)\d\d)年?$/;
const SHORT_YEAR = /^(1[3-9]|[2-9]\d)年?$/;
