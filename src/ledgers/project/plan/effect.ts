import type { Project } from '../record.ts';
import type { PlanChange } from './baseline-adjustment.ts';

/**
 * 年内调整的影响: the effect of changes to the plan: the number of records of each kind, and the change of the plan's sums.
 *
 * Units: records, projects and 元. An amount that a record does not state is left out of its sum, before and after.
 */
export interface PlanEffect {
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
  readonly projects: number;
  readonly totalInvestment: number;
  readonly annualPlan: number;
}

export function effectOf(changes: readonly PlanChange[]): PlanEffect {
  const count = (kind: PlanChange['kind']): number => changes.filter((change) => change.kind === kind).length;
  const moved = (value: (project: Project) => number | undefined): number =>
    changes.reduce(
      (sum, { before, after }) => sum + ((after && value(after)) ?? 0) - ((before && value(before)) ?? 0),
      0,
    );
  return {
    added: count('added'),
    removed: count('removed'),
    changed: count('changed'),
    projects: moved(({ size }) => size),
    totalInvestment: moved(({ totalInvestment }) => totalInvestment),
    annualPlan: moved(({ annualPlan }) => annualPlan),
  };
}
