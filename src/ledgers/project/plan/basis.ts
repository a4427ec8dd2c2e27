import type { PlanKind } from '../../../model/vocabulary.ts';
import type { Yuan } from '../../../model/yuan.ts';
import type { Project } from '../record.ts';

/**
 * 按计划: the plan that a report uses, and the projects that are only in the plan or only in the lists.
 *
 * Units: projects and 元. For unreported projects, completed investment is missing; unplanned projects count in no
 * figure.
 */
export interface PlanBasis {
  readonly year: number;
  readonly kind: PlanKind;
  /** The number of recorded adjustments included. */
  readonly adjustments: number;
  /** In the plan, and in no list of the month. */
  readonly unreported: number;
  /** In a list, and not in the plan. */
  readonly unplanned: { readonly projects: number; readonly completed: Yuan };
}

export function planBasis(
  plan: Pick<PlanBasis, 'year' | 'kind' | 'adjustments'>,
  unreported: readonly Project[],
  unplanned: readonly Project[],
): PlanBasis {
  const count = (projects: readonly Project[]): number => projects.reduce((sum, { size }) => sum + size, 0);
  const completed = unplanned.reduce((sum, project) => sum + (project.completed ?? 0), 0);
  return {
    ...plan,
    unreported: count(unreported),
    unplanned: { projects: count(unplanned), completed },
  };
}
