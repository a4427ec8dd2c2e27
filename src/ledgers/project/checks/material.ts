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

/** The subjects of the rules for projects, by name. */
export interface Subjects {
  /** A list as it was read. Findings about it and its rows affect figures, so `kp report` shows them too. */
  readonly list: List;
  readonly row: Row;
  /** A list with the projects in it that count; a project in several lists counts in one. */
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

/** A single project in a list of monthly progress. */
export interface Row {
  readonly project: Project;
  readonly period: Period;
  readonly thresholds: RowThresholds;
  /** The median total investment of the list. */
  readonly median: () => Yuan | undefined;
}

export type RowThresholds = Pick<Thresholds, 'overPlan'>;

/** The defaults if kp.yaml sets nothing else. */
export const USUAL_THRESHOLDS: RowThresholds = { overPlan: { numerator: 3, denominator: 2 } };

export interface CountedList {
  readonly table: Table<ProjectField>;
  readonly projects: readonly Project[];
  readonly period: Period;
  /** The agency that handed the list in. */
  readonly submitter: string | undefined;
  readonly reportingDay: number | undefined;
}

/** A project of the current plan with its report in this month's lists. */
export interface Planned {
  readonly planned: Project;
  readonly reported: Project;
}

/** One project at two times: as last reported, however long ago, and in this month's list. */
export interface TwoMonths {
  readonly before: Project;
  readonly after: Project;
  /**
   * Which earlier report it is: one of this year (`this-year`); last year's, if this is the first report of this year
   * (`turn`); or last year's, if earlier lists of this year have the project as well (`last-year`).
   */
  readonly since: 'this-year' | 'turn' | 'last-year';
  /** The month in which the field was last stated. */
  readonly toldIn: (field: CarriedField) => Period;
  readonly to: Period;
  /** Its record in the current plan. A change that follows the plan needs no explanation. */
  readonly planned: Project | undefined;
  /** kp.yaml says that the two are the same project. */
  readonly isSettled: boolean;
  /** Its list carries on last year's figures; this is reported for the whole list. */
  readonly isCarried: boolean;
}

/** Projects of one list that carry on last year's cumulative figures, and whether these are all that could. */
export interface Carried {
  readonly projects: readonly TwoMonths[];
  readonly all: boolean;
}

/** Fields that stay true when a later list leaves them blank. */
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

/** This month's lists compared with the last reports of some earlier months. */
export interface HeldAgainst {
  readonly reports: LastReports<Project, CarriedField>;
  /** Pairs the last reports (before) with this month's projects (after). */
  readonly matching: Matching;
}

/** Everything needed to check a month. What is undefined is not available for comparison. */
export interface MonthToCheck {
  readonly period: Period;
  readonly tables: readonly Table<ProjectField>[];
  /** 未报送 */
  readonly notReported: readonly string[];
  /** Agencies of kp.yaml without a list: those in `notReported`, and those whose file holds no list. */
  readonly absent: readonly string[];
  readonly projects: readonly Project[];
  readonly configuration: Configuration | undefined;
  /** The current plan (before) paired with this month's lists (after). */
  readonly plan: Matching | undefined;
  /** Projects of earlier lists that adjustments removed from the plan. */
  readonly removed: ReadonlySet<Project>;
  /** The last reports from earlier months of this year, and from last year. */
  readonly thisYear: HeldAgainst | undefined;
  readonly lastYear: HeldAgainst | undefined;
  /** Doubts about identity that came up during these comparisons. */
  readonly doubts: readonly Finding[];
  /** The previous month (before) paired with this one (after). */
  readonly recent: { readonly period: Period; readonly matching: Matching } | undefined;
  /** The month before that (before) paired with the previous month (after). */
  readonly earlier: Matching | undefined;
}

/** The month, with data that several rules need. */
export interface Month extends MonthToCheck {
  /** The file of an agency's list this month, by the agency's name. */
  readonly fileOf: (agency: string) => string | undefined;
  /**
   * Projects that were in earlier lists of this year and are in none this month, although they are still in the plan.
   */
  readonly vanished: readonly Project[];
  /** Projects of the plan that were not reported, without those in `vanished` and those of agencies without a list. */
  readonly unreported: readonly Project[];
}
