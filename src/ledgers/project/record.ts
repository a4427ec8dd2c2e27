import type { PlainDate } from '../../model/plain-date.ts';
import type { ListRecord } from '../../model/record.ts';
import type { Phase, ReserveStep } from '../../model/vocabulary.ts';
import type { Yuan } from '../../model/yuan.ts';
import type { NamedBy } from '../submitter.ts';

/** Columns of a project list. */
export type ProjectField =
  | 'serial'
  | 'code'
  | 'name'
  | 'level'
  | 'district'
  | 'category'
  | 'chain'
  | 'area'
  | 'cluster'
  | 'agency'
  | 'reporter'
  | 'owner'
  | 'sponsor'
  | 'phase'
  | 'scale'
  | 'members'
  | 'totalInvestment'
  | 'completedBefore'
  | 'annualPlan'
  | 'periodPlan'
  | 'completedMonth'
  | 'completed'
  | 'completedTotal'
  | 'completionRate'
  | 'fundsInPlace'
  | 'plannedStart'
  | 'actualStart'
  | 'start'
  | 'plannedFinish'
  | 'actualFinish'
  | 'finish'
  | 'plannedRange'
  | 'started'
  | 'finished'
  | 'enteredStatistics'
  | 'step'
  | 'siteProgress'
  | 'problem'
  | 'matter'
  /** How a list of changes to the plan has a line: 调入, 调出, 调增, 调减, 调整. */
  | 'adjustment'
  /** What the amounts of the row are in. */
  | 'unit'
  /** The month that the row is about, in a list that has a row a month. */
  | 'month'
  | 'remark';

/** The amounts of a project. */
export type AmountField =
  | 'totalInvestment'
  | 'completedBefore'
  | 'annualPlan'
  | 'completedMonth'
  | 'completed'
  | 'fundsInPlace';

/**
 * What a list is sent for: the progress of a month, the plan of a year (what is to be done, with nothing done yet), or
 * changes to that plan (whatever a line leaves blank stays as it is).
 */
export type ListPurpose = 'progress' | 'plan' | 'adjustment';

/**
 * One project of the annual plan, as one agency reported it. Money in integer 元; `undefined` is "the list does not
 * say", never 0. Immutable. Columns of mere words are read from their cells when wanted: see free-text.ts.
 */
export interface Project extends ListRecord<ProjectField> {
  readonly agencyFrom: 'column' | 'section' | NamedBy | undefined;
  readonly district: string | undefined;
  /** As given, folded to the usual words (省级重点 → 省重点). Empty when the list names none. */
  readonly levels: readonly string[];
  readonly category: string | undefined;
  readonly chain: string | undefined;
  readonly area: string | undefined;
  /** 项目集群 */
  readonly cluster?: string | undefined;
  readonly phase: Phase | undefined;
  /** How many projects this line stands for: 1, or the members of a package (打包) that are not listed themselves. */
  readonly size: number;
  /** The line bundles several projects (打包). */
  readonly isPackage: boolean;
  readonly totalInvestment: Yuan | undefined;
  readonly completedBefore: Yuan | undefined;
  readonly annualPlan: Yuan | undefined;
  readonly completedMonth: Yuan | undefined;
  /** This year, cumulative to the period's end. */
  readonly completed: Yuan | undefined;
  readonly fundsInPlace: Yuan | undefined;
  readonly plannedStart: PlainDate | undefined;
  readonly actualStart: PlainDate | undefined;
  readonly plannedFinish: PlainDate | undefined;
  readonly actualFinish: PlainDate | undefined;
  /** Begun by the period's end; undefined when nothing tells. */
  readonly started: boolean | undefined;
  /** The column that settled `started`. */
  readonly startedBy: ProjectField | undefined;
  readonly finished: boolean | undefined;
  readonly finishedBy: ProjectField | undefined;
  readonly enteredStatistics: boolean | undefined;
  readonly step: ReserveStep | undefined;
  /** A problem in words; undefined when empty or 无. */
  readonly problem: string | undefined;
  /** Amounts that are missing even where a blank is 0: unreadable ones, what a list has no column for, what nobody reported. */
  readonly unknown?: readonly AmountField[] | undefined;
  /** Not begun, and nothing written as completed: that is 0, though the list does not say it. */
  readonly nothingCompleted?: boolean | undefined;
  /** Of lines that belong together (a package and its members, rows under one merged amount): what is stated for all of them. */
  readonly together?: ReadonlySet<AmountField> | undefined;
  /** A reserve in the plan with which the year began; undefined where no plan tells. */
  readonly wasReserve?: boolean | undefined;
  /** Fields that another line says, where the record was put together from several: the annual plan of the baseline … */
  readonly told?: ReadonlyMap<string, Project> | undefined;
}
