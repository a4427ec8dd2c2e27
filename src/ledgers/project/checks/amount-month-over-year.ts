import type { Finding } from '../../../model/finding.ts';
import type { Row } from './material.ts';
import { about, written } from './rule.ts';

/** What was done this month is part of what was done this year: 本月完成投资 cannot exceed 本年累计完成投资. */
export function amountMonthOverYear({ project }: Row): Finding | undefined {
  const { completedMonth, completed } = project;
  if (completedMonth === undefined || completed === undefined || completedMonth <= completed)
    return undefined;
  const facts = {
    name: project.name,
    month: written(project, 'completedMonth', completedMonth),
    completed: written(project, 'completed', completed),
  };
  return about(project, 'amount/month-over-year', facts, 'completedMonth');
}
