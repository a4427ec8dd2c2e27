import type { Matching, ProjectPair } from '../identity/identity.ts';
import type { Project } from '../record.ts';
import { statesRate, tellsCompleted } from '../stated.ts';

/**
 * 两期都填报: completed investment that is stated in both months, and separately what only one of them states.
 *
 *     before + entered − left + newlyReported − noLongerReported + (common after − common before) = after
 *
 * Units: projects and 元. Only the common part is progress: if a project enters the list, or its agency stops reporting,
 * its whole amount since January appears or disappears in one month. Source: DOMAIN §8.
 */
export interface StatedInBoth {
  readonly projects: number;
  readonly before: number;
  readonly after: number;
  /** Over the projects that state plan and completed investment in both months. */
  readonly rated: { readonly before: Rated; readonly after: Rated };
  readonly entered: Part;
  readonly left: Part;
  /** Projects in both lists whose completed investment is stated in this one only. */
  readonly newlyReported: Part;
  readonly noLongerReported: Part;
}

export interface Rated {
  readonly completed: number;
  readonly annualPlan: number;
}

/** Projects in both lists, and those in only one. */
export interface Lists extends Pick<Matching, 'entered' | 'left'> {
  readonly pairs: readonly Pick<ProjectPair, 'before' | 'after'>[];
}

/** The number of projects, and the sum of what they completed where stated. */
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

/** Completed investment and plan of the projects that state both. */
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
