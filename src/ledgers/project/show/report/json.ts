import { type Figure, measuredValue } from '../../../../calculate/figure.ts';
import type { Inputs } from '../../../../model/inputs.ts';
import type { Measure } from '../../../../model/measure.ts';
import { formatPeriod, timeProgress } from '../../../../model/period.ts';
import { fraction, pointsOf, type Ratio } from '../../../../model/ratio.ts';
import type { Benchmark } from '../../measures/benchmark.ts';
import type { GroupTableId } from '../../measures/dimensions.ts';
import type { Finishes } from '../../measures/finishes.ts';
import { completionRate, ownLead } from '../../measures/lagging-state.ts';
import type { Progress } from '../../measures/progress.ts';
import type { Report } from '../../measures/report.ts';
import type { Reserves } from '../../measures/reserves.ts';
import type { Starts } from '../../measures/starts.ts';
import type { WatchListId } from '../../measures/watch-lists.ts';
import type { PlanBasis } from '../../plan/basis.ts';
import { changesDocument } from '../comparison/change.ts';

/**
 * The document `kp.report/1` of DESIGN §3: money in integer 元, rates as unrounded fractions, leads in 百分点, null where a
 * measure is not applicable. Keys stand in the order of the contract. `benchmarks` is there only when some
 * were given, `notReported` only where agencies are configured, `plan` only by `--plan`, `changes` only in a
 * workspace that has last month, or the same month last year.
 */
export function reportDocument(report: Report, inputs: Inputs) {
  return {
    schema: 'kp.report/1',
    period: formatPeriod(report.period),
    timeProgress: timeProgress(report.period),
    inputs: {
      files: inputs.files,
      unreadable: inputs.unreadable,
      rows: inputs.rows,
      lines: amount(report.lines),
      projects: inputs.projects,
      packages: inputs.packages,
      errors: inputs.errors,
      warnings: inputs.warnings,
      notes: inputs.notes,
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
      ...startsOf(report.starts),
      byLevel: report.starts.byLevel.map(({ key, planned, started, rate: share }) => ({
        key,
        planned: amount(planned),
        started: amount(started),
        rate: rate(share),
      })),
    },
    finishes: finishesOf(report.finishes),
    reserves: reservesOf(report.reserves),
    lagging: watchListOf(report, 'lagging'),
    overdueStarts: watchListOf(report, 'overdueStarts'),
    overdueFinishes: watchListOf(report, 'overdueFinishes'),
    problems: amount(report.problems),
    ...(report.benchmarks.length > 0 ? { benchmarks: report.benchmarks.map(benchmarkOf) } : {}),
    ...(report.reporting === undefined ? {} : { notReported: report.reporting.notReported }),
    ...(report.basis === undefined ? {} : { plan: basisOf(report.basis) }),
    ...(report.changes.length > 0 ? { changes: changesDocument(report.changes) } : {}),
  };
}

function progressOf(progress: Progress) {
  const { projects, annualPlan } = progress.missing.completed;
  return {
    projects: amount(progress.projects),
    totalInvestment: amount(progress.totalInvestment),
    annualPlan: amount(progress.annualPlan),
    completed: amount(progress.completed),
    rate: rate(progress.rate),
    lead: points(progress.lead.measure),
    complete: progress.missing.isComplete,
    missing: {
      annualPlan: { projects: amount(progress.missing.annualPlan.projects) },
      completed: {
        projects: amount(projects),
        // Of no projects the plan is nothing; of those that state none it is not known.
        annualPlan: measuredValue(projects) === 0 ? 0 : amount(annualPlan),
      },
    },
    wholeLifeRate: rate(progress.wholeLifeRate),
    fundsRate: rate(progress.fundsRate),
  };
}

function groupsOf(report: Report, table: GroupTableId) {
  return (report.groups.get(table)?.rows ?? []).map((group) => ({
    key: group.key,
    ...progressOf(group.progress),
    starts: startsOf(group.starts),
    finishes: finishesOf(group.finishes),
  }));
}

function startsOf(starts: Starts) {
  return {
    planned: amount(starts.planned),
    started: amount(starts.started),
    rate: rate(starts.rate),
    early: amount(starts.early),
    due: amount(starts.due),
    startedOfDue: amount(starts.startedOfDue),
    rateOfDue: rate(starts.rateOfDue),
    rateOfAll: rate(starts.rateOfAll),
    overdue: amount(starts.overdue),
    unknown: amount(starts.unknown),
  };
}

function finishesOf(finishes: Finishes) {
  return {
    planned: amount(finishes.planned),
    plannedInvestment: amount(finishes.plannedInvestment),
    finished: amount(finishes.finished),
    rate: rate(finishes.rate),
    finishedInvestment: amount(finishes.finishedInvestment),
    expected: amount(finishes.expected),
    expectedInvestment: amount(finishes.expectedInvestment),
    overdue: amount(finishes.overdue),
    unknown: amount(finishes.unknown),
  };
}

function reservesOf(reserves: Reserves) {
  return {
    projects: amount(reserves.projects),
    totalInvestment: amount(reserves.totalInvestment),
    converted: {
      projects: amount(reserves.converted.projects),
      totalInvestment: amount(reserves.converted.totalInvestment),
    },
    steps: reserves.steps.map((step) => ({
      key: step.key,
      projects: amount(step.projects),
      totalInvestment: amount(step.totalInvestment),
    })),
  };
}

/** Rates and leads are the projects' own. */
function watchListOf(report: Report, id: WatchListId) {
  const { projects, annualPlan, items } = report[id];
  return {
    projects: amount(projects),
    annualPlan: amount(annualPlan),
    items: items.map((project) => {
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
        row: project.table.sheet.cells.rowNumber(project.position),
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

function amount(figure: Figure<number>): number | null {
  return measuredValue(figure) ?? null;
}

function rate(figure: Figure<Ratio>): number | null {
  const value = measuredValue(figure);
  return value === undefined ? null : fraction(value);
}

function points(measure: Measure<Ratio>): number | null {
  return measure.state === 'measured' ? pointsOf(measure.value) : null;
}
