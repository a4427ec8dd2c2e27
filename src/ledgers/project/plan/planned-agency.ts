import { agencyKey } from '../../../normalise/agency.ts';
import type { Matching } from '../identity/identity.ts';
import type { Project } from '../record.ts';

/**
 * The reported projects, each under the agency that the plan names, in the lists' spelling of that agency. `matching`
 * pairs plan and report. If several records correspond to several, they stay under their own agencies.
 */
export function underPlannedAgency(
  reported: readonly Project[],
  { pairs, agencies }: Matching,
): readonly Project[] {
  const nameOf = (agency: string) => agencies.get(agency) ?? agency;
  const moved = new Map<Project, string>();
  for (const { before, after } of pairs) {
    const [planned, ...others] = before;
    if (planned?.agency === undefined || others.length > 0) continue;
    const agency = nameOf(planned.agency);
    for (const project of after)
      if (project.agency !== undefined && agencyKey(nameOf(project.agency)) !== agencyKey(agency))
        moved.set(project, agency);
  }
  if (moved.size === 0) return reported;
  return reported.map((project) => {
    const agency = moved.get(project);
    if (agency === undefined) return project;
    // If the agency is a district, the project's district changes with it.
    return { ...project, agency, district: project.district === project.agency ? agency : project.district };
  });
}
