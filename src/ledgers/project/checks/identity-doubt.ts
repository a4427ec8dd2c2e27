import type { Finding } from '../../../model/finding.ts';
import { placeOf } from '../../../model/record.ts';
import { formatSource } from '../../../model/source.ts';
import type { Month } from './material.ts';

/**
 * Doubts about which project is which in the plan or in earlier months. A doubt whether a project moved to another
 * agency is left out if the plan already has it there.
 */
export function identityDoubts({ doubts, plan }: Month): readonly Finding[] {
  const own = plan?.pairs.flatMap(({ before: [line], after }) =>
    after.filter((project) => line?.agency !== undefined && project.agency === line.agency),
  );
  const places = new Set(own?.map((project) => formatSource(placeOf(project))));
  return doubts.filter((found) => !(isDoubtOfAgency(found) && places.has(formatSource(found.source))));
}

export function isDoubtOfAgency(found: Finding): boolean {
  return found.code === 'identity/uncertain' && found.facts.doubt === 'agency';
}

export function isDoubtOfCodes(found: Finding): boolean {
  return found.code === 'identity/uncertain' && found.facts.doubt === 'codes';
}
