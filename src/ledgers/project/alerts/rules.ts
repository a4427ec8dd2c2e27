import type { Answer } from '../../../calculate/alerts/level.ts';
import { MONTHS } from '../../../calculate/alerts/rules.ts';
import type { ProjectField } from '../fields.ts';
import type { Project } from '../record.ts';
import { agencyIncomplete, agencyLagging, agencyNotReported } from './agency-answers.ts';
import {
  type AlertDay,
  deadline,
  forecast,
  funds,
  lagging,
  notInStatistics,
  overdueFinish,
  overdueStart,
  projectIncomplete,
  projectNotReported,
  still,
} from './project-answers.ts';
import type { AgencySubject, AlertSubject, ProjectSubject } from './subject.ts';

/** In the order in which a card has them. */
export const ALERT_RULES = [
  'overdue-start',
  'overdue-finish',
  'lagging',
  'not-in-statistics',
  'funds',
  'still',
  'deadline',
  'forecast',
  'not-reported',
  'incomplete',
] as const;
export type AlertRule = (typeof ALERT_RULES)[number];

/** In what a fact is counted, and so how a bare number bounds it: at least so many months, at most so many days … */
export type FactUnit = 'months' | 'days' | 'points' | 'share';

/** One rule: whom it is asked of, which facts it knows, and which cells say so. */
interface RuleDefinition {
  readonly facts: Readonly<Record<string, FactUnit>>;
  /** Facts can say what is so though nothing can be judged: such a rule is grey where no colour is given it. */
  readonly isGrey: boolean;
  readonly ofProject: (subject: ProjectSubject, day: AlertDay) => Answer;
  readonly ofAgency?: (subject: AgencySubject, day: AlertDay) => Answer;
  readonly fields: (project: Project) => readonly (ProjectField | undefined)[];
  /** Earlier reports that it goes by. */
  readonly lookedBack?: true;
}

const ROW = { [MONTHS]: 'months' } as const;

export const RULES: Readonly<Record<AlertRule, RuleDefinition>> = {
  'overdue-start': {
    facts: ROW,
    isGrey: false,
    ofProject: overdueStart,
    fields: ({ startedBy }) => ['plannedStart', startedBy],
  },
  'overdue-finish': {
    facts: ROW,
    isGrey: false,
    ofProject: overdueFinish,
    fields: ({ finishedBy }) => ['plannedFinish', finishedBy],
  },
  lagging: {
    facts: { behind: 'points', share: 'share', monthShare: 'share', rate: 'share', ...ROW },
    isGrey: false,
    ofProject: lagging,
    ofAgency: agencyLagging,
    fields: () => ['completed', 'annualPlan'],
  },
  'not-in-statistics': {
    facts: { after: 'months', ...ROW },
    isGrey: false,
    ofProject: notInStatistics,
    fields: ({ startedBy }) => ['enteredStatistics', startedBy],
  },
  funds: {
    facts: { share: 'share', ...ROW },
    isGrey: false,
    ofProject: funds,
    fields: () => ['fundsInPlace', 'annualPlan'],
  },
  still: {
    facts: { still: 'months' },
    isGrey: false,
    ofProject: still,
    fields: () => ['completed'],
    lookedBack: true,
  },
  deadline: {
    facts: { days: 'days' },
    isGrey: false,
    ofProject: deadline,
    fields: () => ['plannedStart', 'plannedFinish'],
  },
  forecast: {
    facts: { share: 'share', ...ROW },
    isGrey: false,
    ofProject: forecast,
    fields: () => ['completed', 'annualPlan'],
    lookedBack: true,
  },
  'not-reported': {
    facts: ROW,
    isGrey: true,
    ofProject: projectNotReported,
    ofAgency: agencyNotReported,
    fields: () => ['name'],
  },
  incomplete: {
    facts: { missing: 'share', ...ROW },
    isGrey: true,
    ofProject: projectIncomplete,
    ofAgency: agencyIncomplete,
    fields: () => ['annualPlan', 'completed'],
  },
};

/** What a rule knows of a subject on a day. Of a project that is in no list only that is known. */
export function answerOf(rule: string, subject: AlertSubject, day: AlertDay): Answer {
  const id = ALERT_RULES.find((one) => one === rule);
  if (id === undefined) return undefined;
  const { ofProject, ofAgency } = RULES[id];
  if (subject.kind === 'agency') return ofAgency?.(subject, day);
  return subject.isAbsent && id !== 'not-reported' ? 'unknown' : ofProject(subject, day);
}
