import { type Finding, finding } from '../../../model/finding.ts';
import type { Matching } from '../identity/identity.ts';
import { placeOf } from '../plan/baseline.ts';
import { planBlank } from './amount-blank.ts';
import { isSingle } from './last-reports.ts';
import { planDiffers } from './plan-differs.ts';

/** This month's lists against the plan that holds: what is missing, what is not planned, what is told otherwise. */
export function checkAgainstPlan({ pairs, left, entered }: Matching): Finding[] {
  const missing = left.map((planned) => {
    const facts = { name: planned.name, agency: planned.agency };
    return finding('project/not-reported', facts, placeOf(planned));
  });
  const unplanned = entered.map((project) =>
    finding('project/not-planned', { name: project.name }, placeOf(project)),
  );
  const other = pairs
    .filter(isSingle)
    .flatMap(({ before: [planned], after: [reported] }) => [
      ...planBlank(planned!, reported!),
      ...planDiffers(planned!, reported!),
    ]);
  return [...missing, ...unplanned, ...other];
}
