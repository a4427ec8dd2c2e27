import type { Waiver } from '../../../model/configuration.ts';
import { lastDayOf, type Period } from '../../../model/period.ts';
import { latestDay } from '../../../model/plain-date.ts';
import { agencyKey } from '../../../normalise/agency.ts';
import { projectName } from '../../../normalise/name.ts';
import { type AlertSubject, agencyOf } from './subject.ts';

/** The waivers in kp.yaml that are for lights: `alert/lagging`, `alert/*`. */
export function alertWaivers(waivers: readonly Waiver[]): readonly Waiver[] {
  return waivers.filter(({ code }) => code.startsWith(SUBJECT));
}

/** Whether a waiver applies to a rule's light, regardless of its dates. */
export function isWaiverOf({ code, project, agency }: Waiver, subject: AlertSubject, rule: string): boolean {
  if (code !== `${SUBJECT}*` && code !== SUBJECT + rule) return false;
  const own = agencyOf(subject);
  if (agency !== undefined && (own === undefined || agencyKey(own) !== agencyKey(agency))) return false;
  if (project === undefined) return true;
  if (subject.kind === 'agency') return false;
  const { code: projectCode, name, key } = subject.project;
  return projectCode === project || name === project || key === projectName(project).key;
}

/** Whether it has ended by the last day of a month. */
export function hasEnded({ until }: Waiver, period: Period): boolean {
  return latestDay(until) < latestDay(lastDayOf(period));
}

const SUBJECT = 'alert/';
