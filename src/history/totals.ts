import type { Project } from '../registers/project/record.ts';
import { integerIn, type JsonObject } from './json.ts';

/**
 * What the records of a month come to, added up here once more and without any of the rules of a report: as long as the
 * records are those that were stored, so is this. Money in 元; a sum that no record has a part in is undefined.
 */
export type Totals = Readonly<Record<TotalName, number | undefined>>;

const AMOUNTS = [
  'totalInvestment',
  'completedBefore',
  'annualPlan',
  'completedMonth',
  'completed',
  'fundsInPlace',
] as const;
export const TOTALS = ['records', 'projects', ...AMOUNTS, 'started', 'finished'] as const;
type TotalName = (typeof TOTALS)[number];

export function totalsOf(projects: readonly Project[]): Totals {
  const totals: Record<TotalName, number | undefined> = { ...readTotals({}), records: projects.length };
  let size = 0;
  let started = 0;
  let finished = 0;
  for (const project of projects) {
    size += project.size;
    if (project.started === true) started += project.size;
    if (project.finished === true) finished += project.size;
    for (const name of AMOUNTS) {
      const amount = project[name];
      if (amount !== undefined) totals[name] = (totals[name] ?? 0) + amount;
    }
  }
  return { ...totals, projects: size, started, finished };
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
