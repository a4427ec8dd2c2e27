import { type Finding, finding } from '../model/finding.ts';
import { placeOf } from '../registers/project/baseline.ts';
import type { Matching } from '../registers/project/identity.ts';
import { planDiffers } from './plan-differs.ts';

/** This month's lists against the plan that holds: what is missing, what is not planned, what is told otherwise. */
export function checkAgainstPlan({ pairs, left, entered }: Matching): Finding[] {
  const findings: Finding[] = [];
  for (const planned of left) {
    const facts = { name: planned.name, agency: planned.agency };
    findings.push(finding('project/not-reported', facts, placeOf(planned)));
  }
  for (const project of entered) {
    findings.push(finding('project/not-planned', { name: project.name }, placeOf(project)));
  }
  for (const { before, after } of pairs) {
    if (before.length !== 1 || after.length !== 1) continue;
    const found = planDiffers(before[0]!, after[0]!);
    if (found !== undefined) findings.push(found);
  }
  return findings;
}
