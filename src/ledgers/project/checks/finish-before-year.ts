import type { Finding } from '../../../model/finding.ts';
import { formatPeriod } from '../../../model/period.ts';
import { formatDate } from '../../../model/plain-date.ts';
import type { Row, TwoMonths } from './material.ts';
import { about } from './rule.ts';

/** A finish of this year is dated in it: one dated before is last year's, and none that was planned for this year. */
export function finishBeforeYear({ project, period }: Row): Finding | undefined {
  const { phase, actualFinish, name } = project;
  if (phase !== '竣工' || actualFinish === undefined || actualFinish.year >= period.year) return undefined;
  return about(
    project,
    'finish/before-year',
    { name, told: formatDate(actualFinish) },
    'actualFinish',
    'finish',
  );
}

/** The same where no date tells, but last year's lists: what was finished then does not finish again. */
export function yearFinishAgain({ before, after, toldIn }: TwoMonths): Finding | undefined {
  const { phase, actualFinish, name } = after;
  if (phase !== '竣工' || actualFinish !== undefined || before.finished !== true) return undefined;
  return about(after, 'finish/before-year', { name, told: formatPeriod(toldIn('finished')) }, 'phase');
}
