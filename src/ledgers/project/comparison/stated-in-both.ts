import type { Matching, ProjectPair } from '../identity/identity.ts';
import type { Project } from '../record.ts';
import { statesRate, tellsCompleted } from '../stated.ts';

/**
 * 两期都填报: what is completed according to both of two months, and apart from it what only one of them states.
 *
 *     before + entered − left + newlyReported − noLongerReported + (common after − common before) = after
 *
 * Units: projects and 元. Only the common part says anything of progress: a project that is new in the list, or whose
 * agency has fallen silent, has not done in a month what it did since January. Source: DOMAIN §8.
 */
export interface StatedInBoth {
  readonly projects: number;
  readonly before: number;
  readonly after: number;
  /** Of the projects that state plan and completed in both months. */
  readonly rated: { readonly before: Rated; readonly after: Rated };
  readonly entered: Part;
  readonly left: Part;
  /** In both lists, and what is completed in this one alone. */
  readonly newlyReported: Part;
  readonly noLongerReported: Part;
}

export interface Rated {
  readonly completed: number;
  readonly annualPlan: number;
}

/** What is in both lists, and what is in one alone. */
export interface Lists extends Pick<Matching, 'entered' | 'left'> {
  readonly pairs: readonly Pick<ProjectPair, 'before' | 'after'>[];
}

/** Projects, and what they had completed where they stated it. */
export interface Part {
  readonly projects: number;
  readonly completed: number;
}

export function statedInBoth({ pairs, entered, left }: Lists): StatedInBoth {
  const common = pairs.filter(
    ({ before, after }) => before.some(tellsCompleted) && after.some(tellsCompleted),
  );
  const rated = common.filter(({ before, after }) => before.every(statesRate) && after.every(statesRate));
  const only = pairs.filter(
    ({ before, after }) => before.some(tellsCompleted) !== after.some(tellsCompleted),
  );
  const [fresh, silent] = [
    only.filter(({ after }) => after.some(tellsCompleted)),
    only.filter(({ before }) => before.some(tellsCompleted)),
  ];
  const was = rated.flatMap(({ before }) => before);
  const is = rated.flatMap(({ after }) => after);
  return {
    projects: count(common.flatMap(({ after }) => after)),
    before: sum(
      common.flatMap(({ before }) => before),
      'completed',
    ),
    after: sum(
      common.flatMap(({ after }) => after),
      'completed',
    ),
    rated: { before: ratedIn(was), after: ratedIn(is) },
    entered: partOf(entered),
    left: partOf(left),
    newlyReported: partOf(fresh.flatMap(({ after }) => after)),
    noLongerReported: partOf(silent.flatMap(({ before }) => before)),
  };
}

/** What is completed, of which plan, by those of the projects that state both. */
export function ratedIn(projects: readonly Project[]): Rated {
  const rated = projects.filter(statesRate);
  return { completed: sum(rated, 'completed'), annualPlan: sum(rated, 'annualPlan') };
}

function partOf(projects: readonly Project[]): Part {
  return { projects: count(projects), completed: sum(projects, 'completed') };
}

function count(projects: readonly Project[]): number {
  return projects.reduce((total, { size }) => total + size, 0);
}

function sum(projects: readonly Project[], field: 'completed' | 'annualPlan'): number {
  return projects.reduce((total, project) => total + (project[field] ?? 0), 0);
}
