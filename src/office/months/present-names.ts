import { officeOf, standard } from '../../ledgers/office.ts';
import type { Configuration } from '../../model/configuration.ts';
import type { Dataset } from '../pipeline.ts';

/** Gives agencies their present names: a month closed before an agency was renamed has the former name. */
export function underPresentNames(
  projects: Dataset['projects'],
  configuration: Configuration | undefined,
): Dataset['projects'] {
  if (configuration === undefined || configuration.agencies.length === 0) return projects;
  const office = officeOf(configuration);
  return projects.map((project) => {
    const agency = project.agency === undefined ? undefined : standard(project.agency, office.agency);
    return agency === project.agency ? project : { ...project, agency };
  });
}
