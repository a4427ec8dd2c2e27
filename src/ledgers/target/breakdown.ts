import { parseSpread, type Spread, shareBy } from '../../calculate/spread.ts';
import {
  compareExact,
  type Exact,
  exact,
  minus,
  plus,
  rounded,
  times,
  toNumber,
  ZERO,
} from '../../model/exact.ts';
import type { PlainDate } from '../../model/plain-date.ts';
import { partsOf, type Quantity } from '../../model/quantity.ts';
import { type DaySpan, dayOfYear, daysOf, stretchIn } from '../../model/stretch.ts';
import { dateOf, type Entry, isQuantity, quantityOf, textOf } from '../entries/entry.ts';

/** How much of the goal is due by which day of the year, in parts of its unit: from 0 up to the goal at its limit. */
export interface Breakdown {
  /** By the last day of each part of the year, as it follows from the list. */
  readonly wanted: ReadonlyMap<number, Exact>;
  /** The day by which the whole goal is due. */
  readonly end: number;
  /** The parts of the year that the list gives, in its order. */
  readonly given: readonly GivenStretch[];
  /** A part that does not fit the others or the goal, and the amount that they leave for it. */
  readonly misfit: { readonly stretch: GivenStretch; readonly left: Exact } | undefined;
  /** Each part counts from January, though its heading does not say so: 25, 50, 75, 100 for four quarters. */
  readonly isCumulative: boolean;
}

export interface GivenStretch extends DaySpan {
  readonly field: string;
  readonly quantity: Quantity;
}

/**
 * The breakdown of a goal that is added up (以旬保月、以月保季、以季保年). Each part adds to what is due before it; the rest of the
 * goal is spread backwards. Undefined without a goal.
 */
export function breakdownOf(entry: Entry): Breakdown | undefined {
  const goal = quantityOf(entry, 'goal');
  if (goal === undefined) return undefined;
  const year = yearOf(entry);
  const given = piecesOf(entry, goal);
  const end = endOf(entry);
  const asWritten = chained(given, exact(goal.parts), end);
  if (asWritten.misfit === undefined || given.length < 2)
    return { ...asWritten, end, given, isCumulative: false };
  const first = dayOfYear(year, 1, 1);
  const asCounted = chained(
    given.map((one) => ({ ...one, from: first })),
    exact(goal.parts),
    end,
  );
  const rises = given.every(({ to, quantity }) =>
    given.every((other) => other.to <= to || other.quantity.parts >= quantity.parts),
  );
  if (asCounted.misfit !== undefined || !rises || !given.some(({ to }) => to === end))
    return { ...asWritten, end, given, isCumulative: false };
  return { ...asCounted, end, given, isCumulative: true };
}

/** The parts of a goal in its own unit; a percentage is that share of the goal: 一季度 15%. */
function piecesOf(entry: Entry, goal: Quantity): readonly GivenStretch[] {
  return stretchesOf(entry, 'goals').flatMap((stretch) => {
    const { unit, parts } = stretch.quantity;
    if (unit === goal.unit) return [stretch];
    if (unit !== PERCENT) return [];
    const share = rounded(times(exact(goal.parts), exact(parts, 100 * partsOf(PERCENT))), 0);
    return [{ ...stretch, quantity: { parts: toNumber(share), unit: goal.unit } }];
  });
}

const PERCENT = '%';

export function spreadOf(entry: Entry): Spread {
  return parseSpread(textOf(entry, 'spread') ?? '') ?? 'months';
}

/**
 * The amount due by the end of a day, and where it comes from: the list itself, spread over the days between, or the
 * whole goal.
 */
export interface Wanted {
  readonly parts: Exact;
  readonly from: 'list' | 'spread' | 'both' | 'end';
}

/** Undefined without a goal, and where it cannot be spread. */
export function wantedBy(entry: Entry, on: PlainDate): Wanted | undefined {
  const breakdown = breakdownOf(entry);
  if (breakdown === undefined) return undefined;
  const { wanted, end, given } = breakdown;
  const day = dayIn(entry, on);
  const own = wanted.get(day);
  if (own !== undefined && day < end && given.length > 0) return { parts: own, from: 'list' };
  if (day >= end) return { parts: wanted.get(end)!, from: 'end' };
  const days = [...wanted.keys()].sort((a, b) => a - b);
  const before = days.findLast((one) => one <= day)!;
  const after = days.find((one) => one > day)!;
  const share = shareBy(day, before, after, yearOf(entry), spreadOf(entry));
  if (share === undefined) return undefined;
  const [low, high] = [wanted.get(before)!, wanted.get(after)!];
  const parts = plus(low, times(minus(high, low), share));
  return { parts, from: given.length === 0 ? 'spread' : 'both' };
}

/**
 * The parts of a field with one column each, in the order of the list; parts with days that the year does not have
 * are left out.
 */
export function stretchesOf(entry: Pick<Entry, 'values'>, of: 'goals' | 'doneBy'): readonly GivenStretch[] {
  const { year, month } = dateOf(entry, 'period')!;
  return [...entry.values].flatMap(([field, value]): GivenStretch[] => {
    const stretch = stretchIn(field, of);
    if (stretch === undefined || !isQuantity(value)) return [];
    const own = stretch.from === 0 ? { ...stretch, from: month, to: month } : stretch;
    const days = daysOf(own, year);
    return days === undefined ? [] : [{ ...days, field, quantity: value }];
  });
}

/** The last day of the year, or the limit where that is earlier. */
export function endOf(entry: Entry): number {
  const due = dateOf(entry, 'due');
  const year = yearOf(entry);
  return due !== undefined && due.year === year
    ? dayOfYear(year, due.month, due.day)
    : dayOfYear(year, 12, 31);
}

/** The day number of a date in the goal's year: 0 before it, more than its last day after it. */
export function dayIn(entry: Entry, on: PlainDate): number {
  const year = yearOf(entry);
  if (on.year !== year) return on.year < year ? 0 : dayOfYear(year, 12, 31) + 1;
  return dayOfYear(year, on.month, on.day);
}

export function yearOf(entry: Pick<Entry, 'values'>): number {
  return dateOf(entry, 'period')!.year;
}

function chained(
  given: readonly GivenStretch[],
  goal: Exact,
  end: number,
): Pick<Breakdown, 'wanted' | 'misfit'> {
  const wanted = new Map<number, Exact>([
    [0, ZERO],
    [end, goal],
  ]);
  const reach = (take: (stretch: GivenStretch) => boolean) => {
    for (let isMore = true; isMore; ) isMore = given.some(take);
  };
  const isOpen = (day: number) => !wanted.has(day);
  reach(({ from, to, quantity }) => {
    const before = wanted.get(from - 1);
    if (before === undefined || !isOpen(to)) return false;
    wanted.set(to, plus(before, exact(quantity.parts)));
    return true;
  });
  reach(({ from, to, quantity }) => {
    const after = wanted.get(to);
    if (after === undefined || !isOpen(from - 1)) return false;
    wanted.set(from - 1, minus(after, exact(quantity.parts)));
    return true;
  });
  for (const stretch of given) {
    const [before, after] = [wanted.get(stretch.from - 1), wanted.get(stretch.to)];
    if (before === undefined || after === undefined) continue;
    const left = minus(after, before);
    if (compareExact(left, exact(stretch.quantity.parts)) !== 0) return { wanted, misfit: { stretch, left } };
  }
  return { wanted, misfit: undefined };
}
