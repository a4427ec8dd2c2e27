import type { Finding } from '../../../model/finding.ts';
import { formatPeriod } from '../../../model/period.ts';
import { formatDate, overlap } from '../../../model/plain-date.ts';
import type { TwoMonths } from './material.ts';
import { about } from './rule.ts';

/** When a project started or finished is a fact, and stays what it was. A date told more exactly is the same. */
export function monthDateRewritten({ before, after, toldIn }: TwoMonths): Finding | undefined {
  for (const field of ['actualStart', 'actualFinish'] as const) {
    const one = before[field];
    const other = after[field];
    if (one === undefined || other === undefined || overlap(one, other)) continue;
    const month = formatPeriod(toldIn(field));
    const facts = { name: after.name, field, before: formatDate(one), after: formatDate(other), month };
    return about(after, 'month/date-rewritten', facts, field);
  }
  return undefined;
}
