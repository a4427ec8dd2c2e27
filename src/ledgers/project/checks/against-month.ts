import type { Finding } from '../../../model/finding.ts';
import type { Period } from '../../../model/period.ts';
import type { Matching } from '../identity/identity.ts';
import type { Project } from '../record.ts';
import { monthBlank } from './amount-blank.ts';
import { isSingle, type LastReports } from './last-reports.ts';
import { monthDateRewritten } from './month-date-rewritten.ts';
import { monthDatesMoved } from './month-dates-moved.ts';
import { monthDifference } from './month-difference.ts';
import { monthFell } from './month-fell.ts';
import { monthPhaseBack } from './month-phase-back.ts';
import { monthRenamed } from './month-renamed.ts';
import { monthReplanned } from './month-replanned.ts';
import type { MonthRule, TwoMonths } from './month-rule.ts';
import { monthStepBack } from './month-step-back.ts';
import { monthUnitSlip } from './month-unit-slip.ts';
import { monthWithdrawn } from './month-withdrawn.ts';
import { monthStartRelabelled } from './start-relabelled.ts';

const MONTH_RULES: readonly MonthRule[] = [
  monthFell,
  monthBlank,
  monthDifference,
  monthPhaseBack,
  monthStartRelabelled,
  monthStepBack,
  monthWithdrawn,
  monthDateRewritten,
  monthReplanned,
  monthDatesMoved,
  monthRenamed,
];

/** This month's lists against the last reports of some earlier months. */
export interface HeldAgainst {
  readonly reports: LastReports;
  /** Last reports before, this month's projects after. */
  readonly matching: Matching;
}

/** Every project with its last report. Split up and merged projects have no single counterpart and are left alone. */
export function twoMonthsOf(
  { reports, matching }: HeldAgainst,
  to: Period,
  plannedOf: ReadonlyMap<Project, Project>,
): readonly (TwoMonths & { readonly isSettled: boolean })[] {
  return matching.pairs.filter(isSingle).map(({ before: [before], after: [after], how }) => ({
    before: before!,
    after: after!,
    toldIn: (field) => reports.toldIn(before!, field),
    to,
    planned: plannedOf.get(after!),
    isSettled: how === 'settled',
  }));
}

/** This month's lists against the last reports of the same year. */
export function checkAgainstMonth(projects: ReturnType<typeof twoMonthsOf>): Finding[] {
  return projects.flatMap((months) => brokenRules(months, MONTH_RULES));
}

/** What a project breaks of some rules. One slip of the unit breaks most of them, and is said instead. */
export function brokenRules(
  months: ReturnType<typeof twoMonthsOf>[number],
  rules: readonly MonthRule[],
): Finding[] {
  const slip = monthUnitSlip(months);
  if (slip !== undefined) return [slip];
  return rules.flatMap((rule) => {
    if (rule === monthRenamed && months.isSettled) return [];
    return rule(months) ?? [];
  });
}
