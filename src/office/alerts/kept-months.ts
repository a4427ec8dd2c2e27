import type { PROJECTS } from '../../ledgers/projects.ts';
import type { Finding } from '../../model/finding.ts';
import type { Outcome } from '../../model/outcome.ts';
import { monthIndex, type Period, periodAt } from '../../model/period.ts';
import { Failure } from '../../model/problem.ts';
import { kindOf } from '../../model/problem-kind.ts';
import { removedByPlan } from '../check/check-month.ts';
import type { Context } from '../context.ts';
import type { MonthInput } from '../months/month-input.ts';
import { monthProjects } from '../months/month-projects.ts';
import { closedMonths, type Month, monthOf } from '../months/months.ts';
import type { RecordRequest } from '../reading/record-request.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** A month in the form that alerts use. */
export type KeptMonth = Parameters<(typeof PROJECTS)['alerted']['subjectsOf']>[0][number];

/** The stored earlier months, the earliest first: those of this year and the last, or all. */
export async function monthsBefore(
  period: Period,
  all: boolean,
  workspace: Workspace | undefined,
  context: Context,
): Promise<readonly Month[]> {
  if (workspace === undefined) return [];
  const end = monthIndex(period.year, period.month);
  const begin = all ? 0 : monthIndex(period.year - 1, 1);
  const known = [...workspace.months, ...(await closedMonths(workspace, context))];
  const indices = [...new Set(known.map(({ year, month }) => monthIndex(year, month)))]
    .filter((index) => index >= begin && index < end)
    .sort((first, second) => first - second);
  const months: Month[] = [];
  for (const index of indices) {
    const month = await monthOf(periodAt(index), workspace, context);
    if (month !== undefined) months.push(month);
  }
  return months;
}

/** The month in question: as reported, or by the plan of its year. The findings are those of the plan. */
export async function ownMonth(
  { period, projects: reported, calculation }: MonthInput,
  isWhole: boolean,
  records: RecordRequest,
  workspace: Workspace | undefined,
  context: Context,
): Promise<Outcome<KeptMonth>> {
  const { projects, unreported, findings } = await monthProjects(reported, period, records, context);
  const notReported = calculation.reporting?.notReported;
  const removed = removedIn(period, workspace, context);
  const value = {
    period,
    projects,
    unreported,
    notReported,
    isWhole: isWhole && workspace !== undefined,
    removed,
  };
  return { value, findings };
}

/** The same for an earlier month; as reported if its year has no plan. */
export async function earlierMonth(
  { period, projects: reported, reporting }: Month,
  records: RecordRequest,
  workspace: Workspace | undefined,
  context: Context,
): Promise<KeptMonth> {
  const { projects, unreported } = await monthProjects(reported, period, records, context).catch(
    (error: unknown) => {
      if (error instanceof Failure && kindOf(error.problem) === 'usage')
        return { projects: reported, unreported: new Set<(typeof reported)[number]>() };
      throw error;
    },
  );
  const removed = removedIn(period, workspace, context);
  return { period, projects, unreported, notReported: reporting?.notReported, isWhole: true, removed };
}

function removedIn(period: Period, workspace: Workspace | undefined, context: Context): KeptMonth['removed'] {
  return async (left) =>
    workspace === undefined ? new Set() : removedByPlan(left, period, workspace, context);
}

/** How the lists of closed months have changed since closing. */
export function driftIn(months: readonly Month[]): readonly Finding[] {
  return months.flatMap(({ drift }) => drift);
}
