import type { Finding } from '../../../model/finding.ts';
import type { Row } from './material.ts';
import { about, written } from './rule.ts';

/** Investment is done on projects that have started: one said to be 未开工 with investment this year is doubted. Reserves have their
 * own rule, and the members of a package start with it. */
export function startUnstartedInvestment({ project }: Row): Finding | undefined {
  const { started, startedBy, completed, phase } = project;
  if (started !== false || startedBy === undefined || completed === undefined || completed <= 0)
    return undefined;
  // A start behind the period has its own finding.
  if (project.actualStart !== undefined) return undefined;
  if (phase === '储备' || project.table.memberOf.has(project.position)) return undefined;
  const facts = { name: project.name, completed: written(project, 'completed', completed) };
  return about(project, 'start/unstarted-investment', facts, 'completed');
}
