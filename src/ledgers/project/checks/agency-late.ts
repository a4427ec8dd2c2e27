import { type Finding, finding } from '../../../model/finding.ts';
import { formatDate, latestDay } from '../../../model/plain-date.ts';
import { tableSource } from '../../../model/table.ts';
import type { CountedList } from './material.ts';

/**
 * 迟报: a list whose 填报时间 lies behind the reporting day of the following month. Does not apply to a list without 填报时间,
 * or one that tells only a month.
 */
export function agencyLate({ table, period, reportingDay }: CountedList): Finding | undefined {
  const { reportedOn, reportedAt } = table.context;
  if (reportingDay === undefined || reportedOn === undefined || reportedOn.precision !== 'day')
    return undefined;
  const next =
    period.month === 12
      ? { year: period.year + 1, month: 1 }
      : { year: period.year, month: period.month + 1 };
  const last = (next.year * 100 + next.month) * 100 + reportingDay;
  if (latestDay(reportedOn) <= last) return undefined;
  const facts = { reported: formatDate(reportedOn), month: next.month, day: reportingDay };
  return finding('agency/late', facts, tableSource(table, reportedAt?.row, reportedAt?.column));
}
