import { describeFinding } from '../../language/describe.ts';
import { plannedAlready, screenCandidates } from '../../ledgers/project/plan/candidates.ts';
import { candidatesShown } from '../../ledgers/project/show/plan/candidates.ts';
import type { Outcome } from '../../model/outcome.ts';
import { failure } from '../../model/problem.ts';
import type { Shown } from '../../write/formats.ts';
import type { Context } from '../context.ts';
import type { Drawing } from '../picture.ts';
import { type RecordsAsked, recordRequest, wantedProjects } from '../record-request.ts';
import type { Workspace } from '../workspace.ts';
import { type Plan, readPlan } from './plans.ts';

/** What kp.yaml asks of candidates; a Failure where it asks for nothing. */
export function requireThresholds({ configuration }: Workspace) {
  const { candidates } = configuration.thresholds;
  if (candidates.size === 0) throw failure('usage/no-thresholds', {});
  return candidates;
}

/**
 * The projects put forward for a year's plan, screened by the thresholds of kp.yaml and against the plans of that year and
 * the one before. The findings are the reasons for which some fail.
 */
export async function screened(
  { year, projects: listed }: Plan,
  asked: RecordsAsked,
  workspace: Workspace,
  drawing: Drawing,
  context: Context,
): Promise<Outcome<Shown>> {
  const { configuration } = workspace;
  const projects = wantedProjects(listed, recordRequest(asked, configuration));
  const plans = [];
  for (const plannedIn of [year - 1, year]) {
    const plan = await readPlan(plannedIn, 'adjusted', workspace, context);
    plans.push({ year: plannedIn, projects: plan?.projects ?? [] });
  }
  const planned = plannedAlready(projects, plans, configuration);
  const candidates = screenCandidates(projects, requireThresholds(workspace), planned);
  const shown = candidatesShown(
    year,
    candidates,
    (reason) => describeFinding(reason, context.language).sentence,
    drawing,
  );
  return { value: shown, findings: candidates.flatMap(({ reasons }) => reasons) };
}
