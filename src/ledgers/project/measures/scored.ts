import type { MeasureDefinition, Scored } from '../../../calculate/scoring/measure.ts';
import type { RankedUnit } from '../../../calculate/scoring/scheme.ts';
import { type Grouping, sumOf, type Tallies } from '../../../calculate/survey.ts';
import type { Project } from '../record.ts';
import { detailColumns } from './columns.ts';
import { DIMENSIONS } from './dimensions.ts';
import { FINISH_SUMS } from './finishes.ts';
import { USUAL_LIMITS } from './limits.ts';
import { isIncomplete, MISSING_SUMS, missingFrom } from './missing.ts';
import { PROGRESS_SUMS } from './progress.ts';
import { RESERVE_SUMS } from './reserves.ts';
import { START_SUMS, TO_START } from './starts.ts';

const FUNDS_IN_PLACE = sumOf('fundsInPlace');
const STARTED = { column: 'started', is: '是' };
const ENTERED = { column: 'enteredStatistics', is: '是' };
const STATISTICS_UNTOLD = sumOf('size', TO_START, STARTED, { column: 'enteredStatistics', is: '' });

/**
 * Measures by path, as in `kp.report/1`, relative to one agency. Formulas: see the files they come from; DOMAIN §3.
 * Missing data counts against the agency: the plan stays in the denominator, so leaving a cell blank never pays. DOMAIN
 * §8.
 */
export const MEASURES = {
  projects: { unit: 'count', numerator: PROGRESS_SUMS.projects },
  totalInvestment: { unit: 'money', numerator: PROGRESS_SUMS.totalInvestment },
  annualPlan: { unit: 'money', numerator: PROGRESS_SUMS.annualPlan },
  completed: { unit: 'money', numerator: PROGRESS_SUMS.completed, accrues: true },
  rate: {
    unit: 'rate',
    numerator: PROGRESS_SUMS.ratedCompleted,
    statedAs: PROGRESS_SUMS.completed,
    denominator: PROGRESS_SUMS.annualPlan,
    accrues: true,
  },
  lead: {
    unit: 'points',
    numerator: PROGRESS_SUMS.ratedCompleted,
    statedAs: PROGRESS_SUMS.completed,
    denominator: PROGRESS_SUMS.annualPlan,
    accrues: true,
    lessTime: true,
  },
  fundsInPlace: { unit: 'money', numerator: FUNDS_IN_PLACE, accrues: true },
  fundsRate: {
    unit: 'rate',
    numerator: PROGRESS_SUMS.funds,
    statedAs: FUNDS_IN_PLACE,
    denominator: PROGRESS_SUMS.annualPlan,
    accrues: true,
  },
  'starts.planned': { unit: 'count', numerator: START_SUMS.planned },
  'starts.started': { unit: 'count', numerator: START_SUMS.started, accrues: true },
  'starts.rate': {
    unit: 'rate',
    numerator: START_SUMS.started,
    denominator: START_SUMS.planned,
    accrues: true,
  },
  'starts.early': { unit: 'count', numerator: START_SUMS.early, accrues: true },
  'starts.due': { unit: 'count', numerator: START_SUMS.due, accrues: true },
  'starts.startedOfDue': { unit: 'count', numerator: START_SUMS.startedOfDue, accrues: true },
  'starts.rateOfDue': {
    unit: 'rate',
    numerator: START_SUMS.startedOfDue,
    denominator: START_SUMS.due,
    accrues: true,
    denominatorAccrues: true,
  },
  'starts.rateOfAll': {
    unit: 'rate',
    numerator: START_SUMS.started,
    denominator: START_SUMS.projects,
    accrues: true,
  },
  'starts.overdue': { unit: 'count', numerator: START_SUMS.overdue },
  /**
   * 纳统率: the share of projects in the statistics bureau's database, among those planned to start this year that have
   * started.
   */
  'statistics.entered': {
    unit: 'count',
    numerator: sumOf('size', TO_START, STARTED, ENTERED),
    accrues: true,
    untold: STATISTICS_UNTOLD,
  },
  'statistics.rate': {
    unit: 'rate',
    numerator: sumOf('size', TO_START, STARTED, ENTERED),
    denominator: sumOf('size', TO_START, STARTED),
    accrues: true,
    denominatorAccrues: true,
    untold: STATISTICS_UNTOLD,
  },
  'finishes.planned': { unit: 'count', numerator: FINISH_SUMS.planned },
  'finishes.finished': { unit: 'count', numerator: FINISH_SUMS.finished, accrues: true },
  'finishes.rate': {
    unit: 'rate',
    numerator: FINISH_SUMS.finished,
    denominator: FINISH_SUMS.planned,
    accrues: true,
  },
  'finishes.expected': { unit: 'count', numerator: FINISH_SUMS.expected },
  'finishes.finishedInvestment': {
    unit: 'money',
    numerator: FINISH_SUMS.finishedInvestment,
    accrues: true,
  },
  'finishes.expectedInvestment': { unit: 'money', numerator: FINISH_SUMS.expectedInvestment },
  'finishes.overdue': { unit: 'count', numerator: FINISH_SUMS.overdue },
  'reserves.projects': { unit: 'count', numerator: RESERVE_SUMS.projects },
  'reserves.totalInvestment': { unit: 'money', numerator: RESERVE_SUMS.totalInvestment },
  problems: { unit: 'count', numerator: sumOf('problems') },
  packages: { unit: 'count', numerator: sumOf('package') },
} as const satisfies Readonly<Record<string, MeasureDefinition>>;

export type MeasureId = keyof typeof MEASURES;

/** How project lists are scored. */
export const SCORED: Scored<Project> = {
  columns: (period) => detailColumns(period),
  grouping: groupingOf,
  size: 'size',
  missing: {
    columns: ['completed', 'annualPlan'],
    sums: MISSING_SUMS,
    isTooMuch: (tallies, share = USUAL_LIMITS.missing) =>
      isIncomplete(missingFrom(tallies as Tallies<keyof typeof MISSING_SUMS>), share),
  },
};

/** Clusters can be ranked but have no table in the report. */
function groupingOf(unit: RankedUnit): Grouping<Project> {
  if (unit !== 'cluster') return DIMENSIONS.find(({ id }) => id === unit)!;
  return {
    id: 'cluster',
    keysOf: (project) => project.cluster,
    condition: (key) => ({ column: 'cluster', is: key }),
  };
}
