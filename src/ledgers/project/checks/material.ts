import type { LastReports } from '../../../identity/last-reports.ts';
import type { Agreement } from '../../../model/agreement.ts';
import type { Configuration, Thresholds } from '../../../model/configuration.ts';
import type { Finding } from '../../../model/finding.ts';
import type { Period } from '../../../model/period.ts';
import type { Table } from '../../../model/table.ts';
import type { Yuan } from '../../../model/yuan.ts';
import type { ProjectField } from '../fields.ts';
import type { Matching } from '../identity/identity.ts';
import type { ListPurpose, Project } from '../record.ts';

/** What the rules about projects look at, by name. */
export interface Subjects {
  /** A list as it was read. What is found of it, and of its rows, bears on figures: `kp report` says it too. */
  readonly list: List;
  readonly row: Row;
  /** A list with those of its projects that count, each once. */
  readonly counted: CountedList;
  readonly planned: Planned;
  readonly pair: TwoMonths;
  readonly carried: Carried;
  readonly month: Month;
}

export interface List {
  readonly table: Table<ProjectField>;
  readonly projects: readonly Project[];
  readonly period: Period;
  readonly purpose: ListPurpose;
  readonly agreement: Agreement;
  readonly thresholds: RowThresholds;
}

/** A project by itself, in a list of a month's progress. */
export interface Row {
  readonly project: Project;
  readonly period: Period;
  readonly thresholds: RowThresholds;
  /** The median total investment of its list. */
  readonly median: () => Yuan | undefined;
}

export type RowThresholds = Pick<Thresholds, 'overPlan'>;

/** Where no configuration says otherwise. */
export const USUAL_THRESHOLDS: RowThresholds = { overPlan: { numerator: 3, denominator: 2 } };

export interface CountedList {
  readonly table: Table<ProjectField>;
  readonly projects: readonly Project[];
  readonly period: Period;
  /** The agency that handed it in. */
  readonly submitter: string | undefined;
  readonly reportingDay: number | undefined;
}

/** A line of the plan that holds, and its project in this month's lists. */
export interface Planned {
  readonly planned: Project;
  readonly reported: Project;
}

/** One project in two months: as it was last reported, however long ago, and in this month's list. */
export interface TwoMonths {
  readonly before: Project;
  readonly after: Project;
  /**
   * Which report came before: one of this year; last year's, where this is the first of the year; or last year's, where
   * this year's earlier lists have the project already.
   */
  readonly since: 'this-year' | 'turn' | 'last-year';
  /** The month in which a field was last told. */
  readonly toldIn: (field: CarriedField) => Period;
  readonly to: Period;
  /** Its line in the plan that holds; what the plan says is no change without a word. */
  readonly planned: Project | undefined;
  /** kp.yaml says that they are one. */
  readonly isSettled: boolean;
  /** Its list goes on counting from last year's figures, which is said of the list. */
  readonly isCarried: boolean;
}

/** Projects of a list that go on counting from last year's cumulative figures: all that could, or some. */
export interface Carried {
  readonly projects: readonly TwoMonths[];
  readonly all: boolean;
}

/** What stays true of a project when a later list leaves it out. */
export type CarriedField = (typeof CARRIED)[number];

export const CARRIED = [
  'agency',
  'phase',
  'step',
  'totalInvestment',
  'completedBefore',
  'annualPlan',
  'completed',
  'fundsInPlace',
  'plannedStart',
  'plannedFinish',
  'actualStart',
  'actualFinish',
  'started',
  'finished',
] as const satisfies readonly (keyof Project)[];

/** This month's lists against the last reports of some earlier months. */
export interface HeldAgainst {
  readonly reports: LastReports<Project, CarriedField>;
  /** Last reports before, this month's projects after. */
  readonly matching: Matching;
}

/** All that a month is checked by. What is undefined is not there to be held against. */
export interface MonthToCheck {
  readonly period: Period;
  readonly tables: readonly Table<ProjectField>[];
  /** 未报送 */
  readonly notReported: readonly string[];
  /** Agencies of kp.yaml without a list: those, and others whose file holds none. */
  readonly absent: readonly string[];
  readonly projects: readonly Project[];
  readonly configuration: Configuration | undefined;
  /** The plan that holds in the period (before) and this month's lists (after). */
  readonly plan: Matching | undefined;
  /** Projects of earlier lists that adjustments took out of the plan. */
  readonly removed: ReadonlySet<Project>;
  /** The last reports of this year's earlier months, and of last year's. */
  readonly thisYear: HeldAgainst | undefined;
  readonly lastYear: HeldAgainst | undefined;
  /** Doubts about who is who, raised while holding the lists against these. */
  readonly doubts: readonly Finding[];
  /** The month just before, and this one. */
  readonly recent: { readonly period: Period; readonly matching: Matching } | undefined;
  /** The month before that, and the month just before. */
  readonly earlier: Matching | undefined;
}

/** The month, and what follows from it for several rules. */
export interface Month extends MonthToCheck {
  /** This month's list of an agency, by its name. */
  readonly fileOf: (agency: string) => string | undefined;
  /** Projects of this year's earlier lists that are in none of this month's, though nothing took them out of the plan. */
  readonly vanished: readonly Project[];
  /** Lines of the plan that nobody reported, besides those, and those of agencies without a list. */
  readonly unreported: readonly Project[];
}
