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

/** In the order in which a card shows them. */
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

/** The unit of a fact, which also decides how a bare number is read as a bound: at least n months, at most n days … */
export type FactUnit = 'months' | 'days' | 'points' | 'share';

/** One rule: its kinds of subjects, its facts, and the cells that prove them. */
interface RuleDefinition {
  readonly facts: Readonly<Record<string, FactUnit>>;
  /** The rule applies to cases that cannot be judged; its light is grey if no level gives it a colour. */
  readonly isGrey: boolean;
  readonly ofProject: (subject: ProjectSubject, day: AlertDay) => Answer;
  readonly ofAgency?: (subject: AgencySubject, day: AlertDay) => Answer;
  readonly fields: (project: Project) => readonly (ProjectField | undefined)[];
  /** It uses earlier reports. */
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

/**
 * The facts of a rule about a subject on a day. For a project that is in no list, only the rule about that has facts.
 */
export function answerOf(rule: string, subject: AlertSubject, day: AlertDay): Answer {
  const id = ALERT_RULES.find((one) => one === rule);
  if (id === undefined) return undefined;
  const { ofProject, ofAgency } = RULES[id];
  if (subject.kind === 'agency') return ofAgency?.(subject, day);
  return subject.isAbsent && id !== 'not-reported' ? 'unknown' : ofProject(subject, day);
}
