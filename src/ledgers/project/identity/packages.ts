import type { Pair, Step, Unpaired } from '../../../identity/matching.ts';
import { groupBy } from '../../../model/group-by.ts';
import type { Project } from '../record.ts';

/**
 * Packages (打包) whose members are listed in only one of the lists: these members have neither entered nor left, they
 * are part of the package. If both lists name members, each is treated as a project of its own.
 */
export function joinMembers(pairs: readonly Pair<Project>[], open: Unpaired<Project>): Step<Project> {
  const members = { before: membersOf(open.before), after: membersOf(open.after) };
  const joined: Pair<Project>[] = [];
  const replaced = new Set<Pair<Project>>();
  if (members.before.size === 0 && members.after.size === 0) return { pairs: joined };
  for (const pair of pairs) {
    const before = pair.after.some(namesMembers)
      ? []
      : pair.before.flatMap((one) => inside(one, members.before));
    const after = pair.before.some(namesMembers)
      ? []
      : pair.after.flatMap((one) => inside(one, members.after));
    if (before.length === 0 && after.length === 0) continue;
    replaced.add(pair);
    joined.push({ ...pair, before: [...pair.before, ...before], after: [...pair.after, ...after] });
  }
  return { pairs: joined, replaced };
}

/** Members by the table and the position of their package. */
type Members = ReadonlyMap<Project['table'], ReadonlyMap<number, readonly Project[]>>;

function membersOf(projects: Iterable<Project>): Members {
  const members = [...projects].filter(({ table, position }) => table.memberOf.has(position));
  const tables = groupBy(members, ({ table }) => table);
  const packageOf = ({ table, position }: Project) => table.memberOf.get(position);
  return new Map(Array.from(tables, ([table, own]) => [table, groupBy(own, packageOf)]));
}

function inside({ table, position }: Project, members: Members): readonly Project[] {
  return members.get(table)?.get(position) ?? [];
}

/** The members are listed below the package and are counted instead of it. */
function namesMembers({ isPackage, size }: Project): boolean {
  return isPackage && size === 0;
}
