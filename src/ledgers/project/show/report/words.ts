import type { Formula } from '../../../../model/formula.ts';
import type { Period } from '../../../../model/period.ts';
import type { MonthChange } from '../../comparison/change.ts';
import type { StatedInBoth } from '../../comparison/stated-in-both.ts';
import type { FixedColumnId } from '../../measures/columns.ts';
import type { DimensionId, GroupTableId } from '../../measures/dimensions.ts';
import type { MissingNote } from '../../measures/missing-note.ts';
import type { WatchListId } from '../../measures/watch-lists.ts';
import type { PlanBasis } from '../../plan/basis.ts';

/** The tables a report can show. */
export type TableId =
  | 'overall'
  | GroupTableId
  | 'starts'
  | 'finishes'
  | 'reserves'
  | WatchListId
  | 'benchmarks'
  | 'changes'
  | 'problems'
  | 'detail'
  | 'findings';

/** What a report says in words. Complete in each language by type. */
export interface ReportWords {
  readonly tables: Readonly<Record<TableId, string>>;
  /** What their sheets are called, where the title is too long for a tab. */
  readonly sheets: Readonly<Partial<Record<TableId, string>>>;
  /** Columns of the detail table but those of the levels, which are called by the level. */
  readonly columns: Readonly<Record<FixedColumnId, string>>;
  /** Columns of the summary tables that the detail table does not have. */
  readonly summary: Readonly<Record<SummaryColumnId, string>>;
  /** An earlier month that figures are held against. */
  readonly against: (change: MonthChange) => string;
  /** The line of all projects under a table of groups. */
  readonly total: string;
  readonly overall: OverallWords;
  readonly reservesTotal: string;
  readonly notes: ReportNotes;
  /** What a figure is, in one sentence: what is added up or divided, over which records. */
  readonly formula: (formula: Formula) => string;
}

/** Columns, lines and explanations of 总体, where they are not those of another table. */
interface OverallWords {
  readonly indicator: string;
  readonly amount: string;
  readonly rate: string;
  readonly meaning: string;
  readonly ofWhich: (indicator: string) => string;
  readonly timeProgress: string;
  readonly startedOfAll: string;
  readonly reserves: string;
  /** What stands in the column of amounts, and over what a rate is. */
  readonly amountIsTotal: string;
  readonly ofYear: string;
  readonly ofPlan: string;
  readonly completedOfItsPlan: string;
  readonly ofPlanned: string;
  readonly ofDue: string;
  readonly ofAll: string;
  readonly ofPlannedToFinish: string;
  readonly planOfThose: string;
  readonly notInRate: string;
  readonly wholeLife: string;
  readonly ofTotal: string;
  readonly fundsOfPlan: string;
}

type SummaryColumnId =
  | 'projects'
  | 'rate'
  | 'lead'
  | 'planned'
  | 'startedProjects'
  | 'startRate'
  | 'early'
  | 'due'
  | 'startedOfDue'
  | 'rateOfDue'
  | 'rateOfAll'
  | 'overdueStarts'
  | 'plannedToFinish'
  | 'finishedProjects'
  | 'finishRate'
  | 'finishedInvestment'
  | 'expected'
  | 'expectedInvestment'
  | 'overdueFinishes'
  | 'benchmark'
  | 'publishedRate'
  | 'overallLead'
  | 'against'
  | 'projectsChange'
  | 'totalInvestmentChange'
  | 'annualPlanChange'
  | 'completedChange'
  | 'completedGrowth'
  | 'rateChange'
  | 'provincialLead'
  | 'severity'
  | 'place'
  | 'sentence'
  | 'code';

/** Sentences under a table's title, without a full stop. */
interface ReportNotes {
  /** What the figures cover, and the time progress they are held against. */
  readonly period: (period: Period) => string;
  readonly noProjects: string;
  /** Packages are counted by their members. */
  readonly packages: (lines: number) => string;
  readonly unreported: (records: number) => string;
  readonly without: (dimension: DimensionId, projects: number) => string;
  readonly severalLevels: string;
  readonly notReported: (agencies: readonly string[]) => string;
  /** By which plan the figures go, and what it leaves open. */
  readonly basis: (basis: PlanBasis) => string;
  /** What the figures leave out because it was not stated. */
  readonly missing: (note: MissingNote) => string;
  /** So many further rows leave something out as well. */
  readonly missingElsewhere: (rows: number) => string;
  /** Over which projects a month is compared with the last, and what only one of them states. */
  readonly ofBoth: (common: StatedInBoth) => string;
  /** Who stands on a list. */
  readonly watchLists: Readonly<Record<WatchListId, string>>;
  readonly startsUnknown: (projects: number) => string;
  readonly finishesUnknown: (projects: number) => string;
  readonly startRates: string;
  readonly finishRate: string;
  readonly withoutStep: (projects: number) => string;
}
