import type { Finding } from '../model/finding.ts';
import { monthIndex } from '../model/period.ts';
import type { TwoMonths } from './month-rule.ts';
import { about, written } from './rule.ts';

/**
 * 本月完成投资 is this month's cumulative figure less last month's, to the rounding of the three. Does not apply where a
 * month between the two is missing; in January the cumulative figure is the month's own.
 */
export function monthDifference({ before, after, from, to }: TwoMonths): Finding | undefined {
  const { completedMonth: month, completed } = after;
  const earlier = to.month === 1 ? 0 : before.completed;
  if (month === undefined || completed === undefined || earlier === undefined || completed < earlier)
    return undefined;
  if (monthIndex(to.year, to.month) - monthIndex(from.year, from.month) !== 1) return undefined;
  const difference = completed - earlier;
  if (Math.abs(difference - month) * 2 <= grainOf([month, completed, earlier]) * 3) return undefined;
  const facts = {
    name: after.name,
    month: written(after, 'completedMonth', month),
    difference: written(after, 'completedMonth', difference),
  };
  return about(after, 'month/difference', facts, 'completedMonth');
}

/** The largest power of ten that all amounts are multiples of: the last digit they were rounded to. */
function grainOf(amounts: readonly number[]): number {
  let grain = 1;
  while (grain < LARGEST && amounts.every((amount) => amount % (grain * 10) === 0)) grain *= 10;
  return grain;
}

/** 0.01亿元: nobody reports more coarsely. */
const LARGEST = 1_000_000;
