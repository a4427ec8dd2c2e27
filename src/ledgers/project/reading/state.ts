import type { FindingFacts } from '../../../model/finding.ts';
import type { Period } from '../../../model/period.ts';
import type { PlainDate } from '../../../model/plain-date.ts';
import type { Phase } from '../../../model/vocabulary.ts';
import type { SiteProgress } from '../../../normalise/site-progress.ts';
import type { ProjectField } from '../fields.ts';
import { isAfter } from './dates.ts';

/** Everything in a row that can tell whether the project has started or is finished. */
export interface Evidence {
  readonly name: string;
  readonly period: Period;
  readonly phase: Phase | undefined;
  readonly actualStart: PlainDate | undefined;
  readonly plannedFinish: PlainDate | undefined;
  readonly actualFinish: PlainDate | undefined;
  /** Words in the date columns: 已开工, 未开工. */
  readonly startSays: SiteProgress;
  readonly finishSays: SiteProgress;
  readonly startedFlag: boolean | undefined;
  readonly finishedFlag: boolean | undefined;
  readonly progress: SiteProgress;
  readonly progressText: string | undefined;
  /** The list has a column for actual dates, so a blank in it means "not yet". */
  readonly hasStartColumn: boolean;
  readonly hasFinishColumn: boolean;
}

export interface State {
  /** Undefined if nothing tells. */
  readonly value: boolean | undefined;
  readonly by: ProjectField | undefined;
  readonly fault:
    | { readonly code: 'undecided'; readonly facts: FindingFacts['start/undecided'] }
    | { readonly code: 'contradiction'; readonly facts: FindingFacts['start/contradiction'] }
    | undefined;
}

/**
 * 开工, by the end of the period. The first of these that says something decides: the actual date; words in the date's
 * cell; 是否开工; the site progress; a finish; the phase (续建 and 竣工 have started, 储备 has not). Clearing the site is not a
 * start [DOMAIN §1].
 */
export function startedOf(evidence: Evidence): State {
  const { actualStart, period, progress, phase, name } = evidence;
  if (actualStart !== undefined) {
    const value = !isAfter(actualStart, period);
    const denied = value && (evidence.startedFlag === false || progress.started === false);
    const other = evidence.startedFlag === false ? '未开工' : (evidence.progressText ?? '');
    return {
      value,
      by: 'actualStart',
      fault: denied
        ? { code: 'contradiction', facts: { name, used: `${actualStart.year}-${actualStart.month}`, other } }
        : undefined,
    };
  }
  const said = evidence.startSays.started;
  if (said !== undefined) return settled(said, 'plannedStart');
  if (evidence.startedFlag !== undefined) return settled(evidence.startedFlag, 'started');
  if (progress.started !== undefined) return settled(progress.started, 'siteProgress');
  if (evidence.actualFinish !== undefined && !isAfter(evidence.actualFinish, period))
    return settled(true, 'actualFinish');
  if (evidence.finishedFlag === true) return settled(true, 'finished');
  if (phase === '续建' || phase === '竣工') return settled(true, 'phase');
  if (phase === '储备') return settled(false, 'phase');
  if (evidence.hasStartColumn) return settled(false, 'actualStart');
  if (phase !== '新开工') return { value: undefined, by: undefined, fault: undefined };
  return {
    value: undefined,
    by: undefined,
    fault: { code: 'undecided', facts: { name, raw: evidence.progressText ?? '' } },
  };
}

/**
 * 竣工, by the end of the period. The first of these that says something decides: the actual date; words in the date's
 * cell; 是否竣工; the site progress. What has not started is not finished. If nothing tells, a project that should be
 * finished by now may be.
 */
export function finishedOf(evidence: Evidence, started: boolean | undefined): State {
  const { phase, plannedFinish, actualFinish, period, progress, name } = evidence;
  if (actualFinish !== undefined) {
    const value = !isAfter(actualFinish, period);
    const denied =
      value && (evidence.finishedFlag === false || progress.finished === false || progress.started === false);
    const other = evidence.finishedFlag === false ? '未竣工' : (evidence.progressText ?? '');
    return {
      value,
      by: 'actualFinish',
      fault: denied
        ? {
            code: 'contradiction',
            facts: { name, used: `${actualFinish.year}-${actualFinish.month}`, other },
          }
        : undefined,
    };
  }
  const said = evidence.finishSays.finished;
  if (said !== undefined) return settled(said, 'plannedFinish');
  if (evidence.finishedFlag !== undefined) return settled(evidence.finishedFlag, 'finished');
  if (progress.finished !== undefined) return settled(progress.finished, 'siteProgress');
  if (evidence.hasFinishColumn) return settled(false, 'actualFinish');
  const isDue = phase === '竣工' || (plannedFinish !== undefined && !isAfter(plannedFinish, period));
  return { value: isDue && started !== false ? undefined : false, by: undefined, fault: undefined };
}

/**
 * For lists without a phase: planned to finish this year → 竣工, planned to start this year → 新开工, started before → 续建,
 * with a reserve step or a later start → 储备. Undefined if the dates do not tell.
 */
export function inferPhase(
  start: PlainDate | undefined,
  plannedFinish: PlainDate | undefined,
  hasStep: boolean,
  { year }: Period,
): Phase | undefined {
  if (start !== undefined && start.year === year) return '新开工';
  if (plannedFinish !== undefined && plannedFinish.year === year) return '竣工';
  if (start !== undefined && start.year < year) return '续建';
  if (hasStep || (start !== undefined && start.year > year)) return '储备';
  return undefined;
}

function settled(value: boolean, by: ProjectField): State {
  return { value, by, fault: undefined };
}
