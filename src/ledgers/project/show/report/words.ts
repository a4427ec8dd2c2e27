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

/** The texts of a report. The type requires all of them in each language. */
export interface ReportWords {
  readonly tables: Readonly<Record<TableId, string>>;
  /** Sheet names, for tables whose title is too long for a tab. */
  readonly sheets: Readonly<Partial<Record<TableId, string>>>;
  /** Columns of the detail table, except those of the levels, which are named after the level. */
  readonly columns: Readonly<Record<FixedColumnId, string>>;
  /** Columns of the summary tables that the detail table does not have. */
  readonly summary: Readonly<Record<SummaryColumnId, string>>;
  /** The earlier month that figures are compared with. */
  readonly against: (change: MonthChange) => string;
  /** The label of the row of all projects under a table of groups. */
  readonly total: string;
  readonly overall: OverallWords;
  readonly reservesTotal: string;
  readonly notes: ReportNotes;
  /** A figure's formula in one sentence: what is added up or divided, over which records. */
  readonly formula: (formula: Formula) => string;
}

/** Columns, rows and explanations of 总体 that no other table has. */
interface OverallWords {
  readonly indicator: string;
  readonly amount: string;
  readonly rate: string;
  readonly meaning: string;
  readonly ofWhich: (indicator: string) => string;
  readonly timeProgress: string;
  readonly startedOfAll: string;
  readonly reserves: string;
  /** What the column of amounts contains, and what a rate is divided by. */
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
  /** The months that the figures cover, and their time progress. */
  readonly period: (period: Period) => string;
  readonly noProjects: string;
  /** Packages are counted by their members. */
  readonly packages: (lines: number) => string;
  readonly unreported: (records: number) => string;
  readonly without: (dimension: DimensionId, projects: number) => string;
  readonly severalLevels: string;
  readonly notReported: (agencies: readonly string[]) => string;
  /** The plan that the figures are based on, and which projects are only in it or only in the lists. */
  readonly basis: (basis: PlanBasis) => string;
  /** What the figures leave out because it was not stated. */
  readonly missing: (note: MissingNote) => string;
  /** The number of further rows that also leave something out. */
  readonly missingElsewhere: (rows: number) => string;
  /** The projects over which the month is compared with the last one, and what only one of the months states. */
  readonly ofBoth: (common: StatedInBoth) => string;
  /** What puts a project on a list; `points`: how far below time progress it must be. */
  readonly watchLists: Readonly<Record<WatchListId, (points: number) => string>>;
  readonly startsUnknown: (projects: number) => string;
  readonly finishesUnknown: (projects: number) => string;
  readonly startRates: string;
  readonly finishRate: string;
  readonly withoutStep: (projects: number) => string;
}
