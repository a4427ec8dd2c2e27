import type { Finding } from '../../../model/finding.ts';
import type { Project } from '../record.ts';
import { brokenRules, type twoMonthsOf } from './against-month.ts';
import { yearFinishAgain } from './finish-before-year.ts';
import { monthDateRewritten } from './month-date-rewritten.ts';
import { monthDatesMoved } from './month-dates-moved.ts';
import { monthDifference } from './month-difference.ts';
import { monthPhaseBack } from './month-phase-back.ts';
import { monthRenamed } from './month-renamed.ts';
import type { MonthRule } from './month-rule.ts';
import { monthWithdrawn } from './month-withdrawn.ts';
import { yearStartAgain } from './start-before-year.ts';
import { yearBeforeDiffers } from './year-before-differs.ts';
import { checkCarried } from './year-carried.ts';

/** What holds between the years all year long. */
const STANDING_RULES: readonly MonthRule[] = [yearBeforeDiffers, yearStartAgain, yearFinishAgain];

/** What is asked once, of a project's first list of the year; its later lists are held against that one. */
const TURN_RULES: readonly MonthRule[] = [
  monthDifference,
  monthPhaseBack,
  monthWithdrawn,
  monthDateRewritten,
  monthDatesMoved,
  monthRenamed,
];

/**
 * This month's lists against the last reports of last year: what was done goes on as what was done before, all else begins
 * anew, and the new year's plan takes over. `reported` are projects that this year's lists have had before.
 */
export function checkAgainstLastYear(
  projects: ReturnType<typeof twoMonthsOf>,
  reported: ReadonlySet<Project>,
): Finding[] {
  const carried = checkCarried(projects);
  const others = projects.flatMap((months) => {
    const isFirst = !reported.has(months.after);
    const rules = isFirst ? [...STANDING_RULES, ...TURN_RULES] : STANDING_RULES;
    const isCarried = carried.projects.has(months.after);
    return brokenRules(months, isCarried ? rules.filter((rule) => rule !== monthDifference) : rules);
  });
  return [...carried.findings, ...others];
}
