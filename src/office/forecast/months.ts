import type { MonthSums, Series } from '../../calculate/forecast/method.ts';
import { PROJECTS } from '../../ledgers/projects.ts';
import type { Finding } from '../../model/finding.ts';
import { monthIndex, monthsLater, type Period } from '../../model/period.ts';
import { Failure } from '../../model/problem.ts';
import { compareRatios, type Ratio } from '../../model/ratio.ts';
import type { Context } from '../context.ts';
import type { MonthInput } from '../months/month-input.ts';
import { monthProjects } from '../months/month-projects.ts';
import { closedMonths, monthOf } from '../months/months.ts';
import { underPresentNames } from '../months/present-names.ts';
import type { RecordRequest } from '../reading/record-request.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** A month's sums, and where they come from. */
export interface KnownMonth {
  readonly sums: ReturnType<typeof PROJECTS.forecast.month>;
  readonly closed: boolean;
  /** The agencies that should have reported and did not. */
  readonly notReported: readonly string[];
}

/** The months that a forecast can use. */
export interface KnownMonths {
  readonly at: (period: Period) => KnownMonth | undefined;
  /** The earlier years whose December is closed. */
  readonly closedYears: readonly number[];
  /** Findings about the other months that were read. */
  readonly findings: readonly Finding[];
  readonly drift: readonly Finding[];
  readonly unreadable: number;
}

/**
 * The month itself, the earlier months of its year, and the two of last year that the season method needs, closed or as
 * their lists are now; and all closed months of past years.
 */
export async function knownMonths(
  own: Pick<MonthInput, 'period' | 'calculation'> & {
    readonly projects: MonthInput['projects'];
    readonly closed: boolean;
  },
  request: RecordRequest,
  workspace: Workspace | undefined,
  context: Context,
): Promise<KnownMonths> {
  const { period } = own;
  const known = new Map<number, KnownMonth>();
  const findings: Finding[] = [];
  const drift: Finding[] = [];
  let unreadable = 0;
  const add = (
    one: Period,
    projects: MonthInput['projects'],
    closed: boolean,
    silent?: readonly string[],
  ) => {
    const named = underPresentNames(projects, workspace?.configuration);
    const sums = PROJECTS.forecast.month(named, one, request.agencyOrder, request.limits);
    known.set(indexOf(one), { sums, closed, notReported: silent ?? [] });
  };
  add(period, own.projects, own.closed, own.calculation.reporting?.notReported);
  const closedOnes = workspace === undefined ? [] : await closedMonths(workspace, context);
  const closedYears = closedOnes.flatMap(({ year, month }) =>
    month === 12 && year < period.year ? [year] : [],
  );
  for (const wanted of workspace === undefined ? [] : monthsWanted(period, closedYears, closedOnes)) {
    const month = await monthOf(wanted, workspace!, context);
    if (month === undefined) continue;
    const projects = await heldThen(month.projects, wanted, request, context);
    if (projects === undefined) continue;
    if (!month.closed) unreadable += month.inputs.unreadable;
    for (const found of month.findings) findings.push(found);
    drift.push(...month.drift);
    add(wanted, projects, month.closed, month.reporting?.notReported);
  }
  return { at: (one) => known.get(indexOf(one)), closedYears, findings, drift, unreadable };
}

/** The series of the city; with `closedOnly`, the one for testing the methods. */
export function citySeries(months: KnownMonths, missing: Ratio, closedOnly = false): Series {
  return (period) => {
    const month = months.at(period);
    if (month === undefined || (closedOnly && !month.closed)) return undefined;
    const { sums } = month.sums.all;
    return { ...sums, isIncomplete: sums.isIncomplete || isTooSilent(period, months, missing) };
  };
}

/** The series of an agency; undefined for a month in which it has no projects. */
export function agencySeries(months: KnownMonths, agency: string): Series {
  return (period): MonthSums | undefined => months.at(period)?.sums.agencies.get(agency)?.sums;
}

/**
 * Whether the agencies that sent nothing have too much of the plan, judged by the nearest month of the year that has
 * them.
 */
function isTooSilent(period: Period, months: KnownMonths, threshold: Ratio): boolean {
  const { notReported, sums } = months.at(period)!;
  const silent = notReported.reduce((sum, agency) => sum + planNear(agency, period, months), 0);
  const whole = silent + (sums.all.sums.plan ?? 0);
  return whole > 0 && compareRatios({ numerator: silent, denominator: whole }, threshold) > 0;
}

function planNear(agency: string, { year, month }: Period, months: KnownMonths): number {
  const others = Array.from({ length: 12 }, (_, at) => at + 1);
  others.sort((one, other) => Math.abs(one - month) - Math.abs(other - month));
  for (const other of others) {
    const plan = months.at({ year, month: other })?.sums.agencies.get(agency)?.sums.plan;
    if (plan !== undefined) return plan;
  }
  return 0;
}

function monthsWanted(
  period: Period,
  closedYears: readonly number[],
  closed: readonly Period[],
): readonly Period[] {
  const { year, month } = period;
  const wanted = [
    ...Array.from({ length: month - 1 }, (_, at) => ({ year, month: at + 1 })),
    monthsLater(period, -12),
    { year: year - 1, month: 12 },
    // The season method needs the year before as well.
    ...closed.filter((one) => closedYears.includes(one.year) || closedYears.includes(one.year + 1)),
  ];
  const indexes = new Set(wanted.map(indexOf));
  return wanted.filter((one) => indexes.delete(indexOf(one)) && indexOf(one) !== indexOf(period));
}

/** A month compared with its plan cannot be used if its year has no plan. */
async function heldThen(
  reported: MonthInput['projects'],
  period: Period,
  request: RecordRequest,
  context: Context,
): Promise<MonthInput['projects'] | undefined> {
  const held = monthProjects(reported, period, { ...request, where: [] }, context);
  const { projects, isPlanUnread } = await held.catch((error: unknown) => {
    if (error instanceof Failure && error.problem.code === 'usage/no-plan')
      return { projects: undefined, isPlanUnread: true };
    throw error;
  });
  if (projects === undefined || isPlanUnread) return undefined;
  return PROJECTS.forecast.narrowed(projects, request.where);
}

function indexOf({ year, month }: Period): number {
  return monthIndex(year, month);
}
