import type { Formula } from '../../../model/formula.ts';
import { type Measure, measured } from '../../../model/measure.ts';
import { progressOf } from '../comparison/change.ts';
import type { Matching } from '../identity/identity.ts';
import type { GroupTableId } from '../measures/dimensions.ts';
import type { Progress } from '../measures/progress.ts';
import { calculateReport, type Report, type ReportOptions } from '../measures/report.ts';
import type { Project } from '../record.ts';
import { type PlanSchedule, scheduleOf } from './schedule.ts';

/** The figures of a year's plan; money in 元. */
export interface AnnualPlan {
  readonly year: number;
  /** Its figures as in a report, with nothing completed: overall, by every dimension, starts, finishes, reserves. */
  readonly report: Report;
  readonly schedule: PlanSchedule;
  /** The change from the plan of the year before; undefined if there is none. */
  readonly change: PlanChanges | undefined;
}

/**
 * 比上年: two years' plans compared: what entered, what left, and what was carried over with its values in each plan, so
 * that
 *
 *     before − left + entered + (carried now − carried before) = now
 *
 * for projects and for each amount. A project that was split or merged is carried over with all its records.
 */
export interface PlanChanges {
  readonly year: number;
  readonly before: Report;
  readonly entered: Progress;
  readonly left: Progress;
  readonly carriedBefore: Progress;
  readonly carriedNow: Progress;
  readonly enteredProjects: readonly Project[];
  readonly leftProjects: readonly Project[];
}

export function calculatePlan(
  projects: readonly Project[],
  year: number,
  before: PlanBefore | undefined,
  options: Pick<ReportOptions, 'agencyOrder'> = {},
): AnnualPlan {
  // A plan covers its whole year, so its period is December.
  const reportOf = (planned: readonly Project[], ofYear: number): Report =>
    calculateReport(planned, { year: ofYear, month: 12 }, options);
  return {
    year,
    report: reportOf(projects, year),
    schedule: scheduleOf(projects, year),
    change: before && {
      ...changesSince(before.matching, year - 1),
      before: reportOf(before.projects, year - 1),
    },
  };
}

/** The plan of the year before, and how its projects are paired with this year's. */
export interface PlanBefore {
  readonly projects: readonly Project[];
  readonly matching: Matching;
}

function changesSince({ pairs, entered, left }: Matching, year: number): Omit<PlanChanges, 'before'> {
  return {
    year,
    entered: amountsOf(entered, year + 1),
    left: amountsOf(left, year),
    carriedBefore: amountsOf(
      pairs.flatMap((pair) => pair.before),
      year,
    ),
    carriedNow: amountsOf(
      pairs.flatMap((pair) => pair.after),
      year + 1,
    ),
    enteredProjects: entered,
    leftProjects: left,
  };
}

function amountsOf(projects: readonly Project[], year: number): Progress {
  return progressOf(projects, { year, month: 12 });
}

/** What is compared: the number of projects, or money in 元. */
export type PlanAmount = 'projects' | 'totalInvestment' | 'annualPlan';
export const PLAN_AMOUNTS: readonly PlanAmount[] = ['projects', 'totalInvestment', 'annualPlan'];

/** One group of the plan (or all of it) with its values a year before; undefined if that plan has no such group. */
export interface PlanGroup {
  readonly key: string;
  readonly now: Progress | undefined;
  readonly before: Progress | undefined;
}

/** Every group that occurs in either plan, in the dimension's order. */
export function planGroups({ report, change }: AnnualPlan, table: GroupTableId): readonly PlanGroup[] {
  const now = report.groups.get(table);
  const before = change?.before.groups.get(table);
  if (now === undefined) return [];
  const byKey = new Map(now.rows.map(({ key, progress }) => [key, progress]));
  const byKeyBefore = new Map(before?.rows.map(({ key, progress }) => [key, progress]));
  const keys = [...new Set([...byKey.keys(), ...byKeyBefore.keys()])].sort(now.dimension.compare);
  return keys.map((key) => ({ key, now: byKey.get(key), before: byKeyBefore.get(key) }));
}

/**
 * The projects that name a group of the dimension (436 projects of 26 chains): the number of groups, and their amounts.
 */
export interface Grouped {
  readonly groups: number;
  readonly amounts: Readonly<Record<PlanAmount, Amount>>;
}

/** A sum, measured or not; a figure is one. */
export interface Amount {
  readonly measure: Measure<number>;
  readonly formula?: Formula | undefined;
}

export function groupedOf(report: Report, table: GroupTableId): Grouped {
  const { rows = [], without } = report.groups.get(table) ?? {};
  const named = (amount: PlanAmount): Amount => ({
    measure: differenceOf(report.overall[amount], without?.[amount]),
  });
  const amounts = {
    projects: named('projects'),
    totalInvestment: named('totalInvestment'),
    annualPlan: named('annualPlan'),
  };
  return { groups: rows.length, amounts };
}

/**
 * now − before. A group that one of the plans lacks counts as 0 there; if an amount is not reported, there is no
 * difference.
 */
export function differenceOf(now: Amount | undefined, before: Amount | undefined): Measure<number> {
  const [one, other] = [amountOf(now), amountOf(before)];
  if (one.state !== 'measured') return one;
  return other.state === 'measured' ? measured(one.value - other.value) : other;
}

/** The amount of a group that does not exist is 0. */
export function amountOf(amount: Amount | undefined): Measure<number> {
  const measure = amount?.measure;
  const isNone = measure === undefined || (measure.state !== 'measured' && measure.reason === 'no-projects');
  return isNone ? measured(0) : measure;
}
