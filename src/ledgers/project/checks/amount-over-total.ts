import type { Finding } from '../../../model/finding.ts';
import type { Row } from './material.ts';
import { about, written } from './rule.ts';

/** What was done before this year and in it cannot exceed the total investment. Half a percent is rounding and price. */
export function amountOverTotal({ project }: Row): Finding | undefined {
  const { completed, completedBefore, totalInvestment } = project;
  if (completed === undefined || totalInvestment === undefined || totalInvestment <= 0) return undefined;
  const done = (completedBefore ?? 0) + completed;
  if (done * 200 <= totalInvestment * 201) return undefined;
  const facts = {
    name: project.name,
    done: written(project, 'totalInvestment', done),
    total: written(project, 'totalInvestment', totalInvestment),
  };
  return about(project, 'amount/over-total', facts, 'completed');
}
