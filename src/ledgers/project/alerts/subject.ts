import type { Period } from '../../../model/period.ts';
import type { Progress } from '../measures/progress.ts';
import type { Project } from '../record.ts';

/** What a rule is applied to in one month: a project, or an agency with all its projects. */
export type AlertSubject = ProjectSubject | AgencySubject;

export interface ProjectSubject {
  readonly kind: 'project';
  /** As in its list; if it is in no list, as last reported. */
  readonly project: Project;
  /** It is in no list of this month, and still in the plan. */
  readonly isAbsent: boolean;
  /** Its reports of earlier months of the year, the latest first; empty if it was split or merged since. */
  readonly earlier: readonly Reported[];
}

export interface AgencySubject {
  readonly kind: 'agency';
  readonly agency: string;
  readonly isDistrict: boolean;
  readonly isSilent: boolean;
  /** Undefined if it has no projects. */
  readonly progress: Progress | undefined;
}

export interface Reported {
  readonly period: Period;
  readonly project: Project;
}

export function agencyOf(subject: AlertSubject): string | undefined {
  return subject.kind === 'agency' ? subject.agency : subject.project.agency;
}
