import type { Finding } from '../../../model/finding.ts';
import { formatPeriod } from '../../../model/period.ts';
import { formatDate } from '../../../model/plain-date.ts';
import { about, written } from './about.ts';
import type { Row, TwoMonths } from './material.ts';

/** A project to be finished this year is of phase 竣工: as 续建 it is missing from the finishes. */
export function finishPhase({ project, period }: Row): Finding | undefined {
  const { phase, plannedFinish } = project;
  if (phase !== '续建' || plannedFinish === undefined || plannedFinish.year !== period.year) return undefined;
  return about(project, 'finish/phase', { name: project.name, date: formatDate(plannedFinish) }, 'phase');
}

/** A project that has finished is of phase 竣工: as 续建 it is among the finishes neither as planned nor as done. */
export function finishOngoing({ project }: Row): Finding | undefined {
  const { phase, finished, finishedBy, name } = project;
  if (phase !== '续建' || finished !== true) return undefined;
  return about(project, 'finish/ongoing', { name }, 'phase', finishedBy ?? 'actualFinish');
}

/** A finish of this year is planned for it: of phase 竣工 and planned for a later year, and not finished, it is none. */
export function finishLaterYear({ project, period }: Row): Finding | undefined {
  const { phase, plannedFinish, finished, name } = project;
  if (phase !== '竣工' || finished === true) return undefined;
  if (plannedFinish === undefined || plannedFinish.year <= period.year) return undefined;
  return about(project, 'finish/later-year', { name, date: formatDate(plannedFinish) }, 'phase');
}

/**
 * A finished project has done most of its investment: below 90 % of the total it is doubted. Does not apply without
 * 截至上年底累计完成投资, unless its dates say that all was done this year.
 */
export function finishBelowTotal({ project }: Row): Finding | undefined {
  const { finished, completed, completedBefore, totalInvestment, actualStart, actualFinish } = project;
  if (finished !== true || completed === undefined || totalInvestment === undefined) return undefined;
  const isOfOneYear = actualStart !== undefined && actualStart.year === actualFinish?.year;
  const before = completedBefore ?? (isOfOneYear ? 0 : undefined);
  if (before === undefined || (before + completed) * 10 >= totalInvestment * 9) return undefined;
  const facts = {
    name: project.name,
    done: written(project, 'totalInvestment', before + completed),
    total: written(project, 'totalInvestment', totalInvestment),
  };
  return about(project, 'finish/below-total', facts, 'completed');
}

/** A finish of this year is dated in it: one dated before is last year's, and none that was planned for this year. */
export function finishBeforeYear({ project, period }: Row): Finding | undefined {
  const { phase, actualFinish, name } = project;
  if (phase !== '竣工' || actualFinish === undefined || actualFinish.year >= period.year) return undefined;
  const facts = { name, told: formatDate(actualFinish) };
  return about(project, 'finish/before-year', facts, 'actualFinish', 'finish');
}

/** The same where no date tells, but last year's lists: what was finished then does not finish again. */
export function yearFinishAgain({ before, after, toldIn }: TwoMonths): Finding | undefined {
  const { phase, actualFinish, name } = after;
  if (phase !== '竣工' || actualFinish !== undefined || before.finished !== true) return undefined;
  return about(after, 'finish/before-year', { name, told: formatPeriod(toldIn('finished')) }, 'phase');
}
