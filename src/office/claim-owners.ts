import { type Owners, ownersAmong } from '../ledgers/project/reading/claims.ts';
import type { Project } from '../ledgers/project/record.ts';
import { monthIndex, type Period, periodAt } from '../model/period.ts';
import type { Context } from './context.ts';
import { monthOf } from './months.ts';
import { readPlan } from './plan/plans.ts';
import { findWorkspace } from './workspace.ts';

/**
 * Whose the projects are that two agencies claim in a month: by the plan that holds, else by the last month of the past
 * year whose lists had them. Nobody's outside of a workspace.
 */
export async function claimOwners(
  claimed: readonly Project[],
  period: Period,
  context: Context,
): Promise<Owners> {
  const workspace = await findWorkspace(context);
  if (workspace === undefined) return new Map();
  const plan = await readPlan(period.year, 'adjusted', workspace, context, period);
  const owners = new Map(ownersAmong(claimed, plan?.projects ?? [], 'plan'));
  const now = monthIndex(period.year, period.month);
  for (let index = now - 1; index >= now - 12; index -= 1) {
    const open = claimed.filter((project) => !owners.has(project));
    if (open.length === 0) break;
    const month = await monthOf(periodAt(index), workspace, context);
    for (const [project, owner] of ownersAmong(open, month?.projects ?? [], 'month'))
      owners.set(project, owner);
  }
  return owners;
}
