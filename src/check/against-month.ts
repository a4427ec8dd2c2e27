import type { Finding } from '../model/finding.ts';
import type { Period } from '../model/period.ts';
import type { Matching } from '../registers/project/identity.ts';
import type { Project } from '../registers/project/record.ts';
import { monthDatesMoved } from './month-dates-moved.ts';
import { monthDifference } from './month-difference.ts';
import { monthFell } from './month-fell.ts';
import { monthPhaseBack } from './month-phase-back.ts';
import { monthRenamed } from './month-renamed.ts';
import { monthReplanned } from './month-replanned.ts';
import type { MonthRule } from './month-rule.ts';
import { monthUnitSlip } from './month-unit-slip.ts';
import { monthWithdrawn } from './month-withdrawn.ts';

const MONTH_RULES: readonly MonthRule[] = [
  monthFell,
  monthDifference,
  monthPhaseBack,
  monthWithdrawn,
  monthReplanned,
  monthDatesMoved,
  monthRenamed,
];

/** What the plan says of changes between two months: by whom they were allowed. */
export interface Allowed {
  /** Taken out of the plan by an adjustment. */
  readonly left: ReadonlySet<Project>;
  /** Changed by an adjustment since last month; projects of this month. */
  readonly changed: ReadonlySet<Project>;
}

/** This month's lists against last month's. Split up and merged projects have no single counterpart and are left alone. */
export function checkAgainstMonth(matching: Matching, from: Period, to: Period, allowed: Allowed): Finding[] {
  const findings: Finding[] = [];
  for (const { before, after, how } of matching.pairs) {
    if (before.length !== 1 || after.length !== 1) continue;
    const months = { before: before[0]!, after: after[0]!, from, to };
    const slip = monthUnitSlip(months);
    // One slip breaks most of the other rules, and is said instead of them.
    if (slip !== undefined) {
      findings.push(slip);
      continue;
    }
    for (const rule of MONTH_RULES) {
      if (rule === monthRenamed && how === 'settled') continue;
      if (allowed.changed.has(months.after) && (rule === monthReplanned || rule === monthDatesMoved))
        continue;
      const found = rule(months);
      if (found !== undefined) findings.push(found);
    }
  }
  return findings;
}
