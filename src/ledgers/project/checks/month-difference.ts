import type { Finding } from '../../../model/finding.ts';
import { isNextMonth } from './last-reports.ts';
import type { TwoMonths } from './material.ts';
import { grainOf } from './rounding.ts';
import { about, written } from './rule.ts';

/**
 * 本月完成投资 is this month's cumulative figure less last month's, to the rounding of the three. Does not apply where the
 * last cumulative figure is not last month's, nor to a list that goes on counting from last year; in January the cumulative figure is the month's own.
 */
export function monthDifference(months: TwoMonths): Finding | undefined {
  const { before, after, toldIn, to, isCarried } = months;
  const { completedMonth: month, completed } = after;
  const earlier = to.month === 1 ? 0 : before.completed;
  if (month === undefined || completed === undefined || earlier === undefined || completed < earlier)
    return undefined;
  if (isCarried || !isNextMonth(toldIn('completed'), to)) return undefined;
  const difference = completed - earlier;
  const grain = grainOf([month, completed, earlier], [before, after], 'completed');
  if (Math.abs(difference - month) * 2 <= grain * 3) return undefined;
  const facts = {
    name: after.name,
    month: written(after, 'completedMonth', month),
    difference: written(after, 'completedMonth', difference),
  };
  return about(after, 'month/difference', facts, 'completedMonth');
}
