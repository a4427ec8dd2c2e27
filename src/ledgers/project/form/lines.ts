import type { Configuration } from '../../../model/configuration.ts';
import { matchProjects } from '../identity/identity.ts';
import type { Project } from '../record.ts';

/** A project in last month's list and in the plan; at least one of the two is given. */
export interface FormLine {
  readonly planned: Project | undefined;
  readonly last: Project | undefined;
  /** It is listed below its package. */
  readonly isMember: boolean;
}

/** What is known about a year's projects when a form is made. */
export interface FormBasis {
  readonly planned: readonly Project[];
  /** Projects that adjustments removed from the plan. */
  readonly removed: readonly Project[];
  /** Last month's lists. */
  readonly reported: readonly Project[];
  /** The form is for January. */
  readonly isNewYear: boolean;
}

/**
 * The projects of every agency in kp.yaml, the plan or last month's lists: planned ones in the order of the plan, then
 * the others.
 */
export function linesByAgency(
  basis: FormBasis,
  configuration: Pick<Configuration, 'identities' | 'agencies'>,
): ReadonlyMap<string, readonly FormLine[]> {
  const byAgency = new Map<string, FormLine[]>(configuration.agencies.map(({ name }) => [name, []]));
  for (const line of linesOf(basis, configuration)) {
    const { agency } = (line.planned ?? line.last)!;
    if (agency === undefined) continue;
    const own = byAgency.get(agency);
    if (own === undefined) byAgency.set(agency, [line]);
    else own.push(line);
  }
  return byAgency;
}

function linesOf(
  { planned, removed, isNewYear, ...basis }: FormBasis,
  { identities, agencies }: Pick<Configuration, 'identities' | 'agencies'>,
): readonly FormLine[] {
  const match = (before: readonly Project[], later: readonly Project[]) =>
    matchProjects(before, later, identities, agencies).value;
  const reported = isNewYear ? atNewYear(basis.reported, planned) : basis.reported;
  const gone = new Set(match(removed, reported).pairs.flatMap(({ after }) => after));
  const { pairs, left, entered } = match(planned, reported);
  const lastOf = new Map(pairs.map(({ before, after }) => [before[0]!, after]));
  const missing = new Set(left);
  const lines = planned.flatMap((project): FormLine[] => {
    if (missing.has(project)) return [lineOf(project, undefined)];
    const found = lastOf.get(project) ?? [undefined];
    // Split since the plan was made: every part gets a row of its own, without the plan, which is for the whole
    // project.
    return found.length > 1 ? found.map((one) => lineOf(undefined, one)) : [lineOf(project, found[0])];
  });
  // At New Year the plan is complete; within the year, lists may contain projects that are not in the plan yet.
  const besides = isNewYear && planned.length > 0 ? [] : entered.filter((project) => !gone.has(project));
  return [...lines, ...besides.map((project) => lineOf(undefined, project))];
}

function lineOf(planned: Project | undefined, last: Project | undefined): FormLine {
  const { table, position } = (planned ?? last)!;
  return { planned, last, isMember: table.memberOf.has(position) };
}

/**
 * In a new year, "completed before this year" is what December's lists give in all; what these lists say about the old
 * year's plan is dropped. If there is no plan yet, finished projects are left out.
 */
function atNewYear(december: readonly Project[], planned: readonly Project[]): readonly Project[] {
  const going = december.filter(({ finished }) => planned.length > 0 || finished !== true);
  return going.map((project) => {
    const { completedBefore: before, completed } = project;
    const done = before === undefined || completed === undefined ? undefined : before + completed;
    const unknown = {
      phase: undefined,
      annualPlan: undefined,
      completed: undefined,
      fundsInPlace: undefined,
    };
    return { ...project, ...unknown, completedBefore: done };
  });
}
