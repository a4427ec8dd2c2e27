import type { Finding } from '../../../model/finding.ts';
import { formatPeriod } from '../../../model/period.ts';
import type { TwoMonths } from './material.ts';
import { about, written } from './rule.ts';

/** A cumulative figure does not fall within a year, however long ago it was last told. */
export function monthFell({ before, after, toldIn }: TwoMonths): Finding | undefined {
  for (const field of ['completed', 'fundsInPlace'] as const) {
    const earlier = before[field];
    const later = after[field];
    if (earlier === undefined || later === undefined || later >= earlier) continue;
    const facts = {
      name: after.name,
      field,
      before: written(after, field, earlier),
      after: written(after, field, later),
      month: formatPeriod(toldIn(field)),
    };
    return about(after, 'month/fell', facts, field);
  }
  return undefined;
}
