import { codesDiffer } from '../../../identity/plain.ts';
import { compareChinese } from '../../../model/collation.ts';
import { agencyKey } from '../../../normalise/agency.ts';
import type { Project } from '../record.ts';

/**
 * The owner of a claimed project: its agencies, as keys, and whether the plan or the lists of an earlier month say so.
 */
export interface Owner {
  readonly agencies: readonly string[];
  readonly by: 'plan' | 'month';
}

export type Owners = ReadonlyMap<Project, Owner>;

/**
 * The decision about a claim. `kept` is undefined if both agencies have a project of that name, so that there are two.
 */
export interface Claim {
  readonly kept: Project | undefined;
  readonly by: Owner['by'] | 'nothing';
}

/**
 * Decides a claim: the lists of two agencies each name their own agency as responsible for one project. It belongs to
 * the agency that the plan names, else to the one in the last lists that named only one. Failing that, it belongs to
 * the agency whose list names it in a column, else to the one whose name sorts first. The order of the files never
 * matters.
 */
export function settleClaim(first: Project, second: Project, owners: Owners): Claim {
  const owner = owners.get(first) ?? owners.get(second);
  const isOwner = ({ agency }: Project) => owner?.agencies.includes(agencyKey(agency ?? '')) === true;
  if (owner !== undefined && isOwner(first) !== isOwner(second))
    return { kept: isOwner(first) ? first : second, by: owner.by };
  if (owner !== undefined && isOwner(first)) return { kept: undefined, by: owner.by };
  const isNamed = ({ agencyFrom }: Project) => agencyFrom === 'column';
  if (isNamed(first) !== isNamed(second)) return { kept: isNamed(first) ? first : second, by: 'nothing' };
  const isFirst = compareChinese(first.agency ?? '', second.agency ?? '') <= 0;
  return { kept: isFirst ? first : second, by: 'nothing' };
}

/**
 * The owners of the claimed projects according to a plan's or a month's records; projects not found there are left out.
 */
export function ownersAmong(claimed: readonly Project[], lines: readonly Project[], by: Owner['by']): Owners {
  const owners = new Map<Project, Owner>();
  for (const project of claimed) {
    const same = lines.filter((line) => isSame(project, line) && line.agency !== undefined);
    const agencies = [...new Set(same.map(({ agency = '' }) => agencyKey(agency)))];
    if (agencies.length > 0) owners.set(project, { agencies, by });
  }
  return owners;
}

function isSame(project: Project, line: Project): boolean {
  if (project.code !== undefined && project.code === line.code) return true;
  return project.key !== '' && project.key === line.key && !codesDiffer(project.code, line.code);
}
