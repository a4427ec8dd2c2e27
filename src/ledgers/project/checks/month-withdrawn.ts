import type { Finding } from '../../../model/finding.ts';
import { formatPeriod } from '../../../model/period.ts';
import type { TwoMonths } from './material.ts';
import { about } from './rule.ts';

/** What was reported as finished or started stays so. A list that no longer tells has not taken it back. */
export function monthWithdrawn({ before, after, toldIn }: TwoMonths): Finding | undefined {
  for (const state of ['finished', 'started'] as const) {
    if (before[state] !== true || after[state] !== false) continue;
    const field = state === 'finished' ? 'actualFinish' : 'actualStart';
    const by = state === 'finished' ? after.finishedBy : after.startedBy;
    const facts = { name: after.name, state, month: formatPeriod(toldIn(state)) };
    return about(after, 'month/withdrawn', facts, by ?? field, field);
  }
  return undefined;
}
