import type { Finding } from '../../../model/finding.ts';
import { formatDate } from '../../../model/plain-date.ts';
import type { Row } from './material.ts';
import { about } from './rule.ts';

/** A project to be finished this year is of phase 竣工: as 续建 it is missing from the finishes. */
export function finishPhase({ project, period }: Row): Finding | undefined {
  const { phase, plannedFinish } = project;
  if (phase !== '续建' || plannedFinish === undefined || plannedFinish.year !== period.year) return undefined;
  return about(project, 'finish/phase', { name: project.name, date: formatDate(plannedFinish) }, 'phase');
}
