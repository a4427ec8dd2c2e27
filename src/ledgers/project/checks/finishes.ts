import type { Finding } from '../../../model/finding.ts';
import { formatPeriod } from '../../../model/period.ts';
import { formatDate } from '../../../model/plain-date.ts';
import { about, written } from './about.ts';
import type { Row, TwoMonths } from './material.ts';

/**
 * Where the lists use phase 竣工, a project planned to finish this year must have it; with phase 续建 it is missing from
 * the planned finishes.
 */
export function finishPhase({ project, period }: Row): Finding | undefined {
  const { phase, plannedFinish, finishByDate } = project;
  if (
    phase !== '续建' ||
    finishByDate === true ||
    plannedFinish === undefined ||
    plannedFinish.year !== period.year
  )
    return undefined;
  return about(project, 'finish/phase', { name: project.name, date: formatDate(plannedFinish) }, 'phase');
}

/**
 * Where the lists use phase 竣工, a finished project must have it; with phase 续建 it counts neither as a planned nor as a
 * completed finish.
 */
export function finishOngoing({ project }: Row): Finding | undefined {
  const { phase, finished, finishedBy, finishByDate, name } = project;
  if (phase !== '续建' || finishByDate === true || finished !== true) return undefined;
  return about(project, 'finish/ongoing', { name }, 'phase', finishedBy ?? 'actualFinish');
}

/**
 * Phase 竣工 means planned to finish this year: an unfinished project that is planned for a later year does not count as
 * a finish.
 */
export function finishLaterYear({ project, period }: Row): Finding | undefined {
  const { phase, plannedFinish, finished, name } = project;
  if (phase !== '竣工' || finished === true) return undefined;
  if (plannedFinish === undefined || plannedFinish.year <= period.year) return undefined;
  return about(project, 'finish/later-year', { name, date: formatDate(plannedFinish) }, 'phase');
}

/**
 * A finished project has completed most of its investment: below 90 % of the total is doubted. Does not apply without
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

/**
 * A finish of this year must be dated this year: with an earlier date it is last year's, and not one planned for this
 * year.
 */
export function finishBeforeYear({ project, period }: Row): Finding | undefined {
  const { phase, actualFinish, name } = project;
  if (phase !== '竣工' || actualFinish === undefined || actualFinish.year >= period.year) return undefined;
  const facts = { name, told: formatDate(actualFinish) };
  return about(project, 'finish/before-year', facts, 'actualFinish', 'finish');
}

/**
 * The same check against last year's lists if there is no date: a project that finished last year cannot finish again.
 */
export function yearFinishAgain({ before, after, toldIn }: TwoMonths): Finding | undefined {
  const { phase, actualFinish, name } = after;
  if (phase !== '竣工' || actualFinish !== undefined || before.finished !== true) return undefined;
  return about(after, 'finish/before-year', { name, told: formatPeriod(toldIn('finished')) }, 'phase');
}
