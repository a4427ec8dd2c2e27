import type { RankRecords } from '../../calculate/scoring/ranking.ts';
import { matchProjects } from '../../ledgers/project/identity/identity.ts';
import { underPlannedAgency } from '../../ledgers/project/plan/planned-agency.ts';
import type { Project } from '../../ledgers/project/record.ts';
import type { Finding } from '../../model/finding.ts';
import type { Outcome } from '../../model/outcome.ts';
import type { Period } from '../../model/period.ts';
import type { Basis } from '../../model/vocabulary.ts';
import type { Context } from '../context.ts';
import { readPlan } from '../plan/plans.ts';
import { findWorkspace } from '../workspace.ts';

/**
 * What agencies are ranked by in a month. By a plan: its agencies, phases, levels and dates, and a planned project that
 * nobody reported is missing. As reported: what the lists say, but a project that stands in another agency's list without a
 * word in the plan that holds stays with the plan's agency, so that nobody rises by pushing projects away.
 */
export async function rankRecords(
  reported: readonly Project[],
  period: Period,
  basis: Basis,
  context: Context,
): Promise<Outcome<RankRecords<Project>>> {
  if (basis !== 'reported') {
    const { heldByPlan } = await import('../plan/basis.ts');
    const { baseline, agencies, findings } = await heldByPlan(basis, period, reported, context);
    return { value: { records: baseline.projects, reporters: reportersOf(reported, agencies) }, findings };
  }
  const workspace = await findWorkspace(context);
  const plan = workspace && (await readPlan(period.year, 'adjusted', workspace, context, period));
  if (workspace === undefined || plan === undefined)
    return { value: { records: reported, reporters: reportersOf(reported, new Map()) }, findings: NONE };
  const { agencies, identities } = workspace.configuration;
  const { value: matching } = matchProjects(plan.projects, reported, identities, agencies);
  const projects = underPlannedAgency(reported, matching);
  return { value: { records: projects, reporters: reportersOf(reported, new Map()) }, findings: NONE };
}

/** What the plan says of the lists is said by `kp check`. */
const NONE: readonly Finding[] = [];

function reportersOf(projects: readonly Project[], names: ReadonlyMap<string, string>): ReadonlySet<string> {
  return new Set(
    projects.flatMap(({ agency }) => (agency === undefined ? [] : [names.get(agency) ?? agency])),
  );
}
