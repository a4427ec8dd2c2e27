import { overlap } from '../../../model/plain-date.ts';
import { matchingKey } from '../../../normalise/text.ts';
import type { Project, ProjectField } from '../record.ts';

/** What a plan may state of a project, and a list repeats. Its agency has a rule of its own. */
export const PLAN_FIELDS = [
  'annualPlan',
  'totalInvestment',
  'completedBefore',
  'plannedStart',
  'plannedFinish',
  'phase',
  'level',
  'district',
  'category',
  'chain',
  'area',
  'cluster',
] as const satisfies readonly ProjectField[];

export type PlanField = (typeof PLAN_FIELDS)[number];

/** Whether a list says of a field what the plan says; undefined where either says nothing. */
export function agreesWithPlan(
  planned: Project | undefined,
  reported: Project,
  field: PlanField,
): boolean | undefined {
  if (planned === undefined) return undefined;
  switch (field) {
    case 'annualPlan':
    case 'totalInvestment':
    case 'completedBefore':
      return both(planned[field], reported[field], (plan, own) => Math.abs(plan - own) * 2 <= COARSEST);
    case 'plannedStart':
    case 'plannedFinish':
      return both(planned[field], reported[field], overlap);
    case 'phase':
      return both(planned.phase, reported.phase, (plan, own) => plan === own);
    case 'level':
      return both(levelsOf(planned), levelsOf(reported), (plan, own) => plan === own);
    case 'district':
      // A district's agency is the district: where it differs, the project was moved.
      return isOfItself(planned) && isOfItself(reported)
        ? undefined
        : both(planned.district, reported.district, alike);
    case 'category':
    case 'chain':
    case 'area':
    case 'cluster':
      return both(planned[field], reported[field], alike);
  }
}

/** 1万元: lists round the plan's decimals away. */
const COARSEST = 10_000;

function both<T>(plan: T | undefined, own: T | undefined, agree: (plan: T, own: T) => boolean) {
  return plan === undefined || own === undefined ? undefined : agree(plan, own);
}

/** What is 市重点推进 is 市重点 too, said or not. */
function levelsOf({ levels }: Project): string | undefined {
  if (levels.length === 0) return undefined;
  const all = levels.includes('市重点推进') ? [...levels, '市重点'] : levels;
  return [...new Set(all)].sort().join('、');
}

function isOfItself({ agency, district }: Project): boolean {
  return agency !== undefined && agency === district;
}

/** 集成电路 and 集成电路产业链 */
function alike(plan: string, own: string): boolean {
  const [one, other] = [matchingKey(plan), matchingKey(own)];
  return one.includes(other) || other.includes(one);
}
