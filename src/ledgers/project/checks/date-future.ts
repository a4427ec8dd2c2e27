import type { Finding } from '../../../model/finding.ts';
import { formatPeriod } from '../../../model/period.ts';
import { earliestDay, formatDate } from '../../../model/plain-date.ts';
import type { Row } from './material.ts';
import { about } from './rule.ts';

/** What has happened lies before the end of the period. Only a date of which every reading lies behind it is doubted. */
export function dateFuture({ project, period }: Row): Finding | undefined {
  const end = (period.year * 100 + period.month) * 100 + 31;
  for (const field of ['actualStart', 'actualFinish'] as const) {
    const date = project[field];
    if (date === undefined || earliestDay(date) <= end) continue;
    const facts = { name: project.name, field, date: formatDate(date), period: formatPeriod(period) };
    return about(project, 'date/future', facts, field);
  }
  return undefined;
}
