import type { Finding } from '../../../model/finding.ts';
import { formatPeriod } from '../../../model/period.ts';
import { formatDate } from '../../../model/plain-date.ts';
import type { Row, TwoMonths } from './material.ts';
import { about } from './rule.ts';

/** A start of this year is dated in it: one dated before is last year's, and no start that was planned for this year. */
export function startBeforeYear({ project, period }: Row): Finding | undefined {
  const { phase, actualStart, name } = project;
  if (phase !== '新开工' || actualStart === undefined || actualStart.year >= period.year) return undefined;
  return about(project, 'start/before-year', { name, told: formatDate(actualStart) }, 'actualStart', 'start');
}

/** The same where no date tells, but last year's lists: what had begun then does not begin now. */
export function yearStartAgain({ before, after, toldIn }: TwoMonths): Finding | undefined {
  const { phase, actualStart, name } = after;
  if (phase !== '新开工' || actualStart !== undefined || before.started !== true) return undefined;
  return about(after, 'start/before-year', { name, told: formatPeriod(toldIn('started')) }, 'phase');
}
