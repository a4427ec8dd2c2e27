import type { Finding } from '../../../model/finding.ts';
import { isNextMonth } from './last-reports.ts';
import type { TwoMonths } from './month-rule.ts';
import { grainOf } from './rounding.ts';
import { about, written } from './rule.ts';

/**
 * 本月完成投资 is this month's cumulative figure less last month's, to the rounding of the three. Does not apply where the
 * last cumulative figure is not last month's; in January the cumulative figure is the month's own.
 */
export function monthDifference({ before, after, toldIn, to }: TwoMonths): Finding | undefined {
  const { completedMonth: month, completed } = after;
  const earlier = to.month === 1 ? 0 : before.completed;
  if (month === undefined || completed === undefined || earlier === undefined || completed < earlier)
    return undefined;
  if (!isNextMonth(toldIn('completed'), to)) return undefined;
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
