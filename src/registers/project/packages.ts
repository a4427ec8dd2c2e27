import { type Finding, finding } from '../../model/finding.ts';
import type { Outcome } from '../../model/outcome.ts';
import { type Table, tableSource } from '../../model/table.ts';
import type { Project, ProjectField } from './record.ts';

/**
 * 打包项目: where the members of a package are listed below it, members count as projects and each amount
 * counts once: the members' own if every one has it, else the package's.
 */
export function settlePackages(
  table: Table<ProjectField>,
  projects: readonly Project[],
): Outcome<readonly Project[]> {
  if (table.memberOf.size === 0) return { value: projects, findings: [] };
  const findings: Finding[] = [];
  const members = new Map<number, Project[]>();
  for (const project of projects) {
    const parent = table.memberOf.get(project.position);
    if (parent === undefined) continue;
    members.set(parent, [...(members.get(parent) ?? []), project]);
  }
  const bundles = new Map(projects.map((project) => [project.position, project]));
  const settled = projects.map((project): Project => {
    const listed = members.get(project.position);
    if (listed !== undefined) {
      if (project.size > 1 && project.size !== listed.length) {
        const facts = { name: project.name, declared: project.size, listed: listed.length };
        const row = table.sheet.cells.rowNumber(project.position);
        findings.push(finding('package/members', facts, tableSource(table, row)));
      }
      return {
        ...project,
        size: 0,
        isPackage: true,
        ...without(AMOUNTS.filter((field) => allHave(listed, field))),
      };
    }
    const parent = table.memberOf.get(project.position);
    if (parent === undefined) return project;
    const siblings = members.get(parent)!;
    const own = { ...project, ...fromPackage(project, bundles.get(parent)!) };
    return { ...own, ...without(AMOUNTS.filter((field) => !allHave(siblings, field))) };
  });
  return { value: settled, findings };
}

const AMOUNTS = [
  'totalInvestment',
  'completedBefore',
  'annualPlan',
  'completedMonth',
  'completed',
  'fundsInPlace',
] as const;
type Amount = (typeof AMOUNTS)[number];

function allHave(members: readonly Project[], field: Amount): boolean {
  return members.every((member) => member[field] !== undefined);
}

function without(fields: readonly Amount[]): Partial<Project> {
  return Object.fromEntries(fields.map((field) => [field, undefined]));
}

/** What a member's own row leaves open holds for it as for the package. */
function fromPackage(member: Project, bundle: Project): Partial<Project> {
  return {
    agency: member.agencyFrom === 'column' ? member.agency : (bundle.agency ?? member.agency),
    agencyFrom: member.agencyFrom === 'column' ? member.agencyFrom : bundle.agencyFrom,
    district: member.district ?? bundle.district,
    levels: member.levels.length > 0 ? member.levels : bundle.levels,
    category: member.category ?? bundle.category,
    chain: member.chain ?? bundle.chain,
    area: member.area ?? bundle.area,
    cluster: member.cluster ?? bundle.cluster,
    phase: bundle.phase ?? member.phase,
    plannedStart: member.plannedStart ?? bundle.plannedStart,
    plannedFinish: member.plannedFinish ?? bundle.plannedFinish,
    started: member.startedBy === undefined || member.startedBy === 'phase' ? bundle.started : member.started,
    startedBy: member.startedBy ?? bundle.startedBy,
    finished: member.finishedBy === undefined ? bundle.finished : member.finished,
    finishedBy: member.finishedBy ?? bundle.finishedBy,
    step: member.step ?? bundle.step,
  };
}
