import { type Finding, finding } from '../../../model/finding.ts';
import { formatPeriod } from '../../../model/period.ts';
import { agencyKey } from '../../../normalise/agency.ts';
import type { Matching } from '../identity/identity.ts';
import type { Project } from '../record.ts';
import { isSingle } from './last-reports.ts';
import type { Month } from './material.ts';
import { about } from './rule.ts';

/**
 * A project stays with its agency unless the plan hands it over: one that stands in another agency's list without a word
 * was pushed there, or taken. Both are told, the one in whose list it stands and the one that should report it. The plan
 * that holds tells whose it is, else the lists before, the latest first.
 */
export function projectMoved(
  month: Pick<Month, 'projects' | 'plan' | 'thisYear' | 'lastYear' | 'fileOf'>,
): Finding[] {
  const owners = new Map<Project, Owner>();
  for (const held of [month.lastYear, month.thisYear]) {
    for (const { before, after } of held?.matching.pairs.filter(isSingle) ?? []) {
      const told = formatPeriod(held!.reports.toldIn(before[0]!, 'agency'));
      owners.set(after[0]!, { line: before[0]!, matching: held!.matching, month: told });
    }
  }
  for (const { before, after } of month.plan?.pairs.filter(isSingle) ?? []) {
    const line = before[0]!;
    if (line.agency !== undefined) owners.set(after[0]!, { line, matching: month.plan!, month: undefined });
  }
  return month.projects.flatMap((project) => {
    const owner = owners.get(project);
    if (owner === undefined || !isAnothers(project, owner)) return [];
    const [before, after] = [owner.line.agency!, project.agency!];
    const facts = { name: project.name, before, after, month: owner.month };
    const file = month.fileOf(before);
    return [
      about(project, 'project/moved', { ...facts, told: 'after' }, 'agency', 'name'),
      ...(file === undefined || file === project.table.file
        ? []
        : [finding('project/moved', { ...facts, told: 'before' }, { file })]),
    ];
  });
}

interface Owner {
  readonly line: Project;
  readonly matching: Matching;
  /** Undefined: the plan says so. */
  readonly month: string | undefined;
}

function isAnothers({ agency }: Project, { line, matching }: Owner): boolean {
  if (agency === undefined || line.agency === undefined) return false;
  const keyOf = (name: string) => agencyKey(matching.agencies.get(name) ?? name);
  return keyOf(agency) !== keyOf(line.agency);
}
