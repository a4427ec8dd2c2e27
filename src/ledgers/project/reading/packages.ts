import { type Finding, finding } from '../../../model/finding.ts';
import type { Outcome } from '../../../model/outcome.ts';
import type { PlainDate } from '../../../model/plain-date.ts';
import { type Table, tableSource } from '../../../model/table.ts';
import { AMOUNTS, type AmountField, type ProjectField } from '../fields.ts';
import type { Project } from '../record.ts';
import { countedBy, numbersWholes } from './told-counts.ts';

/**
 * 打包项目: if the members of a package are listed below it, the members count as projects, unless the list counts the
 * package as one, in its totals or by its numbers. Each amount counts once: the members' amounts if every member has
 * one or the package has none, else the package's.
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
    const known = members.get(parent);
    if (known === undefined) members.set(parent, [project]);
    else known.push(project);
  }
  const counted = countedBy(table) ?? (numbersWholes(table) ? 'wholes' : undefined);
  const isOne = (bundle: Project) => counted === 'wholes' && !saysCount(bundle);
  const unsaid = projects.filter((project) => members.has(project.position) && !saysCount(project));
  if (counted === undefined && unsaid.length > 0) {
    const [{ name, position }] = unsaid as [Project];
    const parts = unsaid.reduce((sum, bundle) => sum + members.get(bundle.position)!.length, 0);
    const source = tableSource(table, table.sheet.cells.rowNumber(position));
    findings.push(finding('package/count-unsaid', { name, packages: unsaid.length, parts }, source));
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
        ...(isOne(project)
          ? { ...fromMembers(project, listed), isPackage: false }
          : { size: 0, isPackage: true }),
        together: togetherOf(project, listed),
        ...without(AMOUNTS.filter((field) => allHave(listed, field))),
      };
    }
    const parent = table.memberOf.get(project.position);
    if (parent === undefined) return project;
    const siblings = members.get(parent)!;
    const bundle = bundles.get(parent)!;
    const isPackages = (field: AmountField) => !allHave(siblings, field) && bundle[field] !== undefined;
    return {
      ...project,
      ...fromPackage(project, bundle),
      ...(isOne(bundle) && { size: 0 }),
      together: togetherOf(bundle, siblings),
      ...without(AMOUNTS.filter(isPackages)),
    };
  });
  return { value: settled, findings };
}

/**
 * The amounts stated for a package as a whole: by the package or by every member. Gives the same before and after
 * `settlePackages`.
 */
export function togetherOf(bundle: Project, members: readonly Project[]): ReadonlySet<AmountField> {
  return new Set(AMOUNTS.filter((field) => bundle[field] !== undefined || allHave(members, field)));
}

function allHave(members: readonly Project[], field: AmountField): boolean {
  return members.every((member) => member[field] !== undefined);
}

function without(fields: readonly AmountField[]): Partial<Project> {
  return Object.fromEntries(fields.map((field) => [field, undefined]));
}

/** Whether its name says 打包 or it states the number of its projects: then its members are the projects. */
function saysCount({ name, size }: Project): boolean {
  return size > 1 || /打[包捆]/.test(name);
}

/** What its own row leaves blank and all parts agree on. It has started if one part has, is finished if all are. */
function fromMembers(bundle: Project, members: readonly Project[]): Partial<Project> {
  const blank = SHARED.filter((field) => bundle[field] === undefined || String(bundle[field]) === '');
  const alike = blank.filter(
    (field) => new Set(members.map((member) => JSON.stringify(member[field]))).size === 1,
  );
  return {
    ...Object.fromEntries(alike.map((field) => [field, members[0]![field]])),
    ...(isBlank(bundle.startedBy, bundle.actualStart) &&
      stateOf(members, 'started', (states) => states.includes(true))),
    ...(isBlank(bundle.finishedBy, bundle.actualFinish) &&
      stateOf(members, 'finished', (states) => !states.includes(false))),
  };
}

const SHARED = [
  'agency',
  'agencyFrom',
  'district',
  'levels',
  'category',
  'chain',
  'area',
  'cluster',
  'phase',
  'step',
  'plannedStart',
  'plannedFinish',
] as const satisfies readonly (keyof Project)[];

/** Nothing states it, or only an empty cell in the column of dates does. */
function isBlank(by: ProjectField | undefined, day: PlainDate | undefined): boolean {
  return by === undefined || ((by === 'actualStart' || by === 'actualFinish') && day === undefined);
}

function stateOf(
  members: readonly Project[],
  field: 'started' | 'finished',
  holds: (states: readonly boolean[]) => boolean,
): Partial<Project> {
  const states = members.flatMap((member) => member[field] ?? []);
  // If one part has started, so has the whole, even if the others are unknown.
  if (states.length < members.length && !(field === 'started' && holds(states))) return {};
  const teller = members.find((member) => member[field] === holds(states));
  return { [field]: holds(states), [`${field}By`]: teller?.[`${field}By`] };
}

/** Fields that a member's own row leaves blank are taken from the package. */
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
