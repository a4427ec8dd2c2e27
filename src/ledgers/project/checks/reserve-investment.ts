import type { Finding } from '../../../model/finding.ts';
import type { Row } from './material.ts';
import { about, written } from './rule.ts';

/** A reserve is not built yet: investment of this year says that it has become a start. */
export function reserveInvestment({ project }: Row): Finding | undefined {
  const { phase, completed } = project;
  if (phase !== '储备' || completed === undefined || completed <= 0) return undefined;
  const facts = { name: project.name, completed: written(project, 'completed', completed) };
  return about(project, 'reserve/investment', facts, 'completed');
}
