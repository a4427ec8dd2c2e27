import type { Period } from '../model/period.ts';
import type { Project } from '../registers/project/record.ts';
import { type Benchmark, calculateBenchmark, type PublishedRate } from './benchmark.ts';
import type { MonthChange } from './change.ts';
import { type DetailColumns, detailColumns } from './columns.ts';
import { dimensionsInOrder, type GroupTableId } from './dimensions.ts';
import type { Tally } from './figure.ts';
import { askFinishes, type Finishes } from './finishes.ts';
import { askGroups, type Groups } from './groups.ts';
import type { PlanBasis } from './plan-basis.ts';
import { askProgress, type Progress } from './progress.ts';
import { askReserves, type Reserves } from './reserves.ts';
import { askStarts, type StartsReport } from './starts.ts';
import { Survey, sumOf } from './survey.ts';

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
  /** Undefined where nobody has said who must report. */
  readonly reporting: Reporting | undefined;
  /** The plan whose figures hold instead of the submitted ones; undefined where those hold. */
  readonly basis?: PlanBasis | undefined;
  /** Against earlier months of the workspace; none outside of one. */
  readonly changes: readonly MonthChange[];
}

/** 未报送 is a state of its own: who sends nothing is in no rate. */
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
}

/** Calculates everything a monthly report says. The order of the projects never changes a figure. */
export function calculateReport(
  projects: readonly Project[],
  period: Period,
  options: ReportOptions = {},
): Report {
  const columns = detailColumns(period);
  const survey = new Survey(columns);
  const asked = {
    overall: askProgress(survey, period),
    groups: dimensionsInOrder(options.agencyOrder ?? []).map((dimension) =>
      askGroups(survey, dimension, period),
    ),
    starts: askStarts(survey),
    finishes: askFinishes(survey),
    reserves: askReserves(survey),
    lines: survey.ask(LINES),
  };
  survey.answer(projects);

  const overall = asked.overall();
  const groups = new Map(
    asked.groups.map((answers) => answers()).map((found) => [found.dimension.table, found]),
  );
  const provincial = groups.get('byLevel')?.rows.find((row) => row.key === '省重点')?.progress;
  return {
    period,
    projects,
    columns,
    overall,
    groups,
    starts: asked.starts(),
    finishes: asked.finishes(),
    reserves: asked.reserves(),
    ...asked.lines(),
    benchmarks: (options.benchmarks ?? []).map((published) =>
      calculateBenchmark(published, overall, provincial),
    ),
    reporting: options.reporting,
    basis: options.basis,
    changes: [],
  };
}

const LINES = { problems: sumOf('problems'), packages: sumOf('package') };
