import type { PlanDocument } from '../../../../contract/plan.ts';
import type { Inputs } from '../../../../model/inputs.ts';
import type { Measure } from '../../../../model/measure.ts';
import type { PlanKind } from '../../../../model/vocabulary.ts';
import { DIMENSIONS } from '../../measures/dimensions.ts';
import {
  type Amount,
  type AnnualPlan,
  amountOf,
  differenceOf,
  groupedOf,
  PLAN_AMOUNTS,
  type PlanAmount,
  planGroups,
} from '../../plan/plan.ts';

/** The number of projects, and money in 元; null if nothing is reported. */
type Amounts = Readonly<Record<PlanAmount, number | null>>;

/**
 * The document `kp.plan/1`: amounts in integer 元, null if no list states them. `change` and every `difference` are null
 * without a plan of the year before. Keys of groups are as in `kp.report/1`. `chains` and `areas` cover the projects
 * that name one.
 */
export function planDocument(
  plan: AnnualPlan,
  kind: PlanKind,
  adjustments: number,
  inputs: Inputs,
): PlanDocument {
  const { year, report, schedule, change } = plan;
  const { starts, finishes, reserves } = report;
  const groups = DIMENSIONS.map(({ table }) => [
    table,
    planGroups(plan, table).map(({ key, now, before }) => ({
      key,
      ...amounts((amount) => amountOf(now?.[amount])),
      difference:
        change === undefined ? null : amounts((amount) => differenceOf(now?.[amount], before?.[amount])),
    })),
  ]);
  return {
    schema: 'kp.plan/1',
    year,
    plan: kind,
    adjustments,
    inputs,
    overall: of(report.overall),
    ...Object.fromEntries(groups),
    chains: grouped(plan, 'byChain'),
    areas: grouped(plan, 'byArea'),
    starts: value(starts.planned.measure),
    finishes: {
      projects: value(finishes.planned.measure),
      totalInvestment: value(finishes.plannedInvestment.measure),
    },
    schedule: schedule.months,
    unscheduled: schedule.open,
    reserves: {
      projects: value(reserves.projects.measure),
      totalInvestment: value(reserves.totalInvestment.measure),
      steps: reserves.steps.map(({ key, projects, totalInvestment }) => ({
        key,
        projects: value(projects.measure),
        totalInvestment: value(totalInvestment.measure),
      })),
    },
    change:
      change === undefined
        ? null
        : {
            year: change.year,
            before: of(change.before.overall),
            left: of(change.left),
            entered: of(change.entered),
            carried: { before: of(change.carriedBefore), now: of(change.carriedNow) },
            difference: amounts((amount) =>
              differenceOf(report.overall[amount], change.before.overall[amount]),
            ),
          },
  };
}

function grouped(plan: AnnualPlan, table: 'byChain' | 'byArea') {
  const now = groupedOf(plan.report, table);
  const before = plan.change && groupedOf(plan.change.before, table);
  return {
    groups: now.groups,
    ...of(now.amounts),
    difference:
      before === undefined
        ? null
        : amounts((amount) => differenceOf(now.amounts[amount], before.amounts[amount])),
  };
}

function of(progress: Readonly<Record<PlanAmount, Amount>>): Amounts {
  return amounts((amount) => amountOf(progress[amount]));
}

function amounts(measureOf: (amount: PlanAmount) => Measure<number>): Amounts {
  const entries = PLAN_AMOUNTS.map((amount) => [amount, value(measureOf(amount))]);
  return Object.fromEntries(entries);
}

function value(measure: Measure<number>): number | null {
  return measure.state === 'measured' ? measure.value : null;
}
