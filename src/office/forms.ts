import { type FormLine, linesByAgency } from '../ledgers/project/form/lines.ts';
import type { Outcome } from '../model/outcome.ts';
import { monthsLater, type Period } from '../model/period.ts';
import type { Context } from './context.ts';
import { monthOf } from './months.ts';
import { readPlan } from './plan/plans.ts';
import type { Workspace } from './workspace.ts';

/** What each agency's form for a month begins with, from the plan and last month. The findings are last month's drift. */
export async function formLines(
  period: Period,
  workspace: Workspace,
  context: Context,
): Promise<Outcome<ReadonlyMap<string, readonly FormLine[]>>> {
  const plan = await readPlan(period.year, 'adjusted', workspace, context, period);
  const last = await monthOf(monthsLater(period, -1), workspace, context);
  const changes = (plan?.adjustments ?? []).flatMap((adjustment) => adjustment.changes);
  const basis = {
    planned: plan?.projects ?? [],
    removed: changes.flatMap(({ kind, before }) => (kind === 'removed' ? [before] : [])),
    reported: last?.projects ?? [],
    isNewYear: period.month === 1,
  };
  return { value: linesByAgency(basis, workspace.configuration), findings: last?.drift ?? [] };
}
