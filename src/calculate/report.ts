import type { Period } from '../model/period.ts';
import type { Project } from '../registers/project/record.ts';
import { type Benchmark, calculateBenchmark, type PublishedRate } from './benchmark.ts';
import { type DetailColumns, detailColumns } from './columns.ts';
import { DIMENSIONS, type GroupTableId } from './dimensions.ts';
import type { Tally } from './figure.ts';
import { calculateFinishes, type Finishes } from './finishes.ts';
import { calculateGroups, type Groups } from './groups.ts';
import { calculateProgress, type Progress } from './progress.ts';
import { calculateReserves, type Reserves } from './reserves.ts';
import { calculateStarts, type StartsReport } from './starts.ts';
import { sumOf, tally } from './tally.ts';

/** All measures of a month, each with its question, and the records they can be traced to. */
export interface Report {
  readonly period: Period;
  readonly projects: readonly Project[];
  readonly columns: DetailColumns;
  readonly overall: Progress;
  readonly groups: ReadonlyMap<GroupTableId, Groups>;
  readonly starts: StartsReport;
  readonly finishes: Finishes;
  readonly reserves: Reserves;
  /** Lines that state a problem. */
  readonly problems: Tally;
  /** Lines that bundle several projects (打包). */
  readonly packages: Tally;
  readonly benchmarks: readonly Benchmark[];
}

export interface ReportOptions {
  readonly benchmarks?: readonly PublishedRate[];
}

/** Calculates everything a monthly report says. The order of the projects never changes a figure. */
export function calculateReport(
  projects: readonly Project[],
  period: Period,
  options: ReportOptions = {},
): Report {
  const columns = detailColumns(period);
  const overall = calculateProgress(projects, columns, period);
  const groups = new Map(
    DIMENSIONS.map((dimension) => [dimension.table, calculateGroups(projects, dimension, columns, period)]),
  );
  const provincial = groups.get('byLevel')?.rows.find((row) => row.key === '省重点')?.progress;
  return {
    period,
    projects,
    columns,
    overall,
    groups,
    starts: calculateStarts(projects, columns),
    finishes: calculateFinishes(projects, columns),
    reserves: calculateReserves(projects, columns),
    ...tally(projects, { problems: sumOf('problems'), packages: sumOf('package') }, columns),
    benchmarks: (options.benchmarks ?? []).map((published) =>
      calculateBenchmark(published, overall, provincial),
    ),
  };
}
