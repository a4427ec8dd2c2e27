import type { Finding } from '../../../model/finding.ts';
import type { Row } from './material.ts';
import { about } from './rule.ts';

/** A project that has finished is of phase 竣工: as 续建 it is among the finishes neither as planned nor as done. */
export function finishOngoing({ project }: Row): Finding | undefined {
  const { phase, finished, finishedBy, name } = project;
  if (phase !== '续建' || finished !== true) return undefined;
  return about(project, 'finish/ongoing', { name }, 'phase', finishedBy ?? 'actualFinish');
}
