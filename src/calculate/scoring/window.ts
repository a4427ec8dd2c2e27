import { type Exact, exact } from '../../model/exact.ts';
import { monthIndex, type Period, periodAt } from '../../model/period.ts';
import type { Cycle, Over } from './scheme.ts';

/**
 * The spans that figures are taken over. Every span ends with the period; its figure is the difference of two
 * cumulative figures.
 */

/** The last period before the span, whose cumulative figure is subtracted; undefined if the span starts in January. */
export function beforeSpan(over: Over, { year, month }: Period): Period | undefined {
  const last = over === 'year' ? 0 : over === 'month' ? month - 1 : quarterOf(month) * 3 - 3;
  return last === 0 ? undefined : { year, month: last };
}

/** The length of the span as a fraction of the year. */
export function timeOf(over: Over, period: Period): Exact {
  return exact(period.month - (beforeSpan(over, period)?.month ?? 0), 12);
}

export function isInSpan(when: Period, over: Over, period: Period): boolean {
  const last = beforeSpan(over, period)?.month ?? 0;
  return when.year === period.year && when.month > last && when.month <= period.month;
}

/** The end of the cycle before: the previous month, or the last month of the previous quarter. */
export function formerPeriod(cycle: Cycle, { year, month }: Period): Period {
  const index = monthIndex(year, month) - (cycle === 'month' ? 1 : ((month - 1) % 3) + 1);
  return periodAt(index);
}

export function yearBefore({ year, month }: Period): Period {
  return { year: year - 1, month };
}

/** 1–4 */
export function quarterOf(month: number): number {
  return Math.ceil(month / 3);
}
