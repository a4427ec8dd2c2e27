import { type Finding, finding } from '../../../model/finding.ts';
import { formatPeriod, type Period } from '../../../model/period.ts';
import { agencyKey } from '../../../normalise/agency.ts';
import type { Matching } from '../identity/identity.ts';
import type { Project } from '../record.ts';
import { isSingle } from './last-reports.ts';
import { about } from './rule.ts';

/** What tells whose a project is: the plan that holds, else the lists before. */
export interface Ownership {
  readonly plan: Matching | undefined;
  /** Last reports against this month's lists, and the month of a last report. */
  readonly last: readonly { readonly matching: Matching; readonly monthOf: (before: Project) => Period }[];
  /** This month's list of an agency. */
  readonly fileOf: (agency: string) => string | undefined;
}

/**
 * A project stays with its agency unless the plan hands it over: one that stands in another agency's list without a word
 * was pushed there, or taken. Both are told, the one in whose list it stands and the one that should report it.
 */
export function checkMoved(projects: readonly Project[], { plan, last, fileOf }: Ownership): Finding[] {
  const owners = new Map<Project, Owner>();
  for (const { matching, monthOf } of [...last].reverse()) {
    for (const pair of matching.pairs.filter(isSingle))
      owners.set(pair.after[0]!, {
        line: pair.before[0]!,
        matching,
        month: formatPeriod(monthOf(pair.before[0]!)),
      });
  }
  for (const pair of plan?.pairs.filter(isSingle) ?? []) {
    const line = pair.before[0]!;
    if (line.agency !== undefined) owners.set(pair.after[0]!, { line, matching: plan!, month: undefined });
  }
  return projects.flatMap((project) => {
    const owner = owners.get(project);
    if (owner === undefined || !isAnothers(project, owner)) return [];
    const [before, after] = [owner.line.agency!, project.agency!];
    const facts = { name: project.name, before, after, month: owner.month };
    const file = fileOf(before);
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
