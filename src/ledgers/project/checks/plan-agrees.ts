import { overlap } from '../../../model/plain-date.ts';
import type { Yuan } from '../../../model/yuan.ts';
import { matchingKey } from '../../../normalise/text.ts';
import type { Project } from '../record.ts';

/** Whether the list agrees with the plan in a field; undefined if either is blank. */
export function agreesWithPlan(
  planned: Project | undefined,
  reported: Project,
  field: PlanField,
): boolean | undefined {
  return planned === undefined ? undefined : AGREEMENTS[field](planned, reported);
}

/** Fields that a plan states and a list repeats. The agency has a rule of its own. */
const AGREEMENTS = {
  annualPlan: both(({ annualPlan }) => annualPlan, sameAmount),
  totalInvestment: both(({ totalInvestment }) => totalInvestment, sameAmount),
  completedBefore: both(({ completedBefore }) => completedBefore, sameAmount),
  plannedStart: both(({ plannedStart }) => plannedStart, overlap),
  plannedFinish: both(({ plannedFinish }) => plannedFinish, overlap),
  phase: both(({ phase }) => phase, Object.is),
  level: both(levelsOf, Object.is),
  // If both name the district itself as agency, another district is a moved project: the agency's rule reports that.
  district: (planned: Project, reported: Project) =>
    isOfItself(planned) && isOfItself(reported)
      ? undefined
      : both(({ district }) => district, alike)(planned, reported),
  category: both(({ category }) => category, alike),
  chain: both(({ chain }) => chain, alike),
  area: both(({ area }) => area, alike),
  cluster: both(({ cluster }) => cluster, alike),
};

export type PlanField = keyof typeof AGREEMENTS;

export const PLAN_FIELDS = Object.keys(AGREEMENTS) as readonly PlanField[];

function both<T>(told: (project: Project) => T | undefined, agree: (plan: T, own: T) => boolean) {
  return (planned: Project, reported: Project): boolean | undefined => {
    const [plan, own] = [told(planned), told(reported)];
    return plan === undefined || own === undefined ? undefined : agree(plan, own);
  };
}

function sameAmount(plan: Yuan, own: Yuan): boolean {
  return Math.abs(plan - own) * 2 <= COARSEST;
}

/** 1万元: lists often drop the decimals of the plan. */
const COARSEST = 10_000;

/** 市重点推进 includes 市重点, whether stated or not. */
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
