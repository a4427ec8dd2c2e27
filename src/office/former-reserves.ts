import { matchProjects } from '../ledgers/project/identity/identity.ts';
import type { Project } from '../ledgers/project/record.ts';
import type { Period } from '../model/period.ts';
import type { Context } from './context.ts';
import { readPlan } from './plan/plans.ts';
import { findWorkspace } from './workspace.ts';

/**
 * The projects of a month, those marked that the plan with which the year began has as reserves: whatever a list calls them
 * now, they have become starts. Outside of a workspace, and without a plan, the lists alone tell.
 */
export async function withFormerReserves(
  projects: readonly Project[],
  period: Period,
  context: Context,
): Promise<readonly Project[]> {
  const workspace = await findWorkspace(context);
  const plan = workspace && (await readPlan(period.year, 'original', workspace, context, period));
  const reserves = plan?.projects.filter(({ phase }) => phase === '储备') ?? [];
  if (workspace === undefined || reserves.length === 0) return projects;
  const { identities, agencies } = workspace.configuration;
  const { pairs } = matchProjects(plan!.projects, projects, identities, agencies).value;
  const planned = new Set(reserves);
  const former = new Set(
    pairs.flatMap(({ before, after }) => (before.every((one) => planned.has(one)) ? after : [])),
  );
  return projects.map((project) => (former.has(project) ? { ...project, wasReserve: true } : project));
}
