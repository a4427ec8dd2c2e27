import type { Outcome } from '../../../calculate/alerts/replay.ts';
import { measuredValue } from '../../../calculate/figure.ts';
import type { Period } from '../../../model/period.ts';
import { compareRatios } from '../../../model/ratio.ts';
import { isToFinish } from '../measures/finish-state.ts';
import { completionRate } from '../measures/lagging-state.ts';
import { isToStart } from '../measures/start-state.ts';
import type { AlertSubject, ProjectSubject } from './subject.ts';

/**
 * Whether the goal that a rule warns about was met by the end of the year: the planned start or finish was made within
 * the year, or the annual plan was fulfilled. Open during the year, or if the lists do not tell.
 */
export function outcomeOf(rule: string, subject: AlertSubject, period: Period): Outcome {
  if (period.month !== 12) return 'open';
  if (subject.kind === 'agency') {
    const rate = subject.progress && measuredValue(subject.progress.rate);
    return rate === undefined ? 'open' : decided(compareRatios(rate, WHOLE) >= 0);
  }
  if (subject.isAbsent) return 'open';
  return decided(isMet(rule, subject, period));
}

const WHOLE = { numerator: 1, denominator: 1 };

/** Undefined if the lists do not tell. */
function isMet(rule: string, { project }: ProjectSubject, period: Period): boolean | undefined {
  const [started, finished] = [project.started, project.finished];
  switch (rule) {
    case 'overdue-start':
      return isToStart(project, period) ? started : undefined;
    case 'overdue-finish':
      return isToFinish(project, period) ? finished : undefined;
    case 'deadline':
      return isToFinish(project, period) ? finished : isToStart(project, period) ? started : undefined;
    case 'not-in-statistics':
      return project.enteredStatistics;
    default: {
      const rate = completionRate(project);
      return rate && compareRatios(rate, WHOLE) >= 0;
    }
  }
}

function decided(isGoalMet: boolean | undefined): Outcome {
  return isGoalMet === undefined ? 'open' : isGoalMet ? 'met' : 'missed';
}
