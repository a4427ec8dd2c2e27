import type { Project } from '../ledgers/project/record.ts';
import { integerIn, type JsonObject } from './json.ts';

/**
 * What the records of a month come to, added up here once more and without any of the rules of a report: as long as the
 * records are those that were stored, so is this. Money in 元; a sum that no record has a part in is undefined.
 */
export type Totals = Readonly<Record<TotalName, number | undefined>>;

export const TOTALS = [
  'records',
  'projects',
  'totalInvestment',
  'completedBefore',
  'annualPlan',
  'completedMonth',
  'completed',
  'fundsInPlace',
  'started',
  'finished',
] as const;
type TotalName = (typeof TOTALS)[number];

export function totalsOf(projects: readonly Project[]): Totals {
  let [size, started, finished] = [0, 0, 0];
  let totalInvestment: number | undefined;
  let completedBefore: number | undefined;
  let annualPlan: number | undefined;
  let completedMonth: number | undefined;
  let completed: number | undefined;
  let fundsInPlace: number | undefined;
  for (const project of projects) {
    size += project.size;
    if (project.started === true) started += project.size;
    if (project.finished === true) finished += project.size;
    totalInvestment = plus(totalInvestment, project.totalInvestment);
    completedBefore = plus(completedBefore, project.completedBefore);
    annualPlan = plus(annualPlan, project.annualPlan);
    completedMonth = plus(completedMonth, project.completedMonth);
    completed = plus(completed, project.completed);
    fundsInPlace = plus(fundsInPlace, project.fundsInPlace);
  }
  return {
    records: projects.length,
    projects: size,
    totalInvestment,
    completedBefore,
    annualPlan,
    completedMonth,
    completed,
    fundsInPlace,
    started,
    finished,
  };
}

function plus(sum: number | undefined, amount: number | undefined): number | undefined {
  return amount === undefined ? sum : (sum ?? 0) + amount;
}

export function readTotals(json: JsonObject): Totals {
  return {
    records: integerIn(json.records),
    projects: integerIn(json.projects),
    totalInvestment: integerIn(json.totalInvestment),
    completedBefore: integerIn(json.completedBefore),
    annualPlan: integerIn(json.annualPlan),
    completedMonth: integerIn(json.completedMonth),
    completed: integerIn(json.completed),
    fundsInPlace: integerIn(json.fundsInPlace),
    started: integerIn(json.started),
    finished: integerIn(json.finished),
  };
}
