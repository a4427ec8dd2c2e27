import type { Finding } from '../../../model/finding.ts';
import type { Row } from './material.ts';
import { about, written } from './rule.ts';

/** Where investment of this year is reported, an annual plan of 0 cannot be the plan: one of the two is wrong. */
export function planZero({ project }: Row): Finding | undefined {
  const { completed, annualPlan, phase } = project;
  if (annualPlan !== 0 || completed === undefined || completed <= 0 || phase === '储备') return undefined;
  const facts = { name: project.name, completed: written(project, 'completed', completed) };
  return about(project, 'plan/zero', facts, 'annualPlan');
}
