import type { Finding } from '../../../model/finding.ts';
import type { CountedList } from './material.ts';
import { about } from './rule.ts';

/**
 * A list whose projects almost all belong to one agency, the one that handed it in, holds some of another: rows that
 * slipped in from somebody else's. A list that gathers the projects of many is none of these.
 */
export function agencyForeign({ projects, submitter }: CountedList): Finding[] {
  if (submitter === undefined) return [];
  const named = projects.filter(({ agency, agencyFrom }) => agency !== undefined && agencyFrom === 'column');
  const foreign = named.filter(({ agency }) => agency !== submitter);
  if (foreign.length === 0 || foreign.length * FEW > named.length) return [];
  return foreign.map((project) =>
    about(project, 'agency/foreign', { name: project.name, agency: project.agency!, submitter }, 'agency'),
  );
}

/** One in five. */
const FEW = 5;
