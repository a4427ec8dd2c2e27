import type { Columns } from '../../../calculate/column.ts';
import type { Tally } from '../../../calculate/figure.ts';
import { Survey, sumOf } from '../../../calculate/survey.ts';
import type { Period } from '../../../model/period.ts';
import type { MonthChange } from '../comparison/change.ts';
import type { PlanBasis } from '../plan/basis.ts';
import type { Project } from '../record.ts';
import { type Benchmark, calculateBenchmark, type PublishedRate } from './benchmark.ts';
import { detailColumns } from './columns.ts';
import { dimensionsInOrder, type GroupTableId } from './dimensions.ts';
import { askFinishes, type Finishes } from './finishes.ts';
import { askGroups, type Groups } from './groups.ts';
import { type Limits, USUAL_LIMITS } from './limits.ts';
import { askProgress, type Progress } from './progress.ts';
import { askReserves, type Reserves } from './reserves.ts';
import { askStarts, type StartsReport } from './starts.ts';
import { askWatchLists, type WatchList, type WatchListId } from './watch-lists.ts';

/** All measures of a month with their formulas, and the records that they can be traced to. */
export interface Report extends Readonly<Record<WatchListId, WatchList>> {
  readonly period: Period;
  readonly projects: readonly Project[];
  readonly columns: Columns<Project>;
  readonly limits: Limits;
  readonly overall: Progress;
  readonly groups: ReadonlyMap<GroupTableId, Groups>;
  readonly starts: StartsReport;
  readonly finishes: Finishes;
  readonly reserves: Reserves;
  /** Records that state a problem. */
  readonly problems: Tally;
  /** The number of records: a package is one record, however many projects it bundles. */
  readonly lines: Tally;
  /** Those that bundle several projects (打包). */
  readonly packages: Tally;
  readonly benchmarks: readonly Benchmark[];
  /** Undefined if no configuration says who must report. */
  readonly reporting: Reporting | undefined;
  /** The plan whose figures replace the submitted ones; undefined if the submitted ones are used. */
  readonly basis?: PlanBasis | undefined;
  /** Changes since earlier months of the workspace; empty without a workspace. */
  readonly changes: readonly MonthChange[];
}

/** 未报送 is a state of its own: an agency that sends nothing is not part of any rate. */
export interface Reporting {
  /** Agencies that must report. */
  readonly expected: number;
  readonly notReported: readonly string[];
}

export interface ReportOptions {
  readonly benchmarks?: readonly PublishedRate[];
  /** The agencies in the order of the office's own list. */
  readonly agencyOrder?: readonly string[];
  readonly reporting?: Reporting | undefined;
  readonly basis?: PlanBasis | undefined;
  readonly limits?: Limits | undefined;
}

/** Computes everything in a monthly report. The order of the projects does not affect any figure. */
export function calculateReport(
  projects: readonly Project[],
  period: Period,
  options: ReportOptions = {},
): Report {
  const { limits = USUAL_LIMITS } = options;
  const columns = detailColumns(period, limits);
  const survey = new Survey(columns);
  const asked = {
    overall: askProgress(survey, period, limits),
    groups: dimensionsInOrder(options.agencyOrder ?? []).map((dimension) =>
      askGroups(survey, dimension, period, limits),
    ),
    starts: askStarts(survey),
    finishes: askFinishes(survey),
    reserves: askReserves(survey),
    lists: askWatchLists(survey, columns),
    lines: survey.ask(LINES),
  };
  survey.answer(projects);

  const overall = asked.overall();
  const groups = new Map(
    asked.groups.map((answers) => answers()).map((found) => [found.dimension.table, found]),
  );
  const levels = groups.get('byLevel')?.rows ?? [];
  const provincial = levels.find(({ key }) => key === '省重点')?.progress;
  return {
    period,
    projects,
    columns,
    limits,
    overall,
    groups,
    starts: {
      ...asked.starts(),
      byLevel: levels.flatMap(({ key, starts }) => (starts.planned.records > 0 ? [{ key, ...starts }] : [])),
    },
    finishes: asked.finishes(),
    reserves: asked.reserves(),
    ...asked.lists(projects),
    ...asked.lines(),
    benchmarks: (options.benchmarks ?? []).map((published) =>
      calculateBenchmark(published, overall, provincial),
    ),
    reporting: options.reporting,
    basis: options.basis,
    changes: [],
  };
}

export const LINES = { lines: sumOf('line'), problems: sumOf('problems'), packages: sumOf('package') };
