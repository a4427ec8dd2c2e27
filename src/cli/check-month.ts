import type { Allowed } from '../check/against-month.ts';
import { checkMonth, type MonthToCheck } from '../check/check-month.ts';
import type { Finding } from '../model/finding.ts';
import { monthIndex, type Period } from '../model/period.ts';
import type { Dataset } from '../pipeline.ts';
import { type Matching, matchProjects } from '../registers/project/identity.ts';
import type { Project } from '../registers/project/record.ts';
import type { Context } from './context.ts';
import { type Month, monthOf } from './months.ts';
import { type Plan, readPlan } from './plans.ts';
import { findWorkspace, type Workspace } from './workspace.ts';

/**
 * What the rules over a whole month find. Outside a workspace the lists have only themselves to be held against; in one
 * there are the plan that holds, last month, and the month before it, closed or not.
 */
export async function checkDataset(
  dataset: Dataset,
  period: Period,
  reporting: Pick<MonthToCheck, 'absent' | 'notReported'>,
  context: Context,
): Promise<readonly Finding[]> {
  const workspace = await findWorkspace(context);
  const { projects } = dataset;
  const tables = dataset.readings.flatMap(({ sheets }) => sheets.flatMap((sheet) => sheet.tables));
  const month = { ...reporting, period, tables, projects, configuration: workspace?.configuration };
  const alone = { ...month, plan: undefined, last: undefined, earlier: undefined };
  if (workspace === undefined) return checkMonth(alone);
  const match = (before: readonly Project[], after: readonly Project[]) => {
    const { identities, agencies } = workspace.configuration;
    return matchProjects(before, after, identities, agencies);
  };
  const plan = await readPlan(period.year, 'adjusted', workspace, context, period);
  const planned = plan && match(plan.projects, projects);
  const last = await lastMonth(period, workspace, context);
  const matched = last && match(last.projects, projects);
  const earlier = last && (await lastMonth(last.period, workspace, context));
  const findings = checkMonth({
    ...month,
    plan: planned?.value,
    last: last && {
      period: last.period,
      matching: matched!.value,
      allowed: allowedBy(plan, last, projects, (before, after) => match(before, after).value),
    },
    earlier: earlier && match(earlier.projects, last!.projects).value,
  });
  // Plan and last month raise the same questions of identity.
  const identity = (matched ?? planned)?.findings ?? [];
  return [...(plan?.findings ?? []), ...identity, ...findings];
}

/** The month just before, in history or among the submissions. */
function lastMonth(period: Period, workspace: Workspace, context: Context): Promise<Month | undefined> {
  const index = monthIndex(period.year, period.month) - 1;
  return monthOf({ year: Math.floor(index / 12), month: (index % 12) + 1 }, workspace, context);
}

/** What adjustments of the plan since last month explain. */
function allowedBy(
  plan: Plan | undefined,
  last: Month,
  projects: readonly Project[],
  match: (before: readonly Project[], after: readonly Project[]) => Matching,
): Allowed {
  const since = (plan?.adjustments ?? [])
    .filter(({ entry }) => plan!.year > last.period.year || entry.date.month > last.period.month)
    .flatMap(({ changes }) => changes);
  const removed = since.flatMap(({ kind, before }) => (kind === 'removed' ? [before] : []));
  const changed = since.flatMap(({ kind, after }) => (kind === 'changed' ? [after] : []));
  return {
    left: new Set(match(removed, last.projects).pairs.flatMap(({ after }) => after)),
    changed: new Set(match(changed, projects).pairs.flatMap(({ after }) => after)),
  };
}
