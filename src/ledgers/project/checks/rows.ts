import type { Finding } from '../../../model/finding.ts';
import type { Project } from '../record.ts';
import { amountMonthOverYear } from './amount-month-over-year.ts';
import { amountOverPlan } from './amount-over-plan.ts';
import { amountOverTotal } from './amount-over-total.ts';
import { amountPlanOverTotal } from './amount-plan-over-total.ts';
import { checkUnitSlips } from './amount-unit-slip.ts';
import { checkCodesMissing } from './code-missing.ts';
import { dateFinishBeforeStart } from './date-finish-before-start.ts';
import { dateFuture } from './date-future.ts';
import { finishBeforeYear } from './finish-before-year.ts';
import { finishBelowTotal } from './finish-below-total.ts';
import { finishLaterYear } from './finish-later-year.ts';
import { finishOngoing } from './finish-ongoing.ts';
import { finishPhase } from './finish-phase.ts';
import { planZero } from './plan-zero.ts';
import { reserveInvestment } from './reserve-investment.ts';
import type { ProjectRule, RuleContext } from './rule.ts';
import { startBeforeYear } from './start-before-year.ts';
import { startNoInvestment } from './start-no-investment.ts';
import { startUnstartedInvestment } from './start-unstarted-investment.ts';

/** Rules about the amounts of a row: a slip of the unit breaks several at once, and is said instead of them. */
const AMOUNT_RULES: readonly ProjectRule[] = [
  amountOverTotal,
  amountPlanOverTotal,
  amountOverPlan,
  planZero,
  amountMonthOverYear,
  finishBelowTotal,
];

/** All other rules about one project by itself, in the order in which their findings stand. */
const OTHER_RULES: readonly ProjectRule[] = [
  dateFinishBeforeStart,
  dateFuture,
  startNoInvestment,
  startUnstartedInvestment,
  finishPhase,
  finishOngoing,
  finishLaterYear,
  startBeforeYear,
  finishBeforeYear,
  reserveInvestment,
];

/** The rows of a list, each by itself. Findings of one cause are one finding. */
export function checkRows(projects: readonly Project[], context: RuleContext): Finding[] {
  const slips = checkUnitSlips(projects);
  const slipped = new Set(slips.map(({ source }) => source.row));
  const findings = [...slips, ...checkCodesMissing(projects)];
  for (const project of projects) {
    const isSlipped = slips.length > 0 && slipped.has(project.table.sheet.cells.rowNumber(project.position));
    for (const rule of isSlipped ? OTHER_RULES : ALL_RULES) {
      const found = rule(project, context);
      if (found !== undefined) findings.push(found);
    }
  }
  return findings;
}

const ALL_RULES: readonly ProjectRule[] = [...AMOUNT_RULES, ...OTHER_RULES];
