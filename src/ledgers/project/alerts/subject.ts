import type { Period } from '../../../model/period.ts';
import type { Progress } from '../measures/progress.ts';
import type { Project } from '../record.ts';

/** What a rule is asked about in one month: a project, or an agency with all its projects. */
export type AlertSubject = ProjectSubject | AgencySubject;

export interface ProjectSubject {
  readonly kind: 'project';
  /** As its list has it; of one that is in no list, as it was last reported. */
  readonly project: Project;
  /** In no list of this month, and not taken out of the plan. */
  readonly isAbsent: boolean;
  /** Its reports of the year's earlier months, the latest first; none of what was split or merged since. */
  readonly earlier: readonly Reported[];
}

export interface AgencySubject {
  readonly kind: 'agency';
  readonly agency: string;
  readonly isDistrict: boolean;
  readonly isSilent: boolean;
  /** Undefined without projects. */
  readonly progress: Progress | undefined;
}

export interface Reported {
  readonly period: Period;
  readonly project: Project;
}

export function agencyOf(subject: AlertSubject): string | undefined {
  return subject.kind === 'agency' ? subject.agency : subject.project.agency;
}
