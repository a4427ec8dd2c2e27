import { codesDiffer } from '../../../identity/plain.ts';
import { compareChinese } from '../../../model/collation.ts';
import { agencyKey } from '../../../normalise/agency.ts';
import type { Project } from '../record.ts';

/** Whose a claimed project is: its agencies, as keys, by the plan, or by the lists of a month before. */
export interface Owner {
  readonly agencies: readonly string[];
  readonly by: 'plan' | 'month';
}

export type Owners = ReadonlyMap<Project, Owner>;

/** A claim that is settled, or cannot be. `kept` is undefined where both have one of that name: two projects. */
export interface Claim {
  readonly kept: Project | undefined;
  readonly by: Owner['by'] | 'nothing';
}

/**
 * Two agencies' lists name themselves responsible for one project. It is the plan's agency's, else that of the last lists
 * that told only one. Where nothing tells, it stands under the agency whose list names it in a column, else under the one
 * whose name comes first: never by the order of the files.
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

/** What the lines of a plan, or of a month, say of whose the claimed projects are; those they do not have are left out. */
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
