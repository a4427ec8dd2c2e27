import type { Answer } from '../../../calculate/alerts/level.ts';
import { measuredValue } from '../../../calculate/figure.ts';
import { type AlertDay, againstTime } from './project-answers.ts';
import type { AgencySubject } from './subject.ts';

type AgencyAnswer = (subject: AgencySubject, day: AlertDay) => Answer;

/**
 * 进度滞后 of an agency: its completion rate compared with the time progress; unknown if too much is missing for a lead.
 */
export const agencyLagging: AgencyAnswer = ({ progress, isSilent }, { period }) => {
  if (isSilent) return 'unknown';
  if (progress === undefined) return undefined;
  const rate = measuredValue(progress.rate);
  if (progress.isIncomplete) return 'unknown';
  return rate && { holds: true, values: againstTime(rate, period) };
};

/** 未报送: the agency sent no list. */
export const agencyNotReported: AgencyAnswer = ({ isSilent }) => ({ holds: isSilent, values: {} });

/** 填报不全: more is missing than `thresholds.missing` allows. `missing` is the share. */
export const agencyIncomplete: AgencyAnswer = ({ progress, isSilent }) => {
  if (isSilent) return 'unknown';
  if (progress === undefined) return undefined;
  return { holds: progress.isIncomplete, values: { missing: progress.missing.share } };
};
