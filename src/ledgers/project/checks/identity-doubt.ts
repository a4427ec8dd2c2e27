import type { Finding } from '../../../model/finding.ts';
import { placeOf } from '../../../model/record.ts';
import { formatSource } from '../../../model/source.ts';
import type { Month } from './material.ts';

/**
 * Who is who in the plan or the months before, as far as it was not certain. Whether a project is the same under another
 * agency is no question where the plan has it there.
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
