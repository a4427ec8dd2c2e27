import type { Finding } from '../../../model/finding.ts';
import { formatDate } from '../../../model/plain-date.ts';
import type { Row } from './material.ts';
import { about } from './rule.ts';

/** A finish of this year is planned for it: of phase 竣工 and planned for a later year, and not finished, it is none. */
export function finishLaterYear({ project, period }: Row): Finding | undefined {
  const { phase, plannedFinish, finished, name } = project;
  if (phase !== '竣工' || finished === true) return undefined;
  if (plannedFinish === undefined || plannedFinish.year <= period.year) return undefined;
  return about(project, 'finish/later-year', { name, date: formatDate(plannedFinish) }, 'phase');
}
