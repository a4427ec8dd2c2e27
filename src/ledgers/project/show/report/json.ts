import { type Figure, measuredValue } from '../../../../calculate/figure.ts';
import type { ReportDocument } from '../../../../contract/report.ts';
import type { Inputs } from '../../../../model/inputs.ts';
import type { Measure } from '../../../../model/measure.ts';
import { formatPeriod, timeProgress } from '../../../../model/period.ts';
import { fraction, pointsOf, type Ratio } from '../../../../model/ratio.ts';
import { rowIn } from '../../../../model/table.ts';
import type { Benchmark } from '../../measures/benchmark.ts';
import type { GroupTableId } from '../../measures/dimensions.ts';
import { completionRate, ownLead } from '../../measures/lagging-state.ts';
import type { Progress } from '../../measures/progress.ts';
import type { Report } from '../../measures/report.ts';
import type { Reserves } from '../../measures/reserves.ts';
import type { WatchListId } from '../../measures/watch-lists.ts';
import type { PlanBasis } from '../../plan/basis.ts';
import { changesDocument } from '../comparison/change.ts';
import { FINISHES, PROGRESS, RESERVES, STARTS, WATCH_LIST } from './figure-names.ts';

/**
 * The document `kp.report/1` of DESIGN §3: money in integer 元, rates as unrounded fractions, leads in 百分点, null if a
 * measure is not applicable. The order of keys is that of the contract. `hashes` are those of the files read; a closed
 * month has them in its manifest instead. `benchmarks` is present only if some were given, `notReported` only if
 * agencies are configured, `plan` only with `--plan`, `changes` only in a workspace that has last month or the same
 * month last year.
 */
export function reportDocument(
  report: Report,
  inputs: Inputs,
  hashes?: ReportDocument['inputs']['hashes'],
): ReportDocument {
  return {
    schema: 'kp.report/1',
    period: formatPeriod(report.period),
    timeProgress: timeProgress(report.period),
    inputs: {
      files: inputs.files,
      unreadable: inputs.unreadable,
      rows: inputs.rows,
      lines: figureValue(report.lines),
      projects: inputs.projects,
      packages: inputs.packages,
      errors: inputs.errors,
      warnings: inputs.warnings,
      notes: inputs.notes,
      ...(hashes === undefined ? {} : { hashes }),
    },
    overall: progressOf(report.overall),
    byLevel: groupsOf(report, 'byLevel'),
    byAgency: groupsOf(report, 'byAgency'),
    byDistrict: groupsOf(report, 'byDistrict'),
    byCategory: groupsOf(report, 'byCategory'),
    byPhase: groupsOf(report, 'byPhase'),
    byChain: groupsOf(report, 'byChain'),
    byArea: groupsOf(report, 'byArea'),
    starts: {
      ...valuesOf(report.starts, STARTS),
      byLevel: report.starts.byLevel.map((level) => ({
        key: level.key,
        ...valuesOf(level, ['planned', 'started', 'rate']),
      })),
    },
    finishes: valuesOf(report.finishes, FINISHES),
    reserves: reservesOf(report.reserves),
    lagging: watchListOf(report, 'lagging'),
    overdueStarts: watchListOf(report, 'overdueStarts'),
    overdueFinishes: watchListOf(report, 'overdueFinishes'),
    problems: figureValue(report.problems),
    ...(report.benchmarks.length > 0 ? { benchmarks: report.benchmarks.map(benchmarkOf) } : {}),
    ...(report.reporting === undefined ? {} : { notReported: report.reporting.notReported }),
    ...(report.basis === undefined ? {} : { plan: basisOf(report.basis) }),
    ...(report.changes.length > 0 ? { changes: changesDocument(report.changes) } : {}),
  };
}

export function progressOf(progress: Progress) {
  const { missing } = progress;
  const { projects, annualPlan } = missing.completed;
  const { wholeLifeRate, fundsRate, ...values } = valuesOf(progress, PROGRESS);
  return {
    ...values,
    complete: missing.isComplete,
    missing: {
      annualPlan: { projects: figureValue(missing.annualPlan.projects) },
      completed: {
        projects: figureValue(projects),
        // Without projects the plan is 0; if there are projects and none states a plan, it is unknown (null).
        annualPlan: measuredValue(projects) === 0 ? 0 : figureValue(annualPlan),
      },
    },
    wholeLifeRate,
    fundsRate,
  };
}

function groupsOf(report: Report, table: GroupTableId) {
  return (report.groups.get(table)?.rows ?? []).map((group) => ({
    key: group.key,
    ...progressOf(group.progress),
    starts: valuesOf(group.starts, STARTS),
    finishes: valuesOf(group.finishes, FINISHES),
  }));
}

function reservesOf(reserves: Reserves) {
  return {
    ...valuesOf(reserves, RESERVES),
    converted: valuesOf(reserves.converted, RESERVES),
    steps: reserves.steps.map((step) => ({ key: step.key, ...valuesOf(step, RESERVES) })),
  };
}

/** Rates and leads are those of the single projects. */
function watchListOf(report: Report, id: WatchListId) {
  return {
    ...valuesOf(report[id], WATCH_LIST),
    items: report[id].items.map((project) => {
      const own = completionRate(project);
      const lead = ownLead(project, report.period);
      return {
        project: project.name,
        code: project.code ?? null,
        agency: project.agency ?? null,
        rate: own === undefined ? null : fraction(own),
        lead: lead === undefined ? null : pointsOf(lead),
        file: project.table.file,
        sheet: project.table.sheet.name || null,
        row: rowIn(project.table, project.position),
      };
    }),
  };
}

function basisOf({ kind, adjustments, unreported, unplanned }: PlanBasis) {
  return { kind, adjustments, unreported, unplanned };
}

function benchmarkOf(benchmark: Benchmark) {
  return {
    name: benchmark.name,
    rate: fraction(benchmark.rate),
    overall: points(benchmark.overall),
    provincial: points(benchmark.provincial),
  };
}

export function valuesOf<Name extends string>(
  figures: Readonly<Record<Name, Figure>>,
  names: readonly Name[],
): Record<Name, number | null> {
  const values = names.map((name) => [name, figureValue(figures[name])]);
  return Object.fromEntries(values) as Record<Name, number | null>;
}

function figureValue(figure: Figure): number | null {
  const value = measuredValue(figure);
  if (value === undefined || typeof value === 'number') return value ?? null;
  return figure.formula.op === 'lead' ? pointsOf(value) : fraction(value);
}

function points(measure: Measure<Ratio>): number | null {
  return measure.state === 'measured' ? pointsOf(measure.value) : null;
}
